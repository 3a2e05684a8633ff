"""When an agreement was signed or takes effect: the date that stands in the clause of the act."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
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
    signing", "Today I joined her for the signing of the pact", "The date, 3 May, ...".""",
)
EFFECT = define_rule(
    "date.entry-into-force",
    """The date beside "enters into force", "takes effect", "effective": "It enters into force on 1 July",
    "valid for two years with effect from 1 June"; the day of signing for "took effect immediately".""",
)

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\dW-])")
_BARRED = frozenset(
    {"by", "until", "till", "since", "from", "through", "for", "before", "than", "of", "between"}
    | {"covering", "covers", "spanning", "spans"}
)
_BREAKS = frozenset({"that", "which", "who", "where", "whose", ";", "when", "while", "because", "--", "—"})


def find_signing_date(
    reading: Reading, record: Record, status: str
) -> tuple[DateValue | None, DateMention | None]:
    """The date of signing, and the mention that could not be worked out when there is none."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    acts = [e for e in record.events if e.kind in {"sign", "initial"} and e.realis in wanted]
    if any(e.kind == "sign" for e in acts):
        # Initials are often put years before the signing.
        acts = [e for e in acts if e.kind == "sign"]
    open_mention: DateMention | None = None
    best: DateValue | None = None
    if status == "extended":
        acts = [e for e in record.events if e.kind == "extend" and e.realis == "done"] + acts
    for event in sorted(acts, key=_is_earlier_signing(reading)):
        mention = _date_of(reading, event)
        if mention is None:
            continue
        value = write_date(reading, mention, SIGNED) or day_of_live_post(reading, mention)
        if value is not None and status != "planned" and _is_to_come(reading, value):
            continue
        if value is None:
            open_mention = open_mention or mention
        elif best is None or (len(value.date) > len(best.date) and status != "extended"):
            best = value
    if acts and status != "planned" and (best is None or len(best.date) < 10):
        best = _of_ceremony(reading, record) or best
    if best is None and open_mention is None and acts and status != "planned":
        best = _date_of_name(reading, record)
    return best, (None if best else open_mention)


def _date_of_name(reading: Reading, record: Record) -> DateValue | None:
    """The date in the agreement's name: "the 1998 Navigation Agreement", "the Agreement of 4 May 2021"."""
    for mention in record.mentions:
        for first, _, day in reading.dates_in(mention.head + 1, min(mention.end + 2, len(reading.low))):
            full = re.fullmatch(r"\d{4}-\d\d-\d\d", day.value or "")
            if full and first == mention.head + 2 and reading.low[first - 1] in {"of", "dated"}:
                return write_date(reading, day, SIGNED)
        for first, last, day in reading.dates_in(mention.start, mention.head):
            opens = first == mention.start or (first == mention.start + 1 and reading.low[first - 1] == "the")
            if opens and last < mention.end and re.fullmatch(r"\d{4}", day.text):
                return write_date(reading, day, SIGNED)
    return None


def _is_earlier_signing(reading: Reading) -> Callable[[Event], bool]:
    """Sort key: "first signed in 2006" comes last."""
    return lambda e: bool(
        {"first", "originally", "initially"} & set(reading.low[max(e.left - 1, 0) : e.start])
    )


def _is_to_come(reading: Reading, value: DateValue) -> bool:
    """Whether a year or month is later than the article, so that it is that of a plan ("the line in 2030").

    A full day stays: the check reports it as a contradiction.
    """
    published = reading.article.header.published
    return (
        published is not None
        and len(value.date) < 10
        and value.date > published.isoformat()[: len(value.date)]
    )


def write_date(reading: Reading, mention: DateMention, rule: str) -> DateValue | None:
    """The fact of a mention whose value is a day, month or year; None for any other value."""
    match = _ISO.match(mention.value or "")
    if match is None or mention.kind not in {"date", "time"}:
        return None
    span = reading.article.span(mention.start, mention.end)
    return DateValue(match.group(), span.text, mention.basis, (span,), rule)


_POST_CLOCK = re.compile(r"^[^\S\n]*\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,5})?[^\S\n]*$", re.M)
_LIVE_POSTS = 3


