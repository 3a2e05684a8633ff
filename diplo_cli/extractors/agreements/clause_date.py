"""The date that stands in the clause of an act, told apart from those of other acts and from deadlines."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from diplo_cli.facts import DateValue

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.dates import DateMention

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\dW-])")
_YEARS = re.compile(r"\d{4}/\d{4}")  # "the Programme 2021-2024": no day on which it was signed
_BARRED = frozenset(
    {"by", "until", "till", "since", "from", "through", "for", "before", "than", "of", "between"}
    | {"covering", "covers", "spanning", "spans"}
)
_BREAKS = frozenset({"that", "which", "who", "where", "whose", ";", "when", "while", "because", "--", "—"})


def write_date(reading: Reading, mention: DateMention, rule: str) -> DateValue | None:
    """The fact of a mention whose value is a day, month or year; None for any other value."""
    match = _ISO.match(mention.value or "")
    if match is None or mention.kind not in {"date", "time"}:
        return None
    span = reading.article.span(mention.start, mention.end)
    return DateValue(match.group(), span.text, mention.basis, (span,), rule)


def find_clause_date(reading: Reading, event: Event) -> DateMention | None:
    """The date nearest to the verb within its clause; after the verb goes before before it."""
    sentence = reading.sentence(event.start)
    inside = {i for m in event.objects for i in range(m.start, m.end)}
    best: tuple[int, DateMention] | None = None
    for first, last, mention in reading.dates_in(sentence.start, sentence.end):
        if mention.kind not in {"date", "time"}:
            continue
        if (first in inside and _in_name(reading, event, first)) or is_barred(reading, first):
            continue
        if is_in_header(reading, mention) or _YEARS.fullmatch(mention.value or ""):
            continue
        if not _same_clause(reading, event, first, last):
            continue
        distance = first - event.end if first >= event.end else event.left - last + 6
        if best is None or distance < best[0]:
            best = (distance, mention)
    return best[1] if best else None


def is_in_header(reading: Reading, mention: DateMention) -> bool:
    """Whether the date stands in the header or dateline and dates the article."""
    span = reading.article.header.published_span
    return span is not None and mention.start < span[1] and span[0] < mention.end


def _in_name(reading: Reading, event: Event, token: int) -> bool:
    return any(m.start <= token < m.end and (m.kind == "name" or token < m.head) for m in event.objects)


def is_barred(reading: Reading, first: int) -> bool:
    """Whether the date is a deadline, a beginning or part of another phrase."""
    i = first - 1
    while i >= 0 and reading.low[i] in {"the", "early", "late", "mid", "last", "end", "years", "period"}:
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
    if _is_cleft(reading, last, covered):
        return True
    upon = {
        i for i in covered if reading.low[i : i + 2] == ["after", "which"]
    }  # "met on Monday, after which"
    if any(reading.low[i] in {"that", ";", "after", "before", "since"} and i not in upon for i in covered):
        return False
    finite = sum(reading.doc[i].tag_ in {"VBD", "VBZ", "VBP"} for i in covered)
    # "met on Friday in Lima, where they signed": the day of the meeting is that of the signing.
    # So is that of what "ended on Friday when they signed".
    there = bool({"where", "when"} & {reading.low[i] for i in covered[-8:]})
    return finite == 0 or (finite == 1 and (there or event.voice in {"infinitive", "gerund"}))


def _is_cleft(reading: Reading, last: int, covered: list[int]) -> bool:
    """ "It was on Monday that the two signed it"."""
    start = reading.sentence(last - 1).start
    opening = reading.low[start : start + 3]
    verbs = [i for i in covered if reading.doc[i].tag_ in {"VBD", "VBZ", "VBP"}]
    return opening[:2] == ["it", "was"] and reading.low[last] == "that" and last - start <= 6 and not verbs


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
    headed = place is not None and place[0] >= reading.starts[reading.sentence(last - 1).start]
    for i in between:
        dash = reading.low[i] in {"–", "|", "--", "—"}
        spaced = reading.low[i] in {"-", ":"} and i > 0 and reading.doc[i - 1].whitespace_
        if (dash or spaced) and (headed or i - last <= _NEAR_DASH):
            return True
    return False


_NEAR_DASH = 4  # tokens: "Friday (Agency) –"
