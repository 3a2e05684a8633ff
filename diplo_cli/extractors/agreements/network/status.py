"""The state of an agreement as the network reads it at its namings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.network.namings import NAMINGS, is_vague, news_share

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Status

_STATUS: dict[str, Status] = {
    "signed": "signed", "agreed": "agreed", "planned": "planned", "talks": "under_negotiation",
    "proposed": "proposed", "force": "in_force", "ratified": "ratified", "extended": "extended",
    "suspended": "suspended", "ended": "terminated", "rejected": "rejected",
}  # fmt: skip
SURE_OF_AGREEMENT = 0.6
SURE = 0.8  # of the state


def settle_status(reading: Reading, record: Record, status: Status | None) -> Status | None:
    """The rules' status; where they found none, the network's, if it is sure of it."""
    untold = status is None and not record.old and not is_vague(record)
    shares = _shares(reading, record) if untold else {}
    if not shares:
        return status
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= SURE else None


def find_likeliest_status(reading: Reading, record: Record) -> Status | None:
    """The status that the network thinks likeliest, sure or not; None where it sees no agreement in the news."""
    shares = _shares(reading, record)
    return max(shares, key=shares.__getitem__) if shares else None


def _shares(reading: Reading, record: Record) -> dict[Status, float]:
    """Mean shares of the statuses over the namings that the network takes for an agreement in the news."""
    parts = reading.parts
    if parts is None:
        return {}
    told = [m for m in record.mentions[:NAMINGS] if news_share(reading, m.head) >= SURE_OF_AGREEMENT]
    found: dict[Status, float] = {}
    for mention in told:
        for state, share in parts.states(mention.head).items():
            if state in _STATUS:
                found[_STATUS[state]] = found.get(_STATUS[state], 0.0) + share / len(told)
    return found
