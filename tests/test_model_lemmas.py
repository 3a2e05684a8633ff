"""Lemmas by rule and from the table."""

from __future__ import annotations

import pytest

from diplo_cli.model.runner import load_model


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("signed", "VBD", "sign"),
        ("signs", "VBZ", "sign"),
        ("signing", "VBG", "sign"),
        ("agreed", "VBN", "agree"),
        ("said", "VBD", "say"),
        ("met", "VBD", "meet"),
        ("held", "VBN", "hold"),
        ("ratified", "VBD", "ratify"),
        ("urges", "VBZ", "urge"),
        ("planning", "VBG", "plan"),
        ("welcomed", "VBD", "welcome"),
        ("was", "VBD", "be"),
        ("told", "VBD", "tell"),
        ("stressed", "VBD", "stress"),
        ("noted", "VBD", "note"),
        ("added", "VBD", "add"),
        ("countries", "NNS", "country"),
        ("treaties", "NNS", "treaty"),
        ("ministers", "NNS", "minister"),
        ("people", "NNS", "people"),
        ("larger", "JJR", "large"),
        ("biggest", "JJS", "big"),
        ("best", "JJS", "good"),
        ("’s", "VBZ", "be"),
        ("’s", "POS", "'s"),
        ("n’t", "RB", "not"),
        ("Geneva", "NNP", "Geneva"),
        ("Them", "PRP", "they"),
        ("Pact", "NN", "pact"),
    ],
)
def test_lemma(word: str, tag: str, lemma: str) -> None:
    assert load_model().lemmas.of(word, tag) == lemma
