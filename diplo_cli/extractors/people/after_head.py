"""What an office is of or for: "of Defence of Chile", "for Trade and Work", "to Peru"."""

from __future__ import annotations

from dataclasses import replace

from diplo_cli.extractors.people.full_names import ENDS_PHRASE, read_phrase, read_run
from diplo_cli.extractors.people.names import is_name_word, skip_honorifics
from diplo_cli.extractors.people.office import (
    DETERMINERS,
    MOST_WORDS,
    POSSESSIVES,
    Office,
    begins_office,
    is_body_word,
    is_title_word,
    opens_sentence,
)
from diplo_cli.extractors.people.words import Word, Words
from diplo_cli.lexicon.offices import singular_head, words_of

_LINKS = frozenset({"of", "for", "to", "on", "in", "at", "without"})
_OPEN_LINKS = frozenset({"of", "for", "at", "to", "in"})
_CONNECTORS = frozenset({",", "&", "and", "of", "for", "the", "in", "to", "on", "-", "/", "–", "'s", "’s"})
_OWNS = frozenset({"'s", "’s"})
_PEERS = frozenset({"lord", "lady", "baroness", "baron", "viscount", "sir", "dame"})
_WITH_DESK = frozenset({"secretary", "director", "commissioner", "chief", "head", "adviser", "advisor"})
_QUARTERS = frozenset(
    {"east", "west", "south", "north", "central", "eurasia", "europe", "africa", "americas"}
)
_REALMS = frozenset({"kingdom", "republic", "sultanate", "emirate", "federation", "principality"})
_AT_HOME = frozenset(
    {"minister", "president", "premier", "king", "queen", "chancellor", "governor", "secretary"}
)
_ABROAD = frozenset({"ambassador", "consul", "consul-general", "envoy", "chargé", "charge"})
_OF_CITIES = frozenset("mayor governor prince ruler archbishop bishop sheriff patriarch".split())
# Who speaks or negotiates for somebody: that somebody is no part of the title, as a state is not.
_SPEAKING_FOR = frozenset(
    "spokesman spokeswoman spokesperson negotiator commissioner ambassador consul".split()
)
_STATE_UNITS = frozenset({"ministry", "department", "directorate", "bureau", "division"})
_MOST_TO_NAME = 11  # words between a head and the comma before its holder
_Complement = tuple[int | None, str | None, str | None]


def extend_right(words: Words, office: Office, names: frozenset[int], bodies: dict[int, int]) -> Office:
    """The office with what follows its head, as far as words of portfolios, bodies and countries go."""
    index = office.last
    pieces, countries, body = list(office.pieces), list(office.countries), office.organization
    while words[index + 1].lower in _LINKS:
        link = words[index + 1].lower
        end, country, named = _read_complement(words, index + 2, names, link, _wants_capitals(words, office))
        country = country or _owner_country(words, index + 2, end)
        end = _read_known_body(words, index + 2, bodies, link) if end is None else end
        if end is None or (link == "to" and country and words[office.head].lower in _AT_HOME):
            break
        if country and link == "of" and countries and not _is_named_by(words, index, office):
            break
        if country and link == "of" and not (named or office.plural) and _is_local(words, office, end):
            pieces.append((index + 1, end))
            countries = countries or [country]
        elif link == "for" and (
            _is_whom_for(words, office, index + 2, end, country)
            or (len(pieces) > 1 and country and not named)
        ):
            countries = countries or ([country] if country else [])
        elif country and link == "of" and not _is_named_by(words, index, office):
            countries.append(country)
            end = _read_more_countries(words, end, countries) if office.plural else end
            pieces += [(index + 1, end)] if named else []
        elif _is_posting(words, office, index) or (
            not (country and link in {"in", "at"} and not named) and not _is_bare_realm(words, index + 2, end)
        ):
            pieces.append((index + 1, end))
            countries = countries or ([country] if country and link == "of" else [])
            body = body or (named if named and _is_body(words, index + 2, end) else None)
        index = end
    end = _read_rest(words, office, index, names)
    if end > index and pieces[-1][1] == index:
        pieces[-1], index = (pieces[-1][0], end), end
    elif end > index == office.last:
        pieces.append((index + 1, end))
        index = end
    end = _read_to_name(words, office, index, names)
    if end > index:
        pieces.append((index + 1, end))
        index = end
    after = _extend_by_body(words, index, names, apposed=_is_apposed(words, office, names))
    after = _extend_by_portfolio(words, index, names) if after == index else after
    after = _extend_by_owned(words, index) if after == index and len(pieces) > 1 else after
    after = _take_desk(words, after) if after == index else after
    after = _read_employer(words, office, after, names)
    pieces += [(index + 1, after)] if after > index else []
    countries = countries or _seat_countries(words, pieces)
    after = _past_bracket(words, after)
    return replace(office, last=after, pieces=_merge(pieces), countries=tuple(countries), organization=body)


