"""The country that a passage gives a name besides its office's own."""

from __future__ import annotations

from diplo_cli.extractors.people.mentions import Named, Register
from diplo_cli.extractors.people.pairing import read_origin


def find_origins(register: Register) -> None:
    """Read "of Peru" and "(Peru)" after names, "Peru's" and "Peruvian" before, and what "and" carries over."""
    ordered = [register.named[first] for first in sorted(register.named)]
    for named in ordered:
        if named.country is None:
            read_origin(register, named)
        if named.country is None and not named.offices:
            named.country = _country_before(register, named)
    for before, named in zip(ordered, ordered[1:], strict=False):
        _carry_on(register, before, named)
    for named, after in reversed(list(zip(ordered, ordered[1:], strict=False))):
        _carry_back(register, named, after)


def _country_of(named: Named) -> str | None:
    return named.country or next((office.country for office, _ in named.offices if office.country), None)


def _country_before(register: Register, named: Named) -> str | None:
    words = register.words
    before = words[named.first - 1]
    if before.lower in {"'s", "’s"}:
        return words[named.first - 2].country
    return before.country if before.country_kind == "demonym" else None


def _joins(register: Register, before: Named, named: Named) -> bool:
    """Only "and" stands between a name and the office of the next."""
    if not named.offices:
        return False
    office, words = named.offices[0][0], register.words
    between = [words[i].text for i in range(before.last + 1, office.first)]
    return between in (["and"], [",", "and"]) and office.last < named.first


def _carry_on(register: Register, before: Named, named: Named) -> None:
    """ "Israeli prime minister A and energy minister B": both are of Israel."""
    country = _country_of(before)
    if country is None or _country_of(named) or not before.offices or not _joins(register, before, named):
        return
    office = named.offices[0][0]
    plain = (
        register.words[office.head].text.islower()
        and register.words[before.offices[0][0].head].text.islower()
    )
    if plain and not (office.organization or office.determiner or before.last + 1 != office.first - 1):
        named.country = country


def _carry_back(register: Register, named: Named, after: Named) -> None:
    """ "Minister A and Minister B (Peru)": both are of Peru."""
    bracketed = register.words[after.last + 1].text == "(" and after.country
    if bracketed and _country_of(named) is None and named.offices and _joins(register, named, after):
        named.country = after.country
