"""`diplo lint`: what an editor should look at."""

from __future__ import annotations

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
    name_of,
    read_facts,
)
from diplo_cli.errors import DiploError


def command(app: typer.Typer) -> None:
    """Register `lint`."""
    app.command("lint")(lint)


def lint(
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLE", help="A text file; - is standard input.", hidden=True),
    ] = None,
    format_: FormatOption = None,
    fail_on: FailOnOption = None,
    output: OutputOption = None,
    config: ConfigOption = None,
    encoding: EncodingOption = "utf-8",
    max_megabytes: MaxMegabytesOption = 10,
    model: ModelOption = None,
) -> None:
    """Say what an editor should look at.

    \b
    Examples:
      diplo lint article.txt
      diplo lint --fail-on warning articles/*.txt
      diplo lint --format sarif --output diplo.sarif articles/*.txt
      diplo explain date.weekday-mismatch

    Found are contradictions, names spelt two ways, quotations that differ from each other, and the like.
    ARTICLE is a text file, or - for standard input.

    Each rule is switched in [tool.diplo.rules] of pyproject.toml, or [rules] of diplo.toml:
    "pair.two-orders" = "off", or "error", "warning", "note".

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 an article could not be read,
    4 model unusable.
    """
    from diplo_cli.cli.articles import check_reading, name_articles, read_articles
    from diplo_cli.cli.streams import check_output

    names = name_articles(articles)
    check_output(output)
    limit = check_reading(encoding, max_megabytes)
    settings = load_settings(config)
    from diplo_cli.check.findings import ArticleReport, Report
    from diplo_cli.check.lint import report_article
    from diplo_cli.pipeline import load_pipeline

    nlp = load_pipeline(model)
    failed: list[DiploError] = []
    reports: list[ArticleReport] = []
    for article in read_articles(names, failed, encoding=encoding, limit=limit):
        doc, facts = read_facts(nlp, article)
        reports.append(report_article(article, doc, facts, name_of(article), settings))
    report = Report("lint", tuple(reports), find_rules())
    finish(report, format_=format_, fail_on=fail_on, settings=settings, output=output, failed=failed)
