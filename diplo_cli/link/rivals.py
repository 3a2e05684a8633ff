"""People who stand for different states: two who sign with each other, a counterpart, two of one office."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries
from diplo_cli.lexicon.offices import states_with
from diplo_cli.link.passage import SENTENCE_END
from diplo_cli.link.spelling import fold_name

if TYPE_CHECKING:
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.link.office import Office

_STYLES = r"(?:(?:the|her|his|H\.\s?E\.?|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Shri|Smt\.?)\s+)*$"
_AND = re.compile(r"\s*(?:\([^)\n]{1,60}\))?,?\s+and\s+(?:by\s+)?" + _STYLES)
_MEET = re.compile(
    r"\b(?:sign\w*|inked|initial\w+|exchang\w+|conclud\w+|signatures?|talks|negotiators?|met|meet|spoke|"
    r"co-chair\w*|joint)\b"
)
_LOOKING_ON = re.compile(r"\b(?:witness\w*|attend\w*|(?:in\s+the\s+)?presence|oversaw|watched)\b")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$")
_COUNTERPART = re.compile(
    r"\b(?:his|her|their|the)\s+(?:[\w-]+\s+){0,4}(?:counterpart|colleague|opposite\s+number),?\s+(?:the\s+)?$"
)
_MINISTRY = re.compile(
    r"(?:(?:federal|union|national|acting)\s+)?(?:minister\s+(?:of|for)\s.+|(?:[\w&,-]+\s+)+minister)",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"\b(?:deputy|vice|assistant|junior|state|senior|associate|parliamentary)\b", re.IGNORECASE
)
_PAST = frozenset({"former", "then", "late", "ex", "outgoing", "ousted", "incoming"})
_VISIT = re.compile(r"\b(?:visit|trip|tour|arrival)\s+(?:of|by)\s+" + _STYLES)
_MINE = re.compile(r"\b(?:my|our)\s+(?:\w+\s+){0,2}(?:friend|counterpart|guest|host),?\s+" + _STYLES)
_OF_BOTH = re.compile(r"\s+of\s+(?:the\s+)?(?:two|both)\b")
_THANKED = re.compile(
    r"\b(?:I|We|we)\s+(?:also\s+|want\s+to\s+|wish\s+to\s+|would\s+like\s+to\s+)*(?:thank|commend|congratulate|applaud|salute)\s+"
    + _STYLES
)
_MEETS = re.compile(
    r"\b(?:met|meets|called\s+on|calls\s+on|received\s+by|hosted\s+by|welcomed\s+by|talks\s+with|spoke\s+(?:with|to)|"
    r"conferred\s+with|received|host(?:s|ed)|greeted)(?:\s+(?:with|by))?\s+(?:visiting\s+)?" + _STYLES
)
_SPOUSE = re.compile(r"first (?:lady|gentleman)|vice[ -]president|queen|princess|duchess", re.IGNORECASE)
_REACH = 300
_MOST_IN_SENTENCE = 20


def find_rivals(text: str, offices: list[Office]) -> dict[int, set[int]]:
    """Who stands opposite whom, by number, where the words show that the two are of different states."""
    places = sorted(
        ((m.start, i, m) for i, office in enumerate(offices) for m in office.mentions), key=lambda p: p[:2]
    )
    rivals: dict[int, set[int]] = {}
    starts = [start for start, _, _ in places]
    for number in range(1, len(places)):
        (_, one, left), (_, two, right) = places[number - 1], places[number]
        before = places[number - 2][2] if number > 1 else None
        if one != two and _meets(text, right):
            opens = bisect_left(starts, _sentence(text, right.start, right.end)[0])
            one = places[opens][1]
            if one != two:
                rivals.setdefault(one, set()).add(two)
                rivals.setdefault(two, set()).add(one)
        elif one != two and (_are_paired(text, before, left, right) or _are_counterparts(text, left, right)):
            rivals.setdefault(one, set()).add(two)
            rivals.setdefault(two, set()).add(one)
    return rivals


def front_of(mention: PersonMention) -> int:
    """Where the office before the name begins, else the name."""
    starts = (s.start for t in mention.titles for s in t.evidence if s.end <= mention.start < s.end + 40)
    return min(starts, default=mention.start)


def _back_of(mention: PersonMention) -> int:
    """Where the office behind the name ends, else the name."""
    ends = (s.end for t in mention.titles for s in t.evidence if mention.end <= s.start < mention.end + 5)
    return max(ends, default=mention.end)


def _are_paired(text: str, before: PersonMention | None, left: PersonMention, right: PersonMention) -> bool:
    """ "signed by Minister A and Ambassador B", "between A, Minister of Trade, and B": two and no third."""
    front = front_of(right) if front_of(right) >= left.end else right.start
    if front - _back_of(left) > 120 or not _AND.fullmatch(text, _back_of(left), front):
        return False
    if not (left.titles or right.titles) or any(_SPOUSE.search(t.title) for t in right.titles):
        return False
    begin, end = _sentence(text, front_of(left), right.end)
    same = {fold_name(t.title) for t in left.titles} & {fold_name(t.title) for t in right.titles}
    if before is not None and begin <= before.start and front_of(left) - _back_of(before) < 8:
        return False
    if re.match(r",?\s+and\s+[A-Z]", text[_back_of(right) : _back_of(right) + 12]):
        return False
    if any(_is_sole(title) for title in same):
        return True
    meet = _MEET.search(text, begin, end) and not _LOOKING_ON.search(text, _back_of(right), end)
    return bool(_BETWEEN.search(text, begin, front_of(left)) or meet)


def _meets(text: str, right: PersonMention) -> bool:
    """ "A called on President B": the office of B stands right behind the verb."""
    return bool(right.titles) and bool(_MEETS.search(text, max(0, front_of(right) - 60), front_of(right)))


def _are_counterparts(text: str, left: PersonMention, right: PersonMention) -> bool:
    """ "A … with his counterpart, Gen. B" in one sentence."""
    begin, _ = _sentence(text, front_of(right), right.end)
    return left.start >= begin and bool(_COUNTERPART.search(text, max(begin, left.end), front_of(right)))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low = max(0, start - _REACH)
    ends = [m.end() for m in SENTENCE_END.finditer(text, low, start + 1) if m.end() <= start]
    after = SENTENCE_END.search(text, end, end + _REACH)
    return (ends[-1] if ends else low), (after.start() if after else min(len(text), end + _REACH))


def sole_offices(office: Office) -> frozenset[str]:
    """Offices that one person holds in a state at a time, empty for who held one in the past."""
    if any(word.lower().rstrip("-") in _PAST for m in office.mentions for word in m.modifiers):
        return frozenset()
    return frozenset(fold_name(t.title) for t in office.titles if _is_sole(t.title))


def _is_sole(title: str) -> bool:
    """An office of which each state has one: head of state or government, or a ministry's."""
    return bool(states_with(title) or (_MINISTRY.fullmatch(title) and not _MANY.search(title)))


