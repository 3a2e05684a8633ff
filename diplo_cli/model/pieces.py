"""Tokens to word pieces, one token at a time and remembered: news repeats its words."""

from functools import lru_cache

from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
LONGEST = 12  # pieces of one token: a URL must not eat a window
REMEMBERED = 100_000


class Pieces:
    """Word-piece ids of single tokens."""

    def __init__(self, path: str) -> None:
        self._tokenizer = Tokenizer.from_file(path)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.of = lru_cache(maxsize=REMEMBERED)(self._encode)

    def _encode(self, word: str) -> tuple[int, ...]:
        """The ids of one token, at least one and at most `LONGEST`."""
        ids = self._tokenizer.encode(word[:200], add_special_tokens=False).ids
        return tuple(ids[:LONGEST]) or (UNKNOWN,)
