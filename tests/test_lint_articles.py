"""Lint rules on whole articles, through the embedded model: one contradiction planted in each."""

from __future__ import annotations

import pytest

from diplo_cli.article import make_article
from diplo_cli.check.lint import lint_article
from diplo_cli.extraction import find_facts
from diplo_cli.pipeline import load_pipeline

CLEAN = """\
date 2023-06-16
Chile and Vietnam signed a five-year Forestry Agreement in Hanoi on Friday.

The agreement was signed by Chilean Agriculture Minister Elena Fuentealba and Vietnamese Environment \
Minister Tran Quoc Binh. Fuentealba said the five-year agreement covers two million hectares.

“We will plant ten million trees and we will not stop before 2028,” Fuentealba told reporters in Hanoi.
"""
SAID = "Fuentealba said the"


def lint(text: str) -> list[tuple[str, str]]:
    article = make_article(text)
    doc = load_pipeline()(text)
    findings = lint_article(article, doc, find_facts(doc, article))
    assert all(text[e.start : e.end] == e.text for f in findings for e in f.evidence)
    return [(finding.code, finding.severity) for finding in findings]


def test_clean_article() -> None:
    assert lint(CLEAN) == []


@pytest.mark.parametrize(
    ("right", "wrong", "code", "severity"),
    [
        ("on Friday", "on Thursday (16 June)", "date.weekday-mismatch", "error"),
        ("on Friday", "on 30 June 2023", "date.future-told-as-past", "error"),
        (SAID, f"The two ministers met on 20 July 2023 in Hue. {SAID}", "date.future-told-as-past", "error"),
        (SAID, "Fuentelaba said the", "name.two-spellings", "warning"),
        (SAID, "Helena Fuentealba said the", "name.two-spellings", "warning"),
        (
            SAID,
            f"US Secretary of State Antony Blinkten sent a letter. {SAID}",
            "name.near-office-holder",
            "warning",
        ),
        ("2028,” F", "2028, F", "quotation.unclosed-mark", "warning"),
        ("said the five-year", "said the ten-year", "agreement.two-durations", "warning"),
        (SAID, f"The agreement was signed on 15 June 2023. {SAID}", "agreement.two-dates", "warning"),
        ("Vietnamese Environment", "Laotian Environment", "signatory.no-party", "warning"),
        (SAID, f"Chile-Vietnam trade grows, as Vietnam-Chile ties do. {SAID}", "pair.two-orders", "note"),
    ],
)
def test_planted_contradiction(right: str, wrong: str, code: str, severity: str) -> None:
    assert right in CLEAN
    assert lint(CLEAN.replace(right, wrong)) == [(code, severity)]


@pytest.mark.parametrize(
    "again",
    [
        "“We will plant two million trees and we will not stop before 2028,” Fuentealba wrote on X.",
        "“We will plant ten million trees and we will stop before 2028,” she wrote on X.",
    ],
)
def test_second_version_of_a_quotation(again: str) -> None:
    assert lint(f"{CLEAN}\n{again}\n") == [("quotation.versions-differ", "error")]
