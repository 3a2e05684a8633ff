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
        ("in_force", {"PE", "KE"}, set()),
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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Peru and Fiji signed three agreements on rice trade, marine research and visas on Friday.",
            ["rice trade", "marine research", "visas"],
        ),
        (
            "Peru and Fiji signed two accords on the promotion and protection of trade, and double taxation.",
            ["promotion and protection of trade", "double taxation"],
        ),
        (
            "Peru and Fiji signed four agreements on trade and visas.",
            ["four agreements on trade and visas"],
        ),
    ],
)
def test_as_many_topics_as_the_number_tells_are_as_many_agreements(text: str, names: list[str]) -> None:
    agreements = diplo_cli.extract(text).agreements
    assert [a.name for a in agreements] == names
    assert all(a.main and a.status == "signed" and len(a.parties) == 2 for a in agreements)
    assert len({a.id for a in agreements}) == len(names)


def test_what_ends_in_a_truce_ends_no_truce() -> None:
    told = diplo_cli.extract("The war between Peru and Fiji ended in a truce in 1953.").agreements
    assert "terminated" not in {a.status for a in told}
    told = diplo_cli.extract("The truce between Peru and Fiji ended in 1953.").agreements
    assert [a.status for a in told] == ["terminated"]
