"""Any facts: what the data model allows, from text of any kind, for property tests of the outputs."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from diplo_cli.facts import Facts

NASTY = [
    "\x1b[31m", "\x9b31m", "\x07", "[/b]", "[sic]", "[red]", ":smile:", "=SUM(A1)", "+1", "-1", "@handle",
    "\t", "\r", "\n", "\u2028", "\u202e", "\ufeff", "\ud800", "|", "`", "**", "<script>", "&amp;", "1. ",
    "# ", "“", '"', "'", ",", "word", "a-very-long-word-" * 8, "日本", "é", "e\u0301", "🙂", "\u200d",
    "\u00ad", "\\", "x" * 90,
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=8)), max_size=6).map("".join)


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """A strategy for a type of the data model."""
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: any_of(hints[field.name]) for field in fields(hint)})
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return st.lists(any_of(arguments[0]), max_size=2).map(tuple)
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.one_of(st.none(), any_of(arguments[0]))
    return {str: texts, int: st.integers(0, 10**6), bool: st.booleans()}[hint]


any_facts: st.SearchStrategy[Facts] = any_of(Facts)
