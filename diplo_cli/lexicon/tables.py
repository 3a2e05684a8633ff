"""Reads the tab-separated lists of `data/`: rows of fields, each field a tuple of forms."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

Row = tuple[tuple[str, ...], ...]


@cache
def load_rows(name: str) -> tuple[Row, ...]:
    """The rows of `data/name` without comments and without the heading line."""
    lines = [line for line in load_lines(name) if "\t" in line]
    return tuple(tuple(_split(field) for field in line.split("\t")) for line in lines[1:])


@cache
def load_lines(name: str) -> tuple[str, ...]:
    """The lines of `data/name` that are neither empty nor comments."""
    text = (files("diplo_cli") / "data" / name).read_text(encoding="utf-8")
    return tuple(line for line in text.split("\n") if line and not line.startswith("#"))


def _split(field: str) -> tuple[str, ...]:
    return tuple(form for form in field.split("|") if form)
