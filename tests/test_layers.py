"""Imports go down only: cli, extraction, check and output, link, extractors, article, lexicon, facts."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "diplo_cli"
LAYERS = {
    "__main__": 9,
    "cli": 8,
    "extraction": 7,
    "check": 6,
    "output": 6,
    "link": 5,
    "extractors": 4,
    "pipeline": 3,
    "model": 2,
    "lexicon": 1,
    "article": 3,
    "header": 2,
    "calendar_dates": 0,
    "rules": 1,
    "facts": 0,
    "errors": 0,
}


def layer_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def imported_modules(tree: ast.AST) -> set[str]:
    """Modules imported at run time (imports under TYPE_CHECKING are for the type checker only)."""
    found: set[str] = set()
    skip: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            skip.update(n for child in node.body for n in ast.walk(child))
        if node in skip:
            continue
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_down_only(path: Path) -> None:
    layer = layer_of(path)
    if layer == "__init__":
        return
    assert layer in LAYERS, f"{path.name}: give the new module {layer!r} its layer"
    for module in imported_modules(ast.parse(path.read_text(encoding="utf-8"))):
        if not module.startswith("diplo_cli."):
            continue
        other = module.split(".")[1]
        assert other == layer or LAYERS[other] < LAYERS[layer] or {layer, other} == {"check", "output"}, (
            f"{path.relative_to(PACKAGE)} imports {module}, which lies above it"
        )


def test_only_the_pipeline_loads_spacy_models() -> None:
    users = [p.name for p in PACKAGE.rglob("*.py") if "spacy.load(" in p.read_text(encoding="utf-8")]
    assert set(users) <= {"pipeline.py"}
