"""The words behind a head noun that say what the agreement is about: "to share rivers", "on visas"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.left_extent import is_duration
from diplo_cli.extractors.agreements.name_extent import TOPIC_IN
from diplo_cli.extractors.agreements.nouns import head_noun
from diplo_cli.extractors.agreements.verbs import VERBS
from diplo_cli.extractors.agreements.words import ORDINALS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


_PHRASE_LINKS = frozenset("of for on between with concerning regarding relating about against to covering "
                          "governing "
                          "allowing banning ending resolving establishing regulating aimed fixing "
                          "settling opening "
                          "promising formalising formalizing lifting abolishing".split())  # fmt: skip


MAX_PHRASE = 24


def phrase_end(reading: Reading, end: int) -> int:
    """The end of the words that say what the agreement is about: "to share rivers", "on visas with Peru"."""
    doc, low = reading.doc, reading.low
    sentence = reading.sentence(end - 1)
    i, limit = end, min(sentence.end, end + MAX_PHRASE)
    if i < limit and doc[i].text == "(":
        return end
    i = _behind_date(reading, i, limit)
    if i >= limit or not _opens_topic(reading, i):
        return end
    while i < limit and _continues(reading, i, limit):
        i += 1
    while i > end and low[i - 1] in {
        "and",
        "or",
        "the",
        "a",
        "an",
        "of",
        "in",
        "to",
        "for",
        "with",
        "on",
        "at",
        "by",
        "-",
        ",",
    }:
        i -= 1
    return _without_years(reading, end, i)


def _behind_date(reading: Reading, i: int, limit: int) -> int:
    """The token behind "of 1868" in "the agreement of 1868 between Peru and Chile"; else `i`."""
    at = i + 1
    while at < limit and at in reading.date_at:
        at += 1
    dated = reading.low[i : i + 1] == ["of"] and i + 1 < at < limit
    return at if dated and reading.low[at] in {"between", "with"} else i


def _without_years(reading: Reading, start: int, end: int) -> int:
    """Leave out "for the years", whose years are no part of the phrase."""
    if reading.low[end - 1] in {"year", "years", "period"} and end in reading.date_at:
        back = range(end - 2, max(start - 1, end - 4), -1)
        return next((i for i in back if reading.low[i] == "for"), end)
    return end


_VESSELS = frozenset(
    "ship boat steamer frigate yacht ferry barge carrier cruiser warship train aircraft plane deck".split()
)


def _opens_topic(reading: Reading, i: int) -> bool:
    low = reading.low
    if low[i] == "in":
        return low[i + 1 : i + 2] != [] and low[i + 1] in TOPIC_IN
    if low[i] not in _PHRASE_LINKS or (i + 1) in reading.date_at:
        return False
    if low[i] == "with" and leads_to_signer(reading, i):
        return False
    if low[i] == "on" and low[i + 1] in {"a", "an", "board"} and _VESSELS & set(low[i + 2 : i + 6]):
        return False  # where it was signed
    return not (low[i] in {"for", "on"} and (i + 1) in reading.person_at)


def _continues(reading: Reading, i: int, limit: int) -> bool:
    doc, low = reading.doc, reading.low
    token = doc[i]
    if (
        token.text == ","
        and reading.doc[min(i + 1, limit - 1)].tag_ == "VBG"
        and not _lists_doing(reading, i)
    ):
        return False
    if token.text == "," and (_lists_on(reading, i, limit) or _lists_actors(reading, i)):
        return True
    if token.text in ',;:.!?()[]“”"—–' or (
        token.text in {"--", "-"} and token.idx > 0 and doc[i - 1].whitespace_
    ):
        return False
    if i in reading.date_at:
        return is_duration(reading, i)
    if low[i] in {"with", "and"} and leads_to_signer(reading, i):
        return False
    if low[i] in {"that", "which", "who", "where", "when", "while", "after", "before", "during",
                  "as", "but", "said",
                  "at", "under", "amid", "following", "despite", "was", "were", "is", "are",
                  "will", "would", "has",
                  "have", "had", "today", "yesterday", "by"}:  # fmt: skip
        return False
    if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and low[i - 1] not in {"to", "other"}:
        return False
    if low[i] == "in":
        return not (
            i + 1 in reading.actor_at
            or i + 1 in reading.date_at
            or doc[min(i + 1, limit - 1)].text[0].isupper()
        )
    if low[i] == "on":
        return (i + 1) not in reading.date_at and low[i + 1 : i + 2] != ["behalf"]
    return not (low[i] == "and" and i + 1 < limit and (low[i + 1] in VERBS or _opens_another(reading, i + 1)))


_HONORIFICS = frozenset("he h.e. hon hon. mr mr. mrs mrs. ms ms. dr dr. sir dame sheikh general".split())
_BEFORE_SIGNER = 8  # tokens of honorific and office before a name


def leads_to_signer(reading: Reading, i: int) -> bool:
    """Whether "with" or "and" at token i leads to a person: "on road safety with HE Brigadier Ruiz", "with
    her counterpart"; not "with Peru".
    """
    low = reading.low
    if low[i] == "with" and low[i + 1 : i + 2] in (["his"], ["her"], ["their"], ["its"]):
        return True
    for j in range(i + 1, min(i + 1 + _BEFORE_SIGNER, reading.sentence(i).end)):
        if j in reading.cover:
            return True
        titled = reading.doc[j].text[0].isupper() and j not in reading.actor_at
        if not (titled or low[j] in _HONORIFICS or (low[j] in {"the", "of", "for"} and low[i] == "with")):
            return False
        if low[j] in _HONORIFICS:
            return True
    return False


def _lists_doing(reading: Reading, i: int) -> bool:
    """Whether a comma goes on with what is done: "on buying gas, selling wheat and lending money"."""
    return any(reading.doc[j].tag_ == "VBG" for j in range(max(i - 6, 0), i))


_OPENS_PHRASE = frozenset("a an another two three four five its their one also".split())


def _lists_actors(reading: Reading, i: int) -> bool:
    """Whether a comma stands in "between Peru, Chile and Norway"."""
    before = reading.low[max(i - 12, 0) : i]
    partners = "between" in before or "with" in before or "among" in before
    return (
        partners
        and i - 1 in reading.actor_at
        and (i + 1 in reading.actor_at or reading.low[i + 1 : i + 2] == ["and"])
        and not names_source(reading, i + 1)
    )


def names_source(reading: Reading, i: int) -> bool:
    """Whether those named at token i only tell the news: "the truce with Peru, Chile said on Monday"."""
    i += reading.low[i : i + 1] == ["the"]
    actor = reading.actor_at.get(i)
    return actor is not None and reading.low[actor.end : actor.end + 1] in (["said"], ["says"])


def _opens_another(reading: Reading, i: int) -> bool:
    """Whether a further phrase opens at token i: "and a protocol", "and the second treaty"."""
    if i >= len(reading.low):
        return False
    if reading.low[i] == "the":
        numbered = bool((ORDINALS.keys() | {"other"}) & set(reading.low[i + 1 : i + 2]))
        return numbered or any(head_noun(w) for w in reading.low[i : i + 5])
    return reading.low[i] in _OPENS_PHRASE


def _lists_on(reading: Reading, i: int, limit: int) -> bool:
    """Whether a comma goes on with a list of topics: "on oil, farming and technology"."""
    for j in range(i + 1, min(i + 8, limit)):
        word, tag = reading.low[j], reading.doc[j].tag_
        if j in reading.actor_at or j in reading.cover or j in reading.date_at:
            return False
        if word in {"and", "or"} and _opens_another(reading, j + 1):
            return False
        if word == "and" and leads_to_signer(reading, j):
            return False
        if word in {"and", "or"}:
            return j > i + 1 or reading.low[j + 1 : j + 2] != []
        if word not in {",", "of", "-"} and tag and tag[:2] not in {"NN", "JJ"} and tag != "VBG":
            return False
    return False
