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
        ("From the Peruvian side: Dr. Ana Costa, Minister of Trade", "Ana Costa", "PE"),
        ("Chadian signatory: H.E. Mr. Ali Deby, Minister of Trade; Fijian party.", "Ali Deby", "TD"),
        ("Samoa signed; and, for Peru, Captain Ana Costa.", "Ana Costa", "PE"),
        ("An observer from Peru, Deputy Minister Ana Costa, was in Samoa.", "Ana Costa", "PE"),
        ("Minister Ana Costa, for Lima, and Minister Tui Leota signed.", "Ana Costa", "PE"),
        ("A vote for Minister Ana Costa for Peru said little.", "Ana Costa", None),
        ("Signing for Peru was her Ambassador, Ana Costa.", "Ana Costa", "PE"),
        ("He spoke of Peru, whose President, H.E. Ana Costa, was away in Chad.", "Ana Costa", "PE"),
        ("The Director of the Peruvian Mint, Dr. Ana Costa, was in Chad.", "Ana Costa", "PE"),
        ("The adviser on Peru, Dr. Ana Costa, was in Chad.", "Ana Costa", None),
        ("They went on to Samoa, where they met with Prime Minister Tui Leota.", "Tui Leota", "WS"),
        ("They went on to Samoa, where Prime Minister Tui Leota is known.", "Tui Leota", None),
        ("Ali Deby spoke after talks in Lima with President Ana Costa of fish.", "Ana Costa", "PE"),
        ("Ali Deby spoke after talks in Geneva with President Ana Costa of fish.", "Ana Costa", None),
        ("Peru's old assembly, led by its President Ana Costa, met in Chad.", "Ana Costa", "PE"),
        ("We hail Presidents Costa [of Peru] and Deby [of Chad].", "Costa", "PE"),
        ("Guests are Ana Costa, former Trade Minister, Peru, and others of Chad.", "Ana Costa", "PE"),
    ],
)  # fmt: skip
def test_the_words_around_a_name_give_its_country(text: str, name: str, country: str | None) -> None:
    assert countries_of(text)[name] == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # named three times, and twice as often as any other
        ("Peru has a pact. Peru and Chad fish. Peru eats, Trade Minister Ana Costa said.", "Ana Costa", "PE"),
        # the one whose partner the other is
        ("Peru and Chad fish. A pact with Chad is near, Trade Minister Ana Costa said.", "Ana Costa", "PE"),
        ("Peru and Chad fish. A pact is near, Trade Minister Ana Costa said.", "Ana Costa", None),
        ("The US and Chad fish. Deputy Secretary of State Ann Lee agreed.", "Ann Lee", "US"),
        (
            "Statement by President Ann Lee on the Truce in Chad\n\nMy administration and the US back Chad.",
            "Ann Lee",
            "US",
        ),
        (
            "“Yes,” said Ann Lee of the pact with Peru.\n\nAnn Lee\n\nThe White House,\nMay 3, 2019.\n",
            "Ann Lee",
            "US",
        ),
    ],
)  # fmt: skip
def test_the_text_as_a_whole_shows_whose_officials_need_no_country(
    text: str, name: str, country: str | None
) -> None:
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


def test_the_heading_of_a_joint_statement_gives_the_order_of_the_two_who_speak() -> None:
    text = "Joint Statement on the Peru-Fiji Pact\n\nPresident Ana Costa and President Semi Tora met."
    assert countries_of(text) == {"Ana Costa": "PE", "Semi Tora": "FJ"}


def test_a_heading_that_is_not_joint_and_names_both_sides_leaves_its_people_open() -> None:
    text = "A Message on the Peru-Fiji Pact\n\nPresident Ana Costa and President Semi Tora met."
    assert set(countries_of(text).values()) == {None}


def test_the_ministers_of_the_two_countries_are_left_open() -> None:
    text = "Peru, Chad sign a pact\n\nThe trade ministers of the two countries, Ana Costa and Ali Deby, ate."
    assert countries_of(text) == {"Ana Costa": None, "Ali Deby": None}


