"""Which agreement a word belongs to: the one named beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Status

_BEFORE, _BEHIND = 2, 1  # sentences between a word and the naming that it belongs to


# States that only what was signed or agreed on can reach.
MADE: frozenset[Status] = frozenset(
    {"signed", "agreed", "ratified", "in_force", "extended", "suspended", "terminated"}
)


def find_nearest(
    reading: Reading, kept: Kept, token: int, statuses: frozenset[Status] | None = None
) -> int | None:
    """The index in `kept` of the agreement, of some statuses or of any, that is named or acted on nearest to
    a token; None where none is in its sentence, in the two before or in the next.
    """
    best: tuple[int, int] | None = None
    for n, (record, agreement) in enumerate(kept):
        if statuses is not None and agreement.status not in statuses:
            continue
        ranks = [rank for place in places(record) if (rank := _rank(reading, token, place)) is not None]
        if ranks and (best is None or min(ranks) < best[0]):
            best = (min(ranks), n)
    return best[1] if best else None


def places(record: Record) -> list[int]:
    """The tokens at which an agreement is named or acted on."""
    return [m.head for m in record.mentions] + [e.start for e in record.events]


def _rank(reading: Reading, token: int, place: int) -> int | None:
    """How far a naming is: tokens within the sentence, then sentences before it, then behind it."""
    apart = reading.sentence_of[token] - reading.sentence_of[place]
    if apart == 0:
        return abs(token - place)
    if 0 < apart <= _BEFORE:
        return 1000 * apart + abs(token - place)
    if 0 < -apart <= _BEHIND:
        return 1000 * (_BEFORE - apart) + abs(token - place)
    return None


def is_read(reading: Reading, record: Record, token: int) -> bool:
    """Whether a token's sentence tells of an act on the agreement, so that the rules have read it."""
    return any(reading.sentence_of[e.start] == reading.sentence_of[token] for e in record.events)
