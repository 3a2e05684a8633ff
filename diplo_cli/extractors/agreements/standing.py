"""Agreements of which no act is told but which stand: "hailed the pact", "broke the truce", "under the deal".

The parse says what governs the naming: a verb that only an agreement in being can be the object of, a
plain verb whose subject it is, or "under".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.party import ACTING, Found
from diplo_cli.extractors.agreements.subjects import read_subject
from diplo_cli.extractors.agreements.verbs import MIGHT, MUST, NEGATIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record

# Stems, so that all forms of a verb are met.
_KEPT = ("violat", "breach", "honour", "honor", "uph", "respect", "implement", "observ", "breaking", "breaks",
         "broke", "brok", "comply", "complie", "abid")  # fmt: skip
_JUDGED = ("hail", "welcom", "prais", "applaud", "celebrat", "critici", "denounc", "condemn", "defend",
           "congratulat", "prefac", "bless", "salut")  # fmt: skip
_UNDER = frozenset({"under", "since", "thanks", "despite"})
_CARRIED = frozenset({"conj", "appos", "flat", "compound", "list"})
_UNREAL = MIGHT | MUST | NEGATIONS | {"would", "if", "to", "'d"}


def stands(reading: Reading, record: Record) -> bool:
    """Whether what governs one of the first namings tells of an agreement in being."""
    return any(_is_real(reading, m) for m in record.mentions[:3] if not m.headline)


def is_greeted(reading: Reading, record: Record) -> bool:
    """Whether an agreement that is named with its sides is hailed or kept: "welcomed the pact of A and B"."""
    for mention in record.mentions[:3]:
        verb = _governor(reading, mention) if len(mention.actors) >= 2 else None
        if verb is not None and verb.i < mention.start and verb.lower_.startswith(_KEPT + _JUDGED):
            return _is_real(reading, mention)
    return False


def find_keepers(reading: Reading, record: Record) -> list[Found]:
    """States that keep or break an agreement, or are accused of it: they are its parties."""
    found = []
    for mention in record.mentions[:3]:
        verb = _governor(reading, mention)
        if verb is None or not verb.lower_.startswith(_KEPT) or verb.i > mention.start:
            continue
        actors = read_subject(reading, verb.i).actors or _accused(reading, verb)
        found += [Found(a.code, a.start, a.end, "stated", ACTING) for a in actors if a.form != "city"]
    return found


def _accused(reading: Reading, verb: Token) -> list:  # type: ignore[type-arg]
    """ "Peru accused Chile of breaking": both of them."""
    return [
        reading.actor_at[t.i]
        for t in verb.head.children
        if t.dep_ in {"nsubj", "obj", "nsubj:pass"} and t.i in reading.actor_at and verb.head.i < verb.i
    ]


def _climb(reading: Reading, mention: Mention) -> Token:
    """The naming's head, or what it is joined to or explains."""
    token = reading.doc[mention.head]
    for _ in range(4):
        if token.dep_ not in _CARRIED or token.head is token:
            break
        token = token.head
    return token


def _governor(reading: Reading, mention: Mention) -> Token | None:
    """The verb of which the naming is subject or object."""
    token = _climb(reading, mention)
    plain = token.dep_.split(":")[0] in {"obj", "nsubj", "obl"}
    return token.head if plain and token.head.tag_.startswith(("VB", "MD")) else None


def _is_real(reading: Reading, mention: Mention) -> bool:
    verb = _governor(reading, mention)
    if verb is None:
        return False
    token = _climb(reading, mention)
    helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "aux:pass", "advmod", "mark"}}
    if token.dep_ == "obl":
        return any(c.lower_ in _UNDER for c in token.children if c.dep_ == "case")
    if token.dep_ == "nsubj" and not helpers & _UNREAL:
        perfect = verb.tag_ == "VBN" and bool(helpers & {"has", "have", "had"})
        return perfect or verb.tag_ in {"VBZ", "VBD", "VBP"} or "will" in helpers
    return verb.lower_.startswith(_KEPT + _JUDGED) and not helpers & (MIGHT | NEGATIONS)
