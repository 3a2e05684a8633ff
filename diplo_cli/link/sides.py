"""The country of an office that the article does not say, where it leaves only one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from diplo_cli.facts import Title
from diplo_cli.lexicon import find_countries, place_country
from diplo_cli.lexicon.offices import office_countries, states_with

_KINDS = frozenset({"name", "demonym", "abbreviation"})
_OF_A_STATE = re.compile(
    r"\b(?:minister|secretary|president|premier|chancellor|king|queen|governor|mayor|senator|sen\.|speaker|"
    r"ambassador|commissioner|adviser|advisor|attorney.general|envoy|representative|taoiseach|rep\.|commander|"
    r"deputy to the commander|treasurer|emir|sultan|lawmaker|legislator|negotiator|director.general)(?!\w)",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"\b(?:ambassador|high commissioner|envoy)\b", re.IGNORECASE)
_OF_THE_LAND = re.compile(
    r"\s+(?:[Gg]overnment|[Pp]eople|law|economy|[Pp]arliament|citizens|taxpayers|exporters)\b"
)


@dataclass(frozen=True, slots=True)
class Office:
    """What is known of a person's offices: titles, the country stated, the body they are of."""

    titles: tuple[Title, ...]
    country: str | None
    body: str | None

    @property
    def open(self) -> bool:
        """An office of some state that the text does not name beside it."""
        named = any(_OF_A_STATE.search(title.title) for title in self.titles)
        return self.country is None and self.body is None and named


def infer_countries(text: str, place: str | None, offices: list[Office]) -> list[str | None]:
    """Countries of people, with those added that the article leaves open.

    In this order: the only state named that has such an office; of the two states that the article is mostly
    about, the only one whose office it can be; the side that needs no name ("home"): that of most of those
    found so far, that of the dateline (`place`), the one that the others leave, the only one named. Nothing
    is inferred for those without an office of a state.
    """
    mentions = [m for m in find_countries(text) if m.kind in _KINDS]
    counts = Counter(m.code for m in mentions)
    known = [office.country for office in offices]
    for rule in (_by_office, _by_exclusion, _by_head):
        for i, office in enumerate(offices):
            if office.open and known[i] is None:
                known[i] = rule(office, offices, counts)
    land = Counter(m.code for m in mentions if _OF_THE_LAND.match(text, m.end))
    home = _find_home(offices, known, counts, place_country(place) if place else None, land)
    for i, office in enumerate(offices):
        if office.open and known[i] is None and home:
            known[i] = _from_home(office, home, counts)
    return known


def _main(counts: Counter[str]) -> list[str]:
    return [code for code, _ in counts.most_common(2)]


def _by_office(office: Office, offices: list[Office], counts: Counter[str]) -> str | None:
    """The only state named in the article that has an office of this name."""
    for title in office.titles:
        having = [code for code in counts if code in office_countries(title.title)]
        if len(having) == 1:
            return having[0]
    return None


def _by_exclusion(office: Office, offices: list[Office], counts: Counter[str]) -> str | None:
    """Of the two main states the one whose office of that name nobody else holds."""
    main = _main(counts)
    mine = {title.title.lower() for title in office.titles}
    taken = {o.country for o in offices if o.country in main and mine & {t.title.lower() for t in o.titles}}
    left = [code for code in main if code not in taken]
    return (
        left[0] if taken and len(left) == 1 and _may_have(office, left[0]) and counts[left[0]] > 1 else None
    )


def _by_head(office: Office, offices: list[Office], counts: Counter[str]) -> str | None:
    """Of the two main states the only one at whose head such an office stands."""
    main = _main(counts)
    for title in office.titles:
        heads = [code for code in main if code in states_with(title.title)]
        if len(heads) == 1 and len(main) == 2:
            return heads[0]
    return None


def _find_home(
    offices: list[Office],
    known: list[str | None],
    counts: Counter[str],
    dateline: str | None,
    land: Counter[str],
) -> str | None:
    """The side whose people the article need not introduce by country."""
    main = _main(counts)
    found = Counter(code for code, o in zip(known, offices, strict=True) if code and not o.country)
    if found and (found.most_common(1)[0][0] == main[0] or found.most_common(1)[0][1] > 1):
        return found.most_common(1)[0][0]
    if dateline in counts:
        return dateline
    named = {o.country for o in offices if o.country}
    left = [code for code in main if code not in named]
    if len(left) == 1 and len(main) == 2 and counts[left[0]] > 1:
        return left[0]
    ahead = len(main) == 2 and counts[main[0]] >= 2 * counts[main[1]]
    return main[0] if (len(main) == 1 and (land or counts[main[0]] > 1)) or ahead else None


def _from_home(office: Office, home: str, counts: Counter[str]) -> str | None:
    """Home, or for an ambassador the only other side."""
    if any(_ABROAD.search(title.title) for title in office.titles):
        others = [code for code in counts if code != home]
        return others[0] if len(others) == 1 else None
    return home if _may_have(office, home) else None


def _may_have(office: Office, code: str) -> bool:
    """The state has that head of state or government, if the office is one."""
    return all(not states_with(t.title) or code in states_with(t.title) for t in office.titles)
