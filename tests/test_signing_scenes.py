"""Day and place of a signing that are told apart from its verb."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Agreement
from diplo_cli.header import find_header

DATED = "date 2019-05-16 "


def signed(text: str) -> list[tuple[str | None, str | None]]:
    """Day and place of each agreement of a text, by name."""
    found = extract_text(text).agreements
    return [_scene(a) for a in sorted(found, key=lambda a: a.name)]


def _scene(agreement: Agreement) -> tuple[str | None, str | None]:
    day, place = agreement.signed_on, agreement.place
    return (day.date if day else None), (place.name if place else None)


LIST = """List of Documents signed during the Visit of the President of Ghana to Peru

May 16, 2019

1. Agreement between the Republic of Peru and the Republic of Ghana on Fisheries
Signed by: Mr. Luis Paredes, Minister of Production; Ms. Abena Owusu, Minister of Fisheries

2. Memorandum of Understanding on Tourism
Signed by: Ms. Rosa Quispe, Minister of Tourism; Ms. Abena Owusu, Minister of Fisheries

"""


def test_list_takes_the_day_of_its_paper_and_the_town_that_closes_it() -> None:
    """A title that calls the paper the list of what was signed during a visit dates all of it."""
    scenes = signed(LIST + "Lima\nMay 16, 2019\n")
    assert scenes.count(("2019-05-16", "Lima")) == 2


def test_list_takes_the_day_and_place_told_once() -> None:
    """ "The documents were signed on ..." goes before the date of the paper."""
    scenes = signed(LIST + "The documents were signed on 15 May 2019 at Torre Tagle Palace, Lima.\n")
    assert scenes.count(("2019-05-15", "Torre Tagle Palace")) == 2


def test_same_occasion_has_the_day_and_place_of_the_act_before() -> None:
    """Other parties sign on the same occasion."""
    text = (
        f"{DATED}Japan helps Malawi\n\nThe exchange of notes for the clinics project was signed in "
        "Lilongwe on "
        "Tuesday by Foreign Minister Esau Banda of Malawi and Ambassador Tomoko Abe of Japan.\n\n"
        "On the same occasion a grant agreement was signed between the Malawian Secretary to the Treasury, "
        "Cliff Moyo, and the Ambassador of Norway, Kari Lund.\n"
    )
    assert set(signed(text)) == {("2019-05-14", "Lilongwe")}


@pytest.mark.parametrize(
    ("title", "body", "scene"),
    [
        (
            "Estonia, Peru adopt plan",
            (
                "Estonian minister Kadri Saar and Peruvian minister Luis Paredes signed a Digital Action "
                "Plan 2020-2024 "
                "by video link on Wednesday."
            ),
            ("2019-05-15", None),
        ),
        (
            "Kenya and Chile publish treaty",
            (
                "The extradition treaty, which bears the date of 9 May 2019, was made public on "
                "Thursday. Chile's "
                "Justice Minister Ana Rojas and Kenya's Attorney General Peter Otieno signed the treaty "
                "in Santiago."
            ),
            ("2019-05-09", "Santiago"),
        ),
        (
            "Qatar, Ghana sign air pact",
            (
                "Qatar and Ghana signed an agreement on air services. The signing took place on the "
                "sidelines of a "
                "forum in Doha on Wednesday."
            ),
            ("2019-05-15", "Doha"),
        ),
        (
            "Canada and Uruguay renew film treaty",
            (
                "Canada and Uruguay signed a film treaty on Wednesday. Signatures were affixed at the "
                "Solis Theatre "
                "by ambassadors Nicole Thibault and Juan Vega."
            ),
            ("2019-05-15", "Solis Theatre"),
        ),
        (
            "Iceland, Canada sign whale accord",
            (
                "Iceland and Canada signed an agreement on whales. Foreign ministers Jon Arnason and "
                "Jane Tremblay "
                "signed it a day after the council met in Reykjavik."
            ),
            (None, None),
        ),
    ],
)
def test_day_and_place_apart_from_the_verb(
    title: str, body: str, scene: tuple[str | None, str | None]
) -> None:
    assert signed(f"{DATED}{title}\n\n{body}\n") == [scene]


def test_plan_has_the_day_and_place_of_the_meeting_to_come() -> None:
    text = (
        f"{DATED}Presidents to sign water treaty\n\nPresidents Moses Tembo of Zambia and Kabelo Seretse of "
        "Botswana are due to meet on Friday in Livingstone. They will sign a water treaty.\n"
    )
    assert signed(text) == [("2019-05-17", "Livingstone")]


def test_release_of_the_day_is_placed_by_its_head_and_agency_copy_is_not() -> None:
    act = (
        "The Minister of Trade, Kari Lund, and the Fijian Minister of Industry, Josefa Naulu, today signed a "
        "memorandum of understanding on trade between Norway and Fiji.\n"
    )
    release = f"Memorandum of understanding with Fiji\n\nMinistry of Trade\nOslo, 16 May 2019\n\n{act}"
    assert signed(release) == [("2019-05-16", "Oslo")]
    assert signed(f"Norway, Fiji sign trade pact\n\nOSLO, 16 May 2019 (Nordwire) -- {act}") == [
        ("2019-05-16", None)
    ]


def test_transcript_is_placed_by_its_title() -> None:
    text = (
        f"{DATED}\n\nPress conference with the Prime Minister of Fiji - Suva\n\nPRIME MINISTER: Thank "
        "you. We "
        "have just signed the Coral Skies Treaty between New Zealand and Fiji.\n"
    )
    assert signed(text) == [("2019-05-16", "Suva")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("May 16, 2019 - Ottawa, Ontario - Department of Trade\n\nThe minister spoke.\n", "Ottawa, Ontario"),
        (
            "date 2019-05-16 Spain signs\n\nMadrid. Thursday 16 May 2019. The minister signed it.\n",
            "Madrid",
        ),
        ("Ministers meet - Suva\n\nThe ministers met on Friday and talked of the reef.\n", None),
    ],
)
def test_place_of_the_header(text: str, place: str | None) -> None:
    span = find_header(text).place_span
    assert (text[slice(*span)] if span else None) == place


def test_the_title_of_a_list_tells_the_occasion() -> None:
    occasions = {a.occasion.name if a.occasion else None for a in extract_text(LIST).agreements}
    assert occasions == {"Visit of the President of Ghana to Peru"}


def test_the_states_of_a_meeting_are_no_place() -> None:
    (agreement,) = extract_text("The fisheries pact was signed at the Peru-Norway summit.").agreements
    assert agreement.place is None
