"""The same words given again: which is the fuller one, and how they differ."""

from __future__ import annotations

import pytest

from diplo_cli.extractors.quotations.versions import Word, find_differences, find_fuller, find_words

FULL = "Had a good meeting with my colleague Pete Doe in Oslo. We signed the 10-year plan. It will not fail."


def _words(text: str) -> list[Word]:
    return find_words(text, [(0, len(text))])


DIFFERENCES = {
    "name": (FULL.replace("Pete Doe", "Peter Doe"), [("name", "Peter", "Pete")]),
    "number": (FULL.replace("10-year", "10 years"), [("number", "10 years", "10-year")]),
    "negation": (FULL.replace("will not fail", "will fail"), [("negation", "", "not")]),
    "spelling": (FULL.replace("colleague", "collegue"), [("spelling", "collegue", "colleague")]),
    "wording": (FULL.replace("good meeting", "fruitful meeting"), [("wording", "fruitful", "good")]),
    "cut": (FULL.split(" It will")[0], [("cut", "", "It will not fail")]),
    "marks and case are no difference": (FULL.replace(".", "!").replace("Had", "had"), []),
}


@pytest.mark.parametrize(("short", "expected"), DIFFERENCES.values(), ids=DIFFERENCES.keys())
def test_kinds_of_difference(short: str, expected: list[tuple[str, str, str]]) -> None:
    found = find_differences(_words(short), _words(FULL))
    assert [(d.kind, d.ours, d.theirs) for d in found] == expected
    assert all(short[d.start : d.end] == d.ours for d in found)


def test_shorter_one_points_at_the_fuller_one_wherever_it_stands() -> None:
    short = " ".join(FULL.split()[:12])
    assert find_fuller([_words(short), _words(FULL)], [True, True]) == {0: 1}
    assert find_fuller([_words(FULL), _words(short)], [True, True]) == {1: 0}


def test_words_in_the_reporters_sentence_repeat_only_what_stands_before() -> None:
    part = "We signed the 10-year plan"
    assert find_fuller([_words(part), _words(FULL)], [False, True]) == {}
    assert find_fuller([_words(FULL), _words(part)], [True, False]) == {1: 0}


def test_other_words_are_no_version() -> None:
    assert (
        find_fuller(
            [_words(FULL), _words("We will meet again in Rome to talk about the price of fish.")],
            [True, True],
        )
        == {}
    )
