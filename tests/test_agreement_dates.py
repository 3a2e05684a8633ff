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
    ("It covers tuna. It is valid for three years and shall be renewed automatically.", "P3Y"),
    ("The agreement extends the earlier accord by four years.", "P4Y"),
    ("The agreement extends Kenyan funding by four years.", None),
    ("The agreement will be monitored by observers for an initial period of six months.", None),
    ("The agreement is for five years.", "P5Y"),
    ("The agreement, which will be in place for the next three years, covers tuna.", "P3Y"),
    ("The agreement, covering ten years, was welcomed.", "P10Y"),
    ("The agreement expires after five years.", "P5Y"),
    ("The agreement is renewable after two years.", None),
    ("The agreement came after four years of talks.", None),
    ("The agreement will be automatically renewed for successive periods of two years.", None),
    ("The agreement provides 30 million dollars in grants for three years.", None),
    ("The agreement crowns a more than 80-year partnership.", None),
    ("Talks on the agreement lasted two years.", None),
    ("It is valid until 2030.", None),
    ("The agreement, which will shape the work of both fleets for the next four years, covers tuna.", "P4Y"),
    ("The agreement, which will bring 30 million dollars for the next four years, covers tuna.", None),
    ("For an initial period of 99 years, Peru may fish in the north.", "P99Y"),
    ("The agreement will govern fishing for 18 months.", "P18M"),
    ("The agreement will bring aid of 30 million dollars for four years.", None),
    ("It will expire in five years.", "P5Y"),
    ("It is to run three years and may be extended.", "P3Y"),
    ("The agreement was signed in 2021 for twenty years.", "P20Y"),
    ("Kenyan ships would train for up to four months a year under the agreement.", None),
    ("Under the agreement, both sides would have kept observers in the area for two years.", None),
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


BESIDE = {
    "They also signed a Ports Agreement.": "2021-05-03",
    "In the presence of the two presidents, they inked a Ports Agreement.": "2021-05-03",
    "They had signed a Ports Agreement.": None,
    "They signed a Ports Agreement in 2019.": "2019",
}


@pytest.mark.parametrize(("sentence", "day"), BESIDE.items())
def test_what_was_signed_beside_it_has_its_day(sentence: str, day: str | None) -> None:
    named = SIGNED.replace("a fisheries agreement", "the Treaty on Tuna Fishing")
    ports = [a for a in extract_text(HEAD + named + sentence).agreements if "Ports" in a.name]
    assert [a.signed_on.date if a.signed_on else None for a in ports] == [day]


AROUND = {
    f"{MINISTERS} held talks in Lima on Monday.\n\nFollowing the meeting the ministers signed a Ports "
    "Agreement.": "2021-05-03",
    f"{MINISTERS} held talks in Lima on Monday and on Tuesday.\n\nFollowing the meeting the ministers signed "
    "a Ports Agreement.": None,
    f"{MINISTERS} met on Monday. They signed a Ports Agreement at the end of the talks.": "2021-05-03",
    f"Kenya and Peru yesterday ended their row. The Ports Agreement was signed by {MINISTERS}.": "2021-05-04",
    "Kenya and Peru will end their row, the envoy said yesterday. The Ports Agreement was signed by "
    f"{MINISTERS}.": None,
    f"{MINISTERS} signed a Ports Agreement covering 2021 to 2024.": None,
    f"The Ports Agreement of 4 May 2021 between Kenya and Peru was signed by {MINISTERS}.": "2021-05-04",
    f"{MINISTERS} signed a Ports Agreement following a summit in Lima today.": "2021-05-05",
    f"{MINISTERS} signed a Ports Agreement following a summit in Lima in 2019.": None,
    f"{MINISTERS} signed a Ports Agreement. A text on the ports was initialled in 2011.": None,
    f"{MINISTERS} signed an agreement on the running of the port line in 2030.": None,
    f"{MINISTERS} signed a Ports Agreement last month.": None,
    f"{MINISTERS} signed a Ports Agreement in March 2021.": None,
    f"{MINISTERS} signed a Ports Agreement earlier this year.": None,
    f"{MINISTERS} signed a Ports Agreement one year ago today.": "2020-05-05",
    f"{MINISTERS} are here to sign the Ports Agreement.\n\n(The Ports Agreement was signed.)": "2021-05-05",
    f"{MINISTERS} signed a Ports Agreement. It runs from the day of signature (2 May 2021).": "2021-05-02",
    f"It was on Monday that {MINISTERS} signed a Ports Agreement.": "2021-05-03",
    f"The two on Monday ended a long row when {MINISTERS} signed a Ports Agreement.": "2021-05-03",
    f"{MINISTERS} have just signed a Ports Agreement.": "2021-05-05",
    f"{MINISTERS} signed a Ports Agreement. The ceremony took place on Monday.": "2021-05-03",
    f"{MINISTERS} signed a Ports Agreement. Its signing took place in Lima this afternoon.": "2021-05-05",
    f"{MINISTERS} signed a Ports Agreement. Another ceremony will take place on Monday.": None,
    "Today Kenya and Peru finalised a series of landmark agreements.\n\n"
    f"{MINISTERS} signed a Ports Agreement. Work on the ships begins soon.": "2021-05-05",
}


