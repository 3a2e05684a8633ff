"""Time expressions: found by own patterns, valued as TIMEX3 (ISO 8601) against the document date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.facts import Basis


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression at code points [start, end).

    `value` is ISO 8601 / TIMEX3 ("2025-10-31", "2025-10", "2025", "2025-W44", "2025-Q3", "P10Y") or None
    when it cannot be worked out (a weekday without a document date). `basis` is "stated" for a full
    calendar date and "resolved" for one worked out from the document date or another date.
    """

    start: int
    end: int
    text: str
    kind: Literal["date", "time", "duration", "set"]
    value: str | None
    basis: Basis
    rule: str


def find_dates(doc: Doc, anchor: date | None) -> tuple[DateMention, ...]:
    """Time expressions of a document in reading order; `anchor` is the document date."""
    return ()
