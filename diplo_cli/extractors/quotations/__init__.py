"""Quotations: marks, speakers, cues, channels, versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Quotation, Unresolved
    from diplo_cli.link import Cast


def find_quotations(
    doc: Doc, article: Article, cast: Cast, dates: tuple[DateMention, ...], *, indirect: bool = False
) -> tuple[tuple[Quotation, ...], tuple[Unresolved, ...]]:
    """The quotations of an article in reading order, linked to its people, and what was left open.

    `doc.text` is `article.text`. With `indirect`, reported speech without marks is among them.
    """
    from diplo_cli.extractors.quotations.record import record_quotations

    return record_quotations(doc, article, cast, dates, indirect=indirect)
