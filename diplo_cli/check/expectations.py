"""Expectations files: found beside the article, read, and checked against the data model key by key."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from diplo_cli.check.configuration import closest
from diplo_cli.errors import DiploError
from diplo_cli.facts import DateValue, Facts

SUFFIXES = (".expected.toml", ".expected.json")
# What a record may say beside the names of the data model.
CONTAINS, ABSENT, EXHAUSTIVE = "contains", "absent", "exhaustive"
_SPECIAL = (CONTAINS, ABSENT, EXHAUSTIVE)
_UNSTABLE = frozenset(
    {"id", "rule", "person", "evidence", "mentions", "parts", "version_of", "differences", "schema_version"}
)
# The value that a record is known by: `place = "Tbilisi"` stands for `place.name = "Tbilisi"`.
_SHORT = ("iso", "name", "text", "code", "title", "message", "reason", "date")


@dataclass(frozen=True)
class Shape:
    """What one kind of record may hold: the record each key leads to (None: a plain value), which keys are
    lists, and the key that a bare value stands for."""

    name: str
    keys: dict[str, Shape | None]
    lists: frozenset[str]
    short: str


def find_expectations(article: Path) -> Path | None:
    """The expectations beside an article: `talks.expected.toml` or `.json` for `talks.txt`."""
    for suffix in SUFFIXES:
        beside = article.with_name(article.stem + suffix)
        if beside.is_file():
            return beside
    return None


def read_expectations(path: Path) -> dict[str, Any]:
    """Read and check a file of expectations.

    Raises DiploError (code 3) when it is missing, malformed, empty, or has an unknown key or a value of the
    wrong kind.
    """
    try:
        text = path.read_text(encoding="utf-8")
        record = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except FileNotFoundError:
        raise DiploError(f"{path}: no such file.", hint="diplo check --update writes it.") from None
    except (OSError, ValueError) as error:
        raise DiploError(
            f"{path}: cannot be read: {error}.", hint="It must be TOML or JSON in UTF-8."
        ) from None
    if not isinstance(record, dict) or not record:
        raise DiploError(f"{path}: expects nothing.", hint="diplo check --update writes what is found.")
    check_record(record, facts_shape(), str(path), "")
    return record


@cache
def facts_shape() -> Shape:
    """The shape of a whole file of expectations: the keys of `Facts`."""
    return _shape_of(Facts)


def check_record(record: dict[str, Any], shape: Shape, file: str, where: str) -> None:
    """Raise DiploError (code 3) if a key is unknown or a value of the wrong kind; `where` is the key's
    path."""
    known = (*shape.keys, *_SPECIAL)
    for key, value in record.items():
        if key not in known:
            raise DiploError(f"{file}: {where + key}: no such key.", hint=closest(key, known))
        if key in _SPECIAL:
            _check_special(key, value, shape, file, where)
            continue
        if key in shape.lists and not isinstance(value, list):
            raise _wrong_kind(file, where + key, "a list", "[[" + where.replace("[]", "") + key + "]]")
        for item in value if key in shape.lists else [value]:
            _check_value(item, shape.keys[key], file, where + key + ("[]" if key in shape.lists else ""))


def _check_special(key: str, value: Any, shape: Shape, file: str, where: str) -> None:
    if key == CONTAINS:
        if not (isinstance(value, str) and value.strip()):
            raise _wrong_kind(file, where + key, "some words", 'contains = "..."')
    elif not isinstance(value, bool):
        if not isinstance(value, list):
            raise _wrong_kind(file, where + key, "true or a list of keys", f'{key} = ["parties"]')
        for name in value:
            if name not in shape.keys:
                raise DiploError(
                    f"{file}: {where + key}: {name!r} is no key.", hint=closest(str(name), tuple(shape.keys))
                )


def _check_value(value: Any, shape: Shape | None, file: str, where: str) -> None:
    if isinstance(value, dict):
        if shape is None:
            raise _wrong_kind(file, where, "a plain value", f'{where} = "..."')
        check_record(value, shape, file, where + ".")
    elif not (value is None or isinstance(value, (str, bool, int, date))):
        raise _wrong_kind(file, where, "text, a date, true or false", f'{where} = "..."')


def _wrong_kind(file: str, where: str, kind: str, example: str) -> DiploError:
    return DiploError(f"{file}: {where}: must be {kind}.", hint=f"Write {example}")


def _shape_of(kind: type[Any]) -> Shape:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind) if field.name not in _UNSTABLE]
    keys = {name: _shape_within(hints[name]) for name in names}
    lists = frozenset(name for name in names if get_origin(hints[name]) is tuple)
    short = "date" if kind is DateValue else next((name for name in _SHORT if name in keys), "text")
    return Shape(kind.__name__.lower(), keys, lists, short)


def _shape_within(hint: Any) -> Shape | None:
    """The shape of the dataclass in `Place | None`, `tuple[Party, ...]`; None for plain values."""
    if is_dataclass(hint):
        return _shape_of(hint)  # type: ignore[arg-type]
    if get_origin(hint) in (tuple, Union, UnionType):
        return next((shape for part in get_args(hint) if (shape := _shape_within(part))), None)
    return None
