"""A duration or a day of signature given in two values for one agreement."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from diplo_cli.check.rule import Hit, Reading, lint_rule
from diplo_cli.facts import Agreement, Span

_NOUNS = (
    r"(?:agreements?|pacts?|deals?|accords?|treat(?:y|ies)|frameworks?|memorand(?:um|a)|convention|protocol"
    r"|contract)"
)
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_DURATION = re.compile(
    rf"(?P<before>(?:\w+\s){{0,2}})\b(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})[-‐‑–\s](?P<unit>year|month)s?\b"
    rf"(?P<between>(?:[-\s]+[\w‘’'“”\"\-]+){{0,6}}?)\s+[‘'“\"]?{_NOUNS}\b",
    re.IGNORECASE,
)
_OTHERS = (
    "previous|earlier|existing|old|older|expired|expiring|former|first|last|another|separate|similar|different|"
    "second|original|initial|preceding|prior|current"
)
_OTHER = re.compile(rf"\b(?:{_OTHERS})\b", re.IGNORECASE)
_ANOTHER = re.compile(rf"\b(?:{_OTHERS}|every|over|after|within|in|for)\b", re.IGNORECASE)
_SIGNED = re.compile(r"(?<!be )\b(?:signed|inked|signing of)\b")
_CLAUSE_END = re.compile(r"[.!?](?=\s)|[\n“”\";]|\b(?:and|but|which|who|after|before|since|until|when)\b")
_REACH = 90


@lint_rule("agreement.two-durations", "warning")
def find_two_durations(reading: Reading) -> Iterator[Hit]:
    """The one agreement of an article is given two durations.

    Example: "the 10-year pact" and further down "the five-year pact". Leaves alone: articles that tell of
    several agreements, and durations of "the previous", "another", "the existing" agreement.
    """
    if _only_agreement(reading) is None:
        return
    first: tuple[str, Span] | None = None
    for match in _DURATION.finditer(reading.article.text):
        if _ANOTHER.search(match["before"]) or re.search(r"\byears?\b", match["between"]):
            continue
        number = match["number"].lower()
        value = f"{_NUMBERS.index(number) + 1 if number in _NUMBERS else number} {match['unit'].lower()}s"
        span = reading.article.span(match.start("number"), match.end())
        if first is None:
            first = (value, span)
        elif value != first[0]:
            message = f"“{span.text}” here, “{first[1].text}” in line {first[1].line}"
            yield Hit(message, (span, first[1]))


@lint_rule("agreement.two-dates", "warning")
def find_two_dates(reading: Reading) -> Iterator[Hit]:
    """The one agreement of an article is said to have been signed on two days.

    Example: "signed the pact on 30 October 2025" and further down "the pact, signed on 31 October 2025".
    Leaves alone: articles that tell of several agreements, and dates without a day.
    """
    agreement = _only_agreement(reading)
    if agreement is None or agreement.status != "signed":
        return
    first: tuple[str, Span] | None = None
    for value, start, end in _signing_days(reading):
        span = reading.article.span(start, end)
        if first is None:
            first = (value, span)
        elif value != first[0]:
            message = f"signed on {value} here, on {first[0]} in line {first[1].line}"
            yield Hit(message, (span, first[1]))


def _signing_days(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """The day that stands in the clause of each "signed", with the stretch from the verb to the date."""
    text = reading.article.text
    days = [m for m in reading.dates if m.kind == "date" and m.value and len(m.value) == 10]
    starts = [day.start for day in days]
    for match in _SIGNED.finditer(text):
        number = bisect_left(starts, match.end())
        if number == len(days) or days[number].start > match.end() + _REACH:
            continue
        day, between = days[number], text[match.end() : days[number].start]
        introduced = between.endswith(" on ") or day.text[:1].isupper()
        if introduced and not _CLAUSE_END.search(between) and not _OTHER.search(between):
            yield day.value or "", match.start(), day.end


def _only_agreement(reading: Reading) -> Agreement | None:
    """The agreement of an article that tells of no other."""
    agreements = reading.facts.agreements
    return agreements[0] if len(agreements) == 1 else None
