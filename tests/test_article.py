"""Reading: strict decoding, offsets, and a sentence for each kind of bad input."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_cli.article import make_article, read_article, read_bytes
from diplo_cli.errors import DiploError


def test_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfParis, 3 May 2021")
    assert read_article(path).text == "Paris, 3 May 2021"


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-16", "mac-roman"])
def test_other_encodings_are_read_when_named(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Inês Quiroga signed.".encode(encoding))
    assert read_article(path, encoding=encoding).text == "Inês Quiroga signed."


BAD = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t\n", "is empty"),
    "binary": (b"%PDF-1.7\x00\x01\x02", "binary"),
    "latin": ("Quiroga, In\u00eas".encode("latin-1"), "byte 11 is not valid utf-8"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_bytes_have_their_own_sentence(kind: str) -> None:
    data, words = BAD[kind]
    with pytest.raises(DiploError, match=words) as caught:
        read_bytes(data, path="a.txt")
    assert caught.value.code == 3
    assert caught.value.hint
    assert caught.value.message.startswith("a.txt: ")


def test_bad_paths_have_their_own_sentence(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("word " * 1000, encoding="utf-8")
    for path, words in [(tmp_path, "directory"), (tmp_path / "none", "no such file")]:
        with pytest.raises(DiploError, match=words):
            read_article(path)
    with pytest.raises(DiploError, match="larger than the limit"):
        read_article(large, limit=100)
    assert read_article(large, limit=5000).text


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(DiploError, match="permission denied"):
        read_article(path)


def test_unknown_encoding_is_wrong_usage() -> None:
    with pytest.raises(DiploError, match="no such encoding") as caught:
        read_bytes(b"x", encoding="klingon")
    assert caught.value.code == 2


def test_paragraphs_lines_and_columns() -> None:
    article = make_article("Title\n\nFirst line\nsecond line\n \t\nLast")
    assert [article.text[a:b] for a, b in article.paragraphs] == ["Title", "First line\nsecond line", "Last"]
    span = article.span(18, 24)
    assert (span.text, span.line, span.column) == ("second", 4, 1)


@given(st.text())
def test_paragraphs_lose_no_word(text: str) -> None:
    article = make_article(text)
    kept = "".join(article.text[a:b] for a, b in article.paragraphs)
    assert kept.split() == text.split() or "".join(kept.split()) == "".join(text.split())


@given(st.text(min_size=1), st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    article = make_article(text)
    offset = data.draw(st.integers(0, len(text) - 1))
    line, column = article.line_column(offset)
    lines = text.split("\n")
    assert sum(len(x) + 1 for x in lines[: line - 1]) + column - 1 == offset


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless device here")
def test_a_device_is_read_no_further_than_the_limit() -> None:
    with pytest.raises(DiploError, match="larger than the limit"):
        read_article("/dev/zero", limit=1000)
