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
]


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
