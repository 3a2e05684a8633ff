"""What `check`, `lint` and `verify` share: configuration, the report's format, the last line, the exit
code."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplo_cli.cli.streams import say, write_out
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.check.configuration import Configuration
    from diplo_cli.check.findings import FailOn, Report
    from diplo_cli.facts import Facts


class Format(StrEnum):
    """What findings are written as."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"


class Limit(StrEnum):
    """From which severity findings make the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="How to write the findings. [default: text; github where GITHUB_ACTIONS is true]",
        show_default=False,
    ),
]
FailOnOption = Annotated[
    Limit | None,
    typer.Option(
        "--fail-on",
        help="Exit with 1 for findings of this severity or a graver one. [default: error]",
        show_default=False,
    ),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="Read this file. [default: the nearest diplo.toml or pyproject.toml]"
    ),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, not to stdout.")
]
EncodingOption = Annotated[
    str, typer.Option("--encoding", metavar="NAME", help="What the articles are encoded in.")
]
MaxMegabytesOption = Annotated[
    float, typer.Option("--max-megabytes", metavar="N", help="Refuse larger articles.")
]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline to use, not diplo's own."),
]


def load_settings(path: Path | None) -> Configuration:
    """The configuration for the working directory, with all rules known."""
    from diplo_cli.check.configuration import load_configuration

    return load_configuration(path, tuple(find_rules()), start=Path.cwd())


def find_rules() -> dict[str, str]:
    """Id and text of the rules that findings come from."""
    from diplo_cli.check.catalogue import finding_rules

    return finding_rules()


def read_facts(nlp: Language, article: Article) -> tuple[Doc, Facts]:
    """The parsed article and its facts."""
    from diplo_cli.extraction import find_facts

    doc = nlp(article.text)
    return doc, find_facts(doc, article)


def name_of(article: Article) -> str:
    """The article's path as it was given."""
    return article.path or "standard input"


def finish(
    report: Report,
    *,
    format_: Format | None,
    fail_on: Limit | None,
    settings: Configuration,
    output: Path | None,
    failed: list[DiploError],
) -> None:
    """Write the report and the last line, and exit: 3 when an article could not be read, else 1 or 0."""
    from diplo_cli.check.findings import exit_code, summary

    limit: FailOn = fail_on.value if fail_on else settings.fail_on or "error"
    write_out(_render(report, format_ or _default_format(), limit), output)
    say(summary(report))
    code = ExitCode.INPUT if failed else exit_code(report, limit)
    if code != ExitCode.OK:
        raise typer.Exit(int(code))


def _default_format() -> Format:
    return Format.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else Format.TEXT


def _render(report: Report, format_: Format, limit: FailOn) -> str:
    if format_ is Format.JSON:
        from diplo_cli.output.findings_json import write_findings_json

        return write_findings_json(report)
    if format_ is Format.GITHUB:
        from diplo_cli.output.github import write_github

        return write_github(report)
    if format_ is Format.SARIF:
        from diplo_cli.output.sarif import write_sarif

        return write_sarif(report)
    if format_ is Format.JUNIT:
        from diplo_cli.output.junit import write_junit

        return write_junit(report, limit)
    from diplo_cli.output.findings_text import write_findings_text

    return write_findings_text(report)
