"""The country of a person that the words around the name, the heading or the dateline give."""

from __future__ import annotations

import pytest
import spacy

from diplo_cli.article import make_article
from diplo_cli.extractors.people import PersonMention, find_people
from diplo_cli.facts import Title
from diplo_cli.link import link_people
from diplo_cli.link.joining import Bearer
from diplo_cli.link.offices import stated_country

NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")


def countries_of(text: str) -> dict[str, str | None]:
    """The country of each person by name."""
    article, doc = make_article(text), NLP(text)
    return {p.name: p.country for p in link_people(doc, article, find_people(doc, article)).people}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The note was signed on behalf of the Peruvian navy by Captain Ana Costa.", "Ana Costa", "PE"),
        ("It will be signed on the Chadian side by Minister Ali Deby.", "Ali Deby", "TD"),
        ("Peru was represented at the talks by Deputy Minister Ana Costa.", "Ana Costa", "PE"),
        ("Samoa joined the plan in May. Its health director, Tui Leota, was absent.", "Tui Leota", "WS"),
        ("Samoa's chess union was glad. Its president, Tui Leota, was absent.", "Tui Leota", None),
        ("But Opposition Leader in Grenada, Ann Noel, complained.", "Ann Noel", "GD"),
        ("Permanent Secretary Ana Costa of the Peruvian Ministry of Health spoke.", "Ana Costa", "PE"),
        ("In Lima on Friday, Foreign Minister Ana Costa spoke of Chile and Chad.", "Ana Costa", "PE"),
        ("He will fly to Chile to meet with President Ana Costa of his party.", "Ana Costa", "CL"),
        ("A Latvian teacher, Ms Ilze Ozola, stayed in the city.", "Ilze Ozola", "LV"),
        ("Many came from Peru, whose President, Ana Costa, stayed at home.", "Ana Costa", "PE"),
        ("From the Chadian side: Ali Deby, Minister for Trade", "Ali Deby", "TD"),
        ("Talks with President Ana Costa of the Government of Peru were long.", "Ana Costa", "PE"),
        ("Thanks to Senators Ann Lee (AZ) and Joe Burr (NC).", "Ann Lee", "US"),
    ],
)  # fmt: skip
def test_the_words_around_a_name_give_its_country(text: str, name: str, country: str | None) -> None:
    assert countries_of(text)[name] == country


def test_somebody_told_of_by_another_is_of_the_same_country() -> None:
    found = countries_of(
        "Peruvian President Ana Costa came. Costa's predecessor, Mr Luis Vega, stayed at home."
    )
    assert found["Luis Vega"] == "PE"


def test_a_first_lady_is_of_the_country_of_whose_name_she_bears() -> None:
    found = countries_of("Peruvian President Luis Costa came to Chad. He came with first lady Ana Costa.")
    assert found["Ana Costa"] == "PE"


def test_the_heading_of_a_release_names_the_issuing_governments_people_without_a_country() -> None:
    text = (
        "Statement from NSC Spokesperson Ann Lee on the Agreement with Peru\n\n"
        "The United States and Peru agreed today. The United States thanks Peru and Peru's navy."
    )
    assert countries_of(text)["Ann Lee"] == "US"


def test_a_heading_that_names_both_sides_leaves_its_people_open() -> None:
    text = "Joint Statement on the Peru-Chad Pact\n\nPresident Ana Costa and President Ali Deby met."
    assert set(countries_of(text).values()) == {None}


def test_a_dateline_goes_before_the_state_named_most_often() -> None:
    text = (
        "VIENTIANE, Nov 8 -- Japanese envoy Ken Mori signed for Japan with Laotian envoy Kham Sy of Laos. "
        "Japan gives the money, Japan said. Japan sends doctors. Health Minister Boun Keo was there for Laos."
    )
    assert countries_of(text)["Boun Keo"] == "LA"


def test_the_initials_of_an_agency_are_no_dateline() -> None:
    text = "PNA, 17.12.2009 16:55\n\nPoland and Chad signed. Labour Minister Ewa Nowak signed in Poland."
    assert countries_of(text)["Ewa Nowak"] != "PS"


def test_a_minister_of_a_body_is_an_official_of_the_state_that_is_told_of() -> None:
    text = "Peru spoke. Peru's people listened. Fisheries Board Minister Luis Vega came."
    assert countries_of(text)["Luis Vega"] == "PE"


@pytest.mark.parametrize(
    ("body", "country"),
    [("German Chancellery", "DE"), ("Peruvian Foreign Ministry", "PE"), ("Peruvian Chess Union", None)],
)
def test_a_body_of_a_state_gives_its_country(body: str, country: str | None) -> None:
    title = Title("adviser", organization=body)
    assert stated_country(Bearer([PersonMention(0, 8, "Jan Roth", (title,))])) == country


def test_two_heads_of_one_office_joined_are_not_of_one_state() -> None:
    text = (
        "Peru and Chad agree on copper\n\nPeru and Chad said that Peru would build a mine in Chad. In Peru "
        "Prime Minister Ana Costa and Prime Minister Ali Deby spoke by telephone. Peru was glad."
    )
    found = countries_of(text)
    assert found["Ana Costa"] != found["Ali Deby"]


def test_of_three_heads_listed_none_need_be_of_home() -> None:
    text = (
        "LIMA, 5 May 2020 - Peru was glad. The pact was signed by Presidents Ana Costa, Ali Deby and Li Wei."
        " Peru keeps it, and Peruvian Trade Minister Eva Sol said so."
    )
    found = countries_of(text)
    assert [found[name] for name in ("Ana Costa", "Ali Deby", "Li Wei")] == [None, None, None]


def test_a_seat_of_government_alone_on_a_line_issues_the_text() -> None:
    text = (
        "Peru and its neighbours agree on trade\n\nOffice of the Spokesperson\n\nDeputy Secretary Ann Lee "
        "met Peruvian Foreign Minister Ana Costa."
    )
    assert countries_of(text)["Ann Lee"] == "US"
