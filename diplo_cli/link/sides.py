"""The country of an office that the article does not say, where it leaves only one."""

from __future__ import annotations

from collections import Counter

from diplo_cli.facts import Title
from diplo_cli.lexicon import find_countries
from diplo_cli.lexicon.offices import office_countries, states_with

_KINDS = frozenset({"name", "demonym", "abbreviation"})
_MOST_STATES = 4


def infer_countries(
    text: str, titles: list[tuple[Title, ...]], stated: list[str | None], bodies: list[str | None]
) -> list[str | None]:
    """Countries of people, with those added that the article leaves open.

    An office tells its state when only one of the states named has it; else a press release's own ministers
    are those of the side that has no minister by name of country. Nothing is inferred for a person without
    a title or with an organisation's office.
    """
    counts = Counter(m.code for m in find_countries(text) if m.kind in _KINDS)
    countries = list(stated)
    for i, own in enumerate(titles):
        if countries[i] is None and own and not bodies[i]:
            countries[i] = _by_office(own, counts)
    home = _find_home(counts, titles, stated, countries)
    for i, own in enumerate(titles):
        if countries[i] is None and own and not bodies[i]:
            countries[i] = home if home and _may_have(own, home) else None
    return countries


def _by_office(titles: tuple[Title, ...], counts: Counter[str]) -> str | None:
    main = [code for code, _ in counts.most_common(_MOST_STATES)]
    for title in titles:
        having = [code for code in counts if code in office_countries(title.title)]
        if len(having) == 1:
            return having[0]
        heads = [code for code in main[:2] if code in states_with(title.title)]
        if len(heads) == 1:
            return heads[0]
    return None


def _find_home(
    counts: Counter[str], titles: list[tuple[Title, ...]], stated: list[str | None], known: list[str | None]
) -> str | None:
    """The side whose people need no country's name: the only one, or the one that the others leave."""
    main = [code for code, _ in counts.most_common(2)]
    if len(counts) == 1:
        return main[0]
    by_office = {k for k, s in zip(known, stated, strict=True) if k and not s}
    if len(by_office) == 1:
        return by_office.pop()
    named = {code for code, own in zip(stated, titles, strict=True) if code and own}
    left = [code for code in main if code not in named]
    return left[0] if len(left) == 1 and len(main) == 2 else None


def _may_have(titles: tuple[Title, ...], code: str) -> bool:
    """The state has that head of state or government, if the office is one."""
    return all(not states_with(title.title) or code in states_with(title.title) for title in titles)
