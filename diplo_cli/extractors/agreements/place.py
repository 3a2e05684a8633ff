"""Where an agreement was signed, and the meeting or visit on whose margins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.facts import Occasion, Place
from diplo_cli.lexicon import country_code, place_country
from diplo_cli.lexicon.tables import load_rows
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record

IN_CLAUSE = define_rule(
    "place.of-signing",
    """The place after "in" or "at" in the clause of a signing: "signed in Oslo on Monday".

    Leaves alone places inside the agreement's name or in another clause, and visits to a place.""",
)
CEREMONY = define_rule(
    "place.of-ceremony",
    """The place of the ceremony or meeting at which it was signed: "The ceremony took place in Oslo",
    "a meeting in Oslo to sign", "the signing in Oslo".""",
)
DATELINE = define_rule(
    "place.dateline-here",
    """The dateline's place, when the signing is told with "here": "OSLO -- ... signed here on Monday".""",
)
OCCASION = define_rule(
    "occasion.margins",
    """The meeting or visit named after "on the sidelines of", "at", "during", "as part of": "on the
    margins of the
    Summit of the Rivers", "during a visit to Lima".

    Leaves alone ceremonies and the signing itself.""",
)

_GATHERINGS = frozenset(
    "summit summits meeting conference dialogue forum talks visit trip session assembly consultations "
    "commission committee council tour congress round week games olympics gathering convention expo "
    "exhibition fair show "
    "symposium workshop retreat negotiations ministerial g7 g20 g8 cop unga".split()
)
_MARGINS = frozenset({"sidelines", "margins", "margin", "fringes", "sideline"})
_STOP = frozenset(
    {"that", "which", "who", "where", ";", "while", "when", "and", "said", ".", "(", "to", "signed", "as"}
)


