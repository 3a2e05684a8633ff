"""Findings as GitHub workflow commands, which annotate the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.output.safe import printable

if TYPE_CHECKING:
    from diplo_cli.check.findings import Report, Result

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def write_github(report: Report) -> str:
    """One `::error file=...,line=...::message` a finding."""
    return "".join(_command(result) + "\n" for result in report.results)


def _command(result: Result) -> str:
    line, column = result.place
    place = {"file": result.path, "line": str(line), "col": str(column)}
    if result.evidence and "\n" not in result.evidence[0].text:
        place["endLine"] = str(line)
        place["endColumn"] = str(column + len(result.evidence[0].text))
    place["title"] = f"diplo {result.rule}"
    properties = ",".join(f"{key}={_escape_property(value)}" for key, value in place.items())
    return f"::{_LEVELS[result.severity]} {properties}::{_escape(printable(result.message))}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(printable(text)).replace(":", "%3A").replace(",", "%2C")
