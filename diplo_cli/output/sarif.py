"""Findings as SARIF 2.1.0, which code scanning of GitHub, GitLab and Azure reads."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import diplo_cli
from diplo_cli.output.safe import escape_json

if TYPE_CHECKING:
    from diplo_cli.check.findings import Report, Result
    from diplo_cli.facts import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "diploFinding/v1"


def write_sarif(report: Report) -> str:
    """One run with the rules that spoke. Regions count code points; addresses are relative to the working
    directory; fingerprints rest on rule, file and passage, so they survive edits elsewhere in the article."""
    rules = sorted({result.rule for result in report.results})
    run = {
        "tool": {"driver": _driver(report, rules)},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _location(article.path)} for article in report.articles],
        "results": _results(report, rules),
    }
    value = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return escape_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _driver(report: Report, rules: list[str]) -> dict[str, Any]:
    return {
        "name": "diplo",
        "semanticVersion": diplo_cli.__version__,
        "rules": [_rule(rule, report.rules.get(rule, rule)) for rule in rules],
    }


def _rule(rule: str, text: str) -> dict[str, Any]:
    first, _, _ = text.partition("\n\n")
    return {
        "id": rule,
        "shortDescription": {"text": " ".join(first.split())},
        "fullDescription": {"text": text},
        "help": {"text": text},
    }


def _results(report: Report, rules: list[str]) -> list[dict[str, Any]]:
    seen: Counter[str] = Counter()
    results = []
    for result in report.results:
        print_ = _fingerprint(result)
        seen[print_] += 1
        results.append(_result(result, rules.index(result.rule), f"{print_}:{seen[print_]}"))
    return results


def _result(result: Result, rule_index: int, fingerprint: str) -> dict[str, Any]:
    spans = result.evidence
    found: dict[str, Any] = {
        "ruleId": result.rule,
        "ruleIndex": rule_index,
        "level": result.severity,
        "message": {"text": result.message},
        "locations": [{"physicalLocation": _physical(result.path, spans[0] if spans else None)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if len(spans) > 1:
        found["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(result.path, span)}
            for number, span in enumerate(spans[1:], 1)
        ]
    values = {"expected": result.expected, "actual": result.actual}
    known = {key: value for key, value in values.items() if value is not None}
    return found | ({"properties": known} if known else {})


def _physical(path: str, span: Span | None) -> dict[str, Any]:
    region = _region(span) if span else {"startLine": 1}
    return {"artifactLocation": _location(path), "region": region}


def _region(span: Span) -> dict[str, Any]:
    lines = span.text.split("\n")
    last = len(lines[-1]) + 1
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.line + len(lines) - 1,
        "endColumn": last + span.column - 1 if len(lines) == 1 else last,
        "charOffset": span.start,
        "charLength": span.end - span.start,
        "snippet": {"text": span.text},
    }


def _location(path: str) -> dict[str, Any]:
    """A relative address where the file lies under the working directory, else an absolute one."""
    full = Path(path).absolute()
    try:
        relative = full.relative_to(Path.cwd())
    except ValueError:
        return {"uri": "file://" + quote(full.as_posix(), errors="replace")}
    return {"uri": quote(relative.as_posix(), errors="replace"), "uriBaseId": "%SRCROOT%"}


def _fingerprint(result: Result) -> str:
    passage = result.evidence[0].text if result.evidence else result.expected or result.message
    return hashlib.sha256(
        "\0".join((result.rule, Path(result.path).name, passage)).encode("utf-8", "backslashreplace")
    ).hexdigest()[:32]