def _read_rest(words: Words, office: Office, last: int, names: frozenset[int]) -> int:
    """The end of what the office is of, where words that no list knows go on behind `last`."""
    apposed = _is_apposed(words, office, names)
    begun = last > office.last
    linked = words[last + 1].lower in _OPEN_LINKS
    if not (begun or linked) or (linked and _leads_to_country(words, last + 2)):
        return last
    first = last + 1 + (linked and words[last + 2].lower in DETERMINERS)
    end = (
        read_run(words, first, names, apposed=apposed)
        if linked
        else read_run(words, last, names, apposed=apposed)
    )
    end = last if linked and end == first else end
    return read_phrase(words, last, names) if apposed and end == last else end


def _read_to_name(words: Words, office: Office, last: int, names: frozenset[int]) -> int:
    """The end of what "the head of the rebels' political wing, Ana Costa," is head of, in words that no list
    knows: up to the comma before a known name that ends its phrase, or begins the sentence's.

    Behind `last`, where the lists end, plain words alone go on: "the leader of the Free Front rebels, …".
    """
    begun = last > office.last
    if office.plural or office.determiner != "the" or not (begun or words[last + 1].lower in {"of", "in"}):
        return last
    comma = last + (1 if begun else 2)
    while comma - last < (4 if begun else _MOST_TO_NAME) and words[comma].text != ",":
        word = words[comma]
        if word.country or comma in names or not _is_plain_part(word) or begins_office(words, comma, names):
            return last
        if begun and not word.text.islower():
            return last
        comma += 1
    end = skip_honorifics(words, comma + 1)
    if words[comma].text != "," or comma == last + (1 if begun else 2) or end not in names:
        return last
    while end in names:
        end += 1
    ends = words[end].text in {",", ".", ";", ")"} or words[end].breaks
    return comma - 1 if ends or opens_sentence(words, office.first) else last


def _is_plain_part(word: Word) -> bool:
    return (word.text[:1].isalpha() or word.lower in POSSESSIVES) and word.lower not in ENDS_PHRASE


def _leads_to_country(words: Words, index: int) -> bool:
    place = index + 1 if words[index].lower in DETERMINERS else index
    return words[_skip_realm(words, place)].country is not None


def _is_apposed(words: Words, office: Office, names: frozenset[int]) -> bool:
    """The office stands behind a known name and a comma or bracket: no name of its own follows it."""
    before = words[office.first - 1].text
    return before in {",", "("} and office.first - 2 in names


def _read_employer(words: Words, office: Office, last: int, names: frozenset[int]) -> int:
    """ "Ana Costa, an economist with Kestrel Bank, said": where somebody behind a name works."""
    if words[last + 1].lower != "with" or not _is_apposed(words, office, names):
        return last
    first = last + 1 + (words[last + 2].lower == "the")
    if words[first + 1].country:
        return last
    end = read_run(words, first, names, apposed=True)
    plain = words[first + 1].text.islower() and words[first + 1].lower in words_of("unit")
    return end if end > first else (first + 1 if plain and first > last + 1 else last)


def _take_desk(words: Words, last: int) -> int:
    """The desk of a secretary in brackets, as Indian offices write it: "Secretary (Culture)", "(East)"."""
    inner = words[last + 2]
    desk = inner.capital and inner.text.isalpha() and not inner.shouted and not inner.country
    known = is_title_word(inner) or inner.lower in _QUARTERS
    fits = words[last].capital and words[last].lower in _WITH_DESK and desk and known
    return last + 3 if fits and words[last + 1].text == "(" and words[last + 3].text == ")" else last


