"""How far a capitalised name runs on, and names set in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import head_noun

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


_NAME_LINKS = frozenset(
    "of for on in to and the between with concerning regarding relating against a an by from at governing "
    "under de du des la le & , / - – its their respect as as".split()
)


TOPIC_IN = frozenset({"support", "relation", "respect", "areas", "area", "field", "fields", "matters"})


_OPEN_QUOTES, _CLOSE_QUOTES = "“‘\"'«", "”’\"'»"


MAX_NAME = 60


def name_end(reading: Reading, start: int, head: int) -> int:
    """The end of a capitalised name: it runs on over small words as long as capitals follow."""
    doc, low = reading.doc, reading.low
    end, i = head + 1, head + 1
    limit = min(reading.sentence(head).end, start + MAX_NAME)
    while i < limit:
        if doc[i].text[0].isupper() or (doc[i].is_digit and low[i - 1] in _NAME_LINKS | {"-"}):
            if i in reading.person_at or (i in reading.date_at and not doc[i].is_digit):
                break
            i += 1
            end = i
            continue
        if low[i] == "at" or low[i] not in _NAME_LINKS or not _goes_on(reading, i, limit):
            break
        i += 1
    return end + 3 if low[end : end + 3] == [",", "as", "amended"] else end


_SHARED = frozenset({"cooperation", "co-operation", "collaboration", "exchange", "exchanges", "training"})


def _goes_on(reading: Reading, i: int, limit: int) -> bool:
    """Whether capitalised words of the same name follow the small words from token i on."""
    doc, low = reading.doc, reading.low
    first = low[i]
    j = i
    while j < limit and low[j] in _NAME_LINKS and j - i < 4:
        j += 1
    if j >= limit or not (doc[j].text[0].isupper() or doc[j].is_digit):
        return False
    if j in reading.person_at or j in reading.date_at:
        return False
    if first == "and" and low[i + 1] in {"a", "an", "its", "their"}:
        return False
    if first in {"in", "at", "on", "by", "from", ",", "with"} and j in reading.actor_at and first != "with":
        return False
    joint = low[i - 1] in _SHARED and j not in reading.actor_at  # "Cooperation in Tourism"
    if first == "in" and not joint and doc[j].ent_type_ in {"GPE", "FAC"} and not _topic_follows(reading, j):
        return False
    linked = {"between", "among"} & set(low[max(i - MAX_NAME, reading.sentence(i).start) : i])
    if first == "," and linked and _is_government(reading, j, limit):
        return True
    if first == ",":
        return _list_in_name(reading, j, limit)
    return not (first == "and" and j in reading.actor_at and not linked)


def _is_government(reading: Reading, j: int, limit: int) -> bool:
    """Whether one more side of "between" begins at token j: "the Government of Chile"."""
    i = j
    small = {"of", "the", "and"}
    while i < limit and i - j < 14 and (reading.doc[i].text[0].isupper() or reading.low[i] in small):
        i += 1
    return reading.low[j] == "government" and bool(reading.actors_in(j, i))


def _topic_follows(reading: Reading, j: int) -> bool:
    return reading.low[j] in TOPIC_IN or reading.low[j + 1 : j + 2] in (["of"], ["and"], ["for"])


def _list_in_name(reading: Reading, j: int, limit: int) -> bool:
    """Whether a comma stands inside a name: "on Science, Technology and Innovation"."""
    low, doc = reading.low, reading.doc
    for k in range(j, min(j + 8, limit)):
        if low[k] == "and":
            return k + 1 < limit and doc[k + 1].text[0].isupper() and (k + 1) not in reading.person_at
        if not doc[k].text[0].isupper() and low[k] != ",":
            return False
    return False


def quoted_name(reading: Reading, i: int) -> tuple[int, int, int] | None:
    """A name of an agreement in quotation marks that open at token i: (start, end, head)."""
    doc, low = reading.doc, reading.low
    if doc[i].text not in _OPEN_QUOTES or i + 2 >= len(doc) or not doc[i + 1].text[0].isupper():
        return None
    limit = min(reading.sentence(i).end, i + MAX_NAME)
    close = next((j for j in range(i + 2, limit) if doc[j].text in _CLOSE_QUOTES), None)
    if close is None:
        return None
    words = [t for t in doc[i + 1 : close] if t.is_alpha]
    capitals = sum(t.text[0].isupper() for t in words if t.lower_ not in _NAME_LINKS)
    counted = sum(t.lower_ not in _NAME_LINKS for t in words)
    heads = [j for j in range(i + 1, close) if head_noun(low[j])]
    if not heads or capitals < 0.8 * counted or doc[close - 1].text in ".,!?…" or len(words) < 2:
        return None
    return i + 1, close, _head_of_name(reading, i + 1, heads)


def _head_of_name(reading: Reading, start: int, heads: list[int]) -> int:
    """The head noun of a name: the last before the first preposition, else the first of all."""
    links = {"of", "for", "on", "between", "to", "with", "concerning", "in", "regarding"}
    first = next((j for j in range(start, heads[-1] + 1) if reading.low[j] in links), None)
    before = [h for h in heads if first is None or h < first]
    return before[-1] if before else heads[0]
