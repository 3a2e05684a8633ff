"""Lets the mentions of a document agree: the network sees a window at a time, a reader the whole text.

A name that is mostly of one type is of that type everywhere, and a surname of somebody named in full is a
person. Dates take in their whole calendar expression.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from diplo_cli.model.calendar_words import find_dates
from diplo_cli.model.names import NameSpan

RULING = 0.5  # share of the mentions that settles the type of all
DATE = "DATE"


def agree(names: list[NameSpan], texts: list[str], opens: list[bool]) -> list[NameSpan]:
    """Names of one document, in order, without overlaps.

    `texts` are its words, `opens` says which of them begin a paragraph: no name runs over one.
    """
    names = _whole_dates(names, texts, opens)
    counts = _counts(names, texts)
    surnames = _surnames(names, texts)
    return [_settle(name, _text(name, texts), counts, surnames) for name in names]


def _text(name: NameSpan, texts: list[str]) -> str:
    return " ".join(texts[name[0] : name[1]])


def _counts(names: Iterable[NameSpan], texts: list[str]) -> dict[str, Counter[str]]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        counts[_text(name, texts)][name[2]] += 1
    return counts


def _surnames(names: Iterable[NameSpan], texts: list[str]) -> frozenset[str]:
    """Last words of persons named in full."""
    return frozenset(texts[end - 1] for start, end, kind in names if kind == "PERSON" and end - start > 1)


def _settle(name: NameSpan, text: str, counts: dict[str, Counter[str]], surnames: frozenset[str]) -> NameSpan:
    start, end, kind = name
    types = counts[text]
    best, count = types.most_common(1)[0]
    if text in surnames and kind in ("ORG", "LOC", "NORP") and types["GPE"] == 0:
        return start, end, "PERSON"
    if DATE not in (kind, best) and count >= RULING * types.total() and count > 1:
        return start, end, best
    return name


def _whole_dates(names: list[NameSpan], texts: list[str], opens: list[bool]) -> list[NameSpan]:
    """Dates widened to the calendar expression that they are a part of."""
    taken = {i: name for name in names for i in range(name[0], name[1])}
    changed = set(names)
    for start, end in find_dates(texts):
        touched = {taken[i] for i in range(start, end) if i in taken}
        if touched and all(kind == DATE for _, _, kind in touched) and not any(opens[start + 1 : end]):
            changed -= touched
            changed.add(
                (min(start, *(a for a, _, _ in touched)), max(end, *(b for _, b, _ in touched)), DATE)
            )
    return sorted(changed)
