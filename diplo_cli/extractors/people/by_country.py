"""Offices of several states before their holders: "the leaders of Peru and Chile met. Peru's Costa …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.people.names import skip_honorifics
from diplo_cli.extractors.people.pairing import LIST

if TYPE_CHECKING:
    from diplo_cli.extractors.people.mentions import Named, Register
    from diplo_cli.extractors.people.office import Office

_REACH = 90  # words behind the office in which the names must follow


def pair_by_country(register: Register, offices: tuple[Office, ...]) -> None:
    """Give a plural office without names of its own to the next names, if just one of each state follows.

    Leaves alone names that have an office, and offices of which one state's holder is not named.
    """
    for office in offices:
        if office.plural and len(office.countries) == 1:
            _pair_bracketed(register, office)
            continue
        states = set(office.countries)
        if not office.plural or len(states) < 2 or _is_given(register, office):
            continue
        ahead = range(office.last + 1, office.last + _REACH)
        names = [register.named[i] for i in ahead if i in register.named]
        held: dict[str, list[Named]] = {code: [] for code in states}
        for named in names:
            if named.country in held and not named.offices:
                held[named.country].append(named)
        if all(_is_one(register, found) for found in held.values()):
            for found in held.values():
                found[0].offices.append((office, LIST))


def _pair_bracketed(register: Register, office: Office) -> None:
    """ "the envoys of Peru (Ms. Ana Costa), Chile (Mr. Li Wei) and Malta": each name behind its state."""
    words, found = register.words, list[tuple["Named", str]]()
    place = office.last
    while words[place].country and words[place + 1].text == "(":
        first = skip_honorifics(words, place + 2)
        last = register.read(first)
        if last is None or words[last + 1].text != ")":
            break
        found.append((register.add(first, last, LIST), words[place].country or ""))
        place = last + 2
        while words[place].text in {",", ";", "and", "the"}:
            place += 1
    for named, country in found if len(found) > 1 else ():
        named.country = named.country or country
        if not named.offices:
            named.offices.append((office, LIST))


def _is_given(register: Register, office: Office) -> bool:
    return any(office is other for named in register.named.values() for other, _ in named.offices)


def _is_one(register: Register, found: list[Named]) -> bool:
    """Mentions of one person: all end in the same surname."""
    return len({register.words[named.last].lower for named in found}) == 1
