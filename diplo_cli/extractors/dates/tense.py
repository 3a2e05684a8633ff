"""Past or future: the direction in which a weekday or a date without a year lies, by its verb.

With tags and a parse the verb is the one that governs the expression; with neither, the nearest verb group
of the clause is told by its words. Both end in the same reading of a verb group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from diplo_cli.extractors.dates.tense_words import (
    AHEAD,
    BACKSHIFTED,
    BE,
    BE_PAST,
    BE_PRESENT,
    BESIDE_TIMES,
    CALLED_OFF,
    CARRIED_OUT,
    CLAUSE_AHEAD,
    CLAUSE_STARTS,
    COMING,
    DO_PAST,
    FIRM_LEADS,
    FIXED,
    FUTURE_LEADS,
    HAVE,
    IRREGULAR_PAST,
    MODALS,
    MOVED,
    NOBODY,
    NOT_VERBS,
    PAST_LEADS,
    PERCEIVED,
    SPEECH_PAST,
    SPOKEN,
    TALK,
    TELLING,
    TIMETABLE,
    UNPLANNED,
    UTTERED,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# "near" is either side, the nearer; "open" leaves it to the kind of expression.
Direction = Literal["past", "future", "near", "open"]

_REACH = 25


def direction_of(doc: Doc, start: int, end: int) -> Direction:
    """The direction of the expression at code points [start, end)."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return "open"
    first = span[0]
    if _follows_speech(doc, first.i):
        return "past"
    parsed = doc.has_annotation("DEP")
    verb = _governor(first) if parsed else _nearest_verb(doc, span.start, span.end)
    group = _group_direction(verb) if verb is not None else "open"
    if parsed and (told := _path_direction(first, group)):
        group = told
    if _is_possessive(doc, span.end):
        return _possessive_direction(doc, span.end, group, _lead(doc, first.i))
    return _lead_direction(doc, first.i, verb, group)


def _follows_speech(doc: Doc, start: int) -> bool:
    """Whether the expression stands right after a past verb of speech: "said on Friday he will resign"."""
    i = start - 1
    while (
        i >= 0 and i > start - 4 and (_word(doc[i]) in ("on", "late", "early", "the") or not doc[i].is_alpha)
    ):
        i -= 1
    return i >= 0 and start - i < 4 and _word(doc[i]) in SPEECH_PAST


def _path_direction(first: Token, group: Direction) -> Direction | None:
    """What the nouns between an expression and its verb say: "ahead of the talks on Friday" lies ahead,
    "the attack on Friday" does not.
    """
    token = first
    for _ in range(8):
        if token.head.i == token.i or _is_verb(token.head):
            break
        token = token.head
        if _word(token) in UNPLANNED or (_word(token) in UTTERED and group != "future"):
            return "past"
    before = first.doc[token.left_edge.i : min(token.left_edge.i + 3, first.i)]
    return "future" if any(_word(t) in ("ahead", "advance") for t in before) else None


def _lead_direction(doc: Doc, start: int, verb: Token | None, group: Direction) -> Direction:
    """The direction that the word before the expression gives: "since", "by", "until", "for"; else the
    verb's.
    """
    lead = _lead(doc, start)
    if lead in PAST_LEADS:
        return "past"
    if lead in FIRM_LEADS or (lead == "as" and _word(doc[start - 2]) in ("early", "soon", "late")):
        return "future"
    if lead in ("until", "till"):
        kept = verb is not None and any(_word(t) in ("had", "was", "were", "did") for t in _chain(verb))
        return "past" if kept else "future"
    if lead in FUTURE_LEADS and group != "past":
        return "future"
    if lead == "to" and verb is not None and _word(verb) in MOVED:
        return "future"
    if lead == "for":
        return _fixed_direction(verb, group)
    return group


def _fixed_direction(verb: Token | None, group: Direction) -> Direction:
    """ "called a meeting for Friday" lies ahead; "the meeting planned for Friday was cancelled" on either
    side.
    """
    if verb is None:
        return "future"
    above = _governor_above(verb) if _tag(verb) == "VBN" and not _chain(verb) else None
    if any(v is not None and _is_called_off(v) for v in (verb, above)):
        return "near"
    if above is not None and _is_subject(verb.head) and _group_direction(above) == "past":
        return "near"
    return "future" if group != "past" or _word(verb) in AHEAD or _word(verb) in FIXED else "past"


def _is_called_off(verb: Token) -> bool:
    off = any(_word(t) == "off" for t in verb.doc[verb.i + 1 : verb.i + 3])
    return _word(verb) in CALLED_OFF or (_word(verb) in ("called", "calls", "call") and off)


