"""How long an agreement runs: "ten-year pact", "valid for five years", "extended for a further three
years".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.told_duration import (
    find_told_duration,
    follow_its,
    is_exact,
    is_of_other_act,
)
from diplo_cli.facts import Duration
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record

MODIFIER = define_rule(
    "duration.modifier",
    """A length of time before the agreement's noun: "a ten-year defence pact", "the 10 years 'Framework'".

    Leaves alone lengths of anything else ("a year of talks", "a three-year package of grants").""",
)
VALID = define_rule(
    "duration.runs-for",
    """ "for N years" after a verb of lasting or extending, in a sentence on the agreement: "It is valid
    for five
    years", "extends the pact for a further ten years", "Under the deal ... for the next ten years".

    Leaves alone "within two years", "by 2030", "after 20 years of war".""",
)

_UNITS = {
    "year": "Y",
    "years": "Y",
    "month": "M",
    "months": "M",
    "day": "D",
    "days": "D",
    "week": "W",
    "weeks": "W",
}
_NUMBER_WORDS = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=1,
    )
} | {
    "another": 1,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "ninety-nine": 99,
    "hundred": 100,
    "a": 1,
    "half": 0,
}
_LASTING = frozenset(
    "valid run runs running ran last lasts lasting lasted extend extends extended extending extension "
    "renew renewed renews renewing renewal prolong prolonged prolongs force effect remain remains "
    "remaining concluded term "
    "period effective prolonging good applies apply expires fish binding".split()
)
_MODIFIER = re.compile(
    r"(?<![\w.])(\d{1,3}|[a-z]+)[ \-‑]?(year|month|day|week)s?(?:[ \-]long)?\W", re.IGNORECASE
)

# "our more than 80-year partnership" tells of history; a term is exact.
_APPROXIMATE = re.compile(r"\b(?:more than|over|nearly|almost|some|about|around|roughly)\s*$", re.IGNORECASE)


_GRANTING = frozenset(
    """lets allows allowing letting forbids forbidding bans banning bars prohibits freezes freezing permits
    granting guarantees""".split()
)


def find_duration(reading: Reading, record: Record) -> Duration | None:
    """The agreement's duration as ISO 8601."""
    return (
        _as_modifier(reading, record)
        or _as_long_modifier(reading, record)
        or _from_verbs(reading, record)
        or find_told_duration(reading, record)
    )


def _as_long_modifier(reading: Reading, record: Record) -> Duration | None:
    """Lengths that the time expressions know and a number and its unit do not: "a decade-long pact"."""
    for mention in record.mentions:
        floor = max(reading.sentence(mention.head).start, mention.start - 6)
        for first, last, told in reading.dates_in(floor, mention.head):
            gap = set(reading.low[last : mention.head])
            exact = is_exact(reading, told, first) and ("-" in told.text or "‑" in told.text)
            if reading.low[last : last + 1] and reading.low[last] in _EXTENSIONS:
                gap -= {"of", "to", "the"}
            if exact and last <= mention.head and not gap & _NOT_BETWEEN and reading.low[first - 1] != "for":
                span = reading.article.span(told.start, told.end)
                return Duration(told.value or "", span.text, (span,), MODIFIER)
    return None


_EXTENSIONS = frozenset({"extension", "renewal", "prolongation"})
_NOT_BETWEEN = frozenset("of for in to and that with the a an after ago on , ; . old".split())


def _as_modifier(reading: Reading, record: Record) -> Duration | None:
    for mention in record.mentions:
        floor = max(reading.sentence(mention.head).start, mention.start - 6)
        begin, end = reading.starts[floor], reading.starts[_first_noun(reading, mention)]
        window = reading.article.text[begin:end]
        for match in _MODIFIER.finditer(window):
            gap = window[match.end() :].lower()
            if (
                re.search(r"\b(?:of|for|in|to|and|that|with|the|a|an|after|ago|on)\b|[,;.]", gap)
                or "old" in gap[:4]
            ):
                continue
            if _APPROXIMATE.search(window[: match.start()]):
                continue
            iso = _iso(match.group(1), match.group(2))
            if iso and window[: match.start()].rstrip().lower()[-3:] != "for":
                start = begin + match.start()
                span = reading.article.span(
                    start, begin + match.end(2) + (match.group(0).rstrip(" \t'‘’\"-")[-1] == "s")
                )
                return Duration(iso, span.text, (span,), MODIFIER)
    return None


def _first_noun(reading: Reading, mention: Mention) -> int:
    """The token of a naming's noun, the first one of "Memorandum of Understanding"."""
    compound = mention.head - 2 >= mention.start and reading.low[mention.head - 1] == "of"
    return mention.head - 2 if compound else mention.head


def _from_verbs(reading: Reading, record: Record) -> Duration | None:
    """ "for N years" in the sentences on the agreement, or in the one after with "it" as subject."""
    sentences = dict.fromkeys(reading.sentence_of[m.head] for m in record.mentions)
    heads = {reading.sentence_of[m.head]: m.head for m in reversed(record.mentions)}
    told = sorted(sentences, key=lambda n: reading.sentences[n].headline)  # a headline rounds
    for n in [*told, *follow_its(reading, list(sentences))]:
        sentence = reading.sentences[n]
        found = _for_years(reading, sentence.start, sentence.end, heads.get(n, sentence.start))
        if found:
            return found
    return None


