"""From the speaker as written to a person, an organization or a role of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.subjects import phrase_of
from diplo_cli.extractors.quotations.words import PERSONS, PRONOUNS, SPEAKING_BODIES, SUBJECTS, has_parse
from diplo_cli.facts import Speaker, SpeakerKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from diplo_cli.article import Article
    from diplo_cli.facts import Person
    from diplo_cli.link import Cast

_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"})


def link_speaker(
    doc: Doc, article: Article, cast: Cast, phrase: tuple[int, int] | None
) -> tuple[Speaker, str | None]:
    """The speaker of a draft, and the reason why nobody is named when nobody is."""
    if phrase is None:
        return Speaker(None, None, None, "unknown"), None
    span = doc[phrase[0] : phrase[1]]
    evidence = (article.span(span.start_char, span.end_char),)
    person = cast.resolve(span) or _named_inside(doc, cast, phrase) or _named_behind(doc, cast, phrase)
    if person is not None:
        return Speaker(person.id, person.name, span.text, "person", evidence), None
    first = span[0].lower_
    meant = _meant_by(doc, phrase) if len(span) == 1 else None
    if meant is not None:
        place = article.span(doc[meant[0]].idx, doc[meant[1] - 1].idx + len(doc[meant[1] - 1]))
        return Speaker(None, _name_of(doc, meant), span.text, _kind_of(doc, meant), (*evidence, place)), None
    if len(span) == 1 and (first in PRONOUNS or first in _POSSESSIVES):
        return Speaker(None, None, span.text, "unknown", evidence), f"nobody is surely meant by {span.text!r}"
    return Speaker(None, _name_of(doc, phrase), span.text, _kind_of(doc, phrase), evidence), None


def _name_of(doc: Doc, phrase: tuple[int, int]) -> str:
    """A phrase without its article."""
    span = doc[phrase[0] : phrase[1]]
    bare = span[1:] if span[0].lower_ in _DETERMINERS | _POSSESSIVES and len(span) > 1 else span
    return " ".join(bare.text.split())


def _meant_by(doc: Doc, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """The role or body that "he", "she" or "it" takes up: the subject of the sentence right before, in the
    same paragraph ("The spokesman denied it. He added: ...", "The ministry warned them. It said ...")."""
    pronoun = doc[phrase[0]]
    if pronoun.lower_ not in {"he", "she", "it"} or not has_parse(doc):
        return None
    before = _sentence_before(doc, phrase[0])
    heads = [t for t in before if t.dep_ in SUBJECTS and t.head.dep_ in {"ROOT", "ccomp", "conj"}]
    heads = [t for t in heads if t.lower_ not in PRONOUNS]
    if len(heads) != 1 or heads[0].tag_ in {"NNS", "NNPS"} or heads[0].ent_type_ == "PERSON":
        return None
    meant = phrase_of(doc, heads[0])
    is_body = _kind_of(doc, meant) == "organization"
    is_person = heads[0].pos_ == "NOUN" and heads[0].lower_.endswith(PERSONS) and not is_body
    return meant if (is_body if pronoun.lower_ == "it" else is_person) else None


def _sentence_before(doc: Doc, i: int) -> list[Token]:
    """The tokens of the sentence before the one of token i; none at a paragraph's start."""
    stop = i
    while stop > 0 and doc[stop - 1].text not in {".", "?", "!"} and "\n" not in doc[stop - 1].text:
        stop -= 1
    if i - stop > 6 or stop == 0 or "\n" in doc[stop - 1].text:
        return []
    start = stop - 1
    while start > 0 and doc[start - 1].text not in {".", "?", "!"} and "\n" not in doc[start - 1].text:
        start -= 1
    return list(doc[start:stop])


def _named_inside(doc: Doc, cast: Cast, phrase: tuple[int, int]) -> Person | None:
    """The person whose name ends the phrase; not the owner in "Singh's spokesman"."""
    last = doc[phrase[1] - 1]
    return (
        cast.at(last.idx, last.idx + len(last)) if last.text[:1].isupper() or last.text[:1] == "@" else None
    )


def _named_behind(doc: Doc, cast: Cast, phrase: tuple[int, int]) -> Person | None:
    """ "The minister, Jane Doe, said": the name in apposition."""
    if not has_parse(doc):
        return None
    head = doc[phrase[0] : phrase[1]].root
    for child in head.children:
        if child.dep_ == "appos" and child.i >= phrase[1] and child.text[:1].isupper():
            person = cast.at(child.idx, child.idx + len(child))
            if person is not None:
                return person
    return None


def _kind_of(doc: Doc, phrase: tuple[int, int]) -> SpeakerKind:
    span = doc[phrase[0] : phrase[1]]
    head = span.root if has_parse(doc) else span[-1]
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
