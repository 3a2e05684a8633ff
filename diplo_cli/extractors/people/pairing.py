"""Which office is whose: before the name, after it, by list, by counterpart."""

from __future__ import annotations

from diplo_cli.extractors.people.mentions import Named, Register
from diplo_cli.extractors.people.names import is_ambiguous, skip_honorifics
from diplo_cli.extractors.people.office import Office, opens_sentence
from diplo_cli.extractors.people.words import Words
from diplo_cli.lexicon.offices import words_of
from diplo_cli.rules import define_rule

BEFORE = define_rule(
    "title.before-name",
    """Finds an office that stands before a name: "Foreign Minister Ana Costa", "the Minister for Trade, Ana
    Costa, signed". Leaves alone offices without a name, and honorifics ("Mr."), which are no office.""",
)
AFTER = define_rule(
    "title.apposition",
    """Finds an office that follows a name in apposition: "Ana Costa, Deputy Minister for Fisheries, signed",
    "Ana Costa (Minister of Trade)". Leaves alone an office that belongs to the next name of a list.""",
)
IS = define_rule(
    "title.is",
    """Finds an office that a name is said to hold: "Ana Costa, who is the foreign minister", "Ana Costa was
    appointed as ambassador". Leaves alone comparisons ("as president, she would").""",
)
LIST = define_rule(
    "title.plural",
    """Finds an office in the plural over several names: "Presidents Ana Costa and Li Wei", "the foreign
    ministers of Peru and Chile, Ana Costa and Li Wei". Leaves alone a plural without names.""",
)

_DASHES = frozenset({"—", "–", "-"})
_CLOSERS = frozenset({",", ".", ";", ")", "—", "–", ":", "]", ""})
_ROOMS = frozenset({"house", "hall", "court", "council", "palace", "castle", "guard", "church", "street"})
_POSTS = frozenset({"post", "position", "office", "rank", "portfolio"})
_HOLDING = frozenset({"holds", "held", "holding"})
_NAMING = frozenset(
    {
        "appointed",
        "named",
        "nominated",
        "elected",
        "swore",
        "appoint",
        "name",
        "nominate",
        "appointing",
        "appoints",
        "naming",
        "names",
        "nominating",
        "nominates",
        "designated",
        "replaced",
        "replace",
    }
)


def pair_offices(register: Register, offices: tuple[Office, ...]) -> None:
    """Give each office to its name; names that an office shows are entered in the register."""
    by_first = {office.first: office for office in offices}
    for office in offices:
        if office.plural:
            _pair_plural(register, office)
        elif not _pair_direct(register, office, by_first):
            _pair_after(register, office, by_first) or _pair_is(register, office) or _pair_comma(
                register, office, by_first
            )


def read_person(register: Register, index: int, rule: str, *, single: bool = True) -> Named | None:
    """The name at `index`, past honorifics, entered in the register; None when no name is there."""
    words = register.words
    first = skip_honorifics(words, index)
    if words[first].text.startswith("@") and len(words[first].text) > 1:
        return _read_handle(register, first, rule)
    last = register.read(first)
    if last is None and is_ambiguous(words[first]) and _stands_alone(register, first):
        last = first if words[first].lower not in _ROOMS or words[first].text in register.borne else None
    if last is None or (last == first and not _may_stand_single(register, first, single)):
        return None
    named = register.add(first, last, rule)
    if first > index:
        named.honorific = words.slice(index, first - 1)
    return named


def _may_stand_single(register: Register, index: int, single: bool) -> bool:
    """A single word behind an office is a name if the model says so, or the article never writes it small.

    A headline's word must be part of a name elsewhere, and no word may be a body's, a thing's or a plural.
    """
    if index in register.known:
        return True
    words, word = register.words, register.words[index]
    alone = word.text in register.borne or _stands_alone(register, index)
    if index in register.headings and not alone:
        return False
    if index in register.common and not is_ambiguous(word) and word.text not in register.borne:
        return False
    if word.lower in {"no", "nos"}:
        return False
    thing = words[index - 1].lower in words_of("thing") or words[index + 1].lower in {"of", "to", "for"}
    plain = word.lower in register.plain or word.text.endswith("-") or len(word.text) < 2
    return single and not (plain or thing or register.in_body(index, index))


def _stands_alone(register: Register, index: int) -> bool:
    """ "Prime Minister May said": a small word follows, no number."""
    after = register.words[index + 1]
    return after.text.islower() or after.text in {",", ".", "'s", "’s"}


def _read_handle(register: Register, first: int, rule: str) -> Named:
    """A handle that stands in for a name, or before it ("President @anacosta", "@MinTrade Ana Costa")."""
    after = register.read(first + 1)
    if after is not None:
        return register.add(first + 1, after, rule)
    return register.add(first, first, rule)


