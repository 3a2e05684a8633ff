"""Counts of right, spurious and missed values by field."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Same = Callable[[Any, Any], bool]

CORE = (
    "main agreements", "parties", "signatories", "signing date", "place", "people", "titles", "quotations",
    "speaker",
)  # fmt: skip
FIELDS = (
    "agreements", "main agreements", "type", "status", "parties", "signatories", "signatory title",
    "signatory side", "signing date", "place", "occasion", "duration", "people", "titles", "person country",
    "quotations", "speaker", "channel", "published",
)  # fmt: skip
EXTRA = (
    "entry into force",
    "meetings",
    "meeting date",
    "meeting place",
    "meeting occasion",
    "terms",
    "term speaker",
)


@dataclass(frozen=True)
class Error:
    """One miss or one spurious value of a field in an article."""

    article: str
    field: str
    kind: str
    value: str

    def __str__(self) -> str:
        return f"{self.article}\t{self.field}\t{self.kind}\t{self.value}"


@dataclass
class Tally:
    """Counts by field over all articles scored so far."""

    tp: Counter[str] = field(default_factory=Counter)
    fp: Counter[str] = field(default_factory=Counter)
    fn: Counter[str] = field(default_factory=Counter)
    errors: list[Error] = field(default_factory=list)
    article: str = ""

    def pair(self, name: str, gold: Sequence[Any], found: Iterable[Any], same: Same) -> list[tuple[Any, Any]]:
        """Give each gold value the first found one that is the same and still free; the rest are errors."""
        free, pairs = list(found), []
        for wanted in gold:
            hit = next((x for x in free if same(wanted, x)), None)
            if hit is None:
                self.miss(name, wanted)
                continue
            free.remove(hit)
            self.tp[name] += 1
            pairs.append((wanted, hit))
        for x in free:
            self.spurious(name, x)
        return pairs

    def compare(self, name: str, gold: Any, found: Any, same: Same = lambda a, b: a == b) -> None:
        """One value that may be absent on either side."""
        self.pair(name, _present(gold), _present(found), same)

    def miss(self, name: str, value: Any, count: int = 1) -> None:
        self.fn[name] += count
        self.errors.append(Error(self.article, name, "missed", _shorten(value)))

    def spurious(self, name: str, value: Any, count: int = 1) -> None:
        self.fp[name] += count
        self.errors.append(Error(self.article, name, "spurious", _shorten(value)))

    def figures(self, name: str) -> dict[str, float]:
        """Precision, recall, F1 (0 to 1, three digits) and the counts of one field."""
        tp, fp, fn = self.tp[name], self.fp[name], self.fn[name]
        precision = tp / (tp + fp) if tp + fp else 0.0
        recall = tp / (tp + fn) if tp + fn else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "f1": round(f1, 3),
            "gold": tp + fn,
            "found": tp + fp,
        }

    def mean_of_core(self) -> float:
        return round(sum(self.figures(name)["f1"] for name in CORE) / len(CORE), 3)


def _present(value: Any) -> list[Any]:
    return [] if value in (None, "") else [value]


def _shorten(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) < 160 else text[:157] + "..."
