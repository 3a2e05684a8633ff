"""Time expressions: found by own patterns, valued as TIMEX3 (ISO 8601) against the document date."""

from __future__ import annotations

from diplo_cli.extractors.dates.durations import resolve_duration
from diplo_cli.extractors.dates.endings import introduced_by, is_ending, is_start, parse_until
from diplo_cli.extractors.dates.mention import DateMention, calendar_value
from diplo_cli.extractors.dates.search import find_dates

__all__ = [
    "DateMention",
    "calendar_value",
    "find_dates",
    "introduced_by",
    "is_ending",
    "is_start",
    "parse_until",
    "resolve_duration",
]
