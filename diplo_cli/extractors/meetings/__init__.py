"""Who met whom, where, when and on which occasion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.occasion import find_occasion_between
from diplo_cli.extractors.agreements.place import find_place_between
from diplo_cli.extractors.agreements.reading import Reading
from diplo_cli.extractors.agreements.spots import read_spot
from diplo_cli.extractors.meetings.dates import find_meeting_date
from diplo_cli.extractors.meetings.encounters import find_encounters
from diplo_cli.extractors.meetings.participants import find_participants
from diplo_cli.facts import Meeting, Place
from diplo_cli.lexicon import place_country

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.extractors.meetings.encounters import Encounter
    from diplo_cli.facts import DateValue, Occasion, Person, Quotation, Span
    from diplo_cli.link import Cast


_TELLING = frozenset(
    "today yesterday here later earlier privately briefly talks meeting lunch dinner breakfast hour "
    "hours again".split()
)
_GATHERINGS = frozenset("summit conference forum meeting council assembly dialogue session g7 g20".split())
_BREAKS = frozenset("after before ahead that who which ; while when since until said as for".split())


@dataclass
class _Draft:
    people: tuple[Person, ...]
    place: Place | None
    date: DateValue | None
    occasion: Occasion | None
    evidence: list[Span]
    rule: str


def find_meetings(
    doc: Doc,
    article: Article,
    cast: Cast,
    dates: tuple[DateMention, ...],
    quotations: tuple[Quotation, ...] = (),
) -> tuple[Meeting, ...]:
    """Meetings in reading order; tellings of one meeting are one."""
    if not len(doc) or len(cast.people) < 2:
        return ()
    reading = Reading(doc, article, cast, dates)
    drafts: list[_Draft] = []
    known: dict[frozenset[str], list[_Draft]] = {}
    for encounter in find_encounters(reading):
        people = find_participants(reading, encounter, quotations)
        if people:
            _join(drafts, known, _read(reading, encounter, people, quotations))
    return tuple(_write(n, draft) for n, draft in enumerate(drafts, 1))


def _read(
    reading: Reading, encounter: Encounter, people: tuple[Person, ...], quotations: tuple[Quotation, ...]
) -> _Draft:
    """Place, date and occasion from the words behind the verb."""
    sentence = reading.sentence(encounter.left)
    stop = _clause_stop(reading, encounter)
    occasion = find_occasion_between(reading, encounter.end, stop)
    place = _find_place(reading, encounter, stop, occasion)
    elsewhere = any(
        reading.low[i] in {"in", "at"}
        and reading.doc[i + 1].text[:1].isupper()
        and i + 1 not in reading.date_at
        for i in range(encounter.end, stop - 1)
    )
    if place is None and occasion is None and not elsewhere and encounter.kind in {"met", "hosted"}:
        place = _of_journey(reading, sentence.start, encounter)
    if occasion and place and place.name in occasion.name:
        occasion = None
    date = find_meeting_date(reading, encounter, quotations)
    evidence = reading.span(sentence.start, sentence.end)
    return _Draft(people, place, date, occasion, [evidence], encounter.rule)


def _find_place(reading: Reading, encounter: Encounter, stop: int, occasion: Occasion | None) -> Place | None:
    """The place right behind the verb, a name, a date or the occasion: not that of a matter spoken about."""
    place = find_place_between(reading, encounter.end, stop)
    if place is None:
        return _find_venue(reading, encounter, stop)
    first, last = reading.tokens(place.evidence[0].start, place.evidence[0].end)
    first -= reading.low[first - 1] == "the"
    before = reading.doc[first - 2].idx
    within = occasion is not None and any(e.start <= before < e.end for e in occasion.evidence)
    near = within or _stands_behind(reading, encounter, first - 2)
    near = near or encounter.left <= reading.doc[last - 1].head.i < encounter.end
    if not near or reading.low[last - 1] in {
        "of",
        "the",
        "and",
    }:
        return None
    return replace(place, rule=encounter.rule)


def _of_journey(reading: Reading, start: int, encounter: Encounter) -> Place | None:
    """ "visited Oslo and met ...", "arrived in Oslo and was received": the town of the journey just told."""
    low = reading.low
    for i in range(encounter.left - 2, start, -1):
        links = {"visited": {"visited"}, "arrived": {"in", "at"}, "travelled": {"to"}, "traveled": {"to"}}
        links |= {"flew": {"to"}, "visit": {"to"}, "trip": {"to"}, "arrival": {"in"}}
        if low[i] not in links or reading.in_quotation[i]:
            continue
        for j in range(i, min(i + 4, encounter.left - 1)):
            spot = (
                read_spot(reading, j + 1, encounter.left, encounter.rule) if low[j] in links[low[i]] else None
            )
            if spot is not None and spot.is_town:
                return spot.place
    return None


def _find_venue(reading: Reading, encounter: Encounter, stop: int) -> Place | None:
    """ "at the Planalto Palace": capitalised words behind "at"."""
    for i in range(encounter.end, stop - 1):
        if reading.low[i] not in {"at", "in"} or not _stands_behind(reading, encounter, i - 1):
            continue
        first = i + 1 + (reading.low[i + 1] == "the")
        last = first
        while last < stop and reading.doc[last].text[:1].isupper() and last not in reading.date_at:
            last += 1
        if (
            first < last
            and (reading.low[i] == "at" or reading.doc[first].tag_ == "NNP")
            and first not in reading.actor_at
            and reading.cover.get(first) is None
            and not _GATHERINGS & set(reading.low[first:last])
        ):
            span = reading.span(first, last)
            return Place(span.text, place_country(span.text), (span,), encounter.rule)
    return None


def _stands_behind(reading: Reading, encounter: Encounter, i: int) -> bool:
    """Whether token i belongs to the telling itself: the verb, a name, a date, a country, "for talks"."""
    known = i < encounter.end or reading.cover.get(i) or i in reading.date_at or i in reading.actor_at
    return bool(known) or reading.low[i] in _TELLING or reading.doc[i].is_punct


def _clause_stop(reading: Reading, encounter: Encounter) -> int:
    """The token where another clause begins behind the words of meeting."""
    end = reading.sentence(encounter.left).end
    for i in range(encounter.end, end):
        if reading.low[i] == "for" and i + 1 < end and reading.low[i + 1] in _TELLING:
            continue
        if reading.cover.get(i) is None and (
            reading.low[i] in _BREAKS or reading.doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"}
        ):
            return i
    return end


def _join(drafts: list[_Draft], known: dict[frozenset[str], list[_Draft]], new: _Draft) -> None:
    """Add a telling to the meeting of the same people that it does not contradict, or as a new meeting."""
    alike = known.setdefault(frozenset(p.id for p in new.people), [])
    for old in alike[-50:]:
        if _agree(old, new):
            old.place = old.place or new.place
            old.date = old.date or new.date
            old.occasion = old.occasion or new.occasion
            old.evidence += [e for e in new.evidence if e not in old.evidence]
            return
    drafts.append(new)
    alike.append(new)


def _agree(old: _Draft, new: _Draft) -> bool:
    places = not (old.place and new.place) or old.place.name == new.place.name
    dates = not (old.date and new.date) or old.date.date == new.date.date
    return places and dates


def _write(number: int, draft: _Draft) -> Meeting:
    names = tuple(p.name for p in draft.people)
    return Meeting(
        f"m{number}", names, draft.place, draft.date, draft.occasion, tuple(draft.evidence), draft.rule
    )
