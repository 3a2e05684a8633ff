"""What the network says of record parts: where it is kept, and what the rules do with it."""

from __future__ import annotations

import numpy as np
import pytest

from diplo_cli.article import make_article
from diplo_cli.extraction import find_facts
from diplo_cli.facts import Agreement, Facts
from diplo_cli.model.record_parts import LABELS, SHARES, read_parts
from diplo_cli.pipeline import load_pipeline

PARTS = ["O", "S", "P", "L", "D", "U", "E", "A signed", "A planned", "A old"]


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


def test_a_state_is_taken_where_the_rules_know_none() -> None:
    text = "Officials of Peru and Norway had little to say of the fisheries pact between Peru and Norway."
    assert not read(text, {}).agreements
    assert only(read(text, {"pact": "A planned"})).status == "planned"
    assert not read(text, {"pact": "A planned"}, share=0.5).agreements


def test_the_rules_status_stands() -> None:
    assert only(read("Peru and Norway signed a pact.", {"pact": "A planned"})).status == "signed"


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_every_value_stays_grounded(share: float) -> None:
    marks = {"Ana Ruiz": "S", "Norway": "P", "pact": "A signed", "hand": "L", "Tom Berg": "D"}
    for agreement in read(BARE, marks, share).agreements:
        spans = [*agreement.evidence, *(s for x in agreement.signatories for s in x.evidence)]
        spans += [s for p in agreement.parties for s in p.evidence]
        assert all(BARE[s.start : s.end] == s.text for s in spans)
