"""The state of an agreement as the network reads it at its namings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.network.namings import NAMINGS, is_vague, news_share

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Status

_STATUS: dict[str, Status] = {
    "signed": "signed", "agreed": "agreed", "planned": "planned", "talks": "under_negotiation",
    "proposed": "proposed", "force": "in_force", "ratified": "ratified", "extended": "extended",
    "suspended": "suspended", "ended": "terminated", "rejected": "rejected",
}  # fmt: skip
SURE_OF_AGREEMENT = 0.6
SURE = 0.8  # of the state, where the rules found none
# Of the state at the first naming of the text, to outweigh what the rules make of acts.
OUTWEIGHS = 0.7  # an act told elsewhere, or none
OUTWEIGHS_SIGNING = 0.9
_ENDS: frozenset[Status] = frozenset({"terminated", "suspended", "rejected"})  # are told by acts


def settle_status(reading: Reading, record: Record, status: Status | None) -> Status | None:
    """The rules' status; where they found none, the network's, if it is sure of it.

    "Agreed" and "proposed" are what the rules say where they know of no weightier act, and a signing may be
    history or none of this agreement's: there the network outweighs them with what the first naming tells it.
    """
    if status is None:
        untold = not record.old and not is_vague(record)
        return _surest(_shares(reading, record), SURE) if untold else None
    if _stands(reading, record, status):
        return status
    opening = _opening(reading, record, OUTWEIGHS_SIGNING if status == "signed" else OUTWEIGHS)
    agreed = opening == find_likeliest_status(reading, record)
    return opening if opening and agreed and (status == "signed" or opening not in _ENDS) else status


def _stands(reading: Reading, record: Record, status: Status) -> bool:
    """Whether the rules know better: of acts after a signing, of what is told beside it, of
    initialling, and of earlier agreements.
    """
    if status == "signed":
        return record.old or any(e.kind == "initial" for e in record.events)
    return status not in {"agreed", "proposed"} or _is_told_beside(reading, record)


def _opening(reading: Reading, record: Record, least: float) -> Status | None:
    """The status that the first naming in the text tells, or where only headlines name it, these."""
    return _surest(_shares_at(reading, _first_told(reading, record)), least)


def _is_told_beside(reading: Reading, record: Record) -> bool:
    """Whether the sentence of the first naming tells that it was agreed on or proposed."""
    here = {reading.sentence_of[m.head] for m in _first_told(reading, record)}
    done = (e for e in record.events if e.kind in {"agree", "propose"} and e.realis == "done")
    return any(reading.sentence_of[e.start] in here for e in done)


def _surest(shares: dict[Status, float], least: float) -> Status | None:
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= least else None


def _told(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """The namings that the network takes for an agreement in the news."""
    return [m for m in mentions if news_share(reading, m.head) >= SURE_OF_AGREEMENT]


def _first_told(reading: Reading, record: Record) -> list[Mention]:
    told = _told(reading, record.mentions)
    return ([m for m in told if not m.headline] or told)[:1]


def find_likeliest_status(reading: Reading, record: Record) -> Status | None:
    """The status that the network thinks likeliest, sure or not; None where it sees no agreement."""
    return _surest(_shares(reading, record), 0.0)


def _shares(reading: Reading, record: Record) -> dict[Status, float]:
    """Mean shares of the statuses over the namings that the network takes for an agreement in the news."""
    return _shares_at(reading, _told(reading, record.mentions[:NAMINGS]))


def _shares_at(reading: Reading, mentions: list[Mention]) -> dict[Status, float]:
    """Mean shares of the statuses over some namings."""
    parts = reading.parts
    if parts is None:
        return {}
    found: dict[Status, float] = {}
    for mention in mentions:
        for state, share in parts.states(mention.head).items():
            if state in _STATUS:
                found[_STATUS[state]] = found.get(_STATUS[state], 0.0) + share / len(mentions)
    return found
