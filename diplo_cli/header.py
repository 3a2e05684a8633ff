"""The header of an article: document date, dateline and title, by their form, without a parser."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of an article states; stretches are half-open (start, end) code points.

    `basis` is where the date stood: "header", "dateline", "byline" or "body".
    """

    published: date | None = None
    published_span: tuple[int, int] | None = None
    basis: str | None = None
    title: str | None = None
    title_span: tuple[int, int] | None = None
    place_span: tuple[int, int] | None = None
    body_start: int = 0


def find_header(text: str) -> Header:
    """The header of an article's text; every field is None when the text does not state it."""
    return Header()
