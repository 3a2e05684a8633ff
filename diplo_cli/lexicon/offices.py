"""Words of offices and names: heads of titles, portfolios, honorifics, particles, words that no name has."""

from __future__ import annotations

import re
from functools import cache

from diplo_cli.lexicon.tables import load_rows

_HEAD_TAIL = re.compile(r"-(?:general|elect|designate|in-chief)$")


@cache
def words_of(kind: str) -> frozenset[str]:
    """The lower-case words of a class of `titles.tsv` ("head", "portfolio", "honorific", "particle", ...).

    Raises KeyError for a class that the list does not have.
    """
    return {row[0][0]: frozenset(row[1]) for row in load_rows("titles.tsv")}[kind]


@cache
def singular_head(word: str) -> str | None:
    """The singular of a title's head noun ("ministers" gives "minister"), None when it is no such noun.

    `word` is lower case; a head in the singular is given back as it is.
    """
    heads = words_of("head")
    bare = _HEAD_TAIL.sub("", word)
    if word in heads or bare in heads:
        return word
    for ending, singular in (("ies", "y"), ("men", "man"), ("women", "woman"), ("sses", "ss"), ("s", "")):
        if bare.endswith(ending) and bare[: -len(ending)] + singular in heads:
            return bare[: -len(ending)] + singular + word[len(bare) :]
    return None


@cache
def office_countries(title: str) -> frozenset[str]:
    """ISO codes of the states that have an office of this name, empty when it does not tell states apart."""
    title = title.lower()
    return next(
        (frozenset(row[1]) for row in load_rows("office-countries.tsv") if title in row[0]), frozenset()
    )


@cache
def state_of_body(phrase: str) -> str | None:
    """The ISO code of the state whose agency a phrase names ("NASA Administrator")."""
    rows = ((name, row[0][0]) for row in load_rows("state-bodies.tsv") for name in row[1])
    return next((code for name, code in rows if re.search(rf"\b{re.escape(name)}\b", phrase)), None)


@cache
def states_with(office: str) -> frozenset[str]:
    """ISO codes of the states at whose head an office stands ("prime minister"); empty for lesser offices."""
    office = office.lower()
    return frozenset(row[0][0] for row in load_rows("governments.tsv") if office in row[1])
