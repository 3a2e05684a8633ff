"""A partial record against one extracted record: a case for each value that is expected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from diplo_cli.article import Article
from diplo_cli.check.configuration import Configuration
from diplo_cli.check.expectations import ABSENT, CONTAINS, EXHAUSTIVE, Shape
from diplo_cli.check.findings import Case, Result
from diplo_cli.check.spelling import fold, fold_name
from diplo_cli.facts import Facts, Severity, Span
from diplo_cli.rules import define_rule

MISSING = define_rule(
    "expectation.missing",
    """Something that the expectations name was not found.

    Example: a [[agreements.signatories]] of the expectations is no signatory of that agreement in the
    article.
    """,
)
DIFFERENT = define_rule(
    "expectation.different",
    """Something was found, but with another value than the expectations name.

    Example: `signed_on = 2025-10-31`, and the article now says 30 October. Leaves alone what the expectations
    do not name, the case of letters, typography, and other forms of a person's or an agreement's name.
    """,
)
UNEXPECTED = define_rule(
    "expectation.unexpected",
    """A list that is `exhaustive` holds something that the expectations do not name.

    Example: a third signatory where the expectations name two and say `exhaustive = ["signatories"]`.
    """,
)
FORBIDDEN = define_rule(
    "expectation.forbidden",
    """Something was found that the expectations mark `absent = true`.

    Example: a minister who only attended is named as a signatory.
    """,
)


@dataclass(frozen=True)
class Comparison:
    """What expectations are compared with: the article, its facts, and where findings are reported."""

    article: Article
    facts: Facts
    path: str
    configuration: Configuration

    @cached_property
    def people(self) -> dict[str, str]:
        """Each folded name, alias and handle to the id of its person."""
        return {
            fold_name(form): person.id
            for person in reversed(self.facts.people)
            for form in (person.name, *person.aliases, *person.handles)
        }

    def same_name(self, one: str, other: str) -> bool:
        """Whether two names are the same but for typography, or names of one person."""
        first, second = fold_name(one), fold_name(other)
        return first == second or self.people.get(first, first) == self.people.get(second, second)

    def fail(
        self,
        rule: str,
        name: str,
        *,
        expected: str | None,
        actual: str | None,
        evidence: tuple[Span, ...],
        message: str,
    ) -> Case:
        """A case that does not hold. Without evidence it points at the expected words, if they occur."""
        default: Severity = "error"
        severity = self.configuration.severity(rule, default)
        if severity == "off":
            return Case(name)
        spans = evidence or self._find_words(expected)
        return Case(name, (Result(rule, severity, message, self.path, expected, actual, spans),))

    def _find_words(self, words: str | None) -> tuple[Span, ...]:
        start = self.article.text.find(words) if words else -1
        return (self.article.span(start, start + len(words or "")),) if start >= 0 else ()


def compare_value(
    expected: Any,
    actual: Any,
    shape: Shape | None,
    name: str,
    context: Comparison,
    evidence: tuple[Span, ...],
) -> Iterator[Case]:
    """Cases of one value: plain, or a record that may be expected by its bare short value."""
    if isinstance(expected, dict) and shape is not None and actual is not None:
        yield from compare_record(expected, actual, shape, name + ".", context)
    elif _is_equal(expected, actual, shape, context):
        yield Case(name)
    else:
        yield context.fail(
            DIFFERENT,
            name,
            expected=show(expected),
            actual=describe(actual),
            evidence=find_evidence(actual) or evidence,
            message=f"{name}: expected {show(expected)}, found {describe(actual)}",
        )


def compare_record(
    expected: dict[str, Any], actual: Any, shape: Shape, name: str, context: Comparison
) -> Iterator[Case]:
    """Cases of all keys of a partial record; `name` is what their names begin with."""
    from diplo_cli.check.matching import match_list

    evidence = find_evidence(actual)
    alone = _exhaustive_lists(expected, shape)
    for key, value in ({key: [] for key in alone} | expected).items():
        if key == CONTAINS:
            yield _compare_contains(value, actual, shape, name, context)
        elif key == ABSENT and isinstance(value, list):
            for absent in value:
                yield from compare_value(None, _value(actual, absent), None, name + absent, context, evidence)
        elif key in shape.lists:
            found = getattr(actual, key)
            yield from match_list(
                value, found, shape.keys[key], name + key, context, evidence, alone=key in alone
            )
        elif key in shape.keys:
            single = _all_names(actual) if key == "name" else getattr(actual, key)
            yield from compare_value(value, single, shape.keys[key], name + key, context, evidence)


def _exhaustive_lists(expected: dict[str, Any], shape: Shape) -> list[str]:
    """The lists that may hold nothing else: those named, or with `true` all that the record names."""
    exhaustive = expected.get(EXHAUSTIVE, False)
    names = list(expected) if exhaustive is True else exhaustive or []
    return [name for name in names if name in shape.lists]


def _compare_contains(words: str, actual: Any, shape: Shape, name: str, context: Comparison) -> Case:
    text = str(getattr(actual, shape.short) or "")
    if fold(words) in fold(text):
        return Case(name + CONTAINS)
    message = f"{name}{CONTAINS}: {show(words)} is not in {describe(actual)}"
    return context.fail(
        DIFFERENT,
        name + CONTAINS,
        expected=words,
        actual=text,
        evidence=find_evidence(actual),
        message=message,
    )


def _value(actual: Any, key: str) -> Any:
    value = getattr(actual, key)
    return value if value != () else None


def _all_names(actual: Any) -> Any:
    """The name of a record, or where it has aliases all its names."""
    return (actual.name, *getattr(actual, "aliases", ())) if actual.name is not None else None


def _is_equal(expected: Any, actual: Any, shape: Shape | None, context: Comparison) -> bool:
    if expected is None or actual is None:
        return expected is None and actual in (None, ())
    if isinstance(actual, tuple):
        return any(_is_equal(expected, one, shape, context) for one in actual)
    if shape is not None:
        forms = [
            getattr(actual, key, None) for key in (shape.short, "code", "lemma", "text") if key in shape.keys
        ]
        if isinstance(expected, dict):
            return False
        return any(form is not None and _is_equal(expected, form, None, context) for form in forms)
    if isinstance(expected, bool) or isinstance(actual, bool):
        return expected is actual
    if isinstance(expected, date):
        return bool(expected.isoformat() == actual)
    return context.same_name(str(expected), str(actual))


def find_evidence(value: Any) -> tuple[Span, ...]:
    """The spans that a record rests on."""
    for name in ("evidence", "parts", "mentions"):
        spans = getattr(value, name, ())
        if spans:
            return tuple(spans)
    return ()


def show(value: Any) -> str:
    """An expected value as the expectations write it, in short."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{key} = {show(v)}" for key, v in value.items() if not isinstance(v, list)) or "{}"
    if isinstance(value, (date, bool, int)):
        return value.isoformat() if isinstance(value, date) else str(value).lower()
    return f'"{value}"'


def describe(value: Any) -> str:
    """A found value in short: a record by what it is known by."""
    if value is None or value == ():
        return "nothing"
    if isinstance(value, tuple):
        return describe(value[0])
    for name in ("iso", "date"):
        if isinstance(getattr(value, name, None), str):
            return str(getattr(value, name))
    for name in ("name", "text", "title", "reason", "message"):
        if isinstance(getattr(value, name, None), str):
            return f'"{getattr(value, name)}"'
    participants = getattr(value, "participants", None)
    if participants:
        return f'"{", ".join(participants)}"'
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)
