"""Tags of names to spans: the best sequence in which every name is begun before it goes on."""

from collections.abc import Sequence

import numpy as np

Floats = np.ndarray[tuple[int, int], np.dtype[np.float32]]
NameSpan = tuple[int, int, str]


class NameDecoder:
    """Decodes scores over `labels`: "O", then "B-X" and "I-X" for each type X."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = list(labels)
        size = len(labels)
        follows = np.zeros((size, size), dtype=np.float32)
        for j, label in enumerate(labels):
            if label.startswith("I-"):
                kind = label[2:]
                follows[:, j] = [0.0 if before[2:] == kind else -np.inf for before in labels]
        self.follows = follows
        self.first = np.array(
            [-np.inf if label.startswith("I-") else 0.0 for label in labels], dtype=np.float32
        )

    def spans(self, scores: Floats, breaks: Sequence[int]) -> list[NameSpan]:
        """Names in `scores[tokens, labels]`; none runs over a position in `breaks` (paragraphs)."""
        tags: list[int] = []
        for start, end in zip([0, *breaks], [*breaks, len(scores)], strict=True):
            tags += self._best(scores[start:end])
        return self._collect(tags, set(breaks))

    def _best(self, scores: Floats) -> list[int]:
        """The best allowed sequence; mostly that is just the best tag of each token."""
        greedy: list[int] = scores.argmax(axis=1).tolist()
        before = None
        for tag in greedy:
            allowed = self.first[tag] if before is None else self.follows[before, tag]
            if allowed != 0.0:
                return self._viterbi(scores)
            before = tag
        return greedy

    def _viterbi(self, scores: Floats) -> list[int]:
        best = scores[0] + self.first
        back = []
        for row in scores[1:]:
            paths = best[:, None] + self.follows
            choice = paths.argmax(axis=0)
            back.append(choice)
            best = paths[choice, np.arange(len(choice))] + row
        tags = [int(best.argmax())]
        for choice in reversed(back):
            tags.append(int(choice[tags[-1]]))
        return tags[::-1]

    def _collect(self, tags: list[int], breaks: set[int]) -> list[NameSpan]:
        spans: list[NameSpan] = []
        for i, tag in enumerate(tags):
            label = self.labels[tag]
            if label.startswith("B-"):
                spans.append((i, i + 1, label[2:]))
            elif label != "O" and i not in breaks:
                start, _, kind = spans[-1]
                spans[-1] = (start, i + 1, kind)
        return spans
