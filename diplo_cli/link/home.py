"""The state whose officials an article need not introduce by country ("home")."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries, find_organizations, place_country
from diplo_cli.link.letterhead import read_letterhead

if TYPE_CHECKING:
    from diplo_cli.article import Article
    from diplo_cli.lexicon.countries import CountryMention
    from diplo_cli.link.office import Office

_KINDS = frozenset({"name", "demonym", "abbreviation"})
_MOST_PASSING = 2  # how often a text names a state in passing
_OPENING = 600  # code points: headline and first sentence
_OF_THE_LAND = re.compile(
    r"\s+(?:[Gg]overnment|[Pp]eople|law|economy|[Pp]arliament|citizens|taxpayers|exporters)\b"
)
# What a national paper calls by no country: its own state's.
_SEATS = frozenset(
    {"Brussels", "Geneva", "New York", "New York City", "Vienna", "The Hague", "Strasbourg", "Addis Ababa"}
)
_OWN_BODIES = re.compile(
    r"\bthe\s+(?:Government|Cabinet|Opposition|Treasury|Senate)\b(?!\s+of\b)|"
    r"\bParliament\s+(?:yesterday|on|has|had|will|was|is)\b"
)
_WITH = re.compile(
    r"\b(?:agreement|treaty|pact|deal|accord|talks|negotiations|partnership|ties|relations|arrangement|memorandum)\s+with\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# How releases speak of their own state: "Peru welcomes", "Peru stands ready".
_VOICE = re.compile(
    r"\s+(?:(?:warmly|strongly|also|fully|firmly)\s+)*(?:welcomes|looks\s+forward|stands\s+(?:ready|with|by)|remains\s+committed|"
    r"is\s+(?:proud|pleased|committed|grateful)|commends|congratulates|applauds|thanks|appreciates|recogni[sz]es)\b"
)
_DATED = re.compile(r",\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4}\.?")  # "THE WHITE HOUSE, December 18, 2023."
_LONG_LINE = re.compile(r"^[^\n]{100,}", re.MULTILINE)
_LEAD = re.compile(r"\s*(?:The\s+(?:(?:G|g)overnment\s+of\s+(?:the\s+)?)?)?")
_DATE_LINE = re.compile(r"\s*(?:date \d{4}-\d\d-\d\d\s+)?")
# Kinds of releases that only the American government calls so.
_AMERICAN = re.compile(
    r"(?:Press\s+)?(?:Readout\s+of\s+(?!.{0,40}Secretary-General)|Gaggle|Background\s+Press\s+Call)"
)
# What speakers of that government call it and its people, outside quotation marks.
_AMERICAN_VOICE = re.compile(r"\b(?:[Mm]y\s+(?:own\s+)?[Aa]dministration|[Tt]he\s+American\s+people)\b")
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?")
_RELEASE = re.compile(
    r"(?:Joint\s+)?(?:Press\s+|Media\s+)?(?:Conference|Statements?|Remarks|Readout|Message|Letter|Fact\s+Sheet:|Gaggle|Briefing|Speech|"
    r"Address|Toasts?|Background\s+Press\s+Call)\b[^\n]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """States by how often the article names them, the two main ones, those of its opening lines, the state
    of the dateline, those whose officials are introduced by country; whether "the X government" occurs.

    `issuer` is the state whose government issued the text, as its heading or the lines around the body show,
    `heading` the end of that heading's part before any country; `sides` are those that open the headline,
    `places` those named most often if capitals and cities count, `own_bodies` how often "the Government" and
    the like stand without a country, `lead` the state with which the body begins.
    """

    offices: list[Office]
    counts: Counter[str]
    main: list[str]
    opening: set[str]
    dateline: str | None
    named: set[str]
    own_land: bool
    issuer: str | None
    heading: int
    sides: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    own_bodies: int = 0
    lead: str | None = None
    voice: str | None = None
    partners: frozenset[str] = frozenset()


def read_scene(article: Article, offices: list[Office], countries: tuple[CountryMention, ...]) -> Scene:
    """What the article shows of the states that it is about."""
    text, stretch = article.text, article.header.place_span
    place = text[slice(*stretch)] if stretch else None
    letterhead = read_letterhead(article, countries)
    head = text.find(place) if place else -1
    inside = range(head, head + len(place or "")) if head >= 0 else range(0)
    mentions = [m for m in countries if m.kind in _KINDS and m.start not in inside]
    mentions_with_places = [m for m in countries if m.start not in inside and m.text not in _SEATS]
    counts = Counter(m.code for m in mentions)
    named = {office.country for office in offices if office.country and office.introduced}
    issuer, heading = _find_issuer(text, countries, counts, named)
    return Scene(
        offices,
        counts,
        [code for code, _ in counts.most_common(2)],
        {m.code for m in mentions if m.start < _OPENING},
        letterhead.place or (_dateline_state(place) if place else None),
        named,
        any(_OF_THE_LAND.match(text, m.end) for m in mentions),
        letterhead.issuer or issuer,
        heading,
        letterhead.sides,
        tuple(code for code, _ in Counter(m.code for m in mentions_with_places).most_common(3)),
        0 if _is_of_organization(text) else len(_OWN_BODIES.findall(text)),
        _find_lead(text, article.header.body_start, countries),
        _find_voice(text, mentions),
        frozenset(m.code for m in mentions if m.kind != "demonym" and _is_partner(text, m)),
    )


def _is_partner(text: str, mention: CountryMention) -> bool:
    """ "the treaty with Peru"."""
    return bool(_WITH.search(text[max(0, mention.start - 40) : mention.start]))


def _find_voice(text: str, mentions: list[CountryMention]) -> str | None:
    """The one state that the text says to welcome, thank or look forward to something."""
    speaking = {m.code for m in mentions if m.kind != "demonym" and _VOICE.match(text, m.end)}
    return speaking.pop() if len(speaking) == 1 else None


def _find_lead(text: str, start: int, countries: tuple[CountryMention, ...]) -> str | None:
    """The state that alone opens the body's first long line and acts there: "Peru is to leave the pact"."""
    line = next((m for m in _LONG_LINE.finditer(text, start)), None)
    begin = _LEAD.match(text, line.start()) if line else None
    named = next((m for m in countries if begin and m.start == begin.end() and m.kind == "name"), None)
    return (
        named.code
        if named
        and re.match(r"\s+[a-z]+", text[named.end :][:20])
        and not re.match(r"\s+and\b", text[named.end :][:6])
        else None
    )


