"""Phrases that name an office: its head noun, what stands before it, and what it is an office of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from diplo_cli.extractors.people.names import is_name_word
from diplo_cli.extractors.people.words import Word, Words
from diplo_cli.lexicon.offices import singular_head, words_of

_DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "one", "another"]
)
_ALONE = frozenset({"european union"})
_COMPLEMENT = frozenset({"of", "for", "to", "on", "in", "at", "with", "without"})
_GENERIC = frozenset({"assistant"})
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase from word `first` to word `last`; `pieces` are the word ranges of the title itself.

    `countries` are ISO codes in the order written (several only before a plural), `modifiers` such as
    "acting" or "former", `plural` when the head is ("Presidents"), `parts` the titles that "and" joins.
    """

    first: int
    last: int
    head: int
    pieces: tuple[tuple[int, int], ...]
    countries: tuple[str, ...] = ()
    organization: str | None = None
    modifiers: tuple[str, ...] = ()
    determiner: str | None = None
    plural: bool = False
    rank: bool = False
    parts: tuple[Office, ...] = field(default=())

    @property
    def country(self) -> str | None:
        """The only country, or None."""
        return self.countries[0] if len(self.countries) == 1 else None


def find_offices(
    words: Words, names: frozenset[int], bodies: dict[int, int] | None = None
) -> tuple[Office, ...]:
    """Office phrases in reading order, none overlapping.

    `names` are words known to be in a person's name, `bodies` the first and last words of bodies and places.
    """
    known = bodies or {}
    found: list[Office] = []
    index = 0
    while index < len(words):
        office = _read_office(words, index, names, found[-1].last if found else -1, known)
        if office is None:
            index += 1
            continue
        found.append(office)
        index = office.last + 1
    return tuple(_join_coordinated(words, found))


def office_title(words: Words, office: Office) -> str:
    """The title as written, without country and modifiers, its head in the singular."""
    if office.parts:
        first, second = office.parts
        between = words.text[words[first.last].end : words[second.first].start]
        return office_title(words, first) + between + office_title(words, second)
    pieces = []
    for start, end in office.pieces:
        text = words.slice(start, end)
        if office.plural and start <= office.head <= end:
            text = _in_singular(words, office.head, start, end)
        pieces.append(text)
    return " ".join(" ".join(pieces).split())


def _in_singular(words: Words, head: int, start: int, end: int) -> str:
    word = words[head]
    single = singular_head(word.lower) or word.lower
    kept = next((i for i, (a, b) in enumerate(zip(word.lower, single, strict=False)) if a != b), len(single))
    text = word.text[:kept] + single[kept:]
    return words.text[words[start].start : word.start] + text + words.text[word.end : words[end].end]


def _read_office(
    words: Words, index: int, names: frozenset[int], floor: int, bodies: dict[int, int]
) -> Office | None:
    word = words[index]
    if index in names or word.country or word.organization or word.breaks:
        return None
    if word.text.endswith(".") and word.lower[:-1] in words_of("rank") and word.capital:
        return _read_rank(words, index, floor)
    single = singular_head(word.lower)
    if single is None and not (word.lower in _GENERIC and words[index + 1].lower == "to"):
        return None
    if single and _goes_on(words, index) and _begins_office(words, index + 1, names):
        return None
    plural = single is not None and single != word.lower
    end = _take_tail(words, index)
    office = Office(index, end, index, ((index, end),), plural=plural)
    office = _extend_left(words, office, names, floor)
    return _extend_right(words, office, names, bodies)


def _goes_on(words: Words, index: int) -> bool:
    """The head is only the first part of a longer one ("Crown Prince", "Chief Executive", "Vice President")."""
    early = words_of("level") | words_of("portfolio") | {"attorney", "solicitor", "secretary"}
    if words[index].lower == "minister":
        return words[index + 1].lower in {"counsellor", "counselor", "president", "mentor"}
    alike = words[index + 1].capital == words[index].capital or _opens(words, index)
    return alike and words[index].lower in early


