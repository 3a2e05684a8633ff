"""Namings of agreements: full names, descriptions ("a free trade agreement"), references ("the pact")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.counted import find_counted_at, find_number_of, topic_end
from diplo_cli.extractors.agreements.heads import is_head
from diplo_cli.extractors.agreements.left_extent import DETERMINERS, left_edge
from diplo_cli.extractors.agreements.mention import Mention, MentionKind
from diplo_cli.extractors.agreements.mention_kinds import find_kind
from diplo_cli.extractors.agreements.name_extent import name_end, quoted_name
from diplo_cli.extractors.agreements.noun_at import find_noun_at
from diplo_cli.extractors.agreements.nouns import (
    HEADS,
    JOINT_KINDS,
    OF_KINDS,
    REFERENCES,
    SIGNABLE,
    WEAK,
    head_noun,
    is_plural,
)
from diplo_cli.extractors.agreements.phrase_extent import phrase_end
from diplo_cli.extractors.agreements.short_forms import bracket_end, find_acronyms, find_bracketed
from diplo_cli.extractors.agreements.words import NUMBERS, content_words

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


def find_mentions(reading: Reading) -> list[Mention]:
    """Every naming of an agreement, in reading order, none inside another."""
    found: list[Mention] = []
    acronyms: dict[str, str] = {}
    several: Mention | None = None
    for i in range(len(reading.doc)):
        floor = found[-1].tail if found else 0
        if i < floor:
            continue
        verb = bool(found) and found[-1].by_number and i == found[-1].end  # "The first deals with rice"
        mention = None if verb else _mention_at(reading, i, acronyms, floor)
        mention = (
            _count(reading, mention, several) if mention else find_counted_at(reading, i, floor, several)
        )
        if mention:
            found.append(mention)
            acronyms.update((a, mention.noun) for a in mention.acronyms)
            several = _several(mention, several)
    return found


def _several(mention: Mention, several: Mention | None) -> Mention | None:
    """The last naming of several agreements, moved on to the last one that was told of them."""
    if mention.plural:
        return None if mention.old else mention
    if mention.counted and several is not None:
        return replace(several, head=mention.head, end=mention.end)
    return several


def _count(reading: Reading, mention: Mention, several: Mention | None) -> Mention:
    """A naming with a number, as one of several that were named before: "a third text, on visas"."""
    number = "" if mention.plural else find_number_of(reading, mention.start, mention.head, several)
    if not number:
        return mention
    end = topic_end(reading, mention.end)
    words = mention.words | content_words(reading, mention.end, end, mention.head)
    return replace(mention, counted=number, end=end, tail=max(mention.tail, end), words=words)


def _mention_at(reading: Reading, i: int, acronyms: dict[str, str], floor: int) -> Mention | None:
    quoted = quoted_name(reading, i)
    if quoted:
        start, end, head = quoted
        return _make(reading, start, end, head, head_noun(reading.low[head]) or "agreement", "name", floor)
    noun, head = find_noun_at(reading, i, acronyms)
    if noun is None or not is_head(reading, i, head, noun):
        return None
    start = left_edge(reading, i, floor)
    kind = find_kind(reading, start, i, head, noun)
    end = name_end(reading, start, head) if kind == "name" else head + 1
    if kind != "reference" or (
        noun not in REFERENCES and reading.low[head + 1 : head + 2] in (["between"], ["with"], ["on"])
    ):
        bracket = bracket_end(reading, end)
        longer = phrase_end(reading, bracket)
        end = longer if longer > bracket else end
    return _make(reading, start, end, head, noun, kind, floor)


def _this_year(reading: Reading) -> frozenset[str]:
    """The article's own year, which tells no earlier agreement: "the 2023 Agreement" in 2023."""
    published = reading.article.published
    return frozenset({str(published.year)} if published else ())


def _make(
    reading: Reading, start: int, end: int, head: int, noun: str, kind: MentionKind, floor: int
) -> Mention:
    low = reading.low
    before = low[start - 1] if start > floor else ""
    if before in {"a", "an"} and start >= 2 and low[start - 2] == "such":
        before = "such"
    if before == "'s" and start >= 2:
        before = low[start - 2] + "'s"
    of_type = next((t for (n, of), t in OF_KINDS.items() if n == noun and of == low[head]), None)
    joint = (
        JOINT_KINDS.get((low[head - 1], "communique" if noun == "communique" else low[head]))
        if head
        else None
    )
    aliases, letters, tail = find_bracketed(reading, start, head, end)
    acronyms = find_acronyms(reading, start, head, aliases)
    number = next((NUMBERS[w] for w in low[max(start - 1, floor) : head] if w in NUMBERS), None)
    plural = any(is_plural(low[i]) for i in range(max(start, head - 2), head + 1)) and low[
        start : start + 1
    ] != ["of"]
    plural = plural and noun != "accession"  # one paper for each that joins
    return Mention(
        start=start,
        end=end,
        head=head,
        noun=noun,
        type=of_type
        or joint
        or ("joint_statement" if noun == "statement" and "joint" in low[start:head] else None)
        or HEADS.get(noun)
        or SIGNABLE.get(noun, "other"),
        kind=kind,
        determiner=before if before in DETERMINERS or before.endswith("'s") else "",
        words=(content_words(reading, start, end, head) | letters)
        - {a.lower() for a in acronyms}
        - _this_year(reading),
        actors=frozenset(a.code for a in reading.actors_in(max(start - 2, floor), end)),
        plural=plural,
        number=number,
        weak=(noun in WEAK and kind != "name") or noun in SIGNABLE,
        headline=reading.sentence(head).headline,
        aliases=aliases,
        tail=max(tail, end),
        acronyms=acronyms,
        partners=_find_partners(reading, head, end),
    )


def _find_partners(reading: Reading, head: int, end: int) -> frozenset[str]:
    """The codes of states and organisations right behind "with": "the deal with Peru and Chile"."""
    at = next((i for i in range(head + 1, end) if reading.low[i] == "with"), None)
    if at is None:
        return frozenset()
    near = [
        a for a in reading.actors_in(at + 1, end) if a.start <= at + 2 or reading.low[a.start - 1] == "and"
    ]
    return frozenset(a.code for a in near)
