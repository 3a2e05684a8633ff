"""Durations: "10-year", "five years", "two and a half years", "a further six months", "half a century"."""

from __future__ import annotations

import re
from fractions import Fraction

from diplo_cli.calendar_dates import GAP
from diplo_cli.extractors.dates.numbers import NUMBER, parse_number
from diplo_cli.extractors.dates.scope import Pattern, Scope
from diplo_cli.rules import define_rule

COUNTED = define_rule(
    "duration.counted",
    """A length of time: "five years", "two and a half years", "a further ten years", "ten (10) years", "a
    decade", "half a century", "18 months". Leaves alone ages ("37 years old"), rates ("twice a year")
    and distances ("two years ago", which is a date).""",
)
HYPHENATED = define_rule(
    "duration.hyphenated",
    """A length of time as an adjective: "10-year", "five-year-long", "two-and-a-half-year", "decade-long".
    Leaves alone ages ("10-year-old").""",
)
VAGUE = define_rule(
    "duration.vague",
    """A length of time without a number: "several years", "the past few weeks" (PXY, PXW).""",
)

_CODES = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1),
    "night": ("", "D", 1),
    "weekend": ("", "D", 2), "week": ("", "W", 1), "fortnight": ("", "W", 2), "month": ("", "M", 1),
    "quarter": ("", "M", 3), "year": ("", "Y", 1), "yr": ("", "Y", 1), "decade": ("", "Y", 10),
    "century": ("", "Y", 100), "centurie": ("", "Y", 100), "millennium": ("", "Y", 1000), "hr": ("T", "H", 1),
    "min": ("T", "M", 1),
}  # fmt: skip
_PARTS_OF = {"Y": ("M", 12), "M": ("D", 30), "W": ("D", 7), "D": ("H", 24), "H": ("M", 60)}
UNIT = (
    r"(?:(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade)s?|yrs?|"
    r"century|centuries)"
)
_HALVES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}


def iso_duration(count: float | None, unit: str) -> str:
    """ISO 8601 of so many units; None counts as unknown ("PXY"). A half is told in the next smaller unit."""
    time, letter, factor = _CODES[unit.casefold().rstrip("s")]
    if count is None:
        return f"P{time}X{letter}"
    total = Fraction(count).limit_denominator(100) * factor
    whole, rest = divmod(total, 1)
    smaller, size = _PARTS_OF.get(letter, ("", 0))
    if rest and smaller and not (time and letter == "M"):
        part = round(rest * size)
        head = f"{whole}{letter}" if whole else ""
        joint = "T" if letter == "D" and not time else ""
        return f"P{time}{head}{joint}{part}{smaller}"
    return f"P{time}{whole}{letter}"


def _count_of(words: str) -> float | None:
    """The number in "at least 30", "a further ten", "two and a half", "a"; None when there is none."""
    words = re.sub(r"\s*\(\d+\)|\s+", " ", words).casefold().strip(" -")
    if half := re.search(r"(?:^|[- ])and[- ]a[- ](half|quarter)$", words):
        return (_count_of(words[: half.start()]) or 1) + float(_HALVES[half[1]])
    if words.startswith("half"):
        return 0.5
    number = re.search(rf"{NUMBER}$", words)
    if number and (found := parse_number(number[0])):
        return found
    if words.endswith(("couple of", "couple more")):
        return 2
    return (
        12
        if words.endswith("dozen")
        else 1
        if re.search(r"(?:^| )(?:an?|one|another|single|full|whole|entire)$", words)
        else None
    )


def _value(match: re.Match[str], scope: Scope | None = None) -> str | None:
    groups = match.groupdict()
    count = _count_of(groups["count"]) if groups.get("count") else 1.0 if "count" not in groups else None
    if groups.get("half_after"):
        count = (count or 1) + 0.5
    return iso_duration(count, groups["unit"])


