"""Years, ranges of years, decades, centuries and fiscal years."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import DASH, GAP, YEAR
from diplo_cli.extractors.dates.numbers import parse_ordinal
from diplo_cli.extractors.dates.scope import Pattern, Scope
from diplo_cli.extractors.dates.wording import MOD, RELATIVE, START, WORD_YEAR, word_year, year_by
from diplo_cli.rules import define_rule

YEAR_RULE = define_rule(
    "date.year",
    """A year: "in 2019", "the end of 2024", "2019-2023", "pre-1990". Leaves alone counts, sums and numbers of
    things: "2,000", "$1990", "2000 troops", "Resolution 1973".""",
)
DECADE = define_rule(
    "date.decade",
    """A decade or century: "the 1990s", "the late '80s", "the 20th century" (197X, 19XX).""",
)
FISCAL = define_rule(
    "date.fiscal-year", """A fiscal year: "fiscal 2024", "FY2021-22", "the 2020 fiscal year"."""
)


def _value_year(match: re.Match[str], scope: Scope) -> str | None:
    return match["year"] if match.groupdict().get("year") else str(word_year(match))


_NUMBERED = re.compile(
    r"(?:\b(?:[Rr]esolutions?|[Nn]o\.?|[Nn]os\.?|[Nn]umber|[Ff]light|[Aa]rticle|[Ss]ection|[Rr]oom|[Pp]aragraph|"
    r"[Aa]genda|[Vv]ision|[Hh]orizon|about|some|than|nearly|almost|over|least|around|roughly|approximately|only|"
    r"another|additional|up to|Boeing|Airbus|page|Route|UNSCR|UNSC|[Cc]lass)|[$€£¥#№×+=<>~]|:)\s?\Z"
)
_YEAR_LEAD = re.compile(
    r"\b(?i:in|since|until|till|by|from|of|during|before|after|through|throughout|to|and|the|for|between|early|late|"
    r"mid|around|circa|year|as of|than|november|december|or)[\s-]{1,2}\Z"
)
_COUNTED = re.compile(
    r"(?:[-\s](?:people|troops?|soldiers|men|women|children|refugees|tons?|tonnes?|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|"
    r"feet|dollars|euros|pounds|rupees|yuan|yen|km|kg|mw|cases|deaths|jobs|percent|per|million|billion|trillion|members|"
    r"hours?|points?|others|or so|workers|students|vehicles|square|barrels|acres|hectares|pages|years|"
    r"days|delegates|"
    r"participants|times|votes|prisoners|homes|units|rounds|missiles|tanks|police|officers|companies|words|calories|"
    r"megawatts|seats|visas|flights|civilians|fighters|residents|employees|personnel|nautical|lives)\b"
    r"|\s?[%°]|\.\d|,\d{3}|:\d\d|['’]?s\b(?!\s)|[/-]\w)"
)


def _accept_year(match: re.Match[str], scope: Scope) -> bool:
    """A bare number of four digits is a year unless its company counts or numbers something."""
    if match.groupdict().get("modifier") or match.groupdict().get("hundreds"):
        return True
    before = scope.text[max(0, match.start() - 16) : match.start()]
    if _NUMBERED.search(before) or _COUNTED.match(scope.text, match.end()):
        return False
    lead = _YEAR_LEAD.search(before) is not None
    year = int(match["year"])
    if year % 100 == 0 and year != 2000:
        return lead and not re.search(r"\b(?:to|and|of|for)\s\Z", before)
    return lead or 1800 <= year <= 2060


def _value_years(match: re.Match[str], scope: Scope) -> str | None:
    first, last = match["year"], match["last"]
    return f"{first}/{last if len(last) == 4 else first[:2] + last}"


def _accept_years(match: re.Match[str], scope: Scope) -> bool:
    first, last = int(match["year"]), int(match["last"])
    last = last if last > 99 else first // 100 * 100 + last
    return first < last <= first + 150 and _accept_year(match, scope)


def _value_decade(match: re.Match[str], scope: Scope) -> str | None:
    groups = match.groupdict()
    if full := groups.get("full"):
        return f"{full[:3]}X" if full[3] == "0" and full[2:] != "00" else f"{full[:2]}XX"
    if short := groups.get("short"):
        return f"19{short[0]}X" if short[0] in "23456789" else f"20{short[0]}X"
    if word := groups.get("word"):
        return f"19{_DECADE_WORDS.index(word.casefold()) + 2}X"
    number = parse_ordinal(match["century"])
    return f"{number - 1:02d}XX" if number else None


_DECADE_WORDS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _value_fiscal(match: re.Match[str], scope: Scope) -> str | None:
    groups = match.groupdict()
    if year := groups.get("year"):
        return str(year)
    if short := groups.get("short"):
        return f"20{short}"
    found = year_by(groups.get("which") or "this", scope)
    return f"{found:04d}" if found else None


_Y = rf"(?P<year>{YEAR})"
_THE = rf"(?:[Tt]he{GAP})?"
_FISCAL_NAME = r"(?:[Ff]iscal|[Ff]inancial|[Bb]udget)"
_TAIL = rf"(?:(?:{DASH}|/)(?:\d\d){{1,2}})?(?!\w)"
_CENTURY = (
    r"(?P<century>\d{1,2}(?:st|nd|rd|th)|(?:[Nn]ine|[Ee]igh|[Ss]even|[Ss]ix|[Ff]if)teenth|[Tt]wentieth"
    r"|[Tt]wenty-first)[-\s][Cc]entury\b"
)
_YEARS = (
    (rf"{START}(?P<modifier>{MOD})?(?:(?:the{GAP})?year{GAP})?{_Y}(?!\w)", _accept_year),
    (rf"(?<![\w-])(?P<modifier>[Pp]re|[Pp]ost|[Mm]id|[Ee]arly|[Ll]ate|[Ee]nd){DASH}{_Y}(?!\w)", _accept_year),
    (rf"{START}(?P<modifier>{MOD})?(?:the{GAP}year{GAP})?{WORD_YEAR}(?!-)", _accept_year),
)
_DECADES = (
    rf"{_THE}{MOD}?(?P<full>(?:1[5-9]|20)\d0)['’]?s\b",
    rf"{_THE}{MOD}?['’‘`](?P<short>[2-9]0)['’]?s\b",
    rf"[Tt]he{GAP}{MOD}?(?P<word>{'|'.join(_DECADE_WORDS)})\b",
    rf"{_THE}{MOD}?{_CENTURY}",
)
_FISCALS = (
    rf"{_THE}{_FISCAL_NAME}(?:{GAP}[Yy]ear)?{GAP}{_Y}{_TAIL}",
    rf"{_THE}{_Y}(?:{DASH}\d\d(?:\d\d)?)?{GAP}(?:fiscal|financial){GAP}year\b",
    rf"FY{GAP}?(?:{_Y}|['’]?(?P<short>\d\d)){_TAIL}",
    rf"{RELATIVE}{GAP}(?:fiscal|financial){GAP}year\b",
    rf"[Tt]he{GAP}(?P<current>current){GAP}(?:fiscal|financial){GAP}year\b",
)

PATTERNS = (
    *(Pattern(YEAR_RULE, "date", re.compile(form), _value_year, accept) for form, accept in _YEARS),
    Pattern(
        YEAR_RULE,
        "date",
        re.compile(rf"{START}{_Y}(?:{DASH}|/)(?P<last>(?:19|20|21)\d\d|\d\d)(?![\w-])"),
        _value_years,
        _accept_years,
    ),
    *(Pattern(DECADE, "date", re.compile(rf"(?<!\w){form}"), _value_decade) for form in _DECADES),
    *(Pattern(FISCAL, "date", re.compile(rf"(?<![\w-]){form}"), _value_fiscal) for form in _FISCALS),
)
