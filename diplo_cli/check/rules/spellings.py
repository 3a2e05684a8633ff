"""One name spelt two ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from diplo_cli.check.rule import Hit, Reading, lint_rule
from diplo_cli.check.spelling import fold_name, one_letter_apart
from diplo_cli.facts import Span
from diplo_cli.lexicon import organization_name

_LEAST_LETTERS = 5
# A surname that stands alone must be long for one letter to be a slip and not another name.
_LEAST_LETTERS_ALONE = 6
# Of a crowd of names with one beginning only the first are compared.
_MOST = 200
_PARTICLES = frozenset("al el bin ibn de da di van von der la le du dos del".split())


@dataclass(frozen=True, slots=True)
class _Form:
    """A way in which a person is named: folded words, how often, and where first."""

    person: str
    words: tuple[str, ...]
    times: int
    first: Span


@lint_rule("name.two-spellings", "warning")
def find_names_spelt_two_ways(reading: Reading) -> Iterator[Hit]:
    """One person's name spelt two ways.

    Example: "Pete Hegseth" beside "Peter Hegseth", "Hegseth" beside "Hegesth". Leaves alone: initials, middle
    names, a surname by itself, plurals, and people who differ in more than a letter.
    """
    forms = _read_forms(reading)
    told: set[tuple[str, str]] = set()
    for one, other in _comparable(forms):
        pair = _differing_words(one, other)
        if pair and tuple(sorted(pair)) not in told:
            told.add(tuple(sorted(pair)))  # type: ignore[arg-type]
            rare, common = sorted((one, other), key=lambda f: (f.times, -f.first.start))
            message = f"“{rare.first.text}” here, “{common.first.text}” in line {common.first.line}"
            yield Hit(message, (rare.first, common.first))


def _read_forms(reading: Reading) -> list[_Form]:
    forms: dict[tuple[str, tuple[str, ...]], list[Span]] = {}
    for person in reading.facts.people:
        for span in person.mentions:
            words = tuple(fold_name(span.text.removesuffix("'s").removesuffix("’s")).split())
            if words and not span.text.startswith("@"):
                forms.setdefault((person.id, words), []).append(span)
    for span in _lone_names(reading):
        forms.setdefault(("", (fold_name(span.text),)), []).append(span)
    return [_Form(person, words, len(spans), spans[0]) for (person, words), spans in forms.items()]


def _lone_names(reading: Reading) -> Iterator[Span]:
    """Names of one word that belong to nobody: a misspelt surname often looks like a body's name."""
    known = {(s.start, s.end) for person in reading.facts.people for s in person.mentions}
    for name in reading.doc.ents if reading.doc else ():
        alone = name.label_ in {"PERSON", "ORG"} and len(name) == 1 and name.text.istitle()
        if alone and (name.start_char, name.end_char) not in known and not organization_name(name.text):
            yield reading.article.span(name.start_char, name.end_char)


def _comparable(forms: list[_Form]) -> Iterator[tuple[_Form, _Form]]:
    """Pairs of forms that may be one name: of one person, or with words that begin with the same letters."""
    groups: dict[tuple[str, str], list[int]] = {}
    for number, form in enumerate(forms):
        for key in {("person", form.person), *(("word", word[:2]) for word in form.words)}:
            groups.setdefault(key, []).append(number)
    pairs = {pair for members in groups.values() for pair in combinations(members[:_MOST], 2)}
    for first, second in sorted(pairs):
        yield forms[first], forms[second]


def _differing_words(one: _Form, other: _Form) -> tuple[str, str] | None:
    """The two words that are one name spelt two ways, if the forms name one person."""
    if one.words == other.words:
        return None
    if one.person == other.person:
        return _given_names(one.words, other.words) or _slip(one.words, other.words, _LEAST_LETTERS)
    if len(one.words) == len(other.words) and len(one.words) > 1:
        same = sum(a == b for a, b in zip(one.words, other.words, strict=True))
        return _slip(one.words, other.words, _LEAST_LETTERS) if same == len(one.words) - 1 else None
    short, long = sorted((one.words, other.words), key=len)
    alone = len(short) == 1 and len(long) > 1 and len(short[0]) >= _LEAST_LETTERS_ALONE
    return _slip(short, long[-1:], _LEAST_LETTERS_ALONE) if alone else None


def _given_names(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, str] | None:
    """Two given names before one surname: neither an initial, neither part of the other form."""
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:
        return None
    first, second = one[0], other[0]
    if min(len(first), len(second)) < 3 or first in other or second in one or {first, second} & _PARTICLES:
        return None
    return first, second


def _slip(one: tuple[str, ...], other: tuple[str, ...], least: int) -> tuple[str, str] | None:
    """Words of the two forms that are one letter apart, and no plural of each other."""
    for first in one:
        for second in other:
            short, long = sorted((first, second), key=len)
            if len(short) >= least and long != short + "s" and one_letter_apart(first, second):
                return first, second
    return None
