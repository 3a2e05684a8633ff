"""`diplo check`: articles against their expectations."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from diplo_cli.cli.reporting import (
    ConfigOption,
    EncodingOption,
    FailOnOption,
    FormatOption,
    MaxMegabytesOption,
    ModelOption,
    OutputOption,
    find_rules,
    finish,
    load_settings,
)
from diplo_cli.errors import DiploError, ExitCode


def command(app: typer.Typer) -> None:
    """Register `check`."""
    app.command("check")(check)


def check(
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
    format_: FormatOption = None,
    fail_on: FailOnOption = None,
    output: OutputOption = None,
    config: ConfigOption = None,
    encoding: EncodingOption = "utf-8",
    max_megabytes: MaxMegabytesOption = 10,
    model: ModelOption = None,
) -> None:
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
    from diplo_cli.cli.articles import check_reading, read_articles
    from diplo_cli.cli.expecting import Expecting, name_articles, or_note
    from diplo_cli.cli.streams import check_output

    if expect and len(articles) > 1:
        raise DiploError("--expect goes with one article.", hint="Name one article.", code=ExitCode.USAGE)
    check_output(output)
    limit = check_reading(encoding, max_megabytes)
    settings = load_settings(config)
    failed: list[DiploError] = []
    expecting = Expecting(expect, update=update, skip_missing=skip_missing, settings=settings, model=model)
    names = name_articles(articles, failed)
    read = read_articles(names, failed, encoding=encoding, limit=limit)
    reports = [report for article in read for report in or_note(failed, expecting.check, article)]
    from diplo_cli.check.findings import Report

    report = Report("check", tuple(reports), find_rules())
    finish(report, format_=format_, fail_on=fail_on, settings=settings, output=output, failed=failed)
