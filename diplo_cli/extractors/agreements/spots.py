"""Places in running text: "Oslo", "the Bulgarian capital", "a Kisumu hotel", "the port city of Sochi"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diplo_cli.facts import Place
from diplo_cli.lexicon import place_country
from diplo_cli.lexicon.tables import load_rows

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

GATHERINGS = frozenset(
    "summit summits meeting conference dialogue forum talks visit trip session assembly consultations "
    "commission committee council tour congress round week games olympics gathering convention expo "
    "exhibition fair show "
    "symposium workshop retreat negotiations ministerial g7 g20 g8 cop unga".split()
)
SPOTS = frozenset(
    "room hall hotel palace barracks building headquarters base office offices embassy residence city "
    "town port village capital resort venue airport university ceremony island municipality suburb "
    "district province region state prefecture oasis".split()
)
LINKS = frozenset({"in", "at", "near", "outside", "inside"})
VENUES = frozenset(
    "palace house hotel hall castle centre center mansion museum embassy headquarters base camp airport "
    "university library ministry department villa academy residence chancellery parliament stadium institute "
    "court club square school theatre theater manor estate ranch terminal secretariat treasury capitol "
    "garden gardens cathedral monastery fort barracks office building buildings pavilion lodge airfield "
    "port".split()
)
_CONTINENTS = frozenset(
    "europe asia africa america americas oceania caribbean balkans gulf middle arctic antarctica pacific "
    "atlantic mediterranean sahel scandinavia eurasia".split()
)
_REGIONS = frozenset(
    "northern southern eastern western central north south east west northeastern northwestern "
    "southeastern southwestern north-eastern north-western south-eastern south-western coast of".split()
)
# What may stand behind the country of "Hvalvik, Norway": not "and", which would make a list of states.
_ASIDE_ENDS = frozenset({",", ".", ";", ")", "on", "at", "during", "after", "to", "where", "last", "this"})
_SMALL = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "that"})
_INSIDE = frozenset({"of", "the", "'s", "and", "de", "del", "la", "al", "-", "for"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that ends before token `end`; `kind` says how narrow it is."""

    place: Place
    kind: str
    end: int

    @property
    def is_town(self) -> bool:
        """A town, or a place as narrow as that."""
        return self.kind == "town"


def read_spot(reading: Reading, i: int, end: int, rule: str, *, link: str = "in") -> Spot | None:
    """The place that begins at token i, after "in" or "at": a town, a country or a named building.

    A town that the lists do not know takes the country that stands beside it.
    """
    while i < end and reading.low[i] in _SMALL:
        i += 1
    spot = _read(reading, i, end, rule, link) if i < end else None
    if spot is None or spot.place.country is not None:
        return spot
    code = _country_beside(reading, i, spot.end, end)
    return spot if code is None else replace(spot, place=replace(spot.place, country=code))


def _read(reading: Reading, i: int, end: int, rule: str, link: str) -> Spot | None:
    found = (
        _read_capital(reading, i, end, rule)
        or _read_town(reading, i, end, rule, link)
        or _read_town_behind(reading, i, end, rule)
    )
    venue = _read_venue(reading, i, end, rule) if link != "in" or not found else None
    if venue is not None and (found is None or not found.is_town):
        return _locate(reading, venue, end, rule)
    return (
        found
        or _read_country(reading, i, rule)
        or (_read_grounds(reading, i, end, rule) if link == "at" else None)
    )


def _country_beside(reading: Reading, start: int, last: int, end: int) -> str | None:
    """The country told with a town: "the Chilean town of X", "X, Norway", "X in northern Norway"."""
    near = [reading.actor_at[i] for i in range(start, last) if i in reading.actor_at]
    codes = {a.code for a in near if a.form in {"demonym", "name"}}
    if len(codes) == 1 and "of" in reading.low[start:last]:
        return codes.pop()
    first = last + 1
    if first >= end or reading.low[last] not in {",", "in", "(", "on"}:
        return None
    while first < min(end, last + 4) and reading.low[first] in _SMALL | _REGIONS:
        first += 1
    actor = reading.actor_at.get(first)
    if actor is None or actor.form not in {"name", "abbreviation"}:
        return None
    behind = reading.low[actor.end] if actor.end < end else "."
    listed = reading.low[last] == "," and behind not in _ASIDE_ENDS and actor.end not in reading.date_at
    return None if listed else actor.code


