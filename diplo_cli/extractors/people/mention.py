"""One naming of a person in running text."""

from __future__ import annotations

from dataclasses import dataclass

from diplo_cli.facts import Title


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One naming of a person at code points [start, end): the name without title and honorific, or a handle.

    `titles` are those that this passage gives the person; `modifiers` such as "acting", "former";
    `honorific` is what stands before the name ("Mr.", "Sheikh").
    """

    start: int
    end: int
    name: str
    titles: tuple[Title, ...] = ()
    modifiers: tuple[str, ...] = ()
    country: str | None = None
    organization: str | None = None
    rule: str = ""
    honorific: str | None = None