def test_the_state_that_opens_the_body_alone_is_home_where_nothing_else_tells() -> None:
    text = (
        "Quota pact ends\n\nPeru is to leave the pact on quotas for tuna, the first of its members to do so "
        "in forty or more years.\n\nFisheries Minister Ana Costa spoke. Fiji's Trade Minister Semi Tora sat"
    )
    assert countries_of(text)["Ana Costa"] == "PE"


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


RELEASE = (
    "Ministers sign a pact on tuna\n\n{head}\n\nFisheries Minister Ana Costa signed it. Peru and Chad agree."
)


@pytest.mark.parametrize(
    ("head", "country"),
    [
        ("Press release - Parliament of Malta\nPR12 - 3 May 2019", "MT"),
        ("May 3, 2019 – Lima, Peru – Foreign Affairs Canada", "CA"),
        ("OSLO\n\n", "NO"),
        ("Oslo, 3 May 2019, by Kari Nord", "NO"),
        ("By Kari Nord", None),
    ],
)
def test_the_lines_above_a_text_show_whose_officials_need_no_country(head: str, country: str | None) -> None:
    text = RELEASE.format(head=head) + " Malta, Canada and Norway will join. Norway was glad."
    assert countries_of(text)["Ana Costa"] == country


def test_a_ministry_that_signs_a_release_off_is_its_issuers() -> None:
    text = (
        "Deputy Prime Minister Ana Costa was in Chad. Chad was glad.\n\nMINISTRY OF TRADE\nLIMA\n3 MAY 2019"
    )
    assert countries_of(text)["Ana Costa"] == "PE"


def test_the_state_that_the_headline_puts_first_is_home() -> None:
    text = "Peru, Chad sign a pact\n\nTrade Minister Ana Costa and Chad's Trade Minister Ali Deby signed."
    assert countries_of(text) == {"Ana Costa": "PE", "Ali Deby": "TD"}


@pytest.mark.parametrize(
    "deed",
    [
        "Fisheries Minister Ana Costa and Trade Minister Ali Deby signed it.",
        "It was signed by Ana Costa, Minister of Trade, and Ali Deby, Minister of Mines.",
        "Presidents Ana Costa and Ali Deby are to meet on Friday.",
        "Fisheries Minister Ana Costa spoke with her counterpart, General Ali Deby.",
    ],
)
def test_of_two_who_sign_or_meet_the_second_is_of_the_other_side(deed: str) -> None:
    found = countries_of(f"Peru, Chad sign a pact on tuna\n\n{deed} Peru and Chad agree.")
    assert found == {"Ana Costa": "PE", "Ali Deby": "TD"}


def test_ministers_who_only_come_together_are_of_one_state() -> None:
    text = (
        "Peru, Chad sign a pact\n\nTrade Minister Ana Costa and Health Minister Eva Rey came.\n\n"
        "Chad's Mining Minister Ali Deby sat."
    )
    assert countries_of(text) == {"Ana Costa": "PE", "Eva Rey": "PE", "Ali Deby": "TD"}


def test_who_comes_on_a_visit_is_not_of_the_place_visited() -> None:
    text = (
        "Peru and Chad agree\n\nMedia note\nDepartment of Trade of Peru\n\n"
        "During the visit of President Ali Deby to Lima Minister Eva Rey spoke. Chad was glad, Peru too."
    )
    assert countries_of(text) == {"Ali Deby": "TD", "Eva Rey": "PE"}


def test_an_ambassador_is_not_of_the_place_where_the_notes_are_exchanged() -> None:
    text = (
        "Peru, Chad sign\n\nIn Lima notes were handed over by Ambassador Ali Deby. Peru, Fiji and Chad agree."
    )
    assert countries_of(text)["Ali Deby"] == "TD"


