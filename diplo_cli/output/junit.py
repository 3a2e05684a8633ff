"""Findings as JUnit XML: a suite an article, a test case for each expectation, rule or quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from diplo_cli.output.safe import printable

if TYPE_CHECKING:
    from diplo_cli.check.findings import ArticleReport, Case, FailOn, Report, Result

_ORDER = ("error", "warning", "note", "never")


def write_junit(report: Report, fail_on: FailOn) -> str:
    """A case fails by its findings at or above `fail_on`; lesser ones stand in its system-out."""
    root = ElementTree.Element("testsuites", name=f"diplo {report.command}")
    for article in report.articles:
        _add_suite(root, article, fail_on)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add_suite(root: ElementTree.Element, article: ArticleReport, fail_on: FailOn) -> None:
    failed = [any(_fails(r, fail_on) for r in case.results) for case in article.cases]
    counts = {"tests": str(len(failed)), "failures": str(sum(failed)), "errors": "0", "skipped": "0"}
    suite = ElementTree.SubElement(root, "testsuite", {"name": _text(article.path), **counts})
    for case in article.cases:
        _add_case(suite, case, article.path, fail_on)


def _add_case(suite: ElementTree.Element, case: Case, path: str, fail_on: FailOn) -> None:
    names = {"classname": _text(path), "name": _text(case.name)}
    element = ElementTree.SubElement(suite, "testcase", names)
    failures = [result for result in case.results if _fails(result, fail_on)]
    if failures:
        first = failures[0]
        failure = ElementTree.SubElement(element, "failure", type=first.rule, message=_text(first.message))
        failure.text = "\n".join(map(_line, failures))
    lesser = [_line(result) for result in case.results if result not in failures]
    if lesser:
        ElementTree.SubElement(element, "system-out").text = "\n".join(lesser)


def _fails(result: Result, fail_on: FailOn) -> bool:
    return _ORDER.index(result.severity) <= _ORDER.index(fail_on) and fail_on != "never"


def _line(result: Result) -> str:
    line, column = result.place
    return _text(f"{result.path}:{line}:{column}: {result.severity}: {result.message} [{result.rule}]")


def _text(text: str) -> str:
    """Words that XML may hold: no control characters, no lone surrogates, no non-characters."""
    return printable(text).translate({0xFFFE: None, 0xFFFF: None})
