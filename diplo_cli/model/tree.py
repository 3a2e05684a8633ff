"""Makes a projective tree of the head that each token would like best.

English trees hardly ever have crossing arcs; where the network's own choices cross or make a circle, the
best tree without crossing arcs is right more often than the best tree of any shape.
"""

import numpy as np

Ints = np.ndarray[tuple[int, int], np.dtype[np.int64]]
Floats = np.ndarray[tuple[int, int], np.dtype[np.float64]]
NEVER = -1e9


def is_projective_tree(heads: list[int], offset: int = 0) -> bool:
    """Whether heads, counted from `offset`, make one tree without crossing arcs; a root points at itself."""
    heads = [head - offset for head in heads]
    return sum(i == head for i, head in enumerate(heads)) == 1 and not _cross(heads) and not _circle(heads)


def _cross(heads: list[int]) -> bool:
    """Whether two arcs cross; the root's own arc comes from before the first token."""
    arcs = [(-1, i) if i == head else (min(i, head), max(i, head)) for i, head in enumerate(heads)]
    ends: list[int] = []  # of the arcs around the one looked at, outermost first
    for start, end in sorted(arcs, key=lambda arc: (arc[0], -arc[1])):
        while ends and ends[-1] <= start:
            ends.pop()
        if ends and ends[-1] < end:
            return True
        ends.append(end)
    return False


def _circle(heads: list[int]) -> bool:
    """Whether some token never reaches a root."""
    done = [i == head for i, head in enumerate(heads)]
    for node in range(len(heads)):
        path = []
        while not done[node] and node not in path:
            path.append(node)
            node = heads[node]
        if not done[node]:
            return True
        for seen in path:
            done[seen] = True
    return False


def best_tree(scores: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> list[int]:
    """The best projective tree with one root, for the scores `[dependent, head]` of one sentence.

    The root's score stands on the diagonal. Eisner's algorithm (1996), all spans of one length at once; a
    node before the first token is the root's head.
    """
    log = scores.astype(np.float64)
    log -= np.logaddexp.reduce(log, axis=1, keepdims=True)
    size = len(log) + 1
    arcs = np.full((size, size), NEVER)  # [head, dependent]
    arcs[0, 1:] = np.diagonal(log)
    np.fill_diagonal(log, NEVER)
    arcs[1:, 1:] = log.T
    return [head - 1 if head else i for i, head in enumerate(_heads(*_split_points(arcs), size)[1:])]


def _split_points(arcs: Floats) -> tuple[Ints, Ints, Ints]:
    """Where the best span from i to j is split: `[i, j]` for open spans, and closed ones headed right, left.

    A span is open while its two ends are joined by an arc and one of them still lacks dependents. Spans are
    kept by start and length (`_at`) and by end and length (`_to`), so that each sum is one slice.
    """
    size = len(arcs)
    shape = (size, size)
    # The best closed spans headed by their first word (right) and by their last (left), and the open ones.
    right_at, right_to, left_at, left_to = (np.full(shape, NEVER) for _ in range(4))
    open_right_at, open_left_to = np.full(shape, NEVER), np.full(shape, NEVER)
    for closed in (right_at, right_to, left_at, left_to):
        closed[:, 0] = 0.0
    split, right, left = (np.zeros(shape, dtype=np.int64) for _ in range(3))
    for length in range(1, size):
        first = np.arange(size - length)
        last = first + length
        joined = right_at[first, :length] + left_to[last, length - 1 :: -1][:, :length]
        joined[0, 1:] = NEVER  # one root
        at = joined.argmax(1)
        best = joined[first, at]
        split[first, last] = first + at
        open_right_at[first, length] = best + arcs[first, last]
        open_left_to[last, length] = best + arcs[last, first]
        leftward = left_at[first, :length] + open_left_to[last, length:0:-1]
        at = leftward.argmax(1)
        left[first, last] = first + at
        left_at[first, length] = left_to[last, length] = leftward[first, at]
        rightward = open_right_at[first, 1 : length + 1] + right_to[last, length - 1 :: -1][:, :length]
        at = rightward.argmax(1)
        right[first, last] = first + at + 1
        right_at[first, length] = right_to[last, length] = rightward[first, at]
    return split, right, left


def _heads(split: Ints, right: Ints, left: Ints, size: int) -> list[int]:
    """Reads the heads off the split points, from the span of the whole sentence down."""
    heads = [0] * size
    spans = [("right", 0, size - 1)]
    while spans:
        kind, i, j = spans.pop()
        if i == j:
            continue
        if kind == "right":
            middle = int(right[i, j])
            heads[middle] = i
            spans += [("open", i, middle), ("right", middle, j)]
        elif kind == "left":
            middle = int(left[i, j])
            heads[middle] = j
            spans += [("open", middle, j), ("left", i, middle)]
        else:
            middle = int(split[i, j])
            spans += [("right", i, middle), ("left", middle + 1, j)]
    return heads
