"""Decoding of names: no name goes on that was not begun, none runs over a paragraph."""

from __future__ import annotations

import numpy as np
import pytest

from diplo_cli.model.names import NameDecoder
from diplo_cli.model.runner import trim

LABELS = ["O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG"]


def scores(*best: str) -> np.ndarray:
    """Rows that favour these labels by one point."""
    return np.array([[1.0 if label == row else 0.0 for label in LABELS] for row in best], dtype=np.float32)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["O", "O"], []),
        (["B-PERSON", "I-PERSON", "O"], [(0, 2, "PERSON")]),
        (["B-PERSON", "B-PERSON"], [(0, 1, "PERSON"), (1, 2, "PERSON")]),
        (["B-ORG", "I-ORG", "B-PERSON"], [(0, 2, "ORG"), (2, 3, "PERSON")]),
    ],
)
def test_well_formed_tags(tags: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert NameDecoder(LABELS).spans(scores(*tags), []) == expected


def test_inside_without_begin_is_mended() -> None:
    spans = NameDecoder(LABELS).spans(scores("O", "I-PERSON", "I-PERSON"), [])
    assert all(kind == "PERSON" for _, _, kind in spans)


def test_name_ends_at_a_paragraph() -> None:
    spans = NameDecoder(LABELS).spans(scores("B-ORG", "I-ORG", "I-ORG", "I-ORG"), [2])
    assert not any(start < 2 < end for start, end, _ in spans)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Oct", "31", "-"], (0, 2)),
        (["“", "Pact"], (1, 2)),
        (["Kenya", "’s"], (0, 1)),
        (["-"], None),
        (["U.S."], (0, 1)),
    ],
)
def test_trim(words: list[str], expected: tuple[int, int] | None) -> None:
    assert trim(words, 0, len(words)) == expected
