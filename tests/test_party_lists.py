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
            "ambassador and the Turkish envoy.\n\nA trade agreement between the two countries was signed last year."
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


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_a_state_named_with_a_signer_is_the_signer_s(text: str, sides: dict[str, str]) -> None:
    (agreement,) = extract_text(text).agreements
    assert {s.name: s.on_behalf_of for s in agreement.signatories} == sides
    assert {p.code for p in agreement.parties} == set(sides.values())


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_the_states_of_a_list_are_the_parties(text: str, parties: set[str]) -> None:
    assert {p.code for p in extract_text(text).agreements[-1].parties} == parties
