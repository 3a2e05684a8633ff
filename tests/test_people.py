"""Names and titles in running text, without a model: the patterns must carry most of it alone."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from diplo_cli.article import make_article
from diplo_cli.extraction import extract_text
from diplo_cli.extractors.people import PersonMention, find_people

NLP = spacy.blank("en")


def people_of(text: str, **entities: str) -> tuple[PersonMention, ...]:
    """Mentions of `text`; `entities` maps a label to names that the model is to know, `|` between them."""
    doc = NLP(text)
    if entities:
        doc.ents = [
            doc.char_span(text.index(name), text.index(name) + len(name), label=label)
            for label, names in entities.items()
            for name in names.split("|")
        ]
    return find_people(doc, make_article(text))


def titles_of(text: str, **entities: str) -> list[str]:
    """ "Name: title/COUNTRY + title" of every mention that has a title."""
    found = []
    for mention in people_of(text, **entities):
        titles = " + ".join(t.title + (f"/{t.country}" if t.country else "") for t in mention.titles)
        if titles:
            found.append(f"{mention.name}: {titles}")
    return found


BEFORE_THE_NAME = [
    ("the Danish Foreign Minister Per Dahl came", ["Per Dahl: Foreign Minister/DK"]),
    ("“Good.” Secretary-General of ASEAN, Dr. Ana Costa said", ["Ana Costa: Secretary-General of ASEAN"]),
    (
        "she is appointing Ana Costa as Special Envoy for Trade",
        ["Ana Costa: Special Envoy for Trade"],
    ),
    ("the acting Peruvian foreign minister Ana Costa said", ["Ana Costa: acting foreign minister/PE"]),
    ("UN chief Ana Costa said", ["Ana Costa: UN chief"]),
    ("KZB leader Ana Costa said", ["Ana Costa: KZB leader"]),
    ("on Monday Lib leader Ana Costa said", ["Ana Costa: Lib leader"]),
    (
        "US Department of Defence senior analyst Ana Costa said",
        ["Ana Costa: Department of Defence senior analyst/US"],
    ),
    ("superintendent of police (SP) Ana Costa said", ["Ana Costa: superintendent of police"]),
    ("Premier of Nunavut Ana Costa said", ["Ana Costa: Premier of Nunavut/CA"]),
    ("glad that Maj Gen Ana Costa came", ["Ana Costa: Maj Gen"]),
    ("Peruvian Foreign Minister Ana Costa signed.", ["Ana Costa: Foreign Minister/PE"]),
    (
        "Ghana's Lands and Forestry Minister Kofi Baidoo spoke.",
        ["Kofi Baidoo: Lands and Forestry Minister/GH"],
    ),
    (
        "the Minister for Science, Energy and Work, Ana Costa, signed",
        ["Ana Costa: Minister for Science, Energy and Work"],
    ),
    ("ASEAN Deputy Secretary-General Vong Sok came", ["Vong Sok: ASEAN Deputy Secretary-General"]),
    ("KZB Spokesperson Ana Costa wrote", ["Ana Costa: KZB Spokesperson"]),
    ("Barley Board Minister Ana Costa signed", ["Ana Costa: Barley Board Minister"]),
    ("Unity Party (UP) president Ana Costa spoke", ["Ana Costa: Unity Party (UP) president"]),
    ("Kestrel Rail CEO Ana Costa spoke", ["Ana Costa: CEO"]),
    (
        "The Justice ministers of Peru, Ana Costa, and of Chile, Eva Ruiz, met",
        ["Ana Costa: Justice minister/PE", "Eva Ruiz: Justice minister/CL"],
    ),
    (
        "Secretary Inter-Provincial Affairs Mr Hasan Iqbal signed",
        ["Hasan Iqbal: Secretary Inter-Provincial Affairs"],
    ),
    ("Chief Hydrographer Vice Admiral Ravi Bhide signed", ["Ravi Bhide: Chief Hydrographer + Vice Admiral"]),
    ("the Ambassador of Chile to the Kingdom, Eva Ruiz, came", ["Eva Ruiz: Ambassador/CL"]),
    ("Minister of Energy of the Republic of Chile Eva Ruiz came", ["Eva Ruiz: Minister of Energy/CL"]),
    ("Crown Prince Sultan bin Nasser spoke", ["Sultan bin Nasser: Crown Prince"]),
    ("Chilean ambassador in Oslo Eva Ruiz came", ["Eva Ruiz: ambassador in Oslo/CL"]),
    ("Vice-foreign minister Ana Costa signed", ["Ana Costa: Vice-foreign minister"]),
    ("then-health minister Ana Costa signed", ["Ana Costa: health minister"]),
    (
        "Senators Ana Costa (AZ), Eva Ruiz (D-CA), and Li Wei (NY-04) voted",
        ["Ana Costa: Senator", "Eva Ruiz: Senator", "Li Wei: Senator"],
    ),
    (
        "Energy Minister Ana Costa and her Thai colleague Somsak Chai met",
        ["Ana Costa: Energy Minister", "Somsak Chai: Energy Minister/TH"],
    ),
    ("the Minister for Work, Senator Ana Costa, signed", ["Ana Costa: Minister for Work + Senator"]),
    (
        "Minister of State for Trade Policy Okafor Ngozi left.",
        ["Okafor Ngozi: Minister of State for Trade Policy"],
    ),
    (
        "the Omani economic development minister Salim Al-Harthy said",
        ["Salim Al-Harthy: economic development minister/OM"],
    ),
    ("Minister of Defence of Chile Ana Costa arrived", ["Ana Costa: Minister of Defence/CL"]),
    ("Japan's Ambassador to Kenya Ito Naoki waved", ["Ito Naoki: Ambassador to Kenya/JP"]),
    ("Ambassador of Japan to Kenya Ito Naoki waved", ["Ito Naoki: Ambassador to Kenya/JP"]),
    ("European Commission President Karl Holm agreed", ["Karl Holm: European Commission President"]),
    ("EU Trade Commissioner Karl Holm agreed", ["Karl Holm: Trade Commissioner"]),
    (
        "African Union Commission (AUC) Chairperson Abel Tesfa came",
        ["Abel Tesfa: African Union Commission (AUC) Chairperson"],
    ),
    (
        "Director-General of the World Trade Organization Ngozi Bello",
        ["Ngozi Bello: Director-General of the World Trade Organization"],
    ),
    (
        "Vice President and Foreign Minister Marta Ruiz signed",
        ["Marta Ruiz: Vice President and Foreign Minister"],
    ),
    (
        "a deputy head of Iran's Fisheries Organization, Reza Karimi, said",
        ["Reza Karimi: deputy head of Iran's Fisheries Organization/IR"],
    ),
    ("Springfield Regional Council Mayor Ann Lee signed", ["Ann Lee: Mayor"]),
    ("Ontario Premier Ann Lee signed", ["Ann Lee: Premier/CA"]),
    ("Sen. Bill Hadley and Gen. Ann Lee spoke", ["Bill Hadley: Sen.", "Ann Lee: Gen."]),
    ("Kenyan Foreign Ministry spokesman Juma Otieno said", ["Juma Otieno: Foreign Ministry spokesman/KE"]),
    (
        "Attorney-General Kofi Baidoo and Secretary General Ann Lee",
        ["Kofi Baidoo: Attorney-General", "Ann Lee: Secretary General"],
    ),
    ("Crown Prince Faisal bin Nasser signed", ["Faisal bin Nasser: Crown Prince"]),
    ("Prime Minister Datuk Seri Hafiz Rahmat signed", ["Hafiz Rahmat: Prime Minister"]),
    (
        "Adviser to the Cabinet, Northern Command Ann Lee came",
        ["Ann Lee: Adviser to the Cabinet, Northern Command"],
    ),
    (
        "President Park Min-jun met Prime Minister May yesterday",
        ["Park Min-jun: President", "May: Prime Minister"],
    ),
]

AFTER_THE_NAME = [
    (
        "Inês Quiroga, Deputy Minister for Coastal Affairs, signed",
        ["Inês Quiroga: Deputy Minister for Coastal Affairs"],
    ),
    ("Ana Costa, the Bolivian health minister, signed", ["Ana Costa: health minister/BO"]),
    ("Ana Costa (Minister of Trade) signed", ["Ana Costa: Minister of Trade"]),
    ("Ana Costa, who is the trade minister of Peru, signed", ["Ana Costa: trade minister/PE"]),
    ("They appointed Ana Costa as ambassador.", ["Ana Costa: ambassador"]),
    ("It was signed by Ana Costa as trade minister.", ["Ana Costa: trade minister"]),
    ("Ana Costa, in her capacity as Finance Minister, signed", ["Ana Costa: Finance Minister"]),
    ("Moussa Diarra, the front's secretary-general, signed", ["Moussa Diarra: secretary-general"]),
    ("Ana Costa, 58, the health minister, signed", ["Ana Costa: health minister"]),
    ("Li Wei, Trade Minister Ana Costa and others came", ["Ana Costa: Trade Minister"]),
    ("Sina Faleo, the transport minister's sister, came", []),
]

LISTS_AND_COUNTERPARTS = [
    (
        "Ana Costa and Li Wei, the Prime Ministers of Peru and Samoa, signed",
        ["Ana Costa: Prime Minister/PE", "Li Wei: Prime Minister/WS"],
    ),
    (
        "attended by the presidents of the two countries, Ana Costa and Li Wei.",
        ["Ana Costa: president", "Li Wei: president"],
    ),
    (
        "President Ana Costa, the Minister of Trade, Dr. Li Wei, and others came",
        ["Ana Costa: President", "Li Wei: Minister of Trade"],
    ),
    ("Presidents Ana Costa and Li Wei met", ["Ana Costa: President", "Li Wei: President"]),
    (
        "foreign ministers Ana Costa of Peru, Li Wei of China and Ito Naoki (Japan) met",
        ["Ana Costa: foreign minister/PE", "Li Wei: foreign minister/CN", "Ito Naoki: foreign minister/JP"],
    ),
    (
        "The culture ministers of Peru and Chile, Ana Costa and Juan Soto, met",
        ["Ana Costa: culture minister/PE", "Juan Soto: culture minister/CL"],
    ),
    (
        "Trade Minister Ana Costa and her Thai counterpart Somsak Chai met",
        ["Ana Costa: Trade Minister", "Somsak Chai: Trade Minister/TH"],
    ),
    (
        "Trade Minister Ana Costa met her Danish, Thai, Irish counterparts, Ida Holm, Ugo Borg, Ann Kane",
        [
            "Ana Costa: Trade Minister",
            "Ida Holm: Trade Minister/DK",
            "Ugo Borg: Trade Minister/TH",
            "Ann Kane: Trade Minister/IE",
        ],
    ),
    (
        "Defence Minister Ana Costa and her US counterpart Secretary of War Ray Dunn met",
        ["Ana Costa: Defence Minister", "Ray Dunn: Secretary of War/US"],
    ),
    (
        "Health Minister Ana Costa and her Fijian opposite number Semi Tora met",
        ["Ana Costa: Health Minister", "Semi Tora: Health Minister/FJ"],
    ),
    (
        "the Israeli prime minister Dan Levi and energy minister Noa Katz met",
        ["Dan Levi: prime minister/IL", "Noa Katz: energy minister/IL"],
    ),
    (
        "Foreign Minister Ana Costa and Minister of Health Eva Ruiz (Peru) met",
        ["Ana Costa: Foreign Minister/PE", "Eva Ruiz: Minister of Health/PE"],
    ),
    (
        "Electricity Minister Tarek Sabry will sign on behalf of Egypt",
        ["Tarek Sabry: Electricity Minister/EG"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*BEFORE_THE_NAME, *AFTER_THE_NAME, *LISTS_AND_COUNTERPARTS])
def test_titles(text: str, expected: list[str]) -> None:
    assert titles_of(text) == expected


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [
        ("acting Foreign Minister Ana Costa", ("acting",)),
        ("former Peruvian president Ana Costa", ("former",)),
        ("the then prime minister, Ana Costa, said", ("then",)),
        ("visiting Thai Foreign Minister Ana Costa", ("visiting",)),
        ("Deputy Foreign Minister Ana Costa", ()),
    ],
)
def test_modifiers_stand_apart_from_the_title(text: str, modifiers: tuple[str, ...]) -> None:
    (mention,) = people_of(text)
    assert mention.modifiers == modifiers
    assert ("acting" in mention.titles[0].title) == ("acting" in modifiers)
    assert not any(word in mention.titles[0].title.lower() for word in modifiers if word != "acting")


def test_a_body_is_read_whole_up_to_a_known_name() -> None:
    text = "Envoy for Compact Negotiations Ana Costa met Li Wei, head of the Association of Home Travel, now."
    assert titles_of(text, PERSON="Ana Costa|Li Wei") == [
        "Ana Costa: Envoy for Compact Negotiations",
        "Li Wei: head of the Association of Home Travel",
    ]


def test_three_offices_joined_are_one_title_and_its_full_parts() -> None:
    office = "Minister of Land Affairs and Managing Director and Head of the River Board"
    (mention,) = people_of(f"{office} Ana Costa said")
    assert [t.title for t in mention.titles] == [
        office,
        "Minister of Land Affairs",
        "Managing Director and Head of the River Board",
    ]


def test_what_an_office_is_of_ends_before_time_and_clauses() -> None:
    text = "Ana Costa, leader of the so-called Tin Front, met Li Wei, envoy to the tin talks since May, now."
    assert titles_of(text, PERSON="Ana Costa|Li Wei") == [
        "Ana Costa: leader of the so-called Tin Front",
        "Li Wei: envoy to the tin talks",
    ]


NAMES = [
    ("Mr. Sabouri said so. Mrs Costa agreed.", ["Sabouri", "Costa"]),
    ("Foreign Minister S Jaishan and V. K. Duggan met", ["S Jaishan"]),
    ("Secretary Antony J. Blake, Jr. spoke", ["Antony J. Blake, Jr."]),
    ("President Abdel-Fattah al-Sabri spoke", ["Abdel-Fattah al-Sabri"]),
    (
        "Commissioner Karel de Groot and Minister Ursula von der Heide",
        ["Karel de Groot", "Ursula von der Heide"],
    ),
    ("Ambassador H E Jean Fabre spoke", ["Jean Fabre"]),
    ("Minister M. Spyros Kallis and M. Branko Vuk met", ["Spyros Kallis"]),
    ("title: President Joe\\_Halden spoke", ["Joe Halden"]),
    ("President Ferdinand “Bong” Reyes spoke", ["Ferdinand “Bong” Reyes"]),
    ("Vice-President Said Ali Mroud signed", ["Said Ali Mroud"]),
    ("President Ana Costa came. Costa spoke, and Costa’s aide.", ["Ana Costa", "Costa", "Costa"]),
    ("Minister Ana Costa — Ana Costa (@acosta) posted", ["Ana Costa", "Ana Costa", "@acosta"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: list[str]) -> None:
    assert [mention.name for mention in people_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Minister Sign Pact on Energy",
        "The guard stood at the Prime Minister House on Monday.",
        "King Abdullah University signed.",
        "The Executive Mansion in Monrovia",
        "Hurricane Maria hit Cuba.",
        "The President Signs Energy Deal With Peru",
        "the Prime Minister said on Tuesday",
        "write to desk@example.org",
        "The Council of Ministers met the General Assembly.",
        "ministers of Peru and Chile met",
    ],
)
def test_no_people_here(text: str) -> None:
    assert [m for m in people_of(text) if not m.name.startswith("@")] == []


def test_the_model_adds_names_and_loses_titles_and_bodies() -> None:
    text = "Talks with Mr Ana Costa, General Motors and King Faisal University. The tanker Maria sank there."
    doc = NLP(text)
    names = ["Mr Ana Costa", "King Faisal University", "Maria"]
    spans = [doc.char_span(text.index(n), text.index(n) + len(n), label="PERSON") for n in names]
    motors = text.index("General")
    doc.ents = [*spans, doc.char_span(motors, motors + len("General Motors"), label="ORG")]
    assert [m.name for m in find_people(doc, make_article(text))] == ["Ana Costa"]


def test_the_model_shows_where_a_body_ends() -> None:
    text = "Rosatel chief Ivan Petrov and the head of Nordgas Olga Belova met"
    found = titles_of(text, ORG="Nordgas", PERSON="Ivan Petrov|Olga Belova")
    assert found == ["Ivan Petrov: chief", "Olga Belova: head of Nordgas"]


def test_evidence_of_a_title_is_the_phrase_with_its_country() -> None:
    (mention,) = people_of("Yesterday Peruvian Foreign Minister Ana Costa signed.")
    assert mention.titles[0].evidence[0].text == "Peruvian Foreign Minister"
    assert mention.titles[0].rule == "title.before-name"


WORDS = st.sampled_from(
    [
        "President",
        "Ana",
        "Costa",
        "and",
        "her",
        "Thai",
        "counterpart",
        "of",
        "the",
        "Minister",
        ",",
        ".",
        "\n",
        "(",
        ")",
        "“",
        "’s",
        "@ana",
        "Sen.",
        "Mr.",
        "de",
        "al-",
        "İ",
        "ß",
        "🙂",
        "Ministers",
        "Peru",
        "Jr.",
        "-",
        "who",
        "is",
        "as",
        "É́",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_never_raises_and_is_grounded(text: str) -> None:
    article = make_article(text)
    doc = NLP(text) if text.strip() else Doc(NLP.vocab)
    for mention in find_people(doc, article):
        assert " ".join(text[mention.start : mention.end].replace("\\_", " ").split()) == mention.name
        for title in mention.titles:
            assert title.title
            assert all(text[e.start : e.end] == e.text for e in title.evidence)


NO_SIGN_OF_A_PERSON = [
    ("The gang was arrested in Mallacora on Monday.", "Mallacora"),
    ("Rudano reports that the deal was signed.", "Rudano"),
    ("Many Canberrans voted.", "Canberrans"),
]


@pytest.mark.parametrize(("text", "name"), NO_SIGN_OF_A_PERSON)
def test_a_single_name_that_only_the_model_gives_needs_a_sign(text: str, name: str) -> None:
    assert name not in {p.name for p in extract_text(text).people}


def test_a_single_name_in_a_persons_part_stays() -> None:
    people = extract_text("Minister Ana Costa met Boric. Boric said that he agreed.").people
    assert [p.name for p in people] == ["Ana Costa", "Boric"]


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel opened a line on Monday. Kestrel Airlines said it flies to Oslo.",
        "He studied the Jarra language. Jarra has three verbs, the linguist said.",
        "Professor Ana Costa, G.O.S. K, came. SKW A lost.",
        "She paid Bashala US$500.",
    ],
)
def test_names_of_things_letters_and_money_are_no_people(text: str) -> None:
    found = {person.name for person in extract_text(text).people}
    assert not found & {"Kestrel", "Jarra", "G.O.S. K", "SKW A", "US", "US$"}


def test_a_short_first_name_and_a_signature_are_one_person() -> None:
    text = "President Joe Halden signed the accord with Peru.\n\nSincerely,\n\nJOSEPH R. HALDEN JR.\n"
    assert [person.aliases for person in extract_text(text).people] == [("Joe Halden",)]


def test_an_office_of_several_states_goes_to_the_names_that_follow_by_state() -> None:
    text = "The presidents of Peru and the Republic of Chile ate. Peru's Ana Costa and Chile's Eva Ruiz met."
    titles = {p.name: [(t.title, t.country) for t in p.titles] for p in extract_text(text).people}
    assert titles == {"Ana Costa": [("president", "PE")], "Eva Ruiz": [("president", "CL")]}


def test_an_office_of_several_states_stays_where_one_holder_is_not_named() -> None:
    text = "The presidents of Peru and Chile met in Lima. Peru's Ana Costa smiled."
    assert [p.titles for p in extract_text(text).people] == [()]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foreign Minister Lord Ashby of Ely spoke.", "Ashby of Ely"),
        ("Attorney General Ann Taylor-Finn spoke.", "Ann Taylor-Finn"),
        ("Justice Secretary Ma. Ana Costa spoke.", "Ma. Ana Costa"),
        ("Police commander Supt Ana Costa spoke.", "Ana Costa"),
        ("The Prime Minister, Susuga Tui Leota, spoke.", "Tui Leota"),
    ],
)
def test_a_name_is_read_whole_and_without_its_rank(text: str, name: str) -> None:
    assert [mention.name for mention in people_of(text)] == [name]


def test_a_people_beside_a_hyphen_is_a_country_outside_names() -> None:
    found = people_of("Anglo-French Trade Minister Ana Costa spoke.")
    assert [(m.name, m.country) for m in found] == [("Ana Costa", "FR")]


def test_a_fuller_form_of_a_known_name_is_read_whole() -> None:
    found = people_of("Ana Costa spoke. The Ana Costa Ruiz government fell.", PERSON="Ana Costa")
    assert [m.name for m in found] == ["Ana Costa", "Ana Costa Ruiz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister of Work HE Salem bin Omar Al Rafi signed.", ["Salem bin Omar Al Rafi: Minister of Work"]),
        ("A spokesman for Peru's mining ministry, Ana Costa, said so.", ["Ana Costa: spokesman/PE"]),
        ("Ana Costa, chief negotiator for the Commission, said so.", ["Ana Costa: chief negotiator"]),
        ("Ana Costa, High Commissioner for Refugees, spoke.", ["Ana Costa: High Commissioner for Refugees"]),
        ("It was for the High Commissioner for Malta, Mrs Ana Costa.", ["Ana Costa: High Commissioner/MT"]),
        ("Indian side: Smt. Ana Costa, Secretary (Culture); others", ["Ana Costa: Secretary (Culture)"]),
        ("It was signed by Treasury Minister Lord Ashby of Ely.", ["Ashby of Ely: Treasury Minister"]),
        ("the Director of the U.S. Geological Survey, Dr. Ana Costa, signed",
         ["Ana Costa: Director of the U.S. Geological Survey/US"]),
        ("Ana Costa, who is now Peru's vice-minister of foreign affairs, wrote.",
         ["Ana Costa: vice-minister of foreign affairs/PE"]),
        ("Minister of trade, industry & competition Ana Costa told them.",
         ["Ana Costa: Minister of trade, industry & competition"]),
        ("Ana Costa, who also holds the post of first deputy prime minister, wrote.",
         ["Ana Costa: first deputy prime minister"]),
        ("talks on board the French frigate Commandant Lucas went on", []),
        ("the Permanent Representatives of Algeria (H.E. Mr. Omar Bel) and Peru (Ms. Ana Costa) signed.",
         ["Omar Bel: Permanent Representative/DZ", "Ana Costa: Permanent Representative/PE"]),
    ],
)  # fmt: skip
def test_titles_of_releases_and_agencies(text: str, expected: list[str]) -> None:
    assert titles_of(text) == expected


def test_a_minister_named_under_the_letterhead() -> None:
    text = "The Hon Ana Costa MP\nMinister for Trade\n\n1 May 2020\n\nThe text follows."
    assert titles_of(text, PERSON="Ana Costa") == ["Ana Costa: Minister for Trade"]


def test_the_body_of_an_office_by_its_letters() -> None:
    text = "Signatory: Shri Ana Costa, Dean, NIDS; Li Wei"
    assert titles_of(text, PERSON="Ana Costa") == ["Ana Costa: Dean, NIDS"]


def test_a_family_name_that_is_a_word_of_grammar_is_found_again() -> None:
    people = extract_text("Envoy Do Thi Lan arrived in Lima. Do said it was late.").people
    assert [(p.name, p.aliases) for p in people] == [("Do Thi Lan", ("Do",))]


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("The Prime Minister, the Right Honourable Ana Costa MP, left.", "Ana Costa",
         ["Ana Costa: Prime Minister"]),
        ("Thanks to my Special Envoy for Trade, the Rev. Ana Costa, for it.", "Ana Costa",
         ["Ana Costa: Special Envoy for Trade"]),
        ("By the leader of the Blue River Front rebels, Ana Costa.", "Ana Costa",
         ["Ana Costa: leader of the Blue River Front rebels"]),
        ("Ana Costa, an oil analyst with Kestrel Trust, spoke.", "Ana Costa",
         ["Ana Costa: oil analyst with Kestrel Trust"]),
        ("Ana Costa, a diplomat with the ministry, spoke.", "Ana Costa",
         ["Ana Costa: diplomat with the ministry"]),
        ("But a spokesman for the Trade Minister, Ana Costa, spoke.", "Ana Costa",
         ["Ana Costa: Trade Minister"]),
        ("“Yes,” said Ana Costa, the Peruvian firm's senior vice president for tuna.", "Ana Costa",
         ["Ana Costa: senior vice president for tuna"]),
        ("Ana Costa, Minister of Trade for Peru, spoke.", "Ana Costa",
         ["Ana Costa: Minister of Trade/PE"]),
        ("Ana Costa, Minister of Trade signed for the bank.", "Ana Costa", ["Ana Costa: Minister of Trade"]),
        ("STATEMENT BY THE PRIME MINISTER, THE HON P J COSTA MP\n\nThe text is this.", "",
         ["P J COSTA: PRIME MINISTER"]),
        ("“Commission Head [Ana Maria] Costa spoke,” he said.", "", ["Costa: Commission Head"]),
    ],
)  # fmt: skip
def test_offices_with_styles_employers_and_what_an_editor_supplied(
    text: str, known: str, expected: list[str]
) -> None:
    assert titles_of(text, **({"PERSON": known} if known else {})) == expected


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("A contract with Costa Ruiz and Co Ltd was signed.", "Costa Ruiz"),
        ("An analyst at Costa Lehman Bros spoke.", "Costa Lehman Bros"),
        ("He said [Ana] Costa was late.", "Ana"),
    ],
)
def test_companies_and_supplied_first_names_are_no_people(text: str, known: str) -> None:
    assert [m.name for m in people_of(text, PERSON=known) if m.name == known] == []


def test_the_letters_of_an_office_are_no_first_name() -> None:
    text = "Envoy Ana Costa came. He met NSA Costa and JD Costa there. PM No. 30 is the number."
    assert [m.name for m in people_of(text)] == ["Ana Costa", "Costa", "JD Costa"]


def test_a_style_between_office_and_name() -> None:
    text = "The treaty was signed by the Prime Minister, the Right Honourable Ana Costa, in Lima."
    assert titles_of(text, PERSON="Ana Costa") == ["Ana Costa: Prime Minister"]


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    people = extract_text("Peru's Minister for Law, Ms Ana Costa SC, signed the treaty in Lima.").people
    assert [p.name for p in people] == ["Ana Costa"]


def test_an_office_behind_a_name_ends_at_the_verb() -> None:
    text = "Ana Costa, assistant minister for river and lake affairs signed for Peru."
    assert titles_of(text, PERSON="Ana Costa") == [
        "Ana Costa: assistant minister for river and lake affairs/PE"
    ]
