"""Offices by reference: "his Danish, Maltese and Irish counterparts, A, B and C, respectively"."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from diplo_cli.extractors.people.mentions import Named, Register
from diplo_cli.extractors.people.office import Office
from diplo_cli.extractors.people.pairing import read_list, read_person
from diplo_cli.lexicon.offices import words_of
from diplo_cli.rules import define_rule

COUNTERPART = define_rule(
    "title.counterpart",
    """Gives a counterpart the office of the one whose counterpart he is: in "Trade Minister Ana Costa and her
    Thai counterpart Li Wei" Li Wei is Trade Minister of Thailand. Leaves alone a counterpart whose own office
    is said ("her Thai counterpart, Commerce Minister Li Wei"), and one without a name.""",
)


_MOST_NAMES = 2000  # looked through for the office of a surname
_MANY = frozenset({"counterparts", "numbers"})


def pair_counterparts(register: Register, offices: tuple[Office, ...]) -> None:
    """Give names that are counterparts their country, and the office of the one they are counterparts of."""
    words = register.words
    by_first = {office.first: office for office in offices}
    for index in range(len(words)):
        opposite = words[index].lower in {"number", "numbers"} and words[index - 1].lower == "opposite"
        colleague = words[index].lower == "colleague" and words[index - 1].country is not None
        if opposite or colleague or words[index].lower in {"counterpart", "counterparts"}:
            _pair_counterpart(register, index, by_first)


def _pair_counterpart(register: Register, index: int, by_first: dict[int, Office]) -> None:
    countries, start = _read_left(register, index)
    more, after = _read_right(register, index + 1)
    countries = countries or more
    own = _find_own_office(register, after, by_first)
    names = [own] if own else _read_names(register, after) or _read_before(register, start)
    model = _find_antecedent(register, start, names)
    for place, named in enumerate(names):
        if len(countries) == len(names):
            named.country = named.country or countries[place]
        elif len(countries) == 1:
            named.country = named.country or countries[0]
        if model and not named.offices:
            kept = replace(model, countries=(), organization=None, modifiers=(), plural=False)
            named.offices.append((kept, COUNTERPART))


def _read_left(register: Register, index: int) -> tuple[list[str], int]:
    """Countries before the word, and the index at which the phrase begins."""
    words, start = register.words, index
    countries: list[str] = []
    while index - start < 14:
        before = words[start - 1]
        if before.country:
            countries.insert(0, before.country)
        elif (before.text in {",", "and", "&"} and not (countries and words[start - 2].country)) or (
            before.text not in {",", "and", "&"} and not _is_inner(before.lower)
        ):
            break
        start -= 1
    return countries, start


def _is_inner(word: str) -> bool:
    determiner = word in {
        "his",
        "her",
        "their",
        "its",
        "the",
        "my",
        "our",
        "a",
        "'s",
        "’s",
        "respective",
        "opposite",
    }
    return (
        determiner
        or word in words_of("portfolio")
        or word in words_of("level")
        or word in words_of("modifier")
    )


def _read_right(register: Register, index: int) -> tuple[list[str], int]:
    """Countries after the word ("counterparts from Latvia and Malta"), and where the names may begin."""
    words = register.words
    countries: list[str] = []
    if words[index].lower in {"of", "from", "in"}:
        ahead = index + 1
        while words[ahead].country or words[ahead].text in {",", "and", "the"}:
            if words[ahead].text == "," and not words[ahead + 1].country and words[ahead + 1].text != "and":
                break
            code = words[ahead].country
            countries += [code] if code else []
            ahead += 1
        index = ahead if countries else index
    return countries, index + 1 if words[index].text in {",", ":", "-", "–", "—"} else index


def _find_own_office(register: Register, index: int, by_first: dict[int, Office]) -> Named | None:
    """The name behind an office of its own ("his US counterpart, Secretary of War Ann Lee")."""
    words = register.words
    if words[index].text.startswith("@") and len(words[index].text) > 1:
        return read_person(register, index, COUNTERPART)
    office = by_first.get(index)
    return read_person(register, office.last + 1, COUNTERPART) if office else None


def _read_names(register: Register, index: int) -> list[Named]:
    plain = register.words[index - 1].text != ","
    names = read_list(register, index, COUNTERPART, single=plain)
    plural = register.words[index - 1].lower in _MANY or register.words[index - 2].lower in _MANY
    return names if plural else names[:1]


def _read_before(register: Register, start: int) -> list[Named]:
    """The name before an apposition: "Li Wei, her Thai counterpart, said"."""
    if register.words[start - 1].text != ",":
        return []
    named = register.ending_at(start - 2)
    return [named] if named else []


def _find_antecedent(register: Register, start: int, names: list[Named]) -> Office | None:
    """The office of the nearest name before in the sentence, else the one that its bearer has elsewhere."""
    words = register.words
    index = start - 1
    while start - index < 150 and index >= 0 and not words[index].breaks and words[index].text != ".":
        named = register.named.get(index)
        if named is not None and named not in names:
            office = _office_of(register, named)
            if office:
                return office
        index -= 1
    return _find_in_passage(register, start, names)


def _find_in_passage(register: Register, start: int, names: list[Named]) -> Office | None:
    """The office of the last name before, when the sentence has none ("He met his Thai counterpart")."""
    index = start - 1
    while index >= 0 and start - index < 120:
        named = register.named.get(index)
        if named is not None and named not in names:
            return _office_of(register, named)
        index -= 1
    return None


def _office_of(register: Register, named: Named) -> Office | None:
    surname = register.words[named.last].lower
    others = islice(register.named.values(), _MOST_NAMES)
    bearers = [named, *(n for n in others if register.words[n.last].lower == surname)]
    return next((office for n in bearers for office, _ in n.offices if not office.rank), None)
