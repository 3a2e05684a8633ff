"""Sentences near a signing that name its hands: "The signatories were A and B", "Signing for Peru was A",
"Signatures were affixed by A and B", "The Peruvian side was represented by A".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents
from diplo_cli.extractors.agreements.nouns import REFERENCES
from diplo_cli.extractors.agreements.pen_to_paper import find_with_pen
from diplo_cli.extractors.agreements.principals import read_principal
from diplo_cli.extractors.agreements.signer import LISTED, Signer, list_signers, with_side
from diplo_cli.extractors.agreements.signing_told import find_told_hands

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.sentences import Sentence

_REACH = 4  # sentences behind an act of signing
_VERB_WITHIN = 12  # tokens from "Signing for Peru" to its "was"
Start = tuple[int, str | None]  # the token at which a list of names begins, and the side it is of


def find_listed(reading: Reading, record: Record, known: list[Signer]) -> list[Signer]:
    """Those whom a sentence at or behind the record's signing lists as its hands, with those `known`."""
    found = list(known)
    for sentence in _near(reading, record):
        for i in range(sentence.start, sentence.end):
            start = (
                _list_start(reading, i, sentence)
                or _side_start(reading, i, sentence, found)
                or _stood_for(reading, i, sentence, found)
            )
            if start is not None:
                side = read_agents(reading, start[0])
                signers = list_signers(reading, side, LISTED, None)
                found += [with_side(s, start[1]) if start[1] else s for s in signers]
        found += find_told_hands(reading, sentence)
        found += find_with_pen(reading, sentence)
    return found


def _near(reading: Reading, record: Record) -> list[Sentence]:
    """The sentences of the record's signing and those right behind, up to the naming of another agreement."""
    near: dict[int, Sentence] = {}
    ours = {m.start for m in record.mentions}
    for act in (reading.sentence(e.start) for e in record.events if e.kind in {"sign", "initial"}):
        for sentence in reading.sentences[act.index : act.index + _REACH + 1]:
            named = reading.mentions_in(sentence.start, sentence.end)
            others = [m for m in named if m.start not in ours and m.noun not in REFERENCES]
            if sentence.index > act.index and others and not any(m.start in ours for m in named):
                break
            near[sentence.index] = sentence
    return [near[n] for n in sorted(near)]


def _list_start(reading: Reading, i: int, sentence: Sentence) -> Start | None:
    word = reading.low[i]
    if word in {"signatories", "signatory", "signers"}:
        return _after_signatories(reading, i, sentence)
    if word in {"signature", "signatures", "initials"}:
        return _after_signatures(reading, i, sentence)
    if word == "countersigned" and reading.low[i + 1 : i + 2] == ["by"]:
        return i + 2, None
    if word in {"notes", "letters"} and _is_exchanged(reading, i):
        return _after_by(reading, i, sentence, {"by", "between"})
    if word in {"signed", "signing"} and reading.low[i - 1] in {"who", "those"} and i > sentence.start:
        return (i + 2, None) if reading.low[i + 1] in {"were", "included", "was"} else None
    opens = i == sentence.start and (word in _PUTTING or (word == "signed" and reading.low[i + 1] == "for"))
    return _after_inversion(reading, i, sentence) if opens else None


_PUTTING = frozenset({"signing", "putting", "affixing", "appending", "inking"})
_SIDES = frozenset("for on from the of side two both sides countries parties governments respective".split())
_EQUATING = frozenset({"were", "was", "are", "included", ":"})


def _after_signatories(reading: Reading, i: int, sentence: Sentence) -> Start | None:
    """ "The signatories were", "The signatories on the Peruvian side were"."""
    if reading.low[i + 1 : i + 2] == [":"] and i - 1 in reading.actor_at:
        return None  # the label of a list
    for j in range(i + 1, min(i + 7, sentence.end - 1)):
        if reading.low[j] in _EQUATING:
            side = reading.actors_in(i + 1, j) if j > i + 1 else []
            return j + 1, side[0].code if side else None
        if reading.low[j] not in _SIDES and j not in reading.actor_at:
            return None
    return None


