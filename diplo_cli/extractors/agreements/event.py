"""The record of one act on agreements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reach import Realis, Voice
    from diplo_cli.extractors.agreements.verbs import EventKind


@dataclass(frozen=True)
class Event:
    """One act on agreements: trigger tokens [start, end), verb group from `left`, its objects in order.

    `agent` is the token after "by" of a passive, or None. `focus` marks an event without a naming of its
    own ("it was signed"), which belongs to the agreement spoken of last. An event without objects and focus
    is an "agreed on ..." for which a later "the agreement" may stand.
    """

    kind: EventKind
    start: int
    end: int
    left: int
    voice: Voice
    realis: Realis
    objects: tuple[Mention, ...]
    agent: int | None
    focus: bool
    headline: bool
    lemma: str
