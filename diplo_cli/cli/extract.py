"""`diplo extract`: the facts of articles, as tables or for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplo_cli.cli.articles import check_reading, name_articles, read_articles
from diplo_cli.cli.options import (
    ArticlesArgument,
    EncodingOption,
    MaxMegabytesOption,
    ModelOption,
    OutputOption,
)
from diplo_cli.cli.parsing import parse
from diplo_cli.cli.streams import check_output, find_width, is_terminal, say, write_out
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from diplo_cli.article import Article
    from diplo_cli.facts import Facts


class Format(StrEnum):
    """What the facts are written as."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"


@dataclass(frozen=True)
class Request:
    """What is to be written where."""

    format: Format
    output: Path | None
    several: bool
    evidence: bool


def command(app: typer.Typer) -> None:
    """Register `extract`."""
    app.command("extract")(extract)


def extract(
    articles: ArticlesArgument = None,
    format_: Annotated[
        Format | None, typer.Option("--format", "-f", help="How to write the facts. [default: table]")
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    output: OutputOption = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Tables, Markdown: add where each fact stands.")
    ] = False,
    indirect: Annotated[
        bool, typer.Option("--indirect", help="Add reported speech without quotation marks.")
    ] = False,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="JSON: add the article's text as source.text.")
    ] = False,
    encoding: EncodingOption = "utf-8",
    max_megabytes: MaxMegabytesOption = 10,
    model: ModelOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No notes on stderr, only errors.")] = False,
) -> int:
    """Print the facts of news articles.

    \b
    Examples:
      diplo extract article.txt
      diplo extract --evidence article.txt | less
      diplo extract --json article.txt | jq '.agreements[] | select(.main) | .signatories'
      diplo extract --format csv --output facts.csv articles/*.txt
      curl -s https://example.org/release.txt | diplo extract -

    ARTICLE is a text file, or - for standard input. Several articles give one array with --json. An article
    that cannot be read is named on stderr, the others are still done, and the exit code is 3.
    """
    request = Request(_choose(format_, json_), output, len(articles or ()) > 1, evidence)
    names = name_articles(articles)
    limit = check_reading(encoding, max_megabytes)
    check_output(output)
    failed: list[DiploError] = []
    read = read_articles(names, failed, encoding=encoding, limit=limit, quiet=quiet)
    found = (_find(article, model=model, indirect=indirect, with_text=with_text) for article in read)
    write_out(_render(found, request), output)
    if request.several and not quiet:
        unread = f"{len(failed)} of them could not be read" if failed else "all of them read"
        say(f"{len(names)} articles, {unread}.")
    return int(ExitCode.INPUT if failed else ExitCode.OK)


def _choose(format_: Format | None, json_: bool) -> Format:
    if json_ and format_ not in (None, Format.JSON):
        message = f"--json and --format {format_} contradict each other."
        raise DiploError(message, hint="Give one of them.", code=ExitCode.USAGE)
    return Format.JSON if json_ else format_ or Format.TABLE


def _find(article: Article, *, model: str | None, indirect: bool, with_text: bool) -> Facts:
    try:
        doc = parse(article, model)
        from diplo_cli.extraction import extract_article

        facts = extract_article(article, model=model, indirect=indirect, doc=doc)
    except DiploError:
        raise
    except Exception as error:
        error.add_note(f"in {article.path or 'standard input'}")
        raise
    return replace(facts, source=replace(facts.source, text=article.text)) if with_text else facts


def _render(found: Iterator[Facts], request: Request) -> Iterator[str]:
    """The pieces of the output, each as soon as its article is done; JSON is one piece at the end."""
    if request.format is Format.JSON:
        from diplo_cli.output.json_ import write_json

        yield write_json(list(found), several=request.several)
        return
    write = _writer(request)
    for number, facts in enumerate(found):
        yield write(facts, number == 0)


def _writer(request: Request) -> Callable[[Facts, bool], str]:
    """What writes one article in the format asked for; it is told whether the article is the first."""
    if request.format is Format.JSONL:
        from diplo_cli.output.jsonl import write_jsonl

        return lambda facts, first: write_jsonl([facts])
    if request.format is Format.CSV:
        from diplo_cli.output.csv_ import write_csv

        return lambda facts, first: write_csv([facts], heading=first)
    if request.format is Format.MARKDOWN:
        from diplo_cli.output.markdown import write_markdown

        return lambda facts, first: (
            ("" if first else "\n") + write_markdown([facts], evidence=request.evidence)
        )
    return _table_writer(request)


def _table_writer(request: Request) -> Callable[[Facts, bool], str]:
    to_terminal = request.output is None and is_terminal(sys.stdout)
    width = find_width(to_terminal=to_terminal)

    def write(facts: Facts, first: bool) -> str:
        from diplo_cli.output.table import write_table  # rich, only when there are facts to show

        table = write_table([facts], width=width, colour=to_terminal, evidence=request.evidence)
        return ("" if first else "\n\n") + table

    return write
