"""Months: with a year, relative ("last May"), alone ("in March"), and ranges of months."""

from __future__ import annotations

import re

from diplo_cli.calendar_dates import DASH, GAP, MONTH, YEAR, month_number
from diplo_cli.extractors.dates.scope import Pattern, Scope, month_without_year
from diplo_cli.extractors.dates.wording import (
    LEADS,
    MOD,
    RELATIVE_YEAR,
    START,
    WORD_YEAR,
    shift_of,
    word_year,
    year_by,
)
from diplo_cli.rules import define_rule

MONTH_RULE = define_rule(
    "date.month",
    """A month: "October 2025", "late November", "last May", "in March", "January this year". The year is the
    one stated, else the nearest in the direction of the tense. Leaves alone the words and names: "may sign",
    "March on", "Ms May", "April Jones".""",
)

_NAMED_AFTER = re.compile(rf"{GAP}[A-Z][a-z]")
_AMBIGUOUS = ("may", "march", "april", "june", "august")
_SURE = (
    rf"\b(?i:in|since|until|till|through|during|throughout|mid|late|early|last|next|this|of|every|each|by|from|to|"
    rf"before|after|between|for|and|or|than|around|as of){GAP}\Z"
)
_SURE_LEAD = re.compile(_SURE)
_DOUBTFUL_LEAD = re.compile(rf"\b(?i:by|from|to|of|for|and|or|than|after|before|between){GAP}\Z")
_MAY_AS_NAME = re.compile(
    r"\b(?!(?:In|Since|Until|By|On|Last|Next|This|From|After|Before|During|Early|Late|And|Of|For|Through|To|Between)\b)"
    r"[A-Z][a-z]+\.? May\b(?! \d)"
)


def _value_month(match: re.Match[str], scope: Scope) -> str | None:
    groups = match.groupdict()
    month = month_number(groups["month"]) or 1
    if year := groups.get("year"):
        return f"{year}-{month:02d}"
    if groups.get("hundreds"):
        return f"{word_year(match)}-{month:02d}"
    if which := groups.get("which"):
        found = year_by(which, scope)
        return f"{found:04d}-{month:02d}" if found else None
    if scope.anchor is None:
        return None
    if lead := groups.get("lead"):
        return _month_by_lead(month, shift_of(lead), scope)
    found = month_without_year(month, scope.anchor, scope.direction(*match.span()))
    return f"{found:04d}-{month:02d}"


def _month_by_lead(month: int, shift: int, scope: Scope) -> str | None:
    """ "last May" is the latest before this month, "next May" the first after it, "this May" this year's."""
    if scope.anchor is None:
        return None
    year, now = scope.anchor.year, scope.anchor.month
    if shift < 0 and month >= now:
        year -= 1
    elif shift > 0 and month <= now:
        year += 1
    return f"{year:04d}-{month:02d}"


def _accept_month(match: re.Match[str], scope: Scope) -> bool:
    """A month alone needs company that tells it from the word or name."""
    name = match["month"].casefold().rstrip(".")
    if match.groupdict().get("modifier"):
        return True
    if len(name) < 4 and name != "may" and not match["month"].endswith("."):
        return False
    before = scope.text[max(0, match.start() - 14) : match.start()]
    after = _NAMED_AFTER.match(scope.text, match.end())
    if re.search(r"\b(?:Black|Red|Mr|Ms|Mrs)\.?\s\Z", before):
        return False
    if name not in _AMBIGUOUS and name not in ("mar", "jan"):
        return not after or _SURE_LEAD.search(before) is not None
    if after or not _SURE_LEAD.search(before):
        return False
    return not (
        _DOUBTFUL_LEAD.search(before) and name == "may" and _MAY_AS_NAME.search(scope.text, 0, 20_000)
    )


def _value_months(match: re.Match[str], scope: Scope) -> str | None:
    first, last = month_number(match["first_month"]), month_number(match["month"])
    if not first or not last:
        return None
    year = int(match["year"])
    start = int(match["first_year"] or (year if first <= last else year - 1))
    return f"{start}-{first:02d}/{year}-{last:02d}"


_M = rf"(?P<month>{MONTH})"
_Y = rf"(?P<year>{YEAR})"
_END = r"(?!\w)(?![-/]\d)(?!,\d{3})"
_TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|and|through|until){GAP})"
_FORMS = (
    rf"{MOD}?{_M}(?:{GAP}(?:of{GAP})?|,{GAP}|-|['’]s{GAP}){_Y}{_END}",
    rf"{MOD}?{_M},?{GAP}{WORD_YEAR}",
    rf"{MOD}?{_M},?{GAP}(?:of{GAP})?{RELATIVE_YEAR}",
    rf"{MOD}?{LEADS}{GAP}{_M}(?!\.?{GAP}\d|\w)",
)
_ALONE = rf"(?P<modifier>{MOD})?{_M}(?!\w)(?!\.?{GAP}\d{{1,2}}\b)(?!\.\w)"

PATTERNS = (
    *(Pattern(MONTH_RULE, "date", re.compile(START + form), _value_month) for form in _FORMS),
    Pattern(MONTH_RULE, "date", re.compile(START + _ALONE), _value_month, _accept_month),
    Pattern(
        MONTH_RULE,
        "date",
        re.compile(
            rf"{START}(?P<first_month>{MONTH})(?:{GAP}(?P<first_year>{YEAR}))?{_TO}{_M}{GAP}{_Y}{_END}"
        ),
        _value_months,
    ),
)