@pytest.mark.parametrize(("text", "day"), AROUND.items())
def test_a_day_of_the_same_scene(text: str, day: str | None) -> None:
    head = HEAD.replace("fisheries agreement", "agreement")
    signed = [a for a in extract_text(head + text).agreements if a.status == "signed"]
    assert {a.signed_on.date if a.signed_on else None for a in signed} == {day}


def test_a_period_is_no_day_of_signing_and_is_told_as_open() -> None:
    facts = extract_text(HEAD + f"{MINISTERS} signed a Ports Agreement in March 2021.")
    assert [(u.field, u.reason) for u in facts.unresolved if u.field == "signed_on"] == [
        ("signed_on", "'March 2021' tells no day")
    ]


def test_the_day_of_opening_for_signature() -> None:
    text = (
        "The Treaty on Deep Seas will enter into force in 90 days after Kenya ratified it. The treaty was "
        "opened for signature on 20 September 2017 in Lima by Kenya and Peru."
    )
    (treaty,) = extract_text(HEAD + text).agreements
    assert treaty.signed_on is not None
    assert treaty.signed_on.date == "2017-09-20"


def test_signing_goes_before_the_exchange_of_instruments() -> None:
    text = (
        "The Treaty on Deep Seas between Kenya and Peru is in force. Instruments of ratification "
        "of the treaty were exchanged in Lima on 10 April. The treaty had been signed at Lima on 3 July 2020 "
        "by Ann Otieno and Luis Rojas."
    )
    (treaty,) = extract_text(HEAD + text).agreements
    assert treaty.signed_on is not None
    assert treaty.signed_on.date == "2020-07-03"


def test_in_one_sentence_is_one_scene() -> None:
    text = (
        f"{MINISTERS} today signed the Treaty on Tuna.\n\nAlongside it, Kenya and Peru signed the Protocol "
        "on Ports, while Norway and Chile signed the Lima Declaration on Seas."
    )
    found = extract_text(HEAD + text).agreements
    assert {a.name: a.signed_on and a.signed_on.date for a in found if "Lima" in a.name} == {
        "Lima Declaration on Seas": "2021-05-05"
    }


def test_an_agreement_of_another_month_takes_nothing_of_the_scene() -> None:
    text = (
        f"{MINISTERS} signed several agreements at the Andean Ports Forum in Lima on Monday. They include "
        "the Treaty on Tuna.\n\nA Treaty on Seals between Kenya and Peru was signed in September 2020."
    )
    found = [a for a in extract_text(HEAD + text).agreements if "Seals" in a.name]
    assert [(a.signed_on, a.occasion) for a in found] == [(None, None)]


def test_a_clock_in_a_page_of_live_posts_is_of_the_day() -> None:
    act = f"At 3.19pm {MINISTERS} signed a Ports Agreement."
    posts = f"16:40\nIt is done, they say.\n\n15:22\n{act}\n\n12:00\nHello.\n"
    (agreement,) = [a for a in extract_text(HEAD + posts).agreements if "Ports" in a.name]
    assert agreement.signed_on is not None
    assert agreement.signed_on.date == "2021-05-05"
