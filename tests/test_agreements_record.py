"""Agreements: what is one and what is none, status, parties, date, place, occasion, duration.

All sentences are invented.
"""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Agreement

HEAD = "OSLO, 12 March 2019 — "


def agreements_of(text: str) -> tuple[Agreement, ...]:
    return extract_text(HEAD + text).agreements


def only(text: str) -> Agreement:
    found = agreements_of(text)
    assert len(found) == 1, [a.name for a in found]
    return found[0]


TRAPS = [
    "Norwegian striker Jonas Berg signed a three-year deal with Peruvian club Alianza Norte on Monday.",
    "President Diego Salas signed a trade bill into law on Monday.",
    "President Diego Salas signed an executive order on arms exports to Norway.",
    "Shipbuilder Fjordverft AS signed a contract with the Peruvian navy worth 300 million dollars.",
    "Norwegian Foreign Minister Kari Lunde signed a book of condolence at the Peruvian embassy.",
    "More than 4,000 people in Norway signed a petition against the treaty's critics.",
    "Twenty former ambassadors signed an open letter to the Peruvian president.",
    "The singer Marta Quispe signed a record deal with a Norwegian label.",
    "The governor and the mayor of Bergen signed an agreement on bus lanes.",
    "Police said there was a great deal of confusion in Lima.",
]

STATUS = [
    ("Norway and Peru signed a fisheries treaty on Monday.", "signed"),
    ("Norway and Peru will sign a fisheries treaty next week.", "planned"),
    ("Norway and Peru are expected to sign a fisheries treaty in April.", "planned"),
    ("Norway and Peru are negotiating a fisheries treaty.", "under_negotiation"),
    ("Norway and Peru opened negotiations on a free trade agreement on Monday.", "under_negotiation"),
    ("Norway and Peru reached a fisheries agreement on Monday.", "agreed"),
    ("Norway has proposed a fisheries treaty with Peru.", "proposed"),
    ("Peru ratified the fisheries treaty with Norway on Monday.", "ratified"),
    ("The fisheries treaty between Norway and Peru entered into force on Monday.", "in_force"),
    ("Norway and Peru extended their fisheries agreement for a further three years.", "extended"),
    ("Peru suspended the extradition treaty with Norway on Monday.", "suspended"),
    ("Peru withdrew from the fisheries treaty with Norway on Monday.", "terminated"),
    ("Peru rejected a fisheries agreement with Norway on Monday.", "rejected"),
]

PARTIES = [
    ("Norway and Peru signed a fisheries treaty on Monday.", {"NO", "PE"}),
    ("Oslo and Lima signed a fisheries treaty on Monday.", {"NO", "PE"}),
    ("Norwegian and Peruvian officials signed a fisheries treaty on Monday.", {"NO", "PE"}),
    ("The Norway-Peru fisheries treaty was signed on Monday.", {"NO", "PE"}),
    ("Peru has signed a fisheries treaty with Norway.", {"NO", "PE"}),
    (
        "A fisheries treaty between Peru and the European Union was signed on Monday.",
        {"PE", "ORG:European Union"},
    ),
    (
        "Norwegian Foreign Minister Kari Lunde and Peruvian Foreign Minister Diego Salas signed a treaty.",
        {"NO", "PE"},
    ),
    ("Norway, Peru and Chile signed an agreement on krill on Monday.", {"NO", "PE", "CL"}),
]

TYPES = [
    ("Norway and Peru signed a fisheries treaty on Monday.", "treaty"),
    ("Norway and Peru signed a memorandum of understanding on krill.", "memorandum_of_understanding"),
    ("Norway and Peru signed an MoU on krill.", "memorandum_of_understanding"),
    ("Norway and Peru signed a letter of intent on wind power.", "letter_of_intent"),
    ("Norway and Peru signed a defence pact on Monday.", "pact"),
    ("Norway and Peru signed a joint declaration on whales.", "declaration"),
    ("Norway and Peru signed a protocol on mutual legal assistance.", "protocol"),
    ("Norway and Peru signed the Convention on Andean Glaciers on Monday.", "convention"),
]

