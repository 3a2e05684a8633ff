"""Help by introspection: each command opens with examples, each option is described, each is in the docs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import typer

from diplo_cli.cli.app import build_app

DOCS = Path(__file__).parent.parent / "docs" / "commands.md"
APPLICATION: Any = typer.main.get_command(build_app())
COMMANDS: dict[str, Any] = {"diplo": APPLICATION, **APPLICATION.commands}


@pytest.mark.parametrize("name", COMMANDS)
def test_help_opens_with_examples(name: str) -> None:
    lines = COMMANDS[name].help.splitlines()
    assert lines[0].rstrip().endswith(".")
    assert lines[3].strip() == "Examples:"
    assert lines[4].strip().startswith("diplo ")
    examples = "\n".join(lines[4:]).split("\n\n")[0].split("\n")
    assert all(line.strip().startswith(("diplo ", "curl ")) and len(line) <= 88 for line in examples)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_parameter_is_described(name: str) -> None:
    for parameter in COMMANDS[name].params:
        assert parameter.help, parameter.name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_documents(name: str) -> None:
    documents = DOCS.read_text(encoding="utf-8")
    heading = "## diplo" if name == "diplo" else f"## diplo {name}"
    assert f"\n{heading}\n" in documents
    page = documents.split(f"\n{heading}\n")[1].split("\n## ")[0]
    for parameter in COMMANDS[name].params:
        if parameter.param_type_name == "option":
            assert parameter.opts[-1] in page