def _is_of_organization(text: str) -> bool:
    """A line of the head begins with an organisation of states, which issues the text or is its subject."""
    head = text[: _OPENING // 2]
    begins = {m.end() for m in re.finditer(r"^[^\S\n]*(?:The\s+)?", head, re.MULTILINE)}
    return any(body.start in begins for body in find_organizations(head))


def _dateline_state(place: str) -> str | None:
    """The state of a dateline's place; an agency's initials ("PNA") are no place."""
    if any(m.kind == "abbreviation" for m in find_countries(place)):
        return None
    return place_country(place)


def _find_issuer(
    text: str, countries: tuple[CountryMention, ...], counts: Counter[str], named: set[str]
) -> tuple[str | None, int]:
    """The government that speaks in a release: a seat of government under the heading, else the state named
    most often that the heading does not name as the other side, and the end of the heading's first part."""
    begin = _DATE_LINE.match(text)
    heading = _RELEASE.match(text, begin.end() if begin else 0)
    own = _own_line(text, countries)
    if heading is None or own:
        other = next((m.start for m in countries if m.code != own), 0)
        return own, other if heading else 0
    told = [m for m in countries if m.start < heading.end() and m.kind in _KINDS]
    first = told[0].start if told else heading.end()
    seat = next(
        (m.code for m in countries if m.kind == "metonym" and m.start < heading.end() + _OPENING // 2), None
    )
    if seat:
        return seat, first
    others = {m.code for m in told} | named
    joint = len({m.code for m in told}) > 1 and heading[0][:5].lower() == "joint"
    voice = _AMERICAN_VOICE.search(_QUOTED.sub("", text)) and "US" in counts
    if (voice or _AMERICAN.match(text, heading.start())) and "US" not in {m.code for m in told}:
        return "US", first
    left = [(code, count) for code, count in counts.most_common() if code not in others]
    clear = (
        left
        and not joint
        and (left[0][1] > 1 or len(counts) == 1)
        and (len(left) == 1 or left[0][1] >= 1.5 * left[1][1])
    )
    return (left[0][0], first) if clear else (None, 0)


def _own_line(text: str, countries: tuple[CountryMention, ...]) -> str | None:
    """The state whose seat of government stands alone on a line at the head or foot of a release."""
    for m in countries:
        near = m.start < _OPENING or m.end > len(text) - _OPENING // 3
        before = text[: m.start].rpartition("\n")[2].strip().lower()
        after = text[m.end :].partition("\n")[0].strip()
        if m.kind == "metonym" and near and before in {"", "the"} and (not after or _DATED.fullmatch(after)):
            return m.code
    return None


def find_home(scene: Scene, known: list[str | None]) -> str | None:
    """The side whose people the article need not introduce by country."""
    if scene.issuer:
        return scene.issuer
    found = Counter(code for code, o in zip(known, scene.offices, strict=True) if code and not o.introduced)
    if found and (found.most_common(1)[0][0] in scene.main[:1] or found.most_common(1)[0][1] > 1):
        return found.most_common(1)[0][0]
    if scene.sides and not (scene.sides[0] in scene.named and scene.sides[1] not in scene.named):
        return scene.sides[0]
    left = [code for code in scene.main if code not in scene.named]
    if scene.dateline in scene.counts and (scene.dateline not in scene.named or _is_home_press(scene, left)):
        return scene.dateline
    if scene.voice and scene.voice not in scene.named and not scene.dateline:
        return scene.voice
    if (own := _by_own_bodies(scene)) is not None:
        return own
    if len(left) == 1 and len(scene.main) == 2 and left[0] in scene.opening and scene.counts[left[0]] > 1:
        return None if _is_as_near(scene, left[0]) else left[0]
    if len(scene.main) == 1:
        return scene.main[0] if scene.own_land or scene.counts[scene.main[0]] > 1 else None
    if scene.lead and scene.lead not in scene.named:
        return scene.lead
    if not left and scene.main and scene.counts[scene.main[0]] >= 1.5 * scene.counts[scene.main[1]]:
        return scene.main[0]
    return _by_partner(scene) or _by_weight(scene)


def _by_weight(scene: Scene) -> str | None:
    """The state named twice as often as any other, in the opening too."""
    if not scene.main or scene.main[0] in scene.named or scene.main[0] not in scene.opening:
        return None
    most, next_most = (scene.counts[code] for code in scene.main)
    return scene.main[0] if most > _MOST_PASSING and most >= 2 * next_most else None


def _by_partner(scene: Scene) -> str | None:
    """Of the two main states the one that the article never makes the partner of "an agreement with"."""
    apart = [code for code in scene.main if code not in scene.partners]
    return apart[0] if len(scene.main) == 2 and len(apart) == 1 else None


def _by_own_bodies(scene: Scene) -> str | None:
    """Whose government is "the Government": the dateline's state, else that of the towns named."""
    if not scene.own_bodies or not (scene.named or scene.dateline):
        return None
    places = (scene.dateline, *scene.places)
    return next((code for code in places if code and code not in scene.named), None)


def find_other(scene: Scene, home: str) -> str | None:
    """The one other side of an article about two, None when a third state is named nearly as often."""
    if home in scene.sides:
        return next(code for code in scene.sides if code != home)
    others = [(code, count) for code, count in scene.counts.most_common() if code != home]
    clear = others and (len(others) == 1 or others[0][1] >= 2 * others[1][1])
    return others[0][0] if clear else None


def _is_home_press(scene: Scene, left: list[str]) -> bool:
    """A dateline of one main side where the officials of both are introduced by country."""
    return scene.dateline in scene.main and not left


def _is_as_near(scene: Scene, left: str) -> bool:
    """The dateline's own state is named as often as the one left, so that either may be home."""
    place = scene.dateline
    return place is not None and place in scene.main and scene.counts[place] >= scene.counts[left]
