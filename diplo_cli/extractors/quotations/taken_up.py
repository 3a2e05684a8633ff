"""People and bodies that a text takes up: by a name in a phrase, or by a noun for whom it has just named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.subjects import phrase_of
from diplo_cli.extractors.quotations.words import SUBJECTS
from diplo_cli.facts import Person
from diplo_cli.lexicon import find_countries
from diplo_cli.lexicon.offices import singular_head

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from diplo_cli.extractors.quotations.focus import Focus

Phrase = tuple[int, int]
_LONGEST_NAME = 12  # tokens
_NAMING = frozenset({"using", "named", "called", "identified", "giving", "nicknamed", "known"})
ANY_PERSON = frozenset(
    "expert official politician diplomat leader lawmaker legislator parliamentarian analyst scholar "
    "scientist researcher academic professor economist historian player footballer athlete activist writer "
    "author businessman businesswoman executive veteran statesman stateswoman negotiator envoy man woman "
    "speaker".split()
)
"""Nouns by which a text takes up whoever it has just named, without having said them before."""
_ANY_BODY = frozenset(
    "organization organisation group agency company body watchdog firm union party association alliance bloc "
    "institution think-tank charity foundation institute bank airline regulator lender".split()
)
"""Nouns by which a text takes up a body it has just named."""


def find_named(focus: Focus, phrase: Phrase) -> Person | None:
    """The person whose name heads or ends the phrase, or stands in apposition behind it."""
    span = focus.doc[phrase[0] : phrase[1]]
    root, last = span.root, span[-1]
    found = focus.cast.at(root.idx, root.idx + len(root))
    if found is None and (last.text[:1].isupper() or last.text[:1] == "@"):
        found = focus.cast.at(last.idx, last.idx + len(last))
    found = found or (_flat_in(focus, span) or _behind(focus, root, phrase[1]) if focus.parsed else None)
    return found or (_by_initials(focus, last.text) if len(span) == 1 else None)


def _flat_in(focus: Focus, span: Span) -> Person | None:
    """ "committee member Jane Doe of Kansas": the name that goes on for the head of the phrase."""
    names = (t for t in span if t.dep_ in {"flat", "appos"} and t.text[:1].isupper() and t.head == span.root)
    return next((p for t in names if (p := focus.cast.at(t.idx, t.idx + len(t))) is not None), None)


def _by_initials(focus: Focus, text: str) -> Person | None:
    """ "XYD" for Xan Yves Doe."""
    if not (text.isalpha() and text.isupper() and 2 <= len(text) <= 4):
        return None
    spelt = [
        p
        for p in focus.cast.people
        if "".join(w[:1] for w in p.name.replace("-", " ").split()).upper() == text
    ]
    return spelt[0] if len(spelt) == 1 else None


def _behind(focus: Focus, head: Token, end: int) -> Person | None:
    """ "The minister, Jane Doe, said", "a woman using the name Jane"."""
    for child in head.children:
        if child.dep_ == "appos" and child.i >= end and child.text[:1].isupper():
            person = focus.cast.at(child.idx, child.idx + len(child))
            if person is not None:
                return person
        if child.dep_ == "acl" and child.lower_ in _NAMING and child.i >= end:
            people = focus.people_in(range(child.i, child.right_edge.i + 1), None)
            if len(people) == 1:
                return people[0]
    return None


def in_focus(focus: Focus, phrase: Phrase) -> Person | None:
    """ "the expert", "the Uruguayan leader": the subject of the sentence before, if nothing speaks
    against it."""
    span = focus.doc[phrase[0] : phrase[1]]
    head = span.root.lower_
    countries = {m.code for m in find_countries(span.text)}
    office = singular_head(head) == head and head not in ANY_PERSON
    if span[0].lower_ not in {"the", "this", "that"} or not (office or head in ANY_PERSON):
        return None
    for step, tokens in enumerate(focus.own.back_from(phrase[0], 1 if office else 2)):
        who = focus.subject_in(tokens, None) if step else None
        if isinstance(who, Person):
            fits = who.country in countries or who.country is None or not countries
            return who if fits and not (office and who.titles) else None
        if step > 2 or who is not None:
            return None
    return None


def find_body(focus: Focus, phrase: Phrase) -> Phrase | None:
    """The name of the body that "the agency" takes up: the nearest subject before that is a body's name."""
    span = focus.doc[phrase[0] : phrase[1]]
    head = span.root.lower_
    if not focus.parsed or span[0].lower_ not in {"the", "this"} or head not in _ANY_BODY or len(span) > 3:
        return None
    if any(t.text[:1].isupper() for t in span[1:]):
        return None
    for step, tokens in enumerate(focus.own.back_from(phrase[0], 2)):
        named = [focus.doc[i] for i in tokens if _is_named_body(focus, i)] if step else []
        if named:
            found = phrase_of(focus.doc, min(named, key=lambda t: focus.depth(t.i)))
            return found if found[1] - found[0] < _LONGEST_NAME else None
        if step > 2:
            break
    return None


_TEXTS = frozenset({"statement", "letter", "message", "communique", "communiqué", "memo", "email", "note"})
_BROUGHT_BY = frozenset({"in", "through", "via"})


def find_issuer(focus: Focus, phrase: Phrase) -> Person | Phrase | None:
    """Whose words "the statement" means: the subject of a sentence shortly before that said something "in a
    statement", or that issued one."""
    doc = focus.doc
    head = doc[phrase[0] : phrase[1]].root
    if not focus.parsed or head.lower_ not in _TEXTS or doc[phrase[0]].lower_ not in {"the", "this"}:
        return None
    if phrase[1] - phrase[0] != 2:
        return None
    for step, tokens in enumerate(focus.own.back_from(phrase[0], 2)):
        if step and any(_brings_in(doc[i], head.lower_) for i in tokens):
            who = focus.subject_in(tokens, None)
            named = [doc[i] for i in tokens if _is_named_body(focus, i)]
            if isinstance(who, Person) or not named:
                return who if isinstance(who, Person) else None
            return phrase_of(doc, min(named, key=lambda t: focus.depth(t.i)))
        if step > 4:
            break
    return None


def _brings_in(token: Token, text: str) -> bool:
    """ "in a statement", "issued a statement"."""
    if token.lower_ != text:
        return False
    case = next((c.lower_ for c in token.children if c.dep_ == "case"), "")
    return case in _BROUGHT_BY or (
        token.dep_ in {"obj", "dobj"} and token.head.lemma_ in {"issue", "release", "send"}
    )


def _is_named_body(focus: Focus, i: int) -> bool:
    token = focus.doc[i]
    return token.dep_ in SUBJECTS and token.pos_ == "PROPN" and token.ent_type_ == "ORG"


def of_two(focus: Focus, at: int, which: str) -> Person | None:
    """The former or the latter of the two people that this sentence, or the one before it, names."""
    for tokens in focus.own.back_from(at, 1):
        people = focus.people_in(tokens, None)
        if people:
            return people[0 if which == "former" else 1] if len(people) == 2 else None
    return None
