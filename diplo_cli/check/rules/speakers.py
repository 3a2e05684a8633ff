"""Quotations without a speaker."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_cli.check.rule import Hit, Reading, lint_rule

_LEAST_WORDS = 5


@lint_rule("quotation.no-speaker", "warning")
def find_quotations_without_speaker(reading: Reading) -> Iterator[Hit]:
    """A direct quotation of five words or more of which the article does not say who speaks.

    Example: a paragraph that is one quotation, after a paragraph that quotes nobody. Leaves alone: words
    quoted inside the reporter's sentence, and the second version of a quotation.
    """
    for quotation in reading.facts.quotations:
        long = len(quotation.text.split()) >= _LEAST_WORDS
        unknown = quotation.speaker.kind == "unknown" and not quotation.speaker.name
        if quotation.kind == "direct" and long and unknown and not quotation.version_of:
            yield Hit("the article does not say who is quoted", quotation.parts[:1])
