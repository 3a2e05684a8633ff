"""The country that a passage gives a name besides its office's own."""

from __future__ import annotations

from itertools import pairwise

from diplo_cli.extractors.people.mentions import Named, Register
from diplo_cli.extractors.people.office import Office
from diplo_cli.extractors.people.pairing import read_origin

_SIGNS = frozenset(
    {
        "signed",
        "sign",
        "signs",
        "signing",
        "initialled",
        "initialed",
        "inked",
        "signatory",
        "signatories",
        "signature",
    }
)


def find_origins(register: Register) -> None:
    """Read "of Peru", "(Peru)" after names, "Peru's", "Peruvian" before, and what "and" carries over."""
    ordered = [register.named[first] for first in sorted(register.named)]
    for named in ordered:
        if named.country is None:
            read_origin(register, named)
        if named.country is None and not named.offices:
            named.country = _country_before(register, named)
    for before, named in pairwise(ordered):
        _carry_on(register, before, named)
    for named, after in reversed(list(pairwise(ordered))):
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


def find_sides(register: Register, offices: tuple[Office, ...]) -> None:
    """Take the country that somebody signs for: "Costa signed for Peru", "Li Wei on behalf of China"."""
    ends = {office.first: office.last for office in offices}
    for named in register.named.values():
        if _country_of(named) is None and (named.offices or _is_for(register, named)):
            named.country = _side_of(register, named, ends)


def _is_for(register: Register, named: Named) -> bool:
    """ "Ana Costa, for Lima, and Li Wei, for Beijing, put pen to paper": a name without an office."""
    words, after = register.words, named.last + 1
    place = after + 3 if words[after + 2].lower == "the" else after + 2
    told = words[after].text == "," and words[after + 1].lower == "for" and words[place].country is not None
    near = {words[i].lower for i in range(after, after + 40)}
    return told and bool(near & (_SIGNS | {"pen"}))


def _side_of(register: Register, named: Named, ends: dict[int, int]) -> str | None:
    words, index = register.words, named.last + 1
    if words[named.first - 1].lower == "by" and words[named.first - 2].text == ",":
        side = words[named.first - 3]
        marked = {words[named.first - back].lower for back in (4, 5, 6)} & {"for", "behalf"}
        return side.country if marked else None
    if words[index].text == "," and index + 1 in ends:
        index = ends[index + 1] + 1
    while words[index].text == "," or words[index].lower in _SIGNS | {
        "will",
        "would",
        "it",
        "and",
        "has",
        "had",
        "to",
    }:
        index += 1
    if words[index].lower == "on" and words[index + 1].lower == "behalf":
        if words[index - 1].lower == "and" and index - 1 == named.last + 1:
            return None  # "by Lee and on behalf of Peru by Costa": Peru is the other's side
        index += 2
    elif words[index].lower != "for" or not (_is_for(register, named) or _is_about_signing(register, index)):
        return None
    place = index + 2 if words[index + 1].lower in {"the", "of"} else index + 1
    place = place + 1 if words[place].lower == "the" else place
    return words[place].country


def _is_about_signing(register: Register, index: int) -> bool:
    near = [register.words[i] for i in range(max(0, index - 40), index)]
    last = max((i for i, word in enumerate(near) if word.breaks), default=-1)
    return any(word.lower in _SIGNS for word in near[last + 1 :])
