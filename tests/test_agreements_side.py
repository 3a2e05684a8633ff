"""Side agreements: those of years back, those like the main one, and those of which no party is told."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Agreement

HEAD = "date 2021-05-05 Kenya and Peru sign fisheries agreement\n\n"
DATED = " date 2021-05-05\n\n"
SIGNED = (
    "Kenyan Fisheries Minister Ann Otieno and Peruvian Foreign Minister Luis Rojas signed a fisheries "
    "agreement in Lima on Monday. "
)


def agreements(text: str, head: str = HEAD) -> tuple[Agreement, ...]:
    return extract_text(head + text).agreements


def codes(agreement: Agreement) -> set[str]:
    return {p.code for p in agreement.parties}


def test_signing_of_years_back_is_an_agreement_of_its_own() -> None:
    talks, earlier = agreements(
        "Kenya and Peru closed a third round of talks on a trade agreement on Monday. Neither has set a date "
        "for signature.\n\nKenya signed its first trade agreement, with Chile, in 1996.",
        DATED,
    )
    assert talks.status == "under_negotiation"
    assert talks.signed_on is None
    assert earlier.signed_on is not None
    assert earlier.signed_on.date == "1996"


def test_signing_of_years_back_belongs_to_what_is_ended_now() -> None:
    (only,) = agreements(
        "Kenya on Monday ended its fisheries agreement with Peru. The two signed the agreement in 1996.",
        DATED,
    )
    assert only.status == "terminated"


def test_similar_agreement_shares_a_body() -> None:
    first, second = agreements(
        "The European Union and Peru signed a fisheries agreement with observers on Monday. A similar "
        "agreement with Chile was signed last week.",
        DATED,
    )
    assert codes(first) == {"ORG:European Union", "PE"}
    assert codes(second) == {"ORG:European Union", "CL"}


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("This builds on the memorandum of understanding that we signed with Peru in 2015.", {"KE", "PE"}),
        ("This builds on the memorandum of understanding that we signed with Chile in 2015.", {"CL"}),
    ],
)
def test_what_we_signed_with_the_other_side(told: str, parties: set[str]) -> None:
    found = agreements(SIGNED + "\n\n" + told)
    assert [codes(a) for a in found[1:]] in ([parties], [])


def test_only_pair_of_states_is_inferred_where_no_party_is_told() -> None:
    _, treaty = agreements(SIGNED + "The long-awaited river treaty, however, remains under negotiation.")
    assert codes(treaty) == {"KE", "PE"}
    assert {p.basis for p in treaty.parties} == {"inferred"}


def test_convention_of_many_gets_no_pair() -> None:
    found = agreements(SIGNED + "Both have ratified the Otso Convention on Nets.")
    assert all(codes(a) != {"KE", "PE"} or {p.basis for p in a.parties} != {"inferred"} for a in found[1:])


def test_headline_and_name_of_what_is_put_off_are_one() -> None:
    found = extract_text(
        "Kenya freezes border pact with Uganda\n\nNAIROBI, July 9, 2008 (Wire) - Kenya on Tuesday suspended "
        "the 1998 Malaba Crossing Agreement with Uganda after a quarrel over beans."
    ).agreements
    assert [a.name for a in found] == ["1998 Malaba Crossing Agreement with Uganda"]


def test_agreement_of_a_year_is_named_whole() -> None:
    found = agreements(SIGNED + "A fisheries agreement of 1868 between Chile and Peru remains in force.")
    assert [codes(a) for a in found if a.name == "fisheries agreement of 1868 between Chile and Peru"] == [
        {"CL", "PE"}
    ]


def test_day_of_a_lead_below_a_headline_with_the_date() -> None:
    (only,) = agreements(
        "Kenya and Peru today finalised the fisheries agreement.\n\nThe agreement, signed by Kenyan "
        "Fisheries Minister Ann Otieno and Peruvian Foreign Minister Luis Rojas, covers tuna."
    )
    assert only.signed_on is not None
    assert only.signed_on.date == "2021-05-05"


PARTNER = "Peruvian Foreign Minister Luis Rojas."
PLACES = [
    (f"Ms Otieno signed a memorandum of understanding on Monday in Oslo with {PARTNER}", "Oslo"),
    (f"Ms Otieno came to Chile from Norway, where she signed a fisheries agreement with {PARTNER}", "Norway"),
]


@pytest.mark.parametrize(("told", "place"), PLACES)
def test_place_beside_the_partner_and_before_where(told: str, place: str) -> None:
    found = agreements("Kenyan Fisheries Minister Ann Otieno spoke on Monday. " + told)
    assert [a.place.name for a in found if a.place] == [place]


def test_meeting_of_two_that_a_signing_followed_is_its_occasion() -> None:
    (only,) = agreements(
        "The fisheries agreement was signed on Monday following a meeting between Kenyan President Ann "
        "Otieno and visiting Peruvian President Luis Rojas in Lima.",
        "Kenya and Peru sign fisheries agreement\n\n",
    )
    assert only.occasion is not None
    assert only.occasion.name == (
        "meeting between Kenyan President Ann Otieno and visiting Peruvian President Luis Rojas"
    )
