"""How two spellings differ: folding of typography, one-letter differences, given-name short forms."""

from __future__ import annotations

import re
import unicodedata

_TYPOGRAPHY = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u02bc": "'", "\u0060": "'", "\u00b4": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-",
        "\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    }
)  # fmt: skip
_SPACE = re.compile(r"\s+")
_VOWELS = frozenset("aeiouy")
# Pairs of letters between which spellings in Latin letters of one foreign name waver.
_WAVERING = {frozenset(pair) for pair in ("ck", "kq", "cq", "sz", "vw", "jy", "iy", "dt", "fv", "gj", "xs")}


def fold(text: str) -> str:
    """Case, typography and white space taken out: "The “10–year”  Pact" is 'the "10-year" pact'."""
    folded = unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY).casefold()
    return _SPACE.sub(" ", folded).strip()


def fold_name(text: str) -> str:
    """As `fold`, without accents, full stops, handles' @, quotation marks and a leading article."""
    plain = unicodedata.normalize("NFKD", fold(text))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = _SPACE.sub(" ", re.sub(r"[.,@\"']", "", plain).replace("-", " ")).strip()
    return plain.removeprefix("the ")


def one_letter_apart(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours makes one word the other.

    >>> one_letter_apart("hegseth", "hegesth"), one_letter_apart("marco", "marcon")
    (True, True)
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = _common_start(one, other)
    short, long = sorted((one[start:], other[start:]), key=len)
    if len(short) < len(long):
        return short == long[1:]
    swapped = short[:2] == long[1::-1] and short[2:] == long[2:]
    return short[1:] == long[1:] or swapped


def is_transliteration(one: str, other: str) -> bool:
    """Whether two words one letter apart differ as transliterations do: a vowel for another, a doubled
    letter, a silent h, c for k ("Zelensky", "Zelenskyy"; "Mohamed", "Mohammad")."""
    start = _common_start(one, other)
    short, long = sorted((one[start:], other[start:]), key=len)
    if len(short) == len(long):
        pair = frozenset((short[0], long[0]))
        return short[1:] == long[1:] and (pair <= _VOWELS or pair in _WAVERING)
    extra, neighbours = long[0], {one[start - 1 : start], long[1:2]}
    return extra in neighbours or extra in _VOWELS | {"h", "'", "-"}


def _common_start(one: str, other: str) -> int:
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
