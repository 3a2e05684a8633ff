"""Signers told by the sentence around an act: "their signing", "the king and A", "For Peru, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.doers import is_finite
from diplo_cli.extractors.agreements.principals import read_principal
from diplo_cli.extractors.agreements.roles import resolve_role
from diplo_cli.extractors.agreements.signer import MEETING, RESOLVED, Signer, list_signers, with_side
from diplo_cli.extractors.agreements.signing_subjects import read_hosted
from diplo_cli.extractors.agreements.subjects import read_subject
from diplo_cli.lexicon.offices import singular_head

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.doers import Side
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading


def find_their_signing(reading: Reading, event: Event) -> list[Signer]:
    """The people of "hosted Ruiz of Peru and Berg of Norway and witnessed their signing of the pact".

    The guests of a host; else all that the sentence names before, but its own subject, where each is of
    another side.
    """
    if event.voice != "nominal" or reading.low[event.start - 1 : event.start] != ["their"]:
        return []
    hosted = read_hosted(reading, event)
    if hosted:
        return list_signers(reading, hosted, MEETING, event)
    floor = reading.sentence(event.start).start
    named = reading.people_in(floor, event.start)
    verbs = [i for i in range(floor, event.start) if is_finite(reading, i)]
    subjects = {p.start for verb in verbs for p in read_subject(reading, verb).people}
    others = [p for p in named if p.start not in subjects]
    sides = {p.person.country for p in others}
    if len(others) < 2 or len(sides) != len(others) or None in sides:
        return []
    return [Signer(p.person, p, None, "resolved", RESOLVED, (p.left, p.right)) for p in others]


def find_role_beside(reading: Reading, event: Event, side: Side) -> list[Signer]:
    """Who is told by office alone beside a name: "signed by the king and Prime Minister Ruiz"."""
    start = event.agent or 0
    if not side.people or reading.low[start] != "the":
        return []
    end = next((i for i in range(start, min(start + 5, len(reading.low))) if reading.low[i] == "and"), start)
    plain = all(reading.cover.get(i) is None and i not in reading.actor_at for i in range(start, end))
    if end - start < 2 or not plain or singular_head(reading.low[end - 1]) != reading.low[end - 1]:
        return []
    known = {p.person.id for p in side.people}
    found = [p for p in resolve_role(reading, start, end, event) if p.id not in known]
    return [Signer(p, None, None, "resolved", RESOLVED, (start, end)) for p in found]


def lead_side(reading: Reading, event: Event, signers: list[Signer]) -> list[Signer]:
    """Give the side that opens the sentence ("For Peru, it was signed by A") to those up to a semicolon."""
    low, floor = reading.low, reading.sentence(event.start).start
    skip = {"for": 1, "on": 3}.get(low[floor], 0)
    if not skip or (skip == 3 and low[floor + 1 : floor + 3] != ["behalf", "of"]):
        return signers
    found = read_principal(reading, floor + skip, event.start)
    if found is None or low[found[0] : found[0] + 1] != [","]:
        return signers
    stop = next((i for i in range(event.end, reading.sentence(event.start).end) if low[i] == ";"), len(low))
    again = (i for i in range(event.end, stop) if low[i] == "and" and low[i + 1 : i + 2] in (["for"], ["on"]))
    stop = next(again, stop)
    return [with_side(s, found[1]) if s.evidence[0] < stop else s for s in signers]