def _read_rank(words: Words, index: int, floor: int) -> Office:
    last = index
    while words[last + 1].lower.rstrip(".-") in words_of("rank") and words[last + 1].capital:
        last += 1
    first = index
    while (
        first - 1 > floor and words[first - 1].capital and words[first - 1].lower in {"vice", "rear", "air"}
    ):
        first -= 1
    office = Office(first, last, last, ((first, last),), rank=True)
    before = words[first - 1]
    if before.country and first - 1 > floor:
        office = replace(office, first=first - 1, countries=(before.country,))
    return office


def _take_tail(words: Words, head: int) -> int:
    """The last word of the head: "Secretary General", "minister designate", "Chargé d'Affaires"."""
    after = words[head + 1].lower
    if after in {"general", "designate", "elect", "emeritus", "plenipotentiary", "extraordinary", "resident"}:
        return head + 1
    if after in {"d'affaires", "d’affaires", "de"} and words[head].lower.startswith("charg"):
        return head + (1 if after != "de" else 2)
    if after == "in" and words[head + 2].lower in {"chief", "council"}:
        return head + 2
    if after == "-" and words[head + 2].lower in {"general", "designate", "elect"}:
        return head + 2
    return head


def _extend_left(words: Words, office: Office, names: frozenset[int], floor: int) -> Office:
    """Take what stands before the head: portfolio, level, modifiers, country or body, determiner."""
    capital = words[office.head].capital
    start = title_start = office.head
    modifiers: list[str] = []
    countries: list[str] = []
    body: str | None = None
    listed = owned = False
    while start - 1 > floor and start - 1 not in names and office.head - start < _MOST_WORDS:
        word = words[start - 1]
        if word.breaks:
            break
        if word.country and word.country_kind != "metonym":
            if countries and not office.plural:
                break
            countries.insert(0, word.country)
            start -= 1
            if office.plural and _joins_countries(words, start):
                start -= 1
            owned = True
            continue
        if word.lower in words_of("stated-modifier") and not (
            word.lower in {"new"} and not owned and capital
        ):
            modifiers.insert(0, word.lower)
            start -= 1
            continue
        if owned and word.lower not in _DETERMINERS and word.lower not in words_of("modifier"):
            break
        if word.lower in _DETERMINERS:
            return _with_left(office, start - 1, title_start, countries, body, modifiers, word.lower)
        if word.lower in {"'s", "’s", "'", "’"}:
            start, countries, body = _read_owner(words, start - 1, floor, names, countries, body)
            break
        if word.lower in words_of("modifier") and not capital:
            start -= 1
            continue
        if word.country_kind == "metonym":
            countries = [word.country] if word.country else []
            start = title_start = start - 1
            owned = True
        elif word.organization:
            body = word.organization
            start -= 1
            if word.organization.lower() not in _ALONE and not word.text.replace(".", "").isupper():
                title_start = start
            owned = True
        elif word.text == ")" and words[start - 3].text == "(" and words[start - 2].text.isupper():
            start -= 3
        elif _is_ordinal_phrase(words, start) or _is_foreign_capital(words, start, office.head):
            break
        elif _is_portfolio(word, capital):
            start = title_start = start - 1
        elif word.text in {"and", "&"} and _is_portfolio(words[start - 2], capital) and title_start == start:
            if not _is_portfolio(words[start], capital) or start - 2 <= floor:
                break
            start = title_start = start - 2
            listed = True
        elif word.text == "," and listed and _is_portfolio(words[start - 2], capital) and start - 2 > floor:
            start = title_start = start - 2
        elif _is_outside_name(words, start - 1, capital) and not owned:
            title_start = _after_body(words, title_start, office.head)
            start -= 1
            body = words.slice(start, title_start - 1)
        else:
            break
    title_start = title_start + 3 if words[title_start].text == "(" else title_start
    return _with_left(office, start, title_start, countries, body, modifiers, None)


def _is_outside_name(words: Words, index: int, capital: bool) -> bool:
    """A capitalised word of a body or place that the lists do not know ("Moreton Bay", "Airbus")."""
    word = words[index]
    opens = _opens(words, index) and word.lower.endswith(("ing", "ly", "ed"))
    return capital and is_name_word(word, strict=False) and not word.initial and not opens


def _is_foreign_capital(words: Words, start: int, head: int) -> bool:
    """ "Nova Steel chairman": a body's last word, no part of the title, unlike "Interior Ministry spokesman"."""
    word = words[start - 1]
    plain = start == head and words[head].text.islower() and word.capital and not _opens(words, start - 1)
    part = is_name_word(words[start - 2]) or words[start - 2].shouted
    return plain and part and word.lower not in words_of("unit") | words_of("level")