_ABOUT = (
    rf"(?:(?:[Aa]bout|[Aa]lmost|[Nn]early|[Aa]round|[Rr]oughly|[Jj]ust(?:{GAP}over)?|[Oo]ver(?!{GAP}(?:the|these|those|past|last|next|an?)\b)|[Mm]ore{GAP}than|[Uu]p{GAP}to|"
    rf"[Ll]ess{GAP}than|[Ff]ewer{GAP}than|[Aa]pproximately|[Aa]t{GAP}least|[Ss]ome|[Oo]nly|[Aa]s{GAP}long{GAP}as){GAP})"
)
_WHICH = (
    rf"(?:(?:[Tt]he{GAP}|[Tt]hese{GAP}|[Tt]hose{GAP})?(?:past|last|next|first|final|coming|previous|following|latest|initial|"
    rf"further|additional|another|extra|same|full|preceding){GAP}|[Tt]he{GAP}|[Aa]n?{GAP}(?:further|additional|extra|initial|full|fixed|maximum{GAP}of|minimum{GAP}of)"
    rf"{GAP}|[Aa]nother{GAP})"
)
_AND_HALF = rf"(?:(?:{GAP}and{GAP}a{GAP}|-and-a-)(?:half|quarter))"
_MORE = (
    rf"(?:{GAP}(?:more|full|whole|straight|consecutive|additional|further|calendar|trading|working|"
    rf"business|long))?"
)
_NOT_AGE = rf"(?!{GAP}old\b|{GAP}of{GAP}age\b|-old\b)"
_NOT_DISTANCE = rf"(?!{GAP}(?:ago|earlier|later|from{GAP}now|hence)\b)"
_N = rf"(?:{NUMBER}(?:{GAP}?\(\d{{1,3}}\))?{_AND_HALF}?)"
_COUNTED_FORM = (
    rf"(?<![\w$€£.,#-])(?P<span>(?P<count>{_ABOUT}?{_WHICH}?{_N}){_MORE}{GAP}(?P<unit>{UNIT})\b"
    rf"(?P<half_after>{GAP}and{GAP}a{GAP}half)?){_NOT_AGE}{_NOT_DISTANCE}"
)
_TO_FORM = (
    rf"(?<![\w$€£.,#-])(?P<span>{_WHICH}?{NUMBER}(?:{GAP}(?:to|or){GAP}|-)(?P<count>{NUMBER}){GAP}(?P<unit>{UNIT})\b)"
    rf"{_NOT_AGE}{_NOT_DISTANCE}"
)
_A_FORM = (
    rf"(?<![\w-])(?P<span>{_ABOUT}?(?P<count>[Aa]n?|[Oo]ne|[Aa]nother|[Aa]{GAP}(?:single|full|whole|further|couple{GAP}of|"
    rf"couple{GAP}more|dozen)|[Hh]alf{GAP}an?|[Hh]alf{GAP}of{GAP}an?|[Hh]alf)(?:{GAP}|(?<=[Hh]alf)-)(?P<unit>{UNIT})\b"
    rf"(?P<half_after>{GAP}and{GAP}a{GAP}half)?){_NOT_AGE}{_NOT_DISTANCE}"
)
_THE_FORM = (
    rf"(?<![\w-])(?P<span>{_ABOUT}?(?:[Tt]he{GAP})(?:past|last){GAP}(?P<unit>day|week|month|quarter|year|"
    rf"decade|century)\b(?P<half_after>{GAP}and{GAP}a{GAP}half)?)"
)
_FRACTION = r"(?!(?:one|two|three|[1-3])[-\u2010\u2011]quarters?\b)"
_HYPHEN_NUMBER = (
    rf"{_FRACTION}(?:{NUMBER}|\d{{1,3}})(?:[-\u2010\u2011]and[-\u2010\u2011]a[-\u2010\u2011]half)?"
)
_HYPHEN_FORM = (
    rf"(?<![\w$€£.,#-])(?P<count>{_HYPHEN_NUMBER})(?:[-\u2010\u2011]|{GAP}(?=years?\u2010)|[-]?{GAP}(?=year-long))"
    rf"(?P<unit>{UNIT})(?:[-\u2010\u2011]long)?\b(?![-\u2010\u2011]old)"
)
_LONG_FORM = (
    r"(?<![\w-])(?P<unit>seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|"
    r"ies))[-\u2010\u2011]?long\b"
)
_VAGUE_FORM = (
    rf"(?<![\w-])(?P<span>(?:(?:the{GAP})?(?:past|last|next|first|coming|recent){GAP})?(?:[Ss]everal|(?:[Aa]{GAP})?(?:[Ff]ew|good{GAP}many)|"
    rf"[Mm]any|[Dd]ozens{GAP}of|[Hh]undreds{GAP}of){_MORE}{GAP}(?P<unit>(?:second|minute|hour|day|week|month|quarter|year|decade)s|centuries)\b)"
    rf"{_NOT_AGE}{_NOT_DISTANCE}"
)
_RECENT_FORM = (
    rf"(?<![\w-])(?:(?:[Ii]n{GAP})?(?P<span>(?:[Tt]he{GAP})?(?:[Rr]ecent|[Cc]oming|[Pp]ast){GAP}"
    rf"(?P<unit>(?:hour|day|week|month|quarter|year|decade)s|centuries)\b))"
)
_BARE_FORM = (
    rf"(?<=\b[Ff]or\s)(?P<span>(?P<unit>(?:minute|hour|day|week|month|year|decade)s|"
    rf"centuries)\b)(?!{GAP}(?:to|old)\b)"
)
# "$5 billion a year", "three times a week": the unit of a rate, not a length.
RATE_BEFORE = re.compile(
    r"(?:\d|\b(?:times?|once|twice|thrice|million|billion|trillion|hundred|thousand|percent|per cent|%|"
    r"each|people|tons?|tonnes|"
    r"barrels|dollars|euros|hours|days|weeks|months)|%)\s\Z"
)


