"""Word-by-word alignment of a quoted row with a stretch of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diplo_cli.check.words import Word

# Leaving words out is what quoting does most; replacing one is cheaper than putting in and leaving out.
_REPLACE, _PUT_IN, _LEAVE_OUT = 3, 3, 1
# Another form of a word ("storms", "storm") stands for it rather than its neighbours do.
_REPLACE_FORM, _STEM = 2, 4

Step = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Hunk:
    """Words [quoted_start, quoted_end) of the quotation that stand for [source_start, source_end) of the
    source."""

    quoted: tuple[int, int]
    source: tuple[int, int]
    insertion: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where a quoted row lies in the source, half-open word numbers, and where the two differ.

    `matched` are the numbers of the quoted words that are the same in the source.
    """

    source: tuple[int, int]
    matched: tuple[int, ...]
    hunks: tuple[Hunk, ...]
    cost: int


def align_words(
    quoted: Sequence[Word],
    source: Sequence[Word],
    window: tuple[int, int],
    gaps: frozenset[int] = frozenset(),
) -> Alignment:
    """The cheapest alignment of all quoted words with some stretch of source[window].

    `gaps` are the quoted words before which the reporter put words in brackets: there the source may have
    words of its own at no cost (len(quoted) is the end). Time and space: len(quoted) x len(window).
    """
    low, high = window
    keys = [word.key for word in source[low:high]]
    rows, moves = _fill([word.key for word in quoted], keys, gaps)
    end = min(range(len(rows)), key=lambda column: (rows[column], column))
    while end + 1 < len(rows) and rows[end + 1] == rows[end] and rows[end]:
        end += 1  # as dear with one word more: then a word stands against it and is not merely put in
    steps = _trace(moves, len(quoted), end)
    return _describe(steps, quoted, source, low, rows[end], gaps)


def _fill(quoted: list[str], source: list[str], gaps: frozenset[int]) -> tuple[list[int], list[bytearray]]:
    """The last row of costs, and for each cell the move that led there: 0 start, 1 both, 2 quoted, 3
    source."""
    width = len(source) + 1
    costs = [0] * width
    moves = [bytearray(width)]
    for index, key in enumerate(quoted):
        stem = key[:_STEM] if len(key) >= _STEM else ""
        row = [costs[0] + _PUT_IN] * width
        move = bytearray([2]) * width
        skip = 0 if index + 1 in gaps and index + 1 < len(quoted) else _LEAVE_OUT
        for column in range(1, width):
            other = source[column - 1]
            unlike = _REPLACE_FORM if stem and other.startswith(stem) else _REPLACE
            both = costs[column - 1] + (0 if other == key else unlike)
            best, how = both, 1
            if costs[column] + _PUT_IN < best:
                best, how = costs[column] + _PUT_IN, 2
            if row[column - 1] + skip < best:
                best, how = row[column - 1] + skip, 3
            row[column], move[column] = best, how
        costs = row
        moves.append(move)
    return costs, moves


def _trace(moves: list[bytearray], row: int, column: int) -> list[Step]:
    steps: list[Step] = []
    while row > 0:
        how = moves[row][column]
        steps.append((row - 1 if how != 3 else None, column - 1 if how != 2 else None))
        row, column = row - (how != 3), column - (how != 2)
    return steps[::-1]


def _describe(
    steps: list[Step],
    quoted: Sequence[Word],
    source: Sequence[Word],
    low: int,
    cost: int,
    gaps: frozenset[int],
) -> Alignment:
    absolute = [(q, None if s is None else s + low) for q, s in steps]
    matched = tuple(
        q for q, s in absolute if q is not None and s is not None and quoted[q].key == source[s].key
    )
    used = [s for _, s in absolute if s is not None]
    stretch = (used[0], used[-1] + 1) if used else (low, low)
    hunks = tuple(_group(absolute, frozenset(matched), stretch[0], gaps))
    return Alignment(stretch, matched, hunks, cost)


def _group(
    steps: list[tuple[int | None, int | None]], matched: frozenset[int], start: int, gaps: frozenset[int]
) -> Iterator[Hunk]:
    """Runs of steps between matched words, as hunks."""
    quoted_at, source_at = 0, start
    begin: tuple[int, int] | None = None
    for quoted, source in steps:
        if quoted is not None and quoted in matched and source is not None:
            if begin:
                yield _hunk(begin, (quoted_at, source_at), gaps)
            begin = None
        elif begin is None:
            begin = (quoted_at, source_at)
        quoted_at = quoted_at if quoted is None else quoted + 1
        source_at = source_at if source is None else source + 1
    if begin:
        yield _hunk(begin, (quoted_at, source_at), gaps)


def _hunk(begin: tuple[int, int], end: tuple[int, int], gaps: frozenset[int]) -> Hunk:
    """A hunk; it is an insertion where only source words under the reporter's brackets are left out."""
    under_brackets = begin[0] == end[0] and begin[0] in gaps
    return Hunk((begin[0], end[0]), (begin[1], end[1]), under_brackets)
