"""Makes a tree of the head that each token would like best."""

import numpy as np

Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
Floats = np.ndarray[tuple[int, int], np.dtype[np.float32]]


def is_tree(heads: list[int], offset: int = 0) -> bool:
    """Whether heads, counted from `offset`, make one tree; a root points at itself."""
    heads = [head - offset for head in heads]
    return sum(i == head for i, head in enumerate(heads)) == 1 and _cycle(heads) is None


def _cycle(heads: list[int]) -> list[int] | None:
    """The nodes of one cycle, roots aside."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        node = start
        while not state[node]:
            state[node] = 1
            path.append(node)
            if heads[node] == node:
                break
            node = heads[node]
        if state[node] == 1 and heads[node] != node and node in path:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return None


def best_tree(scores: Floats) -> list[int]:
    """The best tree with one root, for the scores `[dependent, head]` of one sentence.

    The root's score stands on the diagonal. Maximum spanning tree after Chu, Liu and Edmonds; the root is
    the one whose tree is best among the three that score highest.
    """
    size = len(scores)
    best: list[int] = []
    best_score = -np.inf
    log = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)
    for root in np.argsort(-np.diagonal(log), kind="stable")[:3]:
        heads = _spanning(_with_root(log, int(root)), int(root))
        score = float(sum(log[i, heads[i]] for i in range(size)))
        if score > best_score:
            best, best_score = heads, score
    return best


def _with_root(scores: Floats, root: int) -> Floats:
    """Scores with only this root: no other token may stand alone, and the root has no head."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    scores[root] = -np.inf
    scores[root, root] = 0.0
    return scores


def _spanning(scores: Floats, root: int) -> list[int]:
    heads = [int(head) for head in scores.argmax(axis=1)]
    heads[root] = root
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    return _expand(scores, root, heads, cycle)


def _expand(scores: Floats, root: int, heads: list[int], cycle: list[int]) -> list[int]:
    """Contracts the cycle to one node, solves the rest, and opens the cycle where that is cheapest."""
    inside = set(cycle)
    rest = [i for i in range(len(scores)) if i not in inside]
    own = np.array([scores[i, heads[i]] for i in cycle])
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf, dtype=scores.dtype)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    leave = scores[np.ix_(rest, cycle)]
    small[:-1, -1] = leave.max(axis=1)
    enter = scores[np.ix_(cycle, rest)] - own[:, None]
    small[-1, :-1] = enter.max(axis=0)
    solved = _spanning(small, rest.index(root))
    result = list(heads)
    for i, node in enumerate(rest):
        head = solved[i]
        result[node] = rest[head] if head < len(rest) else cycle[int(leave[i].argmax())]
    entry = solved[-1]
    result[cycle[int(enter[:, entry].argmax())]] = rest[entry]
    return result
