"""Findings as one JSON object."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from diplo_cli.output.safe import escape_json

if TYPE_CHECKING:
    from diplo_cli.check.findings import ArticleReport, Report


def write_findings_json(report: Report) -> str:
    """`{command, articles: [{path, facts, cases: [{name, holds, detail}], findings: [...]}]}`, indented by
    two."""
    value = {"command": report.command, "articles": [_article(article) for article in report.articles]}
    return escape_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _article(article: ArticleReport) -> dict[str, Any]:
    return {
        "path": article.path,
        "facts": article.facts,
        "cases": [{"name": c.name, "holds": not c.results, "detail": c.detail} for c in article.cases],
        "findings": [
            {key: value for key, value in asdict(result).items() if key != "path"}
            for result in article.results
        ],
    }
