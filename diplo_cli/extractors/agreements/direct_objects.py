"""Namings that follow a verb as its objects, over phrases of time and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import REFERENCES
from diplo_cli.extractors.agreements.verbs import (
    ADVERBS,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading


def find_direct_objects(reading: Reading, end: int, after: list[Mention]) -> list[Mention]:
    """Namings that follow a verb as its objects: the first within reach, and those joined to it by "and"."""
    found: list[Mention] = []
    edge = end
    for mention in after:
        between = range(edge, mention.start)
        if found and _is_text_of(reading, found[-1], mention):
            found.pop()  # the text of an agreement stands for the agreement
            between = range(0)
        if not found:
            if between and not _only_adverbials(reading, edge, mention.start):
                break
        elif _is_signed_together(reading, edge, mention.start):
            pass
        elif not all(
            reading.low[i]
            in {
                ",",
                ";",
                "and",
                "as",
                "well",
                "a",
                "an",
                "the",
                "its",
                "their",
                "two",
                "three",
                "also",
                "plus",
                "another",
                "including",
                "-",
                ":",
                "other",
                "separate",
                "among",
                "them",
                "notably",
                "namely",
                "four",
                "five",
            }
            for i in between
        ):
            break
        found.append(mention)
        edge = mention.end
        for alias in mention.aliases[:1]:
            edge += len(alias.split()) + 2
    return found


_TOGETHER = (["together", "with"], ["along", "with"], ["as", "well", "as"])


def _is_signed_together(reading: Reading, start: int, end: int) -> bool:
    """Whether phrases of time and place and then "together with a" join two objects."""
    low = reading.low
    last = end - (low[end - 1] in {"a", "an", "the", "two", "three"})
    joint = next((last - len(words) for words in _TOGETHER if low[last - len(words) : last] == words), None)
    if joint is None or joint < start:
        return False
    before = joint - (low[joint - 1] == ",")
    return before <= start or _only_adverbials(reading, start, before)


def _is_text_of(reading: Reading, text: Mention, mention: Mention) -> bool:
    """Whether "the text of the pact" joins the two."""
    gap = reading.low[text.end : mention.start]
    return (
        text.noun in REFERENCES and gap[:1] == ["of"] and set(gap[1:]) <= {"the", "a", "an", "this", "their"}
    )


_LIGHT = ADVERBS | frozenset(
    "a an the this that these those its their his her our such another any some no both several what is "
    "are was "
    "here officials described called as be to in on at of by up off with for , ' \" “ ‘ `` only new two "
    "three four five six "
    "seven eight nine ten yet one another more and their final text copies copy documents extension "
    "instruments "
    "second terms wording outlines contours signed "
    "phase version instrument first exchange notes letters between under during series number "
    "package raft host".split()
)


def _only_adverbials(reading: Reading, start: int, end: int) -> bool:
    """Whether only articles, adverbs and phrases of time and place stand between verb and object."""
    low = reading.low
    i, steps = start, 0
    while i < end:
        steps += 1
        if steps > 22 or low[i] in {
            ".",
            ";",
            ":",
            "that",
            "who",
            "which",
            "law",
            "bill",
            "order",
            "legislation",
        }:
            return low[i] == "that" and i + 1 == end
        if i in reading.date_at or i in reading.actor_at or low[i + 1 : i + 2] in (["'"], ["'s"]):
            i += 1
            continue
        if low[i] in {"in", "at", "on", "during", "with", "for", "alongside"}:
            after = _skip_phrase(reading, i, end)
            if after is None:
                return False
            i = after
            continue
        if low[i] not in _LIGHT and not low[i].endswith("ly") and not low[i].isdigit():
            return False
        i += 1
    return True


def _skip_phrase(reading: Reading, i: int, end: int) -> int | None:
    """Past a prepositional phrase: to its comma, or to an article that opens the object; None where the
    object would stand inside the phrase: "suggested, with the pact in mind".
    """
    low, start = reading.low, i
    i += 1
    while i < end:
        if low[i] == "," or (low[i] in _OPENING and i > start + 1) or i - start > 14:
            return i
        i += 1
    bare = low[start] in {"with", "for"} and end - start == 2 and low[end - 1] in _OPENING
    return None if bare else i


_OPENING = frozenset({"a", "an", "the", "its", "their", "this", "two", "three", "several"})
