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
    r"deputy to the commander|treasurer|emir|sultan)(?!\w)",
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

    In this order: the only state named that has such an office; the two heads of the two states that the
    article is about, when only one way fits; the side that needs no name: the one opposite a minister of the
    same rank, the one whose dateline (`place`) it is, or the only state named. Nothing is inferred for those
    without an office of a state.
    """
    mentions = [m for m in find_countries(text) if m.kind in _KINDS]
    counts = Counter(m.code for m in mentions)
    known = [office.country for office in offices]
    for i, office in enumerate(offices):
        if office.open:
            known[i] = _by_office(office, counts)
    _fit_heads(offices, known, counts)
    land = Counter(m.code for m in mentions if _OF_THE_LAND.match(text, m.end))
    home = _find_home(offices, known, counts, place_country(place) if place else None, land)
    for i, office in enumerate(offices):
        if office.open and known[i] is None and home:
            known[i] = _from_home(office, home, counts)
    return known


def _by_office(office: Office, counts: Counter[str]) -> str | None:
    for title in office.titles:
        having = [code for code in counts if code in office_countries(title.title)]
        if len(having) == 1:
            return having[0]
    return None


def _fit_heads(offices: list[Office], known: list[str | None], counts: Counter[str]) -> None:
    """Two heads of state or government without a country, two states: give them if only one way fits."""
    heads = [i for i, o in enumerate(offices) if o.open and known[i] is None and _heads(o)]
    main = [code for code, number in counts.most_common(2) if number > 1]
    if len(heads) != 2 or len(main) != 2:
        return
    ways = [
        pair
        for pair in (main, main[::-1])
        if all(_may_have(offices[i], c) for i, c in zip(heads, pair, strict=True))
    ]
    if len(ways) == 1:
        for i, code in zip(heads, ways[0], strict=True):
            known[i] = code


def _heads(office: Office) -> bool:
    return any(states_with(title.title) for title in office.titles)


def _find_home(
    offices: list[Office],
    known: list[str | None],
    counts: Counter[str],
    dateline: str | None,
    land: Counter[str],
) -> str | None:
    """The side whose people the article need not introduce by country."""
    main = [code for code, _ in counts.most_common(2)]
    by_office = Counter(code for code, o in zip(known, offices, strict=True) if code and not o.country)
    if by_office and (by_office.most_common(1)[0][0] == main[0] or by_office.most_common(1)[0][1] > 1):
        return by_office.most_common(1)[0][0]
    named = {o.country for o in offices if o.country}
    left = [code for code in main if code not in named]
    if len(left) == 1 and len(main) == 2 and counts[left[0]] > 1 and _have_peers(offices, main):
        return left[0]
    if dateline in counts:
        return dateline
    return main[0] if len(counts) == 1 and (land or counts[main[0]] > 2) else None


def _have_peers(offices: list[Office], main: list[str]) -> bool:
    """Somebody of the other side has an office of the rank of one that is open."""
    stated = {_rank(t) for o in offices if o.country in main for t in o.titles}
    return bool(stated & {_rank(t) for o in offices if o.open for t in o.titles})


def _rank(title: Title) -> str:
    found = _OF_A_STATE.search(title.title)
    return found.group().lower() if found else title.title.lower()


def _from_home(office: Office, home: str, counts: Counter[str]) -> str | None:
    """Home, or for an ambassador the only other side."""
    if any(_ABROAD.search(title.title) for title in office.titles):
        others = [code for code in counts if code != home]
        return others[0] if len(others) == 1 else None
    return home if _may_have(office, home) else None


def _may_have(office: Office, code: str) -> bool:
    """The state has that head of state or government, if the office is one."""
    return all(not states_with(t.title) or code in states_with(t.title) for t in office.titles)
