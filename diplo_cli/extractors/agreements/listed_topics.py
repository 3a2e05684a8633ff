"""Several agreements under one naming that tells the topic of each: "two accords on rice and visas"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import find_domain

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Agreement

_ON = frozenset({"on", "for", "covering", "concerning", "regarding"})
_CLOSING = frozenset(
    '. ; : ( ) “ ” " — – during after before at following when while as which that who by amid '
    "here under".split()
)
_LONGEST = 12  # tokens of one topic
_MOST = 12  # topics

Extent = tuple[int, int]


def split_by_topics(reading: Reading, kept: Kept) -> Kept:
    """Put as many agreements in the place of "three accords on A, B, and C" as it tells topics, if its number
    says that these are all.
    """
    found: Kept = []
    for record, agreement in kept:
        found += [
            (record, _of_topic(reading, agreement, topic)) for topic in _find_topics_of(reading, record)
        ] or [(record, agreement)]
    return found


def _of_topic(reading: Reading, agreement: Agreement, topic: Extent) -> Agreement:
    start, end = topic
    span = reading.span(start, end)
    domain = find_domain(reading.low[start:end])
    return replace(agreement, name=span.text, aliases=(), domain=domain, evidence=(span,))


def _find_topics_of(reading: Reading, record: Record) -> list[Extent]:
    """The topics that one of its namings tells, as many as its number says; none for others."""
    for mention in record.mentions if record.plural else []:
        topics = _find_topics(reading, mention)
        if len(topics) == mention.number and 2 <= len(topics) <= _MOST:
            return topics
    return []


def _find_topics(reading: Reading, mention: Mention) -> list[Extent]:
    """The topics behind "on", parted by commas and the "and" that closes the list."""
    low, start = reading.low, mention.head + 1
    if low[start : start + 1] == [] or low[start] not in _ON:
        return []
    end = _end_of_list(reading, start + 1)
    commas = [i for i in range(start + 1, end) if low[i] == ","]
    topics = _between(low, [start, *commas, end])
    last = topics[-1] if topics else (end, end)
    joint = [i for i in range(last[0] + 1, last[1]) if low[i] == "and"]
    if len(topics) + 1 == mention.number and len(joint) == 1:
        topics = [*topics[:-1], *_between(low, [last[0] - 1, joint[0], last[1]])]
    short = all(0 < stop - first <= _LONGEST for first, stop in topics)
    return topics if short and not any(_is_told(reading, *topic) for topic in topics) else []


def _between(low: list[str], marks: list[int]) -> list[Extent]:
    """What stands between marks, without a leading "and" or article."""
    found = []
    for left, right in pairwise(marks):
        first = left + 1
        while first < right and low[first] in {"and", "the", "on"}:
            first += 1
        found.append((first, right))
    return found


def _end_of_list(reading: Reading, start: int) -> int:
    end = reading.sentence(start).end
    closing = (i for i in range(start, end) if reading.low[i] in _CLOSING or i in reading.date_at)
    end = next(closing, end)
    while end > start and reading.doc[end - 1].tag_ == "IN":
        end -= 1  # "on rice and visas on Friday"
    return end


def _is_told(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb or another agreement stands in it: no mere topic."""
    verbs = any(reading.doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"} for i in range(start, end))
    return verbs or bool(reading.mentions_in(start, end))
