"""Joins mentions into people: surnames, pronouns, handles and roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from diplo_cli.article import Article
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.facts import Person


@dataclass(frozen=True)
class Cast:
    """The people of one article, and who a passage names."""

    people: tuple[Person, ...]

    def at(self, start: int, end: int) -> Person | None:
        """The person whose named mention overlaps code points [start, end), the first if several."""
        return None

    def resolve(self, span: Span) -> Person | None:
        """The person that a noun phrase means: a name, surname, handle, role ("the minister", "his Greek
        counterpart") or pronoun; None when the text leaves it open."""
        return None


def link_people(doc: Doc, article: Article, mentions: tuple[PersonMention, ...]) -> Cast:
    """Join mentions that name one person."""
    return Cast(())
