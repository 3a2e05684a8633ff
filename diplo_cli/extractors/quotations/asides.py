"""The attribution put into the middle of the reporter's sentence: The plan, she said, is "a gift"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.attribution_rules import BEFORE, DASHES, Attribution
from diplo_cli.extractors.quotations.governing import is_weak
from diplo_cli.extractors.quotations.phrases import phrase_at
from diplo_cli.extractors.quotations.words import AUXILIARIES, DAYS, PREPOSITIONS, PRONOUNS, cue_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_LONGEST = 14  # tokens between the two commas
_OPENS = DASHES | {","}


def by_aside(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """The last clause between two commas that is nothing but a speaker, a verb of saying and a setting."""
    for at in range(len(tokens) - 3, 0, -1):
        if doc[tokens[at]].text in _OPENS:
            found = _he_said(doc, tokens, at + 1) or _said_he(doc, tokens, at + 1)
            if found:
                return found
    return None


def _he_said(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    speaker = phrase_at(doc, tokens, at)
    if speaker is None or doc[speaker[0]].lower_ in {"which", "who", "that", "it"}:
        return None
    verb = next((k for k in range(at, len(tokens)) if tokens[k] >= speaker[1]), len(tokens))
    while verb < len(tokens) and doc[tokens[verb]].lower_ in AUXILIARIES:
        verb += 1
    if not _is_saying(doc, tokens, verb) or not _closes(doc, tokens, verb + 1):
        return None
    return Attribution(speaker, (tokens[verb], tokens[verb] + 1), BEFORE, "before")


def _said_he(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    speaker = phrase_at(doc, tokens, at + 1)
    if speaker is None or doc[tokens[at]].lower_ not in {"said", "says"}:
        return None
    behind = next((k for k in range(at, len(tokens)) if tokens[k] >= speaker[1]), len(tokens))
    if not _closes(doc, tokens, behind):
        return None
    return Attribution(speaker, (tokens[at], tokens[at] + 1), BEFORE, "before")


def _is_saying(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    if at >= len(tokens):
        return False
    cue = cue_verb(doc[tokens[at]])
    finite = not doc[tokens[at]].lower_.endswith("ing")
    return cue is not None and cue.kind in {"say", "write"} and finite and not is_weak(doc[tokens[at]])


def _closes(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """Whether a comma or dash follows, at once or behind a short setting ("on Friday", "in a letter")."""
    if at < len(tokens) and not (doc[tokens[at]].text in _OPENS or _begins_setting(doc[tokens[at]])):
        return False
    for k in range(at, min(len(tokens), at + _LONGEST)):
        token = doc[tokens[k]]
        if token.text in _OPENS:
            return True
        if (
            token.is_punct
            or token.pos_ in {"VERB", "AUX"}
            or token.lower_ in PRONOUNS | {"that", "to", "for"}
        ):
            return False
    return False


def _begins_setting(token: Token) -> bool:
    return token.lower_ in PREPOSITIONS | DAYS or token.pos_ == "ADV"
