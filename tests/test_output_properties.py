"""Whatever the facts are, each format can write them, and nothing of an article commands what shows them."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections import Counter

import pytest
from any_facts import any_facts
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from sample import sample_facts

from diplo_cli.facts import Facts, Quotation, Source, Speaker
from diplo_cli.output import facts_to_dict, printable
from diplo_cli.output.csv_ import COLUMNS, write_csv
from diplo_cli.output.json_ import write_json
from diplo_cli.output.jsonl import write_jsonl
from diplo_cli.output.markdown import write_markdown
from diplo_cli.output.table import NARROWEST, WIDEST, write_table

relaxed = settings(
    max_examples=50, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None
)
LONG_ID = Facts(
    Source(None, "", 1, "en"),
    quotations=(Quotation("q" * 100, "Agreed.", (), "direct", Speaker(None, None, None)),),
)
COMMANDS = {"Cc", "Cs"}
DIRECTIONS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def commands_in(text: str) -> set[str]:
    """Characters that could command a terminal, but for the ends of lines."""
    return {c for c in text if (unicodedata.category(c) in COMMANDS and c != "\n") or c in DIRECTIONS}


@given(facts=any_facts)
@relaxed
def test_json_says_just_the_facts(facts: Facts) -> None:
    for written in (write_json([facts], several=False), write_jsonl([facts])):
        assert json.loads(written) == facts_to_dict(facts)
        assert not commands_in(written)
    assert json.loads(write_json([facts, facts], several=True)) == [facts_to_dict(facts)] * 2
    assert write_jsonl([facts, facts]).count("\n") == 2


@given(facts=any_facts)
@relaxed
def test_csv_parses_back_into_its_columns(facts: Facts) -> None:
    written = write_csv([facts])
    rows = list(csv.reader(io.StringIO(written), strict=True))
    assert tuple(rows[0]) == COLUMNS
    assert all(len(row) == len(COLUMNS) for row in rows)
    assert len(rows) == written.count("\n")
    assert not commands_in(written)
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@given(facts=any_facts)
@relaxed
def test_markdown_keeps_its_tables_whole(facts: Facts) -> None:
    written = write_markdown([facts], evidence=True)
    assert not commands_in(written)
    lines = [line for line in written.split("\n") if line.startswith("|")]
    assert {line.replace("\\\\", "").replace("\\|", "").count("|") for line in lines} <= {3, 5, 6}
    assert "<script" not in written


@given(facts=any_facts, width=st.integers(1, 250), evidence=st.booleans())
@relaxed
def test_tables_fit_and_command_nothing(facts: Facts, width: int, evidence: bool) -> None:
    written = write_table([facts], width=width, evidence=evidence)
    assert not commands_in(written)
    assert max(map(cell_len, written.split("\n"))) <= max(NARROWEST, min(width, WIDEST))


@given(facts=any_facts, width=st.sampled_from([60, 80, 200]))
@example(facts=LONG_ID, width=60)
@relaxed
def test_tables_cut_nothing_off(facts: Facts, width: int) -> None:
    shown = Counter(write_table([facts], width=width))
    texts = [q.text for q in facts.quotations if not q.parts]
    texts += [part.text for q in facts.quotations for part in q.parts]
    texts += [p.name for p in facts.people] + [t.title for p in facts.people for t in p.titles]
    texts += [a.name for a in facts.agreements] + [t.text for a in facts.agreements for t in a.terms]
    texts += [u.reason for u in facts.unresolved]
    words = Counter("".join(map(printable, texts)).replace(" ", ""))
    missing = words - shown
    assert not missing


@pytest.mark.parametrize("colour", [False, True])
def test_only_asked_for_colour_is_there(colour: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    written = write_table([sample_facts()], colour=colour)
    assert ("\x1b[" in written) is colour
    assert "␛[31m" not in written.replace("\x1b", "")