def _accept_a(match: re.Match[str], scope: Scope) -> bool:
    """ "a year" and "a day" are lengths unless a rate or an idiom holds them ("one day, he said")."""
    words = match["count"].casefold()
    if words not in ("a", "an", "one") or match["half_after"]:
        return True
    before = scope.text[max(0, match.start() - 12) : match.start()]
    if RATE_BEFORE.search(before):
        return False
    unit = match["unit"].casefold().rstrip("s")
    if unit in ("second", "quarter", "night", "minute", "weekend", "day"):
        return (
            re.search(
                r"\b(?:for|in|within|about|than|nearly|almost|over|of|after|lasting|lasted)\s\Z", before
            )
            is not None
        )
    return not re.match(
        r"\s(?:of|when|in which|that|after|before)\b", scope.text[match.end() : match.end() + 12]
    )


def _accept_counted(match: re.Match[str], scope: Scope) -> bool:
    """ "one second" and "one day, he said" aside, a number and a unit are a length; "the 1988 quarter" and
    "the 2020 year" are periods.
    """
    count = match["count"].casefold().strip()
    if re.search(r"(?:1[5-9]|20)\d\d$", count) and not match["unit"].endswith("s"):
        return False
    return not (
        count == "one" and match["unit"].casefold() in ("second", "day", "night", "year", "week", "month")
    )


_DURATIONS = (
    (COUNTED, _COUNTED_FORM, _accept_counted),
    (COUNTED, _TO_FORM, None),
    (COUNTED, _A_FORM, _accept_a),
    (COUNTED, _THE_FORM, None),
    (HYPHENATED, _HYPHEN_FORM, None),
)
_DURATION_REGEXES = tuple((rule, re.compile(form), accept) for rule, form, accept in _DURATIONS)

PATTERNS = (
    *(Pattern(rule, "duration", regex, _value, accept) for rule, regex, accept in _DURATION_REGEXES),
    Pattern(VAGUE, "duration", re.compile(_VAGUE_FORM), lambda m, s: iso_duration(None, m["unit"])),
    Pattern(
        VAGUE,
        "duration",
        re.compile(_LONG_FORM),
        lambda m, s: iso_duration(None if m["unit"].endswith("s") else 1, m["unit"]),
    ),
    Pattern(VAGUE, "duration", re.compile(_RECENT_FORM), lambda m, s: iso_duration(None, m["unit"])),
    Pattern(VAGUE, "duration", re.compile(_BARE_FORM), lambda m, s: iso_duration(None, m["unit"])),
)


def resolve_duration(text: str) -> str | None:
    """ISO 8601 of the first length of time that a phrase says, None when it says none or only a vague one.

    "a 10-year pact" is "P10Y", "for a further ten years" "P10Y", "two and a half years" "P2Y6M", "a decade"
    "P10Y", "ten (10) years" "P10Y", "several years" None.
    """
    best: tuple[int, int, str] | None = None
    for _, regex, _accept in _DURATION_REGEXES:
        for match in regex.finditer(text):
            value = _value(match)
            if value and "X" not in value and (best is None or (match.start(), -match.end()) < best[:2]):
                best = (match.start(), -match.end(), value)
            break
    return best[2] if best else None
