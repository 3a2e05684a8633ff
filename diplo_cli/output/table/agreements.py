"""Agreements: a facts box for each main one, the others compactly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.box import ROUNDED
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from diplo_cli.output import wording
from diplo_cli.output.safe import printable
from diplo_cli.output.table.words import grid, heading, passages, stack, stated, words

if TYPE_CHECKING:
    from diplo_cli.facts import Agreement, DateValue, Party, Signatory, Span, Term

LABEL_WIDTH = 13


class Line(NamedTuple):
    """One value of a fact with what it rests on."""

    value: RenderableType
    evidence: Sequence[Span] = ()
    rule: str = ""
    shown: str = ""  # what of the article's words the value is


Row = tuple[str, Sequence[Line]]


def show_agreements(
    agreements: Sequence[Agreement], sides: dict[str, str], *, evidence: bool
) -> Iterator[RenderableType]:
    """Panels for the main agreements, one list for the rest."""
    for agreement in agreements:
        if agreement.main:
            yield _box(agreement, sides, evidence)
    others = [agreement for agreement in agreements if not agreement.main]
    if others:
        yield heading("Other agreements" if len(others) < len(agreements) else "Agreements")
        yield grid(
            ((_name(a, evidence), _summary(a, sides, evidence)) for a in others), ratios=(2, 3), first=20
        )
    if not agreements:
        yield heading("Agreements")
        yield Text("none found", style="dim")


def _box(agreement: Agreement, sides: dict[str, str], evidence: bool) -> Panel:
    also = [Line(words("; ".join(agreement.aliases)))] if agreement.aliases else []
    name = Line(words(agreement.name, "bold"), agreement.evidence, agreement.rule, agreement.name)
    rows: list[Row] = [("Name", [name]), *([("Also called", also)] if also else [])]
    content = grid(
        (
            (Text(label, style="bold"), _show(lines or [Line(stated(None))], evidence))
            for label, lines in (*rows, *_rows(agreement, sides))
        ),
        ratios=(0, 1),
        first=LABEL_WIDTH,
    )
    return Panel(content, title=Text(" Main agreement ", style="bold"), title_align="left", box=ROUNDED)


def _name(agreement: Agreement, evidence: bool) -> RenderableType:
    lines: list[RenderableType] = [words(agreement.name, "bold")]
    if agreement.aliases:
        lines.append(words("also: " + "; ".join(agreement.aliases), "dim"))
    return stack(
        [*lines, *(passages(agreement.evidence, agreement.rule, agreement.name) if evidence else [])]
    )


def _summary(agreement: Agreement, sides: dict[str, str], evidence: bool) -> RenderableType:
    """What is stated of a side agreement."""
    rows = [(Text(label, "dim"), _show(lines, evidence)) for label, lines in _rows(agreement, sides) if lines]
    return grid(rows, ratios=(0, 1), first=LABEL_WIDTH)


def _show(lines: Sequence[Line], evidence: bool) -> RenderableType:
    shown: list[RenderableType] = []
    for line in lines:
        shown.append(line.value)
        if evidence:
            shown += passages(line.evidence, line.rule, line.shown)
    return stack(shown)


def _rows(agreement: Agreement, sides: dict[str, str]) -> Iterator[Row]:
    """Labels with what is stated of them; no line where the article says nothing."""
    open_ = agreement.status in wording.OPEN_STATUSES
    yield "Type, status", [Line(words(wording.say_kind(agreement)))]
    yield "Parties", _parties(agreement.parties)
    signed = [Line(_signatory(who, sides), who.evidence, who.rule) for who in agreement.signatories]
    yield "To sign" if open_ else "Signed by", signed
    yield "Signing on" if open_ else "Signed on", _date(agreement.signed_on)
    place, occasion, duration = agreement.place, agreement.occasion, agreement.duration
    yield (
        "Place",
        [Line(words(wording.say_place(place)), place.evidence, place.rule, place.name)] if place else [],
    )
    yield (
        "Occasion",
        [Line(words(occasion.name), occasion.evidence, occasion.rule, occasion.name)] if occasion else [],
    )
    said = words(f"{duration.text} ({duration.iso})") if duration else Text()
    yield "Duration", [Line(said, duration.evidence, duration.rule)] if duration else []
    yield "In force from", _date(agreement.effective_on)
    yield "Terms", [Line(_term(term), term.evidence, term.rule, term.text) for term in agreement.terms]


def _parties(parties: Sequence[Party]) -> list[Line]:
    """All parties in one line, and below it the passages of each."""
    if not parties:
        return []
    named = Line(words(", ".join(map(wording.say_party, parties))), parties[0].evidence, parties[0].rule)
    return [named, *(Line(Group(), party.evidence, party.rule) for party in parties[1:])]


def _date(value: DateValue | None) -> list[Line]:
    return [Line(words(wording.say_date(value)), value.evidence, value.rule)] if value else []


def _signatory(who: Signatory, sides: dict[str, str]) -> Text:
    side = wording.say_side(who.on_behalf_of, sides)
    rest = wording.join((who.title, f"for {side}" if side else None), ", ")
    basis = "" if who.basis == "stated" else f" ({who.basis})"
    rest = f", {printable(rest)}" if rest else ""
    return Text.assemble(words(who.name, "bold"), rest, basis, overflow="fold")


def _term(term: Term) -> RenderableType:
    """A term that hangs under its dot, so that one can tell where the next begins."""
    by = (f" — says {printable(term.attributed_to)}", "dim") if term.attributed_to else ""
    said = Text.assemble((f"{term.kind}: ", "dim"), words(term.text), by, overflow="fold")
    return grid([(Text("·"), said)], ratios=(0, 1), first=1, gap=1)
