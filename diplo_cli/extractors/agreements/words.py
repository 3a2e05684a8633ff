"""Telling words of a naming, folded so that "Defense" and "defence", "10-year" and "ten-year" are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import REFERENCES, head_noun

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

NUMBERS = {
    word: number
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen twenty".split(),
        start=2,
    )
} | {str(n): n for n in range(2, 100)}

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}

_PLAIN = frozenset(
    "a an the of for on in to and or with between concerning regarding relating about under at by from "
    "as new landmark historic major formal final initial bilateral comprehensive long-awaited separate "
    "another series number package raft several multiple various joint mutual such this that its their "
    "both draft important key big controversial recently signed updated proposed so-called other second "
    "long term third further "
    "year years month months two three four five six seven eight nine ten more than each "
    "state states "
    "cooperation co-operation co operation agreement understanding - – ' '' `` ( ) , “ ” ‘ ’ \" 's".split()
)
_FOLD = {
    "defense": "defence", "defences": "defence", "program": "programme", "organisation": "organization",
    "labor": "labour", "atomic": "nuclear", "economy": "economic", "maritime": "sea", "boundary": "border",
    "boundaries": "border", "borders": "border", "frontier": "border",
    "cease": "ceasefire", "fire": "ceasefire",
    "double": "tax", "taxation": "tax", "fisheries": "fish", "fishing": "fish", "tuna": "fish",
    "scientific": "science", "sciences": "science", "commerce": "trade", "commercial": "trade",
    "airlines": "air", "aviation": "air", "military": "defence", "extraditing": "extradition",
    "visas": "visa", "freight": "shipping", "sentenced": "prisoner", "prisoners": "prisoner",
    "persons": "prisoner", "railway": "rail", "railways": "rail",
}  # fmt: skip


def fold_word(word: str) -> str:
    """One form for spellings and near words: "Fisheries" and "fishing" give "fish"."""
    word = word.lower()
    return _FOLD.get(word, _FOLD.get(word.rstrip("s"), word.rstrip("s") if len(word) > 4 else word))


def content_words(reading: Reading, start: int, end: int, head: int) -> frozenset[str]:
    """The words of tokens [start, end) that tell this agreement from others, without states and people."""
    found = set()
    for i in range(start, end):
        word = reading.low[i]
        if word in _PLAIN or head_noun(word) or word in REFERENCES or i in reading.actor_at:
            continue
        if word.isdigit() and len(word) < 4:
            continue
        if any(c.isalnum() for c in word):
            found.add(fold_word(word))
    for i in range(max(start - 1, 0), start):
        if reading.low[i] in {"another", "second", "third", "separate", "other", "additional", "further"}:
            found.add(reading.low[i])
    return frozenset(found)
