"""Quotations: who and how on the left, the words in full on the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from diplo_cli.output import wording
from diplo_cli.output.table.words import grid, heading, passages, positions, stack, words

if TYPE_CHECKING:
    from diplo_cli.facts import Quotation, Speaker


def show_quotations(quotations: Sequence[Quotation], *, evidence: bool) -> Iterator[RenderableType]:
    """One row a quotation, with how later versions differ from the first."""
    yield heading("Quotations")
    if not quotations:
        yield Text("none found", style="dim")
        return
    for number, quotation in enumerate(quotations):
        if number:
            yield Text()
        row = (words(quotation.id, "dim"), _who(quotation), _words(quotation, evidence))
        yield grid([row], ratios=(0, 1, 3), first=2)


def _who(quotation: Quotation) -> RenderableType:
    return stack([_speaker(quotation.speaker), *map(words, wording.say_manner(quotation))])


def _speaker(speaker: Speaker) -> Text:
    name = speaker.name or speaker.text
    return words(name, "bold") if name else Text("unknown speaker", style="dim")


def _words(quotation: Quotation, evidence: bool) -> RenderableType:
    lines: list[RenderableType] = [words(wording.say_words(quotation))]
    versions = wording.say_versions(quotation)
    if versions:
        lines.append(words(versions, "italic"))
    if evidence:
        parts = {part.text for part in quotation.parts}
        lines.append(positions(quotation.parts, quotation.rule))
        lines += passages([span for span in quotation.evidence if span.text not in parts])
    return stack(lines)