def _is_subject(noun: Token) -> bool:
    return noun.dep_.startswith("nsubj")


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
        word = _word(token)
        known = word in COMING or word in UNPLANNED or word in SPOKEN
        if not token.is_alpha or (_tag(token)[:2] in ("VB", "MD", "IN", "TO") and not known):
            break
        found.add(word)
    return found


def _is_ahead_of(doc: Doc, end: int) -> bool:
    words = [_word(t) for t in doc[max(0, end - 5) : end]]
    return "ahead" in words or "eve" in words


def _lead(doc: Doc, start: int) -> str:
    """The word before an expression, past articles and a time of day ("until 9 a.m. EST Tuesday")."""
    i = start - 1
    while i >= 0 and i > start - 6 and (_word(doc[i]) in BESIDE_TIMES or doc[i].text[:1].isdigit()):
        i -= 1
    return _word(doc[i]) if i >= 0 else ""


def _word(token: Token) -> str:
    return token.text.casefold()


def _tag(token: Token) -> str:
    """The Penn tag, or one guessed from the word when the pipeline has no tagger."""
    if token.tag_:
        return token.tag_
    word = _word(token)
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
        before = _word(token.doc[token.i - back])
        if before in MODALS or before == "to":
            return "VB" if may_be_verb else ""
        if not (before.endswith("ly") or before in ("not", "n't", "also")):
            break
    return ""


def _is_verb(token: Token) -> bool:
    return _tag(token)[:2] in ("VB", "MD")


def _governor(token: Token) -> Token | None:
    """The verb that a word hangs on, found upwards in the parse."""
    for _ in range(8):
        if token.head.i == token.i:
            return token if _is_verb(token) or token.pos_ in ("VERB", "AUX") else None
        token = token.head
        if token.tag_[:2] == "VB" and token.dep_ not in ("amod", "compound"):
            return token
        if any(child.dep_ == "cop" for child in token.lefts):
            return token
    return None


def _is_possessive(doc: Doc, end: int) -> bool:
    return end < len(doc) and _word(doc[end]) in ("'s", "’s")


def _nearest_verb(doc: Doc, start: int, end: int) -> Token | None:
    """The nearest verb: to the left in the clause, else to the right."""
    left, stop = _search_left(doc, start)
    opens_clause = start == 0 or (left is None and stop >= start - 1) or _opens(doc, start)
    right = _search_right(doc, end)
    order = (right, left) if opens_clause else (left, right)
    return next((v for v in order if v is not None), None)


def _opens(doc: Doc, start: int) -> bool:
    """Whether the expression opens its clause: at the sentence's start, or after ", (and) (on)"."""
    i = start - 1
    while i >= 0 and _word(doc[i]) in ("on", "in", "the", "late", "early", "(", "“", '"'):
        i -= 1
    if i < 0 or doc[i].text.isspace() or bool(doc[i + 1].is_sent_start):
        return True
    return doc[i].text in (",", ".", ";", "!", "?", "and", "but")


def _search_left(doc: Doc, start: int) -> tuple[Token | None, int]:
    """The nearest verb to the left, and where the search ended."""
    for i in range(start - 1, max(-1, start - 1 - _REACH), -1):
        token = doc[i]
        if _is_verb(token):
            return token, i
        if _word(token) in CLAUSE_STARTS or token.is_sent_start:
            return None, i
    return None, max(0, start - _REACH)


def _search_right(doc: Doc, end: int) -> Token | None:
    """The nearest full verb to the right, past a leading auxiliary."""
    found: Token | None = None
    for i in range(end, min(len(doc), end + _REACH)):
        token = doc[i]
        if (token.is_sent_start and i > end) or (_word(token) in CLAUSE_STARTS and found is None):
            break
        if _is_verb(token):
            found = token
        elif found is not None and not _continues(token, found):
            break
    return found


def _continues(token: Token, verb: Token) -> bool:
    """Whether a verb group goes on: adverbs, "not", and "to" after a form of "be"."""
    word = _word(token)
    return (
        _tag(token).startswith("RB") or word in ("not", "n't", "also") or (word == "to" and _word(verb) in BE)
    )


def _chain(verb: Token) -> list[Token]:
    """The auxiliaries before a verb, leftmost first: "will not be" of "will not be signed"."""
    if verb.doc.has_annotation("DEP"):
        parts = [t for t in verb.lefts if t.dep_.startswith("aux") or t.dep_ in ("mark", "cop")]
        parts = [t for t in parts if _tag(t)[:2] in ("VB", "MD", "TO") or _word(t) == "to"]
        beside = _beside(verb)
        return parts if beside is None or beside in parts else [*parts, beside]
    found: list[Token] = []
    for i in range(verb.i - 1, max(-1, verb.i - 7), -1):
        token = verb.doc[i]
        tag, word = _tag(token), _word(token)
        if tag == "TO" or word in MODALS or word in HAVE or word in BE or word in DO_PAST:
            found.append(token)
        elif not (tag.startswith("RB") or word.endswith("ly") or word in ("not", "n't", "also", "both")):
            break
    return found[::-1]


