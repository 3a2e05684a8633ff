"""What `check`, `lint` and `verify` hand to the output formats: findings, cases, reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from diplo_cli.errors import ExitCode
from diplo_cli.facts import Facts, Finding, Severity, Span

Command = Literal["check", "lint", "verify"]
FailOn = Literal["error", "warning", "note", "never"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Result:
    """One finding in one file, with what was expected and what is there where that can be said.

    The first span of `evidence` is where the finding is shown; without one it is shown at the file's head.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    expected: str | None = None
    actual: str | None = None
    evidence: tuple[Span, ...] = ()

    @property
    def place(self) -> tuple[int, int]:
        """Line and column, both from 1, of the first evidence."""
        return (self.evidence[0].line, self.evidence[0].column) if self.evidence else (1, 1)


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that was looked at (an expectation, a rule, a quotation); it holds without results.

    `detail` says what was found where that is worth a line of its own ("exact, transcript.txt:45:3").
    """

    name: str
    results: tuple[Result, ...] = ()
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """All cases of one article; `facts` counts what was extracted from it."""

    path: str
    cases: tuple[Case, ...]
    facts: int = 0

    @property
    def results(self) -> tuple[Result, ...]:
        """The findings in reading order."""
        found = (result for case in self.cases for result in case.results)
        return tuple(sorted(found, key=lambda r: (r.place, SEVERITIES.index(r.severity), r.rule, r.message)))


@dataclass(frozen=True, slots=True)
class Report:
    """What one command looked at, in the order of its arguments. `rules` are id and meaning of each rule."""

    command: Command
    articles: tuple[ArticleReport, ...]
    rules: dict[str, str]

    @property
    def results(self) -> tuple[Result, ...]:
        """The findings of all articles, article by article."""
        return tuple(result for article in self.articles for result in article.results)


def make_result(finding: Finding, path: str) -> Result:
    """A finding of the lint rules as a result in the file `path`."""
    return Result(finding.code, finding.severity, finding.message, path, evidence=finding.evidence)


def count_facts(facts: Facts) -> int:
    """How many people, agreements, quotations and meetings were extracted."""
    return len(facts.people) + len(facts.agreements) + len(facts.quotations) + len(facts.meetings)


def exit_code(report: Report, fail_on: FailOn) -> ExitCode:
    """FINDINGS when a result is at or above `fail_on`, else OK."""
    if fail_on == "never":
        return ExitCode.OK
    limit = SEVERITIES.index(fail_on)
    failed = any(SEVERITIES.index(result.severity) <= limit for result in report.results)
    return ExitCode.FINDINGS if failed else ExitCode.OK


def summary(report: Report) -> str:
    """The last line on stderr: articles and facts looked at, findings by severity."""
    facts = sum(article.facts for article in report.articles)
    counts = [sum(r.severity == severity for r in report.results) for severity in SEVERITIES]
    found = ", ".join(_plural(n, s) for n, s in zip(counts, SEVERITIES, strict=True) if n) or "nothing found"
    looked_at = f"{_plural(len(report.articles), 'article')} and {_plural(facts, 'fact')} looked at"
    return f"diplo {report.command}: {looked_at}; {found}."


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
