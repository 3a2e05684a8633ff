"""One pass over a text for many names at once: the longest form that begins at a word wins.

A word is looked up once by its letters; only the few forms that begin with that very word are then tried,
so the time grows with the text and not with the list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from diplo_cli.lexicon.tables import load_lines, load_rows

# Addresses, handles and hashtags are stepped over whole: nothing inside them names a country.
_WORD = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|[^\W_]+")
_GAP = r"(?:[^\S\n]{1,4}\n?|\n)[^\S\n]{0,4}"
_APOSTROPHES = str.maketrans({"’": "'", "ʻ": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form stands for: `kind` and the country's code or the organisation's full name."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A form met at code points [start, end)."""

    start: int
    end: int
    text: str
    entry: Entry


def normalize(form: str) -> str:
    """One blank between words, straight apostrophes, no dot after a dotted abbreviation."""
    form = " ".join(form.split()).translate(_APOSTROPHES)
    return form[:-1] if form.endswith(".") else form


@cache
def load_entries() -> dict[str, Entry]:
    """Normalised form to entry; the first list that knows a form wins."""
    entries: dict[str, Entry] = {}
    for form, entry in _all_forms():
        entries.setdefault(normalize(form), entry)
        if len(form) > 3 and entry.kind != "abbreviation":
            entries.setdefault(normalize(form).upper(), entry)
    return entries


@lru_cache(maxsize=8)
def find_hits(text: str) -> tuple[Hit, ...]:
    """All forms in `text` in reading order, none overlapping, without phrases that mean something else."""
    entries, hits, past = load_entries(), [], 0
    for word in _WORD.finditer(text):
        pattern = _load_pattern(word.group()) if word.start() >= past else None
        match = pattern.match(text, word.start()) if pattern else None
        if match is None or text.startswith("$", match.end()):
            continue
        past = match.end()
        entry = entries[normalize(match.group())]
        if entry.kind != "other":
            hits.append(Hit(match.start(), past, match.group(), entry))
    return tuple(hits)


@lru_cache(maxsize=4096)
def _load_pattern(word: str) -> re.Pattern[str] | None:
    forms = _load_index().get(word)
    return re.compile("(?:" + "|".join(map(_to_pattern, forms)) + r")(?![^\W_])") if forms else None


@cache
def _load_index() -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for form in sorted((f for f in load_entries() if f[0] != "?"), key=len, reverse=True):
        first = _WORD.match(form)
        if first:
            index[first.group()].append(form)
    return dict(index)


def _to_pattern(form: str) -> str:
    pattern = _GAP.join(re.escape(part) for part in form.split(" ")).replace("'", "['’ʻ‘]")
    dotted = re.search(r"\.\w\b[^.]*$", form) and form.count(".") > 0
    return pattern + r"\.?" if dotted else pattern


def _all_forms() -> list[tuple[str, Entry]]:
    return [*_country_forms(), *_other_forms()]


def _country_forms() -> list[tuple[str, Entry]]:
    forms = []
    for kind, column in (("name", 2), ("abbreviation", 4), ("demonym", 3), ("capital", 5)):
        for row in load_rows("countries.tsv"):
            forms += [(form, Entry(kind, row[0][0])) for form in row[column]]
    return forms


def _other_forms() -> list[tuple[str, Entry]]:
    forms = [(line, Entry("other", "")) for line in load_lines("not-countries.txt")]
    for name, kind in (("metonyms.tsv", "metonym"), ("places.tsv", "city")):
        forms += [(form, Entry(kind, row[0][0])) for row in load_rows(name) for form in row[1]]
    for row in load_rows("organizations.tsv"):
        forms += [(form, Entry("organization", row[0][0])) for form in (*row[0], *row[2])]
        forms += [(form, Entry("organization-abbreviation", row[0][0])) for form in row[1]]
    return forms
