"""Letter-case classes: what an uncased encoder does not see of a token."""

from functools import lru_cache

LOWER, TITLE, UPPER, CAPITAL, MIXED, DIGITS, ALPHANUMERIC, PUNCTUATION, UNCASED, INITIALS, SPACE, SPECIAL = (
    range(12)
)
CLASSES = 12


@lru_cache(maxsize=65536)
def case_class(word: str) -> int:
    """The class of one token, 0 to 10; 11 is for the encoder's own tokens."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return _without_letters(word)
    if any(c.isdigit() for c in word):
        return ALPHANUMERIC
    return _of_letters(word, letters)


def _without_letters(word: str) -> int:
    if word.isspace():
        return SPACE
    return DIGITS if any(c.isdigit() for c in word) else PUNCTUATION


def _of_letters(word: str, letters: list[str]) -> int:
    upper = sum(c.isupper() or c.istitle() for c in letters)
    if not upper:
        return LOWER if any(c.islower() for c in letters) else UNCASED
    if upper == len(letters):
        if len(letters) == 1:
            return CAPITAL if len(word) == 1 else INITIALS
        return INITIALS if "." in word else UPPER
    return TITLE if upper == 1 and not letters[0].islower() else MIXED
