"""The JSON Schema that is shipped, against the data model and against what is printed."""

from __future__ import annotations

import json
from dataclasses import fields
from importlib.resources import files
from typing import Any

import pytest
from any_facts import any_of
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from sample import TEXT, sample_facts

import diplo_cli
from diplo_cli import facts as model
from diplo_cli.output import facts_to_dict
from diplo_cli.output.schema import PATTERNS, build_schema

SCHEMA: dict[str, Any] = json.loads((files("diplo_cli") / "schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def without_patterns(schema: Any) -> Any:
    """The schema's shape alone: any text for any string."""
    if isinstance(schema, dict):
        return {
            key: without_patterns(value) for key, value in schema.items() if key not in ("pattern", "minimum")
        }
    return [without_patterns(item) for item in schema] if isinstance(schema, list) else schema


SHAPE = Draft202012Validator(without_patterns(SCHEMA))


def test_shipped_schema_is_that_of_the_model() -> None:
    """If not: python -m diplo_cli.output.schema > diplo_cli/schema.json"""
    assert build_schema() == SCHEMA


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_class_is_described_with_all_its_fields() -> None:
    for name, definition in SCHEMA["$defs"].items():
        names = {field.name for field in fields(getattr(model, name))}
        assert set(definition["properties"]) == names
        assert definition["description"]
        assert set(definition["required"]) == names - ({"text"} if name == "Source" else set())


def test_patterns_name_fields_that_are_there() -> None:
    for key in PATTERNS:
        kind, _, field = key.rpartition(".")
        named = [SCHEMA["$defs"][kind]] if kind else SCHEMA["$defs"].values()
        assert any(field in definition["properties"] for definition in named), key


def test_keys_stand_in_the_order_of_the_contract() -> None:
    record = facts_to_dict(sample_facts())
    lists = ["people", "agreements", "quotations", "meetings", "unresolved", "findings"]
    assert list(record) == ["schema_version", "source", *lists]
    assert list(record["source"])[:4] == ["path", "sha256", "characters", "language"]
    assert list(record["agreements"][0]["signatories"][0])[:4] == ["person", "name", "title", "on_behalf_of"]


@given(facts=any_of(model.Facts))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_any_facts_have_the_shape(facts: model.Facts) -> None:
    record = json.loads(json.dumps(facts_to_dict(facts) | {"schema_version": "1"}))
    assert not list(SHAPE.iter_errors(record))


def test_sample_fits() -> None:
    VALIDATOR.validate(facts_to_dict(sample_facts()))


def test_real_output_fits(seed_text: str) -> None:
    for text in (seed_text, TEXT, "x"):
        VALIDATOR.validate(json.loads(json.dumps(facts_to_dict(diplo_cli.extract(text, indirect=True)))))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("agreements", 0, "status"), "done"),
        (("agreements", 0, "signed_on", "date"), "Monday"),
        (("agreements", 0, "parties", 0, "code"), "Malta"),
        (("agreements", 0, "duration", "iso"), "five years"),
        (("people", 0, "mentions", 0, "line"), 0),
        (("source", "published"), "2021"),
        (("schema_version",), "2"),
        (("source", "extra"), "key"),
    ],
)
def test_what_is_wrong_does_not_fit(path: tuple[Any, ...], wrong: Any) -> None:
    record = facts_to_dict(sample_facts())
    holder: Any = record
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = wrong
    assert list(VALIDATOR.iter_errors(record))
