"""How a verb stands: its voice, and whether the act is told as done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    pass


Realis = Literal["done", "planned", "wanted", "possible", "denied", "refused", "ongoing"]


Voice = Literal["active", "passive", "reduced", "infinitive", "gerund", "nominal"]


@dataclass(frozen=True, slots=True)
class Reach:
    """How a verb stands: its voice, whether the act is told as done, and where its verb group begins."""

    voice: Voice
    realis: Realis
    left: int
