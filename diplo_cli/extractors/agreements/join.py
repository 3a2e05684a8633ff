"""Joins the namings of one agreement into one record, and keeps several agreements apart."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.fitting import fit_record
from diplo_cli.extractors.agreements.nouns import (
    GENERIC,
    REFERENCES,
)
from diplo_cli.extractors.agreements.record import Record, find_doers

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading


def join_mentions(reading: Reading, mentions: list[Mention], events: list[Event]) -> list[Record]:
    """Records in the order of their first naming, with their events."""
    acted_on = {m.start: e for e in events for m in e.objects}
    listed = {i for i, e in acted_on.items() if e.lemma == "include"}
    mentions = [replace(m, headline=False) if m.start in listed else m for m in mentions]
    records: list[Record] = []
    home: dict[int, Record] = {}
    for mention in mentions:
        record = _find_home(reading, mention, records, acted_on)
        bare = None if record else _agreed_before(reading, mention, events)
        if record is None and (bare or _may_begin(mention, acted_on)):
            record = Record(events=[bare] if bare else [])
            records.append(record)
        if record is not None:
            record.add(mention, find_doers(reading, mention, acted_on))
            home[mention.start] = record
    _hand_out(reading, events, records, home)
    _mark_series(reading, records)
    return records


def _mark_series(reading: Reading, records: list[Record]) -> None:
    """ "Another deal calls for ...": a further one of a series that was signed, without a verb of its own."""
    for before, record in pairwise(records):
        first = record.mentions[0]
        signed = any(e.kind == "sign" and e.realis == "done" for e in before.events)
        near = 0 <= reading.sentence_of[first.head] - reading.sentence_of[before.mentions[-1].head] <= 2
        opens = first.head - reading.sentence(first.head).start <= 2
        record.takes_up = near and any(_takes_up(reading, e) for e in record.events)
        record.in_series = not record.events and first.new and opens and signed and near


def _agreed_before(reading: Reading, mention: Mention, events: list[Event]) -> Event | None:
    """The "agreed on the division of the fleet" that "the agreement" takes up, at most three sentences
    before.
    """
    if mention.kind != "reference" or mention.words or mention.noun not in GENERIC:
        return None
    here = reading.sentence_of[mention.head]
    for event in reversed(events):
        if here - reading.sentence_of[event.start] > 3:
            break
        bare = not event.objects and not event.focus and event.start < mention.start
        if bare and 0 <= here - reading.sentence_of[event.start] <= 3:
            return event
    return None


_TAKING_UP = frozenset(
    {"they", "also", "both", "two", "three", "four", "five", "leaders", "sides", "presidents"}
)


def _takes_up(reading: Reading, event: Event) -> bool:
    """Whether the doers are those of before: "They also signed", "The two leaders adopted", "Also signed
    was".
    """
    floor = reading.sentence(event.start).start
    if event.lemma == "include":
        return True
    return bool(_TAKING_UP & set(reading.low[max(floor, event.left - 6) : event.end]))


def _may_begin(mention: Mention, acted_on: dict[int, Event]) -> bool:
    """Whether a naming may begin a record: a reference or a weak noun needs an event of its own."""
    event = acted_on.get(mention.start)
    if mention.counted:
        return True
    if mention.determiner == "such" and mention.kind != "name":
        return False
    if mention.noun in REFERENCES:
        return mention.kind == "description" and event is not None and event.kind == "sign"
    if mention.noun == "accession":
        return event is not None and event.kind == "sign"
    if mention.kind == "name":
        return True
    introduced = mention.determiner in {"a", "an"}
    if mention.weak:
        if event is not None and event.kind in {"negotiate", "propose"}:
            return introduced and _is_treaty_making(mention, event)
        return event is not None and (
            mention.kind == "description"
            or introduced
            or bool(mention.actors)
            or _is_told_beside(event)
            or _is_signed_too(mention, event)
            or _is_changed(mention, event)
            or (mention.headline and bool(mention.words))
        )
    if mention.kind == "reference":
        if introduced and event is not None and event.kind == "agree" and event.realis == "done":
            return True
        if _is_told_beside(event):
            return True
        signed = event is not None and event.kind in {"sign", "initial"} and event.realis != "denied"
        between = len(mention.actors) >= 2 or bool(mention.words and mention.actors)
        return signed or between or (event is not None and bool(mention.words or mention.actors))
    return bool(event or mention.headline or mention.words or mention.actors)


_OF_STATES = frozenset({"arrangement", "convention", "protocol", "compact", "covenant", "charter", "waiver",
                        "swap line", "free trade area", "customs union", "pause", "truce"})  # fmt: skip
_OF_OTHERS_TOO = frozenset("declaration framework understanding settlement partnership roadmap".split())


def _is_treaty_making(mention: Mention, event: Event) -> bool:
    """Whether "negotiating a protocol" is told: of weak nouns those that states use, and the others where
    they say what they are about: "talks on a debt settlement".
    """
    if mention.noun in _OF_STATES:
        return True
    firm = event.kind == "negotiate" and event.lemma not in {"discuss", "explore", "pursue"}
    return mention.noun in _OF_OTHERS_TOO and firm and bool(mention.words)


def _is_changed(mention: Mention, event: Event) -> bool:
    """Whether what stands is changed: "extended their currency swap arrangement"."""
    late = event.kind in {"extend", "suspend", "terminate", "enter_into_force", "ratify"}
    return late and event.realis == "done" and mention.noun in _OF_STATES and bool(mention.words)


def _is_signed_too(mention: Mention, event: Event | None) -> bool:
    """Whether a signing has the naming as its second object: "signed the agreement and its protocol"."""
    return event is not None and event.kind == "sign" and mention in event.objects[1:]


def _is_told_beside(event: Event | None) -> bool:
    """Whether the naming is made known by its makers: "the agreement reached by Peru and Chile"."""
    made = event is not None and event.kind in {"sign", "agree"} and event.realis == "done"
    return made and event is not None and event.voice == "reduced" and event.agent is not None


_POINTING = frozenset({"this", "that", "these", "those"})
_POINTED = 1.2  # what "that deal" adds to the agreement named last
_MEMORY = 60  # records that a naming may still belong to


def _find_home(
    reading: Reading, mention: Mention, records: list[Record], acted_on: dict[int, Event]
) -> Record | None:
    """The record that a naming belongs to, the best of those that it may name."""
    best, best_score = None, 0.0
    recent = records[-_MEMORY:]
    pointed = (
        max((r.mentions[-1].start for r in recent), default=0) if mention.determiner in _POINTING else None
    )
    for age, record in enumerate(reversed(recent)):
        score = fit_record(reading, mention, record, acted_on)
        score -= 0.1 * min(age, 8) if score else 0
        score += _POINTED if score and record.mentions[-1].start == pointed else 0
        if score > best_score:
            best, best_score = record, score
    return best


def _hand_out(reading: Reading, events: list[Event], records: list[Record], home: dict[int, Record]) -> None:
    """Give each event to the records of its objects; one without object to what was spoken of last."""
    named = sorted(home)
    for event in events:
        owners = [home[m.start] for m in event.objects if m.start in home]
        if event.focus and not owners:
            owners = _in_focus(reading, event, named, home)
        for owner in owners:
            if event not in owner.events[-8:]:
                owner.events.append(event)


_NEAR, _FAR = 3, 6  # sentences from the last naming to an act without an object


def _in_focus(reading: Reading, event: Event, named: list[int], home: dict[int, Record]) -> list[Record]:
    """The record named last before an event, in the sentences near it; farther where no other is named."""
    at = bisect_left(named, event.start) - 1
    if at < 0:
        return []
    alone = all(home[n] is home[named[at]] for n in named[:at])
    if reading.sentence_of[event.start] - reading.sentence_of[named[at]] > (_FAR if alone else _NEAR):
        return []
    inside = _PARTS & set(reading.low[max(named[at] - 6, 0) : named[at]])
    return [] if inside else [home[named[at]]]


_PARTS = frozenset({"annex", "annexe", "appendix", "amendment", "amendments", "supplement"})
