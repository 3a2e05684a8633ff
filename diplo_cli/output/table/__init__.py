"""Tables for people: a facts box, then people, quotations, meetings and what was left open."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.text import Text

from diplo_cli.output import wording
from diplo_cli.output.table.agreements import show_agreements
from diplo_cli.output.table.people import show_meetings, show_people
from diplo_cli.output.table.quotations import show_quotations
from diplo_cli.output.table.words import grid, heading, passages, stack, words

if TYPE_CHECKING:
    from diplo_cli.facts import Facts, Finding, Unresolved

NARROWEST = 60
WIDEST = 140


def write_table(
    articles: Sequence[Facts], *, width: int = 80, colour: bool = False, evidence: bool = False
) -> str:
    """The facts as tables of `width` columns; `colour` allows a terminal's styles, `evidence` adds passages.

    Lines over 140 columns tire the eye, so wider terminals are not filled; under 60 the terminal wraps.
    """
    console = Console(
        file=io.StringIO(),
        width=max(NARROWEST, min(width, WIDEST)),
        force_terminal=colour,
        force_interactive=False,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for number, facts in enumerate(articles):
            if number:
                console.print()
            for part in _page(facts, evidence):
                console.print(part)
    return "\n".join(line.rstrip(" ") for line in capture.get().split("\n"))


def _page(facts: Facts, evidence: bool) -> Iterator[RenderableType]:
    yield _head(facts)
    sides = wording.name_sides(facts)
    yield from show_agreements(facts.agreements, sides, evidence=evidence)
    yield from show_people(facts.people, sides, evidence=evidence)
    yield from show_quotations(facts.quotations, evidence=evidence)
    yield from show_meetings(facts.meetings, evidence=evidence)
    if facts.unresolved:
        yield heading("Left open")
        yield from (_unresolved(point, facts, evidence) for point in facts.unresolved)
    if facts.findings:
        yield heading("Findings")
        yield from (_finding(finding, evidence) for finding in facts.findings)


def _head(facts: Facts) -> Text:
    source = facts.source
    name = source.path or "standard input"
    title = [words(source.title, "bold"), Text("\n")] if source.title else []
    return Text.assemble(*title, words(name), words(", " + wording.say_published(source)), overflow="fold")


def _unresolved(point: Unresolved, facts: Facts, evidence: bool) -> RenderableType:
    line = words(wording.say_open(point, facts))
    return _item([line, *(passages(point.evidence, point.rule) if evidence else [])])


def _finding(finding: Finding, evidence: bool) -> RenderableType:
    line = words(wording.say_finding(finding))
    return _item([line, *(passages(finding.evidence) if evidence else [])])


def _item(lines: list[RenderableType]) -> RenderableType:
    return grid([(Text("-"), stack(lines))], ratios=(0, 1), first=1)
