"""The headline: a Markdown heading, or the first line that looks like one."""

from __future__ import annotations

import re

from diplo_cli.header.lines import date_of_line, is_byline, is_post
from diplo_cli.header.place import match_dateline
from diplo_cli.header.record import Line

_LONGEST_TITLE = 220
_LABELS = re.compile(
    r"(?:(?:for )?immediate release|press (?:release|statement|communiqu[eé])|news release|"
    r"media (?:note|release|statement)|office of |embargoed|statement$|readout$|transcript$|contact\b|share\b|"
    r"photo\b|image\b|updated?\b|published\b|breaking\b.{0,3}$|exclusive\b.{0,3}$|\(?reuters\)?$|"
    r"\d+ min(?:ute)?s? read)",
    re.I,
)
_ABBREVIATION_AT_END = re.compile(r"\b(?:[A-Z]\.)+$")
_HEADING = re.compile(r"#{1,2} \S")


def is_furniture(line: Line) -> bool:
    """Labels, bylines and date lines, which stand around a headline."""
    return bool(_LABELS.match(line.text)) or is_byline(line) or date_of_line(line) is not None


def find_title(lines: tuple[Line, ...], text: str) -> Line | None:
    """The headline's line; None when the text opens with its body."""
    for number, line in enumerate(lines[:8]):
        if _HEADING.match(line.text):
            return line
        if number and not line.after_blank and not is_furniture(lines[number - 1]):
            return None
        if not is_furniture(line):
            return line if _is_headline(line, text) else None
    return None


def trim_title(line: Line) -> tuple[str, tuple[int, int]]:
    """The headline without Markdown marks, and its stretch."""
    words = line.text.strip("# *_\t")
    start = line.start + line.text.find(words)
    return words, (start, start + len(words))


def _is_headline(line: Line, text: str) -> bool:
    """Two words or more, not a sentence, and more text after it."""
    words = line.text
    if len(words.split()) < 2 or len(words) > _LONGEST_TITLE or not text[line.end : line.end + 2000].strip():
        return False
    if words[-1] in ".,;:" and not _ABBREVIATION_AT_END.search(words):
        return False
    if is_post(line) or (words[0] in '“"-•*@' and not words.startswith("**")):
        return False
    dateline = match_dateline(line)
    return not (dateline and (dateline["date"] or dateline["agency"]))
