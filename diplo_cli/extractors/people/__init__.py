"""Mentions of people by name, with the titles that stand beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.facts import Title


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One naming of a person at code points [start, end): the name without title and honorific, or a handle.

    `titles` are those that this passage gives the person; `modifiers` such as "acting", "former";
    `honorific` is what stands before the name ("Mr.", "Sheikh").
    """

    start: int
    end: int
    name: str
    titles: tuple[Title, ...] = ()
    modifiers: tuple[str, ...] = ()
    country: str | None = None
    organization: str | None = None
    rule: str = ""
    honorific: str | None = None


def find_people(doc: Doc, article: Article) -> tuple[PersonMention, ...]:
    """Mentions of named people in reading order.

    Uses the PERSON entities of `doc` where it has them; names beside an office, an honorific or a verb of
    saying are found without.
    """
    from diplo_cli.extractors.people.finding import find_mentions

    return find_mentions(doc, article)
