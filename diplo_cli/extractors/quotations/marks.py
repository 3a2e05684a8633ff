"""Finds and pairs quotation marks by their characters alone: linear, paragraph aware, never raising.

Knows curly, straight and single marks, `''…''`, ``…'' and «…». Apostrophes are no marks. A mark that is
never closed ends with its line; a quotation reopened line by line, or running over a few lines, is one.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from diplo_cli.extractors.quotations.single_marks import find_single

Role = Literal["open", "close", "either"]

_DOUBLE = re.compile(r"''|``|’’|‘‘|[\"“”„‟«»＂]")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,400}>")
_OPENERS, _CLOSERS = frozenset("“„‟«"), frozenset("”»")
_QUOTE_CHARACTERS = frozenset("\"“”„‟«»＂'‘’‹›`")
_BEFORE_OPENING = frozenset("([{<—–―-/…:|>*_•")
_SENTENCE_END = re.compile(r"([.!?…])\s")
_SPEECH_AFTER = re.compile(
    r"([,.!?…])\s+(?:(?:he|she|they|it|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})\s+)?"
    r"(?:said|says|told|added|wrote|tweeted|posted|stated)\b"
)
_REACH_LINES, _REACH_LETTERS = 8, 2500


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks.

    `parts` are half-open (start, end) code points of the words between the marks, without white space at
    the ends, one for each line that it runs over; `outer` is (start, end) with the marks. `closed` is
    False when the closing mark is missing. `nested` are the marked stretches inside.
    """

    parts: tuple[tuple[int, int], ...]
    outer: tuple[int, int]
    closed: bool = True
    single: bool = False
    nested: tuple[Marked, ...] = ()

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    role: Role
    line: int


def find_marked(text: str) -> list[Marked]:
    """The outermost stretches in quotation marks, in reading order."""
    lines = _find_lines(text)
    marks = _find_double_marks(text, lines)
    doubles = _Pairing(text, lines, marks).pair()
    singles = [Marked((part,), outer, single=True) for part, outer in find_single(text, lines)]
    return _nest(sorted([*doubles, *singles], key=lambda m: (m.outer[0], -m.outer[1])))


def _find_lines(text: str) -> list[tuple[int, int]]:
    """The lines that hold more than white space."""
    found, start = [], 0
    for piece in re.split(r"(?<=[\n\r\v\f\x85\u2028\u2029])", text):
        if piece.strip():
            found.append((start, start + len(piece.rstrip())))
        start += len(piece)
    return found


def _find_double_marks(text: str, lines: list[tuple[int, int]]) -> list[_Mark]:
    found = []
    for number, (begin, stop) in enumerate(lines):
        tags = deque(m.span() for m in _TAG.finditer(text, begin, stop))
        for match in _DOUBLE.finditer(text, begin, stop):
            start, end = match.span()
            while tags and tags[0][1] <= start:
                tags.popleft()
            if tags and tags[0][0] < start:
                continue
            if text[start:end] == "''" and text[end : end + 1] == "'" and _closes(text, start, end + 1):
                start, end = start + 1, end + 1  # 'no.''' : the single mark closes first
            if not _is_inches(text, start, end, begin):
                found.append(_Mark(start, end, _role(text, start, end), number))
    return found


def _is_inches(text: str, start: int, end: int, line_start: int) -> bool:
    """5'10" and 12" are measures, when no word follows on them that a mark could close."""
    before = text[max(line_start, start - 6) : start]
    return text[start:end] == '"' and re.search(r"\d['’]\d{1,2}$", before) is not None


def _role(text: str, start: int, end: int) -> Role:
    opens, closes = _opens(text, start, end), _closes(text, start, end)
    shape = text[start:end]
    if shape[0] in _OPENERS or shape in ("``", "‘‘"):
        return "close" if closes and not opens else "open"
    if shape[0] in _CLOSERS or shape == "’’":
        return "open" if opens and not closes else "close"
    if opens == closes:
        return "either"
    return "open" if opens else "close"


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters on both sides, looking past a few other quotation marks; "" at the text's ends."""
    i, j = start - 1, end
    while i >= 0 and start - i < 4 and text[i] in _QUOTE_CHARACTERS:
        i -= 1
    while j < len(text) and j - end < 4 and text[j] in _QUOTE_CHARACTERS:
        j += 1
    return text[i : i + 1] if i >= 0 else "", text[j : j + 1]


def _opens(text: str, start: int, end: int) -> bool:
    before, after = _neighbours(text, start, end)
    return (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after.strip())


def _closes(text: str, start: int, end: int) -> bool:
    before, after = _neighbours(text, start, end)
    return bool(before.strip()) and not after.isalnum()


