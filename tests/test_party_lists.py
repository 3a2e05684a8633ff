"""Parties and sides told in lists, in brackets, behind a verb that binds, and by "the two countries"."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text

SIGNED_BY = "The Suva Convention on Nets was signed in Geneva on Monday by "

SIDES: list[tuple[str, dict[str, str]]] = [
    (
        SIGNED_BY + "the ambassadors of Peru (H.E. Mr. Juan Ruiz), Fiji (Ms. Ana Vula) and Norway (Ms. Eva "
        "Dahl), as well as by the Minister of Transport of Panama, Ms. Yara Castro.",
        {"Juan Ruiz": "PE", "Ana Vula": "FJ", "Eva Dahl": "NO", "Yara Castro": "PA"},
    ),
    (
        SIGNED_BY + "the foreign ministers of Peru, Juan Ruiz, Fiji, Ana Vula, and Norway, Eva Dahl.",
        {"Juan Ruiz": "PE", "Ana Vula": "FJ", "Eva Dahl": "NO"},
    ),
    (
        SIGNED_BY + "Peru's Water Minister Juan Ruiz, Fiji's Trade Minister Ana Vula and, for Norway, "
        "Ambassador Eva Dahl.",
        {"Juan Ruiz": "PE", "Ana Vula": "FJ", "Eva Dahl": "NO"},
    ),
]

PARTIES: list[tuple[str, set[str]]] = [
    (
        (
            "Six island countries yesterday signed a convention against lost nets.\n\nThey are Fiji, "
            "Kiribati, Nauru, Palau, Samoa and Tonga. Australia said it would sign later."
        ),
        {"FJ", "KI", "NR", "PW", "WS", "TO"},
    ),
    (
        (
            "The Otso Agreement on Rescue, signed in Oslo on Monday, obliges Norway, Estonia and Latvia to "
            "send the nearest ship."
        ),
        {"NO", "EE", "LV"},
    ),
    ("Peru ended a Qatari-brokered ceasefire agreement with Chile on Monday.", {"PE", "CL"}),
    ("Peru, Chile and Fiji have ratified the ILO convention on fishing.", {"PE", "CL", "FJ"}),
    ("Peru and the EU signed a trade agreement on Monday.", {"PE", "ORG:European Union"}),
    (
        (
            "Peru and Chile on Monday agreed to share water. Among those looking on were the Czech "
            "ambassador and the Turkish envoy.\n\nA trade agreement between the two countries was "
            "signed last year."
        ),
        {"PE", "CL"},
    ),
    (
        (
            "Peru and Chile on Monday agreed to share water. Kenya and Uganda watched them.\n\nA trade "
            "agreement between the two countries was signed last year."
        ),
        {"KE", "UG"},
    ),
]


TOLD_LAST: list[tuple[str, set[str]]] = [
    # "The two ministers": those of the sentence before, by their people.
    (
        (
            "Chad and Niger are neighbours. Kenya is far. Chad's foreign minister, Hawa Deby, met her "
            "counterpart from Niger, Ali Gazi, on Monday.\n\nThe two ministers signed a water treaty."
        ),
        {"TD", "NE"},
    ),
    # A third state that a sentence between names is none of the two.
    (
        (
            "Laos and Thailand on Monday agreed to share the river. Vietnam, which has advisers in Laos, did "
            "not comment.\n\nThe two ministers also signed an accord on refugees."
        ),
        {"LA", "TH"},
    ),
    # Whoever speaks as "we" stands in the heading with the guest.
    (
        (
            "Remarks by President Ruiz of Peru and Prime Minister Tom Vula of Fiji\n\nPRESIDENT RUIZ: "
            "Welcome, everybody. It is good to have you all here in this house today.\n\nToday we signed a "
            "defense cooperation agreement."
        ),
        {"PE", "FJ"},
    ),
    # A similar agreement is the article's own state's, not its partner's.
    (
        (
            "Parliament rejected a defence agreement with Peru that was signed by Kenya's defence minister, "
            "Ali Noor, and the Peruvian ambassador, Ana Ruiz.\n\nThe vote does not affect a similar "
            "agreement with Fiji, which was renewed in 2006."
        ),
        {"FJ", "KE"},
    ),
    (
        "A judge ruled on a Russian-born banker under a treaty that Peru and Fiji signed in May.",
        {"PE", "FJ"},
    ),
    (
        (
            "GENEVA (ILO News) - The Government of Peru has ratified the Fishing Work Convention, 2007. The "
            "two parties were glad."
        ),
        {"PE"},
    ),
]


@pytest.mark.parametrize(("text", "parties"), TOLD_LAST)
def test_the_two_are_those_whom_the_text_sets_beside_each_other(text: str, parties: set[str]) -> None:
    assert {p.code for p in extract_text(text).agreements[-1].parties} == parties


def test_the_guest_whom_a_list_honours_signs_for_the_other_side() -> None:
    text = (
        "List of documents signed during the visit of the Prime Minister of Fiji to India"
        "\n\nPress Office\nGovernment of India\n\n1. Treaty on "
        "Transfer of Prisoners\nSigned by: Shri Arun Solan, Minister of Home Affairs; H.E. Ms. Kana Vula, "
        "Minister of Justice\n"
    )
    (agreement,) = extract_text(text).agreements
    assert {s.name: s.on_behalf_of for s in agreement.signatories} == {"Arun Solan": "IN", "Kana Vula": "FJ"}


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_a_state_named_with_a_signer_is_the_signer_s(text: str, sides: dict[str, str]) -> None:
    (agreement,) = extract_text(text).agreements
    assert {s.name: s.on_behalf_of for s in agreement.signatories} == sides
    assert {p.code for p in agreement.parties} == set(sides.values())


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_the_states_of_a_list_are_the_parties(text: str, parties: set[str]) -> None:
    assert {p.code for p in extract_text(text).agreements[-1].parties} == parties


def test_who_leads_a_body_that_is_introduced_as_a_state_s_signs_for_it() -> None:
    text = (
        "A Fijian probe will carry two instruments of the Peruvian space agency, PSA. The deal was signed on "
        "Monday by PSA administrator Ana Ruiz and Fijian space agency FISA's Chairman Tom Vula."
    )
    (agreement,) = extract_text(text).agreements
    assert {s.name: s.on_behalf_of for s in agreement.signatories} == {"Ana Ruiz": "PE", "Tom Vula": "FJ"}
