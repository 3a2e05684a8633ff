"""A source text (transcript, post, release) with an index of its words, for finding a quotation quickly."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from diplo_cli.article import Article
from diplo_cli.check.words import Word, split_words

_BUCKET = 16
_COMMON = 60


@dataclass(frozen=True)
class SourceText:
    """A source that quotations are compared with; `name` is its path as the user gave it."""

    name: str
    article: Article

    @cached_property
    def words(self) -> list[Word]:
        """All words of the source in order."""
        return split_words(self.article.text)

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Word key to the numbers of the words that have it."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            found[word.key].append(number)
        return dict(found)

    def weight(self, key: str) -> float:
        """How much a word tells: the rarer in the source, the more; a word that is not there tells most."""
        return 1.0 + math.log((len(self.words) + 1) / (len(self.positions.get(key, ())) + 1))

    def find_exact(self, keys: list[str], within: tuple[int, int] | None = None) -> Iterator[int]:
        """Numbers of the words at which the very row of keys begins, in order."""
        low, high = within or (0, len(self.words))
        rarest = min(range(len(keys)), key=lambda i: len(self.positions.get(keys[i], ())))
        for position in self.positions.get(keys[rarest], ()):
            start = position - rarest
            row = self.words[start : start + len(keys)] if start >= low else []
            if start + len(keys) <= high and [word.key for word in row] == keys:
                yield start

    def find_candidates(self, keys: list[str], limit: int = 4) -> list[int]:
        """Word numbers about which a row like `keys` may begin, the likeliest first.

        Pairs of neighbouring words and rare single words vote for where the row would begin.
        """
        votes: dict[int, float] = defaultdict(float)
        for index, key in enumerate(keys):
            places = self.positions.get(key, ())
            following = keys[index + 1] if index + 1 < len(keys) else None
            weight = self.weight(key)
            for place in places:
                pair = (
                    following is not None
                    and place + 1 < len(self.words)
                    and self.words[place + 1].key == following
                )
                if pair or len(places) <= _COMMON:
                    bucket = (place - index) // _BUCKET
                    votes[bucket] += weight * (2 if pair else 1)
        return [max(0, bucket * _BUCKET) for bucket in _best_buckets(votes, limit)]


def _best_buckets(votes: dict[int, float], limit: int) -> list[int]:
    """Buckets with the most votes, each counted with its neighbours."""
    joined = {b: votes[b] + (votes.get(b - 1, 0) + votes.get(b + 1, 0)) / 2 for b in votes}
    return sorted(joined, key=lambda b: (-joined[b], b))[:limit]
