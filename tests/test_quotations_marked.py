"""Quotations in marks on marked texts: by a pipeline without a parser, where the patterns must stand
alone, and by the embedded one."""

from __future__ import annotations

import pytest
import spacy
from quotation_cases import CASES, PARSED_CASES, Expected, read_marked

from diplo_cli.extractors.quotations.drafts import find_drafts
from diplo_cli.pipeline import load_pipeline

_BLANK = spacy.blank("en")


@pytest.mark.parametrize(("name", "marked"), CASES, ids=[name for name, _ in CASES])
def test_marked_text(name: str, marked: str) -> None:
    text, expected = read_marked(marked)
    _compare(_BLANK(text), text, expected)


@pytest.mark.parametrize(("name", "marked"), PARSED_CASES, ids=[name for name, _ in PARSED_CASES])
def test_parsed_text(name: str, marked: str) -> None:
    text, expected = read_marked(marked)
    _compare(load_pipeline()(text), text, expected)


def _compare(doc: spacy.tokens.Doc, text: str, expected: list[Expected]) -> None:
    drafts = find_drafts(doc)
    assert [[text[a:b] for a, b in d.parts] for d in drafts] == [
        [text[a:b] for a, b in e.parts] for e in expected
    ]
    for draft, wanted in zip(drafts, expected, strict=True):
        assert _words(doc, draft.speaker) == _cut(text, wanted.speaker)
        if wanted.cue:
            assert _words(doc, draft.cue) == _cut(text, wanted.cue)


def _words(doc: spacy.tokens.Doc, tokens: tuple[int, int] | None) -> str | None:
    return doc[tokens[0] : tokens[1]].text if tokens else None


def _cut(text: str, stretch: tuple[int, int] | None) -> str | None:
    return text[stretch[0] : stretch[1]] if stretch else None


def test_a_person_before_an_apposition_speaks_whatever_the_parse_says() -> None:
    doc = load_pipeline()("Talks began in May and ended, Jane Doe, the envoy, noted, “in 88 days flat”.")
    words = {token.text: token for token in doc}
    talks, jane, noted = words["Talks"], words["Jane"], words["noted"]
    jane.dep_, jane.head = "appos", talks
    talks.dep_, talks.head = "nsubj", noted
    (draft,) = find_drafts(doc)
    assert _words(doc, draft.speaker) == "Jane Doe"
