"""Bodies that sign for themselves, and the states that others act for."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text

Expected = tuple[set[str], dict[str, str]]

CASES: list[tuple[str, Expected]] = [
    (
        (
            "LIMA, 3 May - The Central Bank of Peru (CBP) and Bank Amana Fiji (BAF) have signed a memorandum "
            "of understanding on bank supervision.\n\nThe memorandum was signed by CBP Deputy Governor Ana "
            "Ruiz and BAF Governor Tom Vula."
        ),
        (
            {"ORG:Central Bank of Peru", "ORG:Bank Amana Fiji"},
            {"Ana Ruiz": "ORG:Central Bank of Peru", "Tom Vula": "ORG:Bank Amana Fiji"},
        ),
    ),
    (
        (
            "Peru and Fiji signed a trade agreement in Lima on Monday.\n\nThey also signed a memorandum of "
            "understanding on exchanges between the Andean Open University and the University of Suva."
        ),
        ({"ORG:Andean Open University", "ORG:University of Suva"}, {}),
    ),
    (
        "The Central Bank of Peru on Monday signed an agreement with the Reserve Bank of Fiji in Lima.",
        ({"ORG:Central Bank of Peru", "ORG:Reserve Bank of Fiji"}, {}),
    ),
    (
        "In addition, the U.S. Forest Research Institute and the Fiji Forest Academy signed a declaration.",
        ({"ORG:U.S. Forest Research Institute", "ORG:Fiji Forest Academy"}, {}),
    ),
    # Ministers sign for their states, whatever body is to carry it out.
    (
        (
            "The memorandum between the Sports Authority of Peru and the Fiji Sports Council was signed by "
            "Peruvian Foreign Minister Ana Ruiz and Fijian Foreign Minister Tom Vula."
        ),
        ({"PE", "FJ"}, {"Ana Ruiz": "PE", "Tom Vula": "FJ"}),
    ),
    # So do ministries.
    (
        "The Ministry of Health of Peru and the Ministry of Health of Fiji signed an agreement in Lima.",
        ({"PE", "FJ"}, {}),
    ),
    (
        "The treaty between the Supreme Council of Peru and the Military Council of Fiji was signed in Lima.",
        ({"PE", "FJ"}, {}),
    ),
    # The representative of an agency signs for it.
    (
        (
            "Peru gave Fiji a grant. The grant agreement was signed by Fijian Finance Minister Tom Vula "
            "and Ana Ruiz, resident representative of the Peru Development Agency."
        ),
        (
            {"FJ", "ORG:Peru Development Agency"},
            {"Tom Vula": "FJ", "Ana Ruiz": "ORG:Peru Development Agency"},
        ),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_body_that_signs_for_itself_is_the_party(text: str, expected: Expected) -> None:
    agreement = extract_text(text).agreements[-1]
    parties, sides = expected
    assert {p.code for p in agreement.parties} == parties
    assert {s.name: s.on_behalf_of for s in agreement.signatories} == sides


def test_what_universities_sign_among_themselves_binds_no_state() -> None:
    text = "The University of Lima and the University of Suva signed an agreement on exchanges on Monday."
    assert extract_text(text).agreements == ()