def find_place(reading: Reading, record: Record, status: str) -> Place | None:
    """The place of signing."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    acts = [e for e in record.events if e.kind in {"sign", "initial"} and e.realis in wanted]
    for event in sorted(acts, key=lambda e: e.headline):
        place = _in_clause(reading, event)
        if place:
            return place
    for event in acts:
        place = _of_ceremony(reading, event)
        if place:
            return place
    return _dateline(reading, acts) or _of_visit(find_occasion(reading, record, status))


def _of_visit(occasion: Occasion | None) -> Place | None:
    """The town of "a visit to Oslo" during which it was signed."""
    match = occasion and re.match(
        r"(?:\w+ ){0,4}(?:visit|trip) to ([A-Z][\w'’ -]+?)(?= by\b| of\b|$)", occasion.name
    )
    if not match or not occasion or country_code(match.group(1)):
        return None
    code = place_country(match.group(1))
    return Place(match.group(1), code, occasion.evidence, CEREMONY) if code else None


def _in_clause(reading: Reading, event: Event) -> Place | None:
    sentence = reading.sentence(event.start)
    inside = {i for m in event.objects for i in range(m.start, m.end) if m.kind == "name" or i <= m.head}
    inside |= {
        i
        for m in event.objects
        for i in range(m.head, m.end)
        if "with" in reading.low[m.head : m.end] or "between" in reading.low[m.head : m.end]
    }
    return _first_place(reading, event.end, sentence.end, inside, after=True) or _first_place(
        reading, sentence.start, event.left, inside, after=False
    )


def _first_place(reading: Reading, start: int, end: int, inside: set[int], *, after: bool) -> Place | None:
    country: Place | None = None
    low = reading.low
    breaks = {"that", "which", "who", "where", ";", "while", "when", "after", "before", "as", "because"}
    for i in range(start, end - 1):
        if after and low[i] in breaks and i not in inside and reading.cover.get(i) is None:
            break
        if after and low[i] == "to" and reading.doc[i + 1].tag_ == "VB" and i not in inside:
            break
        if low[i] not in {"in", "at", "near", "outside"} or i in inside or reading.cover.get(i) is not None:
            continue
        if (
            not after
            and any(
                low[j] in breaks - {"at"} | {"met", "visited"}
                for j in range(i, end)
                if reading.cover.get(j) is None
            )
            and low[i] != "in"
        ):
            continue
        found = _place_at(reading, i + 1, end) or _inside(reading, i + 1, end)
        if found is None:
            continue
        place, is_country = found
        if not is_country:
            return place
        country = country or place
    return country


def _inside(reading: Reading, i: int, end: int) -> tuple[Place, bool] | None:
    """ "a side room of Lancaster House", "a hotel in Oslo": the place after a plain noun."""
    if reading.low[i] not in {"a", "an", "the"}:
        return None
    for j in range(i + 1, min(i + 6, end - 1)):
        if reading.low[j] in {"of", "in", "at"} and reading.low[j - 1] in _SPOTS:
            return _place_at(reading, j + 1, end)
        if not reading.doc[j].text[0].islower():
            return None
    return None


_SPOTS = frozenset(
    "room hall hotel palace barracks building headquarters base office offices embassy residence city "
    "town port "
    "village capital resort venue airport university ceremony".split()
)


def _place_at(reading: Reading, i: int, end: int) -> tuple[Place, bool] | None:
    """The place that begins after "in": a city, "the Bulgarian capital", a country or another named spot."""
    low, doc = reading.low, reading.doc
    if low[i] == "the" and i + 1 < end:
        i += 1
    actor = reading.actor_at.get(i)
    if actor is not None and actor.form in {"city", "capital"} and actor.start == i:
        if reading.cover.get(i) is not None or (
            low[actor.end : actor.end + 1] == ["'s"] and not _capital_word(low, actor.end)
        ):
            return None
        return _write_place(reading, actor.start, actor.end, actor.code), False
    if actor is not None and "capital" in low[actor.end : actor.end + 3]:
        return _capital(reading, actor.start, actor.end, actor.code, end)
    if actor is not None and actor.form in {"name", "abbreviation"}:
        return _write_place(reading, actor.start, actor.end, actor.code), True
    if doc[i].ent_type_ in {"GPE", "FAC"} and doc[i].text[0].isupper():
        last = i
        while last + 1 < end and doc[last + 1].ent_iob_ == "I":
            last += 1
        return _write_place(reading, i, last + 1, place_country(reading.text(i, last + 1))), False
    return None


def _capital_word(low: list[str], i: int) -> bool:
    return low[i + 1 : i + 2] == ["capital"]


def _capital(reading: Reading, start: int, stop: int, code: str, end: int) -> tuple[Place, bool] | None:
    """ "in the Bulgarian capital" or "the Czech capital, Prague"."""
    for i in range(stop, min(stop + 5, end)):
        actor = reading.actor_at.get(i)
        if actor is not None and actor.form in {"capital", "city"}:
            return _write_place(reading, actor.start, actor.end, actor.code), False
    name = next((row[5][0] for row in load_rows("countries.tsv") if row[0][0] == code and row[5]), None)
    if name is None:
        return None
    evidence = reading.span(start, min(stop + 1, end))
    return Place(name.lstrip("?"), code, (evidence,), IN_CLAUSE), False


def _write_place(reading: Reading, start: int, end: int, code: str | None) -> Place:
    span = reading.span(start, end)
    return Place(span.text, code, (span,), IN_CLAUSE)


def _of_ceremony(reading: Reading, event: Event) -> Place | None:
    """A place beside "ceremony", "signing" or "event" in the sentences around the signing."""
    low = reading.low
    first = reading.sentence_of[event.start]
    for sentence in reading.sentences[max(first - 1, 0) : first + 4]:
        words = low[sentence.start : sentence.end]
        if not {"ceremony", "signing", "signature", "exchanged"} & set(words):
            continue
        for i in range(sentence.start, sentence.end):
            if low[i] in {"ceremony", "signing", "signature"}:
                found = _first_place(reading, i + 1, min(i + 14, sentence.end), set(), after=True)
                if found:
                    return Place(found.name, found.country, found.evidence, CEREMONY)
    return None


def _dateline(reading: Reading, acts: list[Event]) -> Place | None:
    span = reading.article.header.place_span
    if span is None:
        return None
    for event in acts:
        sentence = reading.sentence(event.start)
        if "here" in reading.low[event.start : sentence.end]:
            evidence = reading.article.span(*span)
            return Place(evidence.text.title() if evidence.text.isupper() else evidence.text,
                         place_country(evidence.text.title()), (evidence,), DATELINE)  # fmt: skip
    return None


def find_occasion(reading: Reading, record: Record, status: str) -> Occasion | None:
    """The meeting or visit on whose margins it was signed."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    acts = [e for e in record.events if e.kind in {"sign", "initial"} and e.realis in wanted]
    sentences = list(dict.fromkeys(reading.sentence_of[e.start] for e in acts if not e.headline))
    ceremonies = [
        n + d
        for n in sentences
        for d in (1, 2)
        if n + d < len(reading.sentences)
        and {"ceremony", "signing"}
        & set(reading.low[reading.sentences[n + d].start : reading.sentences[n + d].end])
    ]
    for n in [*sentences, *ceremonies]:
        found = _occasion_in(reading, reading.sentences[n].start, reading.sentences[n].end)
        if found:
            return found
    return None