def _is_ordinal_phrase(words: Words, start: int) -> bool:
    """ "first president", "Under President Costa": no part of the office, unlike "First Secretary"."""
    word, after = words[start - 1].lower, words[start].lower
    allowed = {"secretary", "deputy", "minister", "lady", "vice", "lord", "counsellor", "counselor"}
    return word in {"first", "second", "third", "under"} and after not in allowed


def _after_body(words: Words, start: int, head: int) -> int:
    """Where the title begins once "Regional Council" belongs to the place named before it."""
    units = [i for i in range(start, head) if words[i].lower in words_of("unit")]
    return units[-1] + 1 if units else start


def _with_left(
    office: Office,
    first: int,
    title_start: int,
    countries: list[str],
    body: str | None,
    modifiers: list[str],
    determiner: str | None,
) -> Office:
    pieces = ((title_start, office.pieces[0][1]),)
    return replace(
        office,
        first=first,
        pieces=pieces,
        countries=tuple(countries),
        organization=body,
        modifiers=tuple(modifiers),
        determiner=determiner,
    )


def _joins_countries(words: Words, start: int) -> bool:
    """A mark or "and" before `start` that has another country before it ("Indian and Thai ministers")."""
    return words[start - 1].text in {"and", ",", "&", "-", "–"} and words[start - 2].country is not None


def _read_owner(
    words: Words, mark: int, floor: int, names: frozenset[int], countries: list[str], body: str | None
) -> tuple[int, list[str], str | None]:
    """Who owns the office before a possessive ("India's", "the World Bank's"): new start, countries, body."""
    owner = words[mark - 1]
    if mark - 1 <= floor or mark - 1 in names:
        return mark + 1, countries, body
    lead = mark - 2 if words[mark - 2].lower == "the" and mark - 2 > floor else mark - 1
    if owner.country:
        return lead, [owner.country], body
    if owner.organization:
        return lead, countries, owner.organization
    lead = mark - 2
    while (
        lead > floor
        and words[lead].text.islower()
        and words[lead].lower not in _DETERMINERS
        and mark - lead < 4
    ):
        lead -= 1
    if owner.text.islower() and words[lead].lower in _DETERMINERS and lead > floor:
        return lead, countries, body
    return mark + 1, countries, body


def _opens(words: Words, index: int) -> bool:
    """The word opens a sentence, so that its capital says nothing."""
    before = words[index - 1]
    return before.breaks or before.text in {".", "!", "?", ":", "“", '"', "”", "•", "*"}


def _is_portfolio(word: Word, capital: bool) -> bool:
    """A word that belongs to the title before its head; in a capitalised title it must be so itself."""
    if word.country or word.organization or not word.text[:1].isalpha():
        return False
    if not (
        word.lower in words_of("portfolio")
        or word.lower in words_of("level")
        or word.lower in words_of("unit")
    ):
        if singular_head(word.lower) not in {
            "minister",
            "secretary",
            "chief",
            "president",
            "crown",
            "attorney",
        }:
            return "-" in word.text and capital and word.capital and not is_name_word(word)
    return (
        word.capital or not capital or word.lower in {"deputy", "vice", "prime", "assistant", "de", "facto"}
    )


def _extend_right(words: Words, office: Office, names: frozenset[int], bodies: dict[int, int]) -> Office:
    """Take what the office is of or for, as long as its words are those of portfolios, bodies and countries."""
    index = office.last
    pieces, countries, body = [office.pieces[0]], list(office.countries), office.organization
    while words[index + 1].lower in _COMPLEMENT:
        link = words[index + 1].lower
        end, country, named = _read_complement(words, index + 2, names, link, words[office.head].capital)
        end = _read_known_body(words, index + 2, bodies, link) if end is None else end
        if end is None:
            break
        if country and link == "of" and _is_named_by(words, index, office.head):
            pieces.append((index + 1, end))
            countries = countries or [country]
        elif country and link == "of" and not countries:
            countries.append(country)
            end = _read_more_countries(words, end, countries) if office.plural else end
            if named:
                pieces.append((index + 1, end))
        elif country and link in {"of", "in", "at"} and not named:
            if link == "of":
                break
        else:
            pieces.append((index + 1, end))
            body = body or (named if named and _is_body(words, index + 2, end) else None)
        index = end
    after = _extend_by_body(words, index)
    if after > index:
        pieces.append((index + 1, after))
    countries = countries or _seat_countries(words, pieces)
    return replace(office, last=after, pieces=_merge(pieces), countries=tuple(countries), organization=body)


