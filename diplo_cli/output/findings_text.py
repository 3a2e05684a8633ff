"""Findings as lines for people and editors: path:line:column: severity: message [rule]."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from diplo_cli.output.safe import printable

if TYPE_CHECKING:
    from diplo_cli.check.findings import Report, Result

_PASSAGE = 160


def write_findings_text(report: Report) -> str:
    """One line a finding with its passage below, and for `verify` one line a quotation that stands."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for article in report.articles:
        for case in article.cases:
            if case.detail and not case.results:
                yield f"{printable(article.path)}: {printable(case.name)}: {printable(case.detail)}"
        for result in article.results:
            yield _headline(result)
            passage = printable(result.evidence[0].text) if result.evidence else ""
            if passage:
                yield f"    {passage if len(passage) <= _PASSAGE else passage[:_PASSAGE] + ' …'}"


def _headline(result: Result) -> str:
    line, column = result.place
    place = f"{printable(result.path)}:{line}:{column}"
    return f"{place}: {result.severity}: {printable(result.message)} [{result.rule}]"
