"""Plants alterations in quotations: negations, numbers, words, cuts; and harmless changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from diplo_cli.check.source_text import SourceText
from diplo_cli.check.verify import Verdict, verify_quotation

_QUOTED = re.compile(r"“([^“”\[\]\n]{30,600})”|\"([^\"\[\]\n]{30,600})\"")
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|should|do|does|did)\b(?! (?:not|never)\b|n['’]t)"
)
_DENIAL = re.compile(r"(?<=\w )(?:not|never) ")
_NUMBERS = "two three four five six seven eight nine ten twenty hundred million billion".split()
_NUMBER = re.compile(rf"\b(?:\d+|{'|'.join(_NUMBERS)})\b")


def find_quoted(text: str) -> list[str]:
    """Quotations of six words or more, without brackets."""
    found = [match[1] or match[2] for match in _QUOTED.finditer(text)]
    return [words for words in found if len(words.split()) >= 6]


def plant_negations(words: str, random: Random) -> Iterator[str]:
    """One "not" put in, and one taken out."""
    verbs, denials = list(_VERB.finditer(words)), list(_DENIAL.finditer(words))
    if verbs:
        verb = random.choice(verbs)
        yield f"{words[: verb.end()]} not{words[verb.end() :]}"
    if denials:
        denial = random.choice(denials)
        yield words[: denial.start()] + words[denial.end() :]


def plant_numbers(words: str, random: Random) -> Iterator[str]:
    """One number changed."""
    numbers = list(_NUMBER.finditer(words))
    if numbers:
        number = random.choice(numbers)
        yield words[: number.start()] + _other_number(number[0]) + words[number.end() :]


def _other_number(number: str) -> str:
    if number.isdigit():
        return str(int(number) + 1)
    return _NUMBERS[(_NUMBERS.index(number) + 1) % len(_NUMBERS)]


def plant_words(words: str, random: Random) -> Iterator[str]:
    """One word replaced."""
    row = words.split()
    row[random.randrange(len(row))] = "elephants"
    yield " ".join(row)


def change_harmlessly(words: str) -> Iterator[str]:
    """Typography, capitals, brackets and ellipses of a reporter."""
    yield words
    yield words.replace("’", "'").replace("—", " - ").upper()
    row = words.split()
    if len(row) > 12:
        yield " ".join([*row[:5], "…", *row[7:]])
        yield " ".join([*row[:5], "[the people]", *row[6:]])


def verify_words(words: str, source: SourceText) -> Verdict:
    """The verdict on a whole string."""
    return verify_quotation(words, [(0, len(words))], [source])


def is_caught(verdict: Verdict, kind: str) -> bool:
    """Whether an alteration is reported, with its kind named first of all but a graver one."""
    return verdict.status == "altered" and kind in [d.kind for d in verdict.differences]
