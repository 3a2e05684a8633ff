"""The country of an office that the article does not say, where it leaves only one."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries, place_country
from diplo_cli.lexicon.offices import office_countries, states_with
from diplo_cli.link.beside import country_beside
from diplo_cli.link.home import Scene, find_home, read_scene
from diplo_cli.link.kin import add_relations
from diplo_cli.link.office import Office

if TYPE_CHECKING:
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.lexicon.countries import CountryMention

__all__ = ["Office", "infer_countries"]

_BETWEEN_HEADS = 60  # code points
_JOINED = re.compile(r"\s*(?:,\s*)?and\s+(?:[\w.]+\s+){0,4}|\s*,\s+")
_ABROAD = re.compile(r"\b(?:ambassador|high commissioner|envoy)\b", re.IGNORECASE)


def infer_countries(text: str, place: str | None, offices: list[Office]) -> list[str | None]:
    """Countries of people, with those added that the article leaves open.

    In this order: what the words around the name give; the only state named that has such an office; of the
    two states that the article is mostly about, the only one whose office it can be; the side that needs no
    name ("home"): that of the government that issued the text, that of most of those found so far, that of
    the dateline (`place`), the one that the others leave, the only one named; that of the person whose
    spokesman, predecessor or spouse somebody is. Nothing is inferred for those without an office of a state.
    """
    countries = find_countries(text)
    offices = [_read_beside(text, office, countries) for office in offices]
    scene = read_scene(text, place, offices, countries)
    known = [office.country for office in offices]
    for rule in (_by_office, _by_exclusion, _by_head):
        for i, office in enumerate(offices):
            if office.open and known[i] is None:
                known[i] = rule(office, scene)
    home = find_home(scene, known)
    joined = _join_heads(text, offices)
    for i, office in enumerate(offices):
        if known[i] is None and home and (office.open or _is_issuing(office, scene)):
            found = _from_home(text, office, home, scene)
            rivals = joined.get(i, set())
            if found and len(rivals) == 1 and known[min(rivals)] == found:
                found = _other_main(office, scene, found)
            many = len(rivals) > 1 or any(len(joined[j]) > 1 for j in rivals)
            known[i] = None if many else found
    return add_relations(text, offices, known)


def _join_heads(text: str, offices: list[Office]) -> dict[int, set[int]]:
    """Heads of state or government of one office that commas and "and" join, by place in `offices`: they are
    not of the same state, and of three ("Presidents A, B and C") none need be of home."""
    titles = {i: {t.title.lower() for t in o.titles if states_with(t.title)} for i, o in enumerate(offices)}
    places = sorted((m.start, m.end, i) for i, o in enumerate(offices) if titles[i] for m in o.mentions)
    joined: dict[int, set[int]] = {}
    for (_, end, left), (start, _, right) in pairwise(places):
        near = left != right and start - end < _BETWEEN_HEADS and bool(titles[left] & titles[right])
        if near and _JOINED.fullmatch(text, end, start):
            joined.setdefault(left, set()).add(right)
            joined.setdefault(right, set()).add(left)
    return joined


def _other_main(office: Office, scene: Scene, taken: str) -> str | None:
    """The other of the two states that the article is mostly about, where a head of such an office stands."""
    left = [code for code in scene.main if code != taken]
    return left[0] if len(left) == 1 and _may_have(office, left[0]) and left[0] in scene.opening else None


def _read_beside(text: str, office: Office, countries: tuple[CountryMention, ...]) -> Office:
    """The office with the country that the words around one of its mentions give."""
    if office.country is not None:
        return office
    found = (country_beside(text, mention, countries) for mention in office.mentions)
    return replace(office, country=next((code for code in found if code), None))


def _is_issuing(office: Office, scene: Scene) -> bool:
    """The heading of a release names the person with an office before any country."""
    return any(m.start < scene.heading and m.titles for m in office.mentions)


def _by_office(office: Office, scene: Scene) -> str | None:
    """The only state named in the article that has an office of this name."""
    for title in office.titles:
        having = [code for code in scene.counts if code in office_countries(title.title)]
        if len(having) == 1:
            return having[0]
    return None


def _by_exclusion(office: Office, scene: Scene) -> str | None:
    """Of the two main states the one whose office of that name nobody else holds."""
    mine = {title.title.lower() for title in office.titles}
    holders = [
        o for o in scene.offices if o.country in scene.main and mine & {t.title.lower() for t in o.titles}
    ]
    left = [code for code in scene.main if code not in {o.country for o in holders}]
    fits = len(left) == 1 and _may_have(office, left[0]) and left[0] in scene.opening
    return left[0] if holders and fits and scene.counts[left[0]] > 1 else None


def _by_head(office: Office, scene: Scene) -> str | None:
    """Of the two main states the only one at whose head such an office stands.

    Where its officials are otherwise introduced by country, only if no third state and no dateline is near.
    """
    for title in office.titles:
        heads = [code for code in scene.main if code in states_with(title.title)]
        if len(heads) != 1 or len(scene.main) != 2 or heads[0] not in scene.opening:
            continue
        third = max((n for code, n in scene.counts.items() if code not in scene.main), default=0)
        alone = 2 * third <= scene.counts[heads[0]] and scene.dateline not in scene.main
        if heads[0] not in scene.named or alone:
            return heads[0]
    return None


def _from_home(text: str, office: Office, home: str, scene: Scene) -> str | None:
    """Home, or for an ambassador whom nothing shows to be home's the only other side."""
    if any(_ABROAD.search(title.title) for title in office.titles):
        if any(_is_ours(text, mention, home) for mention in office.mentions):
            return home
        others = [code for code in scene.counts if code != home]
        return others[0] if len(others) == 1 else None
    return home if _may_have(office, home) else None


def _may_have(office: Office, code: str) -> bool:
    """The state has that head of state or government, if the office is one."""
    return all(not states_with(t.title) or code in states_with(t.title) for t in office.titles)


def _is_ours(text: str, mention: PersonMention, home: str) -> bool:
    """ "our ambassador", or an ambassador "in" or "to" a place abroad."""
    begin = min((s.start for t in mention.titles for s in t.evidence), default=mention.start)
    if re.search(r"\bour\s", text[max(0, begin - 8) : begin + 4]):
        return True
    found = re.match(
        r"\s+(?:in|to)\s+(?:the\s+)?((?:[A-Z][\w’'-]+\s?){1,3})", text[mention.end : mention.end + 60]
    )
    place = place_country(found[1]) if found else None
    return place is not None and place != home
