"""The turns of a transcript: lines that open with their speaker in capitals, with or without marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diplo_cli.extractors.quotations.marks import trim
from diplo_cli.rules import define_rule

TRANSCRIPT = define_rule(
    "quotation.transcript-line",
    """A line of a transcript that opens with its speaker in capitals.

    SECRETARY DOE: Thank you all for coming.
    Leaves alone a single heading in capitals: a transcript has three such lines or more.
    """,
)

_TURN = re.compile(
    r"^[ \t*_]*(?P<mark>[\"“]|'')?[ \t*_]*"
    r"(?P<name>(?:[A-Z][A-Z.'’-]+|Q|A|MR\.|MS\.|MRS\.|DR\.)(?: [A-Z][A-Z.'’-]*){0,5})"
    r"[*_]*[ \t]?:[*_]*[ \t]+(?=\S)",
    re.MULTILINE,
)
_ASIDE = re.compile(r"[\"“”'\s]*[(\[][^()\[\]]*[)\]][\"“”'.\s]*")
_MARKS = '"“”'
_LEAST_TURNS = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn as code points: the whole of it, its speaker's name, its paragraphs, whether in marks."""

    span: tuple[int, int]
    name: tuple[int, int]
    parts: tuple[tuple[int, int], ...]
    is_marked: bool


def find_turns(text: str) -> list[Turn]:
    """The turns of a transcript in reading order; none where fewer than three or two speakers are."""
    found = list(_TURN.finditer(text))
    if len(found) < _LEAST_TURNS or len({turn["name"] for turn in found}) < 2:
        return []
    turns = []
    for turn, after in zip(found, [*found[1:], None], strict=True):
        line = text.find("\n", turn.end())
        stop = after.start() if after else line if line >= 0 else len(text)
        parts = _paragraphs(text, turn.end(), stop, marked=turn["mark"] is not None)
        if parts:
            turns.append(Turn((turn.start(), stop), turn.span("name"), parts, turn["mark"] is not None))
    return turns


def _paragraphs(text: str, start: int, end: int, *, marked: bool) -> tuple[tuple[int, int], ...]:
    """The paragraphs of a turn without the marks around them and without "(Laughter.)"."""
    found = []
    for match in re.finditer(r"[^\n]+", text[start:end]):
        first, last = start + match.start(), start + match.end()
        if marked:
            while first < last and text[first] in _MARKS:
                first += 1
            while last > first and text[last - 1] in _MARKS:
                last -= 1
        part = trim(text, first, last)
        if part and not (marked and _ASIDE.fullmatch(text, *part)):
            found.append(part)
    return tuple(found)
