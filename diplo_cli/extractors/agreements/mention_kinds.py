"""Name, description or reference, by capitals and determiners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.left_extent import DETERMINERS
from diplo_cli.extractors.agreements.mention import MentionKind
from diplo_cli.extractors.agreements.nouns import (
    HEADS,
    SIGNABLE,
)
from diplo_cli.extractors.agreements.short_forms import bracket_end

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


def find_kind(reading: Reading, start: int, i: int, head: int, noun: str) -> MentionKind:
    doc = reading.doc
    headline = reading.sentence(i).headline
    modifiers = [t for t in doc[start:i] if t.is_alpha]
    titled = not headline or _is_heading(reading, start, head)
    capital = doc[i].text[0].isupper() and titled and not _all_caps(reading, i)
    if capital and (noun in HEADS or noun in SIGNABLE or noun in {"statement", "letter", "code"}):
        of = HEADS.get(noun) == "memorandum_of_understanding"
        if any(t.text[0].isupper() for t in modifiers) or _titled_right(reading, head):
            return "name"
        if of:
            return "description" if reading.low[start - 1 : start] != ["the"] else "reference"
    before = reading.low[start - 1] if start else ""
    if before in {
        "the",
        "this",
        "that",
        "these",
        "those",
        "such",
        "both",
        "its",
        "their",
        "his",
        "her",
        "our",
    }:
        return "reference"
    if capital and not modifiers and i > reading.sentence(i).start:
        return "reference"
    return "description"


def _is_heading(reading: Reading, start: int, head: int) -> bool:
    """Whether a line is a naming and a colon: "The Critical Minerals Framework:"."""
    sentence = reading.sentence(head)
    return reading.low[sentence.end - 1] == ":" and sentence.end - head <= 2 and start - sentence.start <= 1


def _all_caps(reading: Reading, i: int) -> bool:
    sentence = reading.sentence(i)
    letters = [t.text for t in reading.doc[sentence.start : sentence.end] if t.is_alpha and len(t) > 3]
    return len(letters) > 2 and sum(w.isupper() for w in letters) > 0.7 * len(letters)


_CHAMBERS = frozenset("congress parliament senate duma knesset bundestag assembly house".split())


def _titled_right(reading: Reading, head: int) -> bool:
    """Whether "on the Delimitation of ...": a capitalised topic follows the head."""
    doc, low = reading.doc, reading.low
    head = bracket_end(reading, head + 1) - 1  # "Memorandum of Cooperation (MOC) on ..."
    i = head + 1
    if i >= len(doc) or low[i] not in {
        "on",
        "for",
        "of",
        "concerning",
        "regarding",
        "relating",
        "in",
        "between",
        "among",
        "related",
        "with",
        "establishing",
        "to",
        "against",
    }:
        return False
    i += 1
    while i < len(doc) and low[i] in DETERMINERS:
        i += 1
    if i >= len(doc) or not doc[i].text[0].isupper() or low[i] in _CHAMBERS:
        return False
    plain = i not in reading.actor_at and i not in reading.date_at and i not in reading.person_at
    return plain or low[head + 1] in {"between", "among"} or doc[head + 1].text[0].isupper()
