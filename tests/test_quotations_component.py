"""The spaCy component in a pipeline of its own."""

from __future__ import annotations

import spacy

import diplo_cli.extractors.quotations.component  # registers the factory where the package is not installed

TEXT = '"We have a deal," Ms. Doe said. The minister said that the talks were long.'


def _pipeline(**config: bool) -> spacy.Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("diplo_quotations", config=config)
    return nlp


def test_writes_quotations_with_speaker_and_cue() -> None:
    (quotation,) = _pipeline()(TEXT)._.quotations
    assert quotation.text == "We have a deal,"
    assert (quotation.speaker.text, quotation.cue.text, quotation.cue_lemma) == ("Ms. Doe", "said", "say")
    assert (quotation.kind, quotation.rule) == ("direct", "quotation.cue-after")


def test_indirect_speech_is_asked_for() -> None:
    kinds = [q.kind for q in _pipeline(indirect=True)(TEXT)._.quotations]
    assert kinds == ["direct", "indirect"]


def test_span_group_holds_each_part() -> None:
    doc = _pipeline()('"The deal," she said, "is done."')
    assert [(span.text, span.label_) for span in doc.spans["quotations"]] == [
        ("The deal,", "DIRECT"),
        ("is done.", "DIRECT"),
    ]


def test_factory_takes_the_package_name() -> None:
    assert (
        diplo_cli.extractors.quotations.component.create_diplo_quotations(spacy.blank("en"), "q")(
            spacy.blank("en")("")
        )._.quotations
        == []
    )
