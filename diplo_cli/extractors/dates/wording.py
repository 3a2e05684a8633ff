"""Wording that the forms of months, years, quarters and seasons share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.calendar_dates import DASH, GAP
from diplo_cli.extractors.dates.numbers import parse_number

if TYPE_CHECKING:
    from diplo_cli.extractors.dates.scope import Scope

START = r"(?<![\w$€£#/.,])(?<![\w]-)"
MOD = (
    rf"(?:(?:(?:[Tt]he{GAP})?(?:very{GAP})?(?:[Ee]nd|[Ss]tart|[Bb]eginning|[Mm]iddle|[Cc]lose|[Tt]urn|[Rr]est|remainder|"
    rf"latter{GAP}(?:part|half)|[Ee]arly{GAP}(?:part|days)){GAP}of{GAP}"
    rf"|(?:[Tt]he{GAP})?(?:[Vv]ery{GAP})?(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id(?:dle)?|[Ee]nd)(?:{GAP}in{GAP}|{GAP}|{DASH})))"
)
_TENS_WORD = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_UNIT_WORD = r"(?:one|two|three|four|five|six|seven|eight|nine)"
WORD_YEAR = (
    rf"(?i:(?P<hundreds>seventeen|eighteen|nineteen|twenty)[-\s](?P<tens>(?:{_TENS_WORD}(?:[-\s]{_UNIT_WORD})?"
    r"|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen))\b)"
)
RELATIVE = (
    rf"(?P<which>last|this(?:{GAP}past|{GAP}coming)?|next|the{GAP}same|that|the{GAP}following|"
    rf"the{GAP}previous)"
)
RELATIVE_YEAR = rf"{RELATIVE}{GAP}year\b"
LEADS = rf"(?P<lead>[Ll]ast|[Tt]his(?:{GAP}(?:past|coming))?|[Nn]ext|[Tt]he{GAP}(?:coming|past))"


def shift_of(which: str) -> int:
    """-1 for "last", "previous", "past"; 1 for "next", "following", "coming"; else 0."""
    which = which.casefold()
    if which.startswith(("last", "past")) or which.endswith(("previous", "past")):
        return -1
    return 1 if which.startswith(("next", "coming")) or which.endswith(("following", "coming")) else 0


def year_by(which: str, scope: Scope) -> int | None:
    """The year that "last / this / next year" means, or "the following year" from the date told before."""
    told_before = which.split()[0].casefold() in ("the", "that")
    base = scope.reference if told_before else scope.anchor
    return base.year + shift_of(which) if base else None


def word_year(match: re.Match[str]) -> int:
    """The year of a `WORD_YEAR` match: "nineteen ninety-six"."""
    hundreds = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}[match["hundreds"].casefold()]
    return hundreds * 100 + int(parse_number(match["tens"]) or 0)
