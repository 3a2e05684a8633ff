"""Who took part in a meeting: the subject, those named behind the verb, and "I" in a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents
from diplo_cli.extractors.agreements.subjects import read_subject
from diplo_cli.extractors.meetings.dates import quotations_near
from diplo_cli.extractors.quotations.grammar import phrase_of, subject_of

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.doers import Side
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.meetings.encounters import Encounter
    from diplo_cli.facts import Person, Quotation

_FIRST_PERSON = frozenset({"i", "we"})
_ROLES = frozenset(
    "counterpart colleague number minister president premier secretary ambassador envoy leader king "
    "prince chief chancellor commissioner".split()
)
_PAIRS = frozenset("leaders ministers presidents premiers officials two both pair sides secretaries".split())
_NOT_DONE = frozenset("will would may could should not n't plan plans expected scheduled".split())
_OPENINGS = frozenset({"“", '"', "‘", "'"})


def find_participants(
    reading: Reading, encounter: Encounter, quotations: tuple[Quotation, ...]
) -> tuple[Person, ...]:
    """The people who met, each once; empty when fewer than two can be told."""
    if encounter.kind == "theirs":
        people = _just_named(reading, encounter)
    elif encounter.kind == "joint":
        people = _of_deed(reading, encounter)
    elif encounter.kind == "between":
        people = _of_noun(reading, encounter)
    else:
        people = _subject(reading, encounter, quotations)
        if encounter.partner is not None:
            partners = _partners(reading, encounter)
            people = people + partners if people or not partners else []
    once = list({p.id: p for p in people}.values())
    return tuple(once) if len(once) > 1 else ()


def _subject(reading: Reading, encounter: Encounter, quotations: tuple[Quotation, ...]) -> list[Person]:
    speaker = _speaking(reading, encounter, quotations)
    if speaker is not None:
        return [speaker]
    people = _people(reading, read_subject(reading, encounter.left))
    return people or _pair_before(reading, encounter) or _parsed_subject(reading, encounter)


def _pair_before(reading: Reading, encounter: Encounter) -> list[Person]:
    """ "The two leaders met", "They were received": the people whom the sentence before names."""
    low, sentence = reading.low, reading.sentence(encounter.left)
    words = low[sentence.start : encounter.left]
    pair = words[-1:] == ["they"] or (
        bool(_PAIRS & set(words[-1:])) and bool({"two", "both", "the"} & set(words[-3:])) and len(words) < 5
    )
    if not pair:
        return []
    for before in reversed(reading.sentences[max(sentence.index - 2, 0) : sentence.index]):
        named = {p.person.id: p.person for p in reading.people_in(before.start, before.end)}
        if len(named) > 1:
            return list(named.values()) if len(named) == 2 else []
    return []


def _of_deed(reading: Reading, encounter: Encounter) -> list[Person]:
    """The subjects of the verb that "in a meeting" or "after talks" belongs to."""
    sentence = reading.sentence(encounter.left)
    finite = {"VBD", "VBZ", "VBP"}
    before = [i for i in range(sentence.start, encounter.left) if reading.doc[i].tag_ in finite]
    behind = [i for i in range(encounter.end, sentence.end) if reading.doc[i].tag_ in finite]
    verb = before[-1] if before else behind[0] if behind and encounter.left == sentence.start else None
    if verb is None or reading.in_quotation[verb] or _NOT_DONE & set(reading.low[verb - 3 : verb + 3]):
        return []
    people = _people(reading, read_subject(reading, verb))
    sides = [p.country or p.organization for p in people]
    return people if len({*sides} - {None}) > len(sides) - 2 else []


def _parsed_subject(reading: Reading, encounter: Encounter) -> list[Person]:
    """The name right before the verb, else the subject by the parse: "On Tuesday the minister held talks"."""
    before = reading.cover.get(encounter.left - 1)
    if before is not None:
        return [before.person]
    for token in reading.doc[encounter.left : encounter.end]:
        verb = token
        while verb.tag_ in {"VBG", "VB"} and verb.head.i != verb.i:
            verb = verb.head
        subject = subject_of(verb) if verb.tag_ in {"VBD", "VBZ"} else None
        if subject is not None:
            named = reading.cover.get(subject.i)
            start, end = phrase_of(reading.doc, subject)
            unnamed = not reading.people_in(start, end)
            person = named.person if named else unnamed and reading.cast.resolve(reading.doc[start:end])
            return [person] if person else []
    return []


def _speaking(reading: Reading, encounter: Encounter, quotations: tuple[Quotation, ...]) -> Person | None:
    """The speaker, when "I" or nobody ("Had a good meeting with ...") is the subject in a quotation."""
    start = reading.sentence(encounter.left).start
    words = [w for w in reading.low[start : encounter.left] if w not in _OPENINGS]
    if words and words[-1] not in _FIRST_PERSON:
        return None
    offset = reading.doc[encounter.left].idx
    for quotation in quotations_near(quotations, offset):
        if any(p.start <= offset < p.end for p in quotation.parts) and quotation.speaker.person:
            return next((p for p in reading.cast.people if p.id == quotation.speaker.person), None)
    return None


def _partners(reading: Reading, encounter: Encounter) -> list[Person]:
    """Those named behind the verb, first of all: "met his counterpart A and the minister B"."""
    start = encounter.partner
    if start is None:
        return []
    end = reading.sentence(encounter.left).end
    first = next((i for i in range(start, min(end, start + 16)) if reading.cover.get(i)), None)
    if first is None or _is_interrupted(reading, start, first):
        return _resolved(reading, start, end)
    return _people(reading, read_agents(reading, first, on_one_paper=False))


def _is_interrupted(reading: Reading, start: int, first: int) -> bool:
    """Whether another phrase begins before the first name: "met in Rome to discuss A's plan"."""
    stops = {
        "in",
        "at",
        "on",
        "to",
        "for",
        "before",
        "from",
        "after",
        "during",
        "that",
        "who",
        "which",
        "and",
        ";",
        ":",
        "when",
    }
    between = [i for i in range(start, first) if i not in reading.actor_at]
    words = [reading.low[i] for i in between]
    return bool(stops & set(words)) or ("," in words and not _ROLES & set(words[: words.index(",")]))


def _resolved(reading: Reading, start: int, end: int) -> list[Person]:
    """The person meant by a role behind the verb: "received the Canadian visitor"."""
    stops = {
        "in",
        "at",
        "on",
        "to",
        "for",
        "before",
        "after",
        "during",
        ",",
        ".",
        "and",
        "who",
        "which",
        "with",
    }
    stop = next((i for i in range(start, end) if reading.low[i] in stops), end)
    if stop <= start or stop - start > 6 or reading.low[start] not in {"the", "his", "her", "their", "him"}:
        return []
    person = reading.cast.resolve(reading.doc[start:stop])
    return [person] if person is not None else []


def _people(reading: Reading, side: Side) -> list[Person]:
    people = [p.person for p in side.people]
    if people:
        return people
    found = (reading.cast.resolve(reading.doc[start:end]) for start, end in side.roles if start < end)
    return [p for p in found if p is not None]


def _of_noun(reading: Reading, encounter: Encounter) -> list[Person]:
    start = encounter.partner
    if start is None:
        return []
    end = reading.sentence(encounter.left).end
    first = next((i for i in range(start, min(end, start + 16)) if reading.cover.get(i)), None)
    if first is None or _is_interrupted(reading, start, first):
        return []
    people = _people(reading, read_agents(reading, first, on_one_paper=False))
    if reading.low[start - 1] == "between":
        return people
    return people + (_owner(reading, encounter) or _of_clause(reading, encounter))


def _just_named(reading: Reading, encounter: Encounter) -> list[Person]:
    """The two people whom the sentence names before, or else the sentence before it."""
    sentence = reading.sentence(encounter.left)
    before = reading.sentences[sentence.index - 1] if sentence.index else sentence
    for start, end in ((sentence.start, encounter.left), (before.start, before.end)):
        named = {p.person.id: p.person for p in reading.people_in(start, end)}
        if named:
            return list(named.values()) if len(named) == 2 else []
    return []


def _owner(reading: Reading, encounter: Encounter) -> list[Person]:
    """ "A's talks with B"."""
    i = encounter.left - 1
    floor = reading.sentence(encounter.left).start
    while i > floor and i > encounter.left - 5 and reading.low[i] != "'s":
        i -= 1
    person = reading.cover.get(i - 1) if i > floor and reading.low[i] == "'s" else None
    return [person.person] if person is not None else []


def _of_clause(reading: Reading, encounter: Encounter) -> list[Person]:
    """The subject of the clause that "after talks with B" belongs to."""
    low, floor = reading.low, reading.sentence(encounter.left).start
    opener = encounter.left - 1
    while opener > floor and low[opener] not in {"after", "following", "during", "with", "in", "at"}:
        if reading.cover.get(opener) or low[opener] in {",", ";", "for", "on", "by", "from", "to"}:
            return []
        opener -= 1
    if low[opener] not in {"after", "following", "during", "with"} or opener == floor:
        return []
    verb = next((i for i in range(opener - 1, floor, -1) if reading.doc[i].tag_ in {"VBD", "VBZ"}), None)
    if verb is None or reading.in_quotation[verb] or any(low[i] in {",", ";"} for i in range(verb, opener)):
        return []
    behind = reading.cover.get(verb + 1)
    return [behind.person] if behind else _people(reading, read_subject(reading, verb))
