"""Markdown: headings, a facts table an agreement, quotations as block quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from diplo_cli.output import wording
from diplo_cli.output.safe import printable

if TYPE_CHECKING:
    from diplo_cli.facts import Agreement, Facts, Person, Quotation, Span

_MARKS = re.compile(r"[\\`*_{}\[\]#|~!]|^[-+]")
_LIST_NUMBER = re.compile(r"^(\d+)([.)])(?=\s|$)")
_ENTITIES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}


def write_markdown(articles: Sequence[Facts], *, evidence: bool = False) -> str:
    """The facts as Markdown, one first-level heading an article; `evidence` adds the passages."""
    pages = ("\n\n".join(block for block in _page(facts, evidence) if block) for facts in articles)
    return "\n".join(page + "\n" for page in pages)


def escape(text: str) -> str:
    """Words of an article as Markdown that shows just these words, on one line."""
    marked = _MARKS.sub(r"\\\g<0>", printable(text))
    return _LIST_NUMBER.sub(r"\1\\\2", marked).translate(_ENTITIES)


def _page(facts: Facts, evidence: bool) -> Iterator[str]:
    source = facts.source
    yield "# " + escape(source.title or source.path or "standard input")
    about = [source.path if source.title else None, wording.say_published(source)]
    yield escape(wording.join(about, ", "))
    sides = wording.name_sides(facts)
    for agreement in facts.agreements:
        yield ("## Main agreement: " if agreement.main else "## Agreement: ") + escape(agreement.name)
        yield _table(("Fact", "Value"), _agreement(agreement, sides, evidence))
    if facts.people:
        yield "## People"
        yield _table(("Name", "Office", "For", "Also as"), (_person(p, sides) for p in facts.people))
    if facts.quotations:
        yield "## Quotations"
        yield from (_quotation(quotation, evidence) for quotation in facts.quotations)
    yield from _rest(facts, evidence)


def _rest(facts: Facts, evidence: bool) -> Iterator[str]:
    if facts.meetings:
        yield "## Meetings"
        rows = (
            (
                "; ".join(m.participants),
                wording.say_date(m.date) if m.date else "",
                wording.say_place(m.place) if m.place else "",
                m.occasion.name if m.occasion else "",
                *([_passages(m.evidence)] if evidence else []),
            )
            for m in facts.meetings
        )
        yield _table(("Who", "When", "Where", "Occasion", *(["Evidence"] if evidence else [])), rows)
    if facts.unresolved:
        yield "## Left open"
        yield "\n".join(f"- {escape(wording.say_open(point, facts))}" for point in facts.unresolved)
    if facts.findings:
        yield "## Findings"
        yield "\n".join(f"- {escape(wording.say_finding(finding))}" for finding in facts.findings)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *([escape(value) for value in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _agreement(agreement: Agreement, sides: dict[str, str], evidence: bool) -> Iterator[tuple[str, str]]:
    for label, value, spans in _facts_of(agreement, sides):
        if not value and (label == "Also called" or not agreement.main):
            continue  # of the agreements that the article is not about, only what is stated
        yield label, (f"{value} — {_passages(spans)}" if evidence and spans else value) or wording.NOT_STATED


def _facts_of(agreement: Agreement, sides: dict[str, str]) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    open_ = agreement.status in wording.OPEN_STATUSES
    yield "Also called", "; ".join(agreement.aliases), ()
    yield "Type, status", wording.say_kind(agreement), agreement.evidence
    yield "Parties", "; ".join(map(wording.say_party, agreement.parties)), ()
    for who in agreement.signatories or (None,):
        label = "To be signed by" if open_ else "Signed by"
        if who is None:
            yield label, "", ()
            continue
        side = wording.say_side(who.on_behalf_of, sides)
        yield label, wording.join((who.name, who.title, f"for {side}" if side else None), ", "), who.evidence
    for label, date in (
        ("To be signed on" if open_ else "Signed on", agreement.signed_on),
        ("In force from", agreement.effective_on),
    ):
        yield label, wording.say_date(date) if date else "", date.evidence if date else ()
    place, occasion, duration = agreement.place, agreement.occasion, agreement.duration
    yield "Place", wording.say_place(place) if place else "", place.evidence if place else ()
    yield "Occasion", occasion.name if occasion else "", occasion.evidence if occasion else ()
    yield (
        "Duration",
        f"{duration.text} ({duration.iso})" if duration else "",
        duration.evidence if duration else (),
    )
    for term in agreement.terms:
        by = f" (says {term.attributed_to})" if term.attributed_to else ""
        yield f"Term: {term.kind}", term.text + by, term.evidence


def _person(person: Person, sides: dict[str, str]) -> tuple[str, str, str, str]:
    offices = "; ".join(wording.say_title(title, person) for title in person.titles)
    side = wording.join((wording.say_side(person.country, sides), person.organization), "; ")
    return person.name, offices, side, wording.say_names(person)


def _quotation(quotation: Quotation, evidence: bool) -> str:
    speaker = quotation.speaker.name or quotation.speaker.text or "unknown speaker"
    manner = ", ".join((speaker, *wording.say_manner(quotation)))
    lines = [wording.say_words(quotation), f"— {manner} ({quotation.id})", wording.say_versions(quotation)]
    lines += [_passages(quotation.evidence)] if evidence else []
    return "\n>\n".join("> " + escape(line) for line in lines if line)


def _passages(spans: Sequence[Span]) -> str:
    return "; ".join(f"{span.line}:{span.column} “{span.text}”" for span in spans)
