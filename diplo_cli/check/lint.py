"""`diplo lint`: what an editor should look at, without any expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.check.configuration import Configuration
from diplo_cli.check.findings import ArticleReport, Case, count_facts, make_result
from diplo_cli.check.rule import LINT_RULES, LintRule, Reading
from diplo_cli.check.rules import (
    agreements,
    future,
    holders,
    marks,
    offices,
    pairs,
    signatories,
    speakers,
    spellings,
    versions,
    weekdays,
)
from diplo_cli.extractors.dates import find_dates
from diplo_cli.facts import Finding

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Facts, Severity

# Importing these registers their rules.
RULE_MODULES = (
    agreements,
    future,
    holders,
    marks,
    offices,
    pairs,
    signatories,
    speakers,
    spellings,
    versions,
    weekdays,
)


def lint_article(
    article: Article,
    doc: Doc | None,
    facts: Facts,
    configuration: Configuration | None = None,
    *,
    dates: tuple[DateMention, ...] | None = None,
) -> tuple[Finding, ...]:
    """The findings of all rules that are on, in reading order.

    `doc` is the parsed article (None: rules that need syntax stay silent), `dates` are its time expressions,
    where they are known already. A pure function of its arguments.
    """
    if dates is None:
        dates = find_dates(doc, article.published) if doc is not None else ()
    reading = Reading(article, facts, doc, dates)
    found = [
        Finding(rule.id, severity, hit.message, hit.evidence)
        for rule, severity in active_rules(configuration)
        for hit in rule.find(reading)
    ]
    return tuple(sorted(set(found), key=lambda f: (_start(f), f.code, f.message)))


def active_rules(configuration: Configuration | None = None) -> list[tuple[LintRule, Severity]]:
    """The rules that are on with their severities, by id."""
    chosen = configuration or Configuration()
    found: list[tuple[LintRule, Severity]] = []
    for rule_id in sorted(LINT_RULES):
        level = chosen.severity(rule_id, LINT_RULES[rule_id].severity)
        if level != "off":
            found.append((LINT_RULES[rule_id], level))
    return found


def _start(finding: Finding) -> int:
    return finding.evidence[0].start if finding.evidence else 0


def report_article(
    article: Article, doc: Doc | None, facts: Facts, path: str, configuration: Configuration
) -> ArticleReport:
    """The findings of one article, a case for each rule that is on."""
    findings = lint_article(article, doc, facts, configuration)
    cases = tuple(
        Case(rule.id, tuple(make_result(f, path) for f in findings if f.code == rule.id))
        for rule, _ in active_rules(configuration)
    )
    return ArticleReport(path, cases, count_facts(facts))