def _is_named_by(words: Words, index: int, head: int) -> bool:
    """The word before "of" is a body that the country is part of the name of ("the Bank of Ghana")."""
    bodies = words_of("unit") - words_of("realm") - {"ministry", "cabinet", "parliament", "department"}
    return index > head and words[index].capital and words[index].lower in bodies


def _read_more_countries(words: Words, last: int, countries: list[str]) -> int:
    """ "of Peru, Chile and Brazil" under a plural head: the index of the last country."""
    while words[last + 1].text in {",", "and", "&"}:
        ahead = last + 2
        while words[ahead].text in {"and", "the"}:
            ahead += 1
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


def _extend_by_body(words: Words, last: int) -> int:
    """Take a body behind a comma that a name follows at once ("Adviser, Southern Command Ann Lee")."""
    if words[last + 1].text != ",":
        return last
    index, unit = last + 2, False
    while is_body_word(words[index]) or words[index].country_kind in {"abbreviation", "demonym"}:
        unit = words[index].lower in words_of("unit")
        index += 1
    follows = is_name_word(words[index]) and is_name_word(words[index + 1])
    return index - 1 if unit and follows else last


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
) -> tuple[int | None, str | None, str | None]:
    """Read "the Republic of Korea", "Industry, Innovation and Science", "Iran's Atomic Energy Organization".

    Gives the index of its last word (None when there is none), the country in it, and the body named;
    a country that stands alone gives no body.
    """
    start = index
    if words[index].lower in _DETERMINERS:
        index += 1
    index = _skip_realm(words, index)
    first = words[index]
    if first.country and link in {"for", "to"} and _begins_office(words, index + 1, names):
        return None, None, None
    if first.country and first.country_kind != "metonym":
        if words[index + 1].lower in {"'s", "’s"}:
            end = _read_listed(words, index + 2, names, capital=False)
            return (end, first.country, words.slice(index, end)) if end is not None else (None, None, None)
        small = first.country_kind == "demonym" and words[index + 1].text.islower()
        end = _read_listed(words, index + 1, names, capital=not small)
        end = None if small and end is not None and words[end].lower not in words_of("unit") else end
        return (
            (end, first.country, words.slice(index, end)) if end is not None else (index, first.country, None)
        )
    if first.organization:
        owned = words[index + 1].lower in {"'s", "’s"}
        end = _read_listed(words, index + (2 if owned else 1), names, capital=not owned)
        return (index if end is None else end), None, first.organization
    if link in {"in", "at", "with", "without"} and index == start and link != "without":
        if not (link == "in" and words[index].lower == "charge"):
            return None, None, None
    if words[index].lower in {"country", "nation"} and words[index + 1].lower in {"'s", "’s"}:
        index += 2
    end = _read_listed(words, index, names, capital=capital)
    if end is None and link == "of":
        end = _read_unknown(words, index, names)
    body = words.slice(index, end) if end is not None else None
    return end, None, body


def _read_known_body(words: Words, index: int, bodies: dict[int, int], link: str) -> int | None:
    """A body or place that the model knows, behind "of": "head of Rosatom", "mayor of South Bend"."""
    first = index + 1 if words[index].lower == "the" else index
    return bodies.get(first) if link == "of" else None


def _skip_realm(words: Words, index: int) -> int:
    """The country's own place in "the Republic of Azerbaijan"."""
    ahead = index
    while words[ahead].lower in words_of("portfolio") | {"federal", "democratic", "islamic", "united"}:
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
    start = first + 1 if words[first].lower in _DETERMINERS else first
    ends = (words[start], words[last])
    named = any(w.organization or w.country_kind == "metonym" for w in ends)
    return named or any(
        w.capital and w.lower in words_of("unit") and w.lower not in {"state", "staff"} for w in ends
    )


