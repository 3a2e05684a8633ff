"""The meeting or visit on whose margins an agreement was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.spots import GATHERINGS
from diplo_cli.extractors.agreements.told_meetings import find_told_meeting, phrase_start
from diplo_cli.extractors.agreements.told_visits import JOURNEYS, find_fuller_visit
from diplo_cli.facts import Occasion
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record

OCCASION = define_rule(
    "occasion.margins",
    """The meeting or visit named after "on the sidelines of", "at", "during", "as part of": "on the
    margins of the
    Summit of the Rivers", "during a visit to Lima".

    Leaves alone ceremonies and the signing itself.""",
)

_MARGINS = frozenset({"sidelines", "margins", "margin", "fringes", "sideline"})
_PARTS = frozenset({"day", "end", "close", "conclusion", "opening", "framework"})
# Words of a telling that gives a place and no occasion: "they met in Oslo", "the ceremony in Oslo".
_NO_OCCASIONS = frozenset(
    "ceremony event met hosted received welcomed gathered convened assembled meetings negotiations visited "
    "visits visiting".split()
)
_DETERMINERS = frozenset({"the", "their", "its", "our", "a", "an"})
_BRIEFINGS = frozenset({"press", "news", "media", "video", "telephone", "phone"})
# Nouns that alone name no occasion.
_BARE = frozenset(
    "meeting talks negotiations consultations session meetings show week council commission committee".split()
)
_ENDED = (["wrapped", "up", "a"], ["concluded", "a", "visit"])
_STOP = frozenset(
    {"that", "which", "who", "where", ";", "while", "when", "and", "said", ".", "(", "to", "signed", "as"}
)


def find_occasion(reading: Reading, record: Record, status: str) -> Occasion | None:
    """The meeting or visit on whose margins it was signed."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    signed = [e for e in record.events if e.kind in {"sign", "initial"} and e.realis in wanted]
    acts = signed or [e for e in record.events if e.kind == "agree" and e.realis in wanted]
    sentences = list(dict.fromkeys(reading.sentence_of[e.start] for e in acts if not e.headline))
    ceremonies = [
        n + d
        for n in sentences
        for d in (1, 2)
        if n + d < len(reading.sentences)
        and {"ceremony", "signing"}
        & set(reading.low[reading.sentences[n + d].start : reading.sentences[n + d].end])
    ]
    for n in [*sentences, *ceremonies]:
        found = _occasion_in(reading, reading.sentences[n].start, reading.sentences[n].end)
        if found:
            return _spell_out(reading, found)
    told = (_of_told_meeting(reading, e) for e in signed if not e.headline)
    return next((o for o in told if o), None)


def _name_visit(reading: Reading, noun: int) -> Occasion:
    return name_occasion(reading, noun, noun, OCCASION)


def name_occasion(reading: Reading, first: int, noun: int, rule: str) -> Occasion:
    """A meeting or visit by its noun, with the words of its name around it; `first` is surely one of them."""
    sentence = reading.sentence(noun)
    start = phrase_start(reading, first, sentence.start)
    while start < noun and reading.low[start] in _DETERMINERS:
        start += 1
    stop = _extend(reading, start, noun, sentence.end)
    return Occasion(reading.text(start, stop), (reading.span(start, stop),), rule)


def _spell_out(reading: Reading, occasion: Occasion) -> Occasion:
    """ "during the visit": as the text names that visit before."""
    if occasion.name.casefold() not in JOURNEYS:
        return occasion
    first = reading.tokens(occasion.evidence[0].start, occasion.evidence[0].end)[0]
    noun = find_fuller_visit(reading, occasion.name.casefold(), first)
    return occasion if noun is None else _name_visit(reading, noun)


def _of_told_meeting(reading: Reading, event: Event) -> Occasion | None:
    """ "after Monday's talks in Oslo", or the meeting that the sentences before tell of."""
    told = find_told_meeting(reading, event)
    if (
        told is None
        or _is_participle(reading, told.noun)
        or _BRIEFINGS & set(reading.low[told.start : told.end])
        or _NO_OCCASIONS & set(reading.low[told.start : told.end])
    ):
        return None
    span = reading.span(told.start, told.end)
    return Occasion(span.text, (span,), OCCASION)


def _is_part(low: list[str], i: int) -> bool:
    """ "(at) the close of": the gathering follows."""
    i += bool(_DETERMINERS & set(low[i : i + 1]))
    return bool(_PARTS & set(low[i : i + 1])) and low[i + 1 : i + 2] == ["of"]


def _is_participle(reading: Reading, noun: int) -> bool:
    """ "Meeting in Oslo, the two signed": the verb, not a meeting."""
    opens = noun == reading.sentence(noun).start or reading.low[noun - 1] == ","
    return reading.doc[noun].tag_ == "VBG" or (opens and reading.low[noun] == "meeting")


