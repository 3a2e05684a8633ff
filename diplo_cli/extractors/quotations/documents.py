"""Texts that "say" something, and whose words they are: Doe's statement, a statement from the ministry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.frames import is_boundary
from diplo_cli.extractors.quotations.speech_nouns import issuer_behind
from diplo_cli.extractors.quotations.subjects import may_speak, phrase_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from diplo_cli.extractors.quotations.frames import Reading

_CHANNELS = {
    "statement": "statement",
    "communique": "communique",
    "communiqué": "communiqué",
    "release": "press release",
    "letter": "letter",
    "message": "message",
    "telegram": "telegram",
    "email": "email",
    "e-mail": "email",
    "memo": "memo",
    "note": "note",
    "readout": "readout",
}
"""The noun of a text to the channel that it is."""
_OWNING = frozenset({"nmod:poss", "poss", "compound", "nmod:desc"})
_REACH = 14  # tokens behind the noun


def channel_of_text(doc: Doc, phrase: tuple[int, int] | None) -> str | None:
    """The channel that a speaker's phrase is itself: "the statement said"."""
    noun = _noun_of(doc, phrase) if phrase else None
    return _CHANNELS[noun.lower_] if noun is not None else None


def find_author(reading: Reading, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """The phrase of whoever issued the text that a speaker's phrase names; None where it names no text or
    tells of nobody.

    Doe's written statement / the MOF statement / a statement issued on Friday by the ministry
    """
    doc = reading.doc
    noun = _noun_of(doc, phrase)
    if noun is None:
        return None
    before = [c for c in noun.children if c.dep_ in _OWNING and c.i < noun.i and c.pos_ in {"PROPN", "PRON"}]
    before += [c for c in noun.children if c.dep_ in {"nmod:poss", "poss"} and c.pos_ == "NOUN"]
    for owner in before:
        found = phrase_of(doc, owner)
        found = (found[0], found[1] - (doc[found[1] - 1].lower_ in {"'s", "’s", "'", "’"}))
        if may_speak(doc, found):
            return found
    end = noun.i + 1
    while (
        end < len(doc) and end - noun.i < _REACH and reading.region_of[end] < 0 and not is_boundary(doc, end)
    ):
        end += 1
    return issuer_behind(doc, range(phrase[0], end), (phrase[0], noun.i + 1))


def _noun_of(doc: Doc, phrase: tuple[int, int]) -> Token | None:
    noun = doc[phrase[0] : phrase[1]].root
    return noun if noun.lower_ in _CHANNELS and noun.pos_ == "NOUN" else None