def _past_bracket(words: Words, last: int) -> int:
    """Past what is said in brackets of the office: "superintendent of police (SP)", "General (Ret.)"."""
    inner, close = words[last + 2], words[last + 3].text == ")"
    told = inner.lower.rstrip(".") in {"ret", "retd", "rtd", "retired"} or (
        inner.shouted and not inner.country
    )
    return last + 3 if words[last + 1].text == "(" and close and told else last


def _wants_capitals(words: Words, office: Office) -> bool:
    """The head has a capital not just because it opens the sentence ("Minister of trade & work Costa")."""
    small = words[office.last + 2].text.islower() and words[office.last + 2].lower not in DETERMINERS
    return words[office.head].capital and not (small and opens_sentence(words, office.first))


def _owner_country(words: Words, first: int, end: int | None) -> str | None:
    """ "for Peru's energy ministry": the country that owns the body."""
    return words[first].country if end is not None and words[first + 1].lower in _OWNS else None


def _is_whom_for(words: Words, office: Office, first: int, end: int, country: str | None) -> bool:
    """ "spokesman for Peru's energy ministry", "chief negotiator for the Commission", "High Commissioner for
    Jamaica": the state or its body that somebody speaks for; not "High Commissioner for Refugees"."""
    body = words[first].lower == "the" and words[end].capital and words[end].lower in words_of("unit")
    return words[office.head].lower in _SPEAKING_FOR and (country is not None or (body and end == first + 1))


def _is_posting(words: Words, office: Office, last: int) -> bool:
    """ "ambassador in Oslo": the city is part of the title, as the country of "ambassador to Norway" is."""
    city = words[last + 2].country_kind in {"capital", "city"}
    return words[office.head].lower in _ABROAD and words[last + 1].lower == "in" and city


def _is_local(words: Words, office: Office, place: int) -> bool:
    """ "Mayor of Oslo", "Crown Prince of Abu Dhabi": a part of a state is in the title."""
    kind = words[place].country_kind
    return kind == "city" or (kind == "capital" and words[office.head].lower in _OF_CITIES)


def _is_bare_realm(words: Words, first: int, last: int) -> bool:
    """ "the Kingdom", "the Republic": the state itself, not named."""
    within = words[first - 1].lower == "in" and words[last].lower in {
        "administration",
        "government",
        "cabinet",
    }
    bare = first + 1 == last and words[first].lower == "the"
    return bare and (words[last].lower in _REALMS or within)


def _is_named_by(words: Words, index: int, office: Office) -> bool:
    """The word before "of" is a body that the country is part of the name of ("the Bank of Ghana")."""
    bodies = words_of("unit") - words_of("realm") - {"ministry", "cabinet", "parliament", "department"}
    return index > office.head and words[index].capital and words[index].lower in bodies


def _read_more_countries(words: Words, last: int, countries: list[str]) -> int:
    """ "of Peru, Chile and Brazil" under a plural head: the index of the last country."""
    while words[last + 1].text in {",", "and", "&"}:
        ahead = last + 2
        while words[ahead].text in {"and", "the"}:
            ahead += 1
        ahead = _skip_realm(words, ahead)
        code = words[ahead].country
        if code is None:
            break
        countries.append(code)
        last = ahead
    return last


def _seat_countries(words: Words, pieces: list[tuple[int, int]]) -> list[str]:
    """The country whose seat of government the title names ("White House spokesman")."""
    inside = [words[i] for start, end in pieces for i in range(start, end + 1)]
    return [w.country for w in inside if w.country and w.country_kind == "metonym"][:1]


