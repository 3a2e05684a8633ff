"""When an agreement takes effect: the date of its entry into force, done or coming."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.clause_date import find_clause_date, write_date
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import DateValue

EFFECT = define_rule(
    "date.entry-into-force",
    """The date beside "enters into force", "takes effect", "effective": "It enters into force on 1 July",
    "valid for two years with effect from 1 June"; the day of signing for "took effect immediately".""",
)

_SINCE_WHEN = re.compile(
    r"(?:with effect (?:from|on)|effective(?: from| as of| on)?|(?:in|into) force (?:from|since|as of|on)|"
    r"(?:apply|applies|applied|valid|binding|runs?|running) (?:from|as of))(?: the)?$"
)
_TERM_FROM = re.compile(
    r"(?:valid|in force|last|lasts|run|runs|apply|applies|effective) (?:\w+ )?for (?:[\w-]+ ){1,4}"
    r"(?:years?|months?) (?:\( ?\w+ ?\) )?(?:from|as of|starting|beginning)(?: on)?$"
)


def find_effective_date(
    reading: Reading, record: Record, signed_on: DateValue | None = None
) -> DateValue | None:
    """The date of entry into force, done or coming."""
    return (
        _beside_entry(reading, record) or _from_when(reading, record) or _at_once(reading, record, signed_on)
    )


def _from_when(reading: Reading, record: Record) -> DateValue | None:
    """ "valid for two years with effect from 1 June", in a sentence on the agreement or one that opens with
    "it".
    """
    about = {reading.sentence_of[m.head] for m in record.mentions}
    about |= {n + 1 for n in about if n + 1 < len(reading.sentences) and _opens_with_it(reading, n + 1)}
    for number in sorted(about):
        sentence = reading.sentences[number]
        for first, _, mention in reading.dates_in(sentence.start, sentence.end):
            before = " ".join(reading.low[max(sentence.start, first - 12) : first])
            if mention.kind == "date" and (_SINCE_WHEN.search(before) or _TERM_FROM.search(before)):
                return write_date(reading, mention, EFFECT)
    return None


def _opens_with_it(reading: Reading, number: int) -> bool:
    return reading.low[reading.sentences[number].start] in {"it", "this"}


def _at_once(reading: Reading, record: Record, signed_on: DateValue | None) -> DateValue | None:
    """ "took effect immediately", "entered into force upon signature": the day of signing."""
    for event in record.events:
        if event.kind != "enter_into_force" or event.realis != "done" or signed_on is None:
            continue
        after = reading.low[event.end : event.end + 3]
        at_once = after[:1] == ["immediately"] or after[:2] == ["at", "once"]
        upon = after[:1] in (["upon"], ["on"], ["with"]) and bool({"signature", "signing"} & set(after))
        if (at_once or upon) and len(signed_on.date) == 10:
            return replace(signed_on, basis="inferred", rule=EFFECT)
    return None


def _beside_entry(reading: Reading, record: Record) -> DateValue | None:
    for event in record.events:
        if event.kind == "enter_into_force" and event.realis in {"done", "planned", "ongoing"}:
            mention = find_clause_date(reading, event)
            value = mention and write_date(reading, mention, EFFECT)
            if value:
                return value
    return None
