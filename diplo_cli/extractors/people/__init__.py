"""Mentions of people by name, with the titles that stand beside them."""

from __future__ import annotations

from diplo_cli.extractors.people.finding import find_people
from diplo_cli.extractors.people.mention import PersonMention

__all__ = ["PersonMention", "find_people"]
