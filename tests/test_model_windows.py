"""Windows: every word in one, none too long, paragraphs kept together."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from diplo_cli.model.letters import (
    ALPHANUMERIC,
    CAPITAL,
    DIGITS,
    INITIALS,
    LOWER,
    MIXED,
    PUNCTUATION,
    TITLE,
    UPPER,
    case_class,
)
from diplo_cli.model.runner import load_model
from diplo_cli.model.windows import LIMIT, Words, make_feed, read_words, segments, window_end

NLP = spacy.blank("en")


def words_of(text: str) -> Words:
    return read_words(NLP(text), load_model().pieces)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=8))
@settings(max_examples=30, deadline=None)
def test_segments_cover_all_words_in_order(sizes: list[int]) -> None:
    words = words_of("\n\n".join("word " * size for size in sizes))
    found = list(segments(words))
    assert found[0][0] == 0
    assert found[-1][1] == len(words.texts) == sum(sizes)
    assert all(a[1] == b[0] for a, b in pairwise(found))


def test_short_paragraphs_share_a_window() -> None:
    assert list(segments(words_of("One line.\n\nTwo lines.\n\nThree."))) == [(0, 8)]


def test_window_stays_below_the_limit() -> None:
    words = words_of("Ministers from many countries met. " * 60)
    end = window_end(words, 0, len(words.texts))
    feed = make_feed(words, 0, end, load_model().pieces)
    assert LIMIT - 12 <= len(feed["pieces"]) <= LIMIT + 2
    assert len(feed["first"]) == len(feed["last"]) == len(feed["case"]) == len(feed["forced"]) == end


WRAPPED_TEXT = """A line of this text is as long as the page is wide for it
and goes on in the next one, as is usual in older copies
until it ends."""


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("One.\n\nTwo.", ["One", "Two"]),
        ("One.\nTwo.", ["One", "Two"]),
        ("  One.", ["One"]),
        (
            WRAPPED_TEXT,
            ["A"],
        ),
        ("A line " * 20 + "\nAnother one", ["A", "Another"]),
    ],
)
def test_paragraphs(text: str, opens: list[str]) -> None:
    words = words_of(text)
    assert [word for word, flag in zip(words.texts, words.opens, strict=True) if flag] == opens


def test_words_know_their_token() -> None:
    doc: Doc = NLP("A  b\n\nc")
    words = read_words(doc, load_model().pieces)
    assert [doc[i].text for i in words.index] == words.texts == ["A", "b", "c"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", LOWER),
        ("Geneva", TITLE),
        ("NATO", UPPER),
        ("S", CAPITAL),
        ("U.S.", INITIALS),
        ("K.", INITIALS),
        ("iPhone", MIXED),
        ("McDonald", MIXED),
        ("2027", DIGITS),
        ("10,000", DIGITS),
        ("G20", ALPHANUMERIC),
        ("—", PUNCTUATION),
    ],
)
def test_case_class(word: str, expected: int) -> None:
    assert case_class(word) == expected


def test_given_sentences_are_read_one_by_one() -> None:
    doc = Doc(NLP.vocab, words=["A", "b", "c", "d"], sent_starts=[True, False, True, False])
    assert list(segments(read_words(doc, load_model().pieces))) == [(0, 2), (2, 4)]