def write_place(reading: Reading, start: int, end: int, code: str | None, rule: str) -> Place:
    """A place as its tokens name it."""
    span = reading.span(start, end)
    return Place(span.text, code, (span,), rule)


def _read_town(reading: Reading, i: int, end: int, rule: str, link: str) -> Spot | None:
    actor = reading.actor_at.get(i)
    house = actor is not None and actor.end > i + 1 and reading.low[actor.end - 1] in VENUES
    if actor is not None and actor.form in {"city", "capital"} and actor.start == i and not house:
        if reading.cover.get(i) is not None or not _is_free(reading, actor.end, end, link):
            return None
        return Spot(write_place(reading, i, actor.end, actor.code, rule), "town", actor.end)
    if actor is not None or reading.doc[i].ent_type_ not in {"GPE", "LOC"} or not _capital(reading, i):
        return None
    last = _entity_end(reading, i, end)
    if reading.low[last - 1] in VENUES:
        return None
    if reading.low[i] in _CONTINENTS or reading.low[last - 1] in _CONTINENTS:
        return None
    if reading.doc[i].ent_type_ == "LOC" and link == "in" and place_country(reading.text(i, last)) is None:
        return None
    if reading.cover.get(i) is not None:
        return None
    return Spot(write_place(reading, i, last, place_country(reading.text(i, last)), rule), "town", last)


def _is_free(reading: Reading, i: int, end: int, link: str) -> bool:
    """A town's name does not go on as the name of something else, or owns nothing but a building."""
    if i >= end:
        return True
    if reading.low[i] == "'s":
        after = reading.low[i + 1] if i + 1 < end else ""
        return after in SPOTS | VENUES | {"historic"} or (i + 1 < end and _capital(reading, i + 1))
    if link == "at" and _capital(reading, i) and i not in reading.date_at and not reading.cover.get(i):
        run = {reading.low[j] for j in range(i, min(i + 5, end))}
        return bool(run & (VENUES | GATHERINGS))
    return True


def _read_capital(reading: Reading, i: int, end: int, rule: str) -> Spot | None:
    """ "in the Bulgarian capital", "the Czech capital, Prague", "the capital Niamey"."""
    low = reading.low
    actor = reading.actor_at.get(i)
    start = actor.end if actor is not None else i
    word = next((j for j in range(start, min(start + 3, end)) if low[j] == "capital"), None)
    if word is None or (actor is None and word != i) or any(_capital(reading, j) for j in range(start, word)):
        return None
    for j in range(word + 1, min(word + 4, end)):
        if low[j] not in {",", "city", "of", "-"}:
            named = _read_town(reading, j, end, rule, "in")
            if named or not _capital(reading, j) or j in reading.date_at or reading.cover.get(j):
                break
            named = Spot(write_place(reading, j, j + 1, actor.code if actor else None, rule), "town", j + 1)
            break
    else:
        named = None
    if named is not None or actor is None:
        return named
    name = next((row[5][0] for row in load_rows("countries.tsv") if row[0][0] == actor.code and row[5]), None)
    evidence = reading.span(actor.start, word + 1)
    return Spot(Place(name.lstrip("?"), actor.code, (evidence,), rule), "town", word + 1) if name else None


def _read_town_behind(reading: Reading, i: int, end: int, rule: str) -> Spot | None:
    """ "the Russian city of Orenburg", "a hotel in Oslo", "a side room of Lancaster House"."""
    for j in range(i, min(i + 6, end - 1)):
        if reading.low[j] in {",", ";", "and"} or reading.cover.get(j) is not None:
            return None
        if reading.low[j] in {"of", "in", "at", "near", "outside"} and reading.low[j - 1] in SPOTS | VENUES:
            if reading.low[j - 1] in VENUES and _capital(reading, j - 1) and reading.low[j] == "of":
                return None
            inner = read_spot(reading, j + 1, end, rule, link="at" if reading.low[j] == "at" else "in")
            if inner or reading.low[j] != "of" or not _capital(reading, j + 1):
                return inner
            last = _run_end(reading, j + 1, end)
            return Spot(write_place(reading, j + 1, last, None, rule), "town", last)
    return None


