"""Dates to come that are told as past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from diplo_cli.check.rule import Hit, Reading, lint_rule

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from diplo_cli.extractors.dates import DateMention

# Verbs of things that happen on a day; "set", "postponed", "expired", "announced" take dates to come.
_EVENTS = frozenset(
    "sign ink meet visit arrive attend die win launch speak tell say hold host receive sack resign depart "
    "travel fly conclude initial ratify vote kill injure strike attack".split()
)
# An article may appear a day before its dateline, east of the date line.
_LEEWAY = timedelta(days=1)
_REACH = 8


@lint_rule("date.future-told-as-past", "error")
def find_future_told_as_past(reading: Reading) -> Iterator[Hit]:
    """A full date after the document date, told as past.

    Example: "They signed the pact on 5 November 2025" in an article of 31 October 2025; or an agreement that
    is signed, with such a date of signature. Leaves alone: dates without a year, articles without a document
    date, plans and conditions, and verbs that take dates to come ("postponed to", "set for", "announced").
    """
    published = reading.article.published
    if published is None:
        return
    told = set()
    for mention in reading.dates:
        day = _full_date(mention)
        if day and day > published + _LEEWAY and reading.doc is not None:
            verb = _past_verb(reading.doc, mention)
            if verb:
                told.add(mention.start)
                spans = (reading.article.span(mention.start, mention.end),)
                yield Hit(f"“{verb}” tells {day} as past, after the document date {published}", spans)
    for agreement in reading.facts.agreements:
        signed = agreement.signed_on
        if agreement.status != "signed" or not signed or signed.basis != "stated" or not signed.evidence:
            continue
        day = _parse(signed.date)
        if day and day > published + _LEEWAY and signed.evidence[0].start not in told:
            yield Hit(f"signed on {day}, after the document date {published}", signed.evidence)


def _full_date(mention: DateMention) -> date | None:
    return _parse(mention.value) if mention.kind == "date" and mention.basis == "stated" else None


def _parse(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value and len(value) == 10 else None
    except ValueError:
        return None


def _past_verb(doc: Doc, mention: DateMention) -> str | None:
    """The verb of an event in the past tense right before the date, with "on" or nothing between its clause
    and the date, and no other verb."""
    span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    start = span.start
    before = doc[max(span.sent.start, start - _REACH) : start]
    if before and before[-1].pos_ == "ADP" and before[-1].lower_ != "on":
        return None
    for token in reversed(before):
        if token.pos_ in ("VERB", "AUX"):
            return token.text if _is_past_event(token) else None
    return None


def _is_past_event(token: Token) -> bool:
    helpers = {child.lower_ for child in token.children if child.pos_ in ("AUX", "PART", "SCONJ")}
    return token.tag_ == "VBD" and token.lemma_ in _EVENTS and not helpers & {"if", "unless", "to"}
