"""The verb or phrase at a token: its kind, lemma and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.phrases import find_phrase
from diplo_cli.extractors.agreements.verbs import (
    BRINGING_PHRASES,
    FORCE_PHRASES,
    OTHER_PHRASES,
    SIGNING_PHRASES,
    VERBS,
    EventKind,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


def find_trigger(reading: Reading, i: int) -> tuple[EventKind, str, int] | None:
    """Kind, lemma and end of the verb or phrase at token i."""
    low = reading.low
    for length in (5, 4, 3, 2):
        words = tuple(low[i : i + length])
        if words in SIGNING_PHRASES:
            return "sign", SIGNING_PHRASES[words], i + length
        if words in {("done", "at"), ("done", "in")} and _place_follows(reading, i + 2):
            return "sign", "done", i + 1
        if words in BRINGING_PHRASES:
            return "enter_into_force", "bring", i + length
        if words in FORCE_PHRASES:
            return "enter_into_force", "enter", i + length
        if words in OTHER_PHRASES:
            return OTHER_PHRASES[words], words[0], i + length
    phrase = find_phrase(reading, i)
    if phrase is not None:
        return phrase
    entry = VERBS.get(low[i])
    if entry is None:
        return None
    kind, lemma, _ = entry
    if lemma == "end" and low[i + 1 : i + 2] in (["with"], ["by"]):
        return None  # "the meeting ended with the signing of a pact"
    end = i + 1
    while (
        end < len(low)
        and low[end] in {"up", "off", "out", "on", "onto", "upon", "from", "to", "over", "into"}
        and end < i + 3
    ):
        if not _particle(lemma, low[end], low[end + 1 : end + 2]):
            break
        end += 1
    return kind, lemma, end


def _place_follows(reading: Reading, i: int) -> bool:
    actor = reading.actor_at.get(i)
    return actor is not None and actor.form in {"city", "capital"}


def _particle(lemma: str, word: str, following: list[str]) -> bool:
    """Whether a particle belongs to the verb: "agree on", "hammer out", "withdraw from", "sign up to"."""
    return word in {
        "agree": ("on", "upon", "to", "over"),
        "hammer": ("out",),
        "withdraw": ("from",),
        "sign": ("up", "onto", "to", "off"),
        "make": (),
        "accede": ("to",),
    }.get(lemma, ())
