"""Parties worked out: "the two countries", "we, the leaders of", lists of signatories, the state visited."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.acting_parties import only_describes
from diplo_cli.extractors.agreements.armed_groups import describes_rebels, find_armed_group
from diplo_cli.extractors.agreements.doers import is_finite
from diplo_cli.extractors.agreements.firms import describes_firm
from diplo_cli.extractors.agreements.party import (
    LISTED,
    RESOLVED,
    Found,
    find_states,
    is_known,
    merge_parties,
    write_resolved,
)
from diplo_cli.extractors.agreements.subjects import read_subject
from diplo_cli.facts import Party
from diplo_cli.lexicon import country_name

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.sentences import Sentence


GROUPS = frozenset(
    "countries nations states sides leaders presidents ministers governments neighbours neighbors partners "
    "parties members capitals premiers republics delegations signatories".split()
)


_OURS = frozenset({"we", "our", "us"})


def resolve_speakers(reading: Reading, acts: list[Event], parties: list[Party]) -> list[Party]:
    """In a statement of several governments ("we, the leaders of Peru, Chile and Fiji") what "we", "our
    ministers" or "partners" did is done by those."""
    told = [
        e
        for e in acts
        if (e.voice == "active" and (_OURS | GROUPS) & set(reading.low[max(e.left - 4, 0) : e.left]))
        or (e.voice == "nominal" and _OURS & set(reading.low[reading.sentence(e.start).start : e.start]))
    ]
    if not told or not reading.speaks_of(_OURS):
        return []
    for sentence in reading.sentences[:8]:
        low = reading.low[sentence.start : sentence.end]
        if not (_OURS & set(low) and GROUPS & set(low)):
            continue
        heads = [n for n, w in enumerate(low) if w in GROUPS and low[n + 1 : n + 2] == ["of"]]
        start = sentence.start + (heads[0] if heads else 0)
        states = find_states(reading, start, min(start + 60, sentence.end))
        if len(states) >= 2 and all(p.code in states for p in parties):
            return parties + [
                write_resolved(reading, a) for c, a in states.items() if not is_known(parties, c)
            ]
    return []


_TALKERS = frozenset(
    "representatives negotiators delegates delegations mediators officials sides parties".split()
)


def resolve_talkers(reading: Reading, acts: list[Event], parties: list[Party]) -> list[Party]:
    """ "Negotiators signed", "the two sides agreed": those who are the subject of the sentence before."""
    for event in acts:
        sentence = reading.sentence(event.start)
        opening = set(reading.low[sentence.start : min(sentence.start + 4, event.left)])
        if event.voice != "active" or not _TALKERS & opening or sentence.index == 0:
            continue
        before = reading.sentences[sentence.index - 1]
        verb = next((i for i in range(before.start, before.end) if is_finite(reading, i)), before.start)
        actors = [a for a in read_subject(reading, verb).actors if a.form != "city"]
        found = [Found(a.code, a.start, a.end, "resolved", RESOLVED) for a in actors]
        found += [
            Found(f"ORG:{name}", start, end, "resolved", RESOLVED, name)
            for start, end, name in find_armed_group(reading, before.start, verb)
        ]
        told = merge_parties(reading, found)
        if len(told) >= 2 and all(is_known(told, p.code) for p in parties):
            return told
    return []


_LISTED_AS = frozenset("signatories participants parties members endorsing endorsed joining".split())


def find_listed(reading: Reading, record: Record) -> list[Party]:
    """Three or more states after "the signatories are", beside a naming of the agreement."""
    near = {reading.sentence_of[m.head] for m in record.mentions}
    for sentence in reading.sentences:
        if not near & {sentence.index, sentence.index - 1}:
            continue
        low = reading.low[sentence.start : sentence.end]
        openers = (n for n, w in enumerate(low) if w in {":", "are", "were", "include", "included"})
        start = next((n for n in openers if _LISTED_AS & set(low[:n])), len(low))
        actors = [a for a in reading.actors_in(sentence.start + start, sentence.end) if a.form != "city"]
        told = [a for a in actors if not _in_brackets(reading, a.start, sentence.start)]
        if len({a.code for a in told}) >= 3:
            return merge_parties(reading, [Found(a.code, a.start, a.end, "stated", LISTED) for a in told])
    return []


def _in_brackets(reading: Reading, i: int, floor: int) -> bool:
    before = reading.low[floor:i]
    return before.count("(") > before.count(")")


def find_visited(reading: Reading, acts: list[Event], known: str) -> list[Party]:
    """The state visited, when one state's leader signs "during a visit to" it."""
    for event in acts:
        sentence = reading.sentence(event.start)
        for i in range(sentence.start, sentence.end - 2):
            if reading.low[i] in {"visit", "trip"} and reading.low[i + 1] == "to" and event.kind == "sign":
                actor = reading.actor_at.get(i + 2 + (reading.low[i + 2] == "the"))
                if actor is not None and actor.code != known and actor.form != "organization":
                    evidence = (reading.span(actor.start, actor.end),)
                    return [Party(actor.code, country_name(actor.code), "inferred", evidence, RESOLVED)]
    return []


def has_partner(reading: Reading, record: Record, code: str) -> bool:
    """Whether the one party known is named as a partner: "a gas deal with Peru", not "a deal with a firm"."""
    for mention in record.mentions:
        floor = reading.sentence(mention.head).start
        for i in range(mention.head + 1, min(mention.end + 1, len(reading.low) - 1)):
            near = reading.actors_in(i + 1, i + 4) if reading.low[i] == "with" else []
            if any(a.code == code and not describes_firm(reading, a, mention.end) for a in near):
                return True
        if any(a.code == code for a in reading.actors_in(max(floor, mention.start - 3), mention.head)):
            return True
    return False


