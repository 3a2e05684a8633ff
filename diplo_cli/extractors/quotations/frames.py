"""The reporter's own words around each marked stretch: where its sentence begins and ends outside marks."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.marks import Marked, find_marked
from diplo_cli.extractors.quotations.phrases import phrase_at
from diplo_cli.extractors.quotations.words import DAYS, WEAK, cue_verb, has_parse

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ENDS = frozenset(".?!…")
_LONGEST = 120  # tokens; a longer "sentence" is a list or a table
_MOST_REGIONS = 12
_BARE = 12  # tokens
_SIGNATURE = 30  # tokens of a line with a name and an office


@dataclass(frozen=True, slots=True)
class Region:
    """A marked stretch as tokens [start, end), its marks included, and its words."""

    marked: Marked
    start: int
    end: int
    text: str

    @property
    def last(self) -> str:
        """The last character of the words."""
        return self.text.rstrip("\"'”’» ")[-1:] or self.text[-1:]

    @property
    def begins_sentence(self) -> bool:
        """The words inside begin as a sentence does."""
        return self.text[:1].isupper()

    @property
    def is_ended(self) -> bool:
        """The words inside end as a sentence does."""
        return self.last in ".?!…"


@dataclass(frozen=True)
class Reading:
    """A document with its marked stretches; `region_of[i]` is the index of the one around token i, or -1."""

    doc: Doc
    text: str
    regions: tuple[Region, ...]
    region_of: tuple[int, ...]

    @cached_property
    def has_double_marks(self) -> bool:
        """Whether some words stand in double marks, or in two single ones on each side."""
        return any(not region.marked.single for region in self.regions)


@dataclass(frozen=True, slots=True)
class Frame:
    """The tokens outside marks in a region's sentence: `left` before it and `right` after it, in order.

    A region in between is left out of both lists.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]


def read_marks(doc: Doc) -> Reading:
    """Find the marked stretches of a document and their tokens."""
    text = doc.text
    starts = [token.idx for token in doc]
    ends = [token.idx + len(token) for token in doc]
    regions: list[Region] = []
    region_of = [-1] * len(doc)
    for marked in find_marked(text):
        first = bisect_left(ends, marked.outer[0] + 1)
        last = bisect_left(starts, marked.outer[1])
        if regions:
            first = max(first, regions[-1].end)
        if first < last:
            region_of[first:last] = [len(regions)] * (last - first)
            regions.append(Region(marked, first, last, text[marked.start : marked.end]))
    return Reading(doc, text, tuple(regions), tuple(region_of))


def frame_of(reading: Reading, index: int) -> Frame:
    """The frame of region `index`."""
    region = reading.regions[index]
    return Frame(_walk_left(reading, region.start - 1), _walk_right(reading, index))


def _walk_left(reading: Reading, i: int) -> tuple[int, ...]:
    found: list[int] = []
    doc, hops = reading.doc, 0
    while i >= 0 and len(found) < _LONGEST and hops < _MOST_REGIONS:
        number = reading.region_of[i]
        if number >= 0:
            hops += 1
            region = reading.regions[number]
            follower = found[-1] if found else None
            if region.is_ended and (follower is None or not continues(doc, follower)):
                break
            i = region.start - 1
            continue
        if is_boundary(doc, i):
            if found or not _is_introduced(doc, i):
                break
            i -= 1
            continue
        found.append(i)
        i -= 1
    return _without_dateline(doc, tuple(reversed(found)))


