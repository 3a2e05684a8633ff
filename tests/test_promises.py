"""The five promises, as properties of whatever text comes in."""

from __future__ import annotations

import csv
import dataclasses
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import diplo_cli
from diplo_cli.facts import Facts, Span
from diplo_cli.rules import all_rules

DOCUMENTS = 300
LONGEST = 4000  # code points: short documents make many in little time
WORDS = [
    "“", "”", "\"", "'", "’", "‘", "«", "»", "''", "(", ")", "—", "…", "\n\n", "\n", "\r\n", "\t", "\x1b[31m",
    "signed", "will sign", "the agreement", "a treaty", "on Friday", "31 October 2025", "10-year", "Minister",
    "India", "US-India", "Ana Silva", "said", "told reporters", "@handle", "#WATCH |", "by", "and", ".", ",",
    "of", "in Paris", "🙂", "e\u0301", "\u200f", "\ufeff", "<p>", "[/b]", "and", "respectively",
]  # fmt: skip
salad = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=60).map(" ".join)
relaxed = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


def spans_of(value: object) -> Iterator[Span]:
    """Every span anywhere inside a fact."""
    if isinstance(value, Span):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)


def rules_of(value: object) -> Iterator[tuple[str, str]]:
    """(kind of fact, rule id) of everything that names its rule."""
    if isinstance(value, tuple):
        for item in value:
            yield from rules_of(item)
    elif dataclasses.is_dataclass(value):
        if hasattr(value, "rule"):
            yield type(value).__name__, value.rule
        for field in dataclasses.fields(value):
            yield from rules_of(getattr(value, field.name))


def check_grounded(text: str, facts: Facts) -> None:
    for span in spans_of(facts):
        assert text[span.start : span.end] == span.text
        assert span.start < span.end
        before = text[: span.start]
        assert (span.line, span.column) == (before.count("\n") + 1, span.start - (before.rfind("\n") + 1) + 1)


def check_says_why(facts: Facts) -> None:
    known = all_rules()
    for kind, rule in rules_of(facts):
        assert rule in known, f"a {kind} has the rule {rule!r}, which diplo explain does not know"


@lru_cache(maxsize=1)
def bulk_documents(shared: Path) -> tuple[tuple[str, str], ...]:
    """Names and texts of real documents, spread evenly over the short ones of each kind."""
    bulk = shared / "data" / "bulk"
    papers = [(p.name, p.read_text(encoding="utf-8")) for p in sorted((bulk / "white-house").rglob("*.md"))]
    news: list[tuple[str, str]] = []
    for path in sorted((bulk / "wikinews-2019-2020").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        news += [(f"{path.name}:{i}", max(map(str, row.values()), key=len)) for i, row in enumerate(rows)]
    short = [[d for d in kind if 200 < len(d[1]) < LONGEST] for kind in (papers, news)]
    wanted = (DOCUMENTS - min(len(short[1]), DOCUMENTS // 3), min(len(short[1]), DOCUMENTS // 3))
    return tuple(
        d for kind, n in zip(short, wanted, strict=True) for d in kind[:: max(1, len(kind) // n)][:n]
    )


@given(text=salad)
@relaxed
def test_any_text_is_grounded_and_never_falls_over(text: str) -> None:
    facts = diplo_cli.extract(text, indirect=True)
    check_grounded(text, facts)
    check_says_why(facts)


@given(text=salad)
@relaxed
def test_same_text_gives_same_facts(text: str) -> None:
    assert diplo_cli.extract(text) == diplo_cli.extract(text)


def test_real_documents_keep_the_promises(shared: Path) -> None:
    documents = bulk_documents(shared)
    assert len(documents) >= DOCUMENTS
    for name, text in documents:
        facts = diplo_cli.extract(text, indirect=True)
        try:
            check_grounded(text, facts)
            check_says_why(facts)
        except AssertionError as error:
            pytest.fail(f"{name}: {error}")


def test_real_documents_are_repeatable(shared: Path) -> None:
    """Alone or after others, forward or backward: the same facts."""
    texts = [text for _, text in bulk_documents(shared)[::10]]
    forward = [json.dumps(dataclasses.asdict(diplo_cli.extract(t))) for t in texts]
    backward = [json.dumps(dataclasses.asdict(diplo_cli.extract(t))) for t in reversed(texts)]
    assert forward == backward[::-1]


PLANNED = [
    "will sign", "is expected to sign", "refused to sign", "urged Beijing to sign", "plans to sign",
    "did not sign", "has yet to sign", "would sign", "may sign", "was to sign", "is due to sign",
    "failed to sign",
    "has declined to sign", "called on all states to sign", "hopes to sign", "is ready to sign",
]  # fmt: skip
BYSTANDING = ["witnessed", "attended", "welcomed", "oversaw", "hosted", "praised", "presided over", "hailed"]


@pytest.mark.parametrize("verb", PLANNED)
def test_planned_is_not_signed(verb: str) -> None:
    text = f"LISBON, 3 May 2021 — Foreign Minister Ana Duarte {verb} the fisheries agreement with Morocco.\n"
    facts = diplo_cli.extract(text)
    assert all(a.status != "signed" and a.signed_on is None for a in facts.agreements)


@pytest.mark.parametrize("verb", BYSTANDING)
def test_a_bystander_is_no_signatory(verb: str) -> None:
    text = (
        "LISBON, 3 May 2021 — Foreign Ministers Ana Duarte of Portugal and Omar Benali of Morocco signed a "
        f"fisheries agreement on Monday. Prime Minister Rui Tavares {verb} the signing.\n"
    )
    facts = diplo_cli.extract(text)
    signed = {s.name for a in facts.agreements for s in a.signatories}
    assert signed == {"Ana Duarte", "Omar Benali"}


def test_every_rule_says_what_it_does_with_an_example() -> None:
    import diplo_cli.extraction  # noqa: F401  (registers the extractors' rules)

    rules = all_rules()
    assert rules
    for rule, text in rules.items():
        assert re.fullmatch(r"[a-z_]+(\.[a-z0-9-]+)+", rule), rule
        assert len(text) > 40, rule
