"""Which body each signer signs for, where bodies are the parties in place of their states."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.bodies import HEADS
from diplo_cli.lexicon import organization_name

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import Party, Signatory

_BESIDE = 8  # tokens before and after a name in which its body may be told
_LINKS = frozenset({"of", "for", "the", "and"})


def side_with_agencies(
    reading: Reading, signatories: tuple[Signatory, ...], parties: tuple[Party, ...]
) -> tuple[Signatory, ...]:
    """Whoever was to sign for a state whose body is the party signs for the body: that which stands beside
    the name, else that of the state, else the one that nobody signs for."""
    bound = {p.code for p in parties}
    bodies = [p for p in parties if _is_body(p)]
    if not bodies:
        return signatories
    states = {state: p.code for p in bodies if (state := _state_of(reading, p)) and state not in bound}
    sided = tuple(
        s if s.on_behalf_of in bound else replace(s, on_behalf_of=_body_of(reading, s, bodies, states))
        for s in signatories
    )
    left = [p.code for p in parties if p.code not in {s.on_behalf_of for s in sided}]
    unsided = [s for s in sided if s.on_behalf_of not in bound]
    if len(left) != 1 or len(unsided) != 1 or len(sided) != len(parties):
        return sided
    return tuple(replace(s, on_behalf_of=left[0]) if s is unsided[0] else s for s in sided)


def _is_body(party: Party) -> bool:
    """Whether it is a body of a state or of none, not one of states."""
    words = set(party.code[4:].lower().split())
    return party.code.startswith("ORG:") and bool(HEADS & words) and organization_name(party.code[4:]) is None


def _state_of(reading: Reading, party: Party) -> str | None:
    """The state in a body's name."""
    span = party.evidence[0]
    start, end = reading.tokens(span.start, span.end)
    return next((a.code for a in reading.actors_in(start, end) if a.form != "organization"), None)


def _body_of(
    reading: Reading, signatory: Signatory, bodies: list[Party], states: dict[str, str]
) -> str | None:
    beside = _words_beside(reading, signatory)
    told = [p.code for p in bodies if _short_forms(reading, p) & set(beside.split()) or p.name in beside]
    if len(told) == 1:
        return told[0]
    return states.get(signatory.on_behalf_of or "", signatory.on_behalf_of)


def _words_beside(reading: Reading, signatory: Signatory) -> str:
    """The words around a signer's name, up to the next signer."""
    span = signatory.evidence[0]
    start, end = reading.tokens(span.start, span.end)
    sentence = reading.sentence(start)
    left, right = start, end
    while left > max(sentence.start, start - _BESIDE) and not _is_bound(reading, left - 1):
        left -= 1
    while right < min(sentence.end, end + _BESIDE) and not _is_bound(reading, right):
        right += 1
    return " ".join(t.text for t in reading.doc[left:right])


def _is_bound(reading: Reading, i: int) -> bool:
    return reading.low[i] in {"and", ";", "by", "with", "while"} or i in reading.person_at


def _short_forms(reading: Reading, party: Party) -> set[str]:
    """The letters of a name, and the short form in brackets behind it: "BNR"."""
    words = [w for w in party.code[4:].replace("-", " ").split() if w.lower() not in _LINKS]
    span = party.evidence[0]
    _, end = reading.tokens(span.start, span.end)
    letters = "".join(w[0] for w in words if w[0].isupper())
    forms = {letters} if len(letters) > 1 else set()
    if reading.low[end : end + 1] == ["("] and reading.low[end + 2 : end + 3] == [")"]:
        forms.add(reading.doc[end + 1].text)
    return forms
