"""Words that tell of a meeting: "met", "held talks with", "the meeting between", "received ... for talks"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diplo_cli.extractors.agreements.reading import Reading

MET = define_rule(
    "meeting.met",
    """Somebody met somebody, held or had talks or a meeting with somebody.

    Foreign Minister Ana Duarte met her Swiss counterpart Urs Keller in Bern. / They held talks on Monday.
    Leaves alone what will, may or did not take place, telephone calls, and goals that are met.
    """,
)
HOSTED = define_rule(
    "meeting.hosted",
    """Somebody received somebody, or hosted or welcomed somebody for talks, a meeting or a meal.

    President Costa received the Danish envoy Kirsten Holm at the palace.
    Leaves alone hosted games and summits, welcomed decisions, and things received.
    """,
)
BETWEEN = define_rule(
    "meeting.between",
    """A meeting or talks told as a noun, with those who took part.

    the meeting between A and B / A's talks with B / after a meeting with B, A said
    Leaves alone planned, proposed, cancelled and coming meetings and those by telephone.
    """,
)

THEIRS = define_rule(
    "meeting.theirs",
    """Their meeting or talks, after a sentence that names just two people.

    Presidents A and B agreed on Friday ... After their meeting in Quito, both praised the text.
    Leaves alone coming meetings, and sentences after one that names fewer or more people.
    """,
)

JOINT = define_rule(
    "meeting.joint",
    """Several people who do something in, during or after a meeting, talks or a summit.

    Ministers A and B discussed the draft in a meeting at the lakeside hotel. / A and B signed after talks.
    Leaves alone one person's meeting, coming meetings and meetings of bodies.
    """,
)

Kind = Literal["met", "hosted", "between", "theirs", "joint"]
_MET = frozenset({"met", "meets"})
_HOLDS = frozenset(
    "held holds had has holding having began opened concluded wrapped conducted sat completed".split()
)
_TALKS = frozenset(
    "talks meeting meetings discussions consultations conversation conversations negotiations "
    "audience".split()
)
_HOSTS = frozenset("received receives hosted hosts welcomed welcomes greeted receiving hosting".split())
_OCCASIONS = _TALKS | frozenset(
    "lunch dinner breakfast luncheon banquet visit audience hour hours minutes".split()
)
_FUTURE = frozenset(
    "will would may might could should shall must can not n't never to 'll cannot refused declined if "
    "unless until".split()
)
_UNDONE = frozenset(
    "planned proposed scheduled possible upcoming forthcoming coming next future cancelled canceled "
    "postponed ahead before any no another further potential seek seeking sought request requested "
    "invited called call expected demand demanded hopes hope hoped virtual online telephone phone "
    "video refused".split()
)
_REMOTE = frozenset(
    "phone telephone telephoned phoned videoconference videolink virtually online zoom remotely".split()
)
_ADVERBS = frozenset(
    "also then later earlier separately briefly recently privately had has have just first again both "
    "previously already twice since".split()
)


@dataclass(frozen=True, slots=True)
class Encounter:
    """One telling of a meeting: the verb group begins at token `left`, its words end before token `end`.

    `partner` is the token where those met are named, or None when all stand in the subject.
    """

    kind: Kind
    left: int
    end: int
    partner: int | None
    rule: str


def find_encounters(reading: Reading) -> Iterator[Encounter]:
    """Tellings of meetings that took place, in reading order."""
    for sentence in reading.sentences:
        words = reading.low[sentence.start : sentence.end]
        if not (_MET | _TALKS | _HOSTS | {"call", "summit"}) & set(words):
            continue
        for i in range(sentence.start, sentence.end):
            found = _met(reading, i, sentence.end) or _held(reading, i, sentence.end)
            found = found or _called_on(reading, i, sentence.end)
            found = found or _hosted(reading, i, sentence.end) or _noun(reading, i, sentence.end)
            if found and not _is_remote(reading, found.left, sentence.end):
                yield found


def _is_remote(reading: Reading, left: int, end: int) -> bool:
    return bool(_REMOTE & set(reading.low[max(0, left - 2) : min(end, left + 14)]))


def _group_start(reading: Reading, verb: int, floor: int) -> int | None:
    """The first token of the verb group, or None when the group tells nothing done."""
    left = verb
    while left > floor and (
        reading.low[left - 1] in _ADVERBS | _FUTURE or reading.low[left - 1].endswith("ly")
    ):
        if reading.low[left - 1] in _FUTURE:
            return None
        left -= 1
    return left


def _met(reading: Reading, i: int, end: int) -> Encounter | None:
    if reading.low[i] not in _MET:
        return None
    left = _group_start(reading, i, reading.sentence(i).start)
    if left is None or (i > 0 and reading.low[i - 1] in {"be", "been", "being", "was", "were", "is", "are"}):
        return None
    partner = i + 1
    while partner < end and reading.low[partner] in {"with", "up", "privately", "briefly", "separately"}:
        partner += 1
    return Encounter("met", left, i + 1, partner if partner < end else None, MET)


def _held(reading: Reading, i: int, end: int) -> Encounter | None:
    """ "held (bilateral) talks (with)" """
    low = reading.low
    if low[i] not in _HOLDS or (low[i] in {"has", "had", "have"} and reading.doc[i].tag_ == "AUX"):
        return None
    noun = next((j for j in range(i + 1, min(end, i + 8)) if low[j] in _TALKS), None)
    if noun is None or any(low[j] in {",", "for", "after", "by", "no", "in"} for j in range(i + 1, noun)):
        return None
    left = _group_start(reading, i, reading.sentence(i).start)
    if left is None:
        return None
    return Encounter("met", left, noun + 1, _behind(reading, noun + 1, end, {"with"}), MET)


def _called_on(reading: Reading, i: int, end: int) -> Encounter | None:
    """ "paid a courtesy call on ..." """
    low = reading.low
    if low[i] not in {"paid", "pays"} or "call" not in low[i : i + 5]:
        return None
    call = low.index("call", i)
    if not set(low[i + 1 : call]) <= {"a", "courtesy", "official", "farewell", "brief", "an"}:
        return None
    left = _group_start(reading, i, reading.sentence(i).start)
    partner = _behind(reading, call + 1, end, {"on", "to"})
    return Encounter("met", left, call + 1, partner, MET) if left is not None and partner else None


def _hosted(reading: Reading, i: int, end: int) -> Encounter | None:
    low = reading.low
    if low[i] not in _HOSTS:
        return None
    left = _group_start(reading, i, reading.sentence(i).start)
    if left is None:
        return None
    passive = i > 0 and low[i - 1] in {"was", "were", "been"}
    if passive:
        by = _behind(reading, i + 1, end, {"by"})
        return Encounter("hosted", i - 1, i + 1, by, HOSTED) if by and low[i] == "received" else None
    talks = any(low[j] == "for" and _OCCASIONS & set(low[j : j + 6]) for j in range(i + 1, min(end, i + 25)))
    if not talks and low[i] not in {"received", "receives"}:
        return None
    return Encounter("hosted", left, i + 1, i + 1, HOSTED)


def _noun(reading: Reading, i: int, end: int) -> Encounter | None:
    """ "the meeting between A and B", "talks with B"."""
    low = reading.low
    if low[i] not in _TALKS | {"summit"} or _held_before(reading, i) or i + 2 >= end:
        return None
    if _UNDONE & set(_own_words(reading, i)) or _FUTURE & set(low[i + 1 : i + 2]):
        return None
    between = _behind(reading, i + 1, end, {"between"})
    if between is not None:
        return (
            None
            if _is_future_after(reading, between, end)
            else Encounter("between", i, i + 1, between, BETWEEN)
        )
    partner = _behind(reading, i + 1, end, {"with"})
    if partner:
        return Encounter("between", i, i + 1, partner, BETWEEN)
    if "their" not in low[max(reading.sentence(i).start, i - 4) : i]:
        return _joint(reading, i)
    return (
        None if _is_future_after(reading, i, min(end, i + 4)) else Encounter("theirs", i, i + 1, None, THEIRS)
    )


def _own_words(reading: Reading, i: int) -> list[str]:
    """The few words before the noun at token i, from the preposition that brings it in on."""
    words = reading.low[max(reading.sentence(i).start, i - 5) : i]
    first = next((n for n in range(len(words) - 1, -1, -1) if words[n] in {"in", "during", "after"}), 0)
    return words[first:]


def _joint(reading: Reading, i: int) -> Encounter | None:
    """ "in a meeting", "after talks", "during a one-hour meeting": nobody is named behind."""
    floor = reading.sentence(i).start
    for j in range(i - 1, max(floor, i - 6) - 1, -1):
        word = reading.low[j]
        if word in {"in", "during", "after", "following"}:
            return Encounter("joint", j, i + 1, None, JOINT)
        if reading.doc[j].tag_ not in {"DT", "JJ", "NN", "HYPH", "CD", "POS", "NNP", "VBN"} or word in {
            "the",
            "any",
        }:
            return None
    return None


def _held_before(reading: Reading, i: int) -> bool:
    return bool(_HOLDS & set(reading.low[max(reading.sentence(i).start, i - 6) : i]))


def _is_future_after(reading: Reading, start: int, end: int) -> bool:
    words = reading.low[start : min(end, start + 25)]
    return any(w in {"will", "would", "may", "might", "could"} for w in words)


def _behind(reading: Reading, i: int, end: int, wanted: set[str]) -> int | None:
    """The token after "with" or "between", over a place or a date in between."""
    low = reading.low
    for j in range(i, min(end - 1, i + 9)):
        if low[j] in wanted:
            return j + 1
        if low[j] in {",", ";", "and", "that", "who", "to"} or reading.cover.get(j) is not None:
            return None
    return None
