"""Agreements: name, type, status, parties, signatories, date, place, occasion, duration."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Agreement, Unresolved
    from diplo_cli.link import Cast


def find_agreements(
    doc: Doc, article: Article, cast: Cast, dates: tuple[DateMention, ...]
) -> tuple[tuple[Agreement, ...], tuple[Unresolved, ...]]:
    """The agreements of an article in reading order (without terms), and what was left open."""
    return (), ()
