"""The place of a signing that only the head of the paper tells: a release of the day, a transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.ceremony_date import find_noted_day
from diplo_cli.extractors.agreements.clause_date import find_clause_date
from diplo_cli.extractors.agreements.place import read_dateline_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Party, Place

_TODAY = frozenset({"today", "this morning", "this afternoon", "this evening", "tonight"})
_LEAD_SENTENCES = 2
_LONGEST_LINE = 100  # code points of a line of the head
_ELSEWHERE = frozenset("video virtually remotely online videoconference teleconference circulation".split())


def find_place_by_header(reading: Reading, record: Record, parties: Iterable[Party]) -> Place | None:
    """The town that heads the paper, where a transcript notes the act, or the lead of a release says that it
    was signed "today" and the town lies in the state of a party or one party is an organisation.
    """
    acts = [e for e in record.events if e.kind == "sign" and e.realis == "done" and not e.headline]
    if any(_is_elsewhere(reading, e) for e in acts):
        return None
    if find_noted_day(reading, record):
        return read_dateline_place(reading)
    if not _stands_alone(reading):
        return None
    lead = _list_lead(reading)
    if not any(_is_of_today(reading, e) for e in acts if reading.sentence_of[e.start] in lead):
        return None
    place = read_dateline_place(reading)
    codes = {p.code for p in parties}
    at_home = place is not None and (place.country in codes or any(c.startswith("ORG:") for c in codes))
    return place if at_home else None


def _list_lead(reading: Reading) -> list[int]:
    """The first sentences below the head, by number."""
    header = reading.article.header
    start = max(header.body_start, header.place_span[1] if header.place_span else 0)
    below = [s.index for s in reading.sentences if reading.starts[s.start] >= start and not s.headline]
    return below[:_LEAD_SENTENCES]


def _stands_alone(reading: Reading) -> bool:
    """Whether the place stands in a line of the head, as in a release, and not before an agency's first
    sentence, where it only says whence the news came.
    """
    span = reading.article.header.place_span
    if span is None:
        return False
    text = reading.article.text
    start, end = text.rfind("\n", 0, span[0]) + 1, text.find("\n", span[1])
    return (len(text) if end < 0 else end) - start <= _LONGEST_LINE


def _is_of_today(reading: Reading, event: Event) -> bool:
    mention = find_clause_date(reading, event)
    return mention is not None and mention.text.casefold() in _TODAY


def _is_elsewhere(reading: Reading, event: Event) -> bool:
    sentence = reading.sentence(event.start)
    return bool(_ELSEWHERE & set(reading.low[sentence.start : sentence.end]))
