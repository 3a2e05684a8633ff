"""What is known of the offices of one person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries, find_organizations

if TYPE_CHECKING:
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.facts import Title

_OF_A_STATE = re.compile(
    r"\b(?:minister|(?:under)?secretary|president|premier|chancellor|king|queen|governor|mayor|senator|sen\.|speaker|"
    r"ambassador|commissioner|adviser|advisor|attorney.general|envoy|representative|taoiseach|rep\.|commander|"
    r"deputy to the commander|treasurer|emir|sultan|lawmaker|legislator|negotiator|director.general|"
    r"crown prince|first lady|mp|opposition (?:leader|deputy|lawmaker)|congress(?:man|woman)|"
    r"president\w* \w+|press secretary|(?:national assembly|parliament|senate) chair\w*)(?!\w)",
    re.IGNORECASE,
)
# Offices of parliaments, forces and governments: nobody holds them outside a state.
_PUBLIC = re.compile(
    r"\b(?:general|gen\.|admiral|adm\.|brigadier|colonel|col\.|commodore|air (?:chief )?marshal|"
    r"field marshal|commandant|chief of (?:the )?(?:\w+ )?(?:staff|defen[cs]e|police|army|navy)|commander|"
    r"coast guard|police|army|navy|congress(?:man|woman)|parliamentarian|opposition \w+|"
    r"(?:parliamentary|majority|minority) \w*leader|leader of the (?:opposition|house)|clerk of the house|"
    r"member for|chief whip|(?:national assembly|parliament|senate)\b.*chair\w*|chairman of the presidency|"
    r"chief secretary|permanent secretary|charg[eé] d['’]affaires|head of (?:state|government)|"
    r"presidential \w+|(?:government|ministry|cabinet|palace|foreign office|department|prime minister['’]s) "
    r"spokes\w+)(?!\w)|(?:^|\b(?:social|christian|liberal|national|opposition|\w+ist|\w+cratic)\s)deputy$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:university|college|institute|company|corporation|corp|inc|ltd|plc|group|association|union|federation|"
    r"foundation|society|club|party|movement|newspaper|news agency|airlines?|airways|holdings?|chamber|"
    r"committee|times|council)\b",
    re.IGNORECASE,
)
_SEAT = re.compile(
    r"\b(?:mp|mps|mayor|governor|senator|sen\.|rep\.|speaker|lawmaker|legislator|congress\w+|minister|clerk|general|"
    r"chief of (?:the )?(?:\w+ )?staff|chief secretary|president|prime minister|premier)(?!\w)",
    re.IGNORECASE,
)
_NO_STATE = re.compile(
    r"\b(?:secretary-general|director-general for|under-secretary-general|postmaster|attorney general of|"
    r"general (?:manager|secretary|director|counsel)|(?:vice[- ])?president of|commissioner for)\b",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"\b(?:authority|treasury|police|armed forces|army|navy|air force|coast guard|customs|agency|directorate|"
    r"house of|parliament|ministry|department|central bank|state bank|reserve bank|survey|administration|"
    r"federal|bureau)\b",
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
    def public(self) -> bool:
        """An office of some state's government, parliament or forces, in a wider sense than `open`."""
        if self.country is not None or self._of_organization:
            return False
        titles = [title.title for title in self.titles if not _NO_STATE.search(title.title)]
        if self.body is None:
            return any(_PUBLIC.search(t) or _AUTHORITY.search(t) for t in titles)
        if _AUTHORITY.search(self.body) and not _COMPANY.search(self.body):
            return bool(titles)
        return any(_SEAT.search(t) or _PUBLIC.search(t) for t in titles) and not _COMPANY.search(self.body)

    @property
    def _of_organization(self) -> bool:
        words = [self.body or "", *(title.title for title in self.titles)]
        return any(find_organizations(word) or "european" in word.lower() for word in words)

    @property
    def free(self) -> bool:
        """Neither a country nor a body is known."""
        return self.country is None and self.body is None

    @property
    def _of_ministry(self) -> bool:
        """The body is one that only states have, or another title is a minister's."""
        bodies = (title.title for title in self.titles)
        return any(_MINISTER.search(title) for title in bodies) or bool(_STATE_BODY.search(self.body or ""))
