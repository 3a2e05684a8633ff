"""The signing of agreements that a list gives: "include an accord on rivers", items under a colon."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.direct_objects import find_direct_objects
from diplo_cli.extractors.agreements.event import Event
from diplo_cli.extractors.agreements.modality import read_verb
from diplo_cli.extractors.agreements.objects import find_agent
from diplo_cli.extractors.agreements.signing_lines import find_in_bracket, find_lines_under
from diplo_cli.extractors.agreements.verbs import (
    SIGNING_LEMMAS,
    VERBS,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reach import Realis
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.sentences import Sentence


_LISTING = frozenset({"include", "includes", "included", "comprise", "comprises", "comprised", "cover"})
_EQUATING = frozenset({"are", "were"})
_AMONG = frozenset({"are", "were", "is", "was"})  # "Among them is an accord on rivers"
_TEXTS = frozenset({"texts", "documents", "papers", "instruments", "they", "these"})


def find_included(reading: Reading, i: int, here: list[Mention], events: list[Event]) -> Event | None:
    """ "The deals include an accord on rivers and a pact on roads": signed as the deals were; so with "The
    signed texts are the Agreement on Rivers and the Agreement on Roads", where two or more follow.
    """
    among = reading.low[max(i - 2, 0) : i] == ["among", "them"] and reading.low[i] in _AMONG
    if reading.low[i] not in _LISTING | _EQUATING and not among:
        return None
    before = [m for m in here if m.end <= i and m.plural and i - m.end <= 8]
    if not before and not among and not _TEXTS & set(reading.low[max(reading.sentence(i).start, i - 3) : i]):
        return None
    listed = find_direct_objects(reading, i + 1, [m for m in here if m.start > i])
    if reading.low[i] in _EQUATING and len(listed) < 2 and not among:
        return None
    near = [
        e
        for e in events[-20:]
        if e.kind == "sign" and reading.sentence_of[i] - reading.sentence_of[e.start] <= 3
    ]
    told = [e for e in near if any(m.plural for m in e.objects)]
    if not listed or not told:
        return None
    return Event(
        "sign", i, i + 1, i, "passive", told[-1].realis, tuple(listed), None, False, False, "include"
    )


_LIST_MARKS = frozenset({"-", "•", "*", "–", "—", "·"})


def _find_headed(reading: Reading, by_sentence: dict[int, list[Mention]], events: list[Event]) -> list[Event]:
    """The agreements that headings name after "signed two arrangements": "The Rare Earths Framework:"."""
    headings = [
        m
        for s in reading.sentences
        for m in by_sentence.get(s.index, [])[:1]
        if reading.low[s.end - 1] == ":" and m.start - s.start <= 1 and s.end - m.end <= 1
    ]
    for event in events:
        plural = next((m for m in event.objects if m.plural), None)
        told = [m for m in headings if m.start > event.end]
        if event.kind == "sign" and plural and len(told) >= 2 and plural.number in {None, len(told)}:
            return [_signing_of(m, m.head, m.start, event.realis, "include") for m in told]
    return []


_TABLING = frozenset({"exchange", "exchanged", "signed", "signing", "list"})
_TABLED = frozenset({"agreements", "mous", "memoranda", "documents", "instruments", "pacts", "accords"})
_LATER_HEADS = frozenset({"ii", "iii", "iv", "v", "vi", "b", "c", "d"})
_TABLE = 80  # lines


def _find_tabled(reading: Reading, by_sentence: dict[int, list[Mention]]) -> list[Event]:
    """The agreements that lines under a heading name: "Exchange of Agreements", "Document: MoU on Sport"."""
    found: list[Event] = []
    for heading in reading.sentences:
        words = set(reading.low[heading.start : heading.end])
        short = heading.end - heading.start <= 16 and reading.low[heading.end - 1] not in {".", "”", ":"}
        if not (short and words & _TABLING and words & _TABLED):
            continue
        for line in reading.sentences[heading.index + 1 : heading.index + _TABLE]:
            here = by_sentence.get(line.index, [])[:1]
            if reading.low[line.start].strip(".") in _LATER_HEADS or _is_prose(reading, line, here):
                break
            found += [
                _signing_of(m, m.head, m.start, "done", "include") for m in here if m.start - line.start <= 3
            ]
    return found if len(found) >= 2 else []


def _is_prose(reading: Reading, line: Sentence, here: list[Mention]) -> bool:
    """Whether a line is a sentence of running text, and not the naming of an agreement."""
    named = bool(here) and here[0].end - here[0].start >= (line.end - line.start) // 2
    return reading.low[line.end - 1] == "." and line.end - line.start > 12 and not named


def _find_underlined(
    reading: Reading, by_sentence: dict[int, list[Mention]], events: list[Event]
) -> list[Event]:
    """The signing of agreements that have the lines or the bracket of their signatories right behind."""
    found = []
    for index, here in by_sentence.items():
        lines = find_lines_under(reading, here[0])
        told = [e for e in events if reading.sentence_of[e.start] == index and e.kind == "sign"]
        signed: list[tuple[Mention, int, Realis]] = [(here[0], lines[0].start, "done")] if lines else []
        signed += [(m, m.end, told[0].realis) for m in here if told and find_in_bracket(reading, m)]
        found += [_signing_of(m, start, start, realis, "list") for m, start, realis in signed]
    return found


def _find_behind_colon(
    reading: Reading, by_sentence: dict[int, list[Mention]], events: list[Event]
) -> list[Event]:
    """The signing of those that a colon lists: "Two papers were signed: a protocol on X and a memorandum"."""
    found: list[Event] = []
    acted_on = {m.start for e in events for m in e.objects}
    for event in events:
        if event.kind != "sign" or not any(m.plural for m in event.objects):
            continue
        sentence = reading.sentence(event.start)
        colon = next((i for i in range(event.end, sentence.end - 1) if reading.low[i] == ":"), None)
        if colon is None:
            continue
        after = [m for m in by_sentence.get(sentence.index, []) if m.start > colon]
        listed = [m for m in find_direct_objects(reading, colon + 1, after) if m.start not in acted_on]
        if listed and listed[0].start - colon <= 2:
            found += [_signing_of(m, m.head, m.start, event.realis, "include") for m in listed]
    return found


_STILL_OPEN = frozenset(
    "not n't yet awaits pending unsigned postponed later soon expected due planned".split()
)


def _find_counted(
    reading: Reading, by_sentence: dict[int, list[Mention]], events: list[Event]
) -> list[Event]:
    """The signing of what is told by its number, as the several were: "The second deals with oil"; not where
    an act of its own is told of it, or that it is still to come.
    """
    found: list[Event] = []
    acted_on = {m.start for e in events for m in e.objects}
    namings = [m for index in sorted(by_sentence) for m in by_sentence[index]]
    for n, mention in enumerate(namings):
        if not mention.counted or mention.start in acted_on:
            continue
        several = [e for e in events if e.start < mention.start and any(m.plural for m in e.objects)]
        told = [e for e in several if e.kind in {"sign", "agree"} and e.realis in {"done", "planned"}]
        sentence = reading.sentence(mention.head)
        until = namings[n + 1].start if n + 1 < len(namings) else len(reading.low)
        acts = [e for e in events if mention.start < e.start < until]
        own = any(e.focus and e.kind in {"sign", "initial"} for e in acts)
        own = own or any(m.start in acted_on for m in namings[n + 1 : n + 2] if m.start <= mention.tail + 2)
        still_open = _STILL_OPEN & set(reading.low[sentence.start : sentence.end])
        if told and not own and not still_open:
            act = _signing_of(mention, mention.head, mention.start, told[-1].realis, "include")
            found.append(replace(act, kind=told[-1].kind))
    return found


def _signing_of(mention: Mention, at: int, left: int, realis: Realis, lemma: str) -> Event:
    """The signing, at token `at`, of an agreement that a list names without a verb of its own."""
    return Event("sign", at, at + 1, left, "passive", realis, (mention,), None, False, False, lemma)


def find_list_events(
    reading: Reading, by_sentence: dict[int, list[Mention]], events: list[Event]
) -> list[Event]:
    """The signing of every item of a list under "signed the following documents:"."""
    found: list[Event] = _find_headed(reading, by_sentence, events) + _find_tabled(reading, by_sentence)
    found += _find_underlined(reading, by_sentence, events)
    found += _find_behind_colon(reading, by_sentence, events)
    found += _find_counted(reading, by_sentence, events)
    for sentence in reading.sentences:
        items = _items_after(reading, sentence, by_sentence) if reading.low[sentence.end - 1] == ":" else []
        if not items:
            continue
        namings = [by_sentence[n][0] for n in items if by_sentence.get(n)]
        for i in range(sentence.start, sentence.end):
            entry = VERBS.get(reading.low[i])
            if entry is None or entry[1] not in SIGNING_LEMMAS:
                continue
            reach = read_verb(reading, i, object_left=False, object_right=True)
            if reach is not None and namings:
                agent = find_agent(reading, i + 1, reach)
                found += [Event("sign", i, i + 1, reach.left, reach.voice, reach.realis, (m,), agent, False,
                                False, entry[1]) for m in namings]  # fmt: skip
                break
    return found


def _items_after(reading: Reading, sentence: Sentence, by_sentence: dict[int, list[Mention]]) -> list[int]:
    """The sentences of the list items that follow: by mark, number or naming."""
    found = []
    for item in reading.sentences[sentence.index + 1 : sentence.index + 40]:
        first = reading.low[item.start]
        if (
            first in _LIST_MARKS
            or (first.rstrip(".)").isdigit() and item.paragraph != sentence.paragraph)
            or _is_line_of_naming(reading, item, by_sentence.get(item.index, []))
        ):
            found.append(item.index)
        elif item.paragraph != reading.sentences[item.index - 1].paragraph:
            break
    return found


def _is_line_of_naming(reading: Reading, item: Sentence, here: list[Mention]) -> bool:
    """Whether a line is little more than the name of an agreement."""
    own = item.paragraph != reading.sentences[item.index - 1].paragraph
    return (
        own and bool(here) and here[0].start - item.start <= 1 and reading.low[item.end - 1] not in {".", "”"}
    )
