"""Pairs of countries named in both orders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diplo_cli.check.rule import Hit, Reading, lint_rule

_PAIR = re.compile(
    r"(?<![\w‐-―-])(?P<one>(?:[A-Z]\.){2,}|[A-Z][\w]+)[-‐‑–](?P<other>(?:[A-Z]\.){2,}|[A-Z][\w]+)(?![\w‐-―-])"
)


@lint_rule("pair.two-orders", "note")
def find_pairs_in_two_orders(reading: Reading) -> Iterator[Hit]:
    """One pair of names joined by a hyphen in both orders.

    Example: "India-US trade" beside "the US-India partnership". Leaves alone: chains of three, and pairs of
    which a part is not written with a capital.
    """
    first: dict[tuple[str, str], re.Match[str]] = {}
    for match in _PAIR.finditer(reading.article.text):
        first.setdefault((_plain(match["one"]), _plain(match["other"])), match)
    for (one, other), match in first.items():
        later = first.get((other, one))
        if one != other and later and match.start() < later.start():
            spans = tuple(reading.article.span(m.start(), m.end()) for m in (later, match))
            yield Hit(f"“{later[0]}” here, “{match[0]}” in line {spans[1].line}", spans)


def _plain(name: str) -> str:
    return name.replace(".", "").casefold()
