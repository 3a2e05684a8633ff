"""Parties told by what somebody does, by the sentence beside, or by a name that no list knows."""

from __future__ import annotations

from diplo_cli import extract


def sides(text: str) -> list[set[str]]:
    return [{p.code for p in a.parties} for a in extract(text).agreements]


def test_whom_somebody_urges_to_sign_is_the_party() -> None:
    found = sides(
        "Kenya and Ghana signed a trade pact on Monday. Norway had urged Kenya and Ghana to sign the pact."
    )
    assert found == [{"KE", "GH"}]


def test_who_declines_to_sign_is_no_party() -> None:
    found = sides("Kenya and Ghana signed a trade pact on Monday. Senegal declined to sign the pact.")
    assert found == [{"KE", "GH"}]


def test_whom_ministers_meet_to_discuss_a_pact_is_a_party() -> None:
    found = sides(
        "The foreign ministers of Kenya and Ghana will meet Norway's envoy to discuss a fisheries agreement."
    )
    assert found == [{"KE", "GH", "NO"}]


def test_rebels_take_the_name_that_the_article_gives_them() -> None:
    found = sides(
        "The Kenyan government and rebels signed a ceasefire on Monday. "
        "The Alder Liberation Front has fought the army since 1987."
    )
    assert found == [{"KE", "ORG:Alder Liberation Front"}]


def test_representatives_are_those_of_the_sentence_before() -> None:
    found = sides(
        "Kenya's government and two rebel groups have pledged to end the fighting. "
        "Representatives meeting in Norway on Tuesday signed a declaration of principles."
    )
    assert found == [{"KE", "ORG:rebel groups"}]


def test_a_side_that_no_list_knows_stands_behind_with() -> None:
    found = sides(
        "The Kenyan government signed a peace agreement with the Alder Liberation Council on Monday."
    )
    assert found == [{"KE", "ORG:Alder Liberation Council"}]


def test_lost_territories_are_sides_and_their_state_is_none() -> None:
    found = sides(
        "Norway's parliament ratified friendship treaties with the Kenyan breakaway regions of Alderia and "
        "Birchland on Monday."
    )
    assert found == [{"NO", "ORG:Alderia", "ORG:Birchland"}]


def test_a_list_of_those_who_talk_gives_the_parties() -> None:
    found = sides(
        "Norway's trade minister says negotiations on a new fisheries treaty must be revived. "
        "Trade ministers from Kenya, Ghana, Norway and Fiji halted the talks last month."
    )
    assert found == [{"KE", "GH", "NO", "FJ"}]


def test_the_list_of_another_agreement_gives_no_parties() -> None:
    found = sides(
        "Kenya began negotiations on a fisheries treaty. "
        "A trade pact was signed between Ghana, Norway and Fiji on Monday."
    )
    assert {"KE", "GH", "NO", "FJ"} not in found


def test_the_body_that_adopts_a_convention_is_not_bound() -> None:
    found = sides(
        "Kenya and Ghana signed the Alder Convention on Monday. "
        "The convention was adopted by the International Maritime Organization in May."
    )
    assert found == [{"KE", "GH"}]


def test_a_nationality_that_tells_whose_rebels_is_no_party() -> None:
    found = sides(
        "Norway ratified friendship treaties with the Kenyan breakaway region of Alderia on Monday."
    )
    assert all("KE" not in codes for codes in found)
