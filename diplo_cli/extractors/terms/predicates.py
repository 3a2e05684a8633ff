"""Terms told by a verb whose subject is the agreement: "The pact covers ...", "It is aimed at ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import head_noun
from diplo_cli.extractors.quotations.grammar import RELATIVES, SUBJECTS, has_parse
from diplo_cli.extractors.terms.clauses import (
    clause_end,
    is_verb,
    predicate_starts,
    skip_adjuncts,
    skip_auxiliaries,
)
from diplo_cli.extractors.terms.draft import Draft
from diplo_cli.extractors.terms.verbs import AIMS, NEEDS, PAIRS, VERBS
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.terms.anchors import Anchor
    from diplo_cli.facts import TermKind

PREDICATE = define_rule(
    "term.agreement-does",
    """What a verb of effect says of the agreement that is its subject, up to the end of its clause.

    The pact covers tuna and squid. / The treaty, signed in May, will abolish visas for students.
    Leaves alone verbs that tell the agreement's own story ("was signed", "expires", "follows talks").
    """,
)
AIM = define_rule(
    "term.aimed-at",
    """What the agreement is aimed at, designed, intended or meant to do, or seeks to do.

    The accord is aimed at reducing noise. / a memorandum designed to speed up trade
    Leaves alone aims of people and governments.
    """,
)
GOAL = define_rule(
    "term.goal-of",
    """The purpose, aim or goal of the agreement, told by that noun.

    The purpose of the letter is to make the region independent of imports.
    Leaves alone the aims of talks and visits.
    """,
)
INFINITIVE = define_rule(
    "term.agreement-to",
    """The infinitive behind the noun: what the agreement is to do.

    They signed an agreement to share flood warnings.
    Leaves alone "agreed to" without an agreement, and "to sign", "to be signed", "to come into force".
    """,
)
RESULT = define_rule(
    "term.with-the-result",
    """What comes of the agreement, as a participle behind the clause that tells of it.

    They signed a peace accord on Monday, ending ten years of war.
    Leaves alone participles behind another verb or a "by", and those of saying ("adding").
    """,
)
FIELDS = define_rule(
    "term.in-the-fields-of",
    """The fields that the agreement is told to be in.

    a memorandum on cooperation in the fields of health and sport
    Leaves alone fields of other things in the same sentence.
    """,
)

_DUTIES = frozenset({"will", "would", "shall", "is", "are", "must", "to"})
_GOALS = frozenset({"purpose", "aim", "goal", "objective", "point"})
# What others do to the text, as its own terms tell: "The memorandum will be reviewed after three years".
_UPKEEP = frozenset(
    "reviewed monitored overseen supervised verified enforced policed administered watched".split()
)
_NEGATIONS = frozenset({"not", "n't", "never", "no"})
_MARKS = frozenset({"“", '"', "‘", "``", "''"})
_TALKS = frozenset("talks negotiations argument wait debate speculation discussions visit".split())
_EVENTS = frozenset(
    "signed sign signing concluded reached agreed struck inked sealed approved ratified exchanged".split()
)
_OWN_STORY = frozenset(
    "sign be come enter take become expire run last begin start follow remain sell buy end go get "
    "meet".split()
)


def find_predicates(reading: Reading, anchors: list[Anchor]) -> Iterator[Draft]:
    """Terms of every anchor in reading order."""
    for anchor in anchors:
        if reading.sentence(anchor.start).headline:
            continue
        end = reading.sentence(anchor.start).end
        yield from _infinitive(reading, anchor, end)
        yield from _fields(reading, anchor, end)
        inside = [anchor.head + 1] if anchor.head + 1 < anchor.end else []
        for first in (*inside, *predicate_starts(reading, anchor.end, end)):
            yield from _verbs(reading, anchor, first, _relative_end(reading, first, end))
        if anchor.end + 2 < end and reading.low[anchor.end] == "," and reading.low[anchor.end + 1] in AIMS:
            yield from _verbs(reading, anchor, anchor.end + 1, end)
        yield from _goal(reading, anchor, end)
        yield from _result(reading, anchor, end)


def _goal(reading: Reading, anchor: Anchor, end: int) -> Iterator[Draft]:
    """ "The purpose of the pact is to share water"."""
    low, i = reading.low, anchor.end
    of = low[max(0, anchor.start - 3) : anchor.start]
    if "of" in of and _GOALS & set(of) and low[i : i + 2] == ["is", "to"] and i + 2 < end:
        yield _draft(reading, anchor, "purpose", i + 1, GOAL)


def _verbs(reading: Reading, anchor: Anchor, first: int, end: int) -> Iterator[Draft]:
    """The verb that follows the anchor, and those joined to it: "was signed and will abolish"."""
    verb = skip_auxiliaries(reading, first, end)
    if verb >= end or not _is_of_anchor(reading, anchor, first, verb):
        return
    for each in _joined_verbs(reading, verb, end) if has_parse(reading.doc) else [verb]:
        denied = any(w in _NEGATIONS for w in reading.low[max(first, each - 4) : each])
        draft = _read_verb(reading, anchor, each, end, denied)
        if draft is not None:
            yield draft


def _is_of_anchor(reading: Reading, anchor: Anchor, first: int, verb: int) -> bool:
    """Whether "that ..." belongs to the agreement and not to a noun inside its description."""
    token = reading.doc[verb]
    relative = reading.low[first - 1] in {"that", "which"} and token.dep_ in RELATIVES
    return not relative or token.head.i <= anchor.head or not anchor.start <= token.head.i < anchor.end


def _joined_verbs(reading: Reading, verb: int, end: int) -> list[int]:
    """A verb and those coordinated with it that share its subject, in reading order."""
    found, queue = [verb], [reading.doc[verb]]
    while queue:
        for child in queue.pop().children:
            own = any(c.dep_ in SUBJECTS for c in child.children)
            if child.dep_ == "conj" and verb < child.i < end and not own:
                found.append(child.i)
                queue.append(child)
    return sorted(found)


def _relative_end(reading: Reading, first: int, end: int) -> int:
    """The end of a relative clause that begins at token `first`, by the parse; else the sentence's end."""
    if reading.low[first - 1] not in {"that", "which"}:
        return end
    verb = next((t for t in reading.doc[first : min(end, first + 6)] if t.dep_ in RELATIVES), None)
    return end if verb is None else min(end, verb.right_edge.i + 1)


