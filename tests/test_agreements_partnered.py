"""Plurals with a partner each, and agreements of which one state's signer is told."""

from __future__ import annotations

import pytest

from diplo_cli import extract


def sides(text: str) -> list[set[str]]:
    return [{p.code for p in a.parties} for a in extract(text).agreements]


def test_each_partner_has_an_agreement_of_its_own() -> None:
    found = sides("President Mwangare of Kenya signed trade deals with Ghana and Senegal on Monday.")
    assert found == [{"KE", "GH"}, {"KE", "SN"}]


def test_a_number_of_its_own_keeps_the_plural_whole() -> None:
    assert (
        len(sides("President Mwangare of Kenya signed 17 agreements with Ghana and Senegal on Monday.")) == 1
    )


def test_one_agreement_with_two_partners_stays_one() -> None:
    assert len(sides("Kenya signed a trade deal with Ghana and Senegal on Monday.")) == 1


def test_a_body_of_states_beside_the_act_makes_it_international() -> None:
    text = (
        "In May, President Mwangare signed the agreement that lets the African Union open an office in Kenya."
    )
    assert [a.status for a in extract(text).agreements] == ["signed"]


@pytest.mark.parametrize(
    "text",
    [
        "In May, President Mwangare signed the agreement on wages of Kenya's teachers.",
        "In May, President Mwangare signed the finance bill into law in Kenya.",
    ],
)
def test_acts_at_home_stay_out(text: str) -> None:
    assert extract(text).agreements == ()
