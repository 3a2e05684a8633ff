"""Meetings: who met whom, where, when and on which occasion; what did not take place is none."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Meeting

HEAD = "OSLO, 9 June 2011 - "
A, B = "Ana Duarte", "Urs Keller"


def find_meetings(text: str) -> tuple[Meeting, ...]:
    return extract_text(HEAD + text).meetings


MET = [
    "Minister Ana Duarte met Swiss Minister Urs Keller in Bern on Tuesday.",
    "Minister Ana Duarte met with her Swiss counterpart Urs Keller in Bern on Tuesday.",
    "Minister Ana Duarte held talks with Swiss Minister Urs Keller in Bern on Tuesday.",
    "Minister Ana Duarte held a two-hour meeting with Swiss Minister Urs Keller in Bern on Tuesday.",
    "Foreign Ministers Ana Duarte and Urs Keller met in Bern on Tuesday.",
    "Minister Ana Duarte received Swiss Minister Urs Keller in Bern on Tuesday.",
    "President Ana Duarte hosted Swiss Minister Urs Keller for talks in Bern on Tuesday.",
    "The meeting between Minister Ana Duarte and Swiss Minister Urs Keller in Bern on Tuesday was cordial.",
    "Minister Ana Duarte left after talks with Swiss Minister Urs Keller in Bern on Tuesday.",
]


@pytest.mark.parametrize("text", MET)
def test_who_met_whom(text: str) -> None:
    (meeting,) = find_meetings(text)
    assert set(meeting.participants) == {A, B}


@pytest.mark.parametrize("text", MET[:6])
def test_where_and_when(text: str) -> None:
    (meeting,) = find_meetings(text)
    assert meeting.place is not None
    assert meeting.date is not None
    assert (meeting.place.name, meeting.place.country, meeting.date.date) == ("Bern", "CH", "2011-06-07")


def test_the_occasion() -> None:
    (meeting,) = find_meetings(
        "Minister Ana Duarte met Swiss Minister Urs Keller on the sidelines of the Rivers Forum in Bern."
    )
    assert meeting.occasion is not None
    assert meeting.occasion.name == "Rivers Forum"


TAKEN_UP = [
    "Minister Ana Duarte welcomed Swiss Minister Urs Keller. The two ministers met at Rosenholm Palace.",
    "Peruvian Minister Ana Duarte and Swiss Minister Urs Keller discussed the draft in a meeting on Monday.",
    "Minister Ana Duarte paid a courtesy call on Swiss President Urs Keller.",
]


@pytest.mark.parametrize("text", TAKEN_UP)
def test_who_met_whom_without_the_names_beside_the_verb(text: str) -> None:
    (meeting,) = find_meetings(text)
    assert set(meeting.participants) == {A, B}


def test_the_town_of_the_journey() -> None:
    (meeting,) = find_meetings("Minister Ana Duarte visited Bern and met with Swiss Minister Urs Keller.")
    assert meeting.place is not None
    assert meeting.place.name == "Bern"


NO_MEETING = [
    "The statement after the summit was read by Minister Ana Duarte of Peru.",
    "Minister Ana Duarte will meet Swiss Minister Urs Keller in Bern.",
    "Minister Ana Duarte is to meet Swiss Minister Urs Keller in Bern.",
    "Minister Ana Duarte refused to meet Swiss Minister Urs Keller in Bern.",
    "Minister Ana Duarte did not meet Swiss Minister Urs Keller in Bern.",
    "Minister Ana Duarte held talks with Swiss Minister Urs Keller by telephone.",
    "Minister Ana Duarte spoke by phone with Swiss Minister Urs Keller.",
    "A planned meeting between Minister Ana Duarte and Swiss Minister Urs Keller was cancelled.",
    "Minister Ana Duarte met the deadline, Swiss Minister Urs Keller said.",
    "Minister Ana Duarte welcomed the decision of Swiss Minister Urs Keller.",
    "Minister Ana Duarte hosted the games with Swiss Minister Urs Keller.",
]


@pytest.mark.parametrize("text", NO_MEETING)
def test_what_did_not_take_place_is_no_meeting(text: str) -> None:
    assert find_meetings(text) == ()


def test_talks_held_while_something_else_was_done() -> None:
    (meeting,) = find_meetings(
        "Minister Ana Duarte proposed that Chad and Niger sign a pact while holding talks with Swiss "
        "Minister Urs Keller in Bern."
    )
    assert set(meeting.participants) == {A, B}


def test_what_was_proposed_is_the_pact_and_not_the_meeting() -> None:
    (meeting,) = find_meetings(
        "Minister Ana Duarte and Swiss Minister Urs Keller discussed the proposed pact in a meeting here."
    )
    assert set(meeting.participants) == {A, B}


SAME_DAY = {
    "The two ministers met at the Lark Centre.": "inferred",
    "Duarte and Keller later held talks over lunch.": "inferred",
    "Earlier in the day, Duarte and Keller held talks.": "resolved",
}


@pytest.mark.parametrize(("text", "basis"), SAME_DAY.items())
def test_the_pair_just_told_met_on_the_day_just_told(text: str, basis: str) -> None:
    (meeting,) = find_meetings(
        f"Minister Ana Duarte and Swiss Minister Urs Keller signed a treaty on Tuesday. {text}"
    )
    assert meeting.date is not None
    assert (meeting.date.date, meeting.date.basis) == ("2011-06-07", basis)


def test_tellings_of_one_meeting_are_joined() -> None:
    (meeting,) = find_meetings(
        "Minister Ana Duarte met Swiss Minister Urs Keller in Bern. "
        "The meeting between Duarte and Keller on Tuesday lasted an hour."
    )
    assert meeting.place is not None
    assert meeting.date is not None
    assert (meeting.place.name, meeting.date.date) == ("Bern", "2011-06-07")
    assert len(meeting.evidence) == 2


def test_meetings_of_other_people_stay_apart() -> None:
    first, second = find_meetings(
        "Minister Ana Duarte met Swiss Minister Urs Keller in Bern. "
        "President Karim Haddad met Danish Prime Minister Lise Holm in Tunis."
    )
    assert set(first.participants) == {A, B}
    assert set(second.participants) == {"Karim Haddad", "Lise Holm"}


def test_the_speaker_of_a_quotation_met_somebody() -> None:
    (meeting,) = find_meetings(
        "“I just met with Swiss Minister Urs Keller in Bern,” Minister Ana Duarte wrote on X on Tuesday."
    )
    assert set(meeting.participants) == {A, B}
    assert meeting.date is not None
    assert meeting.date.date == "2011-06-07"


def test_every_meeting_is_grounded_and_says_its_rule() -> None:
    text = HEAD + " ".join(MET)
    for meeting in extract_text(text).meetings:
        assert meeting.rule.startswith("meeting.")
        assert all(text[e.start : e.end] == e.text for e in meeting.evidence)


def test_the_place_of_what_was_spoken_about_is_not_the_meetings() -> None:
    (meeting,) = find_meetings(
        "Minister Ana Duarte met Swiss Minister Urs Keller to discuss relief in Haiti."
    )
    assert meeting.place is None


def test_a_host_who_cannot_be_told_gives_no_meeting_of_the_guests() -> None:
    assert (
        find_meetings("The chairman hosted Minister Ana Duarte and Swiss Minister Urs Keller for lunch.")
        == ()
    )


def test_the_meetings_of_the_first_article(seed_text: str) -> None:
    told = [
        (
            set(m.participants),
            m.place and m.place.name,
            m.date and m.date.date,
            m.occasion and m.occasion.name,
        )
        for m in extract_text(seed_text).meetings
    ]
    assert told == [
        ({"Rajnath Singh", "Pete Hegseth"}, "Kuala Lumpur", "2025-10-31", None),
        ({"S Jaishankar", "Marcon Rubio"}, "Kuala Lumpur", None, "ASEAN East Asia Summit"),
    ]


@pytest.mark.parametrize(("words", "basis"), [("afterwards", "inferred"), ("later in the day", "resolved")])
def test_the_day_just_told(words: str, basis: str) -> None:
    (meeting,) = find_meetings(
        "Chad and Niger signed the Grain Convention on Tuesday. "
        f"Minister Ana Duarte met Swiss Minister Urs Keller {words}."
    )
    assert meeting.date is not None
    assert (meeting.date.date, meeting.date.basis) == ("2011-06-07", basis)


def test_a_visitor_is_the_one_person_of_that_country() -> None:
    text = (
        "Canadian Foreign Minister Allan Reid came to Oslo on 14 May 2019. "
        "Norwegian Premier Ana Dorn received the Canadian visitor for an hour."
    )
    found = extract_text(text).meetings
    assert [set(meeting.participants) for meeting in found] == [{"Ana Dorn", "Allan Reid"}]
