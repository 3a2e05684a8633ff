"""Quotations on any text: never raises, grounded, linear, nothing swallowed by an unbalanced mark."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_cli.article import make_article
from diplo_cli.extractors.quotations import find_quotations
from diplo_cli.extractors.quotations.marks import Marked, find_marked
from diplo_cli.link import Cast

_BLANK = spacy.blank("en")
_WORDS = (
    "she said|Doe told reporters|according to|We have a deal|the minister|called|said that|SECRETARY DOE: "
)
_PIECES = st.sampled_from(
    [
        *"\"“”‘’'«»\n\r ?…\u200b\u2028A[",
        *_WORDS.split("|"),
        "''",
        "\n\n",
        ", ",
        ". ",
        ": ",
        "— ",
        "<b>",
        "5'10\"",
    ]
)
_LINKS = st.sampled_from(["(@doe) May 1, 2025", "https://t.co/x", "\U0001f600"])
_TEXTS = st.one_of(st.text(max_size=120), st.lists(st.one_of(_PIECES, _LINKS), max_size=40).map("".join))


@settings(max_examples=200, deadline=None)
@given(_TEXTS)
def test_marked_stretches_are_ordered_and_grounded(text: str) -> None:
    end = 0
    for marked in find_marked(text):
        assert end <= marked.outer[0] < marked.outer[1] <= len(text)
        end = marked.outer[1]
        for start, stop in marked.parts:
            assert marked.outer[0] <= start < stop <= marked.outer[1]
            assert text[start:stop] == text[start:stop].strip()
        assert all(_lies_in(inner, marked) for inner in marked.nested)


def _lies_in(inner: Marked, marked: Marked) -> bool:
    return marked.outer[0] <= inner.outer[0] and inner.outer[1] <= marked.outer[1]


@settings(max_examples=120, deadline=None)
@given(_TEXTS)
def test_quotations_are_grounded(text: str) -> None:
    article = make_article(text)
    quotations, unresolved = find_quotations(_BLANK(text), article, Cast(()), (), indirect=True)
    unknown = {u.about for u in unresolved}
    for quotation in quotations:
        for span in (*quotation.parts, *quotation.evidence):
            assert text[span.start : span.end] == span.text
        assert quotation.text == " ".join(part.text for part in quotation.parts)
        assert (quotation.speaker.kind == "unknown") == (quotation.id in unknown)
        for difference in quotation.differences:
            assert 0 <= difference.start <= difference.end <= len(text)


def test_many_marks_cost_linear_work() -> None:
    assert len(find_marked('"a" ' * 20_000)) == 20_000
    assert find_marked("'" * 50_000) is not None
    assert find_marked("“" * 50_000) is not None


def test_unclosed_mark_ends_with_its_line() -> None:
    (marked,) = find_marked("She said: “We have a deal\n\nThe talks took ten years.")
    assert not marked.closed
    assert marked.end == len("She said: “We have a deal")
