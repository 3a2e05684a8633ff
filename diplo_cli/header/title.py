"""The headline: a Markdown heading, or the first line that looks like one."""

from __future__ import annotations

import re
from dataclasses import replace

from diplo_cli.header.lines import date_of_line, is_byline, is_post
from diplo_cli.header.place import match_dateline
from diplo_cli.header.record import Line, head_lines

_LONGEST_TITLE = 220
_LABELS = re.compile(
    r"(?:(?:for )?immediate release|press (?:release|statement|communiqu[eé])|news release|"
    r"media (?:note|release|statement)|office of |embargoed|statement$|readout$|transcript$|contact\b|"
    r"share\b|"
    r"photo\b|image\b|updated?\b|published\b|breaking\b.{0,3}$|exclusive\b.{0,3}$|\(?reuters\)?$|"
    r"\d+ min(?:ute)?s? read)",
    re.I,
)
_ABBREVIATION_AT_END = re.compile(r"\b(?:[A-Z]\.)+$")
_CLOCK_ONLY = re.compile(r"\d{1,2}[:.]\d\d ?[AaPp]\.?[Mm]\.?[ A-Z]*$")
_WRAPPED_FROM, _WRAPPED_TO = 50, 110  # lengths of the lines of a wrapped paragraph
_HEADING = re.compile(r"#{1,2} \S")


def is_furniture(line: Line) -> bool:
    """Labels, bylines and date lines, which stand around a headline."""
    return bool(_LABELS.match(line.text)) or is_byline(line) or date_of_line(line) is not None


def find_title(lines: tuple[Line, ...], text: str) -> Line | None:
    """The headline's line; None when the text opens with its body."""
    for number, line in enumerate(lines[:8]):
        if _HEADING.match(line.text) and line.text.strip("# *_\t"):
            return line
        if not line.opens and not (number and is_furniture(lines[number - 1])):
            return None
        if not is_furniture(line):
            return line if _is_headline(line, text) else None
    return None


def trim_title(line: Line) -> tuple[str, tuple[int, int]]:
    """The headline without Markdown marks, and its stretch."""
    words = line.text.strip("# *_\t")
    start = line.start + line.text.find(words)
    return words, (start, start + len(words))


def _furniture_below(text: str, line: Line) -> bool:
    below = next(head_lines(text, line.end), None)
    return below is not None and is_furniture(replace(below, opens=True))


def _is_headline(line: Line, text: str) -> bool:
    """Three words or more, not a sentence, no line of a wrapped paragraph, and more text after it."""
    words = line.text
    if (
        len(words) >= _WRAPPED_FROM
        and 0 < line.next_length < _WRAPPED_TO
        and not _furniture_below(text, line)
    ):
        return False
    if (
        len(words.strip("# *_\t").split()) < 3
        or len(words) > _LONGEST_TITLE
        or not text[line.end : line.end + 2000].strip()
    ):
        return False
    if words[-1] in ".,;:" and not _ABBREVIATION_AT_END.search(words):
        return False
    if _CLOCK_ONLY.match(words) or is_post(line) or (words[0] in '“"-•*@' and not words.startswith("**")):
        return False
    dateline = match_dateline(line)
    return not (dateline and (dateline["date"] or dateline["agency"]))
