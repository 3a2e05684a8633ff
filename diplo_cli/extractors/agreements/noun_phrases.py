"""People, states and roles of one noun phrase; those inside "of ..." and "with ..." are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.doers import PREPOSITIONS, Side, person_covering
from diplo_cli.extractors.agreements.firms import describes_firm
from diplo_cli.extractors.agreements.verbs import ADVERBS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading


def read_phrase(reading: Reading, start: int, end: int) -> Side:
    """People, states and roles of a noun phrase; those inside "of ..." and "with ..." are left out."""
    side, low, i = Side(), reading.low, start
    barred = False
    while i < end:
        person = person_covering(reading, i)
        if person is not None:
            i = max(person.right, i + 1)
            if (not barred or _is_title(reading, start, person)) and low[i : i + 1] != ["'s"]:
                side.people.append(person)
            continue
        actor = reading.actor_at.get(i)
        if actor is not None:
            if not describes_firm(reading, actor, end) and (not barred or _of_partners(reading, start, i)):
                side.actors += [
                    a for a in reading.actors_in(actor.start, actor.start + 12) if a.start == actor.start
                ]
            i = max(actor.end, i + 1)
            continue
        if low[i] in {"and", ","} and side.people and person_covering(reading, i + 1):
            barred = False
        if low[i] in _BARRING:
            barred = low[i] not in {"of", "from"} or not _governs(reading, start, i)
        i += 1
    if not side.people:
        role = find_role(reading, start, end)
        if role:
            side.roles.append(role)
    return side


_OFFICES = frozenset(
    "envoy minister secretary commissioner representative adviser advisor director coordinator president "
    "chair ambassador chief head".split()
)


def _is_title(reading: Reading, start: int, person: PersonAt) -> bool:
    """Whether "Special Envoy for River Talks" runs straight into the name, as an office."""
    for i in range(person.left - 1, start, -1):
        if reading.low[i] in {"for", "of"}:
            return reading.low[i - 1] in _OFFICES
        capital = reading.doc[i].text[0].isupper() or reading.low[i] in {"and", "&"}
        if not capital or i in reading.actor_at:
            return False
    return False


_OFFICIALS = frozenset(
    "ministers partners counterparts officials representatives leaders delegates diplomats envoys "
    "ambassadors negotiators presidents colleagues delegations".split()
)


def _of_partners(reading: Reading, start: int, i: int) -> bool:
    """Whether "officials from" leads to the state at token i, over other states and small words only."""
    for j in range(i - 1, start, -1):
        if reading.low[j] == "from":
            return reading.low[j - 1] in _OFFICIALS
        if j not in reading.actor_at and reading.low[j] not in {",", "and", "the"}:
            return False
    return False


_BARRING = frozenset("of to with for from by between against about in at on before after under near".split())


_STATE_NOUNS = frozenset(
    "government governments republic kingdom state states people president presidents minister "
    "ministers leaders leader delegation delegations officials representatives heads parliament cabinet "
    "authorities ministry sultanate "
    "emirate federation principality commonwealth side sides kings presidency ministries envoys "
    "ambassadors".split()
)


def _governs(reading: Reading, start: int, i: int) -> bool:
    """Whether "of" follows a state's office or body: "the governments of X and Y", not a firm "of X"."""
    return bool(_STATE_NOUNS & set(reading.low[start:i]))


ROLE_NOUNS = frozenset(
    "ministers leaders presidents premiers officials sides delegations secretaries ambassadors "
    "negotiators representatives envoys minister president premier ambassador envoy secretary leader "
    "king prince chancellor "
    "governors commissioners diplomats men women pair duo two".split()
)


def find_role(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The tokens of an unnamed doer: "the two foreign ministers", "he", "they", "both"."""
    while end > start and (reading.low[end - 1] in ADVERBS - {"both"} or end - 1 in reading.date_at):
        end -= 1
    words = reading.low[start:end]
    if words[-3:] in (["heads", "of", "state"], ["heads", "of", "government"]):
        return (start, end) if set(words[:-3]) <= {"the", "two", "both", "three", "and"} else None
    if not words:
        return None
    if words[-1] in {"he", "she", "they", "both", "pair"} or (words[-1] in ROLE_NOUNS and len(words) <= 6):
        first = start
        if words[0] in PREPOSITIONS and "the" in words[1:]:
            first = end - 1 - words[::-1].index("the")
        while first < end and reading.low[first] in {"and", "then", "also", "today"}:
            first += 1
        return (end - 1, end) if words[-1] in {"he", "she", "they"} else (first, end)
    return None
