"""Agreements: a facts box for each main one, the others compactly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.box import ROUNDED
from rich.console import RenderableType
from rich.panel import Panel
from rich.text import Text

from diplo_cli.output import wording
from diplo_cli.output.safe import printable
from diplo_cli.output.table.words import grid, heading, passages, stack, stated, words

if TYPE_CHECKING:
    from diplo_cli.facts import Agreement, DateValue, Signatory, Span, Term

LABEL_WIDTH = 13
Fact = tuple[str, Sequence[Text], Sequence[tuple[Sequence["Span"], str]]]


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
    rows = (
        (Text(label, style="bold"), stack(_value(lines, places, evidence)))
        for label, lines, places in _facts_of(agreement, sides)
    )
    content = grid(rows, ratios=(0, 1), first=LABEL_WIDTH)
    return Panel(content, title=Text(" Main agreement ", style="bold"), title_align="left", box=ROUNDED)


def _value(
    lines: Sequence[Text], places: Sequence[tuple[Sequence[Span], str]], evidence: bool
) -> Iterator[RenderableType]:
    """A fact's lines; with evidence, each line with its own passages under it, or all passages at the end."""
    paired = len(lines) == len(places)
    for number, line in enumerate(lines):
        yield line
        if evidence and paired:
            yield from passages(*places[number])
    if evidence and not paired:
        for spans, rule in places:
            yield from passages(spans, rule)


def _facts_of(agreement: Agreement, sides: dict[str, str]) -> Iterator[Fact]:
    open_ = agreement.status in wording.OPEN_STATUSES
    yield "Name", [words(agreement.name, "bold")], [(agreement.evidence, agreement.rule)]
    if agreement.aliases:
        yield "Also called", [words("; ".join(agreement.aliases))], []
    yield "Type, status", [words(wording.say_kind(agreement))], []
    parties = ", ".join(map(wording.say_party, agreement.parties))
    yield "Parties", [stated(parties)], [(party.evidence, party.rule) for party in agreement.parties]
    signed = [_signatory(who, sides) for who in agreement.signatories]
    yield (
        "To sign" if open_ else "Signed by",
        signed or [stated(None)],
        [(who.evidence, who.rule) for who in agreement.signatories],
    )
    yield _date("Signing on" if open_ else "Signed on", agreement.signed_on)
    yield from _frame(agreement)
    yield (
        "Terms",
        [_term(term) for term in agreement.terms] or [stated(None)],
        [(term.evidence, term.rule) for term in agreement.terms],
    )


def _frame(agreement: Agreement) -> Iterator[Fact]:
    place, occasion, duration = agreement.place, agreement.occasion, agreement.duration
    yield (
        "Place",
        [stated(wording.say_place(place) if place else None)],
        [(place.evidence, place.rule)] if place else [],
    )
    yield (
        "Occasion",
        [stated(occasion.name if occasion else None)],
        [(occasion.evidence, occasion.rule)] if occasion else [],
    )
    yield (
        "Duration",
        [stated(f"{duration.text} ({duration.iso})" if duration else None)],
        [(duration.evidence, duration.rule)] if duration else [],
    )
    yield _date("In force from", agreement.effective_on)


def _date(label: str, value: DateValue | None) -> Fact:
    if value is None:
        return label, [stated(None)], []
    return label, [words(wording.say_date(value))], [(value.evidence, value.rule)]


def _signatory(who: Signatory, sides: dict[str, str]) -> Text:
    side = wording.say_side(who.on_behalf_of, sides)
    rest = wording.join((who.title, f"for {side}" if side else None), ", ")
    basis = "" if who.basis == "stated" else f" ({who.basis})"
    return Text.assemble(
        words(who.name, "bold"), (f", {printable(rest)}" if rest else ""), basis, overflow="fold"
    )


def _term(term: Term) -> Text:
    by = words(f"says {term.attributed_to}", "dim") if term.attributed_to else None
    pieces = [Text(f"{term.kind}: ", style="dim"), words(term.text)]
    return Text.assemble(*pieces, *([Text(" — "), by] if by else []))


def _name(agreement: Agreement, evidence: bool) -> RenderableType:
    lines: list[RenderableType] = [words(agreement.name, "bold")]
    if agreement.aliases:
        lines.append(words("also: " + "; ".join(agreement.aliases), "dim"))
    return stack([*lines, *(passages(agreement.evidence, agreement.rule) if evidence else [])])


def _summary(agreement: Agreement, sides: dict[str, str], evidence: bool) -> RenderableType:
    """What is stated of a side agreement, a line a fact."""
    lines: list[RenderableType] = []
    for label, values, places in _facts_of(agreement, sides):
        said = [value for value in values if value.plain != wording.NOT_STATED]
        if label in {"Name", "Also called"} or not said:
            continue
        said[0] = said[0] if label == "Type, status" else Text.assemble((f"{label}: ", "dim"), said[0])
        lines += _value(said, places, evidence)
    return stack(lines)