def day_of_live_post(reading: Reading, mention: DateMention) -> DateValue | None:
    """The article's day for a time of day in a page of dated posts ("At 3.19pm the ministers signed"), whose
    posts each stand under a line that is a clock.
    """
    published = reading.article.header.published
    if published is None or mention.kind != "time" or (mention.value or "")[:1] != "T":
        return None
    if len(_POST_CLOCK.findall(reading.article.text)) < _LIVE_POSTS:
        return None
    span = reading.article.span(mention.start, mention.end)
    return DateValue(published.isoformat(), span.text, "inferred", (span,), SIGNED)


def _date_of(reading: Reading, event: Event) -> DateMention | None:
    """The date nearest to the verb within its clause; after the verb goes before before it."""
    sentence = reading.sentence(event.start)
    inside = {i for m in event.objects for i in range(m.start, m.end)}
    best: tuple[int, DateMention] | None = None
    for first, last, mention in reading.dates_in(sentence.start, sentence.end):
        if mention.kind not in {"date", "time"}:
            continue
        if (first in inside and _in_name(reading, event, first)) or is_barred(reading, first):
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


def is_barred(reading: Reading, first: int) -> bool:
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
        if _is_after_talks(reading, event, first, inside):
            return True
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
    if _ends_dateline(reading, last, covered):
        return False
    if any(reading.low[i] in {"that", ";", "after", "before", "since"} for i in covered):
        return False
    finite = sum(reading.doc[i].tag_ in {"VBD", "VBZ", "VBP"} for i in covered)
    # "met on Friday in Lima, where they signed": the day of the meeting is that of the signing.
    there = "where" in reading.low[max(last, event.left - 8) : event.left]
    return finite == 0 or (finite == 1 and (there or event.voice in {"infinitive", "gerund"}))


_JUST_BEFORE = 1  # days before the article


def _is_after_talks(reading: Reading, event: Event, first: int, inside: set[int]) -> bool:
    """Whether the date is that of what the signing followed at once: "signed it following a summit in Lima
    today", "after talks on Thursday", in a news article of that day or the next.
    """
    published = reading.article.header.published
    value = reading.date_at[first].value or ""
    if published is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", value[:10]):
        return False
    if not 0 <= (published - date.fromisoformat(value[:10])).days <= _JUST_BEFORE:
        return False
    words = [i for i in range(event.end, first) if i not in inside]
    parted = [i for i in words if reading.low[i] in _BREAKS | {"before", "since", "as", "ahead", ","}]
    verbs = any(
        reading.doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD", "VBG"} and reading.low[i] != "following"
        for i in words
        if reading.cover.get(i) is None
    )
    after = [i for i in words if reading.low[i] == "after" or _follows(reading, i)]
    told = bool(after and _TALKS & set(reading.low[after[0] : first]))
    return told and not parted and not verbs


_TALKS = frozenset("talks meeting summit session ceremony meetings consultations negotiations visit".split())


def _ends_dateline(reading: Reading, last: int, between: list[int]) -> bool:
    """Whether a dash after the date parts a dateline from the text: "LIMA, Friday – The two signed".

    Further on a dash is part of a name ("the Union – Agency for Ports") or of an aside.
    """
    place = reading.article.header.place_span
    headed = place is not None and place[0] >= reading.doc[reading.sentence(last - 1).start].idx
    for i in between:
        dash = reading.low[i] in {"–", "|", "--", "—"}
        spaced = reading.low[i] in {"-", ":"} and i > 0 and reading.doc[i - 1].whitespace_
        if (dash or spaced) and (headed or i - last <= _NEAR_DASH):
            return True
    return False


_NEAR_DASH = 4  # tokens: "Friday (Agency) –"
_CEREMONY = frozenset({"signing", "ceremony", "signature", "exchange", "signed"})


def _of_ceremony(reading: Reading, record: Record) -> DateValue | None:
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
        if not parted and not is_barred(reading, first) and not _in_header(reading, day):
            return write_date(reading, day, CEREMONY)
    return None


def _beside_ceremony(reading: Reading, record: Record) -> DateValue | None:
    near = {reading.sentence_of[m.head] + d for m in record.mentions for d in (0, 1, 2)}
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
        noun = noun or before[-3:] in (["the", "date", ","], ["the", "date", "was"], ["the", "date", "is"])
        if (possessive or noun) and not is_barred(reading, first):
            value = write_date(reading, mention, CEREMONY)
            if value:
                return value
    return None


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
            mention = _date_of(reading, event)
            value = mention and write_date(reading, mention, EFFECT)
            if value:
                return value
    return None
