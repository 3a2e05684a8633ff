"""What the head of an article states, and the lines that state it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

# A date of the head: the day, its stretch, and where it stood.
Dated = tuple[date, tuple[int, int], str]

HEAD_LINES = 16
HEAD_CHARACTERS = 6000
LONGEST_HEADER_LINE = 160


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of an article states; stretches are half-open (start, end) code points.

    `basis` is where the date stood: "header", "byline" or "dateline". `place_span` is the dateline's place
    ("KUALA LUMPUR"). `body_start` is where the first paragraph of the body starts, dateline included.
    """

    published: date | None = None
    published_span: tuple[int, int] | None = None
    basis: str | None = None
    title: str | None = None
    title_span: tuple[int, int] | None = None
    place_span: tuple[int, int] | None = None
    body_start: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head that is not blank: its stretch without outer white space."""

    start: int
    end: int
    text: str
    after_blank: bool


def head_lines(text: str, start: int) -> Iterator[Line]:
    """The first lines that are not blank, from `start` on."""
    stop = min(len(text), start + HEAD_CHARACTERS)
    position, count, blank = start, 0, True
    while position < stop and count < HEAD_LINES:
        newline = text.find("\n", position)
        end = len(text) if newline < 0 else newline
        words = text[position : min(end, position + 4 * HEAD_CHARACTERS)]
        stripped = words.strip()
        if stripped:
            first = position + len(words) - len(words.lstrip())
            yield Line(first, first + len(stripped), stripped, blank)
            count += 1
        blank = not stripped
        position = end + 1