def is_body_word(word: Word) -> bool:
    """A capitalised word of portfolios or bodies, such as may follow a country in a body's name."""
    known = (
        word.lower in words_of("portfolio")
        or word.lower in words_of("unit")
        or word.lower in words_of("level")
    )
    return word.capital and known


def _is_joined_country(words: Words, index: int) -> bool:
    return words[index + 1].text in {"-", "–"}


def _read_listed(words: Words, index: int, names: frozenset[int], *, capital: bool) -> int | None:
    """The last word of a list of portfolio words from `index` on, None when the first is none."""
    last: int | None = None
    start = index
    while index - start < _MOST_WORDS and index not in names:
        word = words[index]
        if word.breaks:
            break
        if _belongs(words, index, last, capital):
            last = index
        elif (last is None and not (word.country_kind == "metonym")) or not _is_connector(
            words, index, names, capital
        ):
            break
        index += 1
    return last


def _belongs(words: Words, index: int, last: int | None, capital: bool) -> bool:
    word = words[index]
    if word.country_kind == "metonym":
        return True
    if word.organization:
        return True
    known = (
        word.lower in words_of("portfolio")
        or word.lower in words_of("unit")
        or word.lower in words_of("level")
        or singular_head(word.lower) is not None
    )
    if singular_head(word.lower) and word.lower not in words_of("portfolio") | words_of("unit") | words_of(
        "level"
    ):
        near = words[index - 1].lower in {"the", "to", "vice", "prime"}
        return near or (last is None and word.lower in {"state", "staff"})
    if known or word.lower in {"state", "staff", "mission"}:
        return word.capital or not capital
    return False


def _leads_to_unit(words: Words, index: int, names: frozenset[int]) -> bool:
    """An unknown capitalised word in a body's name, with "Council", "Bank" and the like soon after."""
    for ahead in range(index, index + 4):
        word = words[ahead]
        if ahead in names or not word.capital or word.breaks:
            return False
        if word.lower in words_of("unit") and ahead > index:
            return True
    return False


def _is_connector(words: Words, index: int, names: frozenset[int], capital: bool) -> bool:
    """ "and", a comma, "of the" and the like, when the list goes on after them."""
    word = words[index]
    if word.text not in {",", "&", "and", "of", "for", "the", "in", "to", "on", "-", "/", "–", "'s", "’s"}:
        return False
    ahead = index + 1
    while words[ahead].text in {"and", "of", "the", "&", "for", "in", "to"} and ahead - index < 3:
        ahead += 1
    if ahead in names or not _belongs(words, ahead, index, capital):
        return False
    if word.text in {",", "and", "&"}:
        if singular_head(words[ahead].lower) and is_name_word(words[ahead + 1]):
            return False
        return not _begins_office(words, ahead, names)
    return words[ahead].capital or not capital


def _begins_office(words: Words, index: int, names: frozenset[int]) -> bool:
    """The words from `index` on lead up to the head of another office ("and Foreign Minister Park")."""
    for ahead in range(index, index + 6):
        word = words[ahead]
        if ahead in names or word.breaks:
            return False
        single = singular_head(word.lower)
        if single and single == word.lower and word.lower not in words_of("portfolio") | words_of("unit"):
            return True
        if not _is_portfolio(word, capital=words[index].capital) and word.text not in {"and", "&"}:
            return False
    return False


def _join_coordinated(words: Words, offices: list[Office]) -> list[Office]:
    """ "Vice President and Foreign Minister" is one title."""
    joined: list[Office] = []
    for office in offices:
        before = joined[-1] if joined else None
        if before and _is_coordinated(words, before, office):
            joined[-1] = Office(
                before.first,
                office.last,
                before.head,
                (*before.pieces, *office.pieces),
                before.countries or office.countries,
                before.organization or office.organization,
                before.modifiers,
                before.determiner,
                parts=(before, office),
            )
        else:
            joined.append(office)
    return joined


def _is_coordinated(words: Words, before: Office, office: Office) -> bool:
    plain = not (before.plural or office.plural or office.determiner or office.modifiers or before.parts)
    near = before.last + 2 == office.first and words[before.last + 1].text in {"and", "&", "-", "–", "/"}
    alike = words[before.head].capital == words[office.head].capital
    return plain and near and alike and not (office.countries and before.countries)
