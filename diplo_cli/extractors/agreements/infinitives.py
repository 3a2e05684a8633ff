"""What the words before "to sign" make of it: planned, wanted, refused, or done ("met to sign")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.reach import Realis
from diplo_cli.extractors.agreements.verbs import (
    ADVERBS,
    BE,
    HAVE,
    MODALS,
    NEGATIONS,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


_MEETINGS = frozenset(
    "met meet meets gathered gather gathers convened assembled joined sat come came together "
    "reconvened hosted hosts".split()
)


_TRAVELS = frozenset(
    "arrived arrives arriving travelled traveled travels travelling traveling flew flies flying visited "
    "visits "
    "visiting went goes returned heads headed heading visit trip".split()
)


_PLANS = frozenset(
    "expected set due scheduled plan plans planned planning ready prepared prepare preparing agree "
    "agreed agrees hope hopes hoped hoping intent intention want wants "
    "wanted intend intends intended vow vows vowed "
    "pledge pledges pledged promise promises promised poised about likely is are was were be invited "
    "going aims aim aimed intention decision decided decide decides committed commit commits "
    "opportunity date continue wish wishes wished readiness willingness willing authorised authorized "
    "slated bound supposed meant close undertook undertaken yet opts proposal proposed offered offers "
    "offer threatened determined waiting wait agreeing ceremony meeting summit "
    "time seeks seek sought seeking tomorrow preparations eager keen happy".split()
)


_PLAN_NOUNS = frozenset(
    "summit meeting ceremony time date opportunity trip visit is are was were be plans plan offer "
    "decision proposal "
    "likely close".split()
)


_REFUSALS = frozenset(
    "refused refuses refuse refusing refusal declined declines decline declining failed fails fail "
    "failing failure "
    "unable unwilling reluctant reluctance hesitated hesitates hesitate neglected unwillingness "
    "reluctantly".split()
)


_WISHES = frozenset(
    "urge urged urges urging press pressed pressing call called calls calling ask asked asks asking "
    "demand demanded demands persuade persuaded convince convinced require required requires "
    "requirement obliged oblige force forced tell told invite pressure need needs needed push pushed "
    "pushing encourage encouraged encouraging "
    "instruct instructed instructs tasked beg begged deadline allow allowed order ordered want "
    "obligation obligated necessary attempts efforts effort attempt "
    "try tried tries trying attempted failure chance".split()
)


_INVITES = frozenset("invites invited inviting wants wanted expects expected wishes".split())


_URGED_WITHIN = 8  # words between "called" and "to sign"


_FACTS = frozenset(
    "able managed country countries state states nation nations leader leaders first last latest "
    "minister president member members went proceeded happened secretary head after by proud pleased "
    "honoured honored delighted glad "
    "privileged privilege honour honor happy".split()
)


_CLAUSE_MARKS = frozenset({"that", "who", "which", "said", "says", "say", ";", ":", "--", "—", "“", "”"})


def skip_governor(reading: Reading, left: int) -> int:
    """Where the whole group begins: before "is expected" of "is expected to be signed"."""
    floor, i = reading.sentence(left).start, left
    if i > floor and reading.low[i - 1] in _PLANS | _REFUSALS - _PLAN_NOUNS and reading.low[i - 1] not in BE:
        i -= 1
        while i > floor and (
            reading.low[i - 1] in BE | HAVE | ADVERBS | MODALS or reading.is_ly_adverb(i - 1)
        ):
            i -= 1
    return i


def read_infinitive(reading: Reading, left: int, chain: list[str]) -> Realis:
    """What the words before "to sign" make of it."""
    low = reading.low
    inner = chain[: chain.index("to")]
    outer = chain[chain.index("to") + 1 :]
    if any(w in HAVE for w in inner):
        return "denied"
    if any(w in NEGATIONS for w in outer):
        return "denied"
    if outer and any(w in BE | HAVE | MODALS for w in outer):
        return "planned"
    sentence = reading.sentence(left)
    near = [low[i] for i in range(left - 1, max(sentence.start, left - 4) - 1, -1)]
    governor = _first_known(near)
    if governor == "opportunity" and {"take", "took", "takes"} & set(near):
        return "done"  # "we take this opportunity to announce"
    if governor:
        return _weigh(reading, governor, left)
    if reading.sentence(left).headline and not any(low[i] in _MEETINGS for i in range(sentence.start, left)):
        return "planned"
    for i in range(left - 1, sentence.start - 1, -1):
        if low[i] in _VOTED:
            return "done"
        if low[i] in _MEETINGS and _is_present_meeting(reading, i):
            return "planned"
        if low[i] in _MEETINGS and not _is_future(reading, i):
            return "done"
        if low[i] in _TRAVELS | _PLANS - _PLAN_NOUNS:
            return "planned"
        if low[i] in _WISHES:
            return "wanted"
        if low[i] in _CLAUSE_MARKS - {"that"}:
            break
    return "planned"


def _first_known(words: list[str]) -> str | None:
    known = _VOTED | _REFUSALS | _WISHES | _PLANS | _FACTS | _MEETINGS | _TRAVELS
    for n, word in enumerate(words):
        if word in {",", "(", ")"}:
            return None
        if word in known and not (n and word in BE):
            return word
    return None


_TRYING = frozenset("try tried tries trying seek seeks seeking sought struggling".split())
_INVITED = frozenset({"invited", "invites", "inviting", "invite"})


def _weigh(reading: Reading, governor: str, left: int) -> Realis:
    if governor in _TRYING:
        return "ongoing"
    if governor in _INVITED and reading.low[left - 1] != governor:
        return "wanted"  # "invited Peru to sign"; not "Peru was invited to sign"
    if governor in _REFUSALS:
        return "refused"
    if governor in _VOTED:
        return "done"
    if governor in _MEETINGS and _is_arranged(reading, left):
        return "planned"
    if governor in _MEETINGS or governor in {"able", "managed", "proceeded", "happened"}:
        return "planned" if _is_future(reading, left - 1) else "done"
    if governor in _WISHES:
        return "wanted"
    if governor in _FACTS and {"invitation", "invitations"} & set(
        reading.low[reading.sentence(left).start : left]
    ):
        return "planned"  # "accepted the invitation of President Diaz to sign"
    if governor in _FACTS and not reading.sentence(left).headline:
        return "wanted" if _is_called_for(reading, left) else "done"
    return "planned"


def _is_called_for(reading: Reading, left: int) -> bool:
    """Whether somebody is urged: "called on all states to sign", not "was among the first states to sign"."""
    floor = max(reading.sentence(left).start, left - _URGED_WITHIN)
    for word in reversed(reading.low[floor:left]):
        if word in _CLAUSE_MARKS | {",", "(", ")"}:
            return False
        if word in _WISHES | _REFUSALS | _INVITES:
            return True
    return False


_VOTED = frozenset({"voted", "votes"})


def _is_arranged(reading: Reading, left: int) -> bool:
    floor = reading.sentence(left).start
    met = next((i for i in range(left - 1, floor - 1, -1) if reading.low[i] in _MEETINGS), None)
    return met is not None and _is_present_meeting(reading, met)


def _is_present_meeting(reading: Reading, i: int) -> bool:
    """Whether running text tells a meeting in the present, as still to come: "meet on Tuesday to sign"."""
    return reading.doc[i].tag_ in {"VBP", "VBZ"} and not reading.sentence(i).headline


def _is_future(reading: Reading, i: int) -> bool:
    """Whether a future or unreal verb group stands shortly before token i."""
    floor = max(reading.sentence(i).start, i - 6)
    return any(
        w in MODALS or w in {"expected", "set", "due", "scheduled", "plan", "plans"}
        for w in reading.low[floor:i]
    )
