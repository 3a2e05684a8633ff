"""`diplo check --update`: expectations from what was found."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from diplo_cli.check.expectations import ABSENT, EXHAUSTIVE
from diplo_cli.check.spelling import fold_name
from diplo_cli.facts import Agreement, Facts, Meeting, Quotation

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_WORDS_OF_A_QUOTATION = 8


def make_expectations(facts: Facts, before: dict[str, Any] | None = None) -> dict[str, Any]:
    """A record that these facts meet, with what an editor would hold an article to.

    Items that `before` marks `absent = true` are kept, and so is its `exhaustive`: a rewriting never takes a
    prohibition away.
    """
    record: dict[str, Any] = {}
    if facts.source.published:
        record["source"] = {"published": _day(facts.source.published)}
    record["people"] = [{"name": p.name, "country": p.country} for p in facts.people]
    record["agreements"] = [_agreement(a) for a in facts.agreements]
    record["quotations"] = [_quotation(q) for q in facts.quotations if q.kind != "indirect"]
    record["meetings"] = [_meeting(m) for m in facts.meetings]
    kept = _without_nothing(record)
    return _keep_absent(kept, before or {})


def write_toml(record: dict[str, Any]) -> str:
    """A record of plain values, lists and tables as TOML; lists of tables are [[arrays]]."""
    return "\n".join(_table(record, "")).strip("\n") + "\n"


def write_json(record: dict[str, Any]) -> str:
    """The same as JSON, dates as text."""
    return json.dumps(record, ensure_ascii=False, indent=2, default=str) + "\n"


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "name": agreement.name,
        "type": agreement.type,
        "status": agreement.status,
        "main": agreement.main or None,
        EXHAUSTIVE: ["parties", "signatories"],
        "parties": [party.code for party in agreement.parties],
        "signed_on": _day(agreement.signed_on.date) if agreement.signed_on else None,
        "place": agreement.place.name if agreement.place else None,
        "occasion": agreement.occasion.name if agreement.occasion else None,
        "duration": agreement.duration.iso if agreement.duration else None,
        "effective_on": _day(agreement.effective_on.date) if agreement.effective_on else None,
        "signatories": [
            {"name": s.name, "title": s.title, "on_behalf_of": s.on_behalf_of} for s in agreement.signatories
        ],
    }


def _quotation(quotation: Quotation) -> dict[str, Any]:
    words = quotation.parts[0].text.split() if quotation.parts else quotation.text.split()
    return {
        "contains": " ".join(words[:_WORDS_OF_A_QUOTATION]) or None,
        "speaker": quotation.speaker.name or quotation.speaker.text,
        "channel": quotation.channel,
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "participants": list(meeting.participants),
        "date": _day(meeting.date.date) if meeting.date else None,
        "place": meeting.place.name if meeting.place else None,
    }


def _day(value: str) -> date | str:
    return date.fromisoformat(value) if _ISO_DAY.match(value) else value


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _without_nothing(v)
            for key, v in value.items()
            if v is not None and (v != [] or key in _LISTS)
        }
    return [_without_nothing(item) for item in value] if isinstance(value, list) else value


# An empty list of these says that nothing else may be found, and is worth saying.
_LISTS = ("parties", "signatories")


def _keep_absent(record: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """`record` with the prohibitions of `before`, in the lists of the record and of records of one name."""
    for key in (EXHAUSTIVE, ABSENT):
        if key in before and key not in record:
            record[key] = before[key]
    for key, items in before.items():
        if not isinstance(items, list) or key in (EXHAUSTIVE, ABSENT):
            continue
        tables = [item for item in items if isinstance(item, dict)]
        forbidden = [item for item in tables if item.get(ABSENT) is True]
        if forbidden:
            record[key] = [*record.get(key, []), *forbidden]
        for item in tables:
            for now in record.get(key, []):
                if item not in forbidden and isinstance(now, dict) and _same_name(now, item):
                    _keep_absent(now, item)
    return record


def _same_name(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one.get("name")) and fold_name(str(one["name"])) == fold_name(str(other.get("name", "")))


def _table(record: dict[str, Any], path: str) -> Iterator[str]:
    tables = {key: value for key, value in record.items() if isinstance(value, dict) or _is_tables(value)}
    for key, value in record.items():
        if key not in tables:
            yield f"{_key(key)} = {_value(value)}"
    for key, value in tables.items():
        name = f"{path}.{_key(key)}" if path else _key(key)
        for item in value if isinstance(value, list) else [value]:
            yield ""
            yield f"[[{name}]]" if isinstance(value, list) else f"[{name}]"
            yield from _table(item, name)


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _key(key: str) -> str:
    return key if _BARE_KEY.match(key) else _text(key)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items()) + " }"
    return (
        value.isoformat()
        if isinstance(value, date)
        else str(value)
        if isinstance(value, int)
        else _text(str(value))
    )


def _text(text: str) -> str:
    """A basic string: JSON's escapes are TOML's, but for the controls that JSON leaves raw."""
    return re.sub("[\x7f-\x9f]", lambda m: f"\\u{ord(m[0]):04x}", json.dumps(text, ensure_ascii=False))
