"""The state that a list names before each of its signers: "ministers of Peru (Ana Ruiz), Fiji (Tom Vula)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading


def side_before(reading: Reading, person: PersonAt) -> str | None:
    """The state of "the ministers of Peru (Ana Ruiz), Fiji (Tom Vula) and" and of "of Peru, Ana Ruiz, of"."""
    at = person.left - 1
    actor = reading.actor_at.get(at - 1)
    if actor is None or actor.form in {"city", "demonym"} or actor.start == 0:
        return None
    if reading.low[at] == "(":
        return actor.code
    before = actor.start - 1 - (reading.low[actor.start - 1] == "the")
    if reading.low[at] != ",":
        return None
    if reading.low[before] == "of":
        return None if before - 1 in reading.cover else actor.code
    return actor.code if _goes_by_state(reading, before) else None


_OFFICES = frozenset("ministers presidents leaders representatives ambassadors secretaries chiefs".split())


def _goes_by_state(reading: Reading, i: int) -> bool:
    """Whether a list tells each state before the name: "the ministers of Peru, A, Fiji, B"."""
    floor = reading.sentence(i).start
    heads = [n for n in range(floor, i) if reading.low[n] in _OFFICES and reading.low[n + 1] == "of"]
    state = reading.actor_at.get(heads[-1] + 2) if heads else None
    first = reading.cover.get(state.end + 1) if state is not None and reading.low[state.end] == "," else None
    return first is not None and first.end <= i and reading.low[i] in {",", "and"}