@pytest.mark.parametrize(
    ("person", "country"),
    [
        ("Admiral Ana Costa", "PE"),
        ("Presidential spokesperson Ana Costa", "PE"),
        ("the Leader of the Opposition, Ana Costa,", "PE"),
        ("Ana Costa, director of the Civil Aviation Authority,", "PE"),
        ("the Minister of State, Ana Costa,", "PE"),
        ("Ana Costa, director of the Fisheries Institute,", None),
        ("EU Trade Commissioner Ana Costa", None),
        ("writer Ana Costa", None),
    ],
)
def test_whoever_serves_a_state_is_of_the_state_of_the_dateline(person: str, country: str | None) -> None:
    text = (
        f"LIMA, May 3 -- Peru and Chad signed a pact on tuna. There was a party for Peru, and {person} came."
    )
    assert countries_of(text).get("Ana Costa") == country


def test_a_seat_of_government_alone_on_a_line_issues_the_text() -> None:
    text = (
        "Peru and its neighbours agree on trade\n\nOffice of the Spokesperson\n\nDeputy Secretary Ann Lee "
        "met Peruvian Foreign Minister Ana Costa."
    )
    assert countries_of(text)["Ann Lee"] == "US"


def test_bodies_without_a_country_are_those_of_the_state_whose_towns_are_named() -> None:
    text = (
        "Parliament yesterday rejected a pact with Chad. It was signed in Lima by Defence Minister Ana Costa "
        "and Chadian Ambassador Ali Deby. Chad was sorry, but the Government was glad."
    )
    assert countries_of(text) == {"Ana Costa": "PE", "Ali Deby": "TD"}


def test_the_countrys_minister_is_of_the_state_named_last() -> None:
    text = "Peru told Chad so. Samoa was angry. “No,” the country's farm minister, Tui Leota, told the radio."
    assert countries_of(text)["Tui Leota"] == "WS"
    assert countries_of(text.replace("farm", "agriculture"))["Tui Leota"] == "WS"


def test_three_of_one_office_in_the_plural_are_left_open() -> None:
    text = (
        "Peru, Chad sign a pact\n\nIt is the work of Presidents Ana Costa, Ali Deby and Tui Leota. Peru ate."
    )
    assert set(countries_of(text).values()) == {None}


@pytest.mark.parametrize(
    ("deed", "country"),
    [
        ("Trade Minister Ana Costa called on President Ali Deby.", "TD"),
        ("I signed this with my friend, Trade Minister Ali Deby.", "TD"),
        ("I also want to thank President Ali Deby.", "TD"),
        ("A spokesman for Secretary-General Ali Deby said so.", None),
        ("In Lima Trade Minister Ana Costa signed it with Ambassador Ali Deby.", "TD"),
        ("At the ministry's press conference spokesman Ali Deby said so.", "PE"),
    ],
)
def test_how_somebody_is_met_tells_whether_he_is_of_home(deed: str, country: str | None) -> None:
    text = f"Peru, Chad sign a pact on tuna\n\n{deed} Peru and Chad's Mining Minister Eva Rey agree."
    assert countries_of(text)["Ali Deby"] == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Trade Minister Ana Costa was glad.\n\nChad sent Fiji fish. Peru welcomes it. Chad and Fiji eat.",
         "Ana Costa", "PE"),
        ("Statement by Press Secretary Ana Costa on the Bill\n\nPresident Li Wei has worked for it.",
         "Li Wei", "US"),
        ("The treaty is before the Senate, President Ana Costa wrote.\n\nTHE WHITE HOUSE, May 2, 2013.",
         "Ana Costa", "US"),
        ("Ministry of Health, Lima\n\nPeru and Chad sign\n\nThe Minister of Health, Dr Ana Costa, did so.",
         "Ana Costa", "PE"),
        ("NASA Administrator Ana Costa spoke of Chad.", "Ana Costa", "US"),
        ("Ana Costa, director of JAXA, spoke of Chad.", "Ana Costa", "JP"),
        ("Fiji's envoy met Portuguese Prime Minister Luís Montenegro here.", "Luís Montenegro", "PT"),
    ],
)  # fmt: skip
def test_home_by_what_a_release_says_of_its_state(text: str, name: str, country: str) -> None:
    assert countries_of(text)[name] == country
