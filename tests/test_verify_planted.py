"""Planted alterations: negation and number changes are all caught, harmless changes hardly ever reported."""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random

import pytest
from planted import (
    change_harmlessly,
    find_quoted,
    is_caught,
    plant_negations,
    plant_numbers,
    plant_words,
    verify_words,
)

from diplo_cli.article import make_article
from diplo_cli.check.source_text import SourceText

# Invented speeches: the set that every clone has.
SPEECHES = [
    "We have waited nine years for this bridge, and we will open it in 2031 whether or not the ferry stops.",
    "The harbour is not for sale, and it was never meant to be a present for 3 companies from abroad.",
    "I told the two governments that the quota can rise by 12 percent if the herring do come back.",
    "Our pilots did what they could in the storm; they are tired, and they should not fly for ten days.",
    "There were four drafts on the table, but the ministers would not read more than two of them.",
    "My grandmother would say that a fence is cheaper than a quarrel, and this treaty is a good fence.",
    "It does not matter who signs first, as long as the 27 lighthouses are lit before the winter of 2029.",
    "You can build six hospitals for the price of that ship, and nobody was asked which one we should have.",
]
WHOLE = " ".join(f"MINISTER: {speech}\n" for speech in SPEECHES)


def count_caught(quotations: list[tuple[str, SourceText]], seed: int) -> dict[str, tuple[int, int]]:
    """Caught and planted, by kind; for "harmless" reported and tried."""
    random = Random(seed)
    counts = {"negation": [0, 0], "number": [0, 0], "word": [0, 0], "harmless": [0, 0]}
    for words, source in quotations:
        for altered in plant_negations(words, random):
            _add(counts["negation"], is_caught(verify_words(altered, source), "negation"))
        for altered in plant_numbers(words, random):
            _add(counts["number"], is_caught(verify_words(altered, source), "number"))
        for altered in plant_words(words, random):
            _add(counts["word"], verify_words(altered, source).status == "altered")
        for same in change_harmlessly(words):
            _add(counts["harmless"], verify_words(same, source).status not in ("exact", "joined"))
    return {kind: (caught, planted) for kind, (caught, planted) in counts.items()}


def _add(count: list[int], caught: bool) -> None:
    count[0] += caught
    count[1] += 1


def test_own_speeches() -> None:
    source = SourceText("speeches", make_article(WHOLE))
    counts = count_caught([(speech, source) for speech in SPEECHES], seed=1)
    assert counts["negation"][1] >= 12
    assert counts["number"][1] >= 7
    for kind in ("negation", "number", "word"):
        assert counts[kind][0] == counts[kind][1], kind
    assert counts["harmless"][0] == 0


@pytest.fixture(scope="module")
def real_quotations(shared: Path) -> list[tuple[str, SourceText]]:
    """Quotations of real articles with the article as their source."""
    folder = shared / "data" / "bulk"
    if not (folder / "wikinews-2019-2020").is_dir():
        pytest.skip("needs the bulk texts in ../shared/data/bulk")
    texts = []
    for year in (2019, 2020):
        with (folder / "wikinews-2019-2020" / f"wikinews_{year}.csv").open(encoding="utf-8") as file:
            texts += [row["text"] for row in csv.DictReader(file)]
    texts += [
        path.read_text(encoding="utf-8") for path in sorted((folder / "white-house").glob("articles__*"))[:60]
    ]
    found = [
        (words, SourceText("s", make_article(text))) for text in texts for words in find_quoted(text)[:2]
    ]
    Random(5).shuffle(found)
    return found[:240]


def test_real_quotations(real_quotations: list[tuple[str, SourceText]]) -> None:
    counts = count_caught(real_quotations, seed=2)
    planted = sum(counts[kind][1] for kind in ("negation", "number", "word"))
    assert planted >= 300
    assert counts["negation"][0] == counts["negation"][1] > 50
    assert counts["number"][0] == counts["number"][1] > 20
    assert counts["word"][0] >= 0.98 * counts["word"][1]
    assert counts["harmless"][0] <= 0.02 * counts["harmless"][1]


def test_large_source_is_quick_enough_to_use(real_quotations: list[tuple[str, SourceText]]) -> None:
    """A quotation is found in a source of a million characters, by the same words and by altered ones."""
    filler = " ".join(source.article.text for _, source in real_quotations)
    text = (filler * (1 + 1_000_000 // len(filler)))[:1_000_000] + "\n" + WHOLE
    source = SourceText("large", make_article(text))
    assert verify_words(SPEECHES[0], source).status == "exact"
    assert is_caught(verify_words(SPEECHES[1].replace("not ", ""), source), "negation")