def _extend_by_body(words: Words, last: int, names: frozenset[int], *, apposed: bool) -> int:
    """Take a body behind a comma: one that a name follows at once ("Adviser, Southern Command Ann Lee"), and
    behind a name the body of a state ("Ann Lee, Secretary, Ministry of Culture")."""
    if words[last + 1].text != ",":
        return last
    if apposed and words[last + 2].capital and words[last + 2].lower in _STATE_UNITS:
        return read_run(words, last + 2, names, apposed=True)
    letters = words[last + 2]
    if apposed and letters.shouted and not letters.country and last + 2 not in names:  # "Dean, NIDS;"
        closed = words[last + 3].breaks or words[last + 3].text in {";", ".", ")"}
        return last + 2 if closed and letters.text.isalpha() and len(letters.text) < 7 else last
    index, unit = last + 2, False
    while index - last < MOST_WORDS and (
        is_body_word(words[index]) or words[index].country_kind in {"abbreviation", "demonym"}
    ):
        unit = words[index].lower in words_of("unit")
        index += 1
    follows = is_name_word(words[index]) and is_name_word(words[index + 1])
    return index - 1 if unit and follows else last


def _extend_by_owned(words: Words, last: int) -> int:
    """What a body of the complement owns: "representative of the Rivers Agency's Laos office"."""
    index = last + 2
    if words[last + 1].lower not in _OWNS:
        return last
    while index - last < 5 and (words[index].country or words[index].capital):
        index += 1
    return index if words[index].text.islower() and words[index].lower in words_of("unit") else last


def _extend_by_portfolio(words: Words, last: int, names: frozenset[int]) -> int:
    """A portfolio or body right behind the head, before a name ("Secretary Rural Affairs Ann Lee")."""
    linked = words[last + 1].lower in _LINKS or begins_office(words, last + 1, names)
    linked = linked or words[last + 1].lower in _PEERS  # "Treasury Minister Lord Ash"
    if not words[last].capital or linked or last + 1 in names:
        return last
    end = _read_listed(words, last + 1, names, capital=True)
    if end is None or not all(
        words[i].capital or words[i].lower in _CONNECTORS for i in range(last + 1, end + 1)
    ):
        return last
    follows = end + 1 in names or skip_honorifics(words, end + 1) > end + 1
    return end if follows else last


def _merge(pieces: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged = [pieces[0]]
    for start, end in pieces[1:]:
        if start == merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)


def _read_complement(
    words: Words, index: int, names: frozenset[int], link: str, capital: bool
) -> _Complement:
    """Read "the Republic of Korea", "Industry, Innovation and Science", "Iran's Atomic Energy Organization".

    Gives the index of its last word (None when there is none), the country in it, and the body named;
    a country that stands alone gives no body.
    """
    determined = words[index].lower in DETERMINERS
    index = _skip_realm(words, index + 1 if determined else index)
    first = words[index]
    if first.country and first.country_kind != "metonym":
        return _read_of_country(words, index, names, link)
    if first.organization:
        owned = words[index + 1].lower in _OWNS
        start = index + (2 if owned else 1)
        local = owned and words[start].country and words[start + 1].lower in words_of("unit")
        end = _read_listed(words, start + 1 if local else start, names, capital=not owned)
        return (index if end is None else end), None, first.organization
    if link in {"in", "at"} and not determined and not (link == "in" and first.lower == "charge"):
        within = link == "at" and _leads_to_unit(words, index, names)
        return (_read_listed(words, index, names, capital=True), None, None) if within else (None, None, None)
    if first.lower in {"country", "nation"} and words[index + 1].lower in _OWNS:
        index += 2
    if determined and link == "for" and begins_office(words, index, names):  # "for the Trade Minister, …"
        return None, None, None
    end = _read_listed(words, index, names, capital=capital)
    if end is None and link == "of":
        end = _read_unknown(words, index, names)
    return end, None, words.slice(index, end) if end is not None else None


def _read_of_country(words: Words, index: int, names: frozenset[int], link: str) -> _Complement:
    """A country alone, or a body that begins with it: "Iran's Atomic Energy Organization"."""
    country, after = words[index].country, words[index + 1]
    if link in {"for", "to"} and begins_office(words, index + 1, names):
        return None, None, None
    if after.lower in _OWNS:
        end = _read_listed(words, index + 2, names, capital=False)
        return (None, None, None) if end is None else (end, country, words.slice(index, end))
    small = words[index].country_kind == "demonym" and after.text.islower()
    end = _read_listed(words, index + 1, names, capital=not small)
    if end is None or (small and words[end].lower not in words_of("unit")):
        return index, country, None
    return end, country, words.slice(index, end)


