"""`diplo verify`: the quotations of articles against their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

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
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from diplo_cli.check.configuration import Configuration
    from diplo_cli.check.findings import ArticleReport
    from diplo_cli.check.source_text import SourceText
    from diplo_cli.facts import Facts


def command(app: typer.Typer) -> None:
    """Register `verify`."""
    app.command("verify")(verify)


def verify(
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLE", help="A text file; - is standard input.", hidden=True),
    ] = None,
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
    format_: FormatOption = None,
    fail_on: FailOnOption = None,
    output: OutputOption = None,
    config: ConfigOption = None,
    encoding: EncodingOption = "utf-8",
    max_megabytes: MaxMegabytesOption = 10,
    model: ModelOption = None,
) -> None:
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
    from diplo_cli.cli.articles import check_reading, name_articles, read_articles
    from diplo_cli.cli.streams import check_output

    if not source:
        raise DiploError(
            "no source named.", hint="diplo verify article.txt --source FILE", code=ExitCode.USAGE
        )
    if quote and articles:
        raise DiploError("--quote goes without an article.", hint="Leave one out.", code=ExitCode.USAGE)
    names = [] if quote else name_articles(articles)
    check_output(output)
    limit = check_reading(encoding, max_megabytes)
    settings = load_settings(config)
    from diplo_cli.article import make_article, read_article
    from diplo_cli.check.findings import Report
    from diplo_cli.check.source_text import SourceText

    sources = [SourceText(name, read_article(name, encoding=encoding, limit=limit)) for name in source]
    failed: list[DiploError] = []
    reports = [_verify_words(words, sources, settings) for words in quote or ()]
    if names:
        from diplo_cli.check.quotation_check import verify_article
        from diplo_cli.pipeline import load_pipeline

        nlp = load_pipeline(model)

        def extract(text: str) -> Facts:
            return read_facts(nlp, make_article(text))[1]

        for article in read_articles(names, failed, encoding=encoding, limit=limit):
            _, facts = read_facts(nlp, article)
            reports.append(verify_article(article, facts, sources, name_of(article), settings, extract))
    report = Report("verify", tuple(reports), find_rules())
    finish(report, format_=format_, fail_on=fail_on, settings=settings, output=output, failed=failed)


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