def _after_signatures(reading: Reading, i: int, sentence: Sentence) -> Start | None:
    """ "The Peruvian signature was that of", "It bears the signatures of", "Signatures were affixed by"."""
    low = reading.low
    if low[i + 1 : i + 4] in (["was", "that", "of"], ["were", "those", "of"], ["are", "those", "of"]):
        actor = reading.actor_at.get(i - 1)
        return i + 4, actor.code if actor else None
    if low[i] != "signature" and low[i + 1 : i + 2] == ["of"]:
        return i + 2, None
    if _AFFIXED & set(low[i + 1 : i + 4]) and {"was", "were"} & set(low[i + 1 : i + 3]):
        return _after_by(reading, i, sentence, {"by"})
    return None


_AFFIXED = frozenset({"affixed", "appended", "put", "added", "given"})


def _is_exchanged(reading: Reading, i: int) -> bool:
    """Whether "the notes were exchanged"; ratifications are handed over, not signed."""
    exchanged = "exchanged" in reading.low[i + 1 : i + 4] and reading.low[i + 1] == "were"
    by_notes = reading.speaks_of(frozenset({"exchange"}))
    return exchanged and by_notes and "ratification" not in reading.low[i - 4 : i + 4]


def _after_by(reading: Reading, i: int, sentence: Sentence, words: set[str]) -> Start | None:
    """The token after the first "by", unless another clause begins before it."""
    for j in range(i + 1, min(i + 20, sentence.end - 1)):
        if reading.low[j] in {"who", "which", "that", ";", "after", "before", "while"}:
            return None
        if reading.low[j] in words and j + 1 not in reading.date_at:
            return j + 1, None
    return None


def _after_inversion(reading: Reading, i: int, sentence: Sentence) -> Start | None:
    """ "Signing for Peru was", "Putting their signatures to it were"."""
    for j in range(i + 1, min(i + _VERB_WITHIN, sentence.end)):
        if reading.low[j] in {"was", "were"}:
            told = next((k for k in range(i + 1, j) if reading.low[k] == "for"), None)
            side = read_principal(reading, told + 1, j) if told is not None else None
            return j + 1, side[1] if side else None
    return None


def _side_start(reading: Reading, i: int, sentence: Sentence, found: list[Signer]) -> Start | None:
    """The other side, once one is told: "; for Peru, it was", "and on the Peruvian side"."""
    low = reading.low
    opens = i == sentence.start or low[i - 1] in {",", ";", "and", "while"}
    if not found or not opens or low[i] not in {"for", "on"}:
        return None
    side = read_principal(reading, i + 1, min(i + 6, sentence.end))
    told = {s.behalf for s in found} - {None}
    if side is None or not told or side[1] in told:
        return None
    j = side[0]
    while j < sentence.end and low[j] in {"side", ",", "it", "was", "by"}:
        j += 1
    person = reading.cover.get(j)
    return (j, side[1]) if person is not None and person.start - j <= _VERB_WITHIN else None


_BEFORE_HER = 2  # tokens of "Before her"


def _stood_for(reading: Reading, i: int, sentence: Sentence, found: list[Signer]) -> Start | None:
    """ "A signed; the Peruvian side was represented by", "A signed first. She was followed by", "A signed
    last. Before her came".
    """
    low = reading.low
    if low[i] == "came" and i - sentence.start == _BEFORE_HER and low[i - 1] in {"him", "her", "them"}:
        signed = any(reading.sentence_of[s.evidence[0]] == sentence.index - 1 for s in found)
        return (i + 1, None) if signed else None
    if low[i + 1 : i + 2] != ["by"] or low[i - 1] not in {"was", "were"} or i + 2 >= sentence.end:
        return None
    beside = [reading.sentence_of[s.evidence[0]] for s in found]
    before = reading.sentences[max(sentence.index - 1, 0)]
    if low[i] == "represented" and (
        sentence.index in beside or (before.index in beside and i - sentence.start < 5)
    ):
        begin = next(
            (j + 1 for j in range(i - 1, sentence.start, -1) if low[j] in {";", ","}), sentence.start
        )
        side = read_principal(reading, begin + (low[begin] == "while"), i)
        return (i + 2, side[1]) if side and side[1] not in {s.behalf for s in found} else None
    first = "first" in low[before.start : i] and {sentence.index, before.index} & set(beside)
    return (i + 2, None) if low[i] == "followed" and first else None
