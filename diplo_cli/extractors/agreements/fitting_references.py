"""Whether "the pact" or "a pact" names a record again, or a further agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import (
    GENERIC,
    REFERENCES,
)
from diplo_cli.extractors.agreements.record import Record, domains_of, find_doers
from diplo_cli.extractors.agreements.subjects import read_subject

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading


_STATEMENTS = frozenset({"statement", "communique", "declaration"})


_ALSO = frozenset(
    {"also", "another", "separately", "meanwhile", "second", "additionally", "addition", "besides"}
)


def fit_reference(mention: Mention, record: Record, acted_on: dict[int, Event]) -> float:
    """ "the pact", "this trade deal": every telling word must be known of the record."""
    if mention.old and not record.old and not mention.words <= record.words:
        return 0.0
    extra = mention.words - record.words - _LOOSE
    if mention.noun in REFERENCES:
        return 1.5 if not extra else 0.0
    same = any(m.noun == mention.noun for m in record.mentions)
    shared = len(mention.words & record.words)
    untold = all(not m.words and m.noun == mention.noun for m in record.mentions)
    if extra and untold and record.mentions[0].headline and not record.mentions[-1].headline:
        return 0.8  # "Peru, Chad sign pact" and "signed a pact" before "the transport pact"
    if extra and not record.words and mention.end > mention.head + 1 and not record.mentions[0].headline:
        return 0.8 if untold else 0.0
    if extra:
        ours, theirs = domains_of(mention.words), domains_of(record.words)
        if shared or (ours and ours & theirs):
            return 1.0 + shared
        if theirs or any(m.kind == "name" for m in record.mentions) or len(extra) > 1 or ours:
            return 0.0
        return 0.5
    return (
        1.0
        + same
        + shared
        + (0.4 if not record.old else 0)
        + (0.3 if record.events or any(m.start in acted_on for m in record.mentions) else 0)
    )


_LOOSE = frozenset(
    "flagship ambitious peace signed last two three day same first such previous latest whole entire "
    "long-term "
    "five-year recent planned draft 10-year bilateral future".split()
)


def fit_description(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> float:
    """ "a pact": begins a record of its own unless it says again what was said."""
    sentence = reading.sentence(mention.head)
    quoted = reading.in_quotation[mention.head] and not domains_of(mention.words)
    if quoted and mention.start in acted_on:
        return 1.0 if _same_stage(mention, record, acted_on) else 0.0
    if mention.new or mention.old != record.old:
        return 0.0
    if mention.noun in GENERIC and record.nouns <= _STATEMENTS:
        return 0.0
    if _explains_old(reading, mention) or _other_hands(reading, mention, record, acted_on):
        return 0.0
    if _in_apposition(reading, mention, record):
        return 6.0
    if _ALSO & set(reading.low[sentence.start : mention.start]) and not record.mentions[-1].headline:
        return 0.0
    last = reading.sentence(record.mentions[-1].head)
    if last.index == sentence.index and mention.start in acted_on:
        return 0.0
    first = record.mentions[0]
    only_headline = all(m.headline for m in record.mentions)
    shared = mention.words & record.words
    domains = domains_of(mention.words), domains_of(record.words)
    clash = bool(domains[0] and domains[1] and not domains[0] & domains[1])
    if only_headline:
        return 0.0 if clash and not shared else 2.0 + len(shared)
    if mention.determiner in {"a", "an"} and mention.partners and not _same_stage(mention, record, acted_on):
        return 0.0
    if mention.words:
        enough = len(shared) / len(mention.words) >= 0.5
        return 1.5 + len(shared) if enough and not clash else 0.0
    doers = find_doers(reading, mention, acted_on)
    counted = mention.plural and mention.number is not None and bool(doers) and doers == record.doers
    return 1.0 if _same_stage(mention, record, acted_on) and (not first.plural or counted) else 0.0


def _explains_old(reading: Reading, mention: Mention) -> bool:
    """Whether it explains an earlier agreement named right before: "The previous pact, a three-year deal"."""
    before = reading.mentions_in(max(mention.start - 8, 0), mention.start)
    return (
        bool(before)
        and before[-1].old
        and reading.low[before[-1].tail : mention.start] in ([",", "a"], [",", "an"])
    )


def _other_hands(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> bool:
    """Whether other people sign this one than the record, or it stands in a list item of its own."""
    event = acted_on.get(mention.start)
    if event is None or event.kind != "sign" or event.realis != "done":
        return False
    signed = [e for e in (acted_on.get(m.start) for m in record.mentions if not m.headline) if e]
    signed = [e for e in signed if e.kind == "sign" and e.realis == "done" and e.voice == "active"]
    ours = (
        {p.person.id for p in read_subject(reading, event.left).people} if event.voice == "active" else set()
    )
    theirs = [{p.person.id for p in read_subject(reading, e.left).people} for e in signed]
    apart = bool(ours) and any(theirs) and not any(ours & t for t in theirs)
    return apart or (bool(signed) and _is_item(reading, mention) and len(mention.words) != len(record.words))


def _is_item(reading: Reading, mention: Mention) -> bool:
    """Whether a naming stands in a sentence that opens with a list mark."""
    return reading.low[reading.sentence(mention.head).start] in {"-", "•", "*", "–", "·"}


def _in_apposition(reading: Reading, mention: Mention, record: Record) -> bool:
    """Whether "the Rivers Deal, a landmark agreement": the description stands right behind a naming."""
    last = record.mentions[-1]
    between = reading.low[last.tail : mention.start]
    after = reading.low[mention.tail : mention.tail + 2]
    listed = (
        (after[:1] == [","] and after[1:] in (["a"], ["an"], ["another"]))
        or after[:1] == ["and"]
        or reading.low[mention.tail : mention.tail + 2] == [",", "and"]
    )
    if between == [","] and mention.headline and mention.words and not mention.words & last.words:
        return False  # a headline leaves out "and": "ink visa waiver, agreement on fish"
    return between in ([",", "a"], [",", "an"], [","]) and not listed


def _same_stage(mention: Mention, record: Record, acted_on: dict[int, Event]) -> bool:
    """Whether a bare "a pact" is told as done or planned just as the record is."""
    event = acted_on.get(mention.start)
    stages = {acted_on[m.start].realis == "done" for m in record.mentions if m.start in acted_on}
    return event is None or not stages or (event.realis == "done") in stages
