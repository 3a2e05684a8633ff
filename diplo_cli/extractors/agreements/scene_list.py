"""Day, place and occasion that an article tells once for all the documents of its list: "The documents
were signed on 17 June at the palace", "List of documents signed during the visit".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.clause_date import is_barred, is_in_header, write_date
from diplo_cli.extractors.agreements.occasion import find_occasion_between
from diplo_cli.extractors.agreements.place import find_place_between, read_dateline_place
from diplo_cli.extractors.agreements.told_meetings import find_meeting_between
from diplo_cli.facts import DateValue
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.sentences import Sentence
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Occasion, Place

LIST_DAY = define_rule(
    "date.of-signing-by-list",
    """The day that is told once for the documents of a list: "The documents were signed on 17 June",
    "concluded the following during the visit on 17 June:"; else the date of a paper whose title calls it the
    list of what was signed during a visit.

    Leaves alone documents with a day of their own and those outside the list.""",
)

_TEXTS = r"(?:documents|agreements|instruments|texts|memoranda|mous|papers|accords|pacts|treaties|deals)"
_ALL_SIGNED = re.compile(
    rf"\b(?:the|these|all|both|above)(?: [\w/-]+){{0,2}} {_TEXTS}\b(?: [\w.-]+){{0,8}}?"
    r" (?:were|have been)(?: \w+)? (?:signed|exchanged|concluded|inked)\b"
)
_FOLLOWING = re.compile(r"\b(?:signed|concluded|inked|exchanged) (?:the|these) following\b")
_HEADING = re.compile(rf"^(?:\W|\w{{1,3}}\W)*(?:exchange|signing|signature) of (?:[\w/&]+ )*?{_TEXTS}\b")
_LIST_TITLE = re.compile(r"\b(?:list of|outcomes?)\b.*\b(?:during|visit|summit|talks)\b")
_FEWEST = 2  # documents of a list


def share_listed_scene(reading: Reading, kept: Kept) -> Kept:
    """Give day, place and occasion of the list to each of its signed documents that tells none of its own."""
    listed = [
        n
        for n, (record, agreement) in enumerate(kept)
        if agreement.status == "signed" and not record.old and any(e.lemma == "list" for e in record.events)
    ]
    if len(listed) < _FEWEST:
        return kept
    day, place, occasion = _find_day(reading), _find_place(reading), _find_occasion(reading)
    for n in listed:
        record, agreement = kept[n]
        exact = agreement.signed_on and len(agreement.signed_on.date) == len("2000-01-01")
        kept[n] = (
            record,
            replace(
                agreement,
                signed_on=agreement.signed_on if exact else day or agreement.signed_on,
                place=agreement.place or place,
                occasion=agreement.occasion or occasion,
            ),
        )
    return kept


def _tell_of_all(reading: Reading) -> list[tuple[Sentence, int]]:
    """The sentences that tell of the signing of all, with the token where day and place may begin."""
    found = []
    for sentence in reading.sentences:
        words = " ".join(reading.low[sentence.start : sentence.end])
        for form in (_ALL_SIGNED, _FOLLOWING, _HEADING):
            match = form.search(words)
            if match and not reading.in_quotation[sentence.start]:
                found.append((sentence, sentence.start + words[: match.end()].count(" ") + 1))
                break
    return found


def _find_day(reading: Reading) -> DateValue | None:
    days: dict[str, DateValue] = {}
    for sentence, _ in _tell_of_all(reading):
        for first, _, mention in reading.dates_in(sentence.start, sentence.end):
            value = write_date(reading, mention, LIST_DAY)
            own = not is_barred(reading, first) and not is_in_header(reading, mention)
            if value and own and len(value.date) == len("2000-01-01"):
                days.setdefault(value.date, value)
    if days:
        return next(iter(days.values())) if len(days) == 1 else None
    header = reading.article.header
    if header.published is None or header.published_span is None or not _is_list_title(header.title or ""):
        return None
    span = reading.article.span(*header.published_span)
    return DateValue(header.published.isoformat(), span.text, "inferred", (span,), LIST_DAY)


def _is_list_title(title: str) -> bool:
    return _LIST_TITLE.search(title.casefold()) is not None


def _find_place(reading: Reading) -> Place | None:
    """The place where all were signed; else the town that dates the list."""
    for sentence, begin in _tell_of_all(reading):
        if place := find_place_between(reading, begin, sentence.end):
            return place
        if told := find_meeting_between(reading, begin, sentence.end):
            return told.place
    if _is_list_title(reading.article.header.title or ""):
        return read_dateline_place(reading)
    return None


def _find_occasion(reading: Reading) -> Occasion | None:
    """The visit or meeting in the title of the list: "List of documents signed during the visit of ..."."""
    span = reading.article.header.title_span
    if span is None or not _is_list_title(reading.article.header.title or ""):
        return None
    return find_occasion_between(reading, *reading.tokens(*span))
