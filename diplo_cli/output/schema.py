"""The JSON Schema of the contract, made from the data model.

To write it again: `python -m diplo_cli.output.schema > diplo_cli/schema.json`.
"""

from __future__ import annotations

import json
import sys
import types
from dataclasses import fields, is_dataclass
from inspect import cleandoc
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from diplo_cli import facts

DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
SIDE = r"^([A-Z]{2}|ORG:.+)$"
COUNTRY = r"^[A-Z]{2}$"
# What a type alone does not say, by class and field (or by field in any class).
PATTERNS = {
    "DateValue.date": DATE,
    "Source.published": r"^\d{4}-\d{2}-\d{2}$",
    "Source.sha256": r"^[0-9a-f]{64}$",
    "Duration.iso": r"^P(?=[\dT])(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$",
    "Party.code": SIDE,
    "Signatory.on_behalf_of": SIDE,
    "Title.country": COUNTRY,
    "Person.country": COUNTRY,
    "Place.country": COUNTRY,
    "rule": r"^[a-z_]+(\.[a-z0-9-]+)+$",
}
MINIMA = {"Span.start": 0, "Span.end": 0, "Span.line": 1, "Span.column": 1, "Source.characters": 0}
OPTIONAL = {"Source.text"}


def build_schema() -> dict[str, Any]:
    """The schema (JSON Schema 2020-12) of one article's object."""
    names = _definitions(facts.Facts, {})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The facts of one article",
        "$ref": "#/$defs/Facts",
        "$defs": dict(sorted(names.items())),
    }


def _definitions(kind: type[Any], done: dict[str, Any]) -> dict[str, Any]:
    """The definitions of a dataclass and of all that it holds, by class name."""
    if kind.__name__ in done:
        return done
    done[kind.__name__] = {}
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    if kind is facts.Facts:
        names = ["schema_version", *names[:-1]]
    done[kind.__name__] = {
        "description": " ".join(cleandoc(kind.__doc__ or "").split()),
        "type": "object",
        "properties": {name: _property(kind, name, hints[name], done) for name in names},
        "required": [name for name in names if f"{kind.__name__}.{name}" not in OPTIONAL],
        "additionalProperties": False,
    }
    return done


def _property(kind: type[Any], name: str, hint: Any, done: dict[str, Any]) -> dict[str, Any]:
    key = f"{kind.__name__}.{name}"
    schema = _type(hint, done)
    if key == "Facts.schema_version":
        return {"const": facts.SCHEMA_VERSION}
    if pattern := PATTERNS.get(key, PATTERNS.get(name)):
        schema["pattern"] = pattern
    if key in MINIMA:
        schema["minimum"] = MINIMA[key]
    return schema


def _type(hint: Any, done: dict[str, Any]) -> dict[str, Any]:
    if is_dataclass(hint) and isinstance(hint, type):
        _definitions(hint, done)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return {"type": "array", "items": _type(arguments[0], done)}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        return _or_null(_type(arguments[0], done))
    return {"type": {str: "string", int: "integer", bool: "boolean"}[hint]}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(build_schema(), indent=2) + "\n")
