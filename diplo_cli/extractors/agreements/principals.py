"""For whom somebody signs: "for Spain", "on behalf of the government", "for the Forum", "(Spain)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.armed_groups import find_armed_group

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

_SMALL = frozenset("the government of republic kingdom their his her sultanate state federation".split())
_REBELS = frozenset("rebels front movement insurgents guerrillas alliance militia faction group army".split())
_WINDOW = 400  # tokens to look back for the full name that a short form stands for


def read_principal(reading: Reading, start: int, limit: int) -> tuple[int, str] | None:
    """The party named at token `start`, right after "for" or "on behalf of": the token after it and its
    code.
    """
    low = reading.low
    i = start
    while i < limit and low[i] in _SMALL and i not in reading.actor_at:
        i += 1
    if i >= limit:
        return None
    actor = reading.actor_at.get(i)
    if actor is not None and actor.start == i:
        end = actor.end
        while end < limit and low[end] in {")", "'s", "government", "side"}:
            end += 1
        return end, actor.code
    code = _short_form(reading, i)
    return (i + 1, code) if code else None


def _short_form(reading: Reading, i: int) -> str | None:
    """The code of an organisation or armed group that "the Forum", "the rebels" stands for."""
    word = reading.low[i]
    floor = max(0, i - _WINDOW)
    if word in _REBELS:
        groups = find_armed_group(reading, floor, i)
        named = [g for g in groups if reading.doc[g[1] - 1].text[0].isupper()]
        same = [g for g in named if reading.low[g[1] - 1] == word or word in reading.low[g[0] : g[1]]]
        best = same or (named if word in {"rebels", "insurgents", "guerrillas"} else []) or groups[:1]
        return f"ORG:{best[0][2]}" if best else None
    if reading.doc[i].text[0].isupper() or word in {"union", "bloc", "commission", "bank", "fund", "agency"}:
        for actor in reading.actors_in(floor, i):
            if actor.form == "organization" and reading.low[actor.end - 1] == word:
                return actor.code
    return None