def _for_years(reading: Reading, start: int, end: int, named: int) -> Duration | None:
    """ "for N years" after the agreement's naming at token `named`, or before it when no other stands
    there.
    """
    low = reading.low
    others = [m.head for m in reading.mentions_in(start, named) if m.head < named]
    for i in range(start, end - 2):
        if low[i] not in {"for", "of", "another", "by", *_LASTS} or (i < named and others):
            continue
        j = i + 1
        while j < end and low[j] in {
            "a",
            "an",
            "the",
            "fixed",
            "further",
            "next",
            "another",
            "additional",
            "period",
            "of",
            "term",
            "initial",
            "up",
            "to",
            "at",
            "least",
            "coming",
            "more",
            "(",
            "minimum",
        }:
            j += 1
        if j < end and low[j] in {"year", "month"} and low[j - 1] in {"a", "another"}:
            j -= 1
        if j + 1 >= end or (low[j + 1] not in _UNITS and low[j + 1] not in {"more", "further", "additional"}):
            continue
        unit = j + 1 if low[j + 1] in _UNITS else j + 2
        iso = _iso(low[j], low[unit]) if unit < end and low[unit] in _UNITS else None
        if iso is None or not _speaks_of_lasting(reading, start, i, unit, end):
            continue
        first = j
        span = reading.span(first, unit + 1)
        return Duration(iso, span.text, (span,), VALID)
    return None


def _speaks_of_lasting(reading: Reading, start: int, i: int, unit: int, end: int) -> bool:
    low = reading.low
    before = set(low[max(start, i - 12) : i])
    if before & {"successive", "consecutive", "automatically"} or is_of_other_act(reading, start, i):
        return False
    if low[i] == "by":
        return _extends_agreement(reading, max(start, i - 12), i)
    if low[i] in _LASTS:
        return True
    if before & _LASTING:
        return True
    if {"will", "would", "shall"} & set(low[start:i]) and _is_under_it(reading, start, i):
        yearly = low[unit + 1 : unit + 2] in (["a"], ["per"], ["each"])
        return low[i] == "for" and low[unit].startswith("year") and "have" not in before and not yearly
    if low[i] == "for" and low[i + 1] == low[unit - 1] and _is_told_by_subject(reading, start, i):
        return True
    if low[i] == "for" and _is_signed_for(reading, start, i):
        return True
    if low[i] == "for" and {"next", "coming"} & set(low[i:unit]) and _is_told_by_relative(reading, start, i):
        return True
    if low[i] == "for" and _GRANTING & set(low[start:i]):
        return low[unit].startswith("year")
    if low[i] == "of":
        return bool(
            {"pact", "treaty", "agreement", "deal", "accord", "contract", "lease"}
            & set(low[max(start, i - 1) : i])
        )
    return low[i] == "for" and low[unit + 1 : unit + 2] in (["from"], ["and"]) and "will" in before


_LASTS = frozenset({"last", "lasts", "lasting", "run", "runs"})


def _is_under_it(reading: Reading, start: int, i: int) -> bool:
    """Whether a sentence opens with "under the deal", or a clause with "under which"."""
    low = reading.low
    return "under" in low[start : start + 2] or any(
        low[at : at + 2] == ["under", "which"] for at in range(start, i)
    )


def _is_signed_for(reading: Reading, start: int, i: int) -> bool:
    """ "signed in 1972 for twenty years": only a place and a date between the act and its term."""
    signed = [at for at in range(start, i) if reading.low[at] in {"signed", "concluded"}]
    return bool(signed) and all(reading.doc[at].tag_ in _OF_PLACE_AND_DATE for at in range(signed[-1] + 1, i))


_OF_PLACE_AND_DATE = frozenset({"IN", "CD", "NNP", "DT", "JJ"})


def _is_told_by_subject(reading: Reading, start: int, i: int) -> bool:
    """Whether the agreement itself is to do something all that time: "The deal will govern fishing for"."""
    for mention in reading.mentions_in(start, i):
        after = max(mention.end, mention.tail)
        if reading.low[after : after + 1] in (["will"], ["shall"], ["would"]):
            verbs = [at for at in range(after + 1, i) if reading.doc[at].tag_[:2] == "VB"]
            return len(verbs) == 1 and not _MONEY & set(reading.low[after:i])
    return False


_MONEY = frozenset("dollars euros pounds $ € £ grant grants loan loans aid".split())


def _is_told_by_relative(reading: Reading, start: int, i: int) -> bool:
    """Whether a clause on the agreement itself holds token `i`: "a protocol, which will govern fishing"."""
    for which in reversed(range(start + 1, i)):
        if reading.low[which] in {"which", "that"} and reading.low[which + 1] in {"will", "shall"}:
            behind = which - 1 if reading.low[which - 1] == "," else which
            named = any(m.end <= behind <= m.end + 1 for m in reading.mentions_in(start, which))
            return named and not _SUMS & set(reading.low[which:i])
    return False


_SUMS = frozenset("million billion dollars euros $ € £ % percent".split())
_EXTENDING = frozenset({"extended", "extends", "extend", "prolonged", "renewed", "extending"})


def _extends_agreement(reading: Reading, start: int, by: int) -> bool:
    """Whether what is extended by N years is an agreement: "extended it by", not "extends funding by"."""
    verb = next((i for i in reversed(range(start, by)) if reading.low[i] in _EXTENDING), None)
    if verb is None:
        return False
    nouns = [i for i in range(verb + 1, by) if reading.doc[i].tag_ in {"NN", "NNS", "NNP", "NNPS"}]
    return (
        not nouns
        or bool(reading.mentions_in(verb, by))
        or bool({"term", "validity"} & {reading.low[i] for i in nouns})
    )


def _iso(number: str, unit: str) -> str | None:
    number = number.lower()
    value = int(number) if number.isdigit() else _NUMBER_WORDS.get(number)
    if not value or value > 999:
        return None
    return f"P{value}{_UNITS[unit.lower()]}"
