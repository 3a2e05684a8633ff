"""Each output of the hand-made facts, byte for byte. To accept changes: DIPLO_SNAPSHOTS=update pytest."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sample import TEXT, sample_facts

from diplo_cli.facts import Facts, Source
from diplo_cli.output.csv_ import write_csv
from diplo_cli.output.json_ import write_json
from diplo_cli.output.jsonl import write_jsonl
from diplo_cli.output.markdown import write_markdown
from diplo_cli.output.table import write_table

SNAPSHOTS = Path(__file__).parent / "snapshots"
FACTS = sample_facts()
NOTHING = Facts(Source(None, "0" * 64, 3, "en"))
WRITTEN: dict[str, Callable[[], str]] = {
    "sample.json": lambda: write_json([FACTS], several=False),
    "sample.jsonl": lambda: write_jsonl([FACTS, NOTHING]),
    "with-text.jsonl": lambda: write_jsonl([replace(NOTHING, source=replace(NOTHING.source, text=TEXT))]),
    "sample.csv": lambda: write_csv([FACTS, NOTHING]),
    "sample.md": lambda: write_markdown([FACTS]),
    "evidence.md": lambda: write_markdown([FACTS], evidence=True),
    "table-80.txt": lambda: write_table([FACTS], width=80),
    "table-200.txt": lambda: write_table([FACTS], width=200),
    "evidence-80.txt": lambda: write_table([FACTS], width=80, evidence=True),
    "nothing.txt": lambda: write_table([NOTHING], width=80),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_output_is_as_recorded(name: str) -> None:
    path, written = SNAPSHOTS / name, WRITTEN[name]().encode("utf-8")
    if os.environ.get("DIPLO_SNAPSHOTS") == "update":
        path.write_bytes(written)
    assert written.decode("utf-8") == path.read_text(encoding="utf-8")
