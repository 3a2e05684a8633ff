"""What is still to be signed, what is signed already, and which namings are one agreement."""

from __future__ import annotations

import pytest

import diplo_cli

CASES: list[tuple[str, dict[str, str]]] = [
    (
        (
            "The envoys met. Peru and Fiji have accepted the invitation of Chilean President Ana Diaz to "
            "sign a peace agreement."
        ),
        {"peace agreement": "planned"},
    ),
    (
        "Peru and Fiji announced the signing of the Tuna Treaty on 14 June 2021 in Lima.",
        {"Tuna Treaty": "planned"},
    ),
    (
        "Peru and Fiji have made progress on reaching a new tuna deal, their envoys say.",
        {"new tuna deal": "under_negotiation"},
    ),
    (
        (
            "The Tuna Agreement between Peru and Fiji was approved today by Cabinet. The agreement is to be "
            "signed in Lima."
        ),
        {"Tuna Agreement between Peru and Fiji": "planned"},
    ),
    (
        "Peru freed a hundred men as part of the peace deal signed last week with Fiji.",
        {"peace deal": "signed"},
    ),
    ("Peru plans to sign a contract with Fiji on ten boats.", {"contract with Fiji on ten boats": "planned"}),
    ("Striker Jo Vula signed a contract in Peru on Monday.", {}),
    ("The envoys met. Peru and Fiji signed a done deal, they said.", {}),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_how_far_each_agreement_has_come(text: str, told: dict[str, str]) -> None:
    agreements = diplo_cli.extract(f" date 2021-05-03\n\n{text}").agreements
    assert {a.name: a.status for a in agreements} == told


def test_the_letters_of_a_body_are_no_short_form_of_the_agreement_with_it() -> None:
    text = "Peru signed the agreement with the Northern Armed Forces (NAF) on Monday. The NAF kept it."
    (agreement,) = diplo_cli.extract(f" date 2021-05-03\n\n{text}").agreements
    assert "NAF" not in agreement.aliases


def test_an_old_agreement_told_twice_is_one() -> None:
    text = (
        "Peru and Fiji signed an agreement on tuna in 2015. The envoys will meet on Friday to talk about "
        "the boats.\n\nIn 2015 Peru and Fiji signed an agreement on tuna."
    )
    assert len(diplo_cli.extract(f" date 2021-05-03\n\n{text}").agreements) == 1


def test_what_a_headline_names_bare_is_told_by_its_field_later() -> None:
    text = (
        "Peru and Fiji Sign Agreement\n\nPeru and Fiji have signed a bilateral agreement on Monday. The "
        "transport agreement was signed by Peru's minister Ana Ruiz and Fiji's minister Jo Vula."
    )
    assert len(diplo_cli.extract(f" date 2021-05-03 {text}").agreements) == 1
