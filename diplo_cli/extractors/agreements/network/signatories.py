"""People whom the network sees sign, where the rules found none for the agreement, or fewer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.network.hands import find_own_signing, find_verb_of
from diplo_cli.extractors.agreements.network.nearest import MADE, find_nearest, is_read
from diplo_cli.extractors.agreements.nouns import REFERENCES
from diplo_cli.extractors.agreements.signatory_sides import person_side, write_signatory
from diplo_cli.extractors.agreements.signer import Signer, is_torn
from diplo_cli.model.record_parts import SIGNER
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Agreement, Person, Status

SEEN = define_rule(
    "signatory.seen",
    """People whom the network sees sign, in or next to the sentence that names the agreement or as the hands
    of a signing told elsewhere, where no rule reads it: "It bears the names of Ana Ruiz and Tom Berg".

    Leaves alone agreements that are not made, and people of whom it is less than sure.""",
)
SURE = 0.95
SURE_OF_HAND = 0.8  # where the sentence's structure gives the person as a hand
_SIGNED: frozenset[Status] = frozenset({"signed", "agreed", "extended"})
# Beginnings of words, so that all their forms are met.
_SIGNING = tuple("sign ink pen put hand name autograph sealed stamp affix".split())
_LOOKING_ON = tuple(
    "presence witness watch attend announc overs presid look welcom hail host meet met talk visit prais "
    "applaud initial mediat broker guest behest follow undertak".split()
)
_SAYING = tuple("said says told tells add hope call urge stress not".split())
_OTHER_PAPERS = frozenset(
    "ratification ratifications ratified accession acceptance letter letters petition book bill law contract "
    "contracts".split()
)


def add_seen_signatories(reading: Reading, kept: Kept) -> Kept:
    """The agreements, with those seen to sign added to the one signed in their sentence or named nearest."""
    known = {s.person for _, a in kept for s in a.signatories}
    added: dict[int, list[Signer]] = {}
    for at in reading.people if reading.parts is not None else []:
        if at.person.id in known or is_torn(at.person):
            continue
        n = _find_signed(reading, kept, at)
        if n is None or not _may_bind(at.person, kept[n][1]):
            continue
        known.add(at.person.id)
        added.setdefault(n, []).append(Signer(at.person, at, None, "stated", SEEN, (at.left, at.right)))
    for n, signers in added.items():
        record, agreement = kept[n]
        new = tuple(write_signatory(reading, s) for s in signers)
        kept[n] = (record, replace(agreement, signatories=(*agreement.signatories, *new)))
    return kept


def _find_signed(reading: Reading, kept: Kept, at: PersonAt) -> int | None:
    """The index of the agreement that a person is seen to sign at a naming."""
    share = reading.parts.of(SIGNER, range(at.start, at.end)) if reading.parts is not None else 0.0
    if share < SURE_OF_HAND:
        return None
    act = find_own_signing(reading, at)
    if act is not None and not _is_other_paper(reading, at):
        return _signed_at(reading, kept, act)
    nearest = find_nearest(reading, kept, at.start, _SIGNED)
    if nearest is None or share < SURE or not _stands_by_signing(reading, at):
        return None
    record, agreement = kept[nearest]
    told = bool(agreement.signatories) and is_read(reading, record, at.start)
    return None if told else nearest


def _signed_at(reading: Reading, kept: Kept, act: int) -> int | None:
    """The agreement that the signing at a token is an act on; else the one named nearest, or the only one."""
    for n, (record, _) in enumerate(kept):
        if any(act in range(e.left, e.end) for e in record.events):
            return n
    if reading.low[act] == "exchanged":
        return None  # notes on something else
    nearest = find_nearest(reading, kept, act, MADE)
    if nearest is None:
        made = [n for n, (_, agreement) in enumerate(kept) if agreement.status in MADE]
        return made[0] if len(made) == 1 else None
    return None if _names_another(reading, kept[nearest][0], act) else nearest


def _names_another(reading: Reading, record: Record, act: int) -> bool:
    """Whether the sentence of an act names agreements, and the record's is not among them."""
    sentence = reading.sentence(act)
    named = [m for m in reading.mentions_in(sentence.start, sentence.end) if m.noun not in REFERENCES]
    ours = {m.start for m in record.mentions}
    return bool(named) and not any(m.start in ours for m in named)


def _is_other_paper(reading: Reading, at: PersonAt) -> bool:
    """Whether the sentence speaks of a law, a book or a ratification."""
    sentence = reading.sentence(at.start)
    return bool(_OTHER_PAPERS & set(reading.low[sentence.start : sentence.end]))


def _stands_by_signing(reading: Reading, at: PersonAt) -> bool:
    """Whether the sentence has a word of signing, none of other papers, and none of looking on before the
    name or as what the person does; a byline is no such sentence.
    """
    sentence = reading.sentence(at.start)
    words = reading.low[sentence.start : sentence.end]
    if words[0] == "by" or reading.low[at.left - 1] == "between":  # a byline; a side told by its head
        return False
    before = reading.low[sentence.start : at.start]
    signs = any(w.startswith(_SIGNING) for w in words)
    verb = find_verb_of(reading, at)
    tells = verb is not None and reading.low[verb].startswith((*_LOOKING_ON, *_SAYING))
    looks_on = tells or any(w.startswith(_LOOKING_ON) for w in before)
    return signs and not _OTHER_PAPERS & set(words) and not looks_on


def _may_bind(person: Person, agreement: Agreement) -> bool:
    """Whether a person's side, if it is known, is one of the agreement's, if both are known."""
    side = person_side(person)
    return side is None or len(agreement.parties) < 2 or side in {p.code for p in agreement.parties}
