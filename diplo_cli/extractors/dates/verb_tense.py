"""Past or future by a verb group and the clause it stands in: "signed", "will sign", "hoped to sign"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from diplo_cli.extractors.dates.tense_words import (
    AHEAD,
    BACKSHIFTED,
    BE_PAST,
    BE_PRESENT,
    CARRIED_OUT,
    CLAUSE_AHEAD,
    HAVE,
    MODALS,
    NOBODY,
    PERCEIVED,
    TALK,
    TELLING,
    TIMETABLE,
)
from diplo_cli.extractors.dates.verb_groups import auxiliaries_of, find_verb_above, is_verb, tag_of, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# "near" is either side, the nearer; "open" leaves it to the kind of expression.
Direction = Literal["past", "future", "near", "open"]


def group_direction(verb: Token, depth: int = 0) -> Direction:
    """The direction that a verb group gives."""
    chain = auxiliaries_of(verb)
    words = [word_of(t) for t in chain]
    tag, word = tag_of(verb), word_of(verb)
    joined = verb.dep_ == "conj" and verb.head.i != verb.i and is_verb(verb.head)
    if joined and not chain and tag in ("VB", "VBN", "VBG") and depth < 4:
        return group_direction(verb.head, depth + 1)
    if any(w in MODALS for w in words) or tag == "MD":
        return _modal_direction(verb, words)
    if "to" in words and "have" in words:
        return "past"
    if "to" in words:
        return _infinitive_direction(verb, chain[words.index("to")], depth)
    if word in AHEAD and (tag != "VBD" or word in ("scheduled", "slated", "expected", "planned")):
        return "future"
    if any(w in HAVE for w in words):
        return "past"
    if tag == "VBG":
        return _participle_direction(verb, words, depth)
    if tag in ("VBD", "VBN"):
        if "being" in words and any(w in BE_PRESENT for w in words):
            return "future"  # "is being signed on Friday"
        present = any(w in BE_PRESENT for w in words)
        return _clause_direction(verb, depth, "open" if present else "past")
    if any(w in BE_PAST for w in words):
        return "past"
    if tag in ("VBZ", "VBP"):
        timetable = word in TIMETABLE and (not word.startswith("take") or _takes_place(verb))
        return (
            "future" if timetable else _clause_direction(verb, depth, "open" if word in TELLING else "near")
        )
    return _clause_direction(verb, depth, "open")


def _takes_place(verb: Token) -> bool:
    """Whether "take" is of a timetable: "takes place on Friday", not the caption's "takes the stage"."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    return any(word_of(t) in ("place", "effect", "office", "force") for t in after)


def _modal_direction(verb: Token, words: list[str]) -> Direction:
    """ "will meet" lies ahead; "should have met", "would not comment" and "could not agree" are past."""
    if "have" in words:
        return "past"
    denied = any(word_of(t) in ("not", "n't", "n’t") for t in verb.doc[max(0, verb.i - 3) : verb.i])
    nobody = any(word_of(t) in NOBODY for t in verb.doc[max(0, verb.i - 12) : verb.i])
    if "could" in words and (denied or nobody):
        return "past"
    if denied and "would" in words and word_of(verb) in TALK:
        return "past"
    return "past" if "could" in words and word_of(verb) in PERCEIVED else "future"


def _clause_direction(verb: Token, depth: int, own: Direction) -> Direction:
    """The direction of "when ... on Friday": a present, and a past told from a plan, lie ahead with their
    plan ("will meet when they arrive on Friday", "hoped to sign as soon as talks ended on Friday").
    """
    if verb.dep_ != "advcl" or depth >= 4 or verb.head.i == verb.i:
        return own
    marks = {word_of(t) for t in (verb.head, *verb.lefts) if t.dep_ in ("mark", "advmod")}
    if not marks & (CLAUSE_AHEAD if own == "past" else CLAUSE_AHEAD | {"after"}):
        return own
    above = verb.head.head if verb.head.dep_ == "advmod" else verb.head  # "as soon as"
    if own == "past" and not _words_above(above) & BACKSHIFTED:
        return own
    return "future" if group_direction(above, depth + 1) == "future" else own


def _words_above(verb: Token) -> set[str]:
    """The words of a verb group and of those above it: "hoped to sign"."""
    groups = (verb, verb.head, verb.head.head)
    return {word_of(t) for v in groups for t in (v, *auxiliaries_of(v))}


def _participle_direction(verb: Token, words: list[str], depth: int) -> Direction:
    """ "was meeting" is past, "is meeting" is ahead, a bare participle goes with its own verb."""
    if any(w in BE_PAST or w == "been" for w in words):
        return "past"
    if any(w in BE_PRESENT for w in words):
        return "future"
    above = find_verb_above(verb)
    return group_direction(above, depth + 1) if above is not None and depth < 4 else "open"


def _infinitive_direction(verb: Token, to: Token, depth: int) -> Direction:
    """ "agreed to meet" lies ahead, "met to sign" happened."""
    above = find_verb_above(verb)
    if above is None or depth >= 4:
        return "future"
    if word_of(above) in CARRIED_OUT and not any(
        word_of(t) in AHEAD for t in (above, to.doc[max(0, to.i - 1)])
    ):
        return group_direction(above, depth + 1)
    return "future"
