"""Quotations without a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplo_cli.check.rule import Hit, Reading, lint_rule
from diplo_cli.facts import Quotation

_LEAST_WORDS = 5
_WORD = re.compile(r"\w")
_MARK = re.compile(r"[\"“”«»„]")


@lint_rule("quotation.no-speaker", "warning")
def find_quotations_without_speaker(reading: Reading) -> Iterator[Hit]:
    """A paragraph that is one direct quotation, and nothing beside it says who speaks.

    Example: “We will sign.” as a paragraph of its own, after a paragraph that quotes nobody. Leaves alone:
    words quoted inside the reporter's sentence, paragraphs with words of the reporter, paragraphs after a
    colon or another quotation, and the second version of a quotation.
    """
    for quotation in reading.facts.quotations:
        speaker = quotation.speaker
        unknown = speaker.kind == "unknown" and not (speaker.name or speaker.text or quotation.cue)
        long = len(quotation.text.split()) >= _LEAST_WORDS
        whole = quotation.kind == "direct" and not quotation.version_of and len(quotation.parts) > 0
        if unknown and long and whole and _stands_alone(reading.article.text, quotation):
            yield Hit("the article does not say who is quoted", quotation.parts[:1])


def _stands_alone(text: str, quotation: Quotation) -> bool:
    """Whether no word of the reporter shares its lines, and the line before introduces nobody's words."""
    start = text.rfind("\n", 0, quotation.parts[0].start) + 1
    end = text.find("\n", quotation.parts[-1].end)
    after = text[quotation.parts[-1].end : end if end >= 0 else len(text)]
    before = text[:start].rstrip()
    line = before[before.rfind("\n") + 1 :]
    alone = not _WORD.search(text, start, quotation.parts[0].start) and not _WORD.search(after)
    return alone and len(line.split()) > _LEAST_WORDS and not _MARK.search(line) and not line.endswith(":")
