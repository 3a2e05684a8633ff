"""How values read in tables and Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample import sample_facts

from diplo_cli.article import make_article
from diplo_cli.facts import Cue, DateValue, Difference, Finding, Person, Place, Span, Title, Unresolved
from diplo_cli.output import wording

FACTS = sample_facts()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (DateValue("2021-05-03", "2021-05-03"), "2021-05-03"),
        (DateValue("2021-05-03", "3 May 2021"), "2021-05-03 (“3 May 2021”)"),
        (DateValue("2021-05-03", "Monday", "resolved"), "2021-05-03 (“Monday”, resolved)"),
        (DateValue("2021", "2021", "inferred"), "2021 (inferred)"),
    ],
)
def test_dates_keep_the_words_of_the_article(value: DateValue, said: str) -> None:
    assert wording.say_date(value) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("MT", "Malta"),
        ("ORG:European Union", "European Union"),
        ("ORG:ASEAN", "ASEAN"),
        ("FR", "France"),
        ("XX", "XX"),
        (None, ""),
    ],
)
def test_sides_have_the_names_of_the_article(code: str | None, said: str) -> None:
    assert wording.say_side(code, wording.name_sides(FACTS)) == said


def test_an_office_names_its_country_only_if_it_is_another() -> None:
    tunisian = Person("p1", "Ana", country="TN", organization="African Union")
    assert wording.say_title(Title("Ambassador", "TN"), tunisian) == "Ambassador"
    assert wording.say_title(Title("Ambassador", "MT"), tunisian) == "Ambassador (Malta)"
    assert wording.say_title(Title("Chair", None, "Arab League"), tunisian) == "Chair (Arab League)"
    assert wording.say_title(Title("Chair", "TN", "African Union"), tunisian) == "Chair"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("Sliema", "MT"), "Sliema (Malta)"),
        (Place("Malta", "MT"), "Malta"),
        (Place("Sliema, Malta", "MT"), "Sliema, Malta"),
        (Place("the harbour"), "the harbour"),
    ],
)
def test_a_place_names_its_country_once(place: Place, said: str) -> None:
    assert wording.say_place(place) == said


@pytest.mark.parametrize(
    ("text", "stretches", "said"),
    [
        ("“We shall\n> sign.”", ("We shall", "sign."), "“We shall sign.”"),
        ("“One.\n\n“Two.”", ("One.", "Two."), "“One. Two.”"),
        ("“We shall,” he said, “sign.”", ("We shall,", "sign."), "“We shall,” … “sign.”"),
    ],
)
def test_only_words_of_others_part_a_quotation(text: str, stretches: tuple[str, ...], said: str) -> None:
    article = make_article(text)
    parts = tuple(article.span(text.index(part), text.index(part) + len(part)) for part in stretches)
    assert wording.say_words(replace(FACTS.quotations[0], text="", parts=parts)) == said


def test_what_was_left_open_names_the_agreement() -> None:
    agreement = FACTS.agreements[0]
    point = Unresolved(agreement.id, "signed_on", "no date")
    assert wording.say_open(point, FACTS) == f"{agreement.name}, signed on: no date"
    assert wording.say_open(replace(point, about="q1", field="speaker"), FACTS) == "q1, speaker: no date"


def test_findings_say_their_line() -> None:
    finding = Finding("pair.two-orders", "note", "two orders", (Span(0, 1, "a", 7, 2),))
    assert wording.say_finding(finding) == "line 7, note: two orders [pair.two-orders]"
    assert wording.say_finding(replace(finding, evidence=())) == "note: two orders [pair.two-orders]"


def test_a_handle_is_named_once() -> None:
    assert (
        wording.say_names(Person("p1", "Ana", ("@ana", "Duarte", "Ana"), handles=("@ana",))) == "@ana; Duarte"
    )


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (Difference("name", "Peter", "Pete", 0, 5), "name: “Peter” for “Pete”"),
        (Difference("cut", "", "the rest", 0, 0), "cut: “the rest” left out"),
        (Difference("wording", "indeed", "", 0, 6), "wording: “indeed” added"),
        (
            Difference("cut", "", " ".join(map(str, range(20))), 0, 0),
            "cut: “0 1 2 3 … 16 17 18 19” (20 words) left out",
        ),
    ],
)
def test_versions_say_how_they_differ(difference: Difference, said: str) -> None:
    quotation = replace(FACTS.quotations[1], differences=(difference,))
    assert wording.say_versions(quotation) == f"version of q1 ({said})"


def test_manner_says_the_channel_once() -> None:
    told = replace(FACTS.quotations[0], said_on=None)
    assert wording.say_manner(told) == ["told to reporters"]
    wrote = replace(told, cue=Cue("wrote", "write"), addressee=None, channel="X")
    assert wording.say_manner(wrote) == ["wrote (X)"]
    assert wording.say_manner(replace(wrote, cue=None, kind="partial")) == ["(X)", "partial"]
