"""What `check`, `lint` and `verify` share: options, configuration, the report's format, the last line, the
exit code."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from inspect import Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplo_cli.cli.articles import check_reading, read_articles
from diplo_cli.cli.options import EncodingOption, MaxMegabytesOption, ModelOption, OutputOption
from diplo_cli.cli.parsing import read_facts
from diplo_cli.cli.streams import check_output, say, write_out
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.check.configuration import Configuration
    from diplo_cli.check.findings import ArticleReport, Command, FailOn, Report
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


@dataclass(frozen=True, kw_only=True)
class ReportOptions:
    """The options that `check`, `lint` and `verify` share."""

    format_: FormatOption = None
    fail_on: FailOnOption = None
    output: OutputOption = None
    config: ConfigOption = None
    encoding: EncodingOption = "utf-8"
    max_megabytes: MaxMegabytesOption = 10
    model: ModelOption = None


def with_report_options(command: Callable[..., int]) -> Callable[..., int]:
    """`command(..., options)` as typer is to see it: the fields of `ReportOptions` are options of its own."""
    shared = signature(ReportOptions, eval_str=True).parameters
    own = [p for p in signature(command, eval_str=True).parameters.values() if p.name != "options"]

    @wraps(command)
    def call(**values: Any) -> int:
        options = ReportOptions(**{name: values.pop(name) for name in shared})
        return command(**values, options=options)

    call.__signature__ = Signature([*own, *shared.values()])  # type: ignore[attr-defined]
    return call


class Run:
    """One run of `check`, `lint` or `verify`: its settings, what could not be read, and its end."""

    def __init__(self, options: ReportOptions) -> None:
        """Raises DiploError (code 2) when an option cannot be followed."""
        check_output(options.output)
        self._options = options
        self._limit = check_reading(options.encoding, options.max_megabytes)
        self.settings = _load_settings(options.config)
        self.failed: list[DiploError] = []

    def read(self, names: Sequence[str]) -> Iterator[Article]:
        """The articles that can be read."""
        return read_articles(names, self.failed, encoding=self._options.encoding, limit=self._limit)

    def read_source(self, name: str) -> Article:
        """A file that the run cannot do without. Raises DiploError (code 3) when it cannot be read."""
        from diplo_cli.article import read_article

        return read_article(name, encoding=self._options.encoding, limit=self._limit)

    def read_facts(self, article: Article) -> tuple[Doc, Facts]:
        """The parsed article and its facts."""
        return read_facts(article, self._options.model)

    def finish(self, command: Command, articles: Sequence[ArticleReport]) -> int:
        """Write the report and the last line; the exit code is 3 after an unreadable article, else 1 or 0."""
        from diplo_cli.check.findings import Report, exit_code, summary

        options = self._options
        report = Report(command, tuple(articles), _find_rules())
        limit: FailOn = options.fail_on.value if options.fail_on else self.settings.fail_on or "error"
        write_out(_render(report, options.format_ or _default_format(), limit), options.output)
        say(summary(report))
        return ExitCode.INPUT if self.failed else exit_code(report, limit)


def _load_settings(path: Path | None) -> Configuration:
    """The configuration for the working directory, with all rules known."""
    from diplo_cli.check.configuration import load_configuration

    return load_configuration(path, tuple(_find_rules()), start=Path.cwd())


def _find_rules() -> dict[str, str]:
    """Id and text of the rules that findings come from."""
    from diplo_cli.check.catalogue import finding_rules

    return finding_rules()


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