def _read_verb(reading: Reading, anchor: Anchor, verb: int, end: int, denied: bool) -> Draft | None:
    low = reading.low
    if low[verb] in AIMS and verb + 1 < end and low[verb + 1] in {"at", "to", "for"}:
        start = verb + 1 if low[verb + 1] == "to" else verb + 2
        start += start < end and reading.doc[start].text in _MARKS
        draft = _draft(reading, anchor, "purpose", start, AIM)
        return None if denied or draft.end - draft.start < 3 else draft
    if low[verb] in _UPKEEP and low[verb - 1] == "be" and not denied:
        modal = next(
            (i for i in range(verb - 1, max(anchor.end - 1, verb - 4), -1) if low[i] in _DUTIES), None
        )
        return _draft(reading, anchor, "commitment", modal, PREDICATE) if modal is not None else None
    kind = _kind(reading, verb, end)
    item = reading.low[anchor.start] in {"-", "•", "*", "–", "·"} and verb == anchor.end
    if kind is None or not (item or is_verb(reading, verb)) or (denied and kind != "scope"):
        return None
    start = _with_negation(reading, verb) if denied else verb
    stop = min(end, clause_end(reading, start))
    if reading.doc[verb].tag_ == "VBG" and verb == anchor.end:
        # "an annex setting out the costs was added": the participle ends before the main verb
        stop = min(stop, max(reading.doc[verb].right_edge.i + 1, verb + 2))
    return Draft(anchor.agreement, kind, start, stop, PREDICATE)


