"""From the speaker as written to a person, an organization or a role of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.words import PRONOUNS, SPEAKING_BODIES, has_parse
from diplo_cli.facts import Speaker, SpeakerKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

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
    if len(span) == 1 and (first in PRONOUNS or first in _POSSESSIVES):
        return Speaker(None, None, span.text, "unknown", evidence), f"nobody is surely meant by {span.text!r}"
    name = " ".join(
        (span[1:] if first in _DETERMINERS | _POSSESSIVES and len(span) > 1 else span).text.split()
    )
    return Speaker(None, name, span.text, _kind_of(doc, phrase), evidence), None


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
