"""Agencies that sign for themselves: coast guards, space agencies, academies, central banks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.party import Found

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import Party, Signatory

_HEADS = frozenset(
    "guard agency academy institute bank authority council center centre university unit organisation "
    "organization corporation administration board fund".split()
)
# Bodies that act for their state.
_OF_STATE = frozenset("state security ministers federal executive privy supreme national".split())
_LINKS = frozenset({"of", "for", "and"})


def name_agencies(reading: Reading, found: list[Found]) -> list[Found]:
    """The same parties, with an agency ("the Peruvian Coast Guard") in place of its state.

    Leaves alone agencies of one and the same state, and states that are named without one.
    """
    if len({f.code for f in found}) < 2:
        return found
    return [_as_agency(reading, f) or f for f in found]


def _as_agency(reading: Reading, found: Found) -> Found | None:
    actor = reading.actor_at.get(found.start)
    if found.code.startswith("ORG:") or actor is None or actor.form in {"city", "capital", "metonym"}:
        return None
    extent = _extent(reading, actor)
    if extent is None:
        return None
    name = reading.text(*extent)
    return Found(f"ORG:{name}", *extent, found.basis, found.rule, name)


def _extent(reading: Reading, actor: Actor) -> tuple[int, int] | None:
    """The tokens of the agency's name around the state in it; None where it is no agency."""
    low = reading.low
    if low[actor.start - 1 : actor.start] == ["of"] and low[actor.start - 2] in _HEADS:
        start = actor.start - 2
        return (start, actor.end) if _is_capital(reading, start) else None
    end = actor.end
    while end < reading.sentence(actor.start).end and (
        _is_capital(reading, end)
        or (low[end] in _LINKS and end > actor.end and _is_capital(reading, end + 1))
    ):
        end += 1
    words = low[actor.end : end]
    heads = [n for n, w in enumerate(words) if w in _HEADS]
    if not heads or _OF_STATE & set(words):
        return None
    # "and" joins two names, unless the head came before it: "Academy of Science and Technology".
    if words[-1] not in _HEADS and words[heads[0] + 1] != "of":
        return None
    return actor.start, end


def _is_capital(reading: Reading, i: int) -> bool:
    if i >= len(reading.doc) or i in reading.cover or i in reading.date_at or i in reading.actor_at:
        return False
    return reading.doc[i].is_alpha and reading.doc[i].text[0].isupper()


def _state_of(reading: Reading, party: Party) -> str | None:
    """The state in an agency's name."""
    span = party.evidence[0]
    start, end = reading.tokens(span.start, span.end)
    agency = party.code.startswith("ORG:") and bool(_HEADS & set(reading.low[start:end]))
    actors = reading.actors_in(start, end) if agency else []
    return next((a.code for a in actors if a.form != "organization"), None)


def is_spoken_for(reading: Reading, parties: list[Party], code: str) -> bool:
    """Whether an agency of the state is a party in its stead."""
    return any(_state_of(reading, p) == code for p in parties)


def side_with_agencies(
    reading: Reading, signatories: tuple[Signatory, ...], parties: tuple[Party, ...]
) -> tuple[Signatory, ...]:
    """Whoever was to sign for a state whose agency is the party signs for the agency."""
    bound = {p.code for p in parties}
    agencies = {state: p.code for p in parties if (state := _state_of(reading, p)) and state not in bound}
    return tuple(
        replace(s, on_behalf_of=agencies[s.on_behalf_of]) if s.on_behalf_of in agencies else s
        for s in signatories
    )
