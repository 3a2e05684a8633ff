"""JSON: one object for one article, an array of them for several."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from diplo_cli.output.record import facts_to_dict
from diplo_cli.output.safe import escape_json

if TYPE_CHECKING:
    from diplo_cli.facts import Facts


def write_json(articles: Sequence[Facts], *, several: bool) -> str:
    """The facts, indented by two. `several` makes an array, however many articles there are."""
    if not several and not articles:
        return ""
    records = [facts_to_dict(facts) for facts in articles]
    value = records if several else records[0]
    return escape_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
