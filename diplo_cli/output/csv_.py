"""CSV: one row a fact, always the same columns, no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from diplo_cli.output import wording
from diplo_cli.output.safe import cell

if TYPE_CHECKING:
    from diplo_cli.facts import Agreement, Facts, Meeting, Person, Quotation, Span

COLUMNS = (
    "article", "kind", "id", "parent", "name", "value", "text", "type", "status", "main", "title", "side",
    "person", "cue", "channel", "addressee", "date", "place", "occasion", "basis", "rule", "line", "column",
    "start", "end", "passage",
)  # fmt: skip
Row = dict[str, Any]


def write_csv(articles: Sequence[Facts], *, heading: bool = True) -> str:
    """The facts as rows, below the columns' names if `heading`; `line` to `passage`: the first evidence."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    if heading:
        writer.writeheader()
    for facts in articles:
        for row in _rows(facts):
            row["article"] = facts.source.path or "-"
            writer.writerow({key: cell(_word(value)) for key, value in row.items()})
    return out.getvalue()


def _word(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _rows(facts: Facts) -> Iterator[Row]:
    for person in facts.people:
        yield from _person(person)
    for agreement in facts.agreements:
        yield from _agreement(agreement)
    for quotation in facts.quotations:
        yield _quotation(quotation)
    for meeting in facts.meetings:
        yield _meeting(meeting)
    for point in facts.unresolved:
        yield _row("unresolved", point, parent=point.about, type=point.field, text=point.reason)
    for finding in facts.findings:
        yield _row("finding", finding, type=finding.code, status=finding.severity, text=finding.message)


def _row(kind: str, fact: Any, **columns: Any) -> Row:
    """A row with what every fact has: rule, basis and the first evidence."""
    known = {field.name for field in fields(fact)} if is_dataclass(fact) else set()
    common: Row = {name: getattr(fact, name) for name in ("id", "rule", "basis") if name in known}
    return {"kind": kind, **common, **columns, **_where(getattr(fact, "evidence", None))}


def _where(evidence: tuple[Span, ...] | None) -> Row:
    if not evidence:
        return {}
    span = evidence[0]
    return {
        "line": span.line,
        "column": span.column,
        "start": span.start,
        "end": span.end,
        "passage": span.text,
    }


def _person(person: Person) -> Iterator[Row]:
    side = person.country or person.organization
    row = _row("person", person, name=person.name, text=wording.say_names(person), side=side)
    yield row | _where(person.mentions)
    for title in person.titles:
        side = title.organization or title.country
        yield _row("title", title, parent=person.id, name=person.name, title=title.title, side=side)


def _agreement(agreement: Agreement) -> Iterator[Row]:
    yield _row(
        "agreement",
        agreement,
        name=agreement.name,
        text="; ".join(agreement.aliases),
        type=agreement.type,
        status=agreement.status,
        main=agreement.main,
    )
    for row in _details(agreement):
        yield {**row, "parent": agreement.id}


def _details(agreement: Agreement) -> Iterator[Row]:
    for party in agreement.parties:
        yield _row("party", party, name=party.name, value=party.code, side=party.code)
    for who in agreement.signatories:
        yield _row("signatory", who, person=who.person, name=who.name, title=who.title, side=who.on_behalf_of)
    for kind, date in (("signed_on", agreement.signed_on), ("effective_on", agreement.effective_on)):
        if date:
            yield _row(kind, date, value=date.date, text=date.text, date=date.date)
    if place := agreement.place:
        yield _row("place", place, name=place.name, side=place.country, place=place.name)
    if occasion := agreement.occasion:
        yield _row("occasion", occasion, name=occasion.name, occasion=occasion.name)
    if duration := agreement.duration:
        yield _row("duration", duration, value=duration.iso, text=duration.text)
    for term in agreement.terms:
        yield _row("term", term, type=term.kind, text=term.text, name=term.attributed_to)


def _quotation(quotation: Quotation) -> Row:
    speaker, cue, said_on = quotation.speaker, quotation.cue, quotation.said_on
    row = _row(
        "quotation",
        quotation,
        parent=quotation.version_of,
        name=speaker.name or speaker.text,
        person=speaker.person,
        text=quotation.text,
        type=quotation.kind,
        status="truncated" if quotation.truncated else "",
        cue=cue.text if cue else "",
        channel=quotation.channel,
        addressee=quotation.addressee,
        date=said_on.date if said_on else "",
    )
    return row | _where(quotation.parts)


def _meeting(meeting: Meeting) -> Row:
    return _row(
        "meeting",
        meeting,
        name="; ".join(meeting.participants),
        date=meeting.date.date if meeting.date else "",
        place=meeting.place.name if meeting.place else "",
        occasion=meeting.occasion.name if meeting.occasion else "",
    )
