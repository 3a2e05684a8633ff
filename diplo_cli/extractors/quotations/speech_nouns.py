"""Nouns of saying with their owner: the minister's promise to "..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.attribution_rules import NOUN, Attribution
from diplo_cli.extractors.quotations.phrases import phrase_at, phrase_before
from diplo_cli.extractors.quotations.subjects import phrase_of, subject_of
from diplo_cli.extractors.quotations.words import ISSUED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

SPEECH_NOUNS = frozenset(
    "claim promise statement remark comment warning pledge vow call demand assertion message tweet "
    "post letter words word speech answer reply response suggestion allegation accusation argument "
    "description insistence boast slogan mantra motto phrase plea appeal declaration announcement "
    "criticism praise prediction admission complaint question insult denial pitch line email e-mail "
    "memo testimony op-ed contention threat invitation characterization characterisation reference "
    "quip joke rant rhetoric proposal policy view belief vision idea term label refrain proclamation "
    "explanation advice commitment offer chant".split()
)


def by_noun(doc: Doc, tokens: Sequence[int], at: int, noun: Token) -> Attribution | None:
    if noun.lower_.rstrip("s") not in SPEECH_NOUNS and noun.lower_ not in SPEECH_NOUNS:
        return None
    if at == 0 or len(tokens) - at > 7 or not _takes_content(doc, tokens, at):
        return None
    if any(doc[i].pos_ == "VERB" and doc[i].lemma_ not in {"be", "have"} for i in tokens[at + 1 :]):
        return None
    owner = _owner(doc, tokens, at) or _owner_by_parse(doc, tokens, noun)
    if owner is not None and doc[tokens[-1]].text == ":" and at == len(tokens) - 2:
        owner = _answerer(doc, noun) or owner
    if owner is None or doc[owner[0]].lower_ in {"his", "her", "their"}:
        owner = (None if noun.head.lemma_ in _USING and owner else giver(doc, noun)) or owner
    if owner is None and not _noun_leads_in(doc, tokens, at):
        return None
    reason = None if owner else "the words have no owner"
    return Attribution(owner, (noun.i, noun.i + 1), NOUN, "before", reason)


_WRITTEN = frozenset(
    "remark comment report account note document filing analysis calculation complaint estimate".split()
)
_MADE_PUBLIC = frozenset(
    "released issued published posted made given delivered signed sent obtained written seen "
    "filed compiled drafted".split()
)
_REPEATING = ("quot", "cit", "repeat", "recall", "echo", "read", "remember", "mention", "reproduc")
_USING = frozenset({"use", "play", "air", "exploit", "dismiss", "reject", "criticize", "criticise"})
_OUTREACH = 9  # tokens


def issuer_behind(doc: Doc, tokens: Sequence[int], phrase: tuple[int, int]) -> tuple[int, int] | None:
    """Whose words a phrase is: "a tweet by Jane Doe", "remarks on Monday by the envoy"."""
    noun = doc[phrase[1] - 1].lower_
    if not ({noun, noun.rstrip("s")} & (ISSUED | _WRITTEN)):
        return None
    rest = [k for k, i in enumerate(tokens) if i >= phrase[1]][:_OUTREACH]
    for k in rest:
        token = doc[tokens[k]]
        if token.lower_ in {"by", "from"}:
            head = (
                token.head
                if token.dep_ == "case" and token.head.i > token.i and token.head.i in tokens
                else None
            )
            found = phrase_at(doc, tokens, k + 1) or (phrase_of(doc, head) if head is not None else None)
            return found or _capitals_at(doc, tokens, k + 1)
        if token.is_punct or (token.pos_ in {"VERB", "AUX"} and token.lower_ not in _MADE_PUBLIC):
            return None
    return None


def _capitals_at(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    """ "by Acting Under Secretary Doe": a run of capitals that the tagger does not take for a phrase."""
    end = at
    while end < len(tokens) and tokens[end] == tokens[at] + end - at and doc[tokens[end]].text[:1].isupper():
        end += 1
    return (tokens[at], tokens[end - 1] + 1) if end > at + 1 else None


def _answerer(doc: Doc, noun: Token) -> tuple[int, int] | None:
    """ "Doe rejected Roe's statement: "..."": Doe speaks, unless she only repeats it."""
    return None if noun.head.lower_.startswith(_REPEATING) else giver(doc, noun)


def _owner_by_parse(doc: Doc, tokens: Sequence[int], noun: Token) -> tuple[int, int] | None:
    """ "Doe's recent and quite unfounded assertion": however many words stand between."""
    owner = next((c for c in noun.children if c.dep_ in {"nmod:poss", "poss"} and c.i in tokens), None)
    if owner is None or owner.i > noun.i:
        return None
    start, end = phrase_of(doc, owner)
    return start, end - (end - start > 1 and doc[end - 1].lower_ in {"'s", "’s", "'", "’"})


def _takes_content(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """The noun stands right before the marks, or "that", "to", "of", ":" goes on to them."""
    words = {doc[i].lower_ for i in tokens[at + 1 :]}
    return at == len(tokens) - 1 or bool(words & {"that", "to", "of", ":", "about", "by", "from"})


def giver(doc: Doc, noun: Token) -> tuple[int, int] | None:
    """Who "released the following statement" or "issued a warning"."""
    verb = noun.head
    if noun.dep_ not in {"obj", "dobj"} or verb.pos_ != "VERB":
        return None
    subject = subject_of(verb)
    return phrase_of(doc, subject) if subject is not None and subject.i < verb.i else None


def _noun_leads_in(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """ "the promise to", "chants of", "a warning that" right before the marks."""
    if doc[tokens[at]].lower_.rstrip("s") in {
        "word",
        "term",
        "label",
        "phrase",
        "email",
        "line",
        "policy",
        "idea",
    }:
        return False
    return len(tokens) - at == 2 and doc[tokens[-1]].lower_ in {"of", "to", "that", ":"}


def _owner(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    for back in range(at - 1, max(-1, at - 5), -1):
        lower = doc[tokens[back]].lower_
        if lower in {"his", "her", "their"}:
            return tokens[back], tokens[back] + 1
        if lower in {"'s", "’s", "'", "’"} and back:
            return phrase_before(doc, tokens, back)
        if doc[tokens[back]].is_punct:
            return None
    if at + 2 < len(tokens) and doc[tokens[at + 1]].lower_ in {"by", "from"}:
        return phrase_at(doc, tokens, at + 2)
    return None