DATES = [
    ("Norway and Peru signed a treaty today.", "2019-03-12"),
    ("Norway and Peru signed a treaty on Monday.", "2019-03-11"),
    ("Norway and Peru signed a treaty yesterday in Lima.", "2019-03-11"),
    ("The treaty between Norway and Peru, signed on 9 May 2016, has never been used.", "2016-05-09"),
    ("The treaty between Norway and Peru, signed in 2016, has never been used.", "2016"),
    ("The treaty between Norway and Peru, signed in May 2016, has never been used.", None),
    ("Norway and Peru signed a treaty last month.", None),
    ("Norway and Peru signed a treaty last year.", None),
    ("Norway and Peru signed a treaty on 1 March 2019 that will end duties by 2025.", "2019-03-01"),
    ("Norway and Peru signed a treaty that enters into force on 1 July 2019.", None),
]

PLACES = [
    ("Norway and Peru signed a treaty in Lima on Monday.", "Lima", "PE"),
    ("The treaty between Norway and Peru was signed on Monday in Quito, Ecuador.", "Quito", "EC"),
    ("The treaty between Norway and Peru was signed in the Chilean capital on Monday.", "Santiago", "CL"),
]

OCCASIONS = [
    (
        "Norway and Peru signed a treaty on the sidelines of the Pacific Krill Summit in Lima.",
        "Pacific Krill Summit",
    ),
    (
        "Norway and Peru signed a treaty at the Third Andean Energy Forum in Lima.",
        "Third Andean Energy Forum",
    ),
]

DURATIONS = [
    ("Norway and Peru signed a ten-year defence pact on Monday.", "P10Y"),
    ("Norway and Peru signed a 5-year fisheries agreement on Monday.", "P5Y"),
    ("Norway and Peru signed a fisheries agreement. It is valid for four years.", "P4Y"),
    ("Norway and Peru extended their fisheries agreement for a further three years.", "P3Y"),
    ("After two years of talks Norway and Peru signed a fisheries agreement.", None),
    ("Norway and Peru signed a fisheries agreement that will end quotas within six years.", None),
]


@pytest.mark.parametrize("sentence", TRAPS)
def test_traps_give_no_agreement(sentence: str) -> None:
    assert agreements_of(sentence) == ()


@pytest.mark.parametrize(("sentence", "status"), STATUS)
def test_status(sentence: str, status: str) -> None:
    assert only(sentence).status == status


@pytest.mark.parametrize(("sentence", "codes"), PARTIES)
def test_parties(sentence: str, codes: set[str]) -> None:
    assert {p.code for p in only(sentence).parties} == codes


@pytest.mark.parametrize(("sentence", "kind"), TYPES)
def test_type(sentence: str, kind: str) -> None:
    assert only(sentence).type == kind


@pytest.mark.parametrize(("sentence", "date"), DATES)
def test_signing_date(sentence: str, date: str | None) -> None:
    signed_on = only(sentence).signed_on
    assert (signed_on.date if signed_on else None) == date


@pytest.mark.parametrize(("sentence", "name", "country"), PLACES)
def test_place(sentence: str, name: str, country: str) -> None:
    place = only(sentence).place
    assert place is not None
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize(("sentence", "name"), OCCASIONS)
def test_occasion(sentence: str, name: str) -> None:
    occasion = only(sentence).occasion
    assert occasion is not None
    assert occasion.name == name


@pytest.mark.parametrize(("sentence", "iso"), DURATIONS)
def test_duration(sentence: str, iso: str | None) -> None:
    duration = only(sentence).duration
    assert (duration.iso if duration else None) == iso


def test_entry_into_force() -> None:
    agreement = only(
        "Norway and Peru signed a treaty on Monday. The treaty enters into force on 1 July 2019."
    )
    assert agreement.effective_on is not None
    assert agreement.effective_on.date == "2019-07-01"


def test_a_weekday_without_a_document_date_is_left_open() -> None:
    facts = extract_text("Norway and Peru signed a treaty on Tuesday.")
    assert facts.agreements[0].signed_on is None
    assert [(u.about, u.field) for u in facts.unresolved if u.field == "signed_on"] == [("a1", "signed_on")]


def test_short_references_join_one_record() -> None:
    agreement = only(
        "Norway and Peru signed the 'Framework for the Norway-Peru Ocean Partnership' on Monday. "
        "The ten-year framework "
        "covers krill. Ministers said the deal would help both, and the agreement is to be reviewed in 2024."
    )
    assert agreement.name == "Framework for the Norway-Peru Ocean Partnership"
    assert agreement.type == "framework"
    assert {"deal", "agreement"} <= set(agreement.aliases)


