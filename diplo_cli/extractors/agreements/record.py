"""One agreement in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import (
    DOMAIN_WORDS,
)
from diplo_cli.extractors.agreements.subjects import read_subject

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading


@dataclass
class Record:
    """One agreement in the making: its namings and what happens to it."""

    mentions: list[Mention] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    in_series: bool = False
    takes_up: bool = False
    umbrella: Record | None = None  # "three agreements", of which this is one
    words: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    aliases: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()

    def add(self, mention: Mention, doers: frozenset[str] = frozenset()) -> None:
        """Take in one more naming, with those that act on it as they are told beside it."""
        self.mentions.append(mention)
        self.doers |= doers
        self.words |= mention.words
        self.actors |= mention.actors
        self.partners |= mention.partners
        self.aliases |= frozenset(mention.aliases)
        self.acronyms |= frozenset(mention.acronyms)
        self.nouns |= {mention.noun}

    @property
    def plural(self) -> bool:
        """Whether the record stands for several agreements under one naming."""
        return self.mentions[0].plural

    @property
    def counted(self) -> bool:
        """Whether it is told by its number as one of several that were named before it."""
        return bool(self.mentions[0].counted)

    @property
    def old(self) -> bool:
        """Whether it was introduced as an earlier agreement."""
        return self.mentions[0].old


def find_doers(
    reading: Reading, mention: Mention, acted_on: dict[int, Event], least: int = 2
) -> frozenset[str]:
    """The states in the subject of the verb that acts on a naming, where they are `least` or more."""
    event = acted_on.get(mention.start)
    if event is None or event.voice != "active" or event.kind not in {"sign", "agree", "initial"}:
        return frozenset()
    if event.lemma in {"broker", "welcome", "endorse", "announce"}:
        return frozenset()
    subject = read_subject(reading, event.left)
    states = {a.code for a in subject.actors if a.form not in {"city", "organization"}}
    states |= {p.person.country for p in subject.people if p.person.country}
    return frozenset(states) if len(states) >= least else frozenset()


def domains_of(words: frozenset[str]) -> set[str]:
    return {DOMAIN_WORDS[w] for w in words if w in DOMAIN_WORDS}
