"""Further mentions of names that the article has shown to be a person's."""

from __future__ import annotations

from collections import defaultdict

from diplo_cli.extractors.people.mentions import GOVERNED, Register
from diplo_cli.extractors.people.names import is_ambiguous, is_name_word, skip_honorifics
from diplo_cli.lexicon.offices import words_of
from diplo_cli.rules import define_rule

REPEAT = define_rule(
    "person.repeat",
    """Finds a name again that the article has shown to be a person's, whole or in part: "Costa" after "Ana
    Costa", and another first name before the same surname. Leaves alone parts of other names.""",
)

# Behind a word of grammar that is a family name as well: "Do said", "An told reporters".
_SPOKEN = frozenset({"said", "told", "added", "says", "signed", "noted", "stressed", "met"})
_Names = dict[str, list[tuple[str, ...]]]


def find_repeats(register: Register, taken: frozenset[int]) -> None:
    """Enter further mentions of known names into the register."""
    words = register.words
    whole, parts = _index_names(register)
    inside = {i for named in register.named.values() for i in range(named.first, named.last + 1)}
    index = 0
    while index < len(words):
        last = None if index in inside or index in taken else _match(register, index, whole, parts, inside)
        if last is None:
            index += 1
            continue
        register.add(index, last, REPEAT)
        index = last + 1


def _index_names(register: Register) -> tuple[_Names, frozenset[str]]:
    """Whole names by their first word, and single words that stand for one."""
    whole: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    parts: set[str] = set()
    for named in register.named.values():
        name = tuple(register.words[i].text for i in range(named.first, named.last + 1))
        if name[0].startswith("@"):
            continue
        whole[name[0]].add(name)
        core = [part for part in name if part.lower().rstrip(".") not in words_of("suffix")]
        if not core:
            continue
        parts |= {part for part in (core[0], core[-1]) if _may_stand_alone(part, core)}
        surname = _with_particles(name)
        if len(surname) > 1:
            whole[surname[0]].add(surname)
    return {first: sorted(names, key=lambda n: (-len(n), n)) for first, names in whole.items()}, frozenset(
        parts
    )


def _may_stand_alone(part: str, name: list[str]) -> bool:
    """No initial, and no letters before a name in small letters ("KZB Members")."""
    lettered = part.isupper() and part == name[0] and not name[-1].isupper()
    return len(part.rstrip(".")) > 1 and part[-1] != "." and not lettered


def _with_particles(name: tuple[str, ...]) -> tuple[str, ...]:
    """The surname with the particles before it ("von der Leyen")."""
    start = len(name) - 1
    while start > 1 and name[start - 1].lower() in words_of("particle") and name[start - 1].islower():
        start -= 1
    return name[start:]


def _match(
    register: Register, index: int, whole: _Names, parts: frozenset[str], inside: set[int]
) -> int | None:
    words = register.words
    if not (words[index].capital or words[index].lower in words_of("particle") or "-" in words[index].text):
        return None
    for name in whole.get(words[index].text, ()):
        if tuple(words[index + i].text for i in range(len(name))) == name and len(name) > 1:
            return _go_on(register, index + len(name) - 1, inside)
    verb = words[index + 1].lower in _SPOKEN
    named = is_name_word(words[index], strict=False) or (is_ambiguous(words[index]) and verb)
    if words[index].text in parts and named:
        if index in register.headings:
            return index
        apart = not (_touches(register, index + 1, inside) or _touches(register, index - 1, inside))
        return index if apart else None
    if skip_honorifics(words, index) != index:
        return None
    apart = index in register.headings or _is_lettered(register, index)
    last = None if apart else register.read(index)
    if last is not None and last > index and words[last].text in parts and not _continues(register, index):
        return last
    return None


def _go_on(register: Register, last: int, inside: set[int]) -> int:
    """The last word of a fuller form of a known name: "the Ana Costa Ruiz cabinet" after "Ana Costa"."""
    more = last + 1
    plain = more in register.common or more in register.headings or last in register.headings
    governed = register.words[more + 1].lower in GOVERNED
    return more if governed and not plain and _touches(register, more, inside) else last


def _touches(register: Register, index: int, inside: set[int]) -> bool:
    word = register.words[index]
    return is_name_word(word) and word.capital and index not in inside and not _is_lettered(register, index)


def _is_lettered(register: Register, index: int) -> bool:
    """ "NSA Costa", "VP Costa": the letters of an office, unlike the initials of "JD Costa"."""
    word, after = register.words[index], register.words[index + 1]
    return (
        word.shouted
        and not after.shouted
        and (len(word.text) in {3, 4, 5} or word.text in {"VP", "PM", "FM"})
    )


def _continues(register: Register, index: int) -> bool:
    return is_name_word(register.words[index - 1]) and register.words[index - 1].capital
