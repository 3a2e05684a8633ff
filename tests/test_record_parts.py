"""What the network says of record parts: where it is kept, and what the rules do with it."""

from __future__ import annotations

import numpy as np
import pytest

from diplo_cli.article import make_article
from diplo_cli.extraction import find_facts
from diplo_cli.facts import Agreement, Facts
from diplo_cli.model.record_parts import LABELS, SHARES, read_parts
from diplo_cli.pipeline import load_pipeline

PARTS = ["O", "S", "P", "L", "D", "U", "E", "A signed", "A planned", "A force", "A old"]


def read(text: str, marks: dict[str, str], share: float = 0.99) -> Facts:
    """The facts of a text when the network gives the marked words these parts, and nothing to others."""
    doc = load_pipeline()(text)
    shares = np.zeros((len(doc), len(PARTS)), dtype=np.float32)
    for words, part in marks.items():
        at = text.index(words)
        span = doc.char_span(at, at + len(words))
        assert span is not None, words
        shares[span.start : span.end, PARTS.index(part)] = share
    doc.user_data[SHARES], doc.user_data[LABELS] = shares, PARTS
    return find_facts(doc, make_article(text))


def only(facts: Facts) -> Agreement:
    (agreement,) = facts.agreements
    return agreement


BARE = (
    "Peru and Norway signed a fisheries pact. "
    "It carries the hand of Minister Ana Ruiz and of Minister Tom Berg."
)


def test_every_token_has_a_row() -> None:
    doc = load_pipeline()("Peru and Norway signed a pact.\n\nIt runs for ten years.")
    parts = read_parts(doc)
    assert parts is not None
    assert parts.shares.shape == (len(doc), len(parts.labels))
    assert parts.shares.max() <= 1.0


def test_parts_survive_another_process() -> None:
    nlp = load_pipeline()
    doc = nlp("Peru and Norway signed a pact.")
    copy = type(doc)(nlp.vocab).from_bytes(doc.to_bytes())
    before, after = read_parts(doc), read_parts(copy)
    assert before is not None
    assert after is not None
    assert after.labels == before.labels
    assert np.array_equal(after.shares, before.shares)


def test_no_parts_no_change() -> None:
    doc = load_pipeline()(BARE)
    doc.user_data.clear()
    assert read_parts(doc) is None
    assert only(find_facts(doc, make_article(BARE))).status == "signed"


def test_signatories_seen_are_added() -> None:
    without = only(read(BARE, {}))
    seen = only(read(BARE, {"Ana Ruiz": "S", "Tom Berg": "S", "pact": "A signed"}))
    assert {s.name for s in seen.signatories} - {s.name for s in without.signatories} == {
        "Ana Ruiz",
        "Tom Berg",
    }
    assert {s.rule for s in seen.signatories} == {"signatory.seen"}


def test_a_doubtful_signatory_is_left_out() -> None:
    assert not only(read(BARE, {"Ana Ruiz": "S", "pact": "A signed"}, share=0.4)).signatories


def test_no_signatories_of_what_is_only_planned() -> None:
    text = "Peru and Norway will sign a fisheries pact in May. Ana Ruiz and Tom Berg praised it."
    assert not only(read(text, {"Ana Ruiz": "S", "Tom Berg": "S"})).signatories


SIGNED = "Peru and Norway signed a fisheries pact. "
FAR = "It rained in Lima. Shops were shut. Trams stood still. Nobody minded. "
READ = ("Ana Ruiz", "Tom Berg")


def seen_in(text: str, share: float = 0.99) -> set[str]:
    """Who signs the first agreement when the network sees both people sign it."""
    marks = {name: "S" for name in READ if name in text}
    return {s.name for s in read(text, marks, share).agreements[0].signatories}


@pytest.mark.parametrize(
    "text",
    [
        SIGNED + FAR + "Ministers Ana Ruiz and Tom Berg signed it with one pen.",
        SIGNED + "President Eva Lind watched the signing by Minister Ana Ruiz and her colleague Tom Berg.",
        "Peru and Norway agreed a fisheries pact. On Monday Ana Ruiz and Tom Berg signed the paper.",
    ],
)
def test_structure_shows_whose_hand_it_was(text: str) -> None:
    assert seen_in(text) == set(READ)


@pytest.mark.parametrize(
    "text",
    [
        SIGNED + "Ministers Ana Ruiz and Tom Berg afterwards witnessed the signing of a poster.",
        SIGNED + "Ana Ruiz and Tom Berg said they had seen nobody sign with such a pen.",
        "Peru and Norway agreed a fisheries pact. Notes were exchanged between Ana Ruiz and Tom Berg.",
    ],
)
def test_who_looks_on_or_signs_something_else_is_left_out(text: str) -> None:
    assert not seen_in(text)


def test_a_place_seen_is_added() -> None:
    text = "Peru and Norway signed a fisheries pact. Ink met paper in Oslo, amid songs."
    assert only(read(text, {})).place is None
    seen = only(read(text, {"Oslo": "L", "pact": "A signed"}))
    assert seen.place is not None
    assert seen.place.name == "Oslo"
    assert seen.place.rule == "place.seen"


def test_a_place_seen_where_the_rules_have_read_needs_more() -> None:
    text = "In the old customs house Oslo keeps, Peru and Norway signed a fisheries pact."
    marks = {"Oslo": "L", "pact": "A signed"}
    assert only(read(text, marks, share=0.8)).place == only(read(text, {})).place


def test_a_country_not_seen_as_the_place_is_dropped() -> None:
    text = "Peru and Norway signed a fisheries pact in Chile."
    assert only(read(text, {"Chile": "L", "pact": "A signed"})).place is not None
    assert only(read(text, {"pact": "A signed"})).place is None


