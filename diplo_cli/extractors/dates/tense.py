"""Past or future: the direction in which a weekday or a date without a year lies, by its verb.

With tags and a parse the verb is the one that governs the expression; with neither, the nearest verb group
of the clause is told by its words. Both end in the same reading of a verb group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.dates.tense_words import (
    AFTERMATH,
    AHEAD,
    BESIDE_TIMES,
    CALLED_OFF,
    CLAUSE_STARTS,
    COMING,
    FIRM_LEADS,
    FIXED,
    FUTURE_LEADS,
    MOVED,
    PAST_LEADS,
    SPEECH_PAST,
    SPOKEN,
    UNPLANNED,
    UTTERED,
)
from diplo_cli.extractors.dates.verb_groups import (
    auxiliaries_of,
    find_governor,
    find_nearest_verb,
    find_verb_above,
    is_verb,
    tag_of,
    word_of,
)
from diplo_cli.extractors.dates.verb_tense import Direction, group_direction

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Direction", "direction_of"]


def direction_of(doc: Doc, start: int, end: int) -> Direction:
    """The direction of the expression at code points [start, end)."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return "open"
    first = span[0]
    if _follows_speech(doc, first.i) or _tells_of_quotation(doc, first.i):
        return "past"
    if _is_predicate(doc, first.i):
        return "future"
    parsed = doc.has_annotation("DEP")
    verb = find_governor(first) if parsed else None
    verb = verb or find_nearest_verb(doc, span.start, span.end)
    group = group_direction(verb) if verb is not None else "open"
    if parsed and (told := _path_direction(first, group)):
        group = told
    if _is_possessive(doc, span.end):
        return _possessive_direction(doc, span.end, group, _lead(doc, first.i))
    return _lead_direction(doc, first.i, verb, group)


def _follows_speech(doc: Doc, start: int) -> bool:
    """Whether the expression stands right after a past verb of speech: "said on Friday he will resign"."""
    i = start - 1
    while (
        i >= 0
        and i > start - 4
        and (word_of(doc[i]) in ("on", "late", "early", "the") or not doc[i].is_alpha)
    ):
        i -= 1
    return i >= 0 and start - i < 4 and word_of(doc[i]) in SPEECH_PAST


def _tells_of_quotation(doc: Doc, start: int) -> bool:
    """Whether the expression stands in the words that tell of a quotation: "“...,” he told Channel One on
    Friday".
    """
    told = False
    for i in range(start - 1, max(-1, start - _TAG_REACH), -1):
        if doc[i].text in _CLOSING_MARKS:
            return told
        if word_of(doc[i]) in SPEECH_PAST:
            told = True
        elif word_of(doc[i]) in (*CLAUSE_STARTS, "and", "to") or tag_of(doc[i]) in (
            "MD",
            "VBD",
            "VBZ",
            "VBP",
        ):
            return False
    return False


_CLOSING_MARKS = ("”", '"', "''", "’’")
_TAG_REACH = 14  # tokens


def _is_predicate(doc: Doc, start: int) -> bool:
    """Whether the expression is what "is" says of something: "the signing is on Friday" lies ahead."""
    i = start - 1
    while i >= 0 and word_of(doc[i]) in ("on", "this", "the"):
        i -= 1
    return i >= 0 and start - i < 4 and word_of(doc[i]) in ("is", "are")


def _path_direction(first: Token, group: Direction) -> Direction | None:
    """What the nouns between an expression and its verb say: "ahead of the talks on Friday" lies ahead,
    "the attack on Friday" does not.
    """
    token = first
    for _ in range(8):
        if token.head.i == token.i or is_verb(token.head):
            break
        token = token.head
        if word_of(token) in UNPLANNED | AFTERMATH or (word_of(token) in UTTERED and group != "future"):
            return "past"
        if word_of(token) == "due" and token.i < first.i:
            return "future"
    before = first.doc[token.left_edge.i : min(token.left_edge.i + 3, first.i)]
    return "future" if any(word_of(t) in ("ahead", "advance") for t in before) else None


def _lead_direction(doc: Doc, start: int, verb: Token | None, group: Direction) -> Direction:
    """The direction that the word before the expression gives: "since", "by", "until", "for"; else the
    verb's.
    """
    lead = _lead(doc, start)
    if lead in PAST_LEADS:
        return "past"
    if lead in FIRM_LEADS or (lead == "as" and word_of(doc[start - 2]) in ("early", "soon", "late")):
        return "future"
    if lead in ("until", "till"):
        kept = verb is not None and any(
            word_of(t) in ("had", "was", "were", "did") for t in auxiliaries_of(verb)
        )
        return "past" if kept else "future"
    if lead in FUTURE_LEADS and group != "past":
        return "future"
    if lead == "to" and verb is not None and word_of(verb) in MOVED:
        return "future"
    if lead == "for":
        return _fixed_direction(verb, group)
    return group


def _lead(doc: Doc, start: int) -> str:
    """The word before an expression, past articles and a time of day ("until 9 a.m. EST Tuesday")."""
    i = start - 1
    while i >= 0 and i > start - 6 and (word_of(doc[i]) in BESIDE_TIMES or doc[i].text[:1].isdigit()):
        i -= 1
    return word_of(doc[i]) if i >= 0 else ""


def _fixed_direction(verb: Token | None, group: Direction) -> Direction:
    """ "called a meeting for Friday" lies ahead; "the meeting planned for Friday was cancelled" on either
    side.
    """
    if verb is None:
        return "future"
    above = find_verb_above(verb) if tag_of(verb) == "VBN" and not auxiliaries_of(verb) else None
    if any(v is not None and _is_called_off(v) for v in (verb, above)):
        return "near"
    if above is not None and _is_subject(verb.head) and group_direction(above) == "past":
        return "near"
    return "future" if group != "past" or word_of(verb) in AHEAD or word_of(verb) in FIXED else "past"


def _is_called_off(verb: Token) -> bool:
    off = any(word_of(t) == "off" for t in verb.doc[verb.i + 1 : verb.i + 3])
    return word_of(verb) in CALLED_OFF or (word_of(verb) in ("called", "calls", "call") and off)


def _is_subject(noun: Token) -> bool:
    return noun.dep_.startswith("nsubj")


def _is_possessive(doc: Doc, end: int) -> bool:
    return end < len(doc) and word_of(doc[end]) in ("'s", "’s")


def _possessive_direction(doc: Doc, end: int, group: Direction, lead: str) -> Direction:
    """ "Friday's attack" happened; "will attend Friday's summit", "ahead of Friday's vote" lie ahead."""
    words = _words_of_noun(doc, end + 1)
    happened = bool(words & (UNPLANNED | SPOKEN))
    if words & COMING:
        return "near" if group == "past" else "future"
    if lead == "of" and not happened and _is_ahead_of(doc, end):
        return "future"
    if group == "future" and not happened:
        return "future"
    return "past" if group == "past" or happened else "open"


def _words_of_noun(doc: Doc, start: int) -> set[str]:
    """The words after "Friday's" up to the end of the noun phrase: "Friday's planned signing in ..."."""
    found: set[str] = set()
    for token in doc[start : start + 5]:
        word = word_of(token)
        known = word in COMING or word in UNPLANNED or word in SPOKEN
        if not token.is_alpha or (tag_of(token)[:2] in ("VB", "MD", "IN", "TO") and not known):
            break
        found.add(word)
    return found


def _is_ahead_of(doc: Doc, end: int) -> bool:
    words = [word_of(t) for t in doc[max(0, end - 5) : end]]
    return "ahead" in words or "eve" in words
