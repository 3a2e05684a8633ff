"""`diplo lint`: what an editor should look at."""

from __future__ import annotations

import typer

from diplo_cli.cli.articles import name_articles, name_of
from diplo_cli.cli.options import ArticlesArgument
from diplo_cli.cli.reporting import ReportOptions, Run, with_report_options


def command(app: typer.Typer) -> None:
    """Register `lint`."""
    app.command("lint")(with_report_options(lint))


def lint(*, articles: ArticlesArgument = None, options: ReportOptions) -> int:
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
    names = name_articles(articles)
    run = Run(options)
    from diplo_cli.check.lint import report_article

    reports = []
    for article in run.read(names):
        doc, facts = run.read_facts(article)
        reports.append(report_article(article, doc, facts, name_of(article), run.settings))
    return run.finish("lint", reports)