def _is_place(reading: Reading, actor: Actor) -> bool:
    """Whether a state is only where something happens: "in Peru", "the Czech capital"."""
    i = actor.start - 1
    i -= reading.low[i] == "the"
    return (
        reading.low[i] in {"in", "at", "near", "off"} or "capital" in reading.low[actor.end : actor.end + 2]
    )


def resolve_other(reading: Reading, record: Record, parties: list[Party]) -> list[Party]:
    """The other state of two signatories of whom one has no country: the only other one that headline,
    lead and
    signing sentence name."""
    acts = {reading.sentence_of[e.start] for e in record.events if e.kind in {"sign", "initial"}}
    lead = next((s.index for s in reading.sentences[:30] if not s.headline and s.end - s.start > 8), 0)
    told = [reading.sentences[n] for n in sorted(acts | set(range(lead + 1)))]
    actors = [
        a
        for s in told
        for a in reading.actors_in(s.start, s.end)
        if a.form != "city" and not (_is_place(reading, a) or describes_firm(reading, a, s.end))
        if not describes_rebels(reading, a)
    ]
    codes = dict.fromkeys(a.code for a in actors if a.code != parties[0].code and a.form != "organization")
    if len(codes) != 1:
        return parties
    actor = next(a for a in actors if a.code in codes)
    evidence = (reading.span(actor.start, actor.end),)
    return [*parties, Party(actor.code, country_name(actor.code), "resolved", evidence, RESOLVED)]


_PAIRS = frozenset(
    {
        "presidents",
        "leaders",
        "ministers",
        "countries",
        "nations",
        "sides",
        "governments",
        "neighbours",
        "neighbors",
        "states",
        "parties",
    }
)


_GATHERINGS = frozenset({"summit", "conference", "forum", "meeting", "meetings", "headquarters"})


def _is_margin(reading: Reading, actor: Actor) -> bool:
    """A body at whose meeting something happens: "on the sidelines of the Forum", "the ASEAN summit"."""
    meeting = actor.form == "organization" and set(reading.low[actor.end : actor.end + 4]) & _GATHERINGS
    return bool(meeting) or bool(
        {"margins", "sidelines", "headquarters"} & set(reading.low[max(actor.start - 4, 0) : actor.start])
    )


def _sponsors(reading: Reading, actor: Actor) -> bool:
    """Whether others talk under its roof: "talks sponsored by Peru"."""
    before = actor.start - 1 - (reading.low[actor.start - 1] == "the")
    return reading.low[before - 1 : before + 1] in _ROOFS


_ROOFS = [[verb, "by"] for verb in ("sponsored", "brokered", "mediated", "hosted", "facilitated", "backed")]


def resolve_pair(reading: Reading, record: Record, parties: list[Party]) -> list[Party]:
    """Fill up with the states of the headline or lead when "the two countries" are spoken of."""
    unnamed = not parties and any(e.kind in {"sign", "initial"} and e.realis == "done" for e in record.events)
    if (not unnamed and not reading.speaks_of(_PAIRS)) or (parties and _is_joined_alone(record)):
        return parties
    for sentence in reading.sentences[:3]:
        pair = _pair_of(reading, sentence)
        if len(pair) == 2 and all(p.code in pair for p in parties):
            return parties + [write_resolved(reading, a) for c, a in pair.items() if not is_known(parties, c)]
    return parties


def _is_joined_alone(record: Record) -> bool:
    """Whether a state ratifies or joins a convention, which binds many."""
    many = all(m.noun in {"convention", "charter", "covenant"} for m in record.mentions)
    return many and any(e.kind == "ratify" for e in record.events)


def _pair_of(reading: Reading, sentence: Sentence) -> dict[str, Actor]:
    """The only two sides that a sentence names, else the only two states that it joins by "and"."""
    actors = [
        a
        for a in reading.actors_in(sentence.start, sentence.end)
        if a.form != "city"
        and not a.code.startswith("ORG:United Nations")
        and not a.code.endswith("Free Trade Area")
        and not _is_margin(reading, a)
        and not (a.form == "capital" and _is_place(reading, a))
        and not _sponsors(reading, a)
        and not only_describes(reading, a)
    ]
    # "Peru and Chile met in Norway": where it happens gives way, unless it is one of the only two named.
    for told in (actors, [a for a in actors if not _is_place(reading, a)]):
        sides = {a.code: a for a in reversed(told)}
        if len(sides) == 2:
            return dict(reversed(sides.items()))
    states = [a for a in actors if a.form == "name"]
    joined = [
        (a, b)
        for a, b in pairwise(states)
        if a.code != b.code and reading.low[a.end : b.start] in _JOINS and reading.low[a.start - 1] != ","
    ]
    return {a.code: a for a in joined[0]} if len({(a.code, b.code) for a, b in joined}) == 1 else {}


_JOINS = (["and"], ["and", "the"])


def resolve_we(reading: Reading, acts: list[Event], parties: list[Party]) -> list[Party]:
    """ "We signed a treaty" where the heading sets two people of two states beside each other."""
    told = any(e.voice == "active" and _OURS & set(reading.low[max(e.left - 2, 0) : e.left]) for e in acts)
    heading = reading.sentences[0] if told else None
    people = reading.people_in(heading.start, heading.end) if heading else []
    sides = {p.person.country: p for p in people if p.person.country}
    if len(sides) != 2 or not all(p.code in sides for p in parties):
        return []
    return [
        *parties,
        *(
            Party(code, country_name(code), "resolved", (reading.span(p.left, p.right),), RESOLVED)
            for code, p in sides.items()
            if code and not is_known(parties, code)
        ),
    ]