def test_an_abbreviation_in_brackets_is_an_alias() -> None:
    agreement = only("Norway and Peru signed a free trade agreement (FTA) on Monday. The FTA covers salmon.")
    assert "FTA" in agreement.aliases


def test_two_agreements_stay_apart() -> None:
    found = agreements_of(
        "Norway and Peru signed an extradition treaty on Monday. They also signed a memorandum "
        "of understanding on wind "
        "power with Chile."
    )
    assert [a.type for a in found] == ["treaty", "memorandum_of_understanding"]
    assert all(a.main for a in found)


def test_an_agreement_of_the_past_is_a_side_agreement() -> None:
    found = agreements_of(
        "Norway and Peru signed a border treaty on Monday. An earlier accord, signed in 1964 by "
        "Norway and Chile, was "
        "never used. The treaty covers rivers. The treaty was welcomed in Lima."
    )
    assert [(a.main, a.signed_on and a.signed_on.date) for a in found] == [
        (True, "2019-03-11"),
        (False, "1964"),
    ]


def test_a_peace_accord_with_rebels_counts() -> None:
    agreement = only(
        "The government of Chad and rebels of the Northern Liberation Front signed a peace accord on Monday."
    )
    assert agreement.domain == "peace"
    assert "TD" in {p.code for p in agreement.parties}
    assert any(p.code.startswith("ORG:") for p in agreement.parties)


def test_every_fact_names_a_registered_rule() -> None:
    from diplo_cli.rules import all_rules

    agreement = only(
        "Norwegian Foreign Minister Kari Lunde and Peruvian Foreign Minister Diego Salas signed "
        "a ten-year treaty in "
        "Lima on Monday on the sidelines of the Krill Summit."
    )
    parts = [agreement, *agreement.parties, *agreement.signatories, agreement.signed_on, agreement.place,
             agreement.occasion, agreement.duration]  # fmt: skip
    assert all(part is not None and part.rule in all_rules() for part in parts)


def test_each_item_of_a_list_is_an_agreement() -> None:
    found = agreements_of(
        "During a visit to Lima the two countries signed the following documents today:\n\n"
        "- Treaty on Extradition between Norway and Peru;\n"
        "- Agreement on Air Services, signed by Norwegian Transport Minister Kari Lunde;\n"
        "- Memorandum of Understanding on Wind Power.\n"
    )
    assert [a.type for a in found] == ["treaty", "agreement", "memorandum_of_understanding"]
    assert {a.signed_on.date for a in found if a.signed_on} == {"2019-03-12"}


def test_objects_joined_by_and_are_several_agreements() -> None:
    found = agreements_of(
        "Norway and Peru signed a customs protocol, a fisheries agreement and a pact on pilots in Lima."
    )
    assert [a.type for a in found] == ["protocol", "agreement", "pact"]
    assert all({p.code for p in a.parties} == {"NO", "PE"} for a in found)
    assert all(a.place is not None and a.place.name == "Lima" for a in found)


def test_they_also_signed_takes_the_parties_of_before() -> None:
    found = agreements_of(
        "Norway, Peru and Chile signed a treaty on krill. They also signed a protocol on whales."
    )
    assert [{p.code for p in a.parties} for a in found] == [{"NO", "PE", "CL"}, {"NO", "PE", "CL"}]


def test_whoever_oversees_gives_the_parties_but_signs_nothing() -> None:
    agreement = only(
        "Norwegian President Kari Lunde and Peruvian President Diego Salas oversaw the signing of a gas deal."
    )
    assert {p.code for p in agreement.parties} == {"NO", "PE"}
    assert agreement.signatories == ()


def test_wrapped_lines_are_read_on() -> None:
    agreement = only(
        "Norwegian Foreign Minister Kari Lunde and Peruvian Foreign Minister Diego\n"
        "Salas on Monday signed a treaty on the protection of the Humboldt\n"
        "Current in Lima, after talks that had gone on for the better part of\n"
        "a decade."
    )
    assert sorted(s.name for s in agreement.signatories)[1] == "Kari Lunde"
    assert agreement.place is not None
    assert agreement.place.name == "Lima"
