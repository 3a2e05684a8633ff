"""A term before it is attributed and made a fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.facts import TermKind


@dataclass(frozen=True, slots=True)
class Draft:
    """What tokens [start, end) say of an agreement (by its id)."""

    agreement: str
    kind: TermKind
    start: int
    end: int
    rule: str
