"""From the speaker as written to a person, an organization or a role of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.documents import find_author
from diplo_cli.extractors.quotations.named_behind import find_named_behind
from diplo_cli.extractors.quotations.subjects import phrase_of
from diplo_cli.extractors.quotations.taken_up import find_body, find_issuer
from diplo_cli.extractors.quotations.words import (
    PERSONS,
    PRONOUNS,
    SPEAKING_BODIES,
    SUBJECTS,
    cue_verb,
    has_parse,
)
from diplo_cli.facts import Person, Speaker, SpeakerKind
from diplo_cli.lexicon import place_country

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from diplo_cli.article import Article
    from diplo_cli.extractors.quotations.focus import Focus
    from diplo_cli.facts import Span as Place

_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"})


def link_speaker(
    focus: Focus, article: Article, phrase: tuple[int, int] | None
) -> tuple[Speaker, str | None]:
    """The speaker of a draft, and the reason why nobody is named when nobody is."""
    if phrase is None:
        return Speaker(None, None, None, "unknown"), None
    doc = focus.doc
    author = find_author(focus.reading, phrase)
    if author is not None:
        linked = link_speaker(focus, article, author)
        if linked[0].kind != "unknown":  # "their statement", where nobody knows whose
            return linked
    span = doc[phrase[0] : phrase[1]]
    evidence: tuple[Place, ...] = (article.span(span.start_char, span.end_char),)
    first = span[0].lower_
    is_pronoun = len(span) == 1 and (first in PRONOUNS or first in _POSSESSIVES)
    if is_pronoun and span.text == "HE" and find_named_behind(focus, phrase):  # "HE Ana Costa said"
        is_pronoun = False
    person: Person | tuple[int, int] | None = focus.pronoun(phrase[0]) if is_pronoun else focus.person(phrase)
    if isinstance(person, tuple):
        meant = doc[person[0] : person[1]]
        evidence = (*evidence, article.span(meant.start_char, meant.end_char))
        return Speaker(None, _bare(meant), span.text, "role", evidence), None
    if person is not None:
        return Speaker(person.id, person.name, span.text, "person", evidence), None
    taken_up = _meant_by(focus, phrase) if is_pronoun else None
    if taken_up is not None:
        named = doc[taken_up[0] : taken_up[1]]
        evidence = (*evidence, article.span(named.start_char, named.end_char))
        return Speaker(None, _bare(named), span.text, _kind_of(doc, taken_up), evidence), None
    if is_pronoun or first in {"former", "latter"}:
        return Speaker(None, None, span.text, "unknown", evidence), f"nobody is surely meant by {span.text!r}"
    issuer = find_issuer(focus, phrase)
    if isinstance(issuer, Person):
        return Speaker(issuer.id, issuer.name, span.text, "person", evidence), None
    name = issuer or _name_beside(doc, phrase) or find_body(focus, phrase)
    if name is not None:
        named = doc[name[0] : name[1]]
        evidence = (*evidence, article.span(named.start_char, named.end_char))
        return Speaker(None, _bare(named), span.text, "organization", evidence), None
    return Speaker(None, _bare(span), span.text, _kind_of(doc, phrase), evidence), None


def _meant_by(focus: Focus, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """The role or body that "he", "she" or "it" takes up: the subject of the sentence right before, in the
    same paragraph ("The spokesman denied it. He added: ...", "The ministry warned. It said ...")."""
    doc = focus.doc
    pronoun = doc[phrase[0]]
    if pronoun.lower_ not in {"he", "she", "it", "they"} or not has_parse(doc):
        return None
    if pronoun.lower_ == "it":
        teller = _body_that_told(focus, phrase[0])
        if teller is not None:
            return teller
    before = _sentence_before(focus, phrase[0])
    heads = [t for t in before if t.dep_ in SUBJECTS and t.head.dep_ in {"ROOT", "ccomp", "conj"}]
    heads = [t for t in heads if t.lower_ not in PRONOUNS]
    if pronoun.lower_ == "they":
        heads = [t for t in heads if t.head.dep_ == "ROOT"]
    if len(heads) != 1 or heads[0].tag_ in {"NNS", "NNPS"} or heads[0].ent_type_ == "PERSON":
        return None
    meant = phrase_of(doc, heads[0])
    is_body = _kind_of(doc, meant) == "organization"
    is_person = heads[0].pos_ == "NOUN" and heads[0].lower_.endswith(PERSONS) and not is_body
    if pronoun.lower_ == "they":  # "UNESCO agreed. They said": a body by its name
        return meant if heads[0].ent_type_ == "ORG" else None
    return meant if (is_body if pronoun.lower_ == "it" else is_person) else None


def _body_that_told(focus: Focus, i: int) -> tuple[int, int] | None:
    """ "The ministry said the talks would go on. "We ...," it said": the body that told the sentence before,
    in the same line or the one before."""
    for step, tokens in enumerate(focus.own.back_from(i, 1)):
        verbs = (focus.doc[k] for k in tokens)
        told = [v for v in verbs if v.dep_ == "ROOT" and v.tag_ in {"VBD", "VBZ"} and cue_verb(v) is not None]
        if step and told:
            subject = next((c for c in told[0].children if c.dep_ in SUBJECTS), None)
            meant = phrase_of(focus.doc, subject) if subject is not None else None
            return meant if meant and _kind_of(focus.doc, meant) == "organization" else None
        if step > 1 or (step and tokens):
            break
    return None


def _sentence_before(focus: Focus, i: int) -> list[Token]:
    """The tokens of the sentence before that of token i in its line; none at a paragraph's start. Words in
    marks before the pronoun belong to its sentence ("...," it said)."""
    doc, region_of = focus.doc, focus.reading.region_of
    stop, own = i, 0
    while stop > 0 and (
        region_of[stop - 1] >= 0
        or (doc[stop - 1].text not in {".", "?", "!"} and "\n" not in doc[stop - 1].text)
    ):
        stop -= 1
        own += region_of[stop] < 0
    if own > 6 or stop == 0 or "\n" in doc[stop - 1].text:
        return []
    start = stop - 1
    while start > 0 and doc[start - 1].text not in {".", "?", "!"} and "\n" not in doc[start - 1].text:
        start -= 1
    return list(doc[start:stop])


def _name_beside(doc: Doc, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """The name of a body behind a phrase without one: "one of them, the Doe Front", "the daily *Roe*"."""
    if any(t.text[:1].isupper() for t in doc[phrase[0] + 1 : phrase[1]]):
        return None
    end = phrase[1]
    if end + 1 < len(doc) and doc[end].text in {"*", "_"} and doc[end + 1].text[:1].isupper():
        close = next(
            (k for k in range(end + 1, min(len(doc), end + 8)) if doc[k].text == doc[end].text), None
        )
        return (end + 1, close) if close else None
    if not has_parse(doc):
        return None
    head = doc[phrase[0] : phrase[1]].root
    for child in head.subtree:
        if (
            child.dep_ == "appos"
            and child.i >= end
            and child.pos_ == "PROPN"
            and child.ent_type_ in {"ORG", "NORP", "GPE"}
        ):
            return phrase_of(doc, child)
    return None


def _bare(span: Span) -> str:
    """The phrase without its article, white space squeezed."""
    first = span[0].lower_
    start = span.end
    while start > span.start and span.doc[start - 1].ent_type_ == "PERSON":
        start -= 1
    if start < span.end - 1:  # "director of the Doe Trust Jane Roe"
        return span.doc[start : span.end].text
    return " ".join(
        (span[1:] if first in _DETERMINERS | _POSSESSIVES and len(span) > 1 else span).text.split()
    )


def _kind_of(doc: Doc, phrase: tuple[int, int]) -> SpeakerKind:
    span = doc[phrase[0] : phrase[1]]
    head = span.root if has_parse(doc) else span[-1]
    if place_country(span.text) is not None or any(t.is_digit for t in span):  # "Lima", "Article 5"
        return "organization"
    if head.ent_type_ == "PERSON":
        return "person"
    if head.ent_type_ in {"ORG", "GPE", "NORP", "FAC"}:
        return "organization"
    words = [t.lower_ for t in span]
    if (
        head.lower_ in SPEAKING_BODIES
        or words[-1] in SPEAKING_BODIES
        or (span[-1].text.isupper() and len(span[-1]) > 1)
    ):
        return "organization"
    if head.text[:1].islower() or words[0] in _DETERMINERS | _POSSESSIVES:
        return "role"
    return "person" if len(span) > 1 else "organization"
