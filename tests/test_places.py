"""Where and on which occasion an agreement was signed."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Agreement

SIDES = "Peruvian Trade Minister Ana Duarte and Swiss Economy Minister Urs Keller"


def signed(text: str, head: str = "") -> Agreement:
    """The first agreement of a text that was signed."""
    return next(a for a in extract_text(head + text).agreements if a.status == "signed")


PLACES = [
    (f"{SIDES} signed a customs agreement in Oslo on Monday.", "Oslo"),
    (f"In Oslo on Monday, {SIDES} signed a customs agreement.", "Oslo"),
    (f"{SIDES} signed a customs agreement at the Foreign Ministry in Oslo.", "Oslo"),
    (f"{SIDES} signed a customs agreement in the Norwegian capital.", "Oslo"),
    (f"{SIDES} signed a customs agreement at a Bergen hotel on Monday.", "Bergen"),
    (f"{SIDES} signed a customs agreement in the Norwegian port city of Bergen.", "Bergen"),
    (f"{SIDES} signed a customs agreement after talks in Oslo.", "Oslo"),
    (f"{SIDES} signed a customs agreement. They attended the signing ceremony in Oslo.", "Oslo"),
    (f"{SIDES} held talks in Oslo on Monday. The two ministers signed a customs agreement.", "Oslo"),
    (f"Mr Keller visited Norway, where {SIDES} signed a customs agreement.", "Norway"),
    (f"{SIDES} signed a customs agreement at Rosenholm Palace on Monday.", "Rosenholm Palace"),
    (f"{SIDES} signed a customs agreement at Larkspur Court, near the river.", "Larkspur Court"),
    (f"{SIDES} signed a customs agreement at Lark Meadow on Monday.", "Lark Meadow"),
    (f"At the Larkspur Library in Merriton, {SIDES} signed a customs agreement.", "Merriton"),
    (f"{SIDES} signed a customs agreement that will help traders, in the village of Hvalvik.", "Hvalvik"),
    (f"{SIDES} signed a customs agreement when Ms Duarte visited Bern in May.", "Bern"),
    (f"{SIDES} signed a customs agreement during the Rivers Forum, which is taking place in Lima.", "Lima"),
    (
        (
            "The presidents of Peru and Bolivia met in the Chilean town of Arica. Peru's Rosa Quispe and "
            "Bolivia's Evaristo Mamani signed an agreement on gas."
        ),
        "Arica",
    ),
    (
        (
            "A joint declaration of Peru and Switzerland was announced in Bergen at the end of a visit. The "
            "declaration was signed by President Rosa Quispe and Swiss President Urs Keller."
        ),
        "Bergen",
    ),
    (
        (
            "King Olav hosted President Rosa Quispe of Peru and President Urs Keller of Switzerland at the "
            "Old Palace and witnessed their signing of a peace agreement."
        ),
        "Old Palace",
    ),
]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_the_place_of_signing(text: str, name: str) -> None:
    place = signed(text).place
    assert place is not None
    assert place.name == name


NO_PLACES = [
    f"{SIDES} signed an agreement for the improvement of the harbour facilities in Bergen.",
    f"Farmers who had waited in Bergen cheered after {SIDES} signed a customs agreement.",
    f"{SIDES} signed a customs agreement that will help traders in Bergen.",
    "Peru and Switzerland signed a customs agreement on Monday, officials in Lima said.",
    "Peru and Switzerland signed a customs agreement on Monday, the embassy in Lima announced.",
    f"{SIDES} signed a customs agreement ahead of talks in Geneva.",
    f"{SIDES} signed a customs agreement after two years of talks in Geneva.",
    f"{SIDES} signed an agreement on cost-sharing at Ramfjord Air Base.",
]


COUNTRIES = ["in the Norwegian town of Hvalvik", "in Hvalvik, Norway,", "in Hvalvik in northern Norway"]


@pytest.mark.parametrize("where", COUNTRIES)
def test_a_town_takes_the_country_told_beside_it(where: str) -> None:
    place = signed(f"{SIDES} signed a customs agreement {where} on Monday.").place
    assert place is not None
    assert (place.name, place.country) == ("Hvalvik", "NO")


NO_OCCASIONS = [
    f"{SIDES} signed a customs agreement, they said at a joint news conference in Oslo.",
    f"{SIDES} signed a customs agreement at the conclusion of the negotiations.",
    f"Meeting in Oslo on Monday, {SIDES} signed a customs agreement.",
]


@pytest.mark.parametrize("text", NO_OCCASIONS)
def test_what_is_no_occasion(text: str) -> None:
    assert signed(text).occasion is None


def test_the_visit_is_called_as_it_was_named_before() -> None:
    occasion = signed(
        f"Mr Keller is on a state visit to Peru. During the visit, {SIDES} signed a treaty."
    ).occasion
    assert occasion is not None
    assert occasion.name == "state visit to Peru"


def test_the_occasion_of_what_was_agreed() -> None:
    text = "Peru and Switzerland agreed on a customs pact during the third meeting of their Trade Commission."
    (agreement,) = extract_text(text).agreements
    assert agreement.occasion is not None
    assert agreement.occasion.name == "third meeting of their Trade Commission"


@pytest.mark.parametrize("text", NO_PLACES)
def test_places_of_other_things(text: str) -> None:
    assert signed(text).place is None


def test_here_is_the_town_of_the_dateline() -> None:
    place = signed(f"{SIDES} signed a customs agreement here on Monday.", "OSLO, 9 June 2011 - ").place
    assert place is not None
    assert (place.name, place.country, place.rule) == ("Oslo", "NO", "place.dateline-here")


OCCASIONS = [
    (f"{SIDES} met for their third trade summit and signed a customs agreement.", "third trade summit"),
    (f"{SIDES} signed a customs agreement on the final day of the Rivers Summit.", "Rivers Summit"),
    (f"{SIDES} signed a customs agreement following a summit in Oslo.", "summit in Oslo"),
    (f"{SIDES} signed a customs agreement at the Rivers Forum in Oslo.", "Rivers Forum"),
]


@pytest.mark.parametrize(("text", "name"), OCCASIONS)
def test_the_occasion_of_signing(text: str, name: str) -> None:
    occasion = signed(text).occasion
    assert occasion is not None
    assert occasion.name == name


def test_one_ceremony_has_one_place() -> None:
    text = (
        f"{SIDES} signed a customs agreement in Oslo on Monday. The two ministers also signed a memorandum "
        "of understanding on tourism between Peru and Switzerland."
    )
    places = [a.place.name if a.place else None for a in extract_text(text).agreements]
    assert places == ["Oslo", "Oslo"]
