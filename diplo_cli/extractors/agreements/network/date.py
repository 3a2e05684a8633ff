"""The date of a signing as the network sees it: where the rules found none, and where it sees none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.clause_date import is_barred, is_in_header, write_date
from diplo_cli.extractors.agreements.lead_date import is_bare
from diplo_cli.extractors.agreements.network.nearest import find_nearest
from diplo_cli.extractors.agreements.signing_date import is_vague
from diplo_cli.model.record_parts import DAY
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Set

    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Agreement, DateValue, Status

SEEN = define_rule(
    "date.seen",
    """The date that the network sees as that of the signing, in or next to the sentence that names the
    agreement, where no rule reads it from the wording.

    Leaves alone dates of which it is less than sure, those of what is said ("announced on Friday"), periods
    and deadlines.""",
)
SURE = 0.9
SEES_NONE = 0.2
_SIGNED: frozenset[Status] = frozenset({"signed"})
_SAYING = frozenset("say tell announce welcome report state declare confirm note add hail praise".split())


def add_seen_date(reading: Reading, kept: Kept, still_open: Set[str]) -> Kept:
    """The signed agreements, with the date of signing where they had none and no period was told."""
    if reading.parts is None:
        return kept
    kept = [(record, _drop_year_of_name(reading, record, agreement)) for record, agreement in kept]
    for token, day in _days(reading):
        nearest = find_nearest(reading, kept, token, _SIGNED)
        if nearest is None:
            continue
        record, agreement = kept[nearest]
        acts = [e for e in record.events if e.kind == "sign" and e.realis == "done" and not e.headline]
        earlier = bool(acts) and not any(is_bare(reading, e) for e in acts)
        if agreement.signed_on is None and agreement.id not in still_open and not earlier:
            kept[nearest] = (record, replace(agreement, signed_on=day))
    return kept


def _drop_year_of_name(reading: Reading, record: Record, agreement: Agreement) -> Agreement:
    """Without a year that only tells which agreement is meant ("the 1985 Air Services Agreement"), as the
    network sees it.
    """
    told = agreement.signed_on
    if told is None or len(told.date) != len("2000") or agreement.status not in {"signed", "ratified"}:
        return agreement
    tokens = range(*reading.tokens(told.evidence[0].start, told.evidence[0].end))
    if not any(m.start <= tokens[0] < m.end for m in record.mentions):
        return agreement
    seen = reading.parts.of(DAY, tokens) if reading.parts is not None else 1.0
    return agreement if seen >= SEES_NONE else replace(agreement, signed_on=None)


def _days(reading: Reading) -> list[tuple[int, DateValue]]:
    """Days and years seen as those of signing, surest first, each with its first token."""
    found: list[tuple[float, int, DateValue]] = []
    for mention in reading.dates:
        first, last = reading.tokens(mention.start, mention.end)
        if first >= len(reading.low) or is_in_header(reading, mention) or is_barred(reading, first):
            continue
        share = reading.parts.of(DAY, range(first, last)) if reading.parts is not None else 0.0
        value = write_date(reading, mention, SEEN) if share >= SURE else None
        if value is not None and not is_vague(mention, value) and not _is_of_saying(reading, first):
            found.append((-share, first, value))
    return [(first, value) for _, first, value in sorted(found, key=lambda f: f[:2])]


def _is_of_saying(reading: Reading, first: int) -> bool:
    """Whether the verb that a date belongs to tells of saying: "the minister said on Friday"."""
    token = reading.doc[first]
    while token.head.i != token.i and not token.tag_.startswith("VB"):
        token = token.head
    return token.lemma_.lower() in _SAYING
