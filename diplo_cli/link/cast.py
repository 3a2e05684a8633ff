"""The people of one article, and who a passage names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from diplo_cli.link.pronouns import PRONOUNS, resolve_pronoun
from diplo_cli.link.roles import resolve_role

if TYPE_CHECKING:
    from spacy.tokens import Span

    from diplo_cli.facts import Person


@dataclass(frozen=True)
class Cast:
    """The people of one article, and who a passage names.

    `sexes` gives "male" or "female" for a person's id where the article shows it.
    """

    people: tuple[Person, ...]
    sexes: dict[str, str] = field(default_factory=dict)

    @cached_property
    def places(self) -> tuple[tuple[int, int, Person], ...]:
        """Every named mention as (start, end, person), in reading order."""
        found = [(span.start, span.end, person) for person in self.people for span in person.mentions]
        return tuple(sorted(found, key=lambda place: (place[0], place[1])))

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self.places]

    def at(self, start: int, end: int) -> Person | None:
        """The person whose named mention overlaps code points [start, end), the first if several."""
        index = max(0, bisect_left(self._starts, start) - 1)
        while index < len(self.places) and self.places[index][0] < end:
            if self.places[index][1] > start:
                return self.places[index][2]
            index += 1
        return None

    def before(self, offset: int, reach: int = 1500) -> list[tuple[int, int, Person]]:
        """Named mentions that end at or before `offset`, nearest first, at most `reach` code points back."""
        index = bisect_left(self._starts, offset) - 1
        found = []
        while index >= 0 and self.places[index][0] >= offset - reach:
            if self.places[index][1] <= offset:
                found.append(self.places[index])
            index -= 1
        return found

    def resolve(self, span: Span) -> Person | None:
        """The person that a noun phrase means: a name, surname, handle, role ("the minister", "his Greek
        counterpart") or pronoun; None when the text leaves it open."""
        text = span.text.strip().lower()
        if text in PRONOUNS:
            return resolve_pronoun(self, span)
        root = span.root if len(span) else None
        if root is not None:
            named = self.at(root.idx, root.idx + len(root))
            if named is not None:
                return named
        role = resolve_role(self, span)
        if role is not None or root is None:
            return role
        return self.at(span.start_char, span.end_char) if root.pos_ in {"", "PROPN", "X"} else None
