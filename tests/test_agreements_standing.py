"""Agreements told by what governs them: kept, broken, hailed, alike another; and who their parties are."""

from __future__ import annotations

import pytest

import diplo_cli

CASES = [
    (
        (
            "The League of Ports on Friday hailed the peace agreement between Peru and the rebels of the "
            "Reform and Unity Movement as a milestone."
        ),
        ("agreed", {"PE", "ORG:Reform and Unity Movement"}),
    ),
    ("Norway broke the fishing agreement with Fiji, Chile said on Sunday.", ("agreed", {"NO", "FJ"})),
    (
        "Peru accused Chile on Tuesday of violating a truce agreed by the two countries in Oslo.",
        ("agreed", {"PE", "CL"}),
    ),
    (
        "The Peru-Fiji tuna agreement will come into force next year once both parliaments have approved it.",
        ("agreed", {"PE", "FJ"}),
    ),
    ("Fiji and Peru sealed a new deal on tuna.", ("agreed", {"FJ", "PE"})),
    (
        "Peru and Fiji unveiled a joint defence pact in Lima on Friday.",
        ("agreed", {"PE", "FJ"}),
    ),
    (
        "Officials from Peru and Fiji met in Oslo to discuss a prisoner exchange agreement.",
        ("under_negotiation", {"PE", "FJ"}),
    ),
    (
        "Peru, Fiji and Chile failed to reach an agreement on the dam on Tuesday after three days of talks.",
        ("under_negotiation", {"PE", "FJ", "CL"}),
    ),
    (
        "Peru has extended its visa-free arrangement with Fiji for five more years, the ministry said.",
        ("extended", {"PE", "FJ"}),
    ),
    (
        (
            "Rebels sign peace deal\n\nThe Peruvian government and the Highland Liberation Army signed a "
            "peace deal in Oslo on Monday."
        ),
        ("signed", {"PE", "ORG:Highland Liberation Army"}),
    ),
    ("Lawmakers in Peru voted on Friday to ratify a border treaty with Fiji.", ("ratified", {"PE", "FJ"})),
    (
        "Peru's parliament has given its approval to the extradition agreement with Fiji.",
        ("ratified", {"PE", "FJ"}),
    ),
    (
        "Fiji's president signed into law a defence cooperation agreement with Peru on Monday.",
        ("ratified", {"PE", "FJ"}),
    ),
    ("Peru is the ninth country to ratify the Amber Lakes Trade Agreement.", ("ratified", {"PE"})),
    ("Peru and Fiji will renew a labour agreement that expires in December.", ("in_force", {"PE", "FJ"})),
    ("Ministers from Peru and Fiji meet on Tuesday to sign a deal on the dam.", ("planned", {"PE", "FJ"})),
    ("The League of Ports praised the agreement reached by Peru and Fiji on tuna.", ("agreed", {"PE", "FJ"})),
    ("Peru ended a peace deal with highland rebels on Thursday.", ("terminated", {"PE", "ORG:rebels"})),
    ("Peru, Fiji and Chile announced a new security partnership.", ("agreed", {"PE", "FJ", "CL"})),
    ("Norway has offered Peru a revised treaty on the islands.", ("proposed", {"NO", "PE"})),
    (
        "The Peruvian Coast Guard and the Fiji Academy of Science and Technology signed a pact in Lima.",
        ("signed", {"ORG:Peruvian Coast Guard", "ORG:Fiji Academy of Science and Technology"}),
    ),
    (
        "Commandant Tom Vula of the Peruvian Coast Guard met Fiji's minister. Peru and Fiji signed a treaty.",
        ("signed", {"PE", "FJ"}),
    ),
    ("Peru urged the remaining nations to join the Amber Lakes Convention.", ("in_force", {"PE"})),
    (
        "Peru and Fiji finalised the text of the trade agreement in May.",
        ("agreed", {"PE", "FJ"}),
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_agreement_that_is_told_by_what_governs_it(text: str, told: tuple[str, set[str]]) -> None:
    agreements = diplo_cli.extract(f" date 2021-05-03\n\n{text}").agreements
    assert [(a.status, {p.code for p in a.parties}) for a in agreements] == [told]


def test_similar_agreement_binds_the_state_of_the_first() -> None:
    text = (
        "Peru and Chile signed a visa agreement in Lima on Monday. A similar agreement with Norway was "
        "signed last year."
    )
    first, second = diplo_cli.extract(text).agreements
    assert {p.code for p in first.parties} == {"PE", "CL"}
    assert {p.code for p in second.parties} == {"PE", "NO"}


def test_agreement_that_might_come_does_not_stand() -> None:
    text = "A tuna agreement between Peru and Fiji would lower prices, the analyst said on Monday."
    assert diplo_cli.extract(text).agreements == ()
