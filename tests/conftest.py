"""Shared fixtures: the measuring data, where a checkout has it, and the seed article."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared measuring data; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip("needs the measuring data in ../shared, which this checkout has not")
    return SHARED


@pytest.fixture(scope="session")
def seed_text() -> str:
    """The text of the first article."""
    return (ROOT / "seeds" / "us-india-defence-framework.txt").read_text(encoding="utf-8")
