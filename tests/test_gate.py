"""The quality gate: a figure may rise, never fall; a floor is lowered only on demand."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import gate


def _rows(floor: float | None, value: float | None) -> list[gate.Row]:
    return [gate.Row("quotations", "F1", floor, value)]


@pytest.mark.parametrize(
    ("floor", "value", "verdict"),
    [
        (0.9, 0.9, "ok"),
        (0.9, 0.95, "raised"),
        (0.9, 0.85, "fell"),
        (None, 0.9, "new"),
        (0.9, None, "not measured"),
    ],
)
def test_verdicts(floor: float | None, value: float | None, verdict: str) -> None:
    assert _rows(floor, value)[0].verdict == verdict


def test_floors_rise_and_are_lowered_only_on_demand() -> None:
    floors = {"quotations": {"F1": 0.9}, "dates": {"F1": 0.8}}
    assert gate.move_floors(floors, _rows(0.9, 0.95), set())["quotations"]["F1"] == 0.95
    assert gate.move_floors(floors, _rows(0.9, 0.85), set()) == floors
    assert gate.move_floors(floors, _rows(0.9, 0.85), {"quotations"})["quotations"]["F1"] == 0.85


def test_floors_are_kept_by_benchmark(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    gate.write_floors({"b": {"x": 0.5}, "a": {"y": 0.25}}, path)
    assert gate.load_floors(path) == {"a": {"y": 0.25}, "b": {"x": 0.5}}
    assert gate.load_floors(tmp_path / "none.json") == {}


def test_fails_when_a_figure_falls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(gate, "load_floors", lambda: {"quotations": {"F1": 0.9}})
    monkeypatch.setattr(gate, "measure_all", lambda names, data: {"quotations": {"F1": 0.8}})
    assert gate.main(["--data", str(tmp_path)]) == 1
    monkeypatch.setattr(gate, "measure_all", lambda names, data: {"quotations": {"F1": 0.9}})
    assert gate.main(["--data", str(tmp_path)]) == 0
