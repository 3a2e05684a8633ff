"""Agreements in wrapped and marked-up text, in lists, and in statements of several governments.

All sentences are invented.
"""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Agreement

HEAD = "OSLO, 12 March 2019 — "


def agreements_of(text: str) -> tuple[Agreement, ...]:
    return extract_text(HEAD + text).agreements


def sides(agreement: Agreement) -> set[str]:
    return {p.code for p in agreement.parties}


def hands(agreement: Agreement) -> set[str]:
    return {s.name for s in agreement.signatories}


def test_link_marks_do_not_part_a_name_from_its_verb() -> None:
    text = (
        "The [Peru-Norway Fjord Accord](https://example.org/fjord-accord), signed by Foreign Minister Kari "
        "Lunde of Norway and Foreign Minister Diego Salas of Peru, opens ports to both fleets."
    )
    (agreement,) = agreements_of(text)
    assert agreement.name == "Peru-Norway Fjord Accord"
    assert hands(agreement) == {"Kari Lunde", "Diego Salas"}


def test_a_list_item_of_wrapped_lines_is_read_on() -> None:
    text = (
        "The visit had these results for the two sides and for their neighbours:\n\n"
        "-   Norway and Peru on the second day of the visit signed a fisheries\n"
        "    treaty that limits the catch of anchovy in the waters of the south.\n"
        "-   A dinner was held."
    )
    (agreement,) = agreements_of(text)
    assert agreement.status == "signed"
    assert sides(agreement) == {"NO", "PE"}


def test_other_doers_make_another_agreement() -> None:
    text = (
        "Norway and Peru agreed to a trade deal on fish on Monday. "
        "Norway and Chile agreed to a trade deal on Tuesday."
    )
    assert [sides(a) for a in agreements_of(text)] == [{"NO", "PE"}, {"NO", "CL"}]


def test_three_countries_are_those_named_before() -> None:
    text = (
        "Norway, Peru and Chile want to link their ports by cable. "
        "Officials from the three countries signed an agreement on the cable on Monday."
    )
    (agreement,) = agreements_of(text)
    assert sides(agreement) == {"NO", "PE", "CL"}


def test_partners_from_several_states_are_parties() -> None:
    text = (
        "The Peruvian trade minister, Diego Salas, and his partners from Norway, Iceland and Chile "
        "signed the customs treaty on Monday."
    )
    (agreement,) = agreements_of(text)
    assert sides(agreement) == {"PE", "NO", "IS", "CL"}


def test_what_we_signed_binds_those_who_speak() -> None:
    text = (
        "We, the leaders of Norway, Peru and Chile, met in Lima. "
        "Our ministers signed a Deep Sea Cable Agreement on Monday."
    )
    (agreement,) = agreements_of(text)
    assert sides(agreement) == {"NO", "PE", "CL"}


def test_a_relative_clause_does_not_end_the_list_of_signers() -> None:
    text = (
        "The treaty was signed in Oslo by Deputy Minister Kari Lunde of Norway, who stood in for her "
        "minister, and Ambassador Diego Salas of Peru."
    )
    (agreement,) = agreements_of(text)
    assert hands(agreement) == {"Kari Lunde", "Diego Salas"}


def test_sides_are_signed_between_and_hands_are_not() -> None:
    text = "A fisheries treaty was signed between Prime Minister Kari Lunde of Norway and Peru on Monday."
    assert all(hands(a) == set() for a in agreements_of(text))


def test_a_bill_with_a_plan_is_no_paper_of_states() -> None:
    assert agreements_of("President Diego Salas signed a plan for schools in Peru and a bill on roads.") == ()


def test_exchanged_notes_are_a_paper_of_states() -> None:
    text = (
        "Norwegian Ambassador Kari Lunde and Peruvian Foreign Minister Diego Salas signed and exchanged "
        "notes on a hospital in Cusco."
    )
    (agreement,) = agreements_of(text)
    assert hands(agreement) == {"Kari Lunde", "Diego Salas"}


def test_a_lapsed_treaty_is_terminated() -> None:
    text = "Norway and Peru signed the Humboldt Treaty in 1990. The treaty lapsed in 2011."
    (agreement,) = agreements_of(text)
    assert agreement.status == "terminated"


def test_an_intent_to_sign_names_no_signers() -> None:
    text = (
        "Norwegian Prime Minister Kari Lunde and Peruvian President Diego Salas announced their countries' "
        "intent to sign a memorandum of understanding on seafarers."
    )
    (agreement,) = agreements_of(text)
    assert agreement.status == "planned"
    assert hands(agreement) == set()


def test_a_body_or_law_named_after_a_treaty_is_none() -> None:
    assert agreements_of("Norway and Peru signed up to pay the Southern Waters Treaty Organization.") == ()


def test_an_agreement_is_joined_to_what_it_is_entitled() -> None:
    text = (
        "Norway and Peru signed a ten-year agreement entitled “Nets Without Borders: Agreement on Lost Nets” "
        "on Monday. “Nets Without Borders” is short."
    )
    (agreement,) = agreements_of(text)
    assert agreement.status == "signed"
    assert "ten-year agreement" in (agreement.name, *agreement.aliases)


def test_a_named_agreement_that_the_text_is_about_needs_no_verb() -> None:
    text = (
        "Norway and Peru laid out the Humboldt Cooperation Accord in Lima. "
        "The Humboldt Cooperation Accord of the two countries covers fish and rails."
    )
    (agreement,) = agreements_of(text)
    assert sides(agreement) == {"NO", "PE"}


def test_a_short_form_with_its_purpose_is_an_agreement() -> None:
    text = "Norway and Peru signed an MoU to share data on herring."
    (agreement,) = agreements_of(text)
    assert agreement.type == "memorandum_of_understanding"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("called on all states to sign", {"proposed", "planned", "under_negotiation", "in_force"}),
        ("invited both countries to sign", {"proposed", "planned", "under_negotiation", "in_force"}),
    ],
)
def test_states_that_are_urged_have_not_signed(words: str, status: set[str]) -> None:
    text = f"The Fijian minister, Ana Vula, {words} the Harbour Convention with Peru."
    agreements = extract_text(text).agreements
    assert {a.status for a in agreements} <= status
    assert not any(s.name == "Ana Vula" for a in agreements for s in a.signatories)
