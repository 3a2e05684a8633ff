"""The date beside the noun of a signing: "Monday's signing", "the ceremony on 3 May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.clause_date import is_barred, is_in_header, write_date
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import DateValue

CEREMONY = define_rule(
    "date.of-ceremony",
    """The date beside "signing", "ceremony" or "exchange" where the act itself has none: "Monday's
    signing", "Today I joined her for the signing of the pact", "The date, 3 May, ...".""",
)
_CEREMONY = frozenset({"signing", "ceremony", "signature", "exchange", "signed"})


def find_ceremony_date(reading: Reading, record: Record) -> DateValue | None:
    """The date beside a "signing" that is spoken of within three sentences of the record's namings."""
    return _beside_ceremony(reading, record) or _in_clause_of_ceremony(reading, record)


def _in_clause_of_ceremony(reading: Reading, record: Record) -> DateValue | None:
    """The only date of a sentence that tells of "the signing of" the agreement: "Today I joined her for the
    signing of a ...".
    """
    for mention in record.mentions:
        sentence = reading.sentence(mention.head)
        gap = reading.low[max(sentence.start, mention.start - 4) : mention.start]
        dated = [d for d in reading.dates_in(sentence.start, sentence.end) if d[2].kind == "date"]
        if "signing" not in gap or len(dated) != 1 or sentence.headline:
            continue
        first, last, day = dated[0]
        words = reading.low[min(last, mention.start) : max(first, mention.start)]
        parted = {"ahead", "before", "after", "until", ";", "that", "discussed", "will"} & set(words)
        if not parted and not is_barred(reading, first) and not is_in_header(reading, day):
            return write_date(reading, day, CEREMONY)
    return None


def _beside_ceremony(reading: Reading, record: Record) -> DateValue | None:
    near = {reading.sentence_of[m.head] + d for m in record.mentions for d in (0, 1, 2)}
    for mention in reading.dates:
        first, last = reading.tokens(mention.start, mention.end)
        if first >= len(reading.low) or reading.sentence_of[first] not in near or mention.kind != "date":
            continue
        if is_in_header(reading, mention):
            continue
        after = reading.low[last : last + 5]
        possessive = after[:1] in (["'s"], ["'"]) and _CEREMONY & set(after)
        before = reading.low[max(first - 4, 0) : first]
        noun = bool({"signing", "ceremony"} & set(before)) and not {"after", "before"} & set(before)
        noun = noun or before[-3:] in (["the", "date", ","], ["the", "date", "was"], ["the", "date", "is"])
        if (possessive or noun) and not is_barred(reading, first):
            value = write_date(reading, mention, CEREMONY)
            if value:
                return value
    return None
