"""`diplo schema`: the JSON Schema of what `diplo extract --json` prints."""

from __future__ import annotations

from importlib.resources import files

import typer

from diplo_cli.cli.streams import write_out


def command(app: typer.Typer) -> None:
    """Register `schema`."""
    app.command("schema")(schema)


def schema() -> None:
    """Print the JSON Schema of the facts.

    \b
    Examples:
      diplo schema > facts.schema.json
      diplo schema | jq '."$defs".Agreement.properties | keys'

    It describes one article's object: the whole output of `diplo extract --json` for one article, each item
    of the array for several, each line of `--format jsonl`.
    """
    write_out((files("diplo_cli") / "schema.json").read_text(encoding="utf-8"))
