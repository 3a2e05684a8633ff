"""JSON Lines: one object a line, a line an article."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from diplo_cli.output.record import facts_to_dict
from diplo_cli.output.safe import escape_json

if TYPE_CHECKING:
    from diplo_cli.facts import Facts


def write_jsonl(articles: Sequence[Facts]) -> str:
    """The facts, one object a line."""
    lines = (json.dumps(facts_to_dict(facts), ensure_ascii=False) for facts in articles)
    return "".join(escape_json(line) + "\n" for line in lines)
