"""Countries, organisations and words of offices."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplo_cli.lexicon import (
    country_code,
    country_name,
    find_countries,
    find_organizations,
    organization_name,
    place_country,
)
from diplo_cli.lexicon.offices import office_countries, singular_head, states_with, words_of

COUNTRIES = [
    ("Peru's minister flew to Quito", ["Peru:PE:name", "Quito:EC:capital"]),
    ("the U.S.-Kenya pact", ["U.S.:US:abbreviation", "Kenya:KE:name"]),
    ("Give us a US deal", ["US:US:abbreviation"]),
    ("It costs US$5 million", []),
    ("LET US GO", []),
    ("Papua New Guinea and Guinea", ["Papua New Guinea:PG:name", "Guinea:GN:name"]),
    ("in the Gulf of Guinea", []),
    ("Guinea-Bissau and Equatorial Guinea", ["Guinea-Bissau:GW:name", "Equatorial Guinea:GQ:name"]),
    (
        "Nigerien and Nigerian troops in Niger",
        ["Nigerien:NE:demonym", "Nigerian:NG:demonym", "Niger:NE:name"],
    ),
    ("Kinshasa says Congo will sign", ["Kinshasa:CD:capital", "Congo:CD:name"]),
    ("Brazzaville says Congo will sign", ["Brazzaville:CG:capital", "Congo:CG:name"]),
    ("Malaysians met the Dutch", ["Malaysians:MY:demonym", "Dutch:NL:demonym"]),
    ("New Delhi and the Kremlin", ["New Delhi:IN:capital", "Kremlin:RU:metonym"]),
    ("in Türkiye, once Turkey", ["Türkiye:TR:name", "Turkey:TR:name"]),
    ("a turkey dinner and polish remover", []),
    ("Côte d’Ivoire signed in Yamoussoukro", ["Côte d’Ivoire:CI:name", "Yamoussoukro:CI:capital"]),
    ("Tbilisi said Georgia agreed", ["Tbilisi:GE:capital", "Georgia:GE:name"]),
    ("in Atlanta, Georgia", ["Atlanta:US:city", "Georgia:US:name"]),
    ("Jordan and Chad Foreign Ministry officials", ["Jordan:JO:name", "Chad:TD:name"]),
    ("Chad Okoro and Petra Jordan said", []),
    ("the Organization of American States met", []),
    ("the South China Sea and the Indian Ocean", []),
    ("under the Paris Agreement", []),
    ("UNITED KINGDOM SIGNS", ["UNITED KINGDOM:GB:name"]),
    ("New\nZealand", ["New\nZealand:NZ:name"]),
    ("see https://example.org/India or @India or #India", []),
    ("North Korea, South Korea, Korea", ["North Korea:KP:name", "South Korea:KR:name", "Korea:KR:name"]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTRIES)
def test_countries_in_running_text(text: str, expected: list[str]) -> None:
    assert [f"{m.text}:{m.code}:{m.kind}" for m in find_countries(text)] == expected


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the U.S.", "US"),
        ("Bolivian", "BO"),
        ("Burma", "MM"),
        ("Siam", "TH"),
        ("Upper Volta", "BF"),
        ("Ghana's", "GH"),
        ("DRC", "CD"),
        ("us", None),
        ("Geneva", None),
        ("Atlantis", None),
        ("the White House", "US"),
    ],
)
def test_country_code(name: str, code: str | None) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Kuala Lumpur", "MY"),
        ("Bled, Slovenia", "SI"),
        ("Male", "MV"),
        ("Geneva", "CH"),
        ("Xanadu", None),
        ("Peru", "PE"),
        ("Queensland", "AU"),
        ("", None),
    ],
)
def test_place_country(place: str, code: str | None) -> None:
    assert place_country(place) == code


def test_country_name_gives_the_short_name_and_back() -> None:
    assert country_name("IN") == "India"
    assert country_name("ZZ") == "ZZ"
    assert country_code(country_name("TZ")) == "TZ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the EU and ASEAN", ["European Union", "Association of Southeast Asian Nations"]),
        ("the African Union Commission (AUC)", ["African Union Commission", "African Union Commission"]),
        ("the World Health Organisation", ["World Health Organization"]),
        ("WHO SIGNED WHAT", ["World Health Organization"]),
        ("ASK WHO SIGNED", []),
        ("the ministry of trade and Acme Ltd", []),
    ],
)
def test_organizations_in_running_text(text: str, expected: list[str]) -> None:
    assert [m.name for m in find_organizations(text)] == expected


def test_organization_name() -> None:
    assert organization_name("the EU") == "European Union"
    assert organization_name("Acme") is None


def test_words_of_offices() -> None:
    assert singular_head("ministers") == "minister"
    assert singular_head("secretaries") == "secretary"
    assert singular_head("spokeswomen") == "spokeswoman"
    assert singular_head("secretary-general") == "secretary-general"
    assert singular_head("table") is None
    assert "bin" in words_of("particle")
    assert office_countries("External Affairs Minister") == {"IN"}
    assert "PE" in states_with("President")
    assert states_with("Deputy Clerk") == frozenset()


def test_the_lists_load_without_spacy() -> None:
    code = "import sys, diplo_cli.lexicon as l; l.country_code('Peru'); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.text(alphabet=st.sampled_from("USIndia ’'s.-\n@#$/Új̀ŉ( )Peru")))
def test_every_mention_is_grounded(text: str) -> None:
    for mention in find_countries(text):
        assert text[mention.start : mention.end] == mention.text
    for body in find_organizations(text):
        assert text[body.start : body.end] == body.text
