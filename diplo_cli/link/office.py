"""What is known of the offices of one person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries

if TYPE_CHECKING:
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.facts import Title

_OF_A_STATE = re.compile(
    r"\b(?:minister|(?:under)?secretary|president|premier|chancellor|king|queen|governor|mayor|senator|sen\.|speaker|"
    r"ambassador|commissioner|adviser|advisor|attorney.general|envoy|representative|taoiseach|rep\.|commander|"
    r"deputy to the commander|treasurer|emir|sultan|lawmaker|legislator|negotiator|director.general|"
    r"crown prince|first lady|mp|opposition leader|(?:national assembly|parliament|senate) chair\w*)(?!\w)",
    re.IGNORECASE,
)
_MINISTER = re.compile(r"\b(?:minister|secretary of state|undersecretary)\b", re.IGNORECASE)
_STATE_BODY = re.compile(
    r"^(?:the\s+)?(?:ministry|department|cabinet|parliament|national assembly|senate)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Office:
    """What is known of a person's offices: titles, the country stated, the body they are of."""

    titles: tuple[Title, ...]
    country: str | None
    body: str | None
    mentions: tuple[PersonMention, ...] = ()

    @property
    def introduced(self) -> bool:
        """The country is said beside the office, not only by a seat of government in its title."""
        seats = (m for title in self.titles for m in find_countries(title.title) if m.kind == "metonym")
        return self.country is not None and self.country not in {seat.code for seat in seats}

    @property
    def open(self) -> bool:
        """An office of some state that the text does not name beside it."""
        named = any(_OF_A_STATE.search(title.title) for title in self.titles)
        union = any("european" in title.title.lower() for title in self.titles)
        return self.country is None and named and not union and (self.body is None or self._of_ministry)

    @property
    def free(self) -> bool:
        """Neither a country nor a body is known."""
        return self.country is None and self.body is None

    @property
    def _of_ministry(self) -> bool:
        """The body is one that only states have, or another title is a minister's."""
        bodies = (title.title for title in self.titles)
        return any(_MINISTER.search(title) for title in bodies) or bool(_STATE_BODY.search(self.body or ""))
