"""A person found to sign, and the rules that find signers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.doers import Side
from diplo_cli.extractors.agreements.roles import resolve_offices, resolve_role
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import Basis, Person


ACTIVE = define_rule(
    "signatory.subject",
    """People in the subject of a verb of signing ("sign", "ink", "initial", "conclude", "exchange", "put
    pen to
    paper") told as done, or as planned for an agreement that is only planned.

    "Foreign Ministers Ana Ruiz and Tom Berg signed the treaty" gives both. Leaves alone whoever stands in a
    phrase of place, time or company ("in the presence of", "watched by", "after talks with"), and subjects of
    "refused to sign", "may sign", "was urged to sign".""",
)


PASSIVE = define_rule(
    "signatory.passive-by",
    """People after the "by" of a passive: "The accord was signed by Ana Ruiz for Peru and by Tom Berg".

    Leaves alone a relative clause behind a name ("..., who said") and whatever follows a phrase of place
    or time.""",
)


PARTNER = define_rule(
    "signatory.with-partner",
    """People after "with" beside the agreement: "Ruiz signed the pact on Monday with her counterpart Tom
    Berg".

    Leaves alone "after a meeting with", "with X looking on".""",
)


GAPPED = define_rule(
    "signatory.signed-for",
    """Who signed for which side: "Ruiz signed for Peru and Berg for Norway", "on behalf of Peru".

    The agreement is the one spoken of last. Leaves alone "signed for" a club or employer.""",
)


MEETING = define_rule(
    "signatory.met-to-sign",
    """Both sides of a meeting held to sign: "Ruiz met Berg in Oslo to sign the pact".

    Leaves alone "travelled to Oslo to sign", "met to discuss".""",
)


LISTED = define_rule(
    "signatory.list",
    """A sentence that names them: "The signatories were Ana Ruiz and Tom Berg", "Signing for Peru
    was Ana Ruiz".""",
)


RESOLVED = define_rule(
    "signatory.role-resolved",
    """An unnamed doer worked out from people named before: "the two leaders also signed", "he signed",
    "signed by the energy ministers".

    Leaves it open unless exactly the number of people fits, each from another side.""",
)


@dataclass(frozen=True)
class Signer:
    """A person found to sign, with the place of the name, the side if told, and the rule."""

    person: Person
    at: PersonAt | None
    behalf: str | None
    basis: Basis
    rule: str
    evidence: tuple[int, int]


def list_signers(reading: Reading, side: Side, rule: str, event: Event | None) -> list[Signer]:
    found = [
        Signer(p.person, p, side.behalf.get(p.start), "stated", rule, (p.left, p.right))
        for p in side.people
        if not is_torn(p.person)
    ]
    if not found and event is not None and not side.actors:
        for start, end in side.roles:
            for person in resolve_role(reading, start, end, event):
                found.append(Signer(person, None, None, "resolved", RESOLVED, (start, end)))
    if not found and event is not None and len(side.actors) >= 2:
        start, end = side.actors[0].start, side.actors[-1].end
        for person in resolve_offices(reading, side.actors, event):
            found.append(Signer(person, None, None, "resolved", RESOLVED, (start, end)))
    return found


def is_torn(person: Person) -> bool:
    """Whether a name is cut off in the middle, or is one word that nothing else in the article backs."""
    alone = " " not in person.name and not person.titles and len(person.mentions) == 1
    return alone or person.name.endswith("-")


def with_side(signer: Signer, code: str | None) -> Signer:
    return Signer(signer.person, signer.at, signer.behalf or code, signer.basis, signer.rule, signer.evidence)
