"""What a command imports: help, version and schema stay light, and a bad article is refused before spaCy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"spacy", "numpy", "dateparser", "pydantic", "jinja2", "onnxruntime", "tokenizers", "thinc"}
PROBE = """
import sys
from diplo_cli.cli.run import run
code = run(sys.argv[1:])
print("modules:", *sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
sys.exit(code)
"""


def imported_by(*arguments: str) -> set[str]:
    """Names of the packages that a run of `diplo` has imported."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], capture_output=True, text=True, check=False
    )
    return set(done.stderr.split("modules:")[1].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"], ["--version"], ["schema"], ["extract", "--help"], ["check", "--help"], ["lint", "--help"],
        ["verify", "--help"], ["explain", "--help"], ["extract", "no-such-file.txt"],
        ["extract", "--no-such"], [],
    ],
    ids=" ".join,
)  # fmt: skip
def test_light_commands_import_nothing_heavy(arguments: list[str]) -> None:
    assert not imported_by(*arguments) & (HEAVY | {"rich"})


def test_explain_needs_no_model() -> None:
    assert not imported_by("explain") & {"spacy", "onnxruntime", "tokenizers", "pydantic", "jinja2", "rich"}


@pytest.mark.parametrize("module", ["diplo_cli", "diplo_cli.facts", "diplo_cli.output", "diplo_cli.article"])
def test_light_modules_import_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*sorted(n.split('.')[0] for n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & (HEAVY | {"rich", "typer"})


def test_json_needs_no_tables(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Nothing was signed.\n", encoding="utf-8")
    code = PROBE.replace('name.split(".")[0]', "name")
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", "--json", str(article)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "diplo_cli.output.json_" in done.stderr
    assert "diplo_cli.output.table" not in done.stderr
