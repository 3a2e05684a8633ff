"""Unnamed doers worked out: "he", "the two leaders", "the energy ministers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.doers import is_finite
from diplo_cli.extractors.agreements.subjects import read_subject
from diplo_cli.extractors.agreements.words import NUMBERS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.sentences import Sentence
    from diplo_cli.facts import Person

_PAIRS = frozenset("heads chairs chairmen leaders ministers presidents premiers officials two both they "
                   "pair duo men women "
                   "secretaries ambassadors".split())  # fmt: skip
_PLAIN = frozenset("the two three both all four their respective countries' nations' sides' of and".split())


def resolve_role(reading: Reading, start: int, end: int, event: Event) -> tuple[Person, ...]:
    """The people whom an unnamed doer means; () when the text leaves it open."""
    words = reading.low[start:end]
    if words[-2:-1] == ["of"] and words[-3:-2] == ["heads"]:
        words = words[:-2]
    if words[-1] in {"he", "she"}:
        person = reading.cast.resolve(reading.source_span(start, end))
        return (person,) if person else ()
    if words[-1] in _PAIRS or words[-1] == "both":
        office = [w for w in words[:-1] if w not in _PLAIN]
        number = next((NUMBERS[w] for w in words if w in NUMBERS), None)
        if office or number is None:
            named = _by_office(reading, office, words[-1], number)
            if named:
                return named
        before = _pair_before(reading, event, number or 2, start) if not office else ()
        return before if all(_may_be(p, words[-1]) for p in before) else ()
    person = reading.cast.resolve(reading.source_span(start, end))
    return (person,) if person else ()


_OFFICES_MEANT = {
    "ministers": {"minister", "secretary", "premier"}, "presidents": {"president"},
    "ambassadors": {"ambassador"}, "secretaries": {"secretary"},
}  # fmt: skip


def _may_be(person: Person, noun: str) -> bool:
    """Whether a person whose offices are told can be one of "the ministers"."""
    meant = _OFFICES_MEANT.get(noun)
    told = {w for t in person.titles for w in t.title.lower().split()}
    return meant is None or not told or bool(meant & told)


def _by_office(reading: Reading, office: list[str], noun: str, number: int | None) -> tuple[Person, ...]:
    """People of just that office, each from another side: "the energy ministers"."""
    if noun not in {"ministers", "presidents", "premiers", "secretaries", "ambassadors"} or not office:
        return ()
    singular = {"secretaries": "secretary"}.get(noun, noun[:-1])
    wanted = {*office, singular}
    people = [
        p
        for p in reading.cast.people
        if any(
            wanted == {w for w in t.title.lower().split() if w not in {"of", "for", "the"}} for t in p.titles
        )
    ]
    countries = {p.country or p.organization for p in people}
    fits = len(people) == number if number else len(people) >= 2
    return tuple(people) if fits and len(countries) == len(people) and None not in countries else ()


def resolve_offices(reading: Reading, actors: list[Actor], event: Event) -> tuple[Person, ...]:
    """Those whom "the foreign ministers of Peru and Norway", "the Peruvian and Norwegian presidents" means.

    () unless each state named has just one person of that office, or where the signing is of another year.
    """
    codes = list(dict.fromkeys(a.code for a in actors))
    office = _office_beside(reading, actors)
    each = _offices_of_each(reading, actors) if office is None else {}
    if len(codes) < 2 or (office is None and len(each) < len(codes)) or _is_of_another_year(reading, event):
        return ()
    found = []
    for code in codes:
        wanted = office or each[code]
        holders = [p for p in reading.cast.people if p.country == code and _holds(p, wanted)]
        if len(holders) != 1:
            return ()
        found.append(holders[0])
    return tuple(found)


def _offices_of_each(reading: Reading, actors: list[Actor]) -> dict[str, frozenset[str]]:
    """The words of the office behind each state: "the Peruvian interior minister and the Chilean premier"."""
    found: dict[str, frozenset[str]] = {}
    for actor in actors:
        start = actor.end + (reading.low[actor.end : actor.end + 1] == ["'s"])
        words = reading.low[start : start + 4]
        last = next((n for n, w in enumerate(words) if w in _OFFICES.values()), None)
        if last is not None and not {"and", ",", "or", "("} & set(words[:last]):
            found[actor.code] = frozenset(words[: last + 1])
    return found


_LEADERS = frozenset("president premier chancellor king queen emir sultan taoiseach leader".split())
_FORMER = frozenset({"former", "ex", "late", "deputy", "vice"})


def _office_beside(reading: Reading, actors: list[Actor]) -> frozenset[str] | None:
    """The words of the office in the plural, singular: before "of" the states, or behind their adjectives."""
    low, first, last = reading.low, actors[0], actors[-1]
    at = first.start - 1
    while low[at] in {"the", "of"} and at > 0:
        at -= 1
    if low[at] in _OFFICES and low[at + 1] == "of":
        end = at
    else:
        end = next((i for i in range(last.end, min(last.end + 4, len(low))) if low[i] in _OFFICES), -1)
        if end < 0 or any(low[i] in {",", "and"} for i in range(last.end, end)):
            return None
        at = last.end + (low[last.end] == "'s")
        return frozenset({*low[at:end], _OFFICES[low[end]]})
    start = end
    while start > 0 and low[start - 1] not in {
        "the",
        "both",
        "two",
        "three",
        ",",
        ".",
        "by",
        "that",
        "as",
        "and",
    }:
        start -= 1
    return frozenset({*low[start:end], _OFFICES[low[end]]}) if end - start <= 3 else None


_OFFICES = {
    "ministers": "minister", "presidents": "president", "premiers": "premier", "leaders": "leader",
    "secretaries": "secretary", "ambassadors": "ambassador", "kings": "king", "chancellors": "chancellor",
}  # fmt: skip


def _holds(person: Person, office: frozenset[str]) -> bool:
    for title in person.titles:
        words = {w for w in title.title.lower().split() if w not in {"of", "for", "the"}}
        if _FORMER & words:
            continue
        if words == office or (office == {"leader"} and (words & _LEADERS or words == {"prime", "minister"})):
            return True
        if office == {"leader"} and words == {"head", "state"}:
            return True
    return False


def _is_of_another_year(reading: Reading, event: Event) -> bool:
    """Whether the sentence dates the act to a year before the article's, when others held the offices."""
    published, sentence = reading.article.published, reading.sentence(event.start)
    years = [d.value[:4] for _, _, d in reading.dates_in(sentence.start, sentence.end) if d.value]
    return published is not None and any(y.isdigit() and int(y) < published.year for y in years)


