"""Money and quantities within the terms already found."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.terms.draft import Draft
from diplo_cli.extractors.terms.predicates import RESULT
from diplo_cli.extractors.terms.undertakings import UNDER
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.terms.anchors import Anchor

VALUE = define_rule(
    "term.money",
    """A sum of money within a term.

    The fund will receive 40 million euros a year.
    Leaves alone sums in sentences that tell no term (trade figures, budgets).
    """,
)
QUANTITY = define_rule(
    "term.quantity",
    """A number with what it counts, or a share, within a term.

    Up to 200 students a year may come. / tariffs fall on 96 per cent of goods
    Leaves alone dates, spans of time, ordinals, and numbers of parties ("the two countries").
    """,
)

_SCALE = r"(?:\s?(?:hundred|thousand|million|billion|trillion|crore|lakh|bn|mn|m|k))?"
_NUMBER = r"\d[\d,.]*\d|\d"
_UNITS = (
    r"dollars?|euros?|pounds?(?: sterling)?|rupees?|yen|yuan|renminbi|roubles?|rubles?|francs?|marks?|"
    r"pesos?|reais|dirhams?|dinars?|riyals?|rials?|shillings?|rand|naira|won|baht|dong|kroner|kronor|crowns?|lira|cedis?|"
    r"USD|EUR|GBP|CHF|SDRs?"
)
_MONEY = re.compile(
    rf"(?:(?:\b(?:US|A|C|NZ|S|HK))?[$€£¥₹]\s?(?:{_NUMBER}){_SCALE}\b|"
    rf"\b(?:Rs\.?|USD|EUR|GBP|CHF|NOK|SEK|DKK|AED|SAR|QAR|KES|NGN|GHS|ZAR|INR|PKR|CNY|RMB|JPY|KRW|AUD|CAD)\s?(?:{_NUMBER}){_SCALE}\b|"
    rf"\b(?:{_NUMBER}){_SCALE}\s(?:(?:US|Australian|Canadian|Hong Kong)\s)?(?:{_UNITS})\b)"
    r"(?:\s(?:a|per|each|every)\s(?:year|month|season)|\sannually)?",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"\d[\d,.]*|[a-z-]+")
_TIME = frozenset(
    "year years month months day days hour hours week weeks minute minutes decade decades century "
    "centuries january february march april may june july august september october november december".split()
)
_PEOPLE_OF_TALKS = frozenset(
    "countries sides nations governments states parties ministers leaders articles chapters "
    "paragraphs hundred million billion thousand dollars euros pounds neighbours allies country way".split()
)
_WORTH = frozenset({"worth", "valued", "totalling", "totaling"})
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_CITED = frozenset("section subsection article chapter paragraph annex part number no no. title".split())
_ABOUT = frozenset(
    "up to some about around nearly almost over than more at least maximum of a roughly".split()
)
_NOMINAL = ("NN", "JJ", "HYPH", "VBN", "VBG")


def find_amounts(reading: Reading, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Sums and quantities inside commitments, scopes and purposes."""
    for draft in drafts:
        if draft.kind in {"characterization", "condition"} or draft.rule == RESULT:
            continue
        money: set[int] = set()
        if draft.rule == UNDER:
            draft = replace(draft, end=reading.sentence(draft.start).end)
        for first, last in _find_money(reading, draft):
            money.update(range(first, last))
            yield Draft(draft.agreement, "value", first, last, VALUE)
        for first, last in _find_quantities(reading, draft):
            if money.isdisjoint(range(first, last)):
                yield Draft(draft.agreement, "quantity", first, last, QUANTITY)


def find_worth(reading: Reading, anchors: Iterable[Anchor]) -> Iterator[Draft]:
    """What the agreement is worth: "a 40 million euro deal", "the deal, worth $3 billion", "is valued at"."""
    for anchor in anchors:
        sentence = reading.sentence(anchor.start)
        first = max(sentence.start, anchor.start - 1)
        span = reading.span(first, min(sentence.end, anchor.end + 12))
        for match in _MONEY.finditer(span.text):
            start, end = reading.tokens(span.start + match.start(), span.start + match.end())
            before = reading.low[max(anchor.end, start - 5) : start]
            worth = any(w in _WORTH for w in before) and not {",", "and"} & set(before[_worth_at(before) :])
            if (start >= anchor.end and worth) or (start < anchor.head <= end + 2 and anchor.start <= start):
                yield Draft(anchor.agreement, "value", start, end, VALUE)
                break