DATED = (
    "date 2021-05-07\n\nPeru and Norway signed a fisheries pact.\n\nInk met paper on Thursday, amid songs."
)


def test_a_date_seen_is_added() -> None:
    assert only(read(DATED, {})).signed_on is None
    seen = only(read(DATED, {"Thursday": "D", "pact": "A signed"})).signed_on
    assert seen is not None
    assert (seen.date, seen.rule) == ("2021-05-06", "date.seen")
    assert only(read(DATED, {"Thursday": "D", "pact": "A signed"}, share=0.8)).signed_on is None


def test_a_date_of_saying_is_not_added() -> None:
    text = DATED.replace(
        "Ink met paper on Thursday, amid songs", "The pact is sound, the minister said on Thursday"
    )
    assert only(read(text, {"Thursday": "D", "pact": "A signed"})).signed_on is None


def test_a_year_of_a_name_not_seen_as_the_signing_is_dropped() -> None:
    text = "Peru and Norway signed the 1985 Air Services Agreement."
    assert only(read(text, {"1985": "D", "Agreement": "A signed"})).signed_on is not None
    assert only(read(text, {"Agreement": "A signed"})).signed_on is None


def test_an_occasion_seen_is_added() -> None:
    text = "Peru and Norway signed a fisheries pact. The Lima Trade Forum gave them cause to."
    assert only(read(text, {})).occasion is None
    seen = only(read(text, {"Lima Trade Forum": "E", "pact": "A signed"})).occasion
    assert seen is not None
    assert (seen.name, seen.rule) == ("Lima Trade Forum", "occasion.seen")


def test_a_state_is_taken_where_the_rules_know_none() -> None:
    text = "Officials of Peru and Norway had little to say of the fisheries pact between Peru and Norway."
    assert not read(text, {}).agreements
    assert only(read(text, {"pact": "A planned"})).status == "planned"
    assert not read(text, {"pact": "A planned"}, share=0.5).agreements


def test_the_rules_status_stands() -> None:
    signed = "Peru and Norway signed a pact."
    assert only(read(signed, {"pact": "A planned"}, share=0.8)).status == "signed"
    planned = "Peru and Norway will sign a pact in May."
    assert only(read(planned, {"pact": "A signed"})).status == "planned"
    initialled = "Peru and Norway initialled a pact on Monday."
    assert only(read(initialled, {"pact": "A planned"})).status == "signed"


def test_history_is_outweighed_by_what_the_lead_tells() -> None:
    text = "The fisheries pact between Peru and Norway is a sore point. The pact was signed in 2011 in Oslo."
    assert only(read(text, {})).status == "signed"
    assert only(read(text, {"pact": "A force"})).status == "in_force"


def test_agreed_is_outweighed_where_no_act_is_told_beside() -> None:
    text = "The fisheries pact between Peru and Norway covers tuna. Peru welcomed the pact."
    assert only(read(text, {})).status == "agreed"
    assert only(read(text, {"pact": "A signed"}, share=0.75)).status == "signed"
    beside = "Peru and Norway agreed on a fisheries pact."
    assert only(read(beside, {"pact": "A signed"})).status == "agreed"


WEATHER = "Rain fell in the hills. Snow fell in the woods. Hail fell on the roads. Sleet fell on the quays."
ASIDE = f"Few in Peru had heard of a fisheries pact before this spring. {WEATHER} Ships from Norway are rare."


def test_what_is_seen_alone_is_taken_in_an_article_on_two_states() -> None:
    assert not read(ASIDE, {}).agreements
    assert only(read(ASIDE, {"pact": "A force"})).status == "in_force"
    assert not read(ASIDE, {"pact": "A force"}, share=0.85).agreements
    assert not read(ASIDE.replace("Norway", "afar"), {"pact": "A force"}).agreements
    assert not read(ASIDE.replace("fisheries", "coalition"), {"pact": "A force"}).agreements


def test_what_is_named_in_passing_is_not_taken() -> None:
    assert not read(f"{WEATHER} {ASIDE}", {"pact": "A force"}).agreements


def test_nouns_of_other_trades_need_to_be_seen() -> None:
    text = "Peru and Norway launched a program on tuna."
    assert not read(text, {}).agreements
    assert only(read(text, {"program": "A planned"}, share=0.4)).parties


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_every_value_stays_grounded(share: float) -> None:
    marks = {"Ana Ruiz": "S", "Norway": "P", "pact": "A signed", "hand": "L", "Tom Berg": "D"}
    for agreement in read(BARE, marks, share).agreements:
        spans = [*agreement.evidence, *(s for x in agreement.signatories for s in x.evidence)]
        spans += [s for p in agreement.parties for s in p.evidence]
        assert all(BARE[s.start : s.end] == s.text for s in spans)


def test_a_party_more_likely_than_not_is_added_where_fewer_than_two_are_told() -> None:
    text = "Peru signed a fisheries pact on Monday. Tuna off Norway is scarce."
    seen = {"pact": "A signed", "Norway": "P"}
    assert {p.code for p in only(read(text, {"pact": "A signed"})).parties} == {"PE"}
    assert {p.code for p in only(read(text, seen, share=0.65)).parties} == {"PE", "NO"}
    assert {p.code for p in only(read(text, seen, share=0.55)).parties} == {"PE"}


def test_a_proposal_takes_no_party_that_is_only_likely() -> None:
    text = "Peru proposed a fisheries pact on Monday. Tuna off Norway is scarce."
    seen = {"pact": "A planned", "Norway": "P"}
    assert {p.code for p in only(read(text, seen, share=0.65)).parties} == {"PE"}
    assert {p.code for p in only(read(text, seen, share=0.85)).parties} == {"PE", "NO"}
