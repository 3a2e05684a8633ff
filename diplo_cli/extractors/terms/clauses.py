"""Where a clause ends, and which verbs have an agreement as their subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.grammar import SUBJECTS, cue_verb

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

MODALS = frozenset("will would shall should must may might can could 'll".split())
_AUXILIARIES = MODALS | frozenset(
    "is are was were be been has have had does do did not also further now thus therefore then "
    "initially immediately specifically expressly only just both finally additionally moreover "
    "effectively in addition as well each jointly together".split()
)
_NEW_CLAUSE = frozenset(
    "said says which who whose while but whereas although though he she they it we according because "
    "since so after before when where with told added noting adding saying calling describing whereby "
    "despite as under in if unless provided pending".split()
)
_HARD = frozenset({";", ":", "—", "–", "--", "(", "”", "“", '"', "…", "?", "!", "."})
_OPENING = frozenset({"“", '"', "‘"})
_ADJUNCTS = frozenset({"in", "on", "at", "here", "today", "yesterday", "last", "late"})
_CLOSING = frozenset({"”", '"', "’", "''"})


def is_verb(reading: Reading, i: int) -> bool:
    """Whether the tagger calls a token a verb; without tags, yes."""
    tag = reading.doc[i].tag_
    return not tag or tag.startswith(("VB", "MD"))


def skip_auxiliaries(reading: Reading, i: int, end: int) -> int:
    """The first token from i on that is no auxiliary, adverb or bracketed aside."""
    while i < end:
        word = reading.low[i]
        if word == "(":
            close = next((j for j in range(i, min(end, i + 12)) if reading.low[j] == ")"), None)
            if close is None:
                return i
            i = close + 1
        elif word in _AUXILIARIES or _is_adverb(reading, i):
            i += 1
        else:
            return i
    return i


def _is_adverb(reading: Reading, i: int) -> bool:
    tag = reading.doc[i].tag_
    return tag.startswith("RB") if tag else reading.low[i].endswith("ly") and reading.low[i] != "apply"


def predicate_starts(reading: Reading, i: int, end: int) -> list[int]:
    """Where the predicate of a phrase that ends before token i may begin: there, or behind an aside."""
    low = reading.low
    while i < end and low[i] in {"”", "’", "'", '"', ")"}:
        i += 1
    i = skip_adjuncts(reading, i, end)
    if i < end and low[i] in {"that", "which"}:
        return [i + 1]
    if i >= end or low[i] != ",":
        return [i]
    close = next((j for j in range(i + 2, min(end, i + 40)) if low[j] == ","), None)
    behind = [] if close is None else [close + 1]
    relative = i + 1 < end and low[i + 1] in {"which", "that"}
    return [i + 2, *behind] if relative else behind or [i]


def clause_end(reading: Reading, start: int) -> int:
    """The token after the last one of the clause that begins at `start`: lists stay, new clauses go."""
    low, end = reading.low, reading.sentence(start).end
    quoted = None
    for i in range(start, end):
        word = low[i]
        if quoted is not None:
            quoted = None if word in {"”", '"', "’"} and quoted != i else quoted
            continue
        if word in _OPENING and i + 1 < end and i > start:
            quoted = i
            continue
        if word in _HARD and not (word == "(" and _is_short_aside(reading, i, end)):
            return _trim(reading, start, i)
        if i > start and _continues_inner(reading, start, i, end):
            continue
        if i > start and (_opens_clause(reading, i, end) or _joins_clause(reading, start, i, end)):
            return _trim(reading, start, i)
    return _trim(reading, start, end)


def _continues_inner(reading: Reading, start: int, i: int, end: int) -> bool:
    """Whether "and" joins verbs below the main one ("a body that meets and reports") or sharing an object."""
    if reading.low[i] not in {",", "and", "or"}:
        return False
    main = next((j for j in range(start, i) if reading.doc[j].tag_.startswith("VB")), None)
    if main is None:
        return False
    if main == i - 1:
        return True
    verbs = (reading.doc[j] for j in range(i + 1, min(end, i + 5)))
    joined = next((t for t in verbs if t.tag_.startswith("VB") and t.dep_ == "conj"), None)
    return joined is not None and main < joined.head.i < i and joined.head.tag_.startswith("VB")


def _is_short_aside(reading: Reading, i: int, end: int) -> bool:
    return any(reading.low[j] == ")" for j in range(i, min(end, i + 8)))


def _opens_clause(reading: Reading, i: int, end: int) -> bool:
    if reading.low[i] != "," or i + 1 >= end:
        return False
    following = reading.low[i + 1]
    if following in _NEW_CLAUSE:
        return True
    if _is_finite(reading, i + 1, end):
        return True
    if following in {"and", "or"}:
        return _has_subject(reading, i + 2, end) or _is_finite(
            reading, skip_auxiliaries(reading, i + 2, end), end
        )
    return _has_cue(reading, i + 1, end) or _participle_follows(reading, i + 1)


def _participle_follows(reading: Reading, i: int) -> bool:
    token = reading.doc[i]
    return token.tag_ == "VBG" and token.dep_ in {"advcl", "acl", "xcomp", "ccomp", "parataxis"}


def _has_cue(reading: Reading, i: int, end: int) -> bool:
    """Whether "..., X said" ends the clause: a verb of saying in the last few words before the next comma."""
    for j in range(i, min(end, i + 14)):
        if reading.low[j] in {",", ";"} and j > i + 6:
            return False
        if cue_verb(reading.doc[j]) is not None and reading.doc[j].tag_ in {"", "VBD", "VBZ", "VBP"}:
            return True
    return False


def _joins_clause(reading: Reading, start: int, i: int, end: int) -> bool:
    """ "and" or "or" before a verb group of its own or before a new subject with its verb."""
    if reading.low[i] not in {"and", "but", "while"} or i + 1 >= end:
        return False
    if reading.low[i] in {"but", "while"}:
        return True
    first = skip_auxiliaries(reading, i + 1, end)
    if first > i + 1 and any(
        reading.low[j] in MODALS | {"is", "are", "was", "has", "have"} for j in range(i + 1, first)
    ):
        return True
    return _is_finite(reading, first, end) or _has_subject(reading, i + 1, end)


def _is_finite(reading: Reading, i: int, end: int) -> bool:
    return i < end and reading.doc[i].tag_ in {"VBZ", "VBD", "MD"}


def _has_subject(reading: Reading, i: int, end: int) -> bool:
    """Whether a subject stands here whose verb is not that of the clause before, by the parse."""
    for j in range(i, min(end, i + 8)):
        token = reading.doc[j]
        if token.dep_ in SUBJECTS:
            return token.head.i > j and not any(reading.low[k] in {",", "to", "that"} for k in range(i, j))
        if token.is_punct:
            return False
    return False


def _trim(reading: Reading, start: int, end: int) -> int:
    """Without punctuation and "and" at the end; a closing mark stays when it was opened within."""
    if end < reading.sentence(start).end and _is_open(reading, start, end) and reading.low[end] in _CLOSING:
        return end + 1
    while end > start and _is_loose(reading, start, end):
        end -= 1
    while end > start and reading.low[end - 1] in {"and", "or", "but"}:
        end -= 1
    return end


def _is_loose(reading: Reading, start: int, end: int) -> bool:
    """Whether the last token is white space or punctuation that belongs to the sentence, not to the words."""
    token = reading.doc[end - 1]
    if reading.low[end - 1] in _CLOSING and any(reading.low[i] in _OPENING for i in range(start, end - 1)):
        return False
    return token.is_space or (token.is_punct and reading.low[end - 1] not in {")", "%"})


def _is_open(reading: Reading, start: int, end: int) -> bool:
    inside = False
    for i in range(start, end):
        if reading.low[i] in {"“", "‘"}:
            inside = True
        elif reading.low[i] in {"”", "’"}:
            inside = False
        elif reading.low[i] == '"':
            inside = not inside
    return inside


def skip_adjuncts(reading: Reading, i: int, end: int) -> int:
    """Past "in Apia on Thursday" when "that", "which", "to" or a comma follows; else the token given."""
    if i >= end or reading.low[i] not in _ADJUNCTS:
        return i
    j = i
    while j < min(end, i + 9):
        word = reading.low[j]
        if j > i and (word in {"that", "which", "to", ","} or reading.doc[j].tag_ == "VBG"):
            return j
        place = j in reading.actor_at or reading.doc[j].text[:1].isupper() or reading.doc[j].is_digit
        if not (place or word in _ADJUNCTS or word in {"the", "evening"}):
            return i
        j += 1
    return i