def _occasion_in(reading: Reading, start: int, end: int) -> Occasion | None:
    low = reading.low
    for i in range(start, end - 1):
        begin = None
        if low[i] in _MARGINS and low[i + 1 : i + 2] == ["of"]:
            begin = i + 2
        elif low[i] in {"during", "at"} and reading.cover.get(i) is None:
            begin = i + 1
        elif low[i : i + 3] == ["as", "part", "of"]:
            begin = i + 3
        elif low[i : i + 3] in (["wrapped", "up", "a"], ["concluded", "a", "visit"]):
            begin = i + 2
        if begin is not None:
            found = _gathering(reading, begin, end, margins=low[i] in _MARGINS)
            if found:
                return found
    return None


def _gathering(reading: Reading, start: int, end: int, *, margins: bool) -> Occasion | None:
    """The noun phrase of a meeting or visit that begins at a token."""
    low = reading.low
    while start < end and low[start] in {"the", "a", "an", "their", "his", "her", "its", "this", "our", "'s"}:
        start += 1
    head = None
    i = start
    while i < min(end, start + 14):
        if low[i] in _GATHERINGS:
            head = i
        elif (head is not None and low[i] not in {"-", "–"}) or (
            low[i] in _STOP | {",", "on", "during", "in", "at", "with", "by", "for", "after"} and head is None
        ):
            break
        i += 1
    if head is None:
        if not margins:
            return None
        head = next(
            (
                j - 1
                for j in range(start, end)
                if not reading.doc[j].text[0].isupper() and low[j] not in {"-", "of", "the"}
            ),
            start,
        )
    stop = _extend(reading, head, end)
    words = low[start:stop]
    if (
        not words
        or (words[-1:] == ["talks"] and len(words) == 1)
        or "ceremony" in words
        or (
            len(words) == 1
            and not margins
            and words[0]
            in {
                "meeting",
                "talks",
                "session",
                "meetings",
                "show",
                "week",
                "council",
                "commission",
                "committee",
            }
        )
    ):
        return None
    return Occasion(reading.text(start, stop), (reading.span(start, stop),), OCCASION)


def _extend(reading: Reading, head: int, end: int) -> int:
    """ "of the Americas", "to Lima by President X" after the noun."""
    low, doc = reading.low, reading.doc
    stop = head + 1
    while stop < end - 1:
        if (
            low[stop] in {"of", "on", "for"}
            and stop not in reading.date_at
            and stop + 1 not in reading.date_at
            and _capital_next(reading, stop + 1, end)
        ) or (
            low[stop] == "to"
            and low[head] in {"visit", "trip", "tour"}
            and (stop + 1 in reading.actor_at or low[stop + 1] == "the")
        ):
            step = _capitals(reading, stop + 1, end)
        elif low[stop] in {"by", "of"} and low[head] in {"visit", "trip", "tour"}:
            person = reading.people_in(stop, min(stop + 14, end))
            step = person[0].right if person else stop
        elif reading.cover.get(stop) is None and (
            doc[stop].is_digit
            or (doc[stop].text[0].isupper() and stop not in reading.date_at and low[stop] not in _STOP)
        ):
            step = stop + 1
        else:
            break
        if step <= stop:
            break
        stop = step
    return stop


def _capital_next(reading: Reading, i: int, end: int) -> bool:
    j = i + (reading.low[i] == "the")
    return j < end and reading.doc[j].text[0].isupper()


def _capitals(reading: Reading, i: int, end: int) -> int:
    low, doc = reading.low, reading.doc
    stop = i
    while (
        stop < end
        and (doc[stop].text[0].isupper() or low[stop] in {"the", "of", "and", "-", "for"})
        and stop not in reading.date_at
    ):
        stop += 1
    while stop > i and low[stop - 1] in {"the", "of", "and", "-", "for"}:
        stop -= 1
    return stop


def find_place_between(reading: Reading, start: int, end: int) -> Place | None:
    """The place after "in" or "at" among tokens [start, end), up to the next clause; a city before a
    country.
    """
    return _first_place(reading, start, end, set(), after=True)


def find_occasion_between(reading: Reading, start: int, end: int) -> Occasion | None:
    """The meeting or visit named among tokens [start, end)."""
    return _occasion_in(reading, start, end)
