"""`diplo check`: articles against their expectations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplo_cli.cli.articles import noted
from diplo_cli.cli.reporting import ReportOptions, Run, with_report_options
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from diplo_cli.check.findings import ArticleReport


def command(app: typer.Typer) -> None:
    """Register `check`."""
    app.command("check")(with_report_options(check))


def check(
    *,
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE", help="A text file, or its expectations.", hidden=True),
    ],
    expect: Annotated[
        Path | None,
        typer.Option(
            "--expect", metavar="FILE", help="The expectations. [default: ARTICLE's .expected.toml or .json]"
        ),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update", help="Write the expectations from what is found now.")
    ] = False,
    skip_missing: Annotated[
        bool, typer.Option("--skip-missing", help="Pass over articles that have no expectations.")
    ] = False,
    options: ReportOptions,
) -> int:
    """Fail when articles no longer say what they must.

    \b
    Examples:
      diplo check article.txt                        against article.expected.toml beside it
      diplo check --expect facts.toml article.txt
      diplo check --update article.txt               write article.expected.toml
      diplo check --format junit -o report.xml articles/*.txt

    ARTICLE is a text file, or the file of its expectations.

    Expectations are partial: only what they name is compared, lists in any order. `absent = true` marks what
    must not be found, `exhaustive = ["signatories"]` a list that may hold nothing else.

    Exit codes: 0 as expected, 1 findings, 2 wrong usage, 3 an article or its expectations cannot be read,
    4 model unusable.
    """
    from diplo_cli.cli.expecting import Expecting, name_articles

    if expect and len(articles) > 1:
        raise DiploError("--expect goes with one article.", hint="Name one article.", code=ExitCode.USAGE)
    run = Run(options)
    expecting = Expecting(expect, update, skip_missing, options.model, run.settings)
    reports: list[ArticleReport] = []
    for article in run.read(name_articles(articles, run.failed)):
        with noted(run.failed):
            reports += expecting.check(article)
    return run.finish("check", reports)
