"""Phrases that name an office: its head noun, what stands before it, and what it is an office of."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from diplo_cli.extractors.people.after_head import extend_right
from diplo_cli.extractors.people.before_head import extend_left
from diplo_cli.extractors.people.names import is_name_word
from diplo_cli.extractors.people.office import Office, begins_office, opens_sentence
from diplo_cli.extractors.people.words import Words
from diplo_cli.lexicon.offices import singular_head, words_of

_TAILS = frozenset(
    {"general", "designate", "elect", "emeritus", "plenipotentiary", "extraordinary", "resident"}
)
_BARE_RANKS = frozenset({"Gen", "Lt", "Col", "Maj", "Brig", "Adm", "Capt", "Cmdr", "Sgt", "Cpl"})
_AFTER_MINISTER = frozenset({"counsellor", "counselor", "president", "mentor"})


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
        joined = office_title(words, office.parts[0])
        for before, part in pairwise(office.parts):
            joined += words.text[words[before.last].end : words[part.first].start] + office_title(words, part)
        return " ".join(joined.split())
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
    if word.text in _BARE_RANKS and _leads_to_name(words, index):
        return _read_rank(words, index, floor)
    single = singular_head(word.lower)
    if _is_peer(words, index):
        return None
    if _is_given_name(words, index) or (word.text == "PM" and words[index - 1].text[-1:].isdigit()):
        return None
    if single is None and not (word.lower == "assistant" and words[index + 1].lower == "to"):
        return None
    many = singular_head(words[index + 1].lower) not in {None, words[index + 1].lower}
    if single and _goes_on(words, index) and (many or begins_office(words, index + 1, names)):
        return None
    plural = single is not None and single != word.lower
    end = _take_agent(words, index, names) or _take_tail(words, index)
    office = Office(index, end, index, ((index, end),), plural=plural)
    return extend_right(words, extend_left(words, office, names, floor), names, bodies)


def _is_peer(words: Words, index: int) -> bool:
    """ "Treasury Minister Lord Ash": a style before a name, right behind an office."""
    before = words[index - 1].lower
    peer = words[index].capital and words[index].lower in {"lord", "lady", "baroness", "baron", "viscount"}
    return peer and singular_head(before) == before and is_name_word(words[index + 1])


def _is_given_name(words: Words, index: int) -> bool:
    """ "Sultan" and "Amir" behind another office, or before a particle, are somebody's name."""
    if words[index].lower not in {"sultan", "amir", "emir"} or not words[index].capital:
        return False
    after, before = words[index + 1], words[index - 1]
    titled = singular_head(before.lower) == before.lower and bool(before.text)
    return after.lower in {"bin", "ibn", "bint", "al", "el"} or (titled and is_name_word(after))


def _take_agent(words: Words, head: int, names: frozenset[int]) -> int | None:
    """ "Chief Hydrographer": the word for one who does something, behind a chief."""
    after = words[head + 1]
    fits = after.capital and after.lower.endswith(
        ("grapher", "logist", "ist", "ician", "eer", "or", "ner", "ter")
    )
    chief = words[head].text in {"Chief", "Principal"}
    linked = words[head + 2].lower in {"of", "to", "for", "in"}
    named = head + 1 not in names and (is_name_word(words[head + 2]) or begins_office(words, head + 2, names))
    return head + 1 if chief and fits and (linked or named) else None


def _goes_on(words: Words, index: int) -> bool:
    """The head is only the first part of a longer one ("Crown Prince", "Vice President")."""
    if words[index].lower == "minister":
        return words[index + 1].lower in _AFTER_MINISTER
    early = words_of("level") | words_of("portfolio") | {"attorney", "solicitor", "secretary"}
    alike = words[index + 1].capital == words[index].capital or opens_sentence(words, index)
    alike = alike or (words[index].capital and singular_head(words[index + 1].lower) is not None)
    return alike and words[index].lower in early


def _read_rank(words: Words, index: int, floor: int) -> Office:
    """ "Lt. Gen.", "Vice Adm.", with a country before it."""
    last = index
    while words[last + 1].lower.rstrip(".-") in words_of("rank") and words[last + 1].capital:
        last += 1
    first = index
    while first - 1 > floor and words[first - 1].text in {"Vice", "Rear", "Air"}:
        first -= 1
    office = Office(first, last, last, ((first, last),), rank=True)
    before = words[first - 1]
    if before.country and first - 1 > floor:
        return replace(office, first=first - 1, countries=(before.country,))
    return office


def _leads_to_name(words: Words, index: int) -> bool:
    """Ranks, then a name: "Lt Gen Ana Costa"."""
    while words[index].text.rstrip(".") in _BARE_RANKS or words[index].text in {"General", "Colonel"}:
        index += 1
    return is_name_word(words[index])


def _take_tail(words: Words, head: int) -> int:
    """The last word of the head: "Secretary General", "minister designate", "Chargé d'Affaires"."""
    after, next_but_one = words[head + 1].lower, words[head + 2].lower
    if after in _TAILS and not (after == "general" and words[head].lower in {"minister", "president"}):
        return head + 1
    if words[head].lower.startswith("charg") and after in {"d'affaires", "d’affaires", "de"}:
        return head + (1 if after != "de" else 2)
    if (after == "in" and next_but_one in {"chief", "council"}) or (after == "-" and next_but_one in _TAILS):
        return head + 2
    return head


def _join_coordinated(words: Words, offices: list[Office]) -> list[Office]:
    """ "Vice President and Foreign Minister" is one title."""
    joined: list[Office] = []
    for office in offices:
        before = joined[-1] if joined else None
        if before is None or not _is_coordinated(words, before, office):
            joined.append(office)
            continue
        joined[-1] = replace(
            before,
            last=office.last,
            pieces=(*before.pieces, *office.pieces),
            countries=before.countries or office.countries,
            organization=before.organization or office.organization,
            parts=(*(before.parts or (before,)), office),
        )
    return joined


def _is_coordinated(words: Words, before: Office, office: Office) -> bool:
    plain = not (before.plural or office.plural or office.determiner or office.modifiers)
    near = before.last + 2 == office.first and words[before.last + 1].text in {"and", "&", "-", "–", "/"}
    alike = words[before.head].capital == words[office.head].capital
    return plain and near and alike and not (office.countries and before.countries)
