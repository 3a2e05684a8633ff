"""The doer of "to sign", "by signing" and "met to sign"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents, read_judged
from diplo_cli.extractors.agreements.doers import Side
from diplo_cli.extractors.agreements.ing_forms import find_with_doers
from diplo_cli.extractors.agreements.noun_phrases import read_phrase
from diplo_cli.extractors.agreements.subjects import read_subject

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading


def read_signing_subject(reading: Reading, event: Event) -> Side:
    """The doer of an active form, of "to sign" and of "by signing"."""
    if event.voice == "active" and reading.low[event.left] == "having" and _opens(reading, event.left):
        return _subject_after(reading, event)
    if event.voice == "active":
        return read_subject(reading, event.left)
    meant = {"intent", "intention"} & set(reading.low[event.left - 1 : event.start])
    if event.voice == "infinitive" and meant:
        return Side()
    if event.voice == "infinitive":
        return read_hosted(reading, event) or read_subject(reading, find_governor(reading, event.left))
    beside = _with_doers(reading, event.left)
    if beside is not None:
        return beside
    judged = read_judged(reading, event.left)
    if judged is not None:
        return judged
    start = event.left
    if start > reading.sentence(start).start and reading.low[start - 1] == ",":
        start -= 1
    if reading.sentence(start).start >= start - 1 and _opens(reading, event.left):
        return _subject_after(reading, event)
    governor = find_governor(reading, event.left)
    side = read_subject(reading, governor)
    if not side.people and not side.actors and reading.low[governor] == "said":
        side.people += [p for p in [reading.cover.get(governor + 1)] if p is not None]
    joined = next((i for i in range(governor, event.left) if reading.low[i] in {"joined", "joins"}), None)
    if joined is not None and reading.low[event.left - 1] == "in":
        other = read_agents(reading, joined + 1)
        other.people = [p for p in other.people if p.end <= event.left]
        side.add(other)
    return side


def _with_doers(reading: Reading, left: int) -> Side | None:
    """Those of "with A and B signing the pact", "concluded with the two ministers signing it"."""
    start = find_with_doers(reading, left)
    return None if start is None else read_phrase(reading, start, left)


def _opens(reading: Reading, left: int) -> bool:
    """Whether a participle opens its sentence: "Signing the pact, Ruiz said"."""
    dateline = left > 0 and reading.low[left - 1] in {"-", "–", "—", "--"}
    return left - reading.sentence(left).start <= 1 or dateline


def _subject_after(reading: Reading, event: Event) -> Side:
    sentence = reading.sentence(event.start)
    for i in range(event.end, sentence.end):
        if reading.low[i] == "," and _leads_to_name(reading, i + 1, sentence.end):
            return read_agents(reading, i + 1)
        if reading.low[i] in {"was", "were"}:
            return Side()
    return Side()


def _leads_to_name(reading: Reading, start: int, end: int) -> bool:
    """Whether a name follows, but for words of its office in capitals: "Foreign Ministers Ana Ruiz and"."""
    for i in range(start, min(start + 5, end)):
        if i in reading.cover:
            return True
        if not reading.doc[i].text[0].isupper():
            return False
    return False


def find_governor(reading: Reading, left: int) -> int:
    """The start of the finite verb group that a "to sign" or "by signing" hangs on; `left` itself in "it says
    that Ruiz is expected to sign", where a noun stands before it.
    """
    floor = reading.sentence(left).start
    first = left - (reading.low[left - 1] in _PRONOUNS)
    for i in range(first, floor - 1, -1):
        if reading.cover.get(i) is None and reading.doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"}:
            while i > floor and (
                reading.low[i - 1] in {"also", "has", "have", "had", "will", "is", "are", "then"}
                or reading.is_ly_adverb(i - 1)
            ):
                i -= 1
            return i
    return left


_PRONOUNS = frozenset({"we", "they", "it"})


_MEET = frozenset({"met", "meet", "meets", "joined"})


_HOST = frozenset({"hosted", "hosts", "hosting", "host"})


def read_hosted(reading: Reading, event: Event) -> Side | None:
    """Both sides of "A met B to sign"; the guests of "C hosted A and B and witnessed their signing of"."""
    floor = reading.sentence(event.left).start
    for i in range(event.left - 1, floor - 1, -1):
        if reading.low[i] in _HOST and reading.cover.get(i) is None:
            side = read_agents(reading, i + 1)
            side.people = [p for p in side.people if p.end <= event.left]
            return side
        if reading.low[i] in _MEET and reading.cover.get(i) is None:
            side = read_subject(reading, i - (reading.low[i - 1] in {"just", "has", "have", "had"}))
            after = i + 1 + (reading.low[i + 1 : i + 2] == ["with"])
            other = read_agents(reading, after)
            other.people = [p for p in other.people if p.end <= event.left]
            side.add(other)
            return side
    return None
