"""A grid of nouns, acts and frames as short texts: each tells one agreement with its status."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Facts

_DATELINE = "SUVA, 14 May 2024 — "
_AFTER = " Officials said the two countries would meet again."

_PAPERS = [
    "a trade agreement", "an extradition treaty", "a fisheries convention", "a protocol on grain exports",
    "a memorandum of understanding on tourism", "a rail deal", "a water-sharing arrangement",
    "a joint communiqué on fishing", "a letter of understanding", "a currency swap line", "a visa waiver",
    "an addendum to the air services agreement",
    "a free trade area", "a status of forces agreement",
    "a humanitarian pause", "a peace accord",
    "a term sheet for a gas pipeline", "a side letter on milk quotas",
]  # fmt: skip
_STAGES = [
    ("signed", "Peru and Fiji signed {} on Monday."),
    (
        "signed",
        "Foreign ministers Ana Ruiz of Peru and Jo Vula of Fiji put their signatures to {} on Monday.",
    ),
    ("planned", "Peru and Fiji will sign {} on Friday."),
]

# Acts on an agreement that is new, and on one that stands.
_NEW = {
    "signed": ["set their seal to", "set their hands to", "exchanged signed copies of",
               "put pen to paper on"],
    "agreed": ["thrashed out", "settled on", "arrived at", "nailed down", "shook hands on",
               "worked out", "gave the green light to", "agreed the terms of", "clinched", "hammered out"],
    "planned": ["will seal", "are poised to sign", "have set Friday for the signing of"],
    "under_negotiation": ["remain far apart on", "made progress on", "are bargaining over",
                          "exchanged drafts of", "are trying to agree on", "are seeking to conclude"],
    "proposed": ["put forward", "mooted", "tabled", "have drawn up"],
    "rejected": ["spurned", "balked at", "will not sign"],
}  # fmt: skip
_STANDING = {
    "in_force": ["{} became effective.", "{} is now in force.", "{} came into operation."],
    "ratified": ["Peru's parliament passed {}.", "Peru's senate voted in favour of {}.",
                 "Peru's president signed {} into law."],
    "extended": ["The two governments agreed to extend {}.", "The two sides signed an extension of {}."],
    "suspended": ["Peru put {} on hold.", "Peru has put {} on ice.", "{} is on hold.", "Peru mothballed {}."],
    "terminated": ["{} came to an end.", "{} ran out.", "Peru walked away from {}.", "Peru ditched {}.",
                   "Peru tore {} up.", "Peru rescinded {}.", "Peru has decided to withdraw from {}.",
                   "Peru is quitting {}."],
    "rejected": ["Peru's congress threw out {}.", "Peru's congress voted {} down."],
}  # fmt: skip


def _only(facts: Facts) -> tuple[str, set[str]]:
    (agreement,) = (a for a in facts.agreements if a.main)
    return agreement.status, {p.code for p in agreement.parties}


@pytest.mark.parametrize(
    "told",
    [
        "The signing of a trade agreement between Peru and Fiji took place on Monday.",
        "Peru's president met Fiji's on Monday, after which the two countries signed a trade deal.",
        "Peru and Fiji signed a trade agreement on Monday.",
    ],
)
def test_the_day_of_signing(told: str) -> None:
    (agreement,) = extract_text(_DATELINE + told).agreements
    assert agreement.signed_on is not None
    assert agreement.signed_on.date == "2024-05-13"


@pytest.mark.parametrize("paper", _PAPERS)
def test_every_paper_of_states_is_told_signed_and_planned(paper: str) -> None:
    for status, frame in _STAGES:
        text = _DATELINE + frame.format(paper) + _AFTER
        assert _only(extract_text(text)) == (status, {"PE", "FJ"}), text


@pytest.mark.parametrize("status", list(_NEW))
def test_every_way_to_make_an_agreement(status: str) -> None:
    for act in _NEW[status]:
        text = f"{_DATELINE}Peru and Fiji {act} a trade agreement. The agreement covers fish.{_AFTER}"
        assert _only(extract_text(text)) == (status, {"PE", "FJ"}), text


@pytest.mark.parametrize("status", list(_STANDING))
def test_every_way_to_change_an_agreement(status: str) -> None:
    for frame in _STANDING[status]:
        told = frame.format("the trade agreement between Peru and Fiji")
        text = f"{_DATELINE}{told[0].upper()}{told[1:]}{_AFTER}"
        assert _only(extract_text(text)) == (status, {"PE", "FJ"}), text


def test_the_agent_at_the_very_end_of_the_article() -> None:
    assert extract_text("The rail deal between Peru and Fiji was signed by them").agreements
    assert extract_text("The rail deal between Peru and Fiji was signed by the").agreements


@pytest.mark.parametrize(
    "told",
    [
        "Peru's president cleared the pact's critics from the hall.",
        "Peru backed the talks and dropped the charges.",
        "China denounced the deal between Peru and Fiji.",
        "The ceremony for the pact was called off.",
    ],
)
def test_like_words_that_end_no_agreement(told: str) -> None:
    facts = extract_text(_DATELINE + told)
    assert not {a.status for a in facts.agreements} & {"terminated", "ratified", "suspended"}
