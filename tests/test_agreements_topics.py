"""Agreements told by an abbreviation, by talks, by a list of parties, or by no act at all."""

from __future__ import annotations

import pytest

import diplo_cli

CASES = [
    (
        (
            "LIMA, 3 May 2021 — Peru launched the “Comprehensive Harbour Access Agreement” "
            "(C-HAA) with Fiji.\n\n"
            "Secretary Ana Ruiz and Fijian Prime Minister Tom Vula today signed C-HAA at a "
            "ceremony."
        ),
        ("signed", {"PE", "FJ"}, {"Ana Ruiz", "Tom Vula"}),
    ),
    (
        (
            " date 2021-05-03 Opening of Peru-Fiji Fisheries Agreement Negotiations\n\n"
            "Peru welcomes the offer by Fijian Prime Minister Tom Vula to begin negotiating a "
            "fisheries agreement. When concluded, this agreement will protect tuna."
        ),
        ("under_negotiation", {"PE", "FJ"}, set()),
    ),
    (
        (
            "OSLO, 3 May 2021 — The Amber Lakes Agreement was signed in Riga on 1 May 2019. The "
            "signatories to the Agreement are Norway, the Kingdom of Denmark (in respect of "
            "Greenland), Poland and the European Union."
        ),
        ("signed", {"PL", "NO", "ORG:European Union", "DK"}, set()),
    ),
    (
        (
            "NAIROBI, 3 May 2021 — The new extradition treaty between Kenya and Peru allows both "
            "countries to return fugitives. The treaty covers murder and fraud."
        ),
        ("agreed", {"PE", "KE"}, set()),
    ),
    (
        (
            "PARIS, 3 May 2021 — President Ann Lowe of Canada congratulated Peru, Chile and "
            "Bolivia on signing a trilateral memorandum on Monday."
        ),
        ("signed", {"PE", "BO", "CL"}, set()),
    ),
    (
        (
            "PARIS, 3 May 2021 — Opposition leader Ann Lowe of Canada criticised Prime Minister "
            "Tom Dean for signing the extradition treaty with Peru."
        ),
        ("signed", {"PE", "CA"}, {"Tom Dean"}),
    ),
    (
        (
            " date 2021-05-03 The treaty between Kenya and Peru will enter into force on 3 May "
            "2021. The treaty was signed in Nairobi in 2019."
        ),
        ("in_force", {"PE", "KE"}, set()),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_status_parties_and_signatories(text: str, expected: tuple[str, set[str], set[str]]) -> None:
    (main,) = [a for a in diplo_cli.extract(text).agreements if a.main]
    found = main.status, {p.code for p in main.parties}, {s.name for s in main.signatories}
    assert found == expected
