"""Files of expectations: found, read, refused with a hint, written anew."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from desk import ARTICLE, FACTS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_cli.article import make_article
from diplo_cli.check.expectations import check_record, facts_shape, find_expectations, read_expectations
from diplo_cli.check.matching import check_article
from diplo_cli.check.updating import make_expectations, write_json, write_toml
from diplo_cli.errors import DiploError, ExitCode
from diplo_cli.facts import Agreement, Facts, Party, Person, Signatory, Source


def test_file_beside_the_article_is_found(tmp_path: Path) -> None:
    article = tmp_path / "talks.2024.txt"
    assert find_expectations(article) is None
    (tmp_path / "talks.2024.expected.json").write_text("{}")
    assert find_expectations(article) == tmp_path / "talks.2024.expected.json"
    (tmp_path / "talks.2024.expected.toml").write_text("")
    assert find_expectations(article) == tmp_path / "talks.2024.expected.toml"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("[[agreement]]\nname = 'x'", "agreement: no such key", "Did you mean 'agreements'?"),
        (
            "[[agreements]]\nsinged_on = 2025-10-31",
            "agreements[].singed_on: no such key",
            "Did you mean 'signed_on'?",
        ),
        (
            "[[agreements]]\n[[agreements.signatories]]\nfor = 'IN'",
            "agreements[].signatories[].for",
            "Known are: name",
        ),
        ("[[quotations]]\ncontain = 'x'", "quotations[].contain: no such key", "Did you mean 'contains'?"),
        ("[agreements]\nname = 'x'", "agreements: must be a list", "[[agreements]]"),
        ("[[agreements]]\nduration = ['P1Y']", "agreements[].duration: must be text", 'duration = "..."'),
        ("[[agreements]]\nname = {a = 1}", "agreements[].name: must be a plain value", 'name = "..."'),
        (
            "[[agreements]]\nexhaustive = ['signatorys']",
            "'signatorys' is no key",
            "Did you mean 'signatories'?",
        ),
        ("[[agreements]]\nexhaustive = 'parties'", "exhaustive: must be true or a list", '["parties"]'),
        ("[[quotations]]\ncontains = ' '", "contains: must be some words", "contains"),
        ("a = ", "cannot be read", "TOML or JSON"),
        ("", "expects nothing", "--update"),
    ],
)
def test_wrong_files_are_refused_with_a_hint(tmp_path: Path, text: str, message: str, hint: str) -> None:
    file = tmp_path / "a.expected.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DiploError) as caught:
        read_expectations(file)
    assert caught.value.code == ExitCode.INPUT
    assert str(file) in caught.value.message
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DiploError, match="no such file"):
        read_expectations(tmp_path / "a.expected.toml")


def test_json_is_read_as_toml_is(tmp_path: Path) -> None:
    file = tmp_path / "a.expected.json"
    file.write_text('{"agreements": [{"signed_on": "2023-03-10", "effective_on": null}]}', encoding="utf-8")
    assert check_article(ARTICLE, FACTS, read_expectations(file), "a").results == ()


def test_written_expectations_hold() -> None:
    record = make_expectations(FACTS)
    read = tomllib.loads(write_toml(record))
    assert read == record
    check_record(read, facts_shape(), "a", "")
    report = check_article(ARTICLE, FACTS, read, "a")
    assert report.results == ()
    assert len(report.cases) > 20


def test_rewriting_keeps_prohibitions() -> None:
    before = tomllib.loads("""
        people = [{ name = "Karl Marx", absent = true }, { name = "Gone" }]
        [[agreements]]
        name = "the sardine pact"
        [[agreements.signatories]]
        name = "Karl Zahra"
        absent = true
    """)
    after = make_expectations(FACTS, before)
    assert {"name": "Karl Marx", "absent": True} in after["people"]
    assert {"name": "Gone"} not in after["people"]
    assert {"name": "Karl Zahra", "absent": True} in after["agreements"][0]["signatories"]
    assert tomllib.loads(write_toml(after)) == after


WORDS = [
    "a",
    "Ana",
    "ana",
    ".",
    "'",
    '"',
    "\\",
    "\n",
    "\x7f",
    "\x9b",
    "“",
    "—",
    "é",
    "e\u0301",
    "İ",
    "🙂",
    "\u2028",
    " ",
]
names = st.lists(st.sampled_from(WORDS), max_size=3).map("".join)
parties = st.builds(Party, code=names, name=names)
signatories = st.builds(Signatory, person=st.none(), name=names, title=names, on_behalf_of=st.none())
agreements = st.builds(
    Agreement,
    id=names,
    name=names,
    parties=st.lists(parties, max_size=2).map(tuple),
    signatories=st.lists(signatories, max_size=3).map(tuple),
    signed_on=st.none(),
)
people = st.builds(Person, id=names, name=names)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(st.lists(agreements, max_size=2), st.lists(people, max_size=3))
def test_any_facts_meet_the_expectations_made_of_them(made: list[Agreement], cast: list[Person]) -> None:
    facts = Facts(Source(None, "", 0, "en"), people=tuple(cast), agreements=tuple(made))
    record = make_expectations(facts)
    assert tomllib.loads(write_toml(record)) == record
    assert write_json(record)
    assert check_article(make_article("x"), facts, record, "x").results == ()
