"""A party by its code, where it stands, and the rules that find parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.firms import describes_firm
from diplo_cli.facts import Party
from diplo_cli.lexicon import country_name
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import Basis


NAMED = define_rule(
    "party.in-name",
    """States and organisations inside the agreement's naming: "Agreement between Peru and Norway", "the
    Peru-Norway pact", "Peru's treaty with Norway".

    Leaves alone those that the agreement is only about ("agreement on pipelines through Chad").""",
)


ACTING = define_rule(
    "party.acting",
    """States and organisations that sign, agree or negotiate: "Peru and Norway signed", "Peruvian officials
    signed a deal with Norway", "Lima and Oslo agreed".

    Leaves alone firms and people described by a nationality ("a Norwegian shipbuilder").""",
)


SIGNATORY = define_rule(
    "party.from-signatory",
    """The state or organisation whose office a signatory holds: a minister of Peru signs for Peru.""",
)


LISTED = define_rule(
    "party.listed",
    """Three or more states and organisations that a sentence lists as signatories, participants, parties
    or members: "The signatories to the agreement are Peru, Norway and Fiji".

    Leaves alone those inside brackets ("Norway (in respect of Svalbard)").""",
)


RESOLVED = define_rule(
    "party.the-two-countries",
    """ "The two countries" and the like, worked out from the states that the headline or first sentence
    names.

    Leaves it open unless just as many are named.""",
)


@dataclass(frozen=True)
class Found:
    """A party by its code, where it stands, and the rule."""

    code: str
    start: int
    end: int
    basis: Basis
    rule: str
    name: str | None = None


def find_states(reading: Reading, start: int, end: int) -> dict[str, Actor]:
    """States named in tokens [start, end) by code, places and firms left out."""
    found: dict[str, Actor] = {}
    for actor in reading.actors_in(start, end):
        if actor.form not in {"city", "organization"} and not describes_firm(reading, actor, end):
            found.setdefault(actor.code, actor)
    return found


def merge_parties(reading: Reading, found: list[Found]) -> list[Party]:
    parties: list[Party] = []
    for one in sorted(found, key=lambda f: f.start):
        # A free trade area is what an agreement makes, not who signs it.
        if one.code.endswith("Free Trade Area"):
            continue
        if not is_known(parties, one.code):
            name = one.name or (one.code[4:] if one.code.startswith("ORG:") else country_name(one.code))
            parties.append(Party(one.code, name, one.basis, (reading.span(one.start, one.end),), one.rule))
    return parties


def is_known(parties: list[Party], code: str) -> bool:
    return any(p.code == code for p in parties)


def write_resolved(reading: Reading, actor: Actor) -> Party:
    name = actor.code[4:] if actor.code.startswith("ORG:") else country_name(actor.code)
    return Party(actor.code, name, "resolved", (reading.span(actor.start, actor.end),), RESOLVED)
