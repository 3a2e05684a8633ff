"""Whether a noun heads its phrase: not "treaty obligations", not the verb "to deal", not a law or a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.name_extent import name_end
from diplo_cli.extractors.agreements.nouns import (
    GENERIC,
    REFERENCES,
    WEAK,
    head_noun,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


def is_head(reading: Reading, i: int, head: int, noun: str) -> bool:
    """Whether the noun heads its phrase: not "treaty obligations", not the verb "to deal"."""
    low, doc = reading.low, reading.doc
    token = doc[i]
    if token.tag_.startswith("VB") and noun in {
        "deal",
        "contract",
        "framework",
        "programme",
        "charter",
        "pact",
    }:
        return False
    if noun == "memorandum" and reading.low[i].startswith("memo") and _is_order(reading, i, head):
        return False
    if noun == "framework" and low[max(i - 2, 0) : i] in (["within", "the"], ["in", "the"]):
        return False
    if noun == "deal" and low[i - 1 : i] in (["great"], ["good"], ["done"], ["to"]):
        return False
    if (
        noun == "deal"
        and low[i - 1 : i] == ["new"]
        and token.text[0].isupper()
        and doc[i - 1].text[0].isupper()
    ):
        return reading.sentence(i).headline
    if noun == "agreement" and i and low[i - 1] in {"in", "by", "mutual", "full", "broad"}:
        return False
    if i and low[i - 1] == "-" and noun == "fta":
        return False
    after = doc[head + 1] if head + 1 < len(doc) else None
    if after is None:
        return True
    if (
        after.text == "-"
        and head + 2 < len(doc)
        and not doc[head + 2].is_space
        and after.idx == doc[head].idx + len(doc[head].text)
    ):
        return False
    if noun in WEAK and token.text[0].isupper() and _runs_into_head(reading, head + 1):
        return False
    if noun in {"ceasefire", "truce"} and _shares_head(reading, head + 1):
        return False
    if head_noun(low[head + 1]) and after.text[0].isupper() == token.text[0].isupper():
        return False  # "Partnership Agreement" in a headline
    if after.lower_ == "signing" and i > reading.sentence(i).start:
        return True
    if _is_of_body_or_law(reading, i, head):
        return False
    if noun in REFERENCES:
        return True
    if noun in {"exchange"} and i and low[max(i - 2, 0) : i].count("by"):
        return False
    if (
        after.text[0].isupper()
        and doc[i].text[0].isupper()
        and after.is_alpha
        and not reading.sentence(i).headline
    ):
        plain = head + 1 in reading.date_at or head + 1 in reading.cover or head + 1 in reading.actor_at
        if not plain and not after.is_upper and after.lower_ not in _CAPITAL_LINKS:
            return False
    following = after.lower_
    return not (_is_plain_noun(reading, head + 1) and following not in _AFTER_HEAD)


_CAPITAL_LINKS = frozenset(
    "concerning regarding relating related between among for on of to with against establishing".split()
)


_LAWS = frozenset({"act", "law", "bill", "resolution", "committee", "organization", "organisation"})


def _is_of_body_or_law(reading: Reading, i: int, head: int) -> bool:
    """Whether the noun stands in the name of a body or a law: "the Compact of Wide Rivers Act"."""
    actor = reading.actor_at.get(head)
    if actor is not None and actor.form == "organization" and actor.end > head + 1:
        return True
    if not reading.doc[i].text[0].isupper() or reading.sentence(i).headline:
        return False
    end = name_end(reading, i, head)
    return reading.low[end - 1] in _LAWS and end > head + 1


_AFTER_HEAD = frozenset(
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday "
    "negotiations talks".split()
)


def _is_order(reading: Reading, i: int, head: int) -> bool:
    """Whether it is an order: "a memorandum directing", "Presidential Memorandum"."""
    low = reading.low
    if head > i:
        return False
    inward = {"presidential", "security", "executive", "internal", "legal", "joint"} & set(
        low[max(i - 2, 0) : i]
    )
    return bool(inward) or low[i + 1 : i + 2] in (
        ["directing"],
        ["ordering"],
        ["authorizing"],
        ["requiring"],
        ["to"],
    )


def _runs_into_head(reading: Reading, i: int) -> bool:
    """Whether "Partnership and Raw Materials Agreement": capitals lead on to another agreement noun."""
    for j in range(i, min(i + 7, len(reading.doc))):
        if head_noun(reading.low[j]) and reading.doc[j].text[0].isupper():
            return j > i
        if not (reading.doc[j].text[0].isupper() or reading.low[j] in {"and", ",", "&"}):
            return False
    return False


def _shares_head(reading: Reading, i: int) -> bool:
    """Whether "and" leads on to the head of both: "ceasefire and hostage release deal"."""
    if reading.low[i] != "and":
        return False
    for j in range(i + 1, min(i + 5, len(reading.doc))):
        if reading.low[j] in GENERIC:
            return j > i + 1
        if not reading.doc[j].is_alpha or reading.low[j] in {"a", "an", "the", "another", "its", "their"}:
            return False
    return False


def _is_plain_noun(reading: Reading, i: int) -> bool:
    """Whether token i carries the compound on: "agreement text"; names and dates do not."""
    token = reading.doc[i]
    if i in reading.date_at or i in reading.person_at or i in reading.actor_at:
        return False
    if token.tag_:
        return token.tag_ in {"NN", "NNS"} and token.text.islower()
    return token.lower_ in _COMPOUNDS


_COMPOUNDS = frozenset("obligations negotiations talks text signing ceremony terms members partners".split())