def _without_dateline(doc: Doc, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """ "OSLO, May 2 (Agency) — The minister ...": what stands before the dash is no part of the sentence."""
    for at, i in enumerate(tokens[:14]):
        if doc[i].text in {"–", "—", "―", "-", "--"} and at and doc[i - 1].whitespace_:
            head = tokens[:at]
            bracket = any(doc[k].text == "(" for k in head)
            if (bracket or doc[head[0]].is_upper) and doc[head[0]].text[:1].isupper():
                return tokens[at + 1 :]
    return tokens


def _walk_right(reading: Reading, index: int) -> tuple[int, ...]:
    found: list[int] = []
    doc, i = reading.doc, reading.regions[index].end
    last, hops = reading.regions[index], 0
    while i < len(doc) and len(found) < _LONGEST and hops < _MOST_REGIONS:
        number = reading.region_of[i]
        if number >= 0:
            hops += 1
            if not found and last.is_ended and reading.regions[number].begins_sentence:
                break  # "It is late." "We go on," she said
            last = reading.regions[number]
            i = last.end
            if last.is_ended and not (i < len(doc) and continues(doc, i)):
                break
            continue
        if is_boundary(doc, i):
            if not found and _goes_on_below(doc, i, last):
                i += 1
                continue
            break
        if not found and doc[i].is_space:
            i += 1
            continue
        if not found and last.last == "." and not (continues(doc, i) or is_bare_attribution(doc, i)):
            break
        found.append(i)
        i += 1
    return tuple(found)


def _goes_on_below(doc: Doc, i: int, last: Region) -> bool:
    """The attribution stands in the line below: words with a comma and "said Jane Doe", or "- Jane Doe"."""
    while i < len(doc) and doc[i].is_space:
        i += 1
    if i + 1 >= len(doc):
        return False
    if last.last == "," and doc[i].text[:1].islower():
        return True
    alone = last.start == 0 or "\n" in doc[last.start - 1].text
    ahead = range(i, min(i + _SIGNATURE, len(doc)))
    ends = len(ahead) < _SIGNATURE or any("\n" in doc[k].text for k in ahead)
    dash = doc[i].text in {"–", "—", "―", "-", "--"} and doc[i + 1].text[:1].isupper()
    return alone and dash and ends


def _is_introduced(doc: Doc, i: int) -> bool:
    """A line break right behind a colon: "The minister said:" and the words on the next line."""
    while i >= 0 and (doc[i].is_space or doc[i].is_quote):
        i -= 1
    return i >= 0 and doc[i].text[-1:] == ":"


def continues(doc: Doc, i: int) -> bool:
    """After words that end as a sentence, a lower-case word, a comma or a dash goes on with it."""
    text = doc[i].text
    glued = i > 0 and doc[i - 1].text[-1:] in {"–", "—", "―"}  # "”―" is one token
    return glued or text[:1].islower() or text in {",", "–", "—", "―", "-", "--", ";", ")", "["}


def is_bare_attribution(doc: Doc, i: int) -> bool:
    """Whether a sentence of speaker and verb alone begins at token i: "It is done." Ms. Doe said."""
    end = i
    while end < len(doc) and end - i < _BARE and not is_boundary(doc, end):
        end += 1
    tokens = range(i, end)
    if end == len(doc) or doc[end].text != "." or any(doc[k].is_quote for k in tokens):
        return False
    speaker = phrase_at(doc, tokens, 0)
    if speaker is None or speaker[1] >= end:
        return False
    cue = cue_verb(doc[speaker[1]])
    if cue is None or cue.kind not in {"say", "write", "ask"} or cue.lemma in WEAK:
        return False
    rest = doc[speaker[1] + 1 : end]
    return all(
        t.lower_ in DAYS or t.lower_ in {"on", "to", "in", "told", "reporters", "a", "statement"}
        for t in rest
    )


def _is_abbreviation(doc: Doc, i: int) -> bool:
    """ "Rt. Hon. Jane Doe", "(I-Vt.) said": the parse goes on behind the stop, in the same line."""
    if (
        i < 1
        or i + 1 == len(doc)
        or not doc[i - 1].text[:1].isupper()
        or len(doc[i - 1]) > 5
        or not has_parse(doc)
    ):
        return False
    after = doc[i + 1]
    return not after.is_space and not after.is_quote and not after.is_sent_start


def is_boundary(doc: Doc, i: int) -> bool:
    """Whether token i, outside marks, ends a sentence or a line."""
    token = doc[i]
    text = token.text
    if "\n" in text or "\r" in text:
        return True
    if text == "." and _is_abbreviation(doc, i):
        return False
    if text[:1] in _ENDS and not text.strip(".?!…"):
        return not (text in {"...", "…"} and i + 1 < len(doc) and doc[i + 1].text[:1].islower())
    return False
