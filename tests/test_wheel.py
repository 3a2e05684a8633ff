"""The wheel, built and run in a clean virtual environment, offline data and all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "us-india-defence-framework.txt"


@pytest.fixture(scope="module")
def diplo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `diplo` executable of a fresh environment into which only the wheel was installed."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    subprocess.run([*pip, "wheel", "--no-deps", "-w", str(folder), str(ROOT)], check=True)
    (wheel,) = folder.glob("diplo_cli-*.whl")
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    python = folder / "venv" / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "-q", str(wheel)], check=True)
    return folder / "venv" / "bin" / "diplo"


def test_wheel_gives_the_facts_of_the_seed(diplo: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(diplo), "extract", "--json", str(SEED)], cwd=tmp_path, capture_output=True, check=True
    )
    facts = json.loads(done.stdout)
    (main,) = [a for a in facts["agreements"] if a["main"]]
    assert [s["name"] for s in main["signatories"]] == ["Rajnath Singh", "Pete Hegseth"]
    assert main["signed_on"]["date"] == "2025-10-31"


def test_wheel_knows_its_schema_and_rules(diplo: Path, tmp_path: Path) -> None:
    for command in (["schema"], ["explain"], ["--version"]):
        done = subprocess.run([str(diplo), *command], cwd=tmp_path, capture_output=True, check=True)
        assert done.stdout
