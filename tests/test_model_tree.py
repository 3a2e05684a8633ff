"""Trees from head scores: always a projective tree, and the best one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_cli.model.tree import best_tree, is_projective_tree


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([0], True),
        ([1, 1], True),
        ([0, 1], False),
        ([1, 0], False),
        ([2, 0, 2], True),
        ([1, 2, 0, 3], False),
    ],
)
def test_is_projective_tree(heads: list[int], expected: bool) -> None:
    assert is_projective_tree(heads) is expected


def test_heads_are_counted_from_the_offset() -> None:
    assert is_projective_tree([8, 8, 8], offset=7)


@pytest.mark.parametrize(
    ("heads", "why"),
    [
        ([2, 3, 2, 2], "the first arc spans the second token, whose head lies beyond"),
        ([1, 1, 0], "over the root"),
    ],
)
def test_crossing_arcs_are_seen(heads: list[int], why: str) -> None:
    assert not is_projective_tree(heads), why


def test_circle_is_opened_where_it_costs_least() -> None:
    scores = np.array([[9.0, 0, 0], [0, -9, 5], [4, 6, -9]], dtype=np.float32)
    assert best_tree(scores) == [0, 2, 0]


def test_crossing_arc_gives_way_to_the_surer_one() -> None:
    # Token 0 would hang on 2 and token 1 on 3; the second arc is the surer one.
    scores = np.full((4, 4), -9, dtype=np.float32)
    scores[0, 2], scores[0, 1], scores[1, 3], scores[2, 3], scores[3, 3] = 2, 1, 9, 9, 9
    assert best_tree(scores) == [1, 3, 3, 3]


@given(st.integers(1, 30), st.integers(0, 10_000))
@settings(max_examples=80, deadline=None)
def test_result_is_always_a_projective_tree(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32) * 3
    assert is_projective_tree(best_tree(scores))


@given(st.integers(2, 5), st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_no_projective_tree_is_better(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32) * 3
    log = scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)

    def total(heads: tuple[int, ...] | list[int]) -> float:
        return float(sum(log[i, head] for i, head in enumerate(heads)))

    rivals = (heads for heads in product(range(size), repeat=size) if is_projective_tree(list(heads)))
    assert total(best_tree(scores)) == pytest.approx(max(map(total, rivals)), abs=1e-4)
