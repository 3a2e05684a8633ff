"""Expected lists against found ones: by content, not by order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from diplo_cli.article import Article
from diplo_cli.check.comparing import (
    FORBIDDEN,
    MISSING,
    UNEXPECTED,
    Comparison,
    compare_record,
    compare_value,
    describe,
    find_evidence,
    show,
)
from diplo_cli.check.configuration import Configuration
from diplo_cli.check.expectations import ABSENT, CONTAINS, Shape, facts_shape
from diplo_cli.check.findings import ArticleReport, Case, count_facts
from diplo_cli.facts import Facts, Span

# So many of the found items are named where one is missing.
_OTHERS = 3
# What tells one record of a list from another; the other keys are values that may differ.
_IDENTITY = ("name", "code", CONTAINS, "text", "title", "participants", "reason")


def check_article(
    article: Article,
    facts: Facts,
    expected: dict[str, Any],
    path: str,
    configuration: Configuration | None = None,
) -> ArticleReport:
    """One case for each expectation (as `read_expectations` gives them) on the facts of one article.

    `path` is where findings are reported.
    """
    context = Comparison(article, facts, path, configuration or Configuration())
    cases = tuple(compare_record(expected, facts, facts_shape(), "", context))
    return ArticleReport(path, cases, count_facts(facts))


def match_list(
    expected: list[Any],
    actual: Sequence[Any],
    shape: Shape | None,
    name: str,
    context: Comparison,
    evidence: tuple[Span, ...],
    *,
    alone: bool,
) -> Iterator[Case]:
    """Cases of a list: each expected item finds an item of its own, in any order.

    `alone` is true when nothing else may be found; `evidence` is that of the record that holds the list.
    """
    wanted = [item for item in expected if not _is_absent(item)]
    trials = [[_compare(item, one, shape, name, context) for one in actual] for item in wanted]
    pairs = _assign(wanted, trials, name)
    for row, item in enumerate(wanted):
        if row in pairs:
            yield Case(_label(name, item))
            yield from (case for case in trials[row][pairs[row]] if case.name != _label(name, item))
        else:
            free = [one for j, one in enumerate(actual) if j not in pairs.values()]
            yield _report_missing(item, free, name, context, evidence)
    yield from _check_absent([item for item in expected if _is_absent(item)], actual, shape, name, context)
    if alone:
        yield from _check_alone(actual, set(pairs.values()), name, context)


def _report_missing(
    item: Any, free: list[Any], name: str, context: Comparison, evidence: tuple[Span, ...]
) -> Case:
    """The failing case of an item that was not found; `free` are the found ones that nothing expects."""
    others = [describe(one) for one in free[:_OTHERS]]
    instead = f"; found: {', '.join(others)}" if others else ""
    return context.fail(
        MISSING,
        _label(name, item),
        expected=_first_value(item),
        actual=", ".join(others) or None,
        evidence=_near(item, evidence, context) or (find_evidence(free[0]) if len(free) == 1 else ()),
        message=f"{name}: {show(item)} was not found{instead}",
    )


def _is_absent(item: Any) -> bool:
    return isinstance(item, dict) and item.get(ABSENT) is True


def _label(name: str, item: Any) -> str:
    return f"{name} {show(_first_value(item))}"


def _first_value(item: Any) -> Any:
    """What an expected item is known by."""
    if not isinstance(item, dict):
        return item
    return next((item[key] for key in _IDENTITY if isinstance(item.get(key), str)), None) or show(item)


def _near(item: Any, evidence: tuple[Span, ...], context: Comparison) -> tuple[Span, ...]:
    """Where something missing is shown: at its words if they occur, else at the record that lacks it."""
    words = str(_first_value(item))
    start = context.article.text.find(words)
    return (context.article.span(start, start + len(words)),) if start >= 0 else evidence


def _compare(item: Any, one: Any, shape: Shape | None, name: str, context: Comparison) -> list[Case]:
    label = _label(name, item)
    if isinstance(item, dict) and shape is not None:
        return list(compare_record(item, one, shape, label + ".", context))
    return list(compare_value(item, one, shape, label, context, find_evidence(one)))


def _assign(wanted: list[Any], trials: list[list[list[Case]]], name: str) -> dict[int, int]:
    """Expected rows to found columns: first as many full matches as can be, then the nearest of the same
    identity."""
    full = [[j for j, cases in enumerate(row) if not _failures(cases)] for row in trials]
    column_of: dict[int, int] = {}
    for row in range(len(wanted)):
        _augment(row, full, column_of, set())
    pairs = {row: column for column, row in column_of.items()}
    for row, item in enumerate(wanted):
        if row not in pairs:
            free = [
                j
                for j in range(len(trials[row]))
                if j not in pairs.values() and _is_same(item, trials[row][j], name)
            ]
            if free:
                pairs[row] = min(free, key=lambda j: (_failures(trials[row][j]), j))
    return pairs


def _augment(row: int, edges: list[list[int]], taken: dict[int, int], tried: set[int]) -> bool:
    """One step of the matching of most pairs (Kuhn): give `row` a column, moving other rows if need be."""
    for column in edges[row]:
        if column not in tried:
            tried.add(column)
            if column not in taken or _augment(taken[column], edges, taken, tried):
                taken[column] = row
                return True
    return False


def _failures(cases: list[Case]) -> int:
    return sum(bool(case.results) for case in cases)


def _is_same(item: Any, cases: list[Case], name: str) -> bool:
    """Whether an item is the one that is meant, though values differ: what it is known by is the same, or
    where it is known by nothing, most of it."""
    if not isinstance(item, dict):
        return False
    keys = [f"{_label(name, item)}.{key}" for key in _IDENTITY if key in item]
    if keys:
        return not any(case.results for case in cases if case.name.startswith(tuple(keys)))
    return _failures(cases) * 2 <= len(cases)


def _check_absent(
    items: list[Any], actual: Sequence[Any], shape: Shape | None, name: str, context: Comparison
) -> Iterator[Case]:
    for item in items:
        rest = {key: value for key, value in item.items() if key != ABSENT}
        label = f"{name}: no {show(_first_value(rest))}"
        found = [one for one in actual if not _failures(_compare(rest, one, shape, name, context))]
        if not found:
            yield Case(label)
        for one in found:
            message = f"{name}: {describe(one)} must not be there"
            yield context.fail(
                FORBIDDEN,
                label,
                expected=f"no {show(_first_value(rest))}",
                actual=describe(one),
                evidence=find_evidence(one),
                message=message,
            )


def _check_alone(actual: Sequence[Any], used: set[int], name: str, context: Comparison) -> Iterator[Case]:
    others = [one for number, one in enumerate(actual) if number not in used]
    if not others:
        yield Case(f"{name}: nothing else")
    for one in others:
        message = f"{name}: {describe(one)} is not among the expected ones"
        yield context.fail(
            UNEXPECTED,
            f"{name}: nothing else",
            expected="nothing else",
            actual=describe(one),
            evidence=find_evidence(one),
            message=message,
        )
