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
_OPENING = 600  # code points: headline and first sentence
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
    def introduced(self) -> bool:
        """The country is said beside the office, not only by a seat of government in its title."""
        seats = (m for title in self.titles for m in find_countries(title.title) if m.kind == "metonym")
        return self.country is not None and self.country not in {seat.code for seat in seats}

    @property
    def open(self) -> bool:
        """An office of some state that the text does not name beside it."""
        named = any(_OF_A_STATE.search(title.title) for title in self.titles)
        union = any("european" in title.title.lower() for title in self.titles)
        return self.country is None and self.body is None and named and not union


def infer_countries(text: str, place: str | None, offices: list[Office]) -> list[str | None]:
    """Countries of people, with those added that the article leaves open.

    In this order: the only state named that has such an office; of the two states that the article is mostly
    about, the only one whose office it can be; the side that needs no name ("home"): that of most of those
    found so far, that of the dateline (`place`), the one that the others leave, the only one named. Nothing
    is inferred for those without an office of a state.
    """
    scene = _read_scene(text, place, offices)
    known = [office.country for office in offices]
    for rule in (_by_office, _by_exclusion, _by_head):
        for i, office in enumerate(offices):
            if office.open and known[i] is None:
                known[i] = rule(office, scene)
    home = _find_home(scene, known)
    for i, office in enumerate(offices):
        if office.open and known[i] is None and home:
            known[i] = _from_home(office, home, scene)
    return known


@dataclass(frozen=True, slots=True)
class _Scene:
    """States by how often the article names them, the two main ones, those of its opening lines, the state
    of the dateline, those whose officials are introduced by country; whether "the X government" occurs."""

    offices: list[Office]
    counts: Counter[str]
    main: list[str]
    opening: set[str]
    dateline: str | None
    named: set[str]
    own_land: bool


def _read_scene(text: str, place: str | None, offices: list[Office]) -> _Scene:
    head = text.find(place) if place else -1
    inside = range(head, head + len(place or "")) if head >= 0 else range(0)
    mentions = [m for m in find_countries(text) if m.kind in _KINDS and m.start not in inside]
    counts = Counter(m.code for m in mentions)
    return _Scene(
        offices,
        counts,
        [code for code, _ in counts.most_common(2)],
        {m.code for m in mentions if m.start < _OPENING},
        place_country(place) if place else None,
        {office.country for office in offices if office.country and office.introduced},
        any(_OF_THE_LAND.match(text, m.end) for m in mentions),
    )


def _by_office(office: Office, scene: _Scene) -> str | None:
    """The only state named in the article that has an office of this name."""
    for title in office.titles:
        having = [code for code in scene.counts if code in office_countries(title.title)]
        if len(having) == 1:
            return having[0]
    return None


def _by_exclusion(office: Office, scene: _Scene) -> str | None:
    """Of the two main states the one whose office of that name nobody else holds."""
    mine = {title.title.lower() for title in office.titles}
    holders = [
        o for o in scene.offices if o.country in scene.main and mine & {t.title.lower() for t in o.titles}
    ]
    left = [code for code in scene.main if code not in {o.country for o in holders}]
    fits = len(left) == 1 and _may_have(office, left[0]) and left[0] in scene.opening
    return left[0] if holders and fits and scene.counts[left[0]] > 1 else None


def _by_head(office: Office, scene: _Scene) -> str | None:
    """Of the two main states the only one at whose head such an office stands."""
    for title in office.titles:
        heads = [code for code in scene.main if code in states_with(title.title)]
        if len(heads) == 1 and len(scene.main) == 2 and heads[0] in scene.opening - scene.named:
            return heads[0]
    return None


def _find_home(scene: _Scene, known: list[str | None]) -> str | None:
    """The side whose people the article need not introduce by country."""
    found = Counter(code for code, o in zip(known, scene.offices, strict=True) if code and not o.introduced)
    if found and (found.most_common(1)[0][0] in scene.main[:1] or found.most_common(1)[0][1] > 1):
        return found.most_common(1)[0][0]
    if scene.dateline in scene.counts and scene.dateline not in scene.named:
        return scene.dateline
    left = [code for code in scene.main if code not in scene.named]
    if len(left) == 1 and len(scene.main) == 2 and left[0] in scene.opening and scene.counts[left[0]] > 1:
        return left[0]
    if len(scene.main) == 1:
        return scene.main[0] if scene.own_land or scene.counts[scene.main[0]] > 1 else None
    if not left and scene.main and scene.counts[scene.main[0]] >= 1.5 * scene.counts[scene.main[1]]:
        return scene.main[0]
    return None


def _from_home(office: Office, home: str, scene: _Scene) -> str | None:
    """Home, or for an ambassador the only other side."""
    if any(_ABROAD.search(title.title) for title in office.titles):
        others = [code for code in scene.counts if code != home]
        return others[0] if len(others) == 1 else None
    return home if _may_have(office, home) else None


def _may_have(office: Office, code: str) -> bool:
    """The state has that head of state or government, if the office is one."""
    return all(not states_with(t.title) or code in states_with(t.title) for t in office.titles)