def _pair_direct(register: Register, office: Office, by_first: dict[int, Office]) -> bool:
    """Office and name side by side, with a second office between them at most."""
    if register.words[office.first - 1].text in words_of("thing"):  # "the frigate Commandant Costa"
        return False
    following = by_first.get(office.last + 1)
    start = following.last + 1 if following and not following.plural else office.last + 1
    last = register.read(start)
    if last is not None and start not in register.known and register.in_body(office.head, last):
        return False
    named = read_person(register, start, BEFORE)
    if named is None:
        return False
    _give(named, office, BEFORE)
    return True


def _pair_comma(register: Register, office: Office, by_first: dict[int, Office]) -> bool:
    """A comma between office and name: "the Minister for Trade, Senator Ana Costa, signed"."""
    words = register.words
    if words[office.last + 1].text != ",":
        return False
    following = by_first.get(office.last + 2)
    if following and (following.countries or following.determiner or following.plural):
        return False
    start = following.last + 1 if following else office.last + 2
    first = skip_honorifics(words, start)
    last = register.read(first)
    if last is None or (last == first and first == start and first not in register.known and not following):
        return False
    if not (_is_closed(register, last) or following or opens_sentence(words, office.first)):
        return False
    named = register.add(first, last, BEFORE)
    named.honorific = words.slice(start, first - 1) if first > start else named.honorific
    _give(named, office, BEFORE)
    return True


def _is_closed(register: Register, last: int) -> bool:
    """A mark, "and" or "who" follows the name and its letters ("MP")."""
    words = register.words
    while words[last + 1].lower.rstrip(".") in words_of("postnominal"):
        last += 1
    after = words[last + 1]
    return after.text in _CLOSERS or after.breaks or after.lower in {"and", "who"}


def _pair_after(register: Register, office: Office, by_first: dict[int, Office]) -> bool:
    """An office after a name and a comma, bracket or dash."""
    words = register.words
    mark = words[office.first - 1]
    if words[office.last + 1].lower in {"'s", "’s"}:
        return False
    if not (
        mark.text in {",", "("} or mark.text in _DASHES or (mark.breaks and words.text[mark.start] == "\n")
    ):
        return False
    end = _skip_between(register, office.first - 2)
    if mark.breaks and not _is_signature(register, office, end):
        return False
    named = register.ending_at(end)
    if named is None or _is_next_in_list(register, named, office):
        return False
    if named.offices and mark.text == "," and _is_anothers(register, office, by_first):
        return False
    _give(named, office, AFTER)
    return True


def _is_anothers(register: Register, office: Office, by_first: dict[int, Office]) -> bool:
    """ "President Ana Costa, the Minister of Trade, the Hon. Li Wei": a style or office and a name follow."""
    words, start = register.words, office.last + 1
    if words[start].text != ",":
        return False
    start += 1 + (words[start + 1].lower == "the")
    following = by_first.get(start)
    first = skip_honorifics(words, following.last + 1 if following and not following.plural else start)
    return first > start and register.read(first) is not None


def _is_signature(register: Register, office: Office, end: int) -> bool:
    """The name alone fills its line, the office the next one."""
    named = register.ending_at(end)
    words = register.words
    if named is None:
        return False
    before = named.first - 1
    while words[before].lower.rstrip(".") in words_of("honorific") | {"the"} and words[before].capital:
        before -= 1
    return words[before].breaks and words[office.last + 1].breaks


def _skip_between(register: Register, index: int) -> int:
    """Step back over an age or a handle: "Ana Costa, 62, the …", "Ana Costa (@anacosta), the …"."""
    words = register.words
    if words[index].text.isdigit() and words[index - 1].text == ",":
        return index - 2
    if words[index].text == ")" and words[index - 2].text == "(":
        return index - 3
    while words[index].lower.rstrip(".") in words_of("postnominal") and words[index].text.isupper():
        index -= 2 if words[index - 1].text == "," else 1
    return index


def _is_next_in_list(register: Register, named: Named, office: Office) -> bool:
    """The name has an office already, and another name follows ("… Costa, Trade Minister, Li Wei,")."""
    words = register.words
    if not named.offices or any(rule == AFTER for _, rule in named.offices):
        return False
    return words[office.last + 1].text == "," and register.read(office.last + 2) is not None


def _pair_is(register: Register, office: Office) -> bool:
    """ "who is", "was", "as" between a name and an office."""
    words = register.words
    verb, before = words[office.first - 1].lower, office.first - 2
    if verb in {"now", "currently", "also"}:  # "who is now Peru's trade minister"
        verb, before = words[before].lower, before - 1
    if verb == "of" and words[before].lower in _POSTS and words[before - 2].lower in _HOLDING:
        verb, before = "is", before - 3 - (words[before - 3].lower in {"also", "now"})
    if verb == "as":
        capacity = words[before].lower == "capacity" and words[before - 2].lower in {"in", ","}
        before = before - 3 if capacity else before
        before = before - 1 if words[before].text == "," else before
        if words[before].lower in {"in", "serves", "served", "serving"}:
            before -= 1
        named = register.ending_at(before)
        early = {
            words[i].lower for i in range((named.first if named else 0) - 6, named.first if named else 0)
        }
        said = capacity or early & _NAMING or words[(named.first if named else 0) - 1].lower == "by"
        if named is None or not said:
            return False
    elif verb in {"appointed", "named", "elected"} and words[before].lower in {"was", "is", "been", "were"}:
        named = register.ending_at(before - 1 - (words[before - 1].lower in {"has", "had"}))
        if named is None:
            return False
    elif verb in {"is", "was", "became", "remains", "being"}:
        if words[before].lower == "who":
            before -= 2 if words[before - 1].text == "," else 1
        named = register.ending_at(before)
        if named is None:
            return False
    else:
        return False
    _give(named, office, IS)
    return True


