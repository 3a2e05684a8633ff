"""What the scorer reads out of gold and facts, which name some things differently."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def all_names(entry: Json) -> list[str]:
    aliases = [x if isinstance(x, str) else x.get("text", "") for x in entry.get("aliases", [])]
    return [entry.get("name", ""), *aliases]


def party_codes(agreement: Json) -> set[str]:
    parties = agreement.get("parties", [])
    return {p if isinstance(p, str) else p.get("code") or "ORG:" + p.get("name", "") for p in parties}


def part_of(entry: Json, key: str, part: str) -> Any:
    return (entry.get(key) or {}).get(part)
