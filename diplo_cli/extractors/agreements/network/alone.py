"""Agreements of an article in which the rules are sure of none, where the network sees one among states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.network.namings import NAMINGS, news_share
from diplo_cli.extractors.agreements.state_acts import AT_HOME, is_of_firms
from diplo_cli.extractors.agreements.verbs import NEGATIONS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record

ALONE = 0.7  # of an agreement in an article for which the rules find none
UNTOLD = 0.9  # of one of which no act is told
SEVERAL = 0.8  # of one that stands for several
EARLY = 3  # sentences at the head of an article


def is_seen_alone(reading: Reading, record: Record) -> bool:
    """Whether the network sees an agreement in an article that names two states and has none that is surer.

    Left alone: what firms and clubs do, agreements within one state, as of parties and unions, and what is
    only named in passing.
    """
    if reading.parts is None or is_of_firms(reading, record) or _is_domestic(reading, record):
        return False
    if _is_unreal(reading, record):
        return False
    share = max(news_share(reading, m.head) for m in record.mentions[:NAMINGS])
    least = UNTOLD if not record.events else SEVERAL if record.plural else ALONE
    return share >= least and not _is_passing(reading, record) and len(_states(reading)) >= 2


def _is_passing(reading: Reading, record: Record) -> bool:
    """Whether it is named once, late, without an act of its own and without its sides."""
    first = record.mentions[0]
    once = len(record.mentions) == 1 and not record.events and len(first.actors) < 2
    return once and reading.sentence_of[first.head] > EARLY


_UNREAL = NEGATIONS | {"would", "could", "might"}


def _is_unreal(reading: Reading, record: Record) -> bool:
    """Whether an act is denied, or none is told and its sentence denies or only thinks of something."""
    if any(e.realis in {"denied", "refused"} for e in record.events):
        return True
    sentence = reading.sentence(record.mentions[0].head)
    return not record.events and bool(_UNREAL & set(reading.low[sentence.start : sentence.end]))


def _is_domestic(reading: Reading, record: Record) -> bool:
    return any(AT_HOME & set(reading.low[m.start : m.end]) for m in record.mentions)


def _states(reading: Reading) -> set[str]:
    """The states that the article names, or whose people it names."""
    named = {a.code for a in reading.actors if not a.code.startswith("ORG:") and a.form != "city"}
    return named | {p.person.country for p in reading.people if p.person.country}
