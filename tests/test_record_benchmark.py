"""The record benchmark: figures by name for the gate, and held-back errors that are never printed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from benchmarks import record

TEXT = "OSLO, 9 June 2011 - Chad and Niger signed the Grain Convention in Oslo on Tuesday.\n"


def write_article(folder: Path, name: str, **gold: object) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    empty: dict[str, object] = {"agreements": [], "people": [], "quotes": [], "published": "2011-06-09"}
    (folder / f"{name}.json").write_text(json.dumps(empty | gold), encoding="utf-8")


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["record", *arguments])
    return record.main()


def test_errors_of_held_back_articles_are_counted_not_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "gold-dev"
    write_article(folder, "03")
    write_article(folder, "04")
    assert run(monkeypatch, str(folder), "--errors") == 0
    printed = capsys.readouterr().out
    assert "04\tagreements\tspurious\tGrain Convention" in printed
    assert "03\t" not in printed
    assert "(1 errors in held-back articles)" in printed


def test_the_held_back_articles_can_be_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_article(tmp_path / "mine", "a")
    write_article(tmp_path / "mine", "b")
    assert run(monkeypatch, str(tmp_path / "mine"), "--errors", "--held-back", "a") == 0
    printed = capsys.readouterr().out
    assert "b\tagreements" in printed
    assert "a\tagreements" not in printed


def test_only_and_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_article(tmp_path / "mine", "a")
    write_article(tmp_path / "mine", "b")
    assert run(monkeypatch, str(tmp_path / "mine"), "--json", "--only", "b") == 0
    fields = json.loads(capsys.readouterr().out)["fields"]
    assert fields["published"]["gold"] == 1


def test_a_folder_without_gold_is_wrong_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, str(tmp_path)) == 2
    assert "no gold in" in capsys.readouterr().err


def test_measure_names_the_figures_of_each_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_article(tmp_path / "own", "a")
    for name in ("press", "wire"):
        shutil.copytree(tmp_path / "own", tmp_path / name)
    shutil.copytree(tmp_path / "own", tmp_path / "data" / "gold-dev")
    monkeypatch.setattr(record, "OWN", tmp_path / "own")
    monkeypatch.setattr(record, "PRESS", tmp_path / "press")
    monkeypatch.setattr(record, "WIRE", tmp_path / "wire")
    alone, both = record.measure(None), record.measure(tmp_path / "data")
    assert alone["own: published F1"] == 1.0
    assert {name.split(":")[0] for name in alone} == {"own", "press", "wire"}
    assert {name.split(":")[0] for name in both} == {"own", "press", "wire", "gold-dev"}
    assert all(0.0 <= figure <= 1.0 for figure in both.values())
