"""What an act comes to by its doer or object: "parliament passed", "agreed to extend", "signed an
extension of".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.verbs import CHAMBER_VERBS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reach import Reach, Realis
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.verbs import EventKind

_CHAMBERS = frozenset(
    "parliament parliaments parliamentarians parliament's senate senators congress lawmakers legislators "
    "legislature assembly chamber house duma knesset bundestag bundesrat riksdag storting eduskunta seimas "
    "sejm rada majlis diet mps deputies cabinet lawmaker voters".split()
)
_PASSED = CHAMBER_VERBS | {"adopt", "endorse", "accept"}
_PAPERS_OF_CHAMBERS = frozenset({"declaration", "statement", "communique", "plan", "initiative"})
_CHANGES: dict[str, EventKind] = {
    "extension": "extend", "renewal": "extend", "prolongation": "extend", "suspension": "suspend",
    "freeze": "suspend", "termination": "terminate", "abrogation": "terminate",
}  # fmt: skip
_LATE = frozenset({"extend", "suspend", "terminate"})
_SETTLED = frozenset({"agreed", "agree", "agrees", "decided", "decides", "voted", "votes", "opted", "moved"})
_FORMAL = frozenset({"treaty", "convention", "protocol", "charter", "covenant"})


def refine_kind(
    reading: Reading, kind: EventKind, lemma: str, end: int, reach: Reach, objects: tuple[Mention, ...]
) -> EventKind | None:
    """The kind of an act, given its objects; None where the verb does nothing to the agreement."""
    if lemma in _PASSED:
        if _is_of_chamber(reading, end, reach) and not _PAPERS_OF_CHAMBERS & {m.noun for m in objects}:
            return "ratify"
        return None if lemma in CHAMBER_VERBS else kind
    if lemma == "denounce" and not _is_own_treaty(reading, reach, objects):
        return None
    if kind in {"sign", "agree"} and objects:
        gap = reading.low[end : objects[0].start]
        for word, of in pairwise(gap):
            if of in {"of", "to"} and word in _CHANGES:
                return _CHANGES[word]
    return kind


def refine_realis(reading: Reading, kind: EventKind, verb: int, realis: Realis) -> Realis:
    """ "agreed to extend the pact", "decided to withdraw from it": told as done, not as a plan."""
    floor = max(reading.sentence(verb).start, verb - 4)
    before = reading.low[floor:verb]
    settled = bool(before) and before[-1] == "to" and _SETTLED & set(before)
    return "done" if kind in _LATE and realis == "planned" and settled else realis


def _is_of_chamber(reading: Reading, end: int, reach: Reach) -> bool:
    """Whether a chamber of parliament or a cabinet is the doer: subject, or agent of a passive."""
    sentence = reading.sentence(end - 1)
    if reach.voice == "passive":
        after = reading.low[end : min(end + 8, sentence.end)]
        return "by" in after[:3] and bool(_CHAMBERS & set(after))
    return bool(_CHAMBERS & set(reading.low[max(sentence.start, reach.left - 8) : reach.left]))


def _is_own_treaty(reading: Reading, reach: Reach, objects: tuple[Mention, ...]) -> bool:
    """Whether a state denounces a treaty of its own, as the law has it: "formally denounced the treaty"."""
    if not any(m.noun in _FORMAL for m in objects):
        return False
    floor = reading.sentence(max(reach.left - 1, 0)).start
    doers = {a.code for a in reading.actors_in(max(floor, reach.left - 8), reach.left)}
    named = frozenset[str]().union(*(m.actors for m in objects))
    return bool(doers & named) or "formally" in reading.low[reach.left : reach.left + 3]
