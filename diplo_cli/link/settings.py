"""The state by where a sentence sets a person: "Peru, where they met President Costa", "Costa [of Peru]"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.lexicon.offices import states_with

if TYPE_CHECKING:
    from diplo_cli.link.passage import Passage

_STYLES = r"(?:(?:the|its|then|H\.\s?E\.?|Mr|Mrs|Ms|Dr|Hon)\.?\s+)*$"
_MEETING = (
    r"(?:met|meets?|meeting|(?:held|had|holds?|holding)\s+talks|spoke|welcomed|received|hosted|greeted)"
)
_WHERE = re.compile(
    r"(?:\s+(?:on\s+)?[A-Z][a-z]+day)?,?\s+where\s+[^.;]{2,50}?\b"
    + _MEETING
    + r"(?:\s+(?:with|by))?\s+"
    + _STYLES
)
_IN = re.compile(
    r"\b(?:talks|meeting|met|meets|meet)\s+(?:(?:on\s+)?[A-Z][a-z]+day\s+|today\s+)?in\s+(?:the\s+)?$"
)
_WITH = re.compile(r"(?:\s+(?:on\s+)?[A-Z][a-z]+day|\s+today|\s+yesterday)?,?\s+with\s+" + _STYLES)
_LED_BY = re.compile(
    r"(['’]s)?\s[^.;,]{2,60},?\s+(?:who\s+(?:are|were)\s+)?(?:led|headed|chaired|represented)\s+by\s+"
    + _STYLES
)
_BRACKET = re.compile(r"\s*\[(?:of\s+)?(?:the\s+)?")
_COMMA = re.compile(r",\s+(?:the\s+)?")
_CLOSED = re.compile(r"\s*(?:[,;.)]|and\b)")
# Where states meet on neutral ground, so that the place tells nobody's state.
_NEUTRAL = frozenset(
    "Geneva Vienna Brussels Doha Washington Paris London Moscow Oslo Beijing Stockholm Helsinki Rome".split()
) | {"New York", "The Hague", "Addis Ababa", "Abu Dhabi"}


def read_where(passage: Passage) -> str | None:
    """ "then to Peru, where they met with President Ana Costa": the state that the meeting takes place in."""
    named = passage.within(passage.sentence, passage.front)
    fits = named and passage.mention.titles and named[-1].kind != "demonym"
    fits = fits and named[-1].text not in _NEUTRAL
    return named[-1].code if fits and _WHERE.fullmatch(passage.text, named[-1].end, passage.front) else None


def read_in_with(passage: Passage) -> str | None:
    """ "after talks in Lima with President Ana Costa": the head of the state whose capital it is."""
    named = passage.within(passage.sentence, passage.front)
    heads = any(named and named[-1].code in states_with(t.title) for t in passage.mention.titles)
    if not heads or named[-1].kind not in {"capital", "city"} or named[-1].text in _NEUTRAL:
        return None
    met = _IN.search(passage.text, passage.sentence, named[-1].start)
    return named[-1].code if met and _WITH.fullmatch(passage.text, named[-1].end, passage.front) else None


def read_led(passage: Passage) -> str | None:
    """ "Peru's assembly, led by its President Ana Costa", "the Peruvian team, led by Minister Costa"."""
    named = passage.within(passage.sentence, passage.front)
    found = _LED_BY.fullmatch(passage.text, named[-1].end, passage.front) if named else None
    owned = found and (found[1] or named[-1].kind == "demonym")
    return named[-1].code if owned and passage.mention.titles else None


def read_bracket(passage: Passage) -> str | None:
    """ "President Costa [of Peru]": what an editor added behind the name."""
    found = _BRACKET.match(passage.text, passage.mention.end)
    named = passage.at(found.end()) if found else None
    return named.code if named and passage.text[named.end : named.end + 1] == "]" else None


def read_behind_office(passage: Passage) -> str | None:
    """ "Ana Costa, Former Foreign Minister, Peru, and": the state behind the office behind the name."""
    name = passage.mention.end
    ends = [s.end for t in passage.mention.titles for s in t.evidence if name <= s.start < name + 15]
    found = _COMMA.match(passage.text, max(ends)) if ends else None
    named = passage.at(found.end()) if found else None
    closed = named and named.kind == "name" and _CLOSED.match(passage.text, named.end)
    return named.code if named and closed else None
