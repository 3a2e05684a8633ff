"""Numbers in figures and words, as durations and distances use them."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_VALUES = {word: n for n, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}

_SMALL = "|".join(_UNITS[1:])
_TENS_PATTERN = rf"(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_UNITS[1:10])}))?"
_WORDS = (
    rf"(?:(?:(?:a|one|two|three|four|five)[-\s])?hundred(?:\s(?:and\s)?(?:{_TENS_PATTERN}|"
    rf"(?:{_SMALL})\b))?|{_TENS_PATTERN}|(?:{_SMALL}))\b"
)
FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d{1,4})(?:\.\d{1,2}|\s[13]/[24]|[½¼¾]|-1/2)?"
# A number of things, in figures or words: "5", "2 1/2", "1,000", "twenty-five", "a hundred".
NUMBER = rf"(?:(?i:{_WORDS})|{FIGURES})"
# The first to the thirty-first, in words.
ORDINAL_WORD = (
    rf"(?i:(?:twenty|thirty)[-\s](?:{'|'.join(_ORDINALS[:9])})|thirtieth|{'|'.join(reversed(_ORDINALS))})\b"
)

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


def parse_number(words: str) -> float | None:
    """The number that figures or words say, None when they say none: "two hundred and ten" is 210."""
    words = words.strip().casefold().replace(",", "")
    for sign, fraction in _FRACTIONS.items():
        if words.endswith(sign):
            whole = parse_number(words.removesuffix(sign).rstrip(" -"))
            return fraction + (whole or 0)
    if re.fullmatch(r"\d{1,9}(?:\.\d{1,2})?", words):
        return float(words)
    total = 0
    for word in re.split(r"[-\s]+", words):
        if word == "hundred":
            total = max(total, 1) * 100
        elif word in _VALUES:
            total += _VALUES[word]
        elif word not in ("a", "and"):
            return None
    return float(total) if total else None


def parse_ordinal(words: str) -> int | None:
    """The number of an ordinal, in figures ("31st") or words ("thirty-first"), else None."""
    words = words.strip().casefold()
    if match := re.match(r"\d+", words):
        return int(match[0])
    parts = re.split(r"[-\s]+", words)
    if parts == ["thirtieth"]:
        return 30
    if parts[-1] not in _ORDINALS:
        return None
    return _ORDINALS.index(parts[-1]) + 1 + (_VALUES.get(parts[0], 0) if len(parts) == 2 else 0)
