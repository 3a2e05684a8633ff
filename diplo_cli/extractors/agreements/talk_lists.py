"""Three or more sides that a sentence lists as those who talk: "Peru, Norway and Fiji began negotiations"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.doers import is_finite
from diplo_cli.extractors.agreements.party import LISTED, Found, merge_parties

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.sentences import Sentence
    from diplo_cli.facts import Party

_TALKS = frozenset(
    "talks negotiations negotiators deal pact agreement accord treaty truce barriers tariffs".split()
)
_LEADING = frozenset({"between", "among"})
_OFFICES = frozenset(
    "ministers negotiators delegates representatives officials leaders presidents diplomats envoys".split()
)
_ONLOOKING = frozenset(
    "welcome welcomed welcomes praise praised condemn condemned criticize criticized oppose opposed "
    "support supported backed mediate mediated broker brokered sponsor sponsored guarantee host hosted "
    "monitor observe attended witness witnessed urge urged called pressed want wants fear said say".split()
)
_MANY = 3


def find_talking(reading: Reading, record: Record, parties: list[Party]) -> list[Party]:
    """The list of those who talk, where all that are known stand in it; nobody where no sentence has one."""
    own = {m.head for m in record.mentions}
    for sentence in reading.sentences:
        if any(m.head not in own for m in reading.mentions_in(sentence.start, sentence.end)):
            continue  # the sides of another agreement
        if sentence.headline or not _TALKS & set(reading.low[sentence.start : sentence.end]):
            continue
        listed = _list_of(reading, sentence)
        codes = {a.code for a in listed}
        if len(codes) >= _MANY and all(p.code in codes for p in parties):
            return merge_parties(reading, [Found(a.code, a.start, a.end, "stated", LISTED) for a in listed])
    return []


def _list_of(reading: Reading, sentence: Sentence) -> list[Actor]:
    """The first list of states of a sentence that stands behind "between" or is the subject of its verb."""
    run: list[Actor] = []
    for actor in [*reading.actors_in(sentence.start, sentence.end), None]:
        if actor is not None and (not run or _joins(reading, run[-1].end, actor.start)):
            run.append(actor)
            continue
        if len({a.code for a in run}) >= _MANY and _talks(reading, sentence, run):
            return run
        run = [actor] if actor is not None else []
    return []


def _joins(reading: Reading, start: int, end: int) -> bool:
    return all(reading.low[i] in {",", "and", "the", "-", "&"} for i in range(start, end))


def _talks(reading: Reading, sentence: Sentence, run: list[Actor]) -> bool:
    low, first, last = reading.low, run[0].start, run[-1].end
    if any(a.form in {"city", "demonym", "capital"} for a in run):
        return False
    first -= first > sentence.start and low[first - 1] == "the"
    if low[first - 1] in _LEADING:
        return True
    opens = first == sentence.start or (low[first - 1] in {"from", "of"} and low[first - 2] in _OFFICES)
    verb = next((i for i in range(last, min(last + 3, sentence.end)) if is_finite(reading, i)), None)
    return opens and verb is not None and not _ONLOOKING & set(low[verb : verb + 3])