def not_own(text: str, office: Office, home: str) -> set[str]:
    """States that are not the person's: the one visited ("the visit of President A to Lima"), and home for
    whom its speaker calls his friend or guest, or, as a head of state or government, thanks."""
    found: set[str] = set()
    for m in office.mentions:
        before = text[max(0, front_of(m) - 60) : front_of(m)]
        heads = any(states_with(t.title) for t in m.titles)
        if _MINE.search(before) or (heads and _THANKED.search(before)):
            found.add(home)
        if _VISIT.search(before):
            ahead = re.match(r"\s+(?:to|in)\s+(?:the\s+)?", text[_back_of(m) : _back_of(m) + 16])
            begin = _back_of(m) + ahead.end() if ahead else 0
            found |= {c.code for c in find_countries(text[begin : begin + 40]) if ahead and c.start == 0}
    return found


def find_listed(text: str, offices: list[Office]) -> set[int]:
    """People who share one office in the plural: three or more ("Presidents A, B and C"), or two whose
    order tells nothing ("the ministers of the two countries, A and B")."""
    shared: dict[int, set[int]] = {}
    both: set[int] = set()
    for i, office in enumerate(offices):
        for span in {s for t in office.titles for s in t.evidence}:
            shared.setdefault(span.start, set()).add(i)
            both |= {span.start} if _OF_BOTH.match(text, span.end) else set()
    groups = (group for start, group in shared.items() if len(group) > 2 or start in both)
    return {i for group in groups for i in group if sole_offices(offices[i])}


def find_holders(text: str, offices: list[Office]) -> dict[int, set[int]]:
    """Who is named in one sentence with somebody of the same office, of which each state has one."""
    by_place: dict[tuple[str, int], set[int]] = {}
    for i, office in enumerate(offices):
        sole = sole_offices(office)
        begins = {_sentence(text, m.start, m.end)[0] for m in office.mentions} if sole else set()
        for place in ((title, begin) for title in sole for begin in begins):
            by_place.setdefault(place, set()).add(i)
    holders: dict[int, set[int]] = {}
    for group in by_place.values():
        for i in sorted(group)[:_MOST_IN_SENTENCE]:
            holders.setdefault(i, set()).update(group - {i})
    return holders


def states_before(text: str, mention: PersonMention) -> set[str]:
    """States that the mention's sentence names before it."""
    begin, _ = _sentence(text, front_of(mention), mention.end)
    named = find_countries(text[begin : front_of(mention)])
    return {c.code for c in named if c.kind in {"name", "demonym", "abbreviation"}}


def sentence_places(text: str, mention: PersonMention) -> set[str]:
    """States of the capitals and cities in which the mention's sentence sets its event ("in Lima")."""
    begin, end = _sentence(text, front_of(mention), mention.end)
    words = text[begin:end]
    places = [c for c in find_countries(words) if c.kind in {"capital", "city"}]
    return {c.code for c in places if words[: c.start].endswith((" in ", "In ", " at "))}