def _pair_plural(register: Register, office: Office) -> None:
    """One office over a list of names, each with its own country where one is said."""
    words = register.words
    start = office.last + 1
    start += words[start].lower == "of" and register.read(start + 1) is not None
    start = _past_both(words, start)
    comma = words[start].text in {",", ":"} or words[start].text in _DASHES
    names = read_list(register, start + 1 if comma else start, LIST, single=not comma)
    if len(names) < 2 and (comma or not names):
        names = _read_list_before(register, office)
    if len(names) < 2 and (comma or not names):
        return
    shared = office.countries if len(office.countries) == len(names) else ()
    for place, named in enumerate(names):
        _give(named, office, LIST)
        named.country = named.country or (shared[place] if shared else None)


def _past_both(words: Words, index: int) -> int:
    """The index after "of the two countries", "of both sides"."""
    place = index + 1 + (words[index + 1].lower == "the")
    told = words[place].lower in {"two", "both", "three"} and words[place + 1].lower in _PARTIES
    return place + 2 if words[index].lower == "of" and told else index


def _read_list_before(register: Register, office: Office) -> list[Named]:
    """The names of "Ana Costa and Li Wei, the presidents of Peru and China,": as many as states, in order."""
    words, found, end = register.words, list[Named](), office.first - 2
    if words[office.first - 1].text != "," or office.determiner != "the":
        return found
    while len(found) < len(office.countries):
        named = register.ending_at(end)
        if named is None or named.offices or named.last == named.first:
            break
        found.insert(0, named)
        link = named.first - 1
        end = link - 1 - (words[link].text == "and" and words[link - 1].text == ",")
        if words[link].text not in {"and", ","}:
            break
    return found if len(found) == len(office.countries) else []


def read_list(register: Register, index: int, rule: str, *, single: bool = True) -> list[Named]:
    """The names of a list "A, B of Peru and C (Chile)", each entered with its country."""
    words = register.words
    found: list[Named] = []
    while True:
        ahead = _read_state(words, index) if found else index
        named = read_person(register, ahead, rule, single=single)
        if named is None:
            return found
        if ahead > index:
            named.country = named.country or words[ahead - 2].country
        found.append(named)
        index = read_origin(register, named)
        link = words[index].text
        if link == "," and words[index + 1].text in {"and", "&"}:
            index += 2
        elif link in {",", "and", "&", ";"}:
            index += 1
        else:
            return found


_PARTIES = frozenset({"countries", "nations", "states", "sides", "governments", "parties"})
_STATES = frozenset({"government", "republic", "kingdom", "state", "sultanate"})


def read_origin(register: Register, named: Named) -> int:
    """Take the country that follows a name ("of Peru", "(Peru)", "from Peru"); the index after it."""
    words, after = register.words, named.last + 1
    if words[after].text == "(" and words[after + 1].country and words[after + 2].text == ")":
        named.country = words[after + 1].country
        return after + 3
    if words[after].text == "(" and words[after + 1].shouted:
        return _skip_seat(words, after)
    if words[after].lower in {"of", "from"}:
        place = after + 2 if words[after + 1].lower == "the" else after + 1
        if words[place].lower in _STATES and words[place + 1].lower == "of":
            place += 3 if words[place + 2].lower == "the" else 2
        if words[place].country and words[place].country_kind in {"name", "abbreviation"}:
            named.country = words[place].country
            return place + 1
        if words[place].organization:
            named.organization = words[place].organization
            return place + 1
    return after


def _read_state(words: Words, index: int) -> int:
    """The index of the name in "of Portugal, Ana Costa", the further member of a list by states."""
    place = index + 2 if words[index + 1].lower == "the" else index + 1
    if words[index].lower == "of" and words[place].country and words[place + 1].text == ",":
        return place + 2
    return index


def _skip_seat(words: Words, index: int) -> int:
    """The index after the seat of a member of parliament: "(AZ)", "(D-CA)", "(NY-04)", "(LAB)"."""
    end = index + 2
    while end - index < 6 and (
        words[end].text.isdigit() or words[end].shouted or words[end].text in {"-", "–"}
    ):
        end += 1
    return end + 1 if words[end].text == ")" else index


def _give(named: Named, office: Office, rule: str) -> None:
    if all(office is not other for other, _ in named.offices):
        named.offices.append((office, rule))