def _worth_at(words: list[str]) -> int:
    """The place of the word of worth among some words."""
    return next((n for n, w in enumerate(words) if w in _WORTH), len(words))


def _find_money(reading: Reading, draft: Draft) -> Iterator[tuple[int, int]]:
    span = reading.span(draft.start, draft.end)
    for match in _MONEY.finditer(span.text):
        yield reading.tokens(span.start + match.start(), span.start + match.end())


def _find_quantities(reading: Reading, draft: Draft) -> Iterator[tuple[int, int]]:
    i = draft.start
    while i < draft.end:
        if reading.doc[i].tag_ == "CD" and _NUMERAL.fullmatch(reading.low[i]):
            end = _counted_end(reading, i, draft.end)
            if end is not None:
                yield _with_hedge(reading, i, draft.start), end
                i = end
                continue
        i += 1


def _counted_end(reading: Reading, number: int, limit: int) -> int | None:
    """The end of what the number counts; None when it counts nothing (a year, a day, a page)."""
    low, doc = reading.low, reading.doc
    i = number + 1
    while i < limit and (doc[i].tag_ == "CD" or low[i] in {"million", "billion", "thousand", "hundred"}):
        i += 1
    share = i < limit and (low[i] in {"%", "percent"} or low[i : i + 2] == ["per", "cent"])
    if share:
        i += 2 if low[i] == "per" else 1
        return _with_of(reading, i, limit)
    first = i
    if low[i : i + 1] == ["of"] and low[i + 1 : i + 2] in (["its"], ["their"], ["the"], ["his"], ["her"]):
        first = i = i + 2
    while i < limit and (doc[i].tag_.startswith(_NOMINAL) or _joins_adjectives(reading, i, limit)):
        i += 1
    if reading.low[number - 1] in _CITED or low[number] in _SCALES:
        return None
    if (
        i == first
        or len(low[i - 1]) < 3
        or not doc[i - 1].tag_.startswith("NN")
        or low[i - 1] in _TIME | _PEOPLE_OF_TALKS
    ):
        return None
    if (
        low[first] in _TIME
        or low[first] == "-"
        or (low[number].isdigit() and len(low[number]) == 4 and 1800 < int(low[number]) < 2100)
    ):
        return None
    return _with_of(reading, i, limit)


def _joins_adjectives(reading: Reading, i: int, limit: int) -> bool:
    """ "21 short and long-term scholarships"."""
    if reading.low[i] != "and" or i + 1 >= limit:
        return False
    return reading.doc[i - 1].tag_ == "JJ" and reading.doc[i + 1].tag_ == "JJ"


def _with_of(reading: Reading, i: int, limit: int) -> int:
    """With "of goods", "and nurses" and "a year" behind it."""
    low, doc = reading.low, reading.doc
    if i + 1 < limit and low[i] == "of":
        j = i + 1
        while (
            j < limit
            and (doc[j].tag_.startswith(_NOMINAL) or doc[j].tag_ in {"DT", "PRP$", "POS"})
            and low[j] not in {"a"}
        ):
            j += 1
        i = j if j > i + 1 else i
    elif i + 1 < limit and low[i] == "and" and doc[i + 1].tag_ in {"NNS", "NN"}:
        i += 2
    if i + 1 < limit and low[i] in {"a", "per", "each", "every"} and low[i + 1] in _TIME | {"season"}:
        i += 2
    return i


def _with_hedge(reading: Reading, i: int, floor: int) -> int:
    """ "up to", "at least", "more than" before the number."""
    start = i
    while start > floor and start > i - 3 and reading.low[start - 1] in _ABOUT:
        start -= 1
    if (
        start > 0
        and reading.low[start] in {"over", "up", "about"}
        and reading.doc[start - 1].tag_.startswith("VB")
    ):
        start += 1
    while start < i and reading.low[start] in {"of", "to", "than", "a", "least"}:
        start += 1
    return start
