"""When an agreement was signed or takes effect: the date that stands in the clause of the act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.facts import DateValue
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.dates import DateMention

SIGNED = define_rule(
    "date.of-signing",
    """The date in the clause of a signing: "signed on Friday", "Today ... signed", "the pact, signed in
    May 2019".

    Leaves alone deadlines ("by 2030"), durations, and dates of other acts in the sentence.""",
)
CEREMONY = define_rule(
    "date.of-ceremony",
    """The date beside "signing", "ceremony" or "exchange" where the act itself has none: "Monday's
    signing".""",
)
EFFECT = define_rule(
    "date.entry-into-force",
    """The date beside "enters into force", "takes effect", "effective": "It enters into force on 1 July".""",
)

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\dW-])")
_BARRED = frozenset(
    {"by", "until", "till", "since", "from", "through", "for", "before", "than", "of", "between"}
)
_BREAKS = frozenset({"that", "which", "who", "where", "whose", ";", "when", "while", "because", "--", "—"})


def find_signing_date(
    reading: Reading, record: Record, status: str
) -> tuple[DateValue | None, DateMention | None]:
    """The date of signing, and the mention that could not be worked out when there is none."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    acts = [e for e in record.events if e.kind in {"sign", "initial"} and e.realis in wanted]
    open_mention: DateMention | None = None
    best: DateValue | None = None
    if status == "extended":
        acts = [e for e in record.events if e.kind == "extend" and e.realis == "done"] + acts
    for event in sorted(acts, key=_is_earlier_signing(reading)):
        mention = _date_of(reading, event)
        if mention is None:
            continue
        value = write_date(reading, mention, SIGNED)
        if value is None:
            open_mention = open_mention or mention
        elif best is None or (len(value.date) > len(best.date) and status != "extended"):
            best = value
    if best is None and acts and status != "planned":
        best = _of_ceremony(reading, record)
    return best, (None if best else open_mention)


def _is_earlier_signing(reading: Reading) -> Callable[[Event], bool]:
    """Sort key: "first signed in 2006" comes last."""
    return lambda e: bool(
        {"first", "originally", "initially"} & set(reading.low[max(e.left - 1, 0) : e.start])
    )


def write_date(reading: Reading, mention: DateMention, rule: str) -> DateValue | None:
    """The fact of a mention whose value is a day, month or year; None for any other value."""
    match = _ISO.match(mention.value or "")
    if match is None or mention.kind not in {"date", "time"}:
        return None
    span = reading.article.span(mention.start, mention.end)
    return DateValue(match.group(), span.text, mention.basis, (span,), rule)


def _date_of(reading: Reading, event: Event) -> DateMention | None:
    """The date nearest to the verb within its clause; after the verb goes before before it."""
    sentence = reading.sentence(event.start)
    inside = {i for m in event.objects for i in range(m.start, m.end)}
    best: tuple[int, DateMention] | None = None
    for first, last, mention in reading.dates_in(sentence.start, sentence.end):
        if mention.kind not in {"date", "time"}:
            continue
        if (first in inside and _in_name(reading, event, first)) or _is_barred(reading, first):
            continue
        if _in_header(reading, mention):
            continue
        if not _same_clause(reading, event, first, last):
            continue
        distance = first - event.end if first >= event.end else event.left - last + 6
        if best is None or distance < best[0]:
            best = (distance, mention)
    return best[1] if best else None


def _in_header(reading: Reading, mention: DateMention) -> bool:
    """Whether the date stands in the header or dateline and dates the article."""
    span = reading.article.header.published_span
    return span is not None and mention.start < span[1] and span[0] < mention.end


def _in_name(reading: Reading, event: Event, token: int) -> bool:
    return any(m.start <= token < m.end and (m.kind == "name" or token < m.head) for m in event.objects)


def _is_barred(reading: Reading, first: int) -> bool:
    """Whether the date is a deadline, a beginning or part of another phrase."""
    i = first - 1
    while i >= 0 and reading.low[i] in {"the", "early", "late", "mid", "last", "end"}:
        i -= 1
    if i < 0:
        return False
    if reading.low[i] == "of":
        return reading.low[i - 1] in {"agreement", "treaty", "accord", "end", "pact", "summit", "war", "act"}
    return reading.low[i] in _BARRED or reading.low[i] == "effective"


def _follows(reading: Reading, i: int) -> bool:
    """Whether "following" opens a phrase of time, not "the following documents"."""
    return reading.low[i] == "following" and reading.low[i - 1] != "the"


def _same_clause(reading: Reading, event: Event, first: int, last: int) -> bool:
    """Whether no other clause begins between verb and date."""
    inside = {i for m in event.objects for i in range(m.start, m.end)}
    if first >= event.end:
        between = range(event.end, first)
        if any(
            (reading.low[i] in _BREAKS | {"after", "before", "since", "as"} or _follows(reading, i))
            and i not in inside
            for i in between
        ):
            return False
        return not any(
            reading.doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"}
            and i not in inside
            and reading.cover.get(i) is None
            for i in between
        )
    between = range(last, event.left)
    covered = [i for i in between if reading.cover.get(i) is None]
    if any(
        reading.low[i] in {"–", "|", "--", "—"}
        or (reading.low[i] in {"-", ":"} and i > 0 and reading.doc[i - 1].whitespace_)
        for i in covered
    ):
        return False
    if any(reading.low[i] in {"that", ";", "after", "before", "since"} for i in covered):
        return False
    finite = sum(reading.doc[i].tag_ in {"VBD", "VBZ", "VBP"} for i in covered)
    return finite == 0 or (finite == 1 and event.voice in {"infinitive", "gerund"})


_CEREMONY = frozenset({"signing", "ceremony", "signature", "exchange", "signed"})


def _of_ceremony(reading: Reading, record: Record) -> DateValue | None:
    """The date beside a "signing" that is spoken of within three sentences of the record's namings."""
    near = {reading.sentence_of[m.head] + d for m in record.mentions for d in (0, 1)}
    for mention in reading.dates:
        first, last = reading.tokens(mention.start, mention.end)
        if first >= len(reading.low) or reading.sentence_of[first] not in near or mention.kind != "date":
            continue
        if _in_header(reading, mention):
            continue
        after = reading.low[last : last + 5]
        possessive = after[:1] in (["'s"], ["'"]) and _CEREMONY & set(after)
        before = reading.low[max(first - 4, 0) : first]
        noun = bool({"signing", "ceremony"} & set(before)) and not {"after", "before"} & set(before)
        if (possessive or noun) and not _is_barred(reading, first):
            value = write_date(reading, mention, CEREMONY)
            if value:
                return value
    return None


def find_effective_date(reading: Reading, record: Record) -> DateValue | None:
    """The date of entry into force, done or coming."""
    for event in record.events:
        if event.kind == "enter_into_force" and event.realis in {"done", "planned", "ongoing"}:
            mention = _date_of(reading, event)
            value = mention and write_date(reading, mention, EFFECT)
            if value:
                return value
    return None
