"""Several agreements of one scene, told by number, in a list or beside each other: a record for each."""

from __future__ import annotations

import pytest

import diplo_cli

CASES: list[tuple[str, dict[str, str]]] = [
    (
        (
            "Peru and Fiji signed two accords on Monday. The first deals with rice farming. It was signed by "
            "Peru's minister Ana Ruiz and Fiji's minister Jo Vula. The second concerns ocean rescue."
        ),
        {"rice farming": "signed", "ocean rescue": "signed"},
    ),
    (
        (
            "Peru and Fiji signed a series of accords on Monday. The first accord, on rice, was signed by "
            "Peru's minister Ana Ruiz and Fiji's minister Jo Vula. The second accord, on tuna, was "
            "signed by the "
            "same ministers. A third text, on visas, is not ready and will be signed in June."
        ),
        {
            "first accord, on rice": "signed",
            "second accord, on tuna": "signed",
            "third text, on visas": "planned",
        },
    ),
    (
        "Peru and Fiji inked two pacts on Monday, one on fruit inspection and the other on astronomy.",
        {"fruit inspection": "signed", "astronomy": "signed"},
    ),
    (
        "Peru and Fiji signed three deals on Monday. One of them lifts a ban on salmon.",
        {"three deals": "signed"},
    ),
    (
        (
            "Peru and Fiji signed two pacts in Lima. Two ministers came. One was the Fijian "
            "minister Jo Vula. "
            "The other was Ana Ruiz."
        ),
        {"two pacts": "signed"},
    ),
    (
        (
            "Two documents were signed by Peru and Fiji on Monday: a protocol on bridges, and a "
            "memorandum of "
            "understanding on tourism."
        ),
        {"protocol on bridges": "signed", "memorandum of understanding on tourism": "signed"},
    ),
    (
        (
            "Peru and Fiji signed a treaty on extradition in Lima on 3 May, together with a convention on "
            "legal assistance."
        ),
        {"treaty on extradition": "signed", "convention on legal assistance": "signed"},
    ),
    (
        "Peru's minister Ana Ruiz signed a memorandum on road safety with HE General Jo Vula of Fiji.",
        {"memorandum on road safety": "signed"},
    ),
    ("Peru and Italy signed on Monday an accord on trade.", {"accord on trade": "signed"}),
    (
        (
            "Envoys of Peru and Fiji initialled an agreement on Monday. The agreement, to be known as the "
            "Coral Data Agreement, runs for a year."
        ),
        {"Coral Data Agreement": "signed"},
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_each_agreement_of_several_is_a_record(text: str, told: dict[str, str]) -> None:
    """By their number, behind a colon or joined by "together with"; mere contents are no records."""
    found = {a.name: str(a.status) for a in diplo_cli.extract(text).agreements}

    assert found == told


def test_an_adverb_is_no_country() -> None:
    """ "Italy signed" has Italy as its doer, though the word ends as adverbs do."""
    (agreement,) = diplo_cli.extract("Peru and Italy signed on Monday an accord on trade.").agreements

    assert {p.code for p in agreement.parties} == {"PE", "IT"}