def _occasion_in(reading: Reading, start: int, end: int) -> Occasion | None:
    low = reading.low
    for i in range(start, end - 1):
        begin = None
        if low[i] in _MARGINS and low[i + 1 : i + 2] == ["of"]:
            begin = i + 2
        elif (low[i] == "for" and low[i - 1] in {"met", "gathered", "gather", "meet"}) or (
            low[i] in {"during", "at"} and reading.cover.get(i) is None
        ):
            begin = None if _is_part(low, i + 1) else i + 1
        elif low[i : i + 3] == ["as", "part", "of"]:
            begin = i + 3
        elif (low[i] in _PARTS and low[i + 1] == "of") or low[i : i + 3] in _ENDED:
            begin = i + 2
        if begin is not None and low[begin : begin + 1] != ["my"]:
            found = _gathering(reading, begin, end, margins=low[i] in _MARGINS)
            if found:
                return found
        between = _meeting_between(reading, i, end)
        if between is not None:
            return between
    return None


_BETWEEN_TWO = frozenset({"meeting", "summit", "talks"})
_SIDES_REACH = 20  # tokens from "between" to the second name


def _meeting_between(reading: Reading, i: int, end: int) -> Occasion | None:
    """The meeting that a signing followed, told with both who met: "after a meeting between A and B"."""
    low = reading.low
    if low[i] not in {"after", "following"}:
        return None
    noun = next((j for j in range(i + 1, min(i + 5, end - 1)) if low[j] in _BETWEEN_TWO), None)
    if noun is None or low[noun + 1] != "between":
        return None
    people = reading.people_in(noun + 2, min(noun + 2 + _SIDES_REACH, end))
    if len(people) < 2 or "and" not in low[people[0].end : people[1].start]:
        return None
    first = noun if low[noun - 1] in _DETERMINERS or noun == i + 1 else noun - 1
    last = people[1].right
    return Occasion(reading.text(first, last), (reading.span(first, last),), OCCASION)


def _gathering(reading: Reading, start: int, end: int, *, margins: bool) -> Occasion | None:
    """The noun phrase of a meeting or visit that begins at a token."""
    low = reading.low
    while start < end and low[start] in {"the", "a", "an", "their", "his", "her", "its", "this", "our", "'s"}:
        start += 1
    head = None
    i = start
    while i < min(end, start + 14):
        if low[i] in GATHERINGS:
            head = i
        elif (head is not None and low[i] not in {"-", "–"}) or (
            low[i] in _STOP | {",", "on", "during", "in", "at", "with", "by", "for", "after"} and head is None
        ):
            break
        i += 1
    if head is None:
        if not margins:
            return None
        head = next(
            (
                j - 1
                for j in range(start, end)
                if not reading.doc[j].text[0].isupper() and low[j] not in {"-", "of", "the"}
            ),
            start,
        )
    stop = _extend(reading, start, head, end)
    words = low[start:stop]
    if not is_occasion(words) and not (margins and words in ([w] for w in _BARE - {"talks"})):
        return None
    return Occasion(reading.text(start, stop), (reading.span(start, stop),), OCCASION)


def is_occasion(words: list[str]) -> bool:
    """Whether words name an occasion: no briefing, no ceremony, no bare "meeting"."""
    return (
        bool(words)
        and not (_BRIEFINGS | {"ceremony"}) & set(words)
        and (len(words) > 1 or words[0] not in _BARE)
    )


def _owned(low: list[str], start: int, head: int) -> bool:
    """ "Mr Keller's visit": whoever stands behind "by" did something else."""
    return "'s" in low[start:head]


def _extend(reading: Reading, start: int, head: int, end: int) -> int:
    """ "of the Americas", "to Lima by President X" after the noun."""
    low, doc = reading.low, reading.doc
    stop = head + 1
    while stop < end - 1:
        if (
            low[stop] in {"of", "on", "for"}
            and stop not in reading.date_at
            and stop + 1 not in reading.date_at
            and _capital_next(reading, stop + 1, end)
        ) or (
            low[stop] == "to"
            and low[head] in {"visit", "trip", "tour"}
            and (stop + 1 in reading.actor_at or low[stop + 1] == "the")
        ):
            step = _capitals(reading, stop + 1, end)
        elif (
            low[stop] in {"by", "of"}
            and low[head] in {"visit", "trip", "tour"}
            and not _owned(low, start, head)
        ):
            person = reading.people_in(stop, min(stop + 14, end))
            step = person[0].right if person else stop
        elif reading.cover.get(stop) is None and (
            doc[stop].is_digit
            or (doc[stop].text[0].isupper() and stop not in reading.date_at and low[stop] not in _STOP)
        ):
            step = stop + 1
        else:
            break
        if step <= stop:
            break
        stop = step
    return stop


def _capital_next(reading: Reading, i: int, end: int) -> bool:
    j = i + (reading.low[i] in _DETERMINERS)
    return j < end and reading.doc[j].text[0].isupper()


def _capitals(reading: Reading, i: int, end: int) -> int:
    low, doc = reading.low, reading.doc
    stop = i + (low[i] in _DETERMINERS)
    while (
        stop < end
        and (doc[stop].text[0].isupper() or low[stop] in {"the", "of", "and", "-", "for"})
        and stop not in reading.date_at
    ):
        stop += 1
    while stop > i and low[stop - 1] in {"the", "of", "and", "-", "for"}:
        stop -= 1
    return stop


def find_occasion_between(reading: Reading, start: int, end: int) -> Occasion | None:
    """The meeting or visit named among tokens [start, end)."""
    return _occasion_in(reading, start, end)
