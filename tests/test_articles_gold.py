"""The own articles' gold is well formed, and every string of it stands in its article."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from diplo_cli.facts import AgreementType, Status, TermKind

FOLDERS = [Path(__file__).parent / name for name in ("articles", "press", "wire")]
GOLD = {path.stem: path for folder in FOLDERS for path in sorted(folder.glob("*.json"))}
NAMES = list(GOLD)
PARTY = re.compile(r"[A-Z]{2}|ORG:\S.*")
ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
ISO_DURATION = re.compile(r"P\d+[DWMY]")
KINDS = {"signed", "planned", "negotiation", "multi", "multilateral", "none"}


def read_gold(name: str) -> tuple[str, dict[str, Any]]:
    text = GOLD[name].with_suffix(".txt").read_text(encoding="utf-8")
    return text, json.loads(GOLD[name].read_text(encoding="utf-8"))


def as_list(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


def test_there_are_enough_articles_and_each_has_both_files() -> None:
    assert len(NAMES) >= 140
    assert sorted(path.stem for folder in FOLDERS for path in folder.glob("*.txt")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_strings_stand_in_the_article(name: str) -> None:
    text, gold = read_gold(name)
    wanted = [n for a in gold["agreements"] for n in a["names"]]
    wanted += [a["signed_on_text"] for a in gold["agreements"] if a["signed_on_text"]]
    wanted += [a["occasion"] for a in gold["agreements"] if a["occasion"]]
    wanted += [t["text"] for a in gold["agreements"] for t in a.get("terms", [])]
    wanted += [t for a in gold["agreements"] for t in a.get("optional_terms", [])]
    wanted += [n for p in gold["people"] for n in (p["name"], *p["aliases"])]
    wanted += [part for q in gold["quotes"] for part in as_list(q["text"])]
    wanted += [q["cue"] for q in gold["quotes"] if q["cue"]]
    assert [w for w in wanted if w not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_places_and_offices_stand_in_the_article_in_any_case(name: str) -> None:
    text, gold = read_gold(name)
    folded = text.casefold()
    places = [a["place"]["name"] for a in gold["agreements"] if a["place"]]
    places += [m["place"] for m in gold["meetings"] if m["place"]]
    assert [w for w in places if w.casefold() not in folded] == []
    offices = [t for p in gold["people"] for t in p["titles"]]
    # The person's own country is left out, also inside: "Ambassador (of Peru) to Chad".
    forms = [r"\s(?:of \w+ )?".join(map(re.escape, t.split())) for t in offices]
    assert [form for form in forms if not re.search(form, text, re.IGNORECASE)] == []


@pytest.mark.parametrize("name", NAMES)
def test_values_have_their_form(name: str) -> None:
    _, gold = read_gold(name)
    assert gold["kind"] in KINDS
    assert gold["published"] is None or date.fromisoformat(gold["published"])
    for agreement in gold["agreements"]:
        assert agreement["type"] in get_args(AgreementType)
        assert agreement["status"] in get_args(Status)
        assert all(PARTY.fullmatch(code) for code in agreement["parties"])
        assert all(t["kind"] in get_args(TermKind) for t in agreement.get("terms", []))
        for key, form in (("signed_on", ISO_DATE), ("effective_on", ISO_DATE), ("duration", ISO_DURATION)):
            assert agreement[key] is None or form.fullmatch(agreement[key])


@pytest.mark.parametrize("name", NAMES)
def test_persons_are_listed_once_and_cover_signatories_speakers_and_participants(name: str) -> None:
    _, gold = read_gold(name)
    people = [p["name"] for p in gold["people"]]
    assert len(people) == len(set(people))
    signatories = [s["name"] for a in gold["agreements"] for s in a["signatories"] if s["name"]]
    speakers = [q["speaker"] for q in gold["quotes"] if q["speaker_kind"] == "person"]
    participants = [n for m in gold["meetings"] for n in m["participants"]]
    assert {*signatories, *speakers, *participants} <= set(people)
    sides = {(s["for"], a["names"][0]) for a in gold["agreements"] for s in a["signatories"]}
    allowed = {
        (c, a["names"][0])
        for a in gold["agreements"]
        for c in (*a["parties"], *a.get("optional_parties", []))
    }
    assert sides <= allowed
