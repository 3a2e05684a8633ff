"""What an agreement is said to do, cover or bind to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.facts import Agreement, Quotation, Term
    from diplo_cli.link import Cast


def find_terms(
    doc: Doc,
    article: Article,
    agreements: tuple[Agreement, ...],
    cast: Cast,
    quotations: tuple[Quotation, ...],
) -> dict[str, tuple[Term, ...]]:
    """Terms by agreement id."""
    return {}
