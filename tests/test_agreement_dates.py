"""When an agreement was signed and takes effect, and how long it runs, where the text is not plain."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Agreement

HEAD = "date 2021-05-05 Kenya and Peru sign fisheries agreement\n\n"
SIGNED = (
    "Kenyan Fisheries Minister Ann Otieno and Peruvian Foreign Minister Luis Rojas signed a fisheries "
    "agreement in Lima on Monday. "
)
DURATIONS = [
    ("The agreement runs for a decade.", "P10Y"),
    ("The agreement has a five-year term.", "P5Y"),
    ("It will remain in force for an initial period of ten (10) years.", "P10Y"),
    ("The agreement, which has a validity of three years, covers tuna.", "P3Y"),
    ("The deal, to run for two and a half years, covers tuna.", "P2Y6M"),
    ("The duration of the agreement is seven years.", "P7Y"),
    ("Signed for an initial five years, the agreement can be extended.", "P5Y"),
    ("It shall remain in force for a term of ninety-nine years.", "P99Y"),
    ("The agreement, which forbids trawling for eight years, covers tuna.", "P8Y"),
    ("The agreement will be automatically renewed for successive periods of two years.", None),
    ("The agreement provides 30 million dollars in grants for three years.", None),
    ("The agreement crowns a more than 80-year partnership.", None),
    ("Talks on the agreement lasted two years.", None),
    ("It is valid until 2030.", None),
]
EFFECTIVE = [
    ("It is valid for two years with effect from 1 June 2021.", "2021-06-01"),
    ("The agreement is valid for three years from 1 April 2022.", "2022-04-01"),
    ("The agreement took effect immediately.", "2021-05-03"),
    ("The agreement covers tuna from 1 June 2021.", None),
]


def only(text: str) -> Agreement:
    (agreement,) = extract_text(HEAD + text).agreements
    return agreement


@pytest.mark.parametrize(("sentence", "iso"), DURATIONS)
def test_how_long_it_runs(sentence: str, iso: str | None) -> None:
    duration = only(SIGNED + sentence).duration
    assert (duration.iso if duration else None) == iso


@pytest.mark.parametrize(("sentence", "day"), EFFECTIVE)
def test_when_it_takes_effect(sentence: str, day: str | None) -> None:
    effective = only(SIGNED + sentence).effective_on
    assert (effective.date if effective else None) == day


DEAL = "Today Kenya and Peru sealed a landmark deal on the coast.\n\n"
MINISTERS = "Kenyan Fisheries Minister Ann Otieno and Peruvian Foreign Minister Luis Rojas"
APART = {
    f"Today I joined {MINISTERS} in Lima for the signing of a Fisheries Agreement between our countries. The "
    "Fisheries Agreement was signed by Ann Otieno.": "2021-05-05",
    f"{DEAL}{MINISTERS} signed a Fisheries Agreement in Lima.": "2021-05-05",
    f"{DEAL}{MINISTERS} had signed a Fisheries Agreement in Lima.": None,
    f"On Monday, {MINISTERS} met in Lima, where they signed a fisheries agreement.": "2021-05-03",
    "On Monday the Ports Union (PU) – Agency for Seas of Kenya and its partner Peru renewed their work by "
    "signing a fisheries agreement in Lima.": "2021-05-03",
}


@pytest.mark.parametrize(("text", "day"), APART.items())
def test_a_day_that_stands_apart_from_the_act(text: str, day: str | None) -> None:
    found = [a for a in extract_text(HEAD + text).agreements if "fisheries" in a.name.casefold()]
    assert [a.signed_on.date if a.signed_on else None for a in found] == [day]


def test_the_weekday_of_a_dateline_is_no_day_of_signing() -> None:
    text = "LIMA, Tuesday (Wire) – Kenya and Peru signed a fisheries agreement."
    (agreement,) = extract_text(HEAD + text).agreements
    assert agreement.signed_on is None


def test_hours_apart_is_the_same_day() -> None:
    text = SIGNED + "The signing came two hours after Luis Rojas received Ann Otieno at the palace for talks."
    assert {m.date.date for m in extract_text(HEAD + text).meetings if m.date} == {"2021-05-03"}