def _pair_before(reading: Reading, event: Event, number: int, at: int) -> tuple[Person, ...]:
    """The people who did something together before: in the clause before the role at token `at` ("A met B,
    and the pair signed"), or in one of the sentences before.
    """
    index = reading.sentence_of[event.start]
    met = _of_meeting(reading, reading.sentences[index], number, at)
    if met:
        return met
    for sentence in reversed(reading.sentences[max(index - 8, 0) : index]):
        for i in range(sentence.end - 1, sentence.start, -1):
            if is_finite(reading, i):
                people = read_subject(reading, i).people
                if len(people) == number and _are_apart([p.person.country for p in people]):
                    return tuple(p.person for p in people)
        met = _of_meeting(reading, sentence, number, sentence.end)
        if met:
            return met
    return ()


def _are_apart(countries: list[str | None]) -> bool:
    """Whether no two are known to be of one state."""
    known = [c for c in countries if c]
    return len(set(known)) == len(known)


_TALKS = frozenset("met meet meeting talks received counterpart held hosted welcomed hosts welcomes".split())


def _of_meeting(reading: Reading, sentence: Sentence, number: int, end: int) -> tuple[Person, ...]:
    """Those who met in a sentence up to token `end`, if it names just that number, each from another side."""
    if sentence.headline or not _TALKS & set(reading.low[sentence.start : end]):
        return ()
    people = {p.person.id: p.person for p in reading.people_in(sentence.start, end)}
    countries = {p.country for p in people.values()}
    apart = len(countries) == number and None not in countries
    return tuple(people.values()) if len(people) == number and apart else ()
