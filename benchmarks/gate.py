"""The quality gate: figures may rise, never fall.

    python -m benchmarks.gate [--data ../shared] [--only NAME] [--raise] [--lower NAME]

Each benchmark that is registered measures the cases that the clone has, and the measuring data where it is
there, and gives figures by name (0 to 1, higher is better). `floors.json` holds, by benchmark and figure,
what was reached. The gate fails when a figure falls below its floor by more than a rounding. `--raise`
writes floors that were surpassed; a floor is lowered only for a benchmark named with `--lower`.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import json
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import cast

FLOORS = Path(__file__).with_name("floors.json")
BENCHMARKS = {
    "quotations": "benchmarks.quotations",
    "dates": "benchmarks.dates",
    "record": "benchmarks.record",
    "english": "benchmarks.english",
}
ROUNDING = 0.002  # processors round the network's last digit differently: a word in a thousand

Floors = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Row:
    """One figure beside its floor; either may be missing."""

    benchmark: str
    figure: str
    floor: float | None
    value: float | None

    @property
    def verdict(self) -> str:
        """ok, new, raised, fell, or not measured."""
        if self.value is None:
            return "not measured"
        if self.floor is None:
            return "new"
        if self.value < self.floor - ROUNDING:
            return "fell"
        return "raised" if self.value > self.floor + ROUNDING else "ok"


def load_floors(path: Path = FLOORS) -> Floors:
    """The floors by benchmark and figure; none when the file is not there."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def find_measure(module: ModuleType) -> Callable[[Path | None], Mapping[str, float]] | None:
    """A benchmark's `measure_floors(data)` or `measure(data)`; None when it has neither."""
    for name in ("measure_floors", "measure"):
        function = getattr(module, name, None)
        if function is not None and list(inspect.signature(function).parameters) == ["data"]:
            return cast("Callable[[Path | None], Mapping[str, float]]", function)
    return None


def measure_all(names: list[str], data: Path | None) -> Floors:
    """Figures by benchmark, of each that has a `measure(data)`."""
    figures: Floors = {}
    for name in names:
        module = importlib.import_module(BENCHMARKS[name])
        measure = find_measure(module)
        if measure is None:
            print(f"{name}: has no measure(data) yet, left out", file=sys.stderr)
            continue
        began = time.perf_counter()
        figures[name] = {figure: round(float(value), 4) for figure, value in measure(data).items()}
        print(f"{name}: {len(figures[name])} figures in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    return figures


def compare(
    floors: Mapping[str, Mapping[str, float]], figures: Mapping[str, Mapping[str, float]]
) -> list[Row]:
    """A row for each figure that was measured or has a floor, of the benchmarks that were measured."""
    rows = []
    for name, measured in figures.items():
        known = floors.get(name, {})
        for figure in sorted({*known, *measured}):
            rows.append(Row(name, figure, known.get(figure), measured.get(figure)))
    return rows


def move_floors(floors: Floors, rows: list[Row], lower: set[str]) -> Floors:
    """The floors with what was surpassed or is new, and lowered ones of the benchmarks in `lower` only."""
    moved = {name: dict(figures) for name, figures in floors.items()}
    for row in rows:
        rises = row.verdict in {"new", "raised"}
        if row.value is not None and (rises or (row.verdict == "fell" and row.benchmark in lower)):
            moved.setdefault(row.benchmark, {})[row.figure] = row.value
    return moved


def write_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Write the floors, sorted, so that a change shows line by line."""
    path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def print_rows(rows: list[Row]) -> None:
    """A line for each figure."""
    for row in rows:
        floor = "-" if row.floor is None else f"{row.floor:.3f}"
        value = "-" if row.value is None else f"{row.value:.3f}"
        print(f"{row.benchmark:12}{row.figure:40}{floor:>8}{value:>8}  {row.verdict}")


def main(arguments: list[str] | None = None) -> int:
    """The command line: 0 when nothing fell, 1 when a figure fell, 2 on wrong usage."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder of the measuring data")
    parser.add_argument("--only", choices=sorted(BENCHMARKS), action="append", help="measure only this one")
    parser.add_argument("--raise", action="store_true", dest="rise", help="write floors that were surpassed")
    parser.add_argument(
        "--lower", choices=sorted(BENCHMARKS), action="append", default=[], help="lower its floors"
    )
    options = parser.parse_args(arguments)
    data = options.data if options.data.is_dir() else None
    if data is None:
        print(f"{options.data}: not here; only the cases of this checkout are measured", file=sys.stderr)
    floors = load_floors()
    rows = compare(floors, measure_all(options.only or list(BENCHMARKS), data))
    print_rows(rows)
    if options.rise or options.lower:
        write_floors(move_floors(floors, rows, set(options.lower)))
    fallen = [row for row in rows if row.verdict == "fell" and row.benchmark not in options.lower]
    if fallen:
        print(f"{len(fallen)} figures fell below their floor.", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
