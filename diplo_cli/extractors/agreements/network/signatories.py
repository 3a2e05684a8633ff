"""People whom the network sees sign, where the rules found none for the agreement, or fewer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.network.nearest import find_nearest, is_read
from diplo_cli.extractors.agreements.signatory_sides import person_side, write_signatory
from diplo_cli.extractors.agreements.signer import Signer, is_torn
from diplo_cli.model.record_parts import SIGNER
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Agreement, Person

SEEN = define_rule(
    "signatory.seen",
    """People whom the network sees sign, in or next to the sentence that names the agreement, where no rule
    reads it from the wording: "It bears the names of Ana Ruiz and Tom Berg".

    Leaves alone agreements that are not signed, and people of whom it is less than sure.""",
)
SURE = 0.95
# Beginnings of words, so that all their forms are met.
_SIGNING = tuple("sign ink pen put hand name autograph sealed stamp exchang affix".split())
_LOOKING_ON = tuple(
    "presence witness watch attend announc overs presid look welcom hail host meet met talk visit prais "
    "applaud initial mediat broker guest behest follow undertak".split()
)
_OTHER_PAPERS = frozenset(
    "ratification ratifications ratified accession acceptance letter letters petition book bill law contract "
    "contracts".split()
)


def add_seen_signatories(reading: Reading, kept: Kept) -> Kept:
    """The agreements, with those seen to sign added to the one named nearest."""
    known = {s.person for _, a in kept for s in a.signatories}
    added: dict[int, list[Signer]] = {}
    signed = [n for n, (_, agreement) in enumerate(kept) if agreement.status == "signed"]
    records = [kept[n][0] for n in signed]
    for at in _seen(reading):
        nearest = find_nearest(reading, records, at.start)
        if nearest is None or at.person.id in known or is_torn(at.person):
            continue
        record, agreement = kept[signed[nearest]]
        if is_read(reading, record, at.start) or not _may_bind(at.person, agreement):
            continue
        known.add(at.person.id)
        signer = Signer(at.person, at, None, "stated", SEEN, (at.left, at.right))
        added.setdefault(signed[nearest], []).append(signer)
    for n, signers in added.items():
        record, agreement = kept[n]
        new = tuple(write_signatory(reading, s) for s in signers)
        kept[n] = (record, replace(agreement, signatories=(*agreement.signatories, *new)))
    return kept


def _seen(reading: Reading) -> list[PersonAt]:
    if reading.parts is None:
        return []
    return [
        p
        for p in reading.people
        if reading.parts.of(SIGNER, range(p.start, p.end)) >= SURE and _stands_by_signing(reading, p)
    ]


def _stands_by_signing(reading: Reading, at: PersonAt) -> bool:
    """Whether the sentence has a word of signing, none of other papers, and none of looking on before the
    name; a byline is no such sentence.
    """
    sentence = reading.sentence(at.start)
    words = reading.low[sentence.start : sentence.end]
    if words[0] == "by":  # a byline
        return False
    before = reading.low[sentence.start : at.start]
    signs = any(w.startswith(_SIGNING) for w in words)
    return signs and not _OTHER_PAPERS & set(words) and not any(w.startswith(_LOOKING_ON) for w in before)


def _may_bind(person: Person, agreement: Agreement) -> bool:
    """Whether a person's side, if it is known, is one of the agreement's, if both are known."""
    side = person_side(person)
    return side is None or len(agreement.parties) < 2 or side in {p.code for p in agreement.parties}
