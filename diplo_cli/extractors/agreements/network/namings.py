"""Agreements that the rules would leave out, where the network sees one and who is bound by it, and those
that it does not see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.network.nearest import places
from diplo_cli.extractors.agreements.state_acts import is_of_firms, states_at_head
from diplo_cli.model.record_parts import HISTORY, PARTY

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Party

KEPT = 0.5  # of an agreement, and of a party, where the rules would leave the record out
AMONG = 0.7  # of an agreement in an article that names two states at its head
UNSEEN = 0.3  # of an agreement that only goes by nouns of other trades
NAMINGS = 6  # namings that are asked


def news_share(reading: Reading, token: int) -> float:
    """The probability that a token names an agreement in the news, not one of the past."""
    if reading.parts is None:
        return 0.0
    return sum(share for state, share in reading.parts.states(token).items() if state != HISTORY)


def is_unseen(reading: Reading, record: Record) -> bool:
    """Whether it only goes by nouns of other trades, is not said to be signed or ratified, and the network
    nowhere sees an agreement in them: "launch a program", "forged an understanding".
    """
    if reading.parts is None or not all(m.weak and m.kind != "name" for m in record.mentions):
        return False
    sealed = any(e.kind not in {"agree", "negotiate", "propose"} for e in record.events)
    return not sealed and max(news_share(reading, m.head) for m in record.mentions) < UNSEEN


def is_vague(record: Record) -> bool:
    """Whether it is many unnamed ones, or only a headline's wording for what the body tells."""
    return record.plural or all(m.headline for m in record.mentions)


def is_seen_of_states(reading: Reading, record: Record, parties: tuple[Party, ...]) -> bool:
    """Whether the network takes it for an agreement and a state or body is known to be bound by it, where the
    rules are not sure that it is between states.

    Firms, clubs and players are left to the rules.
    """
    if reading.parts is None or is_vague(record) or is_of_firms(reading, record):
        return False
    share = max(news_share(reading, m.head) for m in record.mentions[:NAMINGS])
    among_states = share >= AMONG and len(states_at_head(reading)) >= 2
    return share >= KEPT and (bool(parties) or _binds_seen(reading, record) or among_states)


def _binds_seen(reading: Reading, record: Record) -> bool:
    """Whether the sentences on the record name somebody whom the network sees bound."""
    parts = reading.parts
    told = [reading.sentences[n] for n in {reading.sentence_of[i] for i in places(record)}]
    near = (a for sentence in told for a in reading.actors_in(sentence.start, sentence.end))
    return parts is not None and any(parts.of(PARTY, range(a.start, a.end)) >= KEPT for a in near)
