"""The own scorer on small cases; the same figures as the shared scorer where that is there."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.matching import overlap, same_party, same_person, same_title
from benchmarks.scoring import score_article
from benchmarks.tally import FIELDS, Tally

SHARED = Path(__file__).resolve().parents[2] / "shared"
OWN = Path(__file__).parent / "articles"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Mr. Ivo Zupan", "Ivo Zupan", True),
        ("Ana María López", "Ana Lopez", True),
        ("Zupan", "Ivo Zupan", False),
        ("Ivo Zupan", "Ivan Zupan", False),
        ("", "", False),
    ],
)
def test_same_person(a: str, b: str, same: bool) -> None:
    assert same_person(a, b) is same


def test_titles_and_parties() -> None:
    assert same_title("Minister of Defense", "Minister for Defence")
    assert not same_title("Foreign Minister", "Deputy Foreign Minister")
    assert same_party("ORG:European Union", "ORG:The European Union")
    assert not same_party("FR", "DE")
    assert overlap("the fisheries pact", "fisheries pact with Spain") > 0.6


def gold_with(**changes: Any) -> dict[str, Any]:
    agreement = {
        "names": ["fisheries pact"], "type": "pact", "status": "signed", "main": True,
        "parties": ["ES", "MA"],
        "signatories": [{"name": "Ivo Zupan", "title": "Minister", "for": "ES"}], "signed_on": "2020-01-02",
        "place": {"name": "Rabat"}, "occasion": None, "duration": "P5Y",
    }  # fmt: skip
    person = {"name": "Ivo Zupan", "titles": ["Minister"], "country": "ES"}
    return {"agreements": [agreement], "people": [person], "quotes": []} | changes


def facts_of(gold: dict[str, Any]) -> dict[str, Any]:
    """Facts that say just what the gold says."""
    people = [{"id": f"p{i}", "aliases": []} | p for i, p in enumerate(gold["people"])]
    agreements = [
        a
        | {
            "name": a["names"][0],
            "signed_on": {"date": a["signed_on"]},
            "duration": {"iso": a["duration"]},
            "effective_on": {"date": a.get("effective_on")},
            "occasion": {"name": a["occasion"]},
            "signatories": [s | {"on_behalf_of": s["for"]} for s in a["signatories"]],
        }
        for a in gold["agreements"]
    ]
    quotations = [q | {"speaker": {"name": q["speaker"]}} for q in gold["quotes"]]
    return {
        "people": people,
        "agreements": agreements,
        "quotations": quotations,
        "source": {"published": gold.get("published")},
    }


def test_right_facts_have_no_error() -> None:
    tally = Tally()
    score_article("x", gold_with(), facts_of(gold_with()), tally)
    assert tally.errors == []
    assert tally.figures("signatories")["f1"] == 1.0


def test_a_missed_agreement_takes_its_fields_along() -> None:
    tally = Tally()
    score_article("x", gold_with(), {}, tally)
    assert (tally.fn["parties"], tally.fn["signatories"], tally.fn["signing date"]) == (2, 1, 1)


def test_a_bystander_as_signatory_costs_precision() -> None:
    facts = facts_of(gold_with())
    facts["agreements"][0]["signatories"].append({"name": "Someone Else"})
    tally = Tally()
    score_article("x", gold_with(), facts, tally)
    assert tally.figures("signatories") == {
        "precision": 0.5,
        "recall": 1.0,
        "f1": 0.667,
        "gold": 1,
        "found": 2,
    }


def test_a_quotation_marked_as_version_is_no_error() -> None:
    quote = {"text": "We signed it today", "speaker": "Ivo Zupan", "speaker_kind": "person", "channel": None}
    gold = gold_with(quotes=[quote])
    facts = facts_of(gold)
    facts["quotations"].append({"text": "We signed it", "version_of": "q1", "speaker": None})
    tally = Tally()
    score_article("x", gold, facts, tally)
    assert tally.figures("quotations")["f1"] == tally.figures("speaker")["f1"] == 1.0


def load_shared_scorer() -> Any:
    path = SHARED / "eval" / "score.py"
    if not path.is_file():
        pytest.skip("the shared scorer is not here")
    spec = importlib.util.spec_from_file_location("shared_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoil(facts: dict[str, Any], turn: int) -> dict[str, Any]:
    """Leave out, alter and add in a fixed pattern, so that every count has something to count."""
    agreements = facts["agreements"][turn % 2 :]
    for a in agreements:
        a["status"] = "signed"
        a["place"] = {"name": "Nowhere"} if turn % 3 == 0 else a["place"]
        a["parties"] = [*a["parties"][turn % 2 :], "ZZ"]
        a["signatories"] = a["signatories"][turn % 3 :]
    if turn % 4 == 0:
        agreements.append({"name": "some other accord", "parties": ["AA"], "signatories": [{"name": "A B"}]})
    people = [*facts["people"][turn % 3 :], {"id": "px", "name": "Extra Person", "titles": ["Consul"]}]
    quotations = [*facts["quotations"][turn % 2 :], {"text": "nothing of the kind", "speaker": None}]
    for q in quotations[::2]:
        q["speaker"] = {"name": "Extra Person", "person": "px"}
    return facts | {"agreements": agreements, "people": people, "quotations": quotations}


def test_the_shared_scorer_gives_the_same_figures() -> None:
    shared = load_shared_scorer()
    ours, theirs = Tally(), shared.Tally()
    paths = [*sorted(OWN.glob("*.json")), *sorted((SHARED / "gold-dev").glob("*.json"))]
    for turn, path in enumerate(paths):
        gold = json.loads(path.read_text(encoding="utf-8"))
        facts = spoil(facts_of(json.loads(path.read_text(encoding="utf-8"))), turn)
        score_article(path.stem, gold, facts, ours)
        shared.score_article(path.stem, gold, facts, theirs)
    for field in FIELDS:
        counts = (theirs.tp[field], theirs.fp[field], theirs.fn[field])
        assert (field, ours.tp[field], ours.fp[field], ours.fn[field]) == (field, *counts)
