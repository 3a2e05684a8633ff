"""The embedded pipeline as the rest of diplo sees it, and what happens with pipelines that will not do."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, POS, SENT_START, TAG
from spacy.tokens import Doc

from diplo_cli.errors import DiploError, ExitCode
from diplo_cli.model.component import DiploEnglish
from diplo_cli.pipeline import load_pipeline, model_name

LAYERS = [TAG, POS, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE, SENT_START]

NEWS = """GENEVA, March 4 - Ministers sign water pact

Kenyan Foreign Minister Amina Odhiambo and her Ugandan counterpart, John K. Okello, signed the "Lake Basin
Water Treaty" in Geneva on Tuesday. “We waited ten years,” she said in a post on X.

The World Bank welcomed the treaty. Uganda’s parliament must ratify it by 30 June 2027."""


def test_embedded_is_loaded_once() -> None:
    assert load_pipeline() is load_pipeline()
    assert load_pipeline("diplo_english").pipe_names == ["diplo_english"]


def test_model_name_has_a_version() -> None:
    name, version = model_name(load_pipeline()).split()
    assert name == "diplo_english"
    assert version.count(".") == 2


def test_all_layers_are_set() -> None:
    doc = load_pipeline()(NEWS)
    for layer in ("TAG", "POS", "LEMMA", "DEP", "SENT_START", "ENT_IOB"):
        assert doc.has_annotation(layer, require_complete=layer != "LEMMA"), layer


def test_titles_stay_outside_names_and_agreements_come_out_whole() -> None:
    pact = "Framework for the US-India Major Defence Partnership"
    doc = load_pipeline()(f"External Affairs Minister S Jaishankar signed the “{pact}”.")
    names = {(ent.text, ent.label_) for ent in doc.ents}
    assert ("S Jaishankar", "PERSON") in names
    assert (pact, "LAW") in names


def test_hyphen_pairs_are_two_countries() -> None:
    doc = load_pipeline()("India-US ties have never been closer, officials in Nairobi said.")
    assert [ent.text for ent in doc.ents if ent.label_ == "GPE"] == ["India", "US", "Nairobi"]


def test_blank_line_ends_sentences_and_names() -> None:
    doc = load_pipeline()("Talks in New\n\nYork ended without a result\n\nMinisters left")
    assert [sent.text.strip() for sent in doc.sents] == [
        "Talks in New",
        "York ended without a result",
        "Ministers left",
    ]
    assert all("\n" not in ent.text for ent in doc.ents)


def test_wrapped_lines_are_one_sentence() -> None:
    text = (
        "The ministers of Ghana and Togo met on Monday in Lomé and signed a\nprotocol on the shared border."
    )
    assert len(list(load_pipeline()(text).sents)) == 1


def test_lines_that_end_early_are_paragraphs() -> None:
    first, second = (
        "Ministers to meet in Lomé",
        "The ministers of Ghana and Togo will meet on Monday in Lomé to",
    )
    text = f"{first}\n{second}\ndiscuss the border."
    assert len(list(load_pipeline()(text).sents)) == 2


def test_the_network_x_may_end_a_sentence() -> None:
    doc = load_pipeline()("She announced it on X. The ministry confirmed it.")
    assert [sent.text for sent in doc.sents] == ["She announced it on X.", "The ministry confirmed it."]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\n\nHello", "a", "🙂", "“", "...", "\ufeffX", "x" * 5000, "a " * 3000]
)
def test_odd_texts_pass(text: str) -> None:
    check_trees(load_pipeline()(text), text)


@given(st.text(max_size=300))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_passes_and_keeps_its_characters(text: str) -> None:
    check_trees(load_pipeline()(text), text)


def check_trees(doc: Doc, text: str) -> None:
    """Nothing lost, one root a sentence, and "ROOT" nowhere else."""
    assert doc.text == text
    for sent in doc.sents:
        words = [token for token in sent if not token.is_space]
        roots = [token for token in words if token.head.i == token.i]
        assert len(roots) == bool(words)
        assert all((token.dep_ == "ROOT") == (token in roots) for token in words)
        assert all(token.head.sent == sent for token in words)


def test_long_paragraph_is_annotated_to_its_end() -> None:
    doc = load_pipeline()(" ".join(["Ministers from Peru met in Lima on Friday."] * 120))
    assert len(list(doc.sents)) == 120
    assert sum(ent.text == "Lima" for ent in doc.ents) >= 118


@pytest.mark.parametrize("batch_size", [1, 2, 7])
@pytest.mark.parametrize("threads", [1, 2])
def test_same_result_for_every_batch_size_and_thread(batch_size: int, threads: int) -> None:
    texts = [NEWS, "Ministers met.", NEWS.upper(), "", NEWS * 3, "Only one line"]
    component = DiploEnglish(load_pipeline().vocab, threads)
    docs = component.pipe(map(load_pipeline().make_doc, texts), batch_size=batch_size)
    for doc, text in zip(docs, texts, strict=True):
        assert (doc.to_array(LAYERS) == load_pipeline()(text).to_array(LAYERS)).all()


def test_sentence_starts_that_are_known_are_kept() -> None:
    nlp = load_pipeline()
    doc = Doc(nlp.vocab, words=["One", "two", "three", "four"], sent_starts=[True, False, True, False])
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    assert [sent.text.strip() for sent in doc.sents] == ["One two", "three four"]


def test_missing_pipeline_says_what_to_install() -> None:
    with pytest.raises(DiploError) as caught:
        load_pipeline("en_core_web_nonesuch")
    assert caught.value.code == ExitCode.MODEL
    assert "en_core_web_nonesuch" in caught.value.message
    assert "spacy download" in caught.value.hint


@pytest.mark.parametrize(
    ("language", "complaint"), [("en", "no tags, no dependency tree and no names"), ("de", "not for English")]
)
def test_unfit_pipeline_says_what_it_lacks(tmp_path: Path, language: str, complaint: str) -> None:
    spacy.blank(language).to_disk(tmp_path / "bare")
    with pytest.raises(DiploError) as caught:
        load_pipeline(str(tmp_path / "bare"))
    assert caught.value.code == ExitCode.MODEL
    assert complaint in caught.value.message
    assert "en_core_web_sm" in caught.value.hint


@pytest.mark.parametrize("mark", ['"', "“", "#", "·"])
def test_a_line_of_marks_is_one_token(mark: str) -> None:
    doc = load_pipeline().make_doc(f"Talks ended.\n{mark * 5000}\nMinisters left.")
    assert [token.text for token in doc][4:] == [mark * 5000, "\n", "Ministers", "left", "."]


@pytest.mark.parametrize("name", ["", "no/such/folder"])
def test_a_folder_is_not_to_be_installed(name: str) -> None:
    with pytest.raises(DiploError, match="cannot be found") as caught:
        load_pipeline(name)
    assert caught.value.code == ExitCode.MODEL
    assert "spacy download" not in caught.value.hint
