"""How the training data is read: dates, titles, partial labels, made examples. No corpus is needed."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from diplo_cli.model.calendar_words import find_dates
from training.labels import NER_TAGS, OUTSIDE, Name, allowed_tags, begin, either, inside
from training.open_names import unannotated
from training.people import person
from training.retokenise import project
from training.titles import without_title


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They met on Monday .", ["Monday"]),
        ("on July 18 , 2022 , in Lima", ["July 18 , 2022"]),
        ("Wednesday , 13 July 2022", ["Wednesday , 13 July 2022"]),
        ("a 10 - year deal that May sign", ["May"]),
        ("from July 14 to 24", ["July 14 to 24"]),
        ("the 2nd of May", ["2nd of May"]),
        ("in the 19th century and the 1990s", ["19th century", "1990s"]),
        ("today , last year and 20 ships", []),
    ],
)
def test_find_dates(text: str, dates: list[str]) -> None:
    words = text.split()
    assert [" ".join(words[a:b]) for a, b in find_dates(words)] == dates


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Amina Diallo", "Amina Diallo"),
        ("Mr. Okello", "Okello"),
        ("Amina Diallo", "Amina Diallo"),
        ("President", ""),
    ],
)
def test_without_title(text: str, name: str) -> None:
    words = text.split()
    assert " ".join(words[without_title(words, 0, len(words)) :]) == name


def test_doubt_allows_every_type_in_question() -> None:
    masks = allowed_tags(3, [Name(0, 2, frozenset({"GPE", "LOC"}))])
    assert masks == [begin("GPE") | begin("LOC"), inside("GPE") | inside("LOC"), OUTSIDE]


def test_possible_name_may_also_be_none() -> None:
    assert allowed_tags(1, [Name(0, 1, frozenset({"LAW"}), maybe=True)]) == [OUTSIDE | begin("LAW")]


def test_bits_and_tags_agree() -> None:
    assert [tag for i, tag in enumerate(NER_TAGS) if either(["ORG"]) >> i & 1] == ["B-ORG", "I-ORG"]


def test_only_runs_with_a_keyword_may_hide_an_agreement() -> None:
    words = "He praised the Lake Basin Treaty in Kampala on Friday".split()
    assert [
        w for w, bits in zip(words, unannotated(words, 2), strict=True) if bits
    ] == "Lake Basin Treaty in Kampala on Friday".split()
    assert not any(unannotated("Ministers left Kampala".split(), 2))


def test_projection_keeps_the_characters() -> None:
    item = project(["the", "U.S.-led", "al-Shabaab", "mission"], [(1, 2, "geo"), (2, 3, "org")])
    assert [" ".join(item.words[a:b]) for a, b, _ in item.spans] == ["U.S.-led", "al - Shabaab"]


class NoLeaders:
    """A gazetteer that knows nobody."""

    leaders = ()

    def __init__(self) -> None:
        from training.gazetteer import Leader

        self.leaders = (Leader("President", "Ana Example", "Nowhere"),)


def test_persons_come_from_all_regions() -> None:
    rng = random.Random(1)
    names = [person(rng, NoLeaders()) for _ in range(400)]  # type: ignore[arg-type]
    assert len({name for name, _ in names}) > 300
    assert all(surname.split()[-1] in name for name, surname in names)
