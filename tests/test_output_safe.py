"""Article words made safe: for terminals, for spreadsheets, in JSON, in Markdown."""

from __future__ import annotations

import json

import pytest

from diplo_cli.output.markdown import escape
from diplo_cli.output.safe import cell, escape_json, printable, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("two\n\n  lines\tand a tab ", "two lines and a tab"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("a\x9b2Jb", "a\\x9b2Jb"),
        ("bell\x07 del\x7f", "bell␇ del␡"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\ufeffmark", "mark"),
        ("half \ud83d pair", "half \\ud83d pair"),
        ("[sic] [/b] :smile:", "[sic] [/b] :smile:"),
        ("e\u0301 日本 🙂", "e\u0301 日本 🙂"),
    ],
)
def test_printable_is_one_harmless_line(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_visible_shows_white_space_too() -> None:
    assert visible("a\r\nb") == "a␍␊b"


@pytest.mark.parametrize("start", ["=SUM(A1)", "+1", "-1", "@SecWar", "\t=1", " =1", "＝1"])
def test_no_cell_begins_a_formula(start: str) -> None:
    assert cell(start).startswith("'")


@pytest.mark.parametrize("text", ["", "10-year", "a = b", "'quoted'", "(-1)"])
def test_harmless_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize("text", ["\x1b\x00", "\x7f\x9b", "\u2028", "\u202e", "\ud800", '"\\', "🙂"])
def test_escaped_json_means_the_same(text: str) -> None:
    written = escape_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert not set(written) & set("\x1b\x00\x7f\x9b\u2028\u202e\ud800")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a|b", "a\\|b"),
        ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("[sic](x)", "\\[sic\\](x)"),
        ("# 1", "\\# 1"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("1988 Sfax Convention", "1988 Sfax Convention"),
        ("a\n# b", "a \\# b"),
    ],
)
def test_markdown_shows_the_very_words(text: str, written: str) -> None:
    assert escape(text) == written
