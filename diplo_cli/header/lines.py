"""Date lines and bylines: "Friday, October 31, 2025", "Published: ...", "By A Writer | 12 March 2020"."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import WEEKDAY, WEEKDAY_SHORT, find_full_dates, find_short_dates
from diplo_cli.header.place import is_place
from diplo_cli.header.record import LONGEST_HEADER_LINE, Dated, Line

_CLOCK = (
    r"(?:(?:at\s+|@\s*)?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?|(?:at\s+)?\d{1,2}\s?[ap]\.?m\.?|T[\d:.+Z-]+)"
    r"(?:\s?\(?(?:[A-Z]{2,5}|Z|[+-]\d\d:?\d\d)\b\)?)?"
)
_CLOCK_REST = re.compile(rf"(?:[\s,|·•;/()–—-]|(?:\b|(?<=\s)){_CLOCK}|\bon\b|\bat\b|\bhrs?\b)*", re.I)
_WEEKDAY = re.compile(rf"(?:{WEEKDAY}|{WEEKDAY_SHORT})", re.I)
_LABEL = re.compile(
    r"(?P<header>(?:release |press )?date(?: of (?:release|issue|publication))?|dated)\s*[:–-]|"
    r"(?P<release>(?:for release|embargoed|embargo)(?: until| till| on| at)?|"
    r"(?:press |news |media )(?:release|statement|note|communiqu[eé])(?:,? (?:of|dated|issued on|on))?)"
    r"\s*:?(?=[\s\d])|"
    r"(?P<first>(?:(?:first|article|story|web) )?(?:published|posted|issued|released|publication date)"
    r"(?: on| at| date)?)\s*:?(?=[\s\d])|"
    r"(?P<later>(?:last |latest )?(?:updated|update|modified|revised)(?: on| at)?)\s*:?(?=[\s\d])",
    re.I,
)
_LABEL_WORDS = re.compile(r"\b(?:updated|published|posted)\b:?", re.I)
_RELEASE = re.compile(r"for immediate release[\s:,–—-]*", re.I)
_BYLINE = re.compile(r"(?:By|BY|Story by|Written by|Reported by)\s+\S")
# The writer after the date: "Oslo, 3 May 2021, by A. Writer".
_BYLINE_AFTER = re.compile(r",? [Bb]y [A-ZÀ-Þ][\w.’'-]*(?: (?:and )?[A-ZÀ-Þ][\w.’'-]*){0,6}$")
_SEPARATOR = re.compile(r"\s?[|·•]\s?|\s[–—/>›»-]+\s")
_DOCUMENT = re.compile(
    r"(?:(?:press|news|media|joint|official)\s)?(?:release|statement|note|news|communiqu[eé])", re.I
)
_NUMBERED = re.compile(r"(?:(?:press |media )?release )?(?:Vol|Volume|No|Nr|Issue|Edition|Ref)\b", re.I)
_DOCUMENT_NOUN = re.compile(
    r"(?:joint |official |public |written )?(?:(?:press|news|media) )?"
    r"(?:release|statement|note|communiqu[eé]|remarks|speech|address|transcript|bulletin|dispatch|article|report|wire|readout|notice|advisory)\b",
    re.I,
)
_LONGEST_DOCUMENT = 14  # words
_LONGEST_SOURCE = 6  # words
# Words of a sentence or headline that tells of something.
_TELLING = frozenset(
    """sign signs signed will was is are has have were be met meet meets met held since until till before
    after agree agrees agreed done force enters entered""".split()
)
_WITHIN_NAMES = frozenset("of and the for de & at".split())
_LATER_NOTE = re.compile(r"\((?:last )?(?:updated|modified|revised|corrected)\b[^()]*\)", re.I)
# A date of the lunar calendar: "17 Rajab 1441 AH".
_LUNAR = re.compile(r"\b\d{1,2} [A-Z][\w'’-]*(?: [\w'’-]+)?,? 1[34]\d\d(?: ?A?H\b)?")
_THE = re.compile(r"(?:^|,? )the$")
_LONGEST_LABEL = 5  # words of a part of "Politics | 3 May 2021 | By A Writer"
# The tail of an embedded post: its date is that of the post.
_POST = re.compile(r"pic\.twitter\.com|t\.co/|\(@\w|^[—–-]+\s?\S.{0,60}\(@|^RT @|^#\w+ \|")


def is_post(line: Line) -> bool:
    """Whether a line belongs to an embedded post."""
    return _POST.search(line.text) is not None


def is_byline(line: Line) -> bool:
    """Whether a line names the writer: "By A Writer"."""
    return len(line.text) < 80 and _BYLINE.match(line.text) is not None


def line_dates(lines: tuple[Line, ...]) -> list[Dated]:
    """Dates of header lines and bylines, "published" before "updated", in the order of the text."""
    found: list[tuple[bool, Dated]] = []
    for line in lines:
        if dated := date_of_line(line):
            found.append((_is_update(line), dated))
    return [dated for _, dated in sorted(found, key=lambda entry: entry[0])]


def date_of_line(line: Line) -> Dated | None:
    """The date that a header line or byline states; None for running text."""
    if len(line.text) > LONGEST_HEADER_LINE or is_post(line):
        return None
    if not (line.opens or _is_labelled(line) or (not line.next_length and _is_date_line(line.text))):
        return None
    dates = sorted(find_full_dates(line.text), key=lambda d: (d[0], -d[1]))
    if not dates:
        return _short_date_of_line(line)
    start, end, day = dates[0]
    basis = _basis(line, start, end)
    return (day, (line.start + start, line.start + end), basis) if basis else None


def _is_date_line(text: str) -> bool:
    """Whether a line is a date and a clock, which a wrapped paragraph does not end with."""
    dates = sorted(find_full_dates(text), key=lambda d: (d[0], -d[1]))
    return bool(dates) and text[-1] != "." and _is_date_alone(text[: dates[0][0]], text[dates[0][1] :])


def _is_labelled(line: Line) -> bool:
    """Whether a line is only a label and its date, wherever it stands: "Published 3 October 2024"."""
    dates = list(find_full_dates(line.text))
    if len({day for _, _, day in dates}) != 1 or not _LABEL.match(line.text):
        return False
    start, end, _ = max(dates, key=lambda d: d[1] - d[0])
    label = _LABEL.match(line.text)
    before = line.text[label.end() : start] if label else ""
    return not _CLOCK_REST.sub("", _WEEKDAY.sub("", before + " " + line.text[end:])).strip()


def _short_date_of_line(line: Line) -> Dated | None:
    """The date of a line that is only a date with a year of two figures, and a clock: "20:04 | 28.05.14"."""
    for start, end, day in find_short_dates(line.text):
        rest = _WEEKDAY.sub("", f"{line.text[:start]} {line.text[end:]}")
        if not _CLOCK_REST.sub("", rest).strip():
            return day, (line.start + start, line.start + end), "header"
    return None


def words_before(line: Line, day: tuple[int, int]) -> str:
    """What a line says before its date, without weekday and marks: "Paris" of "Paris, Friday, 3 May 2021"."""
    before = _LUNAR.sub("", line.text[: day[0] - line.start].strip(" \t*_#>[("))
    words = _THE.sub("", _RELEASE.sub("", _WEEKDAY.sub("", before)).strip(" ,–—-:|(")).strip(" ,")
    return "" if _CLOCK_REST.fullmatch(words) else words


def _basis(line: Line, start: int, end: int) -> str:
    before = line.text[:start].strip(" \t*_#>[(")
    last_part = _SEPARATOR.split(before)[-1]
    label = _LABEL.match(last_part + " ")
    if (
        label
        and len(before) < 60
        and not (label["release"] and _CLOCK_REST.sub("", (last_part + " ")[label.end() :]))
    ):
        return "header" if label["header"] or label["release"] else "byline"
    after = _words_after(line.text[end:])
    only_clock = not _CLOCK_REST.sub("", after, count=1).strip()
    place = words_before(line, (line.start + start, line.start + end))
    if only_clock and not _BYLINE.match(line.text) and (not place or is_place(place)):
        return "header"
    if not place and line.text[end : end + 2] == ", " and is_place(after.strip(" ,")):
        return "header"  # "12 March 2020, Lima"
    if only_clock and _is_of_document(before):
        return "byline"
    if only_clock and len(before) < 100:
        told = _BYLINE.match(line.text) or _NUMBERED.match(line.text) or _SEPARATOR.search(line.text)
        return "byline" if told else ""
    return "byline" if _is_among_labels(line.text, start, end) else ""


def _words_after(after: str) -> str:
    """What a line says after its date, without labels, its writer, weekday, and dates of another calendar."""
    words = _LABEL_WORDS.sub("", _LATER_NOTE.sub("", after).strip("*_)] "))
    return _LUNAR.sub("", _WEEKDAY.sub("", _BYLINE_AFTER.sub("", words)))


def _is_of_document(before: str) -> bool:
    """Whether the words before a date that ends its line name a document or its maker: "Remarks as delivered,
    ", "Press release issued by the Ministry on ". They tell nothing that happens.
    """
    words = before.split()
    plain = {w.strip(",:").casefold() for w in words}
    if not words or _TELLING & plain:
        return False
    if _DOCUMENT_NOUN.match(before) and len(words) <= _LONGEST_DOCUMENT:
        return before[-1] in ",:–—-" or words[-1].casefold() in ("of", "on", "dated")
    named = all(w[0].isupper() or w[0].isdigit() or w in _WITHIN_NAMES for w in words)
    return named and before[-1] == "," and len(words) <= _LONGEST_SOURCE


def _is_among_labels(text: str, start: int, end: int) -> bool:
    """Whether the date is a part of its own between short labels: "Politics | 3 May 2021 | By A Writer".

    A date first and words after a dash may be an entry of a timeline ("3 May 2021 - Talks begin"), so there
    the words are those of a label.
    """
    parts, position = [], 0
    for separator in _SEPARATOR.finditer(text):
        parts.append((position, separator.start()))
        position = separator.end()
    parts.append((position, len(text)))
    dated = [(a, b) for a, b in parts if a <= start and end <= b]
    others = [text[a:b].strip() for a, b in parts if (a, b) not in dated]
    if not dated or not others or not _is_date_alone(text[dated[0][0] : start], text[end : dated[0][1]]):
        return False
    if dated[0] == parts[0] and not re.search(r"[|·•]|\s/\s", text):
        if all(is_place(o) for o in others) and ("," in others[0] or len(others) > 1):
            return True
        labels = (_DOCUMENT.fullmatch, _BYLINE.match, _LUNAR.fullmatch)
        return len(others) == 1 and any(label(others[0]) for label in labels)
    return all(len(o.split()) <= _LONGEST_LABEL and o[-1:] not in ".!?" for o in others)


def _is_date_alone(before: str, after: str) -> bool:
    """Whether a part has no words but its date, a weekday, a clock, and a place before a comma."""
    rest = _CLOCK_REST.sub("", _WEEKDAY.sub("", before + after))
    return not rest or (before.endswith(", ") and is_place(before[:-2]) and not _CLOCK_REST.sub("", after))


def _is_update(line: Line) -> bool:
    label = _LABEL.match(line.text.strip(" \t*_#>[(") + " ")
    return label is not None and label["later"] is not None
