"""The sentence right before words that have no attribution of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.attribution_rules import LEAD_IN, Attribution
from diplo_cli.extractors.quotations.cue_before import is_passive, subject_before
from diplo_cli.extractors.quotations.frames import Reading, is_boundary
from diplo_cli.extractors.quotations.speech_nouns import giver
from diplo_cli.extractors.quotations.subjects import may_speak
from diplo_cli.extractors.quotations.words import WEAK, cue_verb, has_parse

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOST_STEPS = 50

_LEADING_NOUNS = frozenset(
    {"statement", "letter", "message", "tweet", "post", "email", "speech", "answer", "reply"}
)


def find_lead_in(reading: Reading, index: int) -> Attribution | None:
    """The speaker of words without an attribution, from the sentence right before them when that tells of
    speaking: The committee issued a statement. "We ..."."""
    doc, i = reading.doc, reading.regions[index].start - 1
    while i >= 0 and reading.region_of[i] < 0 and (doc[i].is_space or doc[i].is_punct):
        i -= 1
    tokens: list[int] = []
    while i >= 0 and reading.region_of[i] < 0 and not is_boundary(doc, i) and len(tokens) < 80:
        if not doc[i].is_space:
            tokens.append(i)
        i -= 1
    tokens.reverse()
    found: list[tuple[int, Attribution]] = []
    for at in range(len(tokens) - 1, 0, -1):
        verb = doc[tokens[at]]
        cue = cue_verb(verb)
        told = (
            cue is not None
            and cue.kind in {"say", "write", "ask", "characterize"}
            and (cue.lemma not in WEAK or at == len(tokens) - 1)  # "The envoy agreed."
        )
        noun = verb.lower_.rstrip("s") in _LEADING_NOUNS
        speaker = subject_before(doc, tokens, at, verb) if told else giver(doc, verb) if noun else None
        if (
            not speaker
            or is_passive(doc, tokens, at, verb)
            or (has_parse(doc) and not may_speak(doc, speaker))
        ):
            continue
        found.append((_depth(verb), Attribution(speaker, (verb.i, verb.i + 1), LEAD_IN, "before")))
    return min(found, key=lambda one: one[0])[1] if found else None


def _depth(token: Token) -> int:
    """Steps to the root: the outermost verb of saying tells who goes on speaking."""
    steps = 0
    while token.head != token and steps < _MOST_STEPS:
        token, steps = token.head, steps + 1
    return steps
