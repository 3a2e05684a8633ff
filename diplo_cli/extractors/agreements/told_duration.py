"""A term told in its own words: "has a five-year term", "its duration is seven years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.facts import Duration
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.sentences import Sentence
    from diplo_cli.extractors.dates import DateMention

TERM = define_rule(
    "duration.term",
    """A length of time that is called the agreement's term, or that it is said to run for: "The pact has a
    five-year term", "It has a validity of three years", "The deal runs for a decade", "signed for an initial
    five years".

    Leaves alone terms of office, further periods ("successive periods of two years"), lengths that are only
    about ("nearly ten years"), and what money or talks take.""",
)

_TERM_NOUNS = frozenset("term period duration validity lifespan tenure".split())
_OF_NOUN = frozenset(
    "of the is was will be set at to a an for agreement pact treaty deal accord its has memorandum".split()
)
_RUNNING = frozenset(
    "run runs running ran last lasts valid force effect remain remains concluded signed applies".split()
)
_NO_TERM = frozenset(
    """office president presidential minister elected mandate successive consecutive automatically renewable
    talks negotiations million billion dollars euros after over within notice""".split()
)
_EXACT = re.compile(r"P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?")
_ABOUT = re.compile(
    r"(?:more|less) than|over|nearly|almost|some|about|around|roughly|at least|past|last|first|previous", re.I
)


_ABOUT_BEFORE = frozenset("than nearly almost over some about around roughly past last".split())


def is_exact(reading: Reading, told: DateMention, first: int) -> bool:
    """Whether a time expression is a length of whole days or more that is neither vague nor only about."""
    value = told.value or ""
    return (
        told.kind == "duration"
        and len(value) > 2
        and _EXACT.fullmatch(value) is not None
        and _ABOUT.match(told.text) is None
        and reading.low[max(first - 1, 0)] not in _ABOUT_BEFORE
    )


def find_told_duration(reading: Reading, record: Record) -> Duration | None:
    """The term in a sentence on the agreement, or in the next one when that opens with "it"."""
    heads: dict[int, int] = {}
    for mention in record.mentions:
        heads.setdefault(reading.sentence_of[mention.head], mention.head)
    for number in [*heads, *follow_its(reading, list(heads))]:
        sentence = reading.sentences[number]
        for first, last, told in reading.dates_in(sentence.start, sentence.end):
            if is_exact(reading, told, first) and (
                _is_term(reading, sentence, first, last)
                or _is_said_of_naming(reading, sentence, first)
                or _ends_after(reading, sentence, first)
            ):
                span = reading.article.span(told.start, told.end)
                return Duration(told.value or "", span.text, (span,), TERM)
    return _of_initial_period(reading, list(heads))


def _ends_after(reading: Reading, sentence: Sentence, first: int) -> bool:
    """ "It will expire in five years", "It ends after five years"."""
    before = reading.low[max(sentence.start, first - 4) : first]
    return (
        reading.low[sentence.start] in _ITS
        and before[-1:] in (["in"], ["after"])
        and before[-2:-1] in (["expires"], ["expire"], ["ends"], ["lapses"], ["lapse"])
    )


def _of_initial_period(reading: Reading, numbers: list[int]) -> Duration | None:
    """ "For an initial period of 40 years, the two ...", in the paragraph of a naming and after it."""
    for n in numbers:
        for sentence in reading.sentences[n + 1 : n + 4]:
            low = reading.low[sentence.start : sentence.end]
            if sentence.paragraph != reading.sentences[n].paragraph:
                break
            if low[:3] != ["for", "an", "initial"] or low[3:5] not in (["period", "of"], ["term", "of"]):
                continue
            for first, _, told in reading.dates_in(sentence.start, sentence.start + 7):
                if is_exact(reading, told, first):
                    span = reading.article.span(told.start, told.end)
                    return Duration(told.value or "", span.text, (span,), TERM)
    return None


_SMALL = frozenset(
    ", which that will would shall to is was be has been set in place operate a an the period of next".split()
)
_COVERING = frozenset("covers cover covering spans span spanning".split())
_ENDING = frozenset("expires expire expiring".split())


def _is_said_of_naming(reading: Reading, sentence: Sentence, first: int) -> bool:
    """Whether only words of lasting stand between a naming and the length: "the pact is for five years",
    "an agreement covering ten years".
    """
    for mention in reading.mentions_in(max(sentence.start, first - 14), first):
        between = reading.low[max(mention.end, mention.tail) : first]
        while between and between[-1] in {"a", "an", "the", "next", "period", "of"}:
            between.pop()
        if not between or set(between) - _SMALL - _COVERING - _ENDING - {"for", "after"}:
            continue
        if between[-1] == "for" or between[-1] in _COVERING or _ENDING & set(between[-2:-1]):
            return not set(reading.low[first : first + 6]) & {"talks", "negotiations", "notice"}
    return False


def follow_its(reading: Reading, numbers: list[int]) -> list[int]:
    """The sentences that go on about the agreement with "it", right behind one that names it."""
    found = []
    for n in numbers:
        while n + 1 < len(reading.sentences) and reading.low[reading.sentences[n + 1].start] in _ITS:
            n += 1
            if reading.sentences[n].paragraph != reading.sentences[n - 1].paragraph:
                break
            found.append(n)
    return [n for n in dict.fromkeys(found) if n not in numbers]


_ITS = frozenset({"it", "this", "its"})
_BE = frozenset("be is are was were been being".split())
_LASTING_ACTS = frozenset(
    """signed concluded extended renewed prolonged agreed initialled initialed sealed reached valid intended
    set designed meant made fixed maintained granted allowed permitted""".split()
)


def is_of_other_act(reading: Reading, start: int, i: int) -> bool:
    """Whether a length after token `i` is that of something else: "will be monitored by observers for"."""
    for at in reversed(range(max(start, i - 12), i)):
        if reading.doc[at].tag_ == "VBN":
            passive = reading.low[at - 1] in _BE or (
                reading.doc[at - 1].tag_ == "RB" and reading.low[at - 2] in _BE
            )
            return passive and reading.low[at] not in _LASTING_ACTS
        if reading.doc[at].tag_ in {"VB", "VBZ", "VBD", "VBP"}:
            return False
    return False


def _is_term(reading: Reading, sentence: Sentence, first: int, last: int) -> bool:
    before = reading.low[max(sentence.start, first - 12) : first]
    beside = {*before[-8:], *reading.low[last : min(last + 4, sentence.end)]}
    if beside & _NO_TERM or is_of_other_act(reading, sentence.start, first):
        return False
    if set(reading.low[last : last + 1]) & _TERM_NOUNS:
        return True
    return _follows_noun(before) or _follows_running(reading, before, first, last)


def _follows_noun(before: list[str]) -> bool:
    """ "validity of", "the duration of the agreement is": a noun of lasting and small words up to the
    length.
    """
    for back in range(1, min(8, len(before)) + 1):
        word = before[-back]
        if word in _TERM_NOUNS:
            return bool({"of", "is", "was", "be"} & set(before[-back:]))
        if word not in _OF_NOUN:
            return False
    return False


def _follows_running(reading: Reading, before: list[str], first: int, last: int) -> bool:
    """ "runs for a decade", "signed for an initial five years"."""
    leads = [
        w for w in before[-6:] if w not in {"a", "an", "the", "period", "term", "of", "initial", "fixed"}
    ]
    if leads[-1:] != ["for"]:
        return False
    initial = "initial" in {*before[-4:], *reading.low[first:last]}
    return initial or bool(_RUNNING & set(leads[-4:-1]) and "signed" not in leads[-4:-1])
