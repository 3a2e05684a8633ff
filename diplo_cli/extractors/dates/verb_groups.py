"""The verb that governs a time expression: by the parse, or the nearest verb group by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.dates.tense_words import (
    BE,
    BE_PAST,
    CLAUSE_STARTS,
    DO_PAST,
    HAVE,
    IRREGULAR_PAST,
    MODALS,
    NOT_VERBS,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REACH = 25


def word_of(token: Token) -> str:
    return token.text.casefold()


def tag_of(token: Token) -> str:
    """The Penn tag, or one guessed from the word when the pipeline has no tagger."""
    if token.tag_:
        return token.tag_
    word = word_of(token)
    if word in MODALS:
        return "MD" if token.text.islower() or token.is_sent_start else "NNP"
    if word == "to":
        return "TO"
    if word in ("'s", "’s") and token.i and token.doc[token.i - 1].text.istitle():
        return "POS"
    if word in IRREGULAR_PAST or word in BE_PAST:
        return "VBD"
    if word in HAVE or word in BE:
        return "VBN" if word == "been" else "VB" if word == "be" else "VBZ"
    if len(word) > 4 and word.endswith("ed") and not token.text[:1].isupper():
        return "VBD"
    if len(word) > 5 and word.endswith("ing") and not token.text[:1].isupper():
        return "VBG"
    return _tag_after(token)


def _tag_after(token: Token) -> str:
    """A base verb after a modal or "to", with an adverb between at most."""
    may_be_verb = token.text.islower() and token.text.isalpha() and token.text not in NOT_VERBS
    for back in (1, 2):
        if token.i < back:
            break
        before = word_of(token.doc[token.i - back])
        if before in MODALS or before == "to":
            return "VB" if may_be_verb else ""
        if not (before.endswith("ly") or before in ("not", "n't", "also")):
            break
    return ""


def is_verb(token: Token) -> bool:
    return tag_of(token)[:2] in ("VB", "MD")


def find_governor(token: Token) -> Token | None:
    """The verb that a word hangs on, found upwards in the parse."""
    for _ in range(8):
        if token.head.i == token.i:
            return token if is_verb(token) or token.pos_ in ("VERB", "AUX") else None
        token = token.head
        if token.tag_[:2] == "VB" and token.dep_ not in ("amod", "compound"):
            return token
        if any(child.dep_ == "cop" for child in token.lefts):
            return token
    return None


def find_verb_above(verb: Token) -> Token | None:
    """The verb above a verb: by the parse, else the next verb to the left of its group."""
    if verb.doc.has_annotation("DEP"):
        return (
            find_governor(verb.head)
            if verb.head.i != verb.i and not is_verb(verb.head)
            else (verb.head if verb.head.i != verb.i else None)
        )
    chain = auxiliaries_of(verb)
    return _search_left(verb.doc, chain[0].i if chain else verb.i)[0]


def auxiliaries_of(verb: Token) -> list[Token]:
    """The auxiliaries before a verb, leftmost first: "will not be" of "will not be signed"."""
    if verb.doc.has_annotation("DEP"):
        parts = [t for t in verb.lefts if t.dep_.startswith("aux") or t.dep_ in ("mark", "cop")]
        parts = [t for t in parts if tag_of(t)[:2] in ("VB", "MD", "TO") or word_of(t) == "to"]
        beside = _beside(verb)
        return parts if beside is None or beside in parts else [*parts, beside]
    found: list[Token] = []
    for i in range(verb.i - 1, max(-1, verb.i - 7), -1):
        token = verb.doc[i]
        tag, word = tag_of(token), word_of(token)
        if tag == "TO" or word in MODALS or word in HAVE or word in BE or word in DO_PAST:
            found.append(token)
        elif not (tag.startswith("RB") or word.endswith("ly") or word in ("not", "n't", "also", "both")):
            break
    return found[::-1]


def _beside(verb: Token) -> Token | None:
    """The "to" or modal right before a base verb, wherever the parser hung it ("are due to witness")."""
    if tag_of(verb) != "VB":
        return None
    i = verb.i - 1
    while i > max(0, verb.i - 3) and tag_of(verb.doc[i]).startswith("RB"):
        i -= 1
    return (
        verb.doc[i] if i >= 0 and (word_of(verb.doc[i]) == "to" or word_of(verb.doc[i]) in MODALS) else None
    )


def find_nearest_verb(doc: Doc, start: int, end: int) -> Token | None:
    """The nearest verb: to the left in the clause, else to the right."""
    left, stop = _search_left(doc, start)
    opens_clause = start == 0 or (left is None and stop >= start - 1) or _opens(doc, start)
    right = _search_right(doc, end)
    order = (right, left) if opens_clause else (left, right)
    return next((v for v in order if v is not None), None)


def _opens(doc: Doc, start: int) -> bool:
    """Whether the expression opens its clause: at the sentence's start, or after ", (and) (on)"."""
    i = start - 1
    while i >= 0 and word_of(doc[i]) in ("on", "in", "the", "late", "early", "(", "“", '"'):
        i -= 1
    if i < 0 or doc[i].text.isspace() or bool(doc[i + 1].is_sent_start):
        return True
    return doc[i].text in (",", ".", ";", "!", "?", "and", "but")


def _search_left(doc: Doc, start: int) -> tuple[Token | None, int]:
    """The nearest verb to the left, and where the search ended."""
    for i in range(start - 1, max(-1, start - 1 - _REACH), -1):
        token = doc[i]
        if is_verb(token):
            return token, i
        if word_of(token) in CLAUSE_STARTS or token.is_sent_start:
            return None, i
    return None, max(0, start - _REACH)


def _search_right(doc: Doc, end: int) -> Token | None:
    """The nearest full verb to the right, past a leading auxiliary."""
    found: Token | None = None
    for i in range(end, min(len(doc), end + _REACH)):
        token = doc[i]
        if (token.is_sent_start and i > end) or (word_of(token) in CLAUSE_STARTS and found is None):
            break
        if is_verb(token):
            found = token
        elif found is not None and not _continues(token, found):
            break
    return found


def _continues(token: Token, verb: Token) -> bool:
    """Whether a verb group goes on: adverbs, "not", and "to" after a form of "be"."""
    word = word_of(token)
    return (
        tag_of(token).startswith("RB")
        or word in ("not", "n't", "also")
        or (word == "to" and word_of(verb) in BE)
    )
