"""The turns of a transcript: lines that open with their speaker in capitals, with or without marks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from diplo_cli.extractors.quotations.marks import trim
from diplo_cli.rules import define_rule

TRANSCRIPT = define_rule(
    "quotation.transcript-line",
    """A line of a transcript that opens with its speaker in capitals.

    SECRETARY DOE: Thank you all for coming.
    A line in marks always; one without marks, as reported speech, only with `--indirect`.
    Leaves alone headings in capitals (a transcript has three such lines or more, and somebody speaks again),
    labels ("TOPICS: ...") and the questions of reporters.
    """,
)

_TURN = re.compile(
    r"^[ \t*_]*(?P<mark>[\"“]|'')?[ \t*_]*"
    r"(?P<name>(?:[A-Z][A-Z.'’-]+|Q|A|MR\.|MS\.|MRS\.|DR\.)(?: [A-Z][A-Z.'’-]*){0,5})"
    r"[*_]*[ \t]?:[*_]*[ \t]+(?=\S)",
    re.MULTILINE,
)
_ASIDE = re.compile(r"[\"“”'\s]*[(\[][^()\[\]]*[)\]][\"“”'.\s]*")
_LABELS = frozenset(
    "SUBJECT SUBJECTS TOPIC TOPICS DATE PLACE LOCATION VENUE TIME CONTACT CONTACTS NOTE NOTES PHOTO SOURCE "
    "RE FROM TO CC PRESENT WHAT WHERE WHEN WHO WHY TITLE SUMMARY BACKGROUND UPDATE BREAKING NEWS WATCH READ "
    "ALSO DATELINE SLUG HEADLINE COPYRIGHT ENDS END DURATION PARTICIPANTS".split()
)
_ASKING = frozenset("Q QUESTION JOURNALIST REPORTER INTERVIEWER PRESENTER HOST ANCHOR MODERATOR".split())
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
    speaking = Counter(turn["name"] for turn in found if turn["name"] not in _LABELS)
    if speaking.total() < _LEAST_TURNS or len(speaking) < 2 or max(speaking.values()) < 2:
        return []
    turns = []
    for turn, after in zip(found, [*found[1:], None], strict=True):
        line = text.find("\n", turn.end())
        stop = after.start() if after else line if line >= 0 else len(text)
        parts = _paragraphs(text, turn.end(), stop, marked=turn["mark"] is not None)
        asked = turn["mark"] is None and turn["name"].rstrip("S") in _ASKING
        if parts and turn["name"] not in _LABELS and not asked:
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
        if part and not _ASIDE.fullmatch(text, *part):
            found.append(part)
    return tuple(found)
