"""How names are compared: accents, initials, short forms, slips of a letter or two."""

from __future__ import annotations

import unicodedata

from diplo_cli.lexicon.offices import words_of

# Short forms that do not begin as the given name does.
_SHORT_FOR = {
    "joseph": ("joe",),
    "william": ("bill", "billy"),
    "robert": ("bob", "bobby"),
    "richard": ("dick", "rick"),
    "james": ("jim", "jimmy"),
    "john": ("jack", "johnny"),
    "anthony": ("tony",),
    "antony": ("tony",),
    "edward": ("ted", "ned"),
    "theodore": ("ted",),
    "michael": ("mike", "mick"),
    "charles": ("chuck", "charlie"),
    "henry": ("harry", "hank"),
    "elizabeth": ("liz", "beth", "betty"),
    "margaret": ("maggie", "peggy"),
    "katherine": ("kate",),
    "catherine": ("kate", "cathy"),
    "francisco": ("paco", "pancho"),
    "jose": ("pepe",),
}


def fold_name(text: str) -> str:
    """Small letters without accents; apostrophes, dots and hyphens gone."""
    letters = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in letters if not unicodedata.combining(c)).casefold()
    return "".join(c if c.isalnum() or c == "@" else ("" if c in "'’ʻ‘." else " ") for c in plain)


def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name without honorifics and suffixes ("Jr.")."""
    parts = fold_name(name).split()
    kept = [p for p in parts if p not in words_of("suffix") or p in {"v", "i", "x"}]
    while len(kept) > 1 and kept[0] in words_of("style") and (len(kept[0]) > 2 or len(kept) > 2):
        kept = kept[1:]
    return tuple(kept or parts)


def slips(left: str, right: str, most: int = 2) -> int:
    """Letters to change, add or drop to come from one word to the other, `most` + 1 when there are more."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        previous, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (a != b))
    return min(row[-1], most + 1)


def is_same_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Two names of two words or more that one person may bear."""
    if left == right or sorted(left) == sorted(right):
        return True
    short, long = sorted((left, right), key=len)
    if _is_ordered_part(short, long):
        return True
    if left[-1] == right[-1]:
        return is_same_given(left[0], right[0])
    given = left[0] == right[0] and len(left[0]) > 1
    if len(left) == len(right) > 2 and left[:-1] == right[:-1]:
        return slips(left[-1], right[-1]) <= 2
    close = slips(left[-1], right[-1]) <= (1 if len(left[-1]) < 7 else 2)
    return given and close and min(len(left[-1]), len(right[-1])) >= 4 and len(left) == len(right)


def is_same_given(left: str, right: str) -> bool:
    """ "Peter" and "Pete", "S" and "Subrahmanyam", "Mohamed" and "Mohammed"."""
    short, long = sorted((left, right), key=len)
    if short in _SHORT_FOR.get(long, ()):
        return True
    if len(short) <= 2:
        return long.startswith(short[0])
    if len(short) >= 3 and (long.startswith(short) or long[: max(3, len(short) - 1)] == short[:-1]):
        return True
    return len(short) >= 5 and slips(left, right) <= 2 and left[0] == right[0]


def _is_ordered_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """All words of `short` stand in `long` in the same order, the first of both being the same."""
    if len(short) < 2 or not (short[0] == long[0] or short[-1] == long[-1]):
        return False
    rest = iter(long)
    return all(part in rest for part in short)
