"""Those who do something: people, states and unnamed roles of one phrase, and the words that bound it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import Actor, PersonAt
    from diplo_cli.extractors.agreements.reading import Reading


PREPOSITIONS = frozenset(
    "in at on after during following with before amid under for by despite since upon within over "
    "through from until unlike besides beside against between among near outside inside ahead towards "
    "toward per via to of according thanks regarding concerning alongside watched witnessed flanked "
    "accompanied attended joined hosted "
    "overseen led headed including".split()
)


BREAKS = frozenset(
    "that said says say saying where when while as because if whether although though whereas ; : -- "
    '— “ ” " who '
    "which whose after before until since announced reported confirmed told added".split()
)


JOINING = frozenset({"and", "&", "both", "plus", "or"})


FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass
class Side:
    """People and states found in one phrase; `roles` are token ranges of unnamed doers ("the two ministers").

    `behalf` gives, for the start token of a person, the code of the party that he or she signs for.
    """

    people: list[PersonAt] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    roles: list[tuple[int, int]] = field(default_factory=list)
    behalf: dict[int, str] = field(default_factory=dict)

    def add(self, other: Side) -> None:
        """Take in another phrase's people and states."""
        self.people += [p for p in other.people if p not in self.people]
        self.actors += [a for a in other.actors if a not in self.actors]
        self.roles += other.roles
        self.behalf.update(other.behalf)


def person_covering(reading: Reading, i: int) -> PersonAt | None:
    """The person whose name and titles cover a token."""
    return reading.cover.get(i)


def is_name_at(reading: Reading, i: int) -> bool:
    return person_covering(reading, i) is not None or i in reading.actor_at


def is_finite(reading: Reading, i: int) -> bool:
    """Whether token i is a finite verb outside names and titles; a capital inside a sentence is none."""
    if reading.cover.get(i) is not None or i in reading.actor_at:
        return False
    token = reading.doc[i]
    if token.text[0].isupper() and not reading.shouted:
        return False
    if token.tag_:
        return token.tag_ in FINITE_TAGS
    return reading.low[i].endswith("ed") or reading.low[i] in {
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "said",
        "met",
        "will",
    }
