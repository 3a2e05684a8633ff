"""People, and who met whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from diplo_cli.output import wording
from diplo_cli.output.table.words import grid, heading, passages, positions, stack, words

if TYPE_CHECKING:
    from diplo_cli.facts import Meeting, Person


def show_people(
    people: Sequence[Person], sides: dict[str, str], *, evidence: bool
) -> Iterator[RenderableType]:
    """One row a person: name, offices, side, other names."""
    yield heading("People")
    if not people:
        yield Text("none found", style="dim")
        return
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    for title, width in (("Name", 14), ("Office", 14), ("For", 8), ("Also as", 10)):
        table.add_column(title, overflow="fold", min_width=width)
    for person in people:
        table.add_row(*_row(person, sides, evidence))
    yield table


def _row(person: Person, sides: dict[str, str], evidence: bool) -> list[RenderableType]:
    side = wording.join((wording.say_side(person.country, sides), person.organization), "; ")
    names: list[RenderableType] = [words(person.name, "bold")]
    offices: list[RenderableType] = []
    for title in person.titles:
        offices.append(words(wording.say_title(title, person)))
        offices += passages(title.evidence, title.rule, title.title) if evidence else []
    if evidence:
        names.append(positions(person.mentions, person.rule))
    also = words(wording.say_names(person))
    return [stack(names), stack(offices), words(side), also]


def show_meetings(meetings: Sequence[Meeting], *, evidence: bool) -> Iterator[RenderableType]:
    """One row a meeting: who, then when, where and on which occasion."""
    yield heading("Meetings")
    if not meetings:
        yield Text("none found", style="dim")
        return
    yield grid((_meeting(meeting, evidence) for meeting in meetings), ratios=(2, 3), first=20)


def _meeting(meeting: Meeting, evidence: bool) -> tuple[RenderableType, RenderableType]:
    facets = (
        wording.say_date(meeting.date) if meeting.date else None,
        wording.say_place(meeting.place) if meeting.place else None,
        meeting.occasion.name if meeting.occasion else None,
    )
    lines: list[RenderableType] = [
        words(wording.join(facets, ", ") or f"date and place {wording.NOT_STATED}")
    ]
    if evidence:
        lines += passages(meeting.evidence, meeting.rule)
    return words(", ".join(meeting.participants), "bold"), stack(lines)