def _read_known_body(words: Words, index: int, bodies: dict[int, int], link: str) -> int | None:
    """A body or place that the model knows, behind "of": "head of Rosatom", "mayor of South Bend"."""
    first = index + 1 if words[index].lower == "the" else index
    last = bodies.get(first) if link == "of" else None
    if last is not None and words[last + 1].text.islower() and words[last + 1].lower in words_of("unit"):
        return last + 1
    return last


def _skip_realm(words: Words, index: int) -> int:
    """The country's own place in "the Republic of Azerbaijan"."""
    ahead = index
    while ahead - index < 4 and words[ahead].lower in {
        "federal",
        "democratic",
        "islamic",
        "united",
        "people",
    }:
        ahead += 1
    if words[ahead].lower in words_of("realm") and words[ahead + 1].lower == "of":
        place = ahead + 3 if words[ahead + 2].lower == "the" else ahead + 2
        return place if words[place].country else index
    return index


def _read_unknown(words: Words, index: int, names: frozenset[int]) -> int | None:
    """Up to four capitalised words that no list knows, with a comma behind ("Keeper of the Seals, …")."""
    last = index
    while last - index < 4 and last not in names and is_name_word(words[last], strict=False):
        last += 1
    closed = words[last].text in {",", ")", ";"} and last > index
    return last - 1 if closed and last not in names else None


def _is_body(words: Words, first: int, last: int) -> bool:
    start = first + 1 if words[first].lower in DETERMINERS else first
    ends = (words[start], words[last])
    units = words_of("unit") - {"state", "staff"}
    return any(
        w.organization or w.country_kind == "metonym" or (w.capital and w.lower in units) for w in ends
    )


def _read_listed(words: Words, index: int, names: frozenset[int], *, capital: bool) -> int | None:
    """The last word of a list of portfolio words from `index` on, None when the first is none."""
    last: int | None = None
    for ahead in range(index, index + MOST_WORDS):
        if ahead in names or words[ahead].breaks:
            break
        if _belongs(words, ahead, last, capital):
            last = ahead
        elif _leads_to_unit(words, ahead, names):
            continue
        elif last is None or not _is_connector(words, ahead, names, capital):
            break
    return last


def _belongs(words: Words, index: int, last: int | None, capital: bool) -> bool:
    word = words[index]
    if word.country_kind == "metonym" or word.organization:
        return True
    if singular_head(word.lower) and not is_title_word(word):
        council = words[index - 2].lower in {"council", "cabinet"} and words[index - 1].lower == "of"
        return (council and word.lower == "ministers") or words[index - 1].lower in {
            "the",
            "to",
            "vice",
            "prime",
        }
    state = word.lower in {"state", "staff", "mission"}
    return (state or is_title_word(word)) and (word.capital or not capital)


def _leads_to_unit(words: Words, index: int, names: frozenset[int]) -> bool:
    """An unknown capitalised word in a body's name, with "Council", "Bank" and the like soon after."""
    for ahead in range(index, index + 4):
        word = words[ahead]
        if ahead in names or not word.capital or word.country or singular_head(word.lower):
            return False
        if word.lower in words_of("unit") and ahead > index:
            return True
    return False


def _is_connector(words: Words, index: int, names: frozenset[int], capital: bool) -> bool:
    """ "and", a comma, "of the" and the like, when the list goes on after them."""
    word = words[index]
    if word.text not in _CONNECTORS:
        return False
    ahead = index + 1
    while words[ahead].text in {"and", "of", "the", "&", "for", "in", "to"} and ahead - index < 3:
        ahead += 1
    if ahead in names or not _belongs(words, ahead, index, capital):
        return False
    if word.lower == "of" and _skip_realm(words, ahead) != ahead:
        return False
    if word.text in {",", "and", "&"}:
        own_name = singular_head(words[ahead].lower) and is_name_word(words[ahead + 1])
        return not (own_name or begins_office(words, ahead, names))
    return words[ahead].capital or not capital
