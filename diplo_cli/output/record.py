"""Facts as plain dictionaries and lists, in the key order of the JSON contract."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from diplo_cli.facts import Facts


def facts_to_dict(facts: Facts) -> dict[str, Any]:
    """One article's facts as the object of the contract: strings, numbers, booleans, None, lists, dicts.

    No key is ever left out, but `source.text`, which is there only when the article's text was asked for.
    """
    source = _plain(facts.source)
    if facts.source.text is None:
        del source["text"]
    lists = {name: _plain(getattr(facts, name)) for name in _names(Facts)[1:-1]}
    return {"schema_version": facts.schema_version, "source": source, **lists}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value


@lru_cache(maxsize=64)
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
