"""Who met whom, where, when and on which occasion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Meeting
    from diplo_cli.link import Cast


def find_meetings(
    doc: Doc, article: Article, cast: Cast, dates: tuple[DateMention, ...]
) -> tuple[Meeting, ...]:
    """Meetings in reading order."""
    return ()