def _kind(reading: Reading, verb: int, end: int) -> TermKind | None:
    low = reading.low
    following = low[verb + 1] if verb + 1 < end else ""
    if following in _MARKS:
        return None
    if low[verb] in {"leaves", "leave"} and {"untouched", "unaffected", "unchanged"} & set(
        low[verb : verb + 7]
    ):
        return "scope"
    pair = PAIRS.get((low[verb], following))
    if pair:
        return pair
    base, kind = VERBS.get(low[verb], ("", None))
    if (
        kind is None
        or not following
        or following in {",", ".", "by"}
        or (base in NEEDS and following not in NEEDS[base])
    ):
        return None
    if _is_other_agreement(reading, base, verb, end) or _is_figure(reading, verb):
        return None
    passive = low[verb - 1] in {"is", "are", "was", "were", "been", "be", "being"} and low[verb].endswith(
        "ed"
    )
    return None if passive and base not in {"design"} else kind


def _is_other_agreement(reading: Reading, base: str, verb: int, end: int) -> bool:
    """ "replaces the treaty of 1993" tells the agreement's own story."""
    near = reading.low[verb + 1 : min(end, verb + 8)]
    dated = any(w.isdigit() and len(w) == 4 for w in near)
    return base == "replace" and (near[:1] in (["one"], ["that"]) or dated or any(map(head_noun, near)))


def _is_figure(reading: Reading, verb: int) -> bool:
    """ "The deal gives us hope," said in a quotation."""
    return reading.in_quotation[verb] and reading.low[verb + 1] in {"us", "me"}


def _with_negation(reading: Reading, verb: int) -> int:
    """ "does not cover" from its "does"."""
    start = verb
    while start > 0 and reading.low[start - 1] in _NEGATIONS | {"does", "do", "did", "will", "would", "also"}:
        start -= 1
    return start


def _infinitive(reading: Reading, anchor: Anchor, end: int) -> Iterator[Draft]:
    """ "an agreement to VERB ...", also when the name as found takes the infinitive in."""
    low = reading.low
    adjunct = skip_adjuncts(reading, anchor.end, end)
    for i in range(anchor.start + 1, min(max(anchor.end, adjunct) + 1, end - 2)):
        if low[i] != "to" or not is_verb(reading, i + 1):
            continue
        if i != adjunct and not _is_agreement_noun_before(reading, i):
            continue
        tag = reading.doc[i + 1].tag_
        if (tag in {"", "VB"}) and low[i + 1] not in _OWN_STORY and reading.doc[i + 1].is_lower:
            yield _draft(reading, anchor, "purpose", i, INFINITIVE)
            return


def _is_agreement_noun_before(reading: Reading, i: int) -> bool:
    return any(head_noun(w) for w in reading.low[max(0, i - 3) : i])


def _result(reading: Reading, anchor: Anchor, end: int) -> Iterator[Draft]:
    """ "signed a pact in Rome, ending a long quarrel": the participle behind the clause that names it."""
    if not _EVENTS & set(reading.low[reading.sentence(anchor.start).start : anchor.start]):
        return
    for i in range(anchor.end, min(end - 2, anchor.end + 25)):
        tag = reading.doc[i].tag_
        if tag in {"VBD", "VBZ", "VBP", "MD", "WDT", "WP"} or reading.low[i] in {";", ":", "by"}:
            return
        if reading.low[i] == "," and reading.doc[i + 1].tag_ == "VBG":
            talks = _TALKS & set(reading.low[i + 1 : i + 9])
            if VERBS.get(reading.low[i + 1], ("", None))[1] == "purpose" and not talks:
                yield _draft(reading, anchor, "purpose", i + 1, RESULT)
            return


def _fields(reading: Reading, anchor: Anchor, end: int) -> Iterator[Draft]:
    low = reading.low
    for i in range(anchor.start, min(end - 3, anchor.end + 8)):
        of = low[i + 1 : i + 4]
        if low[i] == "in" and (of[:2] in (["areas", "such"], ["areas", "of"], ["fields", "of"]) or of in (
            ["the", "fields", "of"], ["the", "field", "of"], ["the", "areas", "of"])):  # fmt: skip
            yield _draft(reading, anchor, "scope", i, FIELDS)
            return
        if i >= anchor.end and (low[i] in {",", ";", "."} or reading.doc[i].tag_ in {"VBD", "VBZ", "MD"}):
            return


def _draft(reading: Reading, anchor: Anchor, kind: TermKind, start: int, rule: str) -> Draft:
    return Draft(anchor.agreement, kind, start, clause_end(reading, start), rule)
