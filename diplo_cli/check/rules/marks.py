"""Quotation marks that never close."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_cli.check.rule import Hit, Reading, lint_rule
from diplo_cli.extractors.quotations.marks import find_marked

_SHOWN = 60


@lint_rule("quotation.unclosed-mark", "warning")
def find_unclosed_marks(reading: Reading) -> Iterator[Hit]:
    """A quotation mark that is opened and never closed.

    Example: “We will sign, he said. Leaves alone: a quotation that is opened anew in each paragraph and
    closed in the last one, apostrophes, and signs for inches and seconds.
    """
    text = reading.article.text
    for marked in find_marked(text):
        if not marked.closed:
            start = marked.outer[0]
            line_end = text.find("\n", start)
            end = min(start + _SHOWN, line_end if line_end >= 0 else len(text))
            yield Hit("this quotation mark is never closed", (reading.article.span(start, end),))
