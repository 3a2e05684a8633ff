"""The verbs that govern marked words by the parse: the nearest one, or the one that reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.words import WEAK, cue_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from diplo_cli.extractors.quotations.frames import Region

_UNREAL = frozenset(
    "will would can could may might must should shall 'd ’d 'll ’ll ca wo to not n't n’t never".split()
)
_SIDE_BY_SIDE = frozenset({"advcl", "conj", "acl", "acl:relcl", "relcl", "parataxis"})
_MOST_STEPS = 30


def governors(doc: Doc, region: Region, tokens: Sequence[int]) -> list[tuple[int, str]]:
    """The cue verbs among `tokens` that the marked words depend on, nearest first, each with the relation by
    which the path goes on from it."""
    known = frozenset(tokens)
    token = _head_of(doc, region)
    found: list[tuple[int, str]] = []
    for _ in range(_MOST_STEPS):
        if token is None or token.head == token:
            break
        part, token = token, token.head
        if _is_own_clause(part):
            continue
        if token.i in known and token.i < region.start and cue_verb(token) is not None:
            found.append((token.i, token.dep_))
    return found


def _is_own_clause(part: Token) -> bool:
    """ "She noted that we had declared it and that "...": the second clause stands beside the first, its verb
    does not bring it in."""
    return part.dep_ == "conj" and any(
        c.dep_ == "mark" and c.lower_ == "that" and c.i < part.i for c in part.children
    )


def _head_of(doc: Doc, region: Region) -> Token | None:
    """The token of the marked words that holds most of them together."""
    inside = range(region.start, region.end)
    heads = [
        t for t in doc[region.start : region.end]
        if t.head.i not in inside and not t.is_punct and not t.is_space
    ]  # fmt: skip
    return max(
        heads, key=lambda t: min(t.right_edge.i, region.end) - max(t.left_edge.i, region.start), default=None
    )


def is_reported(doc: Doc, near: int, relation: str) -> bool:
    """Whether what a verb of saying brings in belongs to whoever reports that verb: "She said he would offer
    "a hand"", "They note that you cannot shout "fire"", "He hopes for what he calls "a turn""."""
    verb = doc[near]
    cue = cue_verb(verb)
    if cue is None or cue.kind == "think":
        return cue is not None and not (
            relation == "acl" and verb.tag_ == "VBN"
        )  # "an option seen by some as"
    if _is_own_name_for_it(verb):
        return True
    return relation not in _SIDE_BY_SIDE and (is_weak(verb) or cue.kind == "ask" or is_unreal(verb))


def is_weak(verb: Token) -> bool:
    """A verb that brings in words only where no better one does: "wants", "finds"."""
    cue = cue_verb(verb)
    if cue is None or cue.kind == "think":
        return True
    return cue.lemma in WEAK and not _is_apart(verb)


def _is_apart(verb: Token) -> bool:
    """A participle behind a comma or at the sentence's head: "..., citing", "Citing "...", she"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return False
    before = verb.doc[verb.i - 1] if verb.i else None
    return before is None or before.text == "," or before.is_sent_end or "\n" in before.text


def is_unreal(verb: Token) -> bool:
    """Would say, can say, to say: not said."""
    return verb.tag_ == "VB" or any(
        child.i < verb.i and child.dep_ in {"aux", "mark", "advmod", "neg"} and child.lower_ in _UNREAL
        for child in verb.children
    )


def _is_own_name_for_it(verb: Token) -> bool:
    """ "what she calls"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or subject.lower_ not in {"he", "she", "they", "it"} or not subject.i:
        return False
    return verb.doc[subject.i - 1].lower_ == "what"
