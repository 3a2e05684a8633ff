"""Parties told by their number or by what binds them: "the two countries", "Nine states signed. They are",
"The pact obliges Peru and Chile to".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.party import (
    ACTING,
    LISTED,
    NAMED,
    RESOLVED,
    Found,
    find_states,
    is_known,
    merge_parties,
)
from diplo_cli.extractors.agreements.resolved_parties import GROUPS
from diplo_cli.extractors.agreements.words import NUMBERS
from diplo_cli.facts import Party
from diplo_cli.lexicon import country_name

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record


def resolve_number(reading: Reading, acts: list[Event], parties: list[Party]) -> list[Party]:
    """ "The three countries signed": the last sentence before that names just as many states; "the two
    ministers": that names as many by their people.
    """
    for event in acts:
        sentence = reading.sentence(event.start)
        at = next(
            (
                i
                for i in [*range(sentence.start, event.left), *_agent_tokens(reading, event)]
                if reading.low[i] in NUMBERS and GROUPS & set(reading.low[i + 1 : i + 4])
            ),
            None,
        )
        if at is None:
            continue
        number, of_people = NUMBERS[reading.low[at]], _OF_PEOPLE & set(reading.low[at + 1 : at + 4])
        near = reading.sentences[max(sentence.index - 6, 0) : sentence.index]
        pair = _pair_of_head(reading) if number == _TWO else set()
        for start, end in [(sentence.start, event.left), *((s.start, s.end) for s in reversed(near))]:
            states = find_states(reading, start, end)
            spans = {code: (a.start, a.end) for code, a in states.items()}
            people = reading.people_in(start, end) if of_people else []
            spans |= {p.person.country: (p.left, p.right) for p in people if p.person.country}
            if pair and set(spans) != pair and not (people or _stand_together(reading, states)):
                continue
            if len(spans) == number and all(p.code in spans for p in parties):
                return parties + [
                    _write_span(reading, c, span) for c, span in spans.items() if not is_known(parties, c)
                ]
    return []


_OF_PEOPLE = frozenset({"ministers", "leaders", "presidents", "premiers", "envoys"})


def _write_span(reading: Reading, code: str, span: tuple[int, int]) -> Party:
    return Party(code, country_name(code), "resolved", (reading.span(*span),), RESOLVED)


_TWO = 2
_HEAD = 4  # sentences at the head of an article


def _pair_of_head(reading: Reading) -> set[str]:
    """The two states of the first sentence that names just two; none where it names more or fewer."""
    told = [set(find_states(reading, s.start, s.end)) for s in reading.sentences[:_HEAD]]
    return next((states for states in told if len(states) == _TWO), set())


def _stand_together(reading: Reading, states: dict[str, Actor]) -> bool:
    """Whether the states are named in one breath, as "Peru and Chile", and not each by itself."""
    places = sorted(states.values(), key=lambda a: a.start)
    joints = (reading.low[a.end : b.start] for a, b in pairwise(places))
    return all(words and set(words) <= _JOINTS for words in joints)


_JOINTS = frozenset({"and", ",", "the", "with", "-", "–", "'s", "to"})


def _agent_tokens(reading: Reading, event: Event) -> range:
    """The first tokens after the "by" of a passive; fewer where the article ends."""
    if event.agent is None:
        return range(0)
    return range(event.agent, min(event.agent + 3, len(reading.low)))


_THEM = (["they", "are"], ["they", "were"], ["these", "are"], ["these", "were"], ["they", "include"])


def find_counted(reading: Reading, acts: list[Event], parties: list[Party]) -> list[Party]:
    """The states of "Nine countries signed. They are Fiji, ...", where those known are among them."""
    for event in acts:
        following = reading.sentences[reading.sentence_of[event.start] + 1 :][:1]
        for sentence in following:
            if reading.low[sentence.start : sentence.start + 2] not in _THEM:
                continue
            states = find_states(reading, sentence.start, sentence.end)
            if len(states) > _TWO and all(p.code in states for p in parties):
                found = [Found(a.code, a.start, a.end, "stated", LISTED) for a in states.values()]
                return merge_parties(reading, found)
    return []


_BECOMING = frozenset({"become", "becomes", "became", "becoming"})
_MEMBERS = frozenset({"party", "member", "signatory", "state", "country", "nation"})


def find_joining(reading: Reading, record: Record) -> list[Found]:
    """ "Chad has become the newest party to the convention": who is so told to have joined."""
    found: list[Found] = []
    for mention in record.mentions:
        floor = reading.sentence(mention.head).start
        verb = next((i for i in range(floor, mention.start) if reading.low[i] in _BECOMING), None)
        if verb is None or not _MEMBERS & set(reading.low[verb + 1 : mention.start]):
            continue
        states = find_states(reading, floor, verb)
        found += [Found(a.code, a.start, a.end, "stated", ACTING) for a in states.values()]
    return found


_BINDING = frozenset("obliges oblige commits commit binds bind obligates requires require".split())


def find_bound(reading: Reading, record: Record) -> list[Found]:
    """ "The pact obliges Peru and Chile to share water": those right behind the verb of an agreement."""
    found: list[Found] = []
    for mention in record.mentions:
        sentence = reading.sentence(mention.head)
        verbs = (i for i in range(mention.end, sentence.end) if reading.low[i] in _BINDING)
        verb = next(verbs, None)
        if verb is None or reading.mentions_in(mention.end, verb) or reading.people_in(mention.end, verb):
            continue
        if verb > mention.end and reading.low[verb - 1] not in {",", "which", "that", "and"}:
            continue
        states = find_states(reading, verb + 1, sentence.end)
        ends = next((i for i in range(verb + 1, sentence.end) if reading.low[i] == "to"), sentence.end)
        told = [a for a in states.values() if a.start < ends]
        if told and all(a.form in {"name", "abbreviation"} for a in told):
            found += [Found(a.code, a.start, a.end, "stated", NAMED) for a in told]
    return found
