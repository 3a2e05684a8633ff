"""Expectations against facts: partial records, by content, exhaustive lists, what must be absent."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest
from desk import ARTICLE, FACTS, PACT, TEXT, span

from diplo_cli.check.configuration import Configuration
from diplo_cli.check.findings import ArticleReport
from diplo_cli.check.matching import check_article
from diplo_cli.facts import Facts, Signatory

AS_EXPECTED = """
source.published = 2023-03-10

[[agreements]]
name = "sardine  PACT"
signed_on = 2023-03-10
parties = ["TN", "Malta"]
place = "Sliema"
duration.iso = "P5Y"
main = true
exhaustive = ["signatories", "parties"]

[[agreements.signatories]]
name = "Slim Achour"
on_behalf_of = "TN"

[[agreements.signatories]]
name = "Inès Borg"
title = "fisheries minister"

[[agreements.signatories]]
name = "Karl Zahra"
absent = true

[[quotations]]
speaker = "Borg"
contains = "stocks know no border"
"""


def check(expected: str | dict[str, Any], facts: Facts = FACTS, **levels: Any) -> ArticleReport:
    record = tomllib.loads(expected) if isinstance(expected, str) else expected
    return check_article(ARTICLE, facts, record, "sardines.txt", Configuration(rules=levels.get("rules", {})))


def test_partial_records_hold_in_any_order() -> None:
    report = check(AS_EXPECTED)
    assert report.results == ()
    assert len(report.cases) == 21
    assert report.facts == 5


@pytest.mark.parametrize(
    ("wrong", "rule", "expected", "actual", "evidence"),
    [
        ("signed_on = 2023-03-09", "expectation.different", "2023-03-09", "2023-03-10", "Friday (10 March)"),
        ("duration = 'P10Y'", "expectation.different", '"P10Y"', "P5Y", "five-year"),
        ("place = 'Valletta'", "expectation.different", '"Valletta"', '"Sliema"', "Sliema"),
        ("place.country = 'IT'", "expectation.different", '"IT"', '"MT"', "Sliema"),
        ("parties = ['MT', 'LY']", "expectation.missing", "LY", '"Tunisia"', "Sardine Pact"),
        ("status = 'planned'", "expectation.different", '"planned"', '"signed"', "Sardine Pact"),
        ("main = false", "expectation.different", "false", "true", "Sardine Pact"),
        ("effective_on = 2024-01-01", "expectation.different", "2024-01-01", "nothing", "Sardine Pact"),
        ("absent = ['duration']", "expectation.different", "nothing", "P5Y", "five-year"),
        ("exhaustive = ['signatories']\nsignatories = ['Ines Borg']", "expectation.unexpected",
         "nothing else", '"Slim Achour"', "Slim Achour"),
        ("exhaustive = ['signatories']\nsignatories = ['Ines Borg', 'Slim Achour', 'Karl Zahra']",
         "expectation.missing", "Karl Zahra", None, "Karl Zahra"),
        ("signatories = [{name = 'Slim Achour', absent = true}]", "expectation.forbidden", 'no "Slim Achour"',
         '"Slim Achour"', "Slim Achour"),
        ("signatories = [{name = 'Ines Borg', on_behalf_of = 'TN'}]", "expectation.different", '"TN"', '"MT"',
         "Ines Borg"),
    ],
)  # fmt: skip
def test_each_contradiction_is_one_finding(
    wrong: str, rule: str, expected: str, actual: str | None, evidence: str
) -> None:
    results = check(f"[[agreements]]\nname = 'Sardine Pact'\n{wrong}").results
    assert [(r.rule, r.expected, r.actual) for r in results] == [(rule, expected, actual)]
    assert results[0].evidence[0].text == evidence
    assert results[0].place == (span(evidence).line, span(evidence).column)


def test_bystander_as_signatory_is_unexpected_and_forbidden() -> None:
    bystander = Signatory("p3", "Karl Zahra", evidence=(span("Karl Zahra"),))
    facts = replace(FACTS, agreements=(replace(PACT, signatories=(*PACT.signatories, bystander)),))
    assert [r.rule for r in check(AS_EXPECTED, facts).results] == [
        "expectation.forbidden",
        "expectation.unexpected",
    ]


def test_missing_item_is_shown_at_its_words_or_at_the_only_other_item() -> None:
    (missing,) = check("[[agreements]]\nname = 'five-year Tuna Pact'").results
    assert (missing.rule, missing.evidence) == ("expectation.missing", (span("Sardine Pact"),))
    assert missing.message.endswith('was not found; found: "Sardine Pact"')
    (nowhere,) = check("[[meetings]]\nplace = 'Tunis'").results
    assert (nowhere.evidence, nowhere.place) == ((), (1, 1))
    assert check("[[people]]\nname = 'Tunisia'").results[0].place == (2, 11)


def test_two_expected_items_need_two_found_ones() -> None:
    twice = "[[quotations]]\nspeaker = 'Ines Borg'\n" * 2
    assert [r.rule for r in check(twice).results] == ["expectation.missing"]


def test_assignment_is_not_greedy() -> None:
    expected = {"people": [{"country": "MT"}, {"name": "Ines Borg"}, {"country": "TN"}]}
    assert check(expected).results == ()


def test_aliases_count_as_the_name() -> None:
    assert check("[[agreements]]\nname = 'The Pact'").results == ()
    assert (
        check("[[quotations]]\nspeaker = 'Slim Achour'\ncontains = 'no border'").results[0].actual
        == '"Ines Borg"'
    )


def test_quotation_that_lost_its_words_is_found_by_nothing() -> None:
    assert [r.rule for r in check("[[quotations]]\ncontains = 'no more borders'").results] == [
        "expectation.missing"
    ]


def test_exhaustive_true_closes_every_list_that_is_named() -> None:
    closed = "exhaustive = true\n[[people]]\nname = 'Ines Borg'"
    assert [r.actual for r in check(closed).results] == ['"Slim Achour"', '"Karl Zahra"']


def test_severity_is_configurable() -> None:
    wrong = "[[people]]\nname = 'Nobody'"
    assert check(wrong, rules={"expectation.missing": "note"}).results[0].severity == "note"
    assert check(wrong, rules={"expectation.missing": "off"}).results == ()


def test_evidence_is_grounded() -> None:
    for result in check("exhaustive = true\npeople = []\nagreements = []\nquotations = []").results:
        assert all(TEXT[e.start : e.end] == e.text for e in result.evidence)
        assert result.evidence
