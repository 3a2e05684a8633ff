"""A mention of a person in its text, with the countries named around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.lexicon.countries import CountryMention

REACH = 260  # code points before and after a name that are looked through
SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Dr|Ms|Lt|St|Jr|Sr))(?<!\b(?:Mrs|Smt|Gen|Sen|Rep|Gov|Hon|Maj|Col|Eng|Amb|Rev))"
    r"(?<!\b(?:Prof|Capt|Brig))[.!?][”\"’']?\s+(?=[A-Z“\"])|\n"
)


@dataclass(frozen=True)
class Passage:
    """A mention in its text: where its office (else the name) begins, and the countries of the article."""

    text: str
    mention: PersonMention
    countries: tuple[CountryMention, ...]

    @cached_property
    def front(self) -> int:
        """Where the office before the name begins; the name's own start if none stands there."""
        name = self.mention.start
        starts = (s.start for t in self.mention.titles for s in t.evidence if s.end <= name < s.end + 40)
        return min(starts, default=name)

    @cached_property
    def sentence(self) -> int:
        """Where the sentence begins, at most `REACH` code points before the office."""
        low = max(0, self.front - REACH)
        ends = [
            m.end() for m in SENTENCE_END.finditer(self.text, low, self.front + 1) if m.end() <= self.front
        ]
        return ends[-1] if ends else low

    def within(self, start: int, end: int) -> list[CountryMention]:
        """Countries named at code points [start, end)."""
        return [m for m in self.countries if start <= m.start and m.end <= end]

    def at(self, start: int) -> CountryMention | None:
        """The country named from code point `start` on."""
        return next((m for m in self.countries if m.start == start), None)
