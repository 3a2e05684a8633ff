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
# Lines of a wrapped paragraph are longer, lines of a header block mostly shorter.
SHORT_LINE = 60


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of an article states; stretches are half-open (start, end) code points.

    `basis` is where the date stood: "header", "byline", "dateline" or "text", which has no stretch.
    `place_span` is the dateline's place
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
    """A line of the head that is not blank: its stretch without outer white space.

    `opens` tells that it begins something: it stands after a blank line or a short one, so that it is no
    line of a wrapped paragraph. `next_length` is the length of the line below, 0 when that is blank.
    """

    start: int
    end: int
    text: str
    opens: bool
    next_length: int


def head_lines(text: str, start: int) -> Iterator[Line]:
    """The first lines that are not blank, from `start` on."""
    stop = min(len(text), start + HEAD_CHARACTERS)
    position, count, opens = start, 0, True
    while position < stop and count < HEAD_LINES:
        newline = text.find("\n", position)
        end = len(text) if newline < 0 else newline
        words = text[position : min(end, position + 4 * HEAD_CHARACTERS)]
        stripped = words.strip()
        if stripped:
            first = position + len(words) - len(words.lstrip())
            yield Line(first, first + len(stripped), stripped, opens, _length_of_line(text, end + 1))
            count += 1
        opens = len(stripped) < SHORT_LINE
        position = end + 1


def _length_of_line(text: str, start: int) -> int:
    """The length of the line from `start` on without outer white space, at most 1000."""
    newline = text.find("\n", start, start + 1000)
    return len(text[start : newline if newline >= 0 else start + 1000].strip())
