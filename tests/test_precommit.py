"""The hooks of pre-commit, run by pre-commit itself against this repository's manifest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pre_commit", reason="needs pre-commit")
ROOT = Path(__file__).parent.parent
GOOD = "date 2022-05-20\nNorway and Kenya signed a pact in Oslo on Friday (20 May).\n"


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository that uses the hooks, with the executable of these tests as their language "system"."""
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / ".pre-commit-hooks.yaml").write_text(
        manifest.replace("language: python", "language: system").replace(
            "entry: diplo", f"entry: {sys.executable} -m diplo_cli"
        )
    )
    desk = tmp_path / "desk"
    desk.mkdir()
    for folder in (hooks, desk):
        git(folder, "init", "-q")
        git(folder, "config", "user.email", "desk@example.org")
        git(folder, "config", "user.name", "Desk")
    git(hooks, "add", ".")
    git(hooks, "commit", "-qm", "Hooks")
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: HEAD\n  hooks:\n  - id: diplo-lint\n  - id: diplo-check\n"
    )
    return desk


def run_hooks(desk: Path) -> tuple[int, str]:
    """Exit code and output of all hooks on all files."""
    git(desk, "add", ".")
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    env = os.environ | {"PYTHONPATH": path, "PRE_COMMIT_HOME": str(desk.parent / "cache")}
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--verbose"]
    done = subprocess.run(command, cwd=desk, env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_hooks_pass_and_fail(desk: Path) -> None:
    (desk / "talks.txt").write_text(GOOD)
    code, said = run_hooks(desk)
    assert code == 0, said
    assert "passed over, there is no talks.expected.toml" in said
    (desk / "talks.txt").write_text(GOOD.replace("Friday", "Thursday"))
    (desk / "talks.expected.toml").write_text("[source]\npublished = 2022-05-21\n")
    code, said = run_hooks(desk)
    assert code == 1, said
    assert "20 May 2022 is a Friday, not a Thursday" in said
    assert "source.published: expected 2022-05-21" in said
    assert said.count("talks.txt:1:1: error") == 1
