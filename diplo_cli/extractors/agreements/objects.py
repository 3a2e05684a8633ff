"""What a verb acts on: objects, subjects of passives, what was spoken of last; and the agent of a passive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.direct_objects import find_direct_objects
from diplo_cli.extractors.agreements.doers import is_finite
from diplo_cli.extractors.agreements.reach import Reach
from diplo_cli.extractors.agreements.verbs import (
    BRINGING_PHRASES,
    INTRANSITIVE,
    EventKind,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading


def find_objects(
    reading: Reading,
    i: int,
    end: int,
    reach: Reach,
    left: Mention | None,
    right: list[Mention],
    kind: EventKind,
    lemma: str,
) -> tuple[tuple[Mention, ...], bool]:
    """The namings that the verb acts on, and whether it acts on what was spoken of last."""
    low = reading.low
    bringing = kind == "enter_into_force" and tuple(low[i:end]) in BRINGING_PHRASES
    if bringing:
        return tuple(right), False
    if kind == "enter_into_force" or lemma in INTRANSITIVE:
        return _subjects(reading, reach.left, left, kind)
    if (
        reach.voice == "reduced"
        and left is not None
        and left.plural
        and low[end : end + 1]
        and low[end] in _LISTING
    ):
        listed = find_direct_objects(reading, end + 1, reading.mentions_in(end + 1, reading.sentence(i).end))
        if listed:
            return tuple(listed), False
    if reach.voice in {"passive", "reduced"}:
        return _subjects(reading, reach.left, left, kind)
    if reach.voice == "nominal":
        named = _of_noun(reading, end)
        return named, not named and kind == "sign" and is_told_of_last(reading, end)
    if right:
        return tuple(right), False
    if low[end : end + 1] in (["it"], ["them"]):
        return (), kind != "agree"
    if kind not in {"sign", "initial"}:
        return (), False
    if left and _is_relative_gap(reading, left, reach.left):
        return (left,), False
    return (), _signs_without_object(reading, end, reach)


_LISTING = frozenset({"were", "are", "was", "is", "include", "included", "includes", ":"})


def _of_noun(reading: Reading, end: int) -> tuple[Mention, ...]:
    """The naming after "the signing of", or after the doers: "the signing by A and B of"."""
    sentence = reading.sentence(end - 1)
    for mention in reading.mentions_in(end, sentence.end):
        gap = reading.low[end : mention.start]
        if "of" in gap[-4:] and not {"that", "which", ".", "said", ";"} & set(gap):
            return tuple(
                find_direct_objects(reading, mention.start, reading.mentions_in(mention.start, sentence.end))
            )
        break
    return ()


_COMING = frozenset(
    "is was are were be will to took has been set foreseen expected planned due scheduled".split()
)


def is_told_of_last(reading: Reading, end: int) -> bool:
    """Whether "The signing is planned for May, by A and B": that of what was spoken of, with its hands; not
    "The signing was attended by A".
    """
    by = find_agent(reading, end, Reach("nominal", "done", end))
    if by is None or end - reading.sentence(end - 1).start > _SUBJECT_WITHIN:
        return False
    verbs = {reading.low[i] for i in range(end, by) if reading.doc[i].tag_[:2] in {"VB", "MD"}}
    named = any(reading.cover.get(i) is not None for i in range(by, min(by + 3, len(reading.low))))
    return named and bool(verbs) and verbs <= _COMING


_SUBJECT_WITHIN = 4  # tokens of a sentence that begins with "The formal signing"


def _subjects(
    reading: Reading, left: int, mention: Mention | None, kind: EventKind
) -> tuple[tuple[Mention, ...], bool]:
    """The naming before a passive, if nothing but its own phrase stands between."""
    low = reading.low
    floor = reading.sentence(max(left - 1, 0)).start
    if left > floor and low[left - 1] in {"it", "they", "both", "them", "these"}:
        return (), kind not in {"agree", "negotiate", "propose", "terminate"}
    if mention is None or {"without", "no"} & set(low[max(mention.start - 2, floor) : mention.start]):
        return (), False
    gap = low[mention.end : left]
    if low[mention.end - 1] in {"one", "ones"}:
        return (), False  # "a pact to replace one that was scrapped"
    if gap[:1] in (["'s"], ["'"]):
        return (), False  # "the pact's provisions lapsed"
    if _has_own_subject(reading, mention.end, left):
        return (), False
    finite = sum(reading.doc[j].tag_ in {"VBD", "VBZ", "VBP", "MD"} for j in range(mention.end, left))
    if (
        len(gap) > 30
        or (finite and not {"which", "that", ","} & set(gap))
        or finite > 1 + (gap[:1] in (["that"], ["which"]))
    ):
        return (), False
    return (mention,), False


def _has_own_subject(reading: Reading, start: int, left: int) -> bool:
    """Whether a second clause has its own subject: "the pact was ready, but the ceremony was put off"."""
    last = left - 1
    plain = last not in reading.actor_at and last not in reading.date_at and last not in reading.cover
    joined = any(
        reading.low[i] == "," and reading.low[i + 1] in {"but", "and", "while"} for i in range(start, last)
    )
    return joined and plain and reading.doc[last].tag_ in {"NN", "NNS"}


def _is_relative_gap(reading: Reading, mention: Mention, left: int) -> bool:
    """Whether "the pact (that) they" stands before the verb: the naming is its object."""
    gap = range(mention.end, left)
    if gap and reading.low[gap[0]] == "," and reading.low[gap[0] + 1] == "which":
        return len(gap) <= 34 and not any(is_finite(reading, j) for j in gap)
    if not gap or len(gap) > 14:
        return False
    words = [reading.low[j] for j in gap]
    if words[0] in {"that", "which"}:
        return True
    finite = any(reading.doc[j].tag_ in {"VBD", "VBZ", "VBP", "MD"} for j in gap)
    plain = not finite and not {",", ".", "and", "said", "“", "”", ";"} & set(words)
    return plain and (
        words[0] in {"we", "they", "he", "she", "i", "the", "both"}
        or gap[0] in reading.actor_at
        or gap[0] in reading.person_at
    )


def _signs_without_object(reading: Reading, end: int, reach: Reach) -> bool:
    """Whether "signed" stands alone, so that its object was named before: "Ruiz signed for Peru"."""
    low = reading.low
    if reach.voice != "active" or reach.realis not in {"done", "planned"} or end >= len(low):
        return False
    if low[end : end + 2] == ["on", "behalf"] or low[end : end + 4] == ["in", "the", "name", "of"]:
        return True
    if low[end - 1] == "paper":
        return True
    if _is_nameless_paper(reading, end):
        return True
    if low[end : end + 2] == ["for", "their"] and set(low[end + 2 : end + 4]) & _HOMES:
        return True
    if low[end] == "for":
        return any(
            i in reading.actor_at or low[i] in _PRINCIPALS for i in range(end + 1, min(end + 4, len(low)))
        )
    before = reach.left - 1 - (low[reach.left - 1] == ",")
    named = reading.cover.get(before) is not None or low[reach.left - 1] in {"they", "both", "who"}
    return named and (low[end] in _AFTER_ALONE or end in reading.date_at)


_PAPERS = frozenset({"document", "paper", "text"})


def _is_nameless_paper(reading: Reading, end: int) -> bool:
    """Whether the object is "a two-page document": what was spoken of, not some other agreement."""
    low = reading.low
    if low[end] not in {"a", "the", "this"}:
        return False
    for i in range(end + 1, min(end + 8, reading.sentence(end - 1).end)):
        if low[i] in _PAPERS:
            return low[i + 1 : i + 2] not in (["of"], ["on"], ["for"], ["under"], ["that"])
        if not (low[i] == "-" or reading.doc[i].tag_ in {"JJ", "CD", "NN", "HYPH"}):
            return False
    return False


_HOMES = frozenset("governments countries sides nations states parties".split())
_PRINCIPALS = frozenset(
    "government side union forum commission rebels front movement kingdom republic bloc".split()
)


_AFTER_ALONE = frozenset(
    ". , ; by electronically remotely first last second in at on as separately while alongside".split()
)


def find_agent(reading: Reading, end: int, reach: Reach) -> int | None:
    """The token after the "by" of a passive, looked for over phrases of time and place."""
    if reach.voice not in {"passive", "reduced", "nominal"}:
        return None
    low = reading.low
    limit = min(reading.sentence(end - 1).end, end + 40, len(low) - 1)  # somebody must follow
    for i in range(end, limit):
        if low[i] == "between" and reach.voice in {"passive", "reduced"} and i + 1 not in reading.date_at:
            return i + 1
        if low[i] == "by" and i not in reading.date_at and (i + 1) not in reading.date_at:
            return i + 1
        if low[i] in {"that", "which", "who", ";", "after", "before"} or (
            low[i] in {"to"} and reach.voice != "nominal"
        ):
            return None
    return None