class _Pairing:
    """One pass over the double marks, with at most one outermost stretch open."""

    def __init__(self, text: str, lines: list[tuple[int, int]], marks: list[_Mark]) -> None:
        self.text, self.lines, self.marks = text, lines, marks
        self.found: list[Marked] = []
        self.opened: _Mark | None = None
        self.inner: _Mark | None = None
        self.parts: list[tuple[int, int]] = []
        self.nested: list[Marked] = []
        self.part_start = self.line = 0

    def pair(self) -> list[Marked]:
        for index, mark in enumerate(self.marks):
            if not (self.opened and mark.line != self.line and self._runs_on(mark)):
                self._take(index, mark)
        if self.opened:
            self._give_up()
        return self.found

    def _take(self, index: int, mark: _Mark) -> None:
        if self.opened is None:
            if mark.role != "close":
                self._open(mark)
        elif self.inner:
            self._close_inner(mark)
        elif mark.role == "open":
            self._open_again(index, mark)
        else:
            self._close(mark.start, mark.end)

    def _open(self, mark: _Mark) -> None:
        self.opened, self.line, self.part_start = mark, mark.line, mark.end
        self.parts, self.nested, self.inner = [], [], None

    def _open_again(self, index: int, mark: _Mark) -> None:
        """An opening mark inside an open stretch: nested when two closing ones follow, else a fresh start."""
        ahead = [m for m in self.marks[index + 1 : index + 3] if m.line == mark.line]
        if len(ahead) == 2 and all(m.role != "open" for m in ahead):
            self.inner = mark
            return
        self._close(cut_unclosed(self.text, self.part_start, mark.start), None)
        self._open(mark)

    def _close_inner(self, mark: _Mark) -> None:
        part = self.inner and trim(self.text, self.inner.end, mark.start)
        if part and self.inner:
            self.nested.append(Marked((part,), (self.inner.start, mark.end)))
        self.inner = None

    def _runs_on(self, mark: _Mark) -> bool:
        """The line ended while open. True when `mark` reopens the quotation on the next line; when it
        closes it a few lines on, the lines between become parts; otherwise it was never closed."""
        self.inner = None
        if mark.role != "close" and mark.line == self.line + 1 and self._leads_line(mark):
            self._keep_part(self.lines[self.line][1])
            self.line, self.part_start = mark.line, mark.end
            return True
        if mark.role == "close" and self._is_near(mark):
            for number in range(self.line, mark.line):
                self._keep_part(self.lines[number][1])
                self.part_start = self.lines[number + 1][0]
            self.line = mark.line
        else:
            self._give_up()
        return False

    def _leads_line(self, mark: _Mark) -> bool:
        return not self.text[self.lines[mark.line][0] : mark.start].strip(" \t\u00a0>*•-–—")

    def _is_near(self, mark: _Mark) -> bool:
        letters = mark.start - self.part_start
        return mark.line - self.line <= _REACH_LINES and letters <= _REACH_LETTERS

    def _give_up(self) -> None:
        self._close(self.lines[self.line][1], None)

    def _close(self, end: int, outer_end: int | None) -> None:
        """End the stretch at `end`; `outer_end` is past its closing mark, None when that is missing."""
        self._keep_part(end)
        if self.parts and self.opened:
            outer = (self.opened.start, outer_end or self.parts[-1][1])
            nested = tuple(self.nested)
            self.found.append(Marked(tuple(self.parts), outer, outer_end is not None, nested=nested))
        self.opened = None

    def _keep_part(self, end: int) -> None:
        part = trim(self.text, self.part_start, end)
        if part:
            self.parts.append(part)


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without white space at its ends, or None when nothing is left."""
    piece = text[start:end]
    if not piece.strip():
        return None
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def cut_unclosed(text: str, start: int, end: int) -> int:
    """Where a stretch that lacks its closing mark may end, at the latest: its first comma or full stop
    that a word of speech follows, else its last sentence end, else `end`."""
    piece = text[start:end]
    spoken = _SPEECH_AFTER.search(piece)
    if spoken:
        return start + spoken.end(1)
    stops = [m.end(1) for m in _SENTENCE_END.finditer(piece)]
    return start + stops[-1] if stops else end


def _nest(stretches: Iterable[Marked]) -> list[Marked]:
    """Put stretches that lie inside another one into its `nested`; drop those that cross."""
    found: list[Marked] = []
    for marked in stretches:
        around = found[-1] if found else None
        if around is None or marked.outer[0] >= around.outer[1]:
            found.append(marked)
        elif marked.outer[1] <= around.outer[1]:
            found[-1] = replace(around, nested=(*around.nested, marked))
    return found
