"""Single quotation marks, told apart from apostrophes: 'We will sign,' but the ministers' meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SINGLE = re.compile(r"(?<!['’‘])['‘’‹›](?!['’])|(?<=[^\s'’‘])['’](?=''(?!'))|(?<=['’]{2})['‘](?=\w)")
_ELISION = re.compile(
    r"(?:\d0s|\d\d\b|em\b|til\b|till\b|tis\b|twas\b|twere\b|cause\b|cos\b|n['’]?\b|round\b|bout\b|neath\b"
    r"|ere\b|nuff\b|fraid\b|ol['’]?\b|hood\b|s\b|t\b|d\b|ll\b|re\b|ve\b|m\b)",
    re.IGNORECASE,
)
_BEFORE = frozenset("([{<—–―-/:\"“„«`'|>*")
_ENDS = frozenset(".,!?…;")

Pair = tuple[tuple[int, int], tuple[int, int]]


def find_single(text: str, lines: list[tuple[int, int]]) -> Iterator[Pair]:
    """Pairs of single marks inside a line: ((start, end) of the words, (start, end) with the marks)."""
    for begin, stop in lines:
        marks = [m.start() for m in _SINGLE.finditer(text, begin, stop)]
        yield from _pair_line(text, marks, begin, stop)


def _pair_line(text: str, marks: list[int], begin: int, stop: int) -> Iterator[Pair]:
    opened: int | None = None
    weak: int | None = None
    for mark in marks:
        if _opens(text, mark, begin, stop):
            if opened is not None and weak is not None:
                yield from _pair(text, opened, weak)
            opened, weak = mark, None
        elif opened is not None and _closes(text, mark, stop):
            if _closes_surely(text, mark, stop):
                yield from _pair(text, opened, mark)
                opened = weak = None
            elif weak is None:
                weak = mark
    if opened is not None and weak is not None:
        yield from _pair(text, opened, weak)


def _pair(text: str, opened: int, closed: int) -> Iterator[Pair]:
    piece = text[opened + 1 : closed]
    if piece.strip():
        start = opened + 1 + len(piece) - len(piece.lstrip())
        yield (start, opened + 1 + len(piece.rstrip())), (opened, closed + 1)


def _opens(text: str, mark: int, begin: int, stop: int) -> bool:
    before = text[mark - 1] if mark > begin else ""
    after = text[mark + 1] if mark + 1 < stop else ""
    if text[mark] in "’›" or (before and not before.isspace() and before not in _BEFORE):
        return False
    return bool(after.strip()) and after not in ".,!?;:)" and not _ELISION.match(text, mark + 1)


def _closes(text: str, mark: int, stop: int) -> bool:
    after = text[mark + 1] if mark + 1 < stop else ""
    return text[mark] != "‘" and not text[mark - 1].isspace() and not after.isalnum()


def _closes_surely(text: str, mark: int, stop: int) -> bool:
    """Not the apostrophe of "the ministers' meeting" or "doin' fine"."""
    before, after = text[mark - 1], text[mark + 1 : mark + 2] if mark + 1 < stop else ""
    if before in _ENDS or not after or not after.isspace():
        return True
    return before not in "sSxz" and text[mark - 2 : mark] != "in"
