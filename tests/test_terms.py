"""Terms: what an agreement is said to do, cover, bind to and be called, and by whom."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Term

SIGNED = "BERN, 4 May 2015 - Peru and Switzerland signed a customs treaty in Bern on Monday. "


def find_terms(text: str) -> list[Term]:
    return [term for agreement in extract_text(SIGNED + text).agreements for term in agreement.terms]


FOUND = [
    ("The treaty covers cheese and quinoa.", "scope", "covers cheese and quinoa"),
    ("The treaty does not apply to services.", "scope", "does not apply to services"),
    ("It is aimed at reducing queues at airports.", "purpose", "reducing queues at airports"),
    ("The treaty seeks to end a long quarrel.", "purpose", "to end a long quarrel"),
    (
        "The treaty will strengthen ties between small firms.",
        "purpose",
        "strengthen ties between small firms",
    ),
    ("The treaty abolishes duties on cheese.", "commitment", "abolishes duties on cheese"),
    (
        "The treaty, which took two years to write, obliges both sides to publish their rules.",
        "commitment",
        "obliges both sides to publish their rules",
    ),
    ("Under the treaty, Peru will open two new offices.", "commitment", "Peru will open two new offices"),
    (
        "Switzerland has also agreed to provide training for inspectors.",
        "commitment",
        "Switzerland has also agreed to provide training for inspectors",
    ),
    ("Under the treaty, drivers may stay for three days.", "commitment", "drivers may stay for three days"),
    ("Under the treaty, Peru will receive 40 scanners.", "quantity", "40 scanners"),
    ("The treaty removes duties on 94 per cent of goods.", "quantity", "94 per cent of goods"),
    ("The treaty sets up a fund of 12 million francs a year.", "value", "12 million francs a year"),
    ("Under the treaty, Peru will receive €3.5 million.", "value", "€3.5 million"),
    (
        "The treaty is subject to approval by both parliaments.",
        "condition",
        "subject to approval by both parliaments",
    ),
    (
        "The treaty will remove duties once it enters into force.",
        "condition",
        "once it enters into force",
    ),
    (
        "The treaty will enter into force upon an exchange of notes.",
        "condition",
        "enter into force upon an exchange of notes",
    ),
    (
        "The treaty needs the consent of the senate.",
        "condition",
        "needs the consent of the senate",
    ),
    (
        "The treaty must now be approved by both parliaments.",
        "condition",
        "must now be approved by both parliaments",
    ),
    ("Under the treaty, Peru will receive NOK 84 million.", "value", "NOK 84 million"),
    (
        "The treaty takes effect sixty days after the second ratification.",
        "condition",
        "takes effect sixty days after the second ratification",
    ),
    ("Tariffs on tea will fall to zero.", "commitment", "Tariffs on tea will fall to zero"),
    ("No guards will be posted at the pass.", "commitment", "No guards will be posted at the pass"),
    (
        "Drivers who break the rules may lose their permits.",
        "commitment",
        "Drivers who break the rules may lose their permits",
    ),
    ("Peru has undertaken not to tax cheese.", "commitment", "Peru has undertaken not to tax cheese"),
    ("Both sides agreed not to raise fees.", "commitment", "Both sides agreed not to raise fees"),
    ("Lorries will no longer need a permit.", "commitment", "Lorries will no longer need a permit"),
    ("A commission will meet twice a year.", "commitment", "A commission will meet twice a year"),
    ("The treaty will be reviewed after two years.", "commitment", "will be reviewed after two years"),
    ("The treaty, worth 40 million francs, was sealed.", "value", "40 million francs"),
    ("The purpose of the treaty is to end smuggling.", "purpose", "to end smuggling"),
    ("The treaty, aimed at ending the tea war, was sealed.", "purpose", "ending the tea war"),
    ("It applies to goods of both countries.", "scope", "applies to goods of both countries"),
    ("It is subject to ratification by both.", "condition", "subject to ratification by both"),
    ("The treaty leaves open who pays.", "scope", "leaves open who pays"),
    ('Minister Rosa Quispe said the treaty "closes a wound".', "characterization", "closes a wound"),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), FOUND)
def test_terms_are_found(text: str, kind: str, wanted: str) -> None:
    assert (kind, wanted) in [(t.kind, t.text) for t in find_terms(text)]


ATTRIBUTED = [
    (
        "Foreign Minister Rosa Quispe called the treaty a bridge for farmers.",
        "a bridge for farmers",
        "Rosa Quispe",
    ),
    (
        'Foreign Minister Rosa Quispe described the treaty as "a small door".',
        "a small door",
        "Rosa Quispe",
    ),
    (
        "Foreign Minister Rosa Quispe said the treaty would help small firms.",
        "help small firms",
        "Rosa Quispe",
    ),
    (
        "“The treaty is a step towards open borders,” said Foreign Minister Rosa Quispe.",
        "a step towards open borders",
        "Rosa Quispe",
    ),
]


@pytest.mark.parametrize(("text", "wanted", "speaker"), ATTRIBUTED)
def test_terms_have_their_speaker(text: str, wanted: str, speaker: str) -> None:
    assert (wanted, speaker) in [(t.text, t.attributed_to) for t in find_terms(text)]


SILENT = [
    "Peru will play Chile on Sunday.",
    "Peru will ratify the treaty in June.",
    "The treaty was signed in a tent and follows years of talks.",
    "The hotel covers two hectares and includes a pool.",
    "Peru exports cheese worth 40 million dollars a year.",
    "The minister called the weather a disgrace.",
    "The treaty was signed on the fourth floor.",
    "The treaty will enter into force on 1 May, after ten years of talks.",
    "The treaty must be typed by Friday.",
    "The hotel needs a new roof.",
    "The treaty replaces one of 1999.",
    "Peruvian farmers will shape the market of tomorrow.",
    "The European Council will meet again in June.",
    "The ministers will give a press conference.",
    "The treaty will be signed again on paper.",
    '"The treaty gives us hope," said Foreign Minister Rosa Quispe.',
]


def test_the_lead_tells_terms_before_the_agreement_is_named() -> None:
    text = (
        "OSLO, 4 May 2015 - Japan will lend Peru 2 billion yen, both said. Japan and Peru signed a loan pact."
    )
    terms = [t.text for a in extract_text(text).agreements for t in a.terms]
    assert "Japan will lend Peru 2 billion yen" in terms


def test_what_one_agreed_to_is_not_what_one_said() -> None:
    (agreement,) = extract_text("Peru and Chad agreed to a framework to deepen trade.").agreements
    assert [t.attributed_to for t in agreement.terms] == [None]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_term_is_left_alone(text: str) -> None:
    assert find_terms(text) == []


def test_a_repeated_term_is_told_once() -> None:
    terms = find_terms("The treaty abolishes duties on cheese. The treaty abolishes duties on cheese.")
    assert [t.text for t in terms] == ["abolishes duties on cheese"]


def test_terms_go_to_their_own_agreement() -> None:
    text = (
        "Chad and Niger signed the Water Protocol in Niamey on 2 May 2011. Mali and Chad signed the Grain "
        "Convention in Bamako on 3 May 2011. "
        "The Water Protocol covers wells and dams. The Grain Convention abolishes duties on millet."
    )
    told = {a.name: [t.text for t in a.terms] for a in extract_text(text).agreements}
    assert told == {
        "Water Protocol": ["covers wells and dams"],
        "Grain Convention": ["abolishes duties on millet"],
    }


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from([text for text, *_ in FOUND + ATTRIBUTED] + ["“", '"', "(", "\n\n", "🙂"]), max_size=6
    )
)
def test_terms_are_slices_of_the_text(parts: list[str]) -> None:
    text = SIGNED + " ".join(parts)
    for agreement in extract_text(text).agreements:
        for term in agreement.terms:
            (span,) = term.evidence
            assert text[span.start : span.end] == span.text == term.text
            assert term.rule


def test_who_names_a_paper_does_not_say_its_terms() -> None:
    text = (
        "Peru and Fiji signed a road map in Lima. The action plan, as the Fijian side calls the road map, "
        "names Suva and Callao as bases."
    )
    (agreement,) = extract_text(text).agreements
    assert "the Fijian side" not in [t.attributed_to for t in agreement.terms]
    assert agreement.terms
