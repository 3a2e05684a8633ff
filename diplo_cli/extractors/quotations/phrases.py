"""Noun phrases by tags, or by word lists and capitals where there are no tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.words import (
    AUXILIARIES,
    DAYS,
    NOMINAL,
    NP_STARTS,
    PREPOSITIONS,
    PRONOUNS,
    THIRD_PERSON,
    cue_verb,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token


def phrase_at(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    """The noun phrase that begins with tokens[at], by tags or capitals; None when none begins there."""
    if at >= len(tokens) or not _starts_phrase(doc[tokens[at]]):
        return None
    if doc[tokens[at]].lower_ in PRONOUNS and not _counts(doc, tokens, at):
        return tokens[at], tokens[at] + 1
    end = at
    while end < len(tokens) and _goes_on(doc, tokens, at, end):
        end += 1
    while end > at and (doc[tokens[end - 1]].lower_ in {"of", "the", "and", "for", "'s", "’s"}):
        end -= 1
    return (tokens[at], tokens[end - 1] + 1) if end > at else None


def _counts(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """ "One envoy": a number, not a pronoun."""
    after = doc[tokens[at + 1]] if at + 1 < len(tokens) else None
    return doc[tokens[at]].lower_ == "one" and after is not None and after.pos_ in {"NOUN", "PROPN", "ADJ"}


def _starts_phrase(token: Token) -> bool:
    lower = token.lower_
    if token.i and token.nbor(-1).text == "#" and not token.nbor(-1).whitespace_:
        return False
    if lower in PRONOUNS or lower in NP_STARTS:
        return lower not in {"that", "i", "you", "who"} or lower == "i"
    if lower in DAYS or lower in PREPOSITIONS or lower in {"which", "whose", "whom", "what"}:
        return False
    if token.pos_:
        return token.pos_ in {"NOUN", "PROPN", "DET", "NUM", "PRON", "ADJ"} and not token.is_punct
    if lower.endswith("ing") and token.i + 1 < len(token.doc) and not token.nbor().text[:1].isupper():
        return False
    return token.text[:1].isupper() or token.text[:1] == "@"


def _goes_on(doc: Doc, tokens: Sequence[int], at: int, end: int) -> bool:
    token = doc[tokens[end]]
    if end > at and tokens[end] != tokens[end - 1] + 1:
        return False
    lower = token.lower_
    if lower in {"of", "&", "'s", "’s", "and", "for", "-", "–"} and end > at:
        return lower != "and" or _name_follows(doc, tokens, end)
    if (
        token.is_punct
        or token.is_space
        or token.text in {"|", "•", "#", ">", "+"}
        or lower in PREPOSITIONS
        or (lower in DAYS and end > at)
    ):
        return False
    if token.pos_:
        nominal = token.pos_ in NOMINAL or (token.dep_ == "amod" and end > at)
        return nominal and not (token.pos_ == "PRON" and end > at)
    return lower not in AUXILIARIES and (end == at or cue_verb(token) is None or token.text[:1].isupper())


def _name_follows(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and doc[tokens[at + 1]].text[:1].isupper()
        and doc[tokens[at - 1]].text[:1].isupper()
    )


def phrase_before(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before tokens[at], auxiliaries and adverbs between them left out."""
    end = at
    while end > 0 and (doc[tokens[end - 1]].lower_ in AUXILIARIES or _is_adverb(doc[tokens[end - 1]])):
        end -= 1
    if end > 1 and doc[tokens[end - 1]].lower_ in DAYS:
        end -= 1 + (doc[tokens[end - 2]].lower_ in {"on", "last", "late", "early"})
    if end == 0:
        return None
    if doc[tokens[end - 1]].lower_ in {"who", "which"}:
        return _before_relative(doc, tokens, end - 1)
    if doc[tokens[end - 1]].text in {",", ")", "—", "–"}:
        return _over_aside(doc, tokens, end - 1)
    return ending_at(doc, tokens, end)


def behind_who(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """Whether the verb's subject is "who": its antecedent stands right before, whatever the parse says."""
    while at > 0 and (doc[tokens[at - 1]].lower_ in AUXILIARIES or _is_adverb(doc[tokens[at - 1]])):
        at -= 1
    return at > 1 and doc[tokens[at - 1]].lower_ == "who"


def _before_relative(doc: Doc, tokens: Sequence[int], who: int) -> tuple[int, int] | None:
    """ "Duggal and Ambassador Mulford, who said": the last name before the relative pronoun."""
    end = who - 1 if who and doc[tokens[who - 1]].text == "," else who
    found = ending_at(doc, tokens, end) if end else None
    if found is None:
        return None
    joints = [i for i in range(*found) if doc[i].lower_ in {"and", "&"}]
    return (joints[-1] + 1, found[1]) if joints and doc[found[1] - 1].text[:1].isupper() else found


def _is_adverb(token: Token) -> bool:
    return token.pos_ == "ADV" or (not token.pos_ and token.lower_.endswith("ly"))


def ending_at(doc: Doc, tokens: Sequence[int], end: int) -> tuple[int, int] | None:
    """The longest phrase that ends exactly at tokens[end - 1]."""
    best = None
    for start in range(end - 1, max(-1, end - 16), -1):
        if tokens[start] != tokens[end - 1] - (end - 1 - start):
            break
        token = doc[tokens[start]]
        if token.text in {",", ";", ":"} or token.is_space:
            break
        found = phrase_at(doc, tokens[:end], start)
        if found and found[1] == tokens[end - 1] + 1:
            best = found
    return best


def _over_aside(doc: Doc, tokens: Sequence[int], comma: int) -> tuple[int, int] | None:
    """ "Singh, who arrived on Friday, said": the phrase before the aside."""
    for back in range(comma - 1, max(-1, comma - 45), -1):
        if doc[tokens[back]].text in {",", "(", "—", "–"} and back > 0:
            found = ending_at(doc, tokens, back)
            if found and _is_named_or_pronoun(doc, found):
                return found
    return None


def _is_named_or_pronoun(doc: Doc, phrase: tuple[int, int]) -> bool:
    first = doc[phrase[0]]
    if first.lower_ in THIRD_PERSON:
        return True
    if first.lower_ in DAYS:
        return False
    named = any(t.text[:1].isupper() for t in doc[phrase[0] : phrase[1]])
    return named or first.lower_ in {"the", "a", "an", "one", "his", "her", "their"}


def first_phrase(doc: Doc, tokens: Sequence[int], stop: int) -> tuple[int, int] | None:
    """The first named or pronominal phrase of the sentence that a verb follows."""
    for at in range(stop):
        if at and doc[tokens[at - 1]].lower_ not in {",", "and", "but", "that", "while", "when", "as", ":"}:
            continue
        found = phrase_at(doc, tokens, at)
        if found and found[1] < tokens[stop]:
            return found
    return None
