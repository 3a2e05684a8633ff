"""Whether a sentence's structure gives a person as a hand of a signing: the subject of "signed", or one of
those listed after the "by" of "signed", "the signing of", "notes were exchanged".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.verbs import BE, HAVE, NEGATIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading

_SIGNED = frozenset("signed inked penned countersigned".split())
_NOUNS = frozenset("signing signature signatures".split())
_NOTES = frozenset({"notes", "letters"})
_PUT = frozenset("put affixed appended added set".split())
_HANDS = frozenset("signature signatures names pen pens".split())
_UP_TO_HEAD = frozenset("conj appos flat compound".split())
_STEPS = 8  # tokens of the tree from a name up to the subject that it is part of
_LIST_WORDS = frozenset(
    "and , & ; the his her its their 's of for on behalf representing ( ) : then also".split()
)
_BEFORE_BY = 24  # tokens from "by" back to "signed"
_BROKEN = frozenset({";", "“", "”", '"', "by", "between"})


def find_own_signing(reading: Reading, at: PersonAt) -> int | None:
    """The token of the signing that the sentence says is the person's; None where it says so of none."""
    return _as_subject(reading, at) or _as_agent(reading, at)


def find_verb_of(reading: Reading, at: PersonAt) -> int | None:
    """The verb whose subject the name is, or is joined to."""
    token = reading.doc[at.start]
    for _ in range(_STEPS):
        inside = at.left <= token.head.i < at.right
        if token.head is token or not (inside or token.dep_.split(":")[0] in _UP_TO_HEAD):
            break
        token = token.head
    verb = token.head
    if token.dep_ != "nsubj" or verb is token or reading.sentence_of[verb.i] != reading.sentence_of[at.start]:
        return None
    return verb.i


def _as_subject(reading: Reading, at: PersonAt) -> int | None:
    """ "signed" where the name is its subject."""
    verb = find_verb_of(reading, at)
    return verb if verb is not None and _has_signed(reading, reading.doc[verb]) else None


def _has_signed(reading: Reading, verb: Token) -> bool:
    """Whether a verb says that its subject signed: no "would have signed", no "had not signed"."""
    word = reading.low[verb.i]
    after = set(reading.low[verb.i + 1 : verb.i + 4])
    signs = word in _SIGNED or (word in _PUT and after & _HANDS) or (word == "exchanged" and after & _NOTES)
    before = [
        reading.low[c.i] for c in verb.children if c.i < verb.i and c.dep_.startswith(("aux", "advmod"))
    ]
    return bool(signs) and all(w not in NEGATIONS and (w in HAVE or w not in _MODALS) for w in before)


_MODALS = frozenset("would could might may will shall should must to did do does".split())


def _as_agent(reading: Reading, at: PersonAt) -> int | None:
    """ "signed" or "signing" where the name stands in the list behind its "by"."""
    link = _find_link(reading, at)
    if link is None:
        return None
    floor = reading.sentence(at.start).start
    for i in range(link - 1, max(floor, link - _BEFORE_BY) - 1, -1):
        word = reading.low[i]
        if word in _NOUNS or word in _SIGNED:
            return i if reading.low[link] == "by" else None
        if word == "exchanged" and _NOTES & set(reading.low[floor:i]):
            return i
        verb = reading.doc[i].tag_.startswith("VB") and word not in BE | HAVE
        if word in _BROKEN or (verb and i not in reading.cover and i not in reading.actor_at):
            return None
    return None


def _find_link(reading: Reading, at: PersonAt) -> int | None:
    """The "by" or "between" that begins the list in which a name stands."""
    i, floor = at.left - 1, reading.sentence(at.start).start
    while i > floor:
        if reading.low[i] in {"by", "between"}:
            return i
        person = reading.cover.get(i)
        title = reading.doc[i].tag_.startswith(("NN", "JJ", "HYPH"))
        if person is None and not title and reading.low[i] not in _LIST_WORDS and i not in reading.actor_at:
            return None
        i = (person.left if person is not None and person.left < i else i) - 1
    return None
