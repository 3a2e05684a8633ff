"""People who stand for different states: two who sign with each other, a counterpart, two of one office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries
from diplo_cli.lexicon.offices import states_with
from diplo_cli.link.beside import SENTENCE_END
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
_SPOUSE = re.compile(r"first (?:lady|gentleman)|vice[ -]president|queen|princess|duchess", re.IGNORECASE)
_REACH = 300


def find_rivals(text: str, offices: list[Office]) -> dict[int, set[int]]:
    """Who stands opposite whom, by number, where the words show that the two are of different states."""
    places = sorted(
        ((m.start, i, m) for i, office in enumerate(offices) for m in office.mentions), key=lambda p: p[:2]
    )
    rivals: dict[int, set[int]] = {}
    for number in range(1, len(places)):
        (_, one, left), (_, two, right) = places[number - 1], places[number]
        before = places[number - 2][2] if number > 1 else None
        if one != two and (_are_paired(text, before, left, right) or _are_counterparts(text, left, right)):
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
    if front_of(right) - _back_of(left) > 120 or not _AND.fullmatch(text, _back_of(left), front_of(right)):
        return False
    if not (left.titles or right.titles) or any(_SPOUSE.search(t.title) for t in right.titles):
        return False
    begin, end = _sentence(text, front_of(left), right.end)
    if before is not None and begin <= before.start and front_of(left) - _back_of(before) < 8:
        return False
    if re.match(r",?\s+and\s+[A-Z]", text[_back_of(right) : _back_of(right) + 12]):
        return False
    return bool(_BETWEEN.search(text, begin, front_of(left)) or _MEET.search(text, begin, end))


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
    return frozenset(
        fold_name(t.title)
        for t in office.titles
        if states_with(t.title) or (_MINISTRY.fullmatch(t.title) and not _MANY.search(t.title))
    )


def visited(text: str, office: Office) -> set[str]:
    """States that the person is said to visit ("the visit of President A to Lima"), which are not his."""
    found: set[str] = set()
    for m in office.mentions:
        if _VISIT.search(text, max(0, front_of(m) - 60), front_of(m)):
            ahead = re.match(r"\s+(?:to|in)\s+(?:the\s+)?", text[_back_of(m) : _back_of(m) + 16])
            begin = _back_of(m) + ahead.end() if ahead else 0
            found |= {c.code for c in find_countries(text[begin : begin + 40]) if ahead and c.start == 0}
    return found


def share_sentence(text: str, one: Office, two: Office) -> bool:
    """One sentence names both people."""
    return any(
        begin <= other.start < end
        for m in one.mentions
        for begin, end in [_sentence(text, m.start, m.end)]
        for other in two.mentions
    )


def sentence_places(text: str, mention: PersonMention) -> set[str]:
    """States of the capitals and cities in which the mention's sentence sets its event ("in Lima")."""
    begin, end = _sentence(text, front_of(mention), mention.end)
    words = text[begin:end]
    places = [c for c in find_countries(words) if c.kind in {"capital", "city"}]
    return {c.code for c in places if words[: c.start].endswith((" in ", "In ", " at "))}
