"""Known office-holders: facts with their source and years, for one lint rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from diplo_cli.check.spelling import fold_name

# The Factbook's table was read in this year: whoever it names held the office then.
_READ_IN = 2026
_OFFICES = {"defence minister": "defense minister", "minister of defence": "defense minister",
            "minister of foreign affairs": "foreign minister", "premier": "prime minister"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """Somebody who held an office of a country at least in the years [since, until]."""

    country: str
    office: str
    name: str
    since: int
    until: int
    source: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, folded."""
        return tuple(fold_name(self.name).split())


@cache
def load_office_holders() -> dict[tuple[str, str], tuple[OfficeHolder, ...]]:
    """Holders by ISO code and office."""
    text = (files("diplo_cli") / "data" / "office-holders.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    found: dict[tuple[str, str], tuple[OfficeHolder, ...]] = {}
    for code, office, name, since, until, source in rows:
        holder = OfficeHolder(code, office, name, int(since or 0), int(until or _READ_IN), source)
        found[code, office] = (*found.get((code, office), ()), holder)
    return found


def find_holders(country: str, title: str, year: int | None) -> tuple[OfficeHolder, ...]:
    """Who held that office about that year (None: ever)."""
    office = fold_name(title)
    known = load_office_holders().get((country, _OFFICES.get(office, office)), ())
    return tuple(h for h in known if year is None or h.since - 1 <= year <= h.until + 4)
