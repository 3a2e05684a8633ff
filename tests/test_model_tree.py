"""Trees from head scores: always a tree, and the best one."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_cli.model.tree import best_tree, is_tree


@pytest.mark.parametrize(
    ("heads", "expected"),
    [([0], True), ([1, 1], True), ([0, 1], False), ([1, 0], False), ([2, 0, 2], True), ([1, 2, 0, 3], False)],
)
def test_is_tree(heads: list[int], expected: bool) -> None:
    assert is_tree(heads) is expected


def test_heads_are_counted_from_the_offset() -> None:
    assert is_tree([8, 8, 8], offset=7)


def test_cycle_is_opened_where_it_costs_least() -> None:
    scores = np.array([[9.0, 0, 0], [0, -9, 5], [4, 6, -9]], dtype=np.float32)
    assert best_tree(scores) == [0, 2, 0]


@given(st.integers(1, 30), st.integers(0, 10_000))
@settings(max_examples=80, deadline=None)
def test_result_is_always_a_tree(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32) * 3
    assert is_tree(best_tree(scores))


@given(st.integers(2, 5), st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_no_tree_with_that_root_is_better(size: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32) * 3
    found = best_tree(scores)
    root = next(i for i, head in enumerate(found) if head == i)

    def total(heads: tuple[int, ...] | list[int]) -> float:
        return float(sum(scores[i, head] for i, head in enumerate(heads) if i != root))

    rivals = (
        heads for heads in product(range(size), repeat=size) if heads[root] == root and is_tree(list(heads))
    )
    assert total(found) == pytest.approx(max(map(total, rivals)), abs=1e-4)
