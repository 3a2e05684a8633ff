"""The country of an office that the article does not say, where it leaves only one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries, place_country
from diplo_cli.lexicon.offices import office_countries, states_with
from diplo_cli.link.beside import country_beside
from diplo_cli.link.home import Scene, find_home, find_other, read_scene
from diplo_cli.link.kin import add_relations
from diplo_cli.link.office import Office
from diplo_cli.link.rivals import (
    find_holders,
    find_listed,
    find_rivals,
    not_own,
    sentence_places,
    states_before,
)

if TYPE_CHECKING:
    from diplo_cli.article import Article
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.lexicon.countries import CountryMention

__all__ = ["Office", "infer_countries"]

_ADMINISTRATION = re.compile(r"(?:['’]s)?\s+[Aa]dministration\b")
_FOOT = 200  # code points: a signature and the lines below it
_LESSER = re.compile(
    r"(?:deputy|assistant|acting|(?:deputy )?under|principal deputy assistant)[ -]+(secretary of state)\b.*"
)
_HEADS = frozenset({"president", "prime minister", "king", "queen", "chancellor", "sultan", "emir"})


def infer_countries(article: Article, offices: list[Office]) -> list[str | None]:
    """Countries of people, with those added that the article leaves open.

    In this order: what the words around the name give; the only state named that has such an office; of the
    two states that the article is mostly about, the only one whose office it can be; the side that needs no
    name ("home"): that of the government that issued the text, that of most of those found so far, the first
    in the headline, that of the dateline, the one that the others leave, the only one named; the other side
    for whoever stands opposite somebody of home; that of the person whose spokesman, predecessor or spouse
    somebody is. Nothing is inferred for those without an office of a state.
    """
    text = article.text
    countries = find_countries(text)
    offices = [_read_beside(text, office, countries) for office in offices]
    scene = read_scene(article, offices, countries)
    known = [office.country for office in offices]
    known = add_relations(text, offices, known)
    shown = list(known)
    told = scene.issuer is None or scene.issuer in scene.main
    for rule in (_by_office, _by_exclusion, _by_head) if told else (_by_office,):
        for i, office in enumerate(offices):
            if known[i] is None and (office.open or (rule is _by_office and office.public)):
                known[i] = rule(office, scene)
                shown[i] = None if rule is _by_office else known[i]
    home = find_home(scene, shown) or find_home(scene, known)
    if home:
        known = _choose_sides(text, scene, known, home)
    known = add_relations(text, offices, known)
    american = "US" in scene.counts or scene.issuer == "US"
    return [
        "US" if code is None and american and _has_administration(text, office) else code
        for code, office in zip(known, offices, strict=True)
    ]


def _has_administration(text: str, office: Office) -> bool:
    """ "the Costa administration" in an article that never names Costa's office: as American presidents'
    governments are called."""
    governs = any(_ADMINISTRATION.match(text, m.end) for m in office.mentions)
    return governs and office.free and not office.titles


def _choose_sides(text: str, scene: Scene, known: list[str | None], home: str) -> list[str | None]:
    """Home for the officials left, the other side for whom home is barred to; then for who faces a known one.

    In the order of the text, so that of "Presidents A and B" the first is home's; envoys, who stand for the
    state abroad, come after those whom they face.
    """
    other, rivals = find_other(scene, home), find_rivals(text, scene.offices)
    chosen, listed = list(known), find_listed(text, scene.offices)
    holders = find_holders(text, scene.offices)
    order = sorted(range(len(chosen)), key=lambda i: (scene.offices[i].envoy, i))
    for i in order:
        office = scene.offices[i]
        official = office.open or office.public or office.speaks(text) or _is_issuing(text, office, scene)
        if chosen[i] is not None or i in listed or office.international or not official:
            continue
        facing = {chosen[r] for r in rivals.get(i, ())}
        barred = facing | not_own(text, office, home) | {chosen[h] for h in holders.get(i, ())}
        if any(scene.offices[r].envoy for r in rivals.get(i, ())) and not office.envoy and other:
            barred |= {home} if _set_in(text, office, home, other) == other else set()
        if home not in barred:
            chosen[i] = _from_home(text, office, home, scene, barred)
        elif (told := _named_beside(text, office, home)) is not None:
            chosen[i] = told if told not in facing and _may_have(office, told) else None
        elif other and other not in facing and _may_have(office, other):
            chosen[i] = other
    for i, opposite in rivals.items():
        sides = {chosen[r] for r in opposite} - {None}
        if chosen[i] is None and other and scene.offices[i].free and sides in ({home}, {other}):
            chosen[i] = other if sides == {home} else home
    return chosen


def _named_beside(text: str, office: Office, home: str) -> str | None:
    """The one other state that a sentence names before the person ("the Peruvian government, above all my
    friend President Costa")."""
    codes = {code for m in office.mentions for code in states_before(text, m)} - {home}
    return codes.pop() if len(codes) == 1 else None


def _set_in(text: str, office: Office, home: str, other: str) -> str | None:
    """Which of two states the sentences that name a person are set in."""
    places = {code for m in office.mentions for code in sentence_places(text, m)} & {home, other}
    return places.pop() if len(places) == 1 else None


def _read_beside(text: str, office: Office, countries: tuple[CountryMention, ...]) -> Office:
    """The office with the country that the words around one of its mentions give."""
    if office.country is not None:
        return office
    found = (country_beside(text, mention, countries) for mention in office.mentions)
    return replace(office, country=next((code for code in found if code), None))


def _is_issuing(text: str, office: Office, scene: Scene) -> bool:
    """The heading of a release names the person with an office before any country, or he signs it."""
    named = any(m.start < scene.heading and m.titles for m in office.mentions)
    return named or (scene.issuer is not None and _signs(text, office))


def _signs(text: str, office: Office) -> bool:
    """The name fills a line by itself at the end of the text."""
    alone = (m for m in office.mentions if m.start > len(text) - _FOOT)
    return any(
        text[: m.start].rpartition("\n")[2].strip() == "" == text[m.end :].partition("\n")[0].strip()
        for m in alone
    )


def _by_office(office: Office, scene: Scene) -> str | None:
    """The only state named in the article that has an office of this name."""
    for title in office.titles:
        name = title.title.lower()
        having = [code for code in scene.counts if code in office_countries(_LESSER.sub(r"\1", name))]
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


def _from_home(text: str, office: Office, home: str, scene: Scene, barred: set[str | None]) -> str | None:
    """Home; for an ambassador whom nothing shows to be home's the other side.

    An ambassador is of the state that the place of the event or of the dateline is not.
    """
    if not office.envoy:
        return home if _may_have(office, home) else None
    other = find_other(scene, home)
    ours = any(_is_ours(text, mention, home) for mention in office.mentions)
    if ours or (other in barred and other is not None):
        return home
    place = other and (_set_in(text, office, home, other) or scene.dateline)
    if other and place in {home, other}:
        return home if place == other else other
    if scene.issuer:
        return home
    others = [code for code in scene.counts if code != home]
    return others[0] if len(others) == 1 else None


def _may_have(office: Office, code: str) -> bool:
    """The state has that head of state or government, if the office is one of `_HEADS`."""
    heads = [t.title for t in office.titles if t.title.lower() in _HEADS]
    return all(code in states_with(head) for head in heads)


def _is_ours(text: str, mention: PersonMention, home: str) -> bool:
    """ "our ambassador", or an ambassador "in" or "to" a place abroad."""
    begin = min((s.start for t in mention.titles for s in t.evidence), default=mention.start)
    if re.search(r"\bour\s", text[max(0, begin - 8) : begin + 4]):
        return True
    posts = [(t.title, m) for t in mention.titles for m in find_countries(t.title)]
    to = [m for title, m in posts if title[: m.start].endswith(("to ", "to the "))]
    if any(m.code != home for m in to):
        return True
    found = re.match(
        r"\s+(?:in|to)\s+(?:the\s+)?((?:[A-Z][\w’'-]+\s?){1,3})", text[mention.end : mention.end + 60]
    )
    place = place_country(found[1]) if found else None
    return place is not None and place != home