def _beside(verb: Token) -> Token | None:
    """The "to" or modal right before a base verb, wherever the parser hung it ("are due to witness")."""
    if _tag(verb) != "VB":
        return None
    i = verb.i - 1
    while i > max(0, verb.i - 3) and _tag(verb.doc[i]).startswith("RB"):
        i -= 1
    return verb.doc[i] if i >= 0 and (_word(verb.doc[i]) == "to" or _word(verb.doc[i]) in MODALS) else None


def _group_direction(verb: Token, depth: int = 0) -> Direction:
    """The direction that a verb group gives."""
    chain = _chain(verb)
    words = [_word(t) for t in chain]
    tag, word = _tag(verb), _word(verb)
    joined = verb.dep_ == "conj" and verb.head.i != verb.i and _is_verb(verb.head)
    if joined and not chain and tag in ("VB", "VBN", "VBG") and depth < 4:
        return _group_direction(verb.head, depth + 1)
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
        present = any(w in BE_PRESENT for w in words)
        return _clause_direction(verb, depth, "open" if present else "past")
    if any(w in BE_PAST for w in words):
        return "past"
    if tag in ("VBZ", "VBP"):
        timetable = word in TIMETABLE
        return (
            "future" if timetable else _clause_direction(verb, depth, "open" if word in TELLING else "near")
        )
    return _clause_direction(verb, depth, "open")


def _words_above(verb: Token) -> set[str]:
    """The words of a verb group and of those above it: "hoped to sign"."""
    groups = (verb, verb.head, verb.head.head)
    return {_word(t) for v in groups for t in (v, *_chain(v))}


def _modal_direction(verb: Token, words: list[str]) -> Direction:
    """ "will meet" lies ahead; "should have met", "would not comment" and "could not agree" are past."""
    if "have" in words:
        return "past"
    denied = any(_word(t) in ("not", "n't", "n’t") for t in verb.doc[max(0, verb.i - 3) : verb.i])
    nobody = any(_word(t) in NOBODY for t in verb.doc[max(0, verb.i - 12) : verb.i])
    if "could" in words and (denied or nobody):
        return "past"
    if denied and "would" in words and _word(verb) in TALK:
        return "past"
    return "past" if "could" in words and _word(verb) in PERCEIVED else "future"


def _clause_direction(verb: Token, depth: int, own: Direction) -> Direction:
    """The direction of "when ... on Friday": a present, and a past told from a plan, lie ahead with their
    plan ("will meet when they arrive on Friday", "hoped to sign as soon as talks ended on Friday").
    """
    if verb.dep_ != "advcl" or depth >= 4 or verb.head.i == verb.i:
        return own
    marks = {_word(t) for t in (verb.head, *verb.lefts) if t.dep_ in ("mark", "advmod")}
    if not marks & (CLAUSE_AHEAD if own == "past" else CLAUSE_AHEAD | {"after"}):
        return own
    above = verb.head.head if verb.head.dep_ == "advmod" else verb.head  # "as soon as"
    if own == "past" and not _words_above(above) & BACKSHIFTED:
        return own
    return "future" if _group_direction(above, depth + 1) == "future" else own


def _participle_direction(verb: Token, words: list[str], depth: int) -> Direction:
    """ "was meeting" is past, "is meeting" is ahead, a bare participle goes with its own verb."""
    if any(w in BE_PAST or w == "been" for w in words):
        return "past"
    if any(w in BE_PRESENT for w in words):
        return "future"
    above = _governor_above(verb)
    return _group_direction(above, depth + 1) if above is not None and depth < 4 else "open"


def _infinitive_direction(verb: Token, to: Token, depth: int) -> Direction:
    """ "agreed to meet" lies ahead, "met to sign" happened."""
    above = _governor_above(verb)
    if above is None or depth >= 4:
        return "future"
    if _word(above) in CARRIED_OUT and not any(_word(t) in AHEAD for t in (above, to.doc[max(0, to.i - 1)])):
        return _group_direction(above, depth + 1)
    return "future"


def _governor_above(verb: Token) -> Token | None:
    """The verb above a verb: by the parse, else the next verb to the left of its group."""
    if verb.doc.has_annotation("DEP"):
        return (
            _governor(verb.head)
            if verb.head.i != verb.i and not _is_verb(verb.head)
            else (verb.head if verb.head.i != verb.i else None)
        )
    chain = _chain(verb)
    return _search_left(verb.doc, chain[0].i if chain else verb.i)[0]
