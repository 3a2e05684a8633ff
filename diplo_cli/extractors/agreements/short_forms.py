"""Short forms by which the text goes on: "(FTA)", "(the “1995 Agreement”)", a long name's initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import (
    head_noun,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


def find_acronyms(reading: Reading, start: int, head: int, aliases: tuple[str, ...]) -> tuple[str, ...]:
    """Abbreviations by which the text may go on: those in brackets, and a long name's initials."""
    found = [a for a in aliases if " " not in a and sum(c.isupper() for c in a) >= 2]
    words = [t.text for t in reading.doc[start : head + 1] if t.is_alpha and not t.is_upper]
    if len(words) >= 3 and all(w[0].isupper() for w in words):
        found.append("".join(w[0] for w in words))
    if reading.doc[head].is_upper and len(reading.doc[head]) >= 3 and not head_noun(reading.low[head]):
        found.append(reading.doc[head].text)
    return tuple(found)


def bracket_end(reading: Reading, end: int) -> int:
    """The token after a short bracket that stands at `end`, else `end`."""
    doc = reading.doc
    if end >= len(doc) or doc[end].text != "(":
        return end
    close = next((i for i in range(end + 1, min(end + 9, len(doc))) if doc[i].text == ")"), None)
    return end if close is None else close + 1


def find_bracketed(
    reading: Reading, start: int, head: int, end: int
) -> tuple[tuple[str, ...], frozenset[str], int]:
    """Short forms in brackets after a naming or its head: "(FTA)", "(the “1995 Agreement”)".

    Gives aliases, letters that go with the head noun ("CFE" of "CFE Treaty"), and the token after the
    bracket.
    """
    closed = end < len(reading.doc) and reading.doc[end].text in {"”", '"', "’", "'", "''", "»"}
    for at in (end, head + 1, *([end + 1] if closed else [])):
        after = bracket_end(reading, at)
        if after > at:
            inside = reading.doc[at + 1 : after - 1]
            words = [w for w in inside.text.strip("“”\"'‘’").split() if w.lower() not in _DEFINING]
            aliases, letters = _short_forms(reading, start, head, at, words)
            return aliases, letters, max(after, end)
    return (), frozenset(), end


_DEFINING = frozenset({"the", "or", "hereinafter", "called", "a"})


def _short_forms(
    reading: Reading, start: int, head: int, at: int, words: list[str]
) -> tuple[tuple[str, ...], frozenset[str]]:
    if not words:
        return (), frozenset()
    text = " ".join(words)
    letters = [c.lower() for c in text if c.isalpha()]
    if len(words) == 1 and sum(c.isupper() for c in text) >= 2:
        initials = [t.text[0].lower() for t in reading.doc[start:at] if t.is_alpha]
        if not _is_subsequence(letters, initials):
            return (), frozenset()
        if _abbreviates_body(reading, head, at, letters):
            return (), frozenset()
        if reading.low[head][0] in letters or reading.low[max(head - 2, start)][0] == letters[0]:
            return (text,), frozenset()
        return (), frozenset({text.lower()})
    return (
        ((text,), frozenset())
        if any(head_noun(w.lower()) for w in words) and len(words) <= 5
        else ((), frozenset())
    )


def _is_subsequence(letters: list[str], initials: list[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _abbreviates_body(reading: Reading, head: int, at: int, letters: list[str]) -> bool:
    """Whether the bracket stands for the capitals right before it, behind the head: "the agreement with the
    Northern Armed Forces (NAF)".
    """
    first = at - len(letters)
    capitals = all(t.text[0].isupper() for t in reading.doc[max(first, 0) : at])
    return first > head and capitals and [t.text[0].lower() for t in reading.doc[first:at]] == letters
