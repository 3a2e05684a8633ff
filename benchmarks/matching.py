"""When two strings count as the same thing: the measures of the gold guide, standard library only."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

HONORIFICS = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "hon", "prof", "professor", "shri",
     "smt", "the", "his", "her", "excellency", "he", "rt")
)  # fmt: skip
FILLERS = frozenset(("of", "for", "the", "and", "a", "an", "to", "in"))
SPELLINGS = (("defense", "defence"), ("organization", "organisation"), ("program ", "programme "))


def fold(text: str) -> str:
    """Letters and digits only, lower-case, without accents, in British spelling."""
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    for american, british in SPELLINGS:
        plain = plain.replace(american, british)
    return re.sub(r"[^a-z0-9@]+", " ", plain).strip()


def fold_words(text: str, drop: frozenset[str] = frozenset()) -> list[str]:
    return [word for word in fold(text).split() if word not in drop]


def ratio(a: str, b: str) -> float:
    """Likeness of two strings, 0 to 1, letter by letter after folding."""
    return SequenceMatcher(None, fold(a), fold(b), autojunk=False).ratio()


def overlap(a: str, b: str) -> float:
    """Words in common: half the share of the smaller set, half the Dice coefficient, 0 to 1."""
    x, y = set(fold_words(a, FILLERS)), set(fold_words(b, FILLERS))
    if not x or not y:
        return 0.0
    common = len(x & y)
    return 0.5 * common / min(len(x), len(y)) + 0.5 * 2 * common / (len(x) + len(y))


def same_person(a: str, b: str) -> bool:
    """The same words without honorifics, or the same first and last name."""
    x, y = fold_words(a, HONORIFICS), fold_words(b, HONORIFICS)
    if x == y:
        return bool(x)
    return len(x) > 1 and len(y) > 1 and x[0] == y[0] and x[-1] == y[-1]


def same_title(a: str, b: str) -> bool:
    return set(fold_words(a, FILLERS)) == set(fold_words(b, FILLERS)) or ratio(a, b) >= 0.92


def same_thing(a: str, b: str, at_least: float = 0.6) -> bool:
    return overlap(a, b) >= at_least or ratio(a, b) >= 0.8


def same_party(a: str, b: str) -> bool:
    """Equal codes, or organisations of much the same name."""
    return a == b or (":" in a and ":" in b and same_thing(a[4:], b[4:]))
