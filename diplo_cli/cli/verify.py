"""`diplo verify`: the quotations of articles against their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from diplo_cli.cli.articles import name_articles, name_of
from diplo_cli.cli.options import ArticlesArgument
from diplo_cli.cli.reporting import ReportOptions, Run, with_report_options
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from diplo_cli.check.configuration import Configuration
    from diplo_cli.check.findings import ArticleReport
    from diplo_cli.check.source_text import SourceText
    from diplo_cli.facts import Facts


def command(app: typer.Typer) -> None:
    """Register `verify`."""
    app.command("verify")(with_report_options(verify))


def verify(
    *,
    articles: ArticlesArgument = None,
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            "-s",
            metavar="FILE",
            help="A transcript, post or release; may be repeated.",
            show_default=False,
        ),
    ] = None,
    quote: Annotated[
        list[str] | None,
        typer.Option(
            "--quote", metavar="TEXT", help="Verify these words, without an article.", show_default=False
        ),
    ] = None,
    options: ReportOptions,
) -> int:
    """Compare the quotations of articles with what was said.

    \b
    Examples:
      diplo verify article.txt --source transcript.txt
      diplo verify article.txt -s transcript.txt -s post.txt
      diplo verify --quote "We will not sign" --source transcript.txt
      diplo verify --format json article.txt -s transcript.txt | jq '.articles[].findings'

    ARTICLE is a text file, or - for standard input.

    Each quotation is exact, cut, joined by an ellipsis, altered (negations and numbers named first), by
    another speaker, or not found. Words in [brackets], ellipses and typography make no difference.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, 3 an article or a source could not
    be read, 4 model unusable.
    """
    if not source:
        raise DiploError(
            "no source named.", hint="diplo verify article.txt --source FILE", code=ExitCode.USAGE
        )
    if quote and articles:
        raise DiploError("--quote goes without an article.", hint="Leave one out.", code=ExitCode.USAGE)
    names = [] if quote else name_articles(articles)
    run = Run(options)
    from diplo_cli.article import make_article
    from diplo_cli.check.quotation_check import verify_article
    from diplo_cli.check.source_text import SourceText

    def extract(text: str) -> Facts:
        return run.read_facts(make_article(text))[1]

    sources = [SourceText(name, run.read_source(name)) for name in source]
    reports = [_verify_words(words, sources, run.settings) for words in quote or ()]
    for article in run.read(names):
        _, facts = run.read_facts(article)
        reports.append(verify_article(article, facts, sources, name_of(article), run.settings, extract))
    return run.finish("verify", reports)


def _verify_words(words: str, sources: list[SourceText], settings: Configuration) -> ArticleReport:
    """The report on words given on the command line, as one quotation of nobody."""
    from diplo_cli.article import make_article
    from diplo_cli.check.quotation_check import verify_article
    from diplo_cli.facts import Facts, Quotation, Source, Speaker

    article = make_article(words)
    speaker = Speaker(None, None, None)
    quotation = Quotation("q1", words, (article.span(0, len(words)),), "direct", speaker)
    facts = Facts(Source(None, article.sha256, len(words), "en"), quotations=(quotation,))
    return verify_article(article, facts, sources, "--quote", settings)
