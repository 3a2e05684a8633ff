"""Who signed and who was only in the room: one sentence or two a phenomenon, all invented."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Agreement

HEAD = "OSLO, 12 March 2019 — "


def agreements_of(text: str) -> tuple[Agreement, ...]:
    return extract_text(text).agreements


def signers_of(text: str) -> list[str]:
    return sorted({s.name for a in agreements_of(text) for s in a.signatories})


SIGNED = [
    pytest.param(
        "Norwegian Foreign Minister Kari Lunde met Norway's envoy Eva Holm and Peruvian Trade Minister Diego "
        "Salas, who put their names to a fisheries treaty.",
        ["Diego Salas", "Eva Holm"],
        id="who put their names to",
    ),
    pytest.param(
        "The fisheries treaty was signed by Norwegian Foreign Minister Kari Lunde and by Peruvian Foreign "
        "Minister Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="and by",
    ),
    pytest.param(
        "The two premiers watched the signature by Norwegian Foreign Minister Kari Lunde and "
        "Peruvian Foreign Minister Diego Salas of a fisheries treaty.",
        ["Diego Salas", "Kari Lunde"],
        id="the signature by A and B of a treaty",
    ),
    pytest.param(
        "Norway and Peru's Free Front signed a peace treaty. It was signed by Norwegian Foreign Minister "
        "Kari Lunde for the government and Front Chairman Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="for the government and",
    ),
    pytest.param(
        "The fisheries treaty was signed between Norwegian Foreign Minister Kari Lunde and "
        "Peruvian Foreign Minister Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="signed between people",
    ),
    pytest.param(
        "The fisheries treaty was signed by Kari Lunde, Director of Fisheries of Norway, which "
        "chairs the body this year, and Peruvian Foreign Minister Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="a relative clause on a state",
    ),
    pytest.param(
        "Foreign Minister Kari Lunde signed the fisheries treaty on behalf of Norway, while "
        "Peru's trade minister, Diego Salas, did so for his country.",
        ["Diego Salas", "Kari Lunde"],
        id="did so for his country",
    ),
    pytest.param(
        "President Eva Holm hosted President Kari Lunde of Norway and President Diego Salas of "
        "Peru and witnessed their signing of a fisheries treaty.",
        ["Diego Salas", "Kari Lunde"],
        id="their signing",
    ),
    pytest.param(
        "The fisheries treaty was signed in Oslo by the king and Peruvian Foreign Minister Diego "
        "Salas. King Lunde of Norway smiled.",
        ["Diego Salas", "Lunde"],
        id="the king and a name",
    ),
    pytest.param(
        "Norwegian Foreign Minister Kari Lunde and Peruvian Foreign Minister Diego Salas signed a "
        "fisheries treaty on Monday.",
        ["Diego Salas", "Kari Lunde"],
        id="active, joined by and",
    ),
    pytest.param(
        "The treaty between Norway and Peru was signed by Norwegian Foreign Minister Kari Lunde and "
        "her Peruvian "
        "counterpart Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="passive by",
    ),
    pytest.param(
        "Norwegian Defence Minister Kari Lunde inked a defence pact in Lima with Peruvian Defence "
        "Minister Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="inked, with a partner",
    ),
    pytest.param(
        "Norwegian Trade Minister Kari Lunde and Peruvian Trade Minister Diego Salas put pen to "
        "paper on a trade "
        "agreement in Lima.",
        ["Diego Salas", "Kari Lunde"],
        id="put pen to paper",
    ),
    pytest.param(
        "Norwegian Trade Minister Kari Lunde and Peruvian Trade Minister Diego Salas initialled a "
        "trade agreement.",
        ["Diego Salas", "Kari Lunde"],
        id="initialled",
    ),
    pytest.param(
        "Norway and Peru signed a border treaty. Foreign Minister Kari Lunde signed for Norway and "
        "Foreign Minister "
        "Diego Salas for Peru.",
        ["Diego Salas", "Kari Lunde"],
        id="signed for, gapped",
    ),
    pytest.param(
        "Norway and Peru concluded a tax treaty on Monday. The treaty was signed on behalf of Norway "
        "by Ambassador "
        "Kari Lunde and on behalf of Peru by Finance Minister Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="on behalf of, before by",
    ),
    pytest.param(
        "Norway and Peru have a new visa agreement. It was signed in Lima by Norwegian Ambassador "
        "Kari Lunde and "
        "Peruvian Interior Minister Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="it was signed",
    ),
    pytest.param(
        "Norway and Peru signed an air transport agreement. The signatories were Norwegian Transport "
        "Minister Kari "
        "Lunde and Peruvian Transport Minister Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="named in a later sentence",
    ),
    pytest.param(
        "Norwegian Foreign Minister Kari Lunde met Peruvian Foreign Minister Diego Salas in Lima on "
        "Monday to sign an "
        "extradition treaty.",
        ["Diego Salas", "Kari Lunde"],
        id="met to sign",
    ),
    pytest.param(
        "Norwegian Prime Minister Kari Lunde ended her visit to Peru by signing a climate agreement "
        "with President "
        "Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="by signing",
    ),
    pytest.param(
        "Norwegian Minister for Trade, Industry and Fisheries Kari Lunde and Peruvian Minister of "
        "Foreign Trade and "
        "Tourism Diego Salas signed the Bergen Salmon Agreement.",
        ["Diego Salas", "Kari Lunde"],
        id="titles with commas",
    ),
    pytest.param(
        "Kari Lunde, Norway's Deputy Minister for Oceans, and Diego Salas, Peru's Minister of "
        "Production, signed a "
        "memorandum of understanding on anchovy.",
        ["Diego Salas", "Kari Lunde"],
        id="titles in apposition",
    ),
    pytest.param(
        "The signing by Norwegian Energy Minister Kari Lunde and Peruvian Energy Minister Diego "
        "Salas of the Andes "
        "Hydrogen Accord took place on Monday.",
        ["Diego Salas", "Kari Lunde"],
        id="the signing by",
    ),
    pytest.param(
        "Norwegian Foreign Minister Kari Lunde flew to Lima, where she signed a peace accord with "
        "Peruvian President "
        "Diego Salas.",
        ["Diego Salas", "Kari Lunde"],
        id="pronoun in a where-clause",
    ),
    pytest.param(
        "Norwegian President Kari Lunde and Peruvian President Diego Salas held talks in Lima. The "
        "two leaders signed "
        "a treaty on prisoners.",
        ["Diego Salas", "Kari Lunde"],
        id="the two leaders",
    ),
    pytest.param(
        "Diego Salas, who signed the trade treaty with Norway on behalf of Peru, called it fair.",
        ["Diego Salas"],
        id="relative clause",
    ),
]

BYSTANDERS = [
    pytest.param(
        "Norwegian Foreign Minister Kari Lunde and Peruvian Foreign Minister Diego Salas signed a "
        "treaty in the "
        "presence of King Olav Brun and President Marta Quispe.",
        ["Diego Salas", "Kari Lunde"],
        id="in the presence of",
    ),
    pytest.param(
        "The treaty between Norway and Peru was signed by Foreign Minister Kari Lunde and Foreign "
        "Minister Diego "
        "Salas, with President Marta Quispe looking on.",
        ["Diego Salas", "Kari Lunde"],
        id="looking on",
    ),
    pytest.param(
        "President Marta Quispe watched as Norwegian Foreign Minister Kari Lunde and Peruvian "
        "Foreign Minister Diego "
        "Salas signed a treaty.",
        ["Diego Salas", "Kari Lunde"],
        id="watched as",
    ),
    pytest.param(
        "President Marta Quispe witnessed the signing of a trade treaty between Norway and Peru in "
        "Lima on Monday.",
        [],
        id="witnessed the signing",
    ),
    pytest.param(
        "After talks with President Marta Quispe, Norwegian Foreign Minister Kari Lunde and Peruvian "
        "Foreign Minister "
        "Diego Salas signed a treaty.",
        ["Diego Salas", "Kari Lunde"],
        id="after talks with",
    ),
    pytest.param(
        "Prime Minister Marta Quispe announced that Norway and Peru have signed a treaty on whales.",
        [],
        id="announced",
    ),
    pytest.param(
        "The pact with Norway was signed by Peruvian Defence Minister Diego Salas and Ambassador "
        "Kari Lunde, who said "
        "President Marta Quispe had asked for it.",
        ["Diego Salas", "Kari Lunde"],
        id="relative clause behind the last name",
    ),
    pytest.param(
        "Norwegian Foreign Minister Kari Lunde and Peruvian Foreign Minister Diego Salas signed a "
        "treaty at a ceremony "
        "hosted by President Marta Quispe.",
        ["Diego Salas", "Kari Lunde"],
        id="hosted by",
    ),
    pytest.param(
        "Norwegian Foreign Minister Kari Lunde signed the treaty with Peru after a meeting with "
        "President Marta Quispe.",
        ["Kari Lunde"],
        id="after a meeting with",
    ),
]

NOBODY = [
    pytest.param(
        "Peruvian President Diego Salas refused to sign the border treaty with Norway.", id="refused"
    ),
    pytest.param("Norway urged Peruvian President Diego Salas to sign the border treaty.", id="urged"),
    pytest.param("Peruvian President Diego Salas did not sign the border treaty with Norway.", id="did not"),
    pytest.param(
        "Peruvian President Diego Salas has yet to sign the border treaty with Norway.", id="has yet to"
    ),
    pytest.param(
        "Peruvian President Diego Salas may sign the border treaty with Norway next year.", id="may"
    ),
    pytest.param(
        "Peruvian President Diego Salas should sign the border treaty with Norway, she said.", id="should"
    ),
    pytest.param(
        "The border treaty with Norway cannot enter into force unless Peruvian President Diego Salas "
        "signs it.",
        id="unless",
    ),
    pytest.param(
        "Peruvian President Diego Salas left Oslo without signing the border treaty with Norway.",
        id="without",
    ),
    pytest.param(
        "Peruvian President Diego Salas would have signed the border treaty with Norway, an aide said.",
        id="would have",
    ),
]


@pytest.mark.parametrize(("sentence", "names"), SIGNED)
def test_signatories(sentence: str, names: list[str]) -> None:
    assert signers_of(HEAD + sentence) == names


@pytest.mark.parametrize(("sentence", "names"), BYSTANDERS)
def test_bystanders_are_no_signatories(sentence: str, names: list[str]) -> None:
    assert signers_of(HEAD + sentence) == names


@pytest.mark.parametrize("sentence", NOBODY)
def test_what_is_not_done_has_no_signatory_and_is_not_signed(sentence: str) -> None:
    for agreement in agreements_of(HEAD + sentence):
        assert agreement.status != "signed"
        assert agreement.status == "planned" or not agreement.signatories


def test_planned_signing_names_who_is_to_sign() -> None:
    text = (
        HEAD + "Norwegian Prime Minister Kari Lunde and Peruvian President Diego Salas will sign a free "
        "trade agreement on 20 March."
    )
    (agreement,) = agreements_of(text)
    assert agreement.status == "planned"
    assert sorted(s.name for s in agreement.signatories) == ["Diego Salas", "Kari Lunde"]
    assert agreement.signed_on is not None
    assert agreement.signed_on.date == "2019-03-20"


def test_each_signatory_has_title_and_side() -> None:
    text = (
        HEAD + "Norwegian Foreign Minister Kari Lunde and Peruvian Trade Minister Diego Salas signed a "
        "treaty on Monday."
    )
    (agreement,) = agreements_of(text)
    told = {(s.name, s.title, s.on_behalf_of) for s in agreement.signatories}
    assert told == {("Kari Lunde", "Foreign Minister", "NO"), ("Diego Salas", "Trade Minister", "PE")}


def test_signed_for_gives_the_side() -> None:
    text = (
        HEAD
        + "Norway and Peru signed a border treaty. Kari Lunde signed for Norway and Diego Salas for Peru."
    )
    (agreement,) = agreements_of(text)
    assert {(s.name, s.on_behalf_of) for s in agreement.signatories} == {
        ("Kari Lunde", "NO"),
        ("Diego Salas", "PE"),
    }


def test_the_side_that_opens_the_sentence_is_that_of_all_up_to_the_semicolon() -> None:
    (agreement,) = agreements_of(
        "For Norway, the fisheries treaty was signed by Minister Kari Lunde and Envoy Eva Holm; for Peru by "
        "Minister Diego Salas."
    )
    assert [(s.name, s.on_behalf_of) for s in agreement.signatories] == [
        ("Kari Lunde", "NO"),
        ("Eva Holm", "NO"),
        ("Diego Salas", "PE"),
    ]


def test_signed_between_heads_of_state_names_the_sides_only() -> None:
    (agreement,) = agreements_of(
        "A fishing pact was signed between President Kari Lunde of Norway and President Diego Salas of Peru."
    )
    assert agreement.signatories == ()


def test_pen_to_paper_beside_a_signing_names_the_hands() -> None:
    (agreement,) = agreements_of(
        "The foreign ministers of Norway and Peru signed a fisheries treaty on Monday. Kari Lunde, for Oslo, "
        "and Diego Salas, for Lima, put pen to paper in a tent by the water."
    )
    assert [(s.name, s.on_behalf_of) for s in agreement.signatories] == [
        ("Kari Lunde", "NO"),
        ("Diego Salas", "PE"),
    ]


def test_who_signs_for_the_own_government_leads_on_to_the_other_hand() -> None:
    (agreement,) = agreements_of(
        "Norway and the World Health Organization signed a health agreement on Monday. Health Minister Kari "
        "Lunde signed for the government and Director Diego Salas for the organization."
    )
    assert [s.name for s in agreement.signatories] == ["Kari Lunde", "Diego Salas"]


def test_the_office_behind_the_name_tells_more_than_the_rank_before_it() -> None:
    (agreement,) = agreements_of(
        "The search and rescue treaty was signed by Rear Admiral Kari Lunde, Norway's Acting Minister for "
        "Fisheries, and Peruvian Foreign Minister Diego Salas."
    )
    assert [s.title for s in agreement.signatories] == ["Acting Minister for Fisheries", "Foreign Minister"]
