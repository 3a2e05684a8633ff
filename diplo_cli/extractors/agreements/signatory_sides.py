"""For whom each signer signs, and in which office."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.signer import Signer
from diplo_cli.facts import Signatory
from diplo_cli.lexicon import organization_name
from diplo_cli.lexicon.offices import words_of

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import Party, Person, Title


def person_side(person: Person) -> str | None:
    """The code of the party that a person's office belongs to."""
    if person.country:
        return person.country
    return _organization_code(person.organization)


def _organization_code(name: str | None) -> str | None:
    """The code of an intergovernmental body or an armed group; None for a firm, party or newspaper."""
    if not name:
        return None
    known = organization_name(name)
    if known is None and _GROUP_WORDS & set(name.lower().split()):
        known = name
    return f"ORG:{known}" if known else None


_GROUP_WORDS = frozenset(
    "front rebels movement liberation army militia resistance guerrillas taliban".split()
)


def write_signatory(reading: Reading, signer: Signer) -> Signatory:
    """The fact, with the office that stands nearest to the signing."""
    title = _title_of(reading, signer)
    side = signer.behalf or (title and _title_side(title)) or person_side(signer.person)
    start, end = signer.evidence
    return Signatory(
        person=signer.person.id,
        name=signer.person.name,
        title=title.title if title else None,
        on_behalf_of=side,
        basis=signer.basis,
        evidence=(reading.span(start, end),),
        rule=signer.rule,
    )


def fill_sides(
    reading: Reading, signers: list[Signer], signatories: tuple[Signatory, ...], parties: tuple[Party, ...]
) -> tuple[Signatory, ...]:
    """Give the one party for which nobody signs to those whose own side is not told beside the name."""
    signatories = tuple(
        replace(s, on_behalf_of=s.on_behalf_of or _side_before(reading, r, parties))
        for r, s in zip(signers, signatories, strict=True)
    )
    signatories = _facing_the_told(reading, signers, signatories, parties)
    signed = [s.on_behalf_of for s in signatories]
    without = [p.code for p in parties if p.code not in signed]
    if len(without) != 1 or len(parties) < 2:
        return signatories
    untold = [
        s.on_behalf_of
        for r, s in zip(signers, signatories, strict=True)
        if s.on_behalf_of and not r.behalf and not _told_beside(reading, r, s.on_behalf_of)
    ]
    filled = []
    for signer, signatory in zip(signers, signatories, strict=True):
        side = signatory.on_behalf_of
        doubled = (
            side is not None and len(parties) == 2 and signed.count(side) == 2 and untold.count(side) == 1
        )
        if side is None or (doubled and not signer.behalf and not _told_beside(reading, signer, side)):
            signatory = replace(signatory, on_behalf_of=without[0])
        filled.append(signatory)
    return tuple(filled)


def _facing_the_told(
    reading: Reading, signers: list[Signer], signatories: tuple[Signatory, ...], parties: tuple[Party, ...]
) -> tuple[Signatory, ...]:
    """Of two sides the other for those of whom nothing beside tells the side that somebody else is said to
    sign for ("C signed on behalf of Peru"), and for a guest whom a list calls "H.E." beside "Shri".
    """
    if len(parties) != 2:
        return signatories
    told: set[str | None] = {r.behalf for r in signers if r.behalf}
    pairs = list(zip(signers, signatories, strict=True))
    guests = [r for r in signers if _has_before(reading, r, _GUESTS)]
    hosts = [r for r in signers if _has_before(reading, r, _HOSTS)]
    alike = {s.on_behalf_of for s in signatories}
    if len(pairs) == 2 and len(alike) == len(guests) == len(hosts) == 1 and guests != hosts:
        told |= alike
        pairs = [(r, s) for r, s in pairs if r in guests]
    facing = {
        s.name
        for r, s in pairs
        if not r.behalf and s.on_behalf_of in told and not _told_beside(reading, r, s.on_behalf_of or "")
    }
    others = {a.code: b.code for a, b in (parties, parties[::-1])}
    return tuple(
        replace(s, on_behalf_of=others.get(s.on_behalf_of or "", s.on_behalf_of)) if s.name in facing else s
        for s in signatories
    )


_GUESTS, _HOSTS = frozenset({"h.e.", "excellency"}), frozenset({"shri", "smt", "smt."})


def _has_before(reading: Reading, signer: Signer, words: frozenset[str]) -> bool:
    """Whether one of the honorifics stands before a name."""
    return signer.at is not None and bool(
        words & set(reading.low[max(signer.at.left - 1, 0) : signer.at.start])
    )


_STATE_OFFICES = frozenset(
    "minister president premier secretary ambassador chancellor government king".split()
)


def _side_before(reading: Reading, signer: Signer, parties: tuple[Party, ...]) -> str | None:
    """The party named right before a name ("the ministers of Peru, Ana Ruiz, and of Chile, Tom Berg"); of a
    state and a movement the state for a minister, the movement for its chairman."""
    if signer.at is None:
        return None
    near = reading.actors_in(max(signer.at.left - 3, 0), signer.at.left)
    if near and reading.low[near[-1].start - 1] == "of":
        return next((p.code for p in parties if p.code == near[-1].code), None)
    groups = [p.code for p in parties if p.code.startswith("ORG:") and organization_name(p.code[4:]) is None]
    states = [p.code for p in parties if not p.code.startswith("ORG:")]
    if len(groups) != 1 or len(states) != 1 or len(parties) != 2:
        return None
    left = reading.low[max(signer.at.left - 3, 0) : signer.at.right]
    if {"movement", "rebels", "group", "front"} & set(left):
        return groups[0]
    return states[0] if _STATE_OFFICES & set(left) else None


def _told_beside(reading: Reading, signer: Signer, side: str) -> bool:
    """Whether the side stands in or next to the name and title."""
    if signer.at is None:
        return True
    right = signer.at.right
    limit = min(signer.at.right + 5, len(reading.low) - 1)
    while right < limit and reading.low[right] not in {"and", ";", "."}:
        if reading.low[right] == "," and reading.low[right + 1] in {"on", "while", "for", "with"}:
            break
        right += 1
    return any(a.code == side for a in reading.actors_in(max(signer.at.left - 3, 0), right))


def _title_side(title: Title) -> str | None:
    return title.country or _organization_code(title.organization)


def _title_of(reading: Reading, signer: Signer) -> Title | None:
    titles = signer.person.titles
    if not titles:
        return None
    if signer.at is None:
        return titles[0]
    left = reading.starts[signer.at.left]
    right = reading.starts[signer.at.right - 1] + len(reading.doc[signer.at.right - 1].text)
    touching = [t for t in titles if any(left <= s.start and s.end <= right for s in t.evidence)]
    offices = [t for t in touching if not _is_rank(t)]
    return (offices or touching or list(titles))[0]


def _is_rank(title: Title) -> bool:
    """Whether a title is a rank ("Lt. Gen."), beside which an office tells more."""
    words = {w.rstrip(".") for w in title.title.lower().split()}
    return words <= words_of("rank") | _NO_OFFICE


_NO_OFFICE = frozenset({"prince", "princess", "rear", "vice", "air", "chief", "marshal", "mp"})
