"""The date beside the noun of a signing: "Monday's signing", "the ceremony on 3 May"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.clause_date import is_barred, is_in_header, write_date
from diplo_cli.facts import DateValue
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record

CEREMONY = define_rule(
    "date.of-ceremony",
    """The date beside "signing", "ceremony" or "exchange" where the act itself has none: "Monday's
    signing", "Today I joined her for the signing of the pact", "The date, 3 May, ...", "the day of signature
    (3 May)", "was opened for signature on 3 May"; the day of a transcript that notes "(The agreement was
    signed.)" or "we have just signed it".""",
)
_CEREMONY = frozenset({"signing", "ceremony", "signature", "exchange", "signed"})


def find_ceremony_date(reading: Reading, record: Record) -> DateValue | None:
    """The date beside a "signing" that is spoken of within three sentences of the record's namings."""
    return (
        _beside_ceremony(reading, record)
        or _in_clause_of_ceremony(reading, record)
        or find_noted_day(reading, record)
    )


def find_noted_day(reading: Reading, record: Record) -> DateValue | None:
    """The day of a transcript that notes the act, or in which it was done a moment ago."""
    return _of_stage_direction(reading, record) or _just_now(reading, record)


def _just_now(reading: Reading, record: Record) -> DateValue | None:
    """The article's day where the act was done a moment ago: "We have just signed the pact"."""
    header = reading.article.header
    if header.published is None:
        return None
    for event in record.events:
        words = reading.low[max(event.left - 1, 0) : event.start]
        perfect = "just" in words and bool({"have", "has", "'ve", "'s"} & set(words))
        if event.kind == "sign" and event.realis == "done" and perfect and not event.headline:
            span = reading.span(event.left, event.end)
            return DateValue(header.published.isoformat(), span.text, "inferred", (span,), CEREMONY)
    return None


def _of_stage_direction(reading: Reading, record: Record) -> DateValue | None:
    """The article's day where a transcript notes the act: "(The agreement was signed.)"."""
    header = reading.article.header
    if header.published is None or header.published_span is None:
        return None
    for event in record.events:
        sentence = reading.sentence(event.start)
        words = reading.low[sentence.start : sentence.end]
        noted = words[:1] in (["("], ["["]) and bool({")", "]"} & set(words[-2:]))
        if event.kind == "sign" and event.realis == "done" and noted:
            span = reading.article.span(*header.published_span)
            return DateValue(header.published.isoformat(), span.text, "inferred", (span,), CEREMONY)
    return None


_TOOK_PLACE = re.compile(
    r"\b(?:signing|ceremony)(?: ceremony)?(?: of [\w ]{1,60})?(?: ,)?(?: which| that)?"
    r" (?:took place|was held|held)"
    r"(?: (?:in|at|here|during|on the (?:sidelines|margins) of)\b[\w ]{0,50})?(?: ,)?(?: (?:on|early|late))*$"
)
_TOOK_REACH = 24  # tokens


def _took_place(reading: Reading, first: int) -> bool:
    """Whether a date tells when a ceremony was held: "the ceremony, which took place in Lima on Thursday"."""
    start = max(reading.sentence(first).start, first - _TOOK_REACH)
    return _TOOK_PLACE.search(" ".join(reading.low[start:first])) is not None


def find_opening_date(reading: Reading, record: Record) -> DateValue | None:
    """The day on which the agreement "was opened for signature", in a sentence that names it."""
    for number in dict.fromkeys(reading.sentence_of[m.head] for m in record.mentions):
        sentence = reading.sentences[number]
        words = " ".join(reading.low[sentence.start : sentence.end])
        opened = re.search(r"\b(?:was|were|been|being) opened? for signature\b", words)
        for first, _, mention in reading.dates_in(sentence.start, sentence.end) if opened else ():
            before = " ".join(reading.low[max(sentence.start, first - 5) : first])
            if re.search(r"for signature(?: on| in)?(?: the)?$", before) and mention.kind == "date":
                return write_date(reading, mention, CEREMONY)
    return None


def _in_clause_of_ceremony(reading: Reading, record: Record) -> DateValue | None:
    """The only date of a sentence that tells of "the signing of" the agreement: "Today I joined her for the
    signing of a ...".
    """
    for mention in record.mentions:
        sentence = reading.sentence(mention.head)
        gap = reading.low[max(sentence.start, mention.start - 4) : mention.start]
        dated = [
            d
            for d in reading.dates_in(sentence.start, sentence.end)
            if d[2].kind == "date" and not is_in_header(reading, d[2])
        ]
        if "signing" not in gap or len(dated) != 1 or sentence.headline:
            continue
        first, last, day = dated[0]
        words = reading.low[min(last, mention.start) : max(first, mention.start)]
        parted = {
            "ahead",
            "before",
            "after",
            "until",
            ";",
            "that",
            "discussed",
            "will",
            "said",
            "says",
        } & set(words)
        if not parted and not is_barred(reading, first):
            return write_date(reading, day, CEREMONY)
    return None


def _beside_ceremony(reading: Reading, record: Record) -> DateValue | None:
    named = {reading.sentence_of[m.head] for m in record.mentions}
    for mention in reading.dates:
        first, last = reading.tokens(mention.start, mention.end)
        if first >= len(reading.low) or mention.kind not in {"date", "time"}:
            continue
        if is_in_header(reading, mention) or is_barred(reading, first):
            continue
        distance = min((d for n in named if (d := reading.sentence_of[first] - n) >= 0), default=_FAR)
        near = distance < _NEAR_NAMING and _is_of_ceremony(reading, first, last)
        held = distance <= _NEAR_NAMING and _took_place(reading, first)
        if (near or held) and (value := write_date(reading, mention, CEREMONY)):
            return value
    return None


_NEAR_NAMING = 3  # sentences after a naming
_FAR = 1000


def _is_of_ceremony(reading: Reading, first: int, last: int) -> bool:
    """Whether a date stands right beside the noun: "Monday's signing", "the signing on Monday"."""
    after, before = reading.low[last : last + 5], set(reading.low[max(first - 4, 0) : first])
    if after[:1] in (["'s"], ["'"]) and _CEREMONY & set(after):
        return True
    if {"signing", "ceremony", "signature"} & before and not {"after", "before"} & before:
        return True
    if reading.low[max(first - 4, 0) : max(first - 3, 0)] in _BEARS:
        return reading.low[first - 3 : first] == ["the", "date", "of"]
    return reading.low[max(first - 3, 0) : first] in _THE_DATE


_BEARS = (["bears"], ["bearing"], ["bore"], ["carries"])
_THE_DATE = (["the", "date", ","], ["the", "date", "was"], ["the", "date", "is"])
