"""One office called two names, or held by two people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from diplo_cli.check.rule import Hit, Reading, lint_rule
from diplo_cli.check.spelling import fold_name
from diplo_cli.facts import Person, Title

# Words for one field of government; the first of each is what the others are compared as.
_FIELDS = {
    "war": ("war", "defense"),
    "defence": ("defence", "defense"),
    "defense": ("defense", "defense"),
    "external": ("external", "foreign"),
    "foreign": ("foreign", "foreign"),
    "interior": ("interior", "home"),
    "home": ("home", "home"),
    "commerce": ("commerce", "trade"),
    "trade": ("trade", "trade"),
    "treasury": ("treasury", "finance"),
    "finance": ("finance", "finance"),
}
_SAME_WORD = {"defence": "defense"}
_HEADS = frozenset(("minister", "secretary"))
# Offices that a state gives to one person at a time.
_SINGLE = re.compile(
    r"(?:president|prime minister|premier|chancellor|taoiseach|king|queen"
    r"|(?:foreign|external affairs|defen[cs]e|finance|interior|trade) minister|(?:foreign|home) secretary"
    r"|minister of (?:foreign affairs|defen[cs]e|finance|interior)"
    r"|secretary of (?:state|war|defense|commerce|the treasury))\Z"
)
_NOT_NOW = re.compile(
    r"\b(?:former|ex|then|late|outgoing|incoming|previous|predecessor|successor|deputy|vice|acting|interim|caretaker|"
    r"new|newly|next|first|last|shadow|designate|elect|candidate|nominee|future|would-be|past|ousted|deposed|"
    r"self-declared|opposition|assistant|junior|under|co|two|both|and)\b",
    re.IGNORECASE,
)
_AROUND = 30


@lint_rule("office.two-names", "warning")
def find_offices_with_two_names(reading: Reading) -> Iterator[Hit]:
    """One person's office called two names.

    Example: "Secretary of War Pete Hegseth", and further down "the US Defense Secretary". Leaves alone: two
    spellings or word orders of one name ("Defence Minister", "Minister of Defense"), and offices of two
    fields.
    """
    for person in reading.facts.people:
        titles = {fold_name(title.title): title for title in reversed(person.titles)}
        for one, other in combinations(reversed(titles.values()), 2):
            first, second = _field(one), _field(other)
            same_country = not (one.country and other.country) or one.country == other.country
            if first and second and same_country and first[1] == second[1] and first[0] != second[0]:
                where = f" in line {one.evidence[0].line}" if one.evidence else ""
                message = f"{person.name} is “{other.title}” here, “{one.title}”{where}"
                yield Hit(message, (*other.evidence[:1], *one.evidence[:1]))
                break


@lint_rule("office.two-holders", "warning")
def find_offices_with_two_holders(reading: Reading) -> Iterator[Hit]:
    """Two people in one office of one country that only one can hold.

    Example: "Foreign Minister Anna Berg" and "Foreign Minister Karl Lund", both of one state. Leaves alone:
    former, acting, deputy, designated holders, and offices whose country the article does not say.
    """
    holders: dict[tuple[str, str], tuple[Person, Title]] = {}
    for person in reading.facts.people:
        for title in person.titles:
            office = fold_name(title.title).replace("defence", "defense")
            if (
                not title.country
                or not _SINGLE.match(office)
                or not title.evidence
                or _is_past(reading, title)
            ):
                continue
            other, before = holders.setdefault((title.country, office), (person, title))
            if other.id != person.id:
                message = f"{title.title} ({title.country}): {person.name} here, {other.name} in line"
                yield Hit(f"{message} {before.evidence[0].line}", (*title.evidence[:1], *before.evidence[:1]))


def _field(title: Title) -> tuple[str, str] | None:
    """The word for the field of a minister or secretary, one spelling for it, and the field."""
    words = fold_name(title.title).split()
    if not _HEADS & set(words) or "deputy" in words:
        return None
    word = next((word for word in words if word in _FIELDS), None)
    return (_SAME_WORD.get(word, word), _FIELDS[word][1]) if word else None


def _is_past(reading: Reading, title: Title) -> bool:
    span = title.evidence[0]
    text = reading.article.text
    before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + 12]
    return bool(
        _NOT_NOW.search(before)
        or _NOT_NOW.search(span.text)
        or re.match(r"\s?-?\s?(?:elect|designate)", after)
    )