def _read_venue(reading: Reading, i: int, end: int, rule: str) -> Spot | None:
    """ "Lancaster House", "the Embassy of Japan", "the presidential palace", "the Foreign Ministry"."""
    if i in reading.date_at or (reading.cover.get(i) is not None and not _owns_house(reading, i, end)):
        return None
    last = _run_end(reading, i, end)
    words = reading.low[i:last]
    if GATHERINGS & set(words) or not last > i:
        return _read_plain_venue(reading, i, end, rule) if last == i else None
    facility = reading.doc[i].ent_type_ == "FAC"
    if not (facility or VENUES & {words[0], words[-1]}):
        return _read_plain_venue(reading, i, end, rule)
    return Spot(write_place(reading, i, last, place_country(reading.text(i, last)), rule), "venue", last)


def _read_grounds(reading: Reading, i: int, end: int, rule: str) -> Spot | None:
    """Any other name behind "at" that closes its phrase: "at Camp David,"."""
    last = _run_end(reading, i, end)
    words = reading.low[i:last]
    closes = last >= end or reading.low[last] in _ASIDE_ENDS | {"in", "by"} or last in reading.date_at
    known = any(j in reading.actor_at or j in reading.cover or j in reading.date_at for j in range(i, last))
    if (
        known
        or not closes
        or last - i < 2
        or (GATHERINGS | _INSIDE) & set(words)
        or not _is_name(reading, i, last)
    ):
        return None
    return Spot(write_place(reading, i, last, None, rule), "venue", last)


def _is_name(reading: Reading, start: int, end: int) -> bool:
    """Capitalised words of a name that is no body's, by their tags and the name's kind."""
    tags = all(reading.doc[j].tag_ in {"NNP", "NNPS", "NN"} for j in range(start, end))
    return tags and reading.doc[start].ent_type_ in {"", "FAC", "LOC", "GPE"}


def _owns_house(reading: Reading, i: int, end: int) -> bool:
    return any(reading.low[j] in VENUES and _capital(reading, j) for j in range(i, min(i + 3, end)))


def _read_plain_venue(reading: Reading, i: int, end: int, rule: str) -> Spot | None:
    """A building told by a common noun, with what stands before it: "presidential palace"."""
    for j in range(i, min(i + 4, end)):
        if reading.low[j] in VENUES and j > i:
            return Spot(write_place(reading, i, j + 1, None, rule), "venue", j + 1)
        if not reading.doc[j].text[0].isalpha() or reading.doc[j].tag_ not in {"NN", "NNP", "JJ", "NNPS"}:
            return None
    return None


def _locate(reading: Reading, venue: Spot, end: int, rule: str) -> Spot:
    """The town that a building stands in, when it is said: "the Department of State in Washington"."""
    i = venue.end + (venue.end < end and reading.low[venue.end] == ",")
    if i + 1 < end and reading.low[i] in {"in", "of", "near"}:
        town = read_spot(reading, i + 1, end, rule)
        if town is not None and town.is_town:
            return town
        last = _run_end(reading, i + 1, end)
        unknown = town is None and last > i + 1 and not reading.cover.get(i + 1) and reading.low[i] == "in"
        if unknown and i + 1 not in reading.actor_at and i + 1 not in reading.date_at:
            return Spot(write_place(reading, i + 1, last, None, rule), "town", last)
    return venue


def _read_country(reading: Reading, i: int, rule: str) -> Spot | None:
    actor = reading.actor_at.get(i)
    if actor is None or actor.form not in {"name", "abbreviation"}:
        return None
    if reading.low[actor.end : actor.end + 1] in (["'s"], ["-"], ["–"]):  # "at the Peru-Norway summit"
        return None
    return Spot(write_place(reading, actor.start, actor.end, actor.code, rule), "country", actor.end)


def _run_end(reading: Reading, i: int, end: int) -> int:
    """The end of a run of capitalised words with small ones inside."""
    last = i
    while (
        last < end
        and (_capital(reading, last) or reading.low[last] in _INSIDE)
        and last not in reading.date_at
    ):
        last += 1
    while last > i and reading.low[last - 1] in _INSIDE:
        last -= 1
    return last


def _entity_end(reading: Reading, i: int, end: int) -> int:
    last = i + 1
    while last < end and reading.doc[last].ent_iob_ == "I":
        last += 1
    while last > i + 1 and not _capital(reading, last - 1):
        last -= 1
    return last


def _capital(reading: Reading, i: int) -> bool:
    return i < len(reading.doc) and reading.doc[i].text[:1].isupper()
