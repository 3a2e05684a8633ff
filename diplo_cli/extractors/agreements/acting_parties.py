"""Parties that sign, agree or negotiate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents, read_judged
from diplo_cli.extractors.agreements.armed_groups import describes_rebels
from diplo_cli.extractors.agreements.doers import Side, is_finite
from diplo_cli.extractors.agreements.partners import read_partners
from diplo_cli.extractors.agreements.party import ACTING, SIGNATORY, Found
from diplo_cli.extractors.agreements.party_names import find_armed
from diplo_cli.extractors.agreements.signing_subjects import find_governor, read_hosted
from diplo_cli.extractors.agreements.subjects import read_subject
from diplo_cli.extractors.agreements.verbs import BE

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.placing import Actor, PersonAt
    from diplo_cli.extractors.agreements.reading import Reading


_ACTING_KINDS = frozenset(
    {"sign", "initial", "agree", "negotiate", "extend", "suspend", "terminate", "ratify", "propose", "reject"}
)

_WITH_GROUPS = frozenset({"sign", "agree", "initial", "negotiate", "reject"})


def find_acting(reading: Reading, event: Event) -> list[Found]:
    if event.kind not in _ACTING_KINDS or (
        event.kind == "agree" and event.lemma in {"broker", "welcome", "endorse"}
    ):
        return []
    if event.lemma == "announce":
        return _announcing(reading, event)
    if event.kind == "negotiate" and event.voice in {"passive", "reduced"}:
        return []
    actors: list[Actor] = []
    groups: list[Found] = []
    people: list[PersonAt] = []
    if event.voice in {"passive", "reduced", "nominal"}:
        if event.agent is not None:
            actors += read_agents(reading, event.agent).actors
            groups += find_armed(
                reading, event.agent, min(event.agent + 20, reading.sentence(event.start).end)
            )
        elif event.kind in {"negotiate", "agree"}:
            talking = _talking(reading, event)
            actors += talking.actors
            people = talking.people
        elif event.voice != "nominal" and reading.low[event.end : event.end + 1] == ["with"]:
            actors += read_agents(reading, event.end + 1).actors
        elif event.voice == "nominal":
            actors += _possessor(reading, event.start)
            if event.kind == "terminate":
                actors += _leaving(reading, event)
            if event.kind == "sign":
                found_by_office = _of_onlookers(reading, event)
                groups += found_by_office
    else:
        left = subject_end(reading, event)
        judged = read_judged(reading, event.left) if event.voice == "gerund" else None
        subject = judged or _brought(reading, event) or read_subject(reading, left)
        actors += subject.actors or _of_pronoun(reading, left)
        partners = read_partners(reading, event)
        actors += partners.actors
        met = (event.voice == "infinitive" and read_hosted(reading, event)) or Side()
        actors += [a for a in met.actors if a.end <= event.left]
        people = [*subject.people, *partners.people, *met.people]
        groups += find_armed(reading, max(reading.sentence(event.start).start, event.left - 16), event.left)
        groups += find_armed(reading, event.end, reading.sentence(event.start).end, after_with=True)
    if event.kind == "ratify" and all(a.start > event.left for a in actors):
        actors += _of_chamber(reading, event)
    if event.lemma == "offer" and event.objects:
        actors += _offered(reading, event)
    told = (a for a in actors if a.form != "city" and not only_describes(reading, a))
    found = [Found(a.code, a.start, a.end, "stated", ACTING) for a in told]
    groups = groups if event.kind in _WITH_GROUPS else []
    return found + groups + _of_people(reading, event, people, actors)


_DESCRIBING = frozenset(
    "born based made owned built flagged registered speaking language brokered mediated sponsored".split()
)


def only_describes(reading: Reading, actor: Actor) -> bool:
    """ "a Peruvian-born banker", "the second Central African state", "Peruvian rebels", and the agency in
    "(ILO News)".
    """
    low, end = reading.low, actor.end
    hyphenated = low[end : end + 1] == ["-"] and bool(_DESCRIBING & set(low[end + 1 : end + 2]))
    bracketed = low[actor.start - 1 : actor.start] == ["("] and low[end : end + 1] != [")"]
    of_region = actor.form == "demonym" and low[end : end + 1] in (["state"], ["nation"])
    return (
        hyphenated
        or of_region
        or describes_rebels(reading, actor)
        or (bracketed and actor.form == "organization")
    )


_BY_PEOPLE = frozenset({"agree", "negotiate", "extend", "ratify", "terminate", "suspend"})


def _of_people(reading: Reading, event: Event, people: list[PersonAt], actors: list[Actor]) -> list[Found]:
    """The states of leaders who agree with each other: "Presidents Ruiz and Berg agreed to start talks".

    Leaves alone those of one state, who may speak of others' agreements.
    """
    if event.kind not in _BY_PEOPLE:
        return []
    sides = {p.person.country: p for p in people if p.person.country}
    if len(sides) < 2 - bool({a.code for a in actors} - set(sides)):
        return []
    return [Found(code, p.left, p.right, "inferred", SIGNATORY) for code, p in sides.items() if code]


_BRINGING = frozenset(
    "urge urges urged press presses pressed ask asks asked call calls called persuade persuades "
    "persuaded convince convinces convinced push pushes pushed prod prods prodded encourage "
    "encourages encouraged force forces forced help helps helped allow allows allowed enable "
    "enables enabled require requires required order ordered invite invites invited want wants "
    "wanted expect expects expected get gets got lead leads led bring brings brought warn warns "
    "warned beg begs begged tell tells told".split()
)


def _brought(reading: Reading, event: Event) -> Side | None:
    """Those whom somebody else brings to act: "Oslo urged Peru and Chile to sign"; None where nobody does."""
    if event.voice != "infinitive":
        return None
    floor = reading.sentence(event.left).start
    verb = next((i for i in range(event.left - 1, floor, -1) if reading.low[i] in _BRINGING), None)
    if verb is None or reading.doc[verb].tag_ == "NN":
        return None
    if reading.low[verb - 1] in BE or not _names_somebody(reading, verb + 1, event.left):
        return None
    side = read_agents(reading, verb + 1 + (reading.low[verb + 1] in {"on", "upon"}))
    side.people = [p for p in side.people if p.end <= event.left]
    side.actors = [a for a in side.actors if a.end <= event.left]
    return side


def _names_somebody(reading: Reading, start: int, end: int) -> bool:
    """Whether a name or a noun stands in tokens [start, end)."""
    return any(reading.doc[i].pos_ in {"NOUN", "PROPN", "PRON"} for i in range(start, end))


def _announcing(reading: Reading, event: Event) -> list[Found]:
    """Two or more states that announce an agreement together: its parties; one alone may be a go-between."""
    if event.voice != "active":
        return []
    actors = [a for a in read_subject(reading, subject_end(reading, event)).actors if a.form != "city"]
    found = [Found(a.code, a.start, a.end, "stated", ACTING) for a in actors]
    return found if len({f.code for f in found}) >= 2 else []


_CHAMBERS = frozenset(
    "lawmakers legislators deputies mps parliament parliamentarians senators voters".split()
)


def _of_chamber(reading: Reading, event: Event) -> list[Actor]:
    """ "Lawmakers in Peru voted to ratify": the state in which the chamber sits."""
    floor = reading.sentence(event.start).start
    at = next((i for i in range(floor, event.left) if reading.low[i] in _CHAMBERS), None)
    if at is None or reading.low[at + 1] not in {"in", "of", "from"}:
        return []
    return reading.actors_in(at + 2, min(at + 5, event.left))[:1]


def _offered(reading: Reading, event: Event) -> list[Actor]:
    """ "offered Peru a treaty": the state right behind the verb."""
    actors = reading.actors_in(event.end, event.objects[0].start)
    return [a for a in actors if a.start <= event.end + 1 and reading.low[a.end] in {"a", "an", "the", "its"}]


def _of_onlookers(reading: Reading, event: Event) -> list[Found]:
    """The states of two office-holders who oversaw or witnessed a signing."""
    floor = reading.sentence(event.start).start
    verb = next((i for i in range(event.start - 1, floor, -1) if is_finite(reading, i)), None)
    if verb is None:
        return []
    people = read_subject(reading, verb).people
    countries = {p.person.country for p in people if p.person.country}
    if len(countries) < 2:
        return []
    return [
        Found(p.person.country, p.left, p.right, "inferred", SIGNATORY) for p in people if p.person.country
    ]


def _possessor(reading: Reading, noun: int) -> list[Actor]:
    """ "Peru's withdrawal from", "Peruvian ratification of"."""
    i = noun - 1
    while i > 0 and reading.low[i] in {"'s", "'", "own", "formal", "full", "partial", "signing"}:
        i -= 1
    return [a for a in reading.actors_in(max(i - 11, 0), i + 1) if a.end == i + 1 and a.form != "city"]


def _leaving(reading: Reading, event: Event) -> list[Actor]:
    """ "the withdrawal of Peru from": the state right behind "of"."""
    at = event.end + 1 + (reading.low[event.end + 1 : event.end + 2] == ["the"])
    of = reading.low[event.end : event.end + 1] == ["of"]
    return [a for a in reading.actors_in(at, at + 6) if of and a.start == at and a.form != "city"]


def subject_end(reading: Reading, event: Event) -> int:
    """Where the subject ends: before the verb, or before the finite verb that an infinitive hangs on."""
    return event.left if event.voice == "active" else find_governor(reading, event.left)


def _of_pronoun(reading: Reading, left: int) -> list[Actor]:
    """ "Iran says it will sign": the state that "it" or "they" stands for in the same sentence."""
    floor = reading.sentence(max(left - 1, 0)).start
    if left <= floor or reading.low[left - 1] not in {"it", "they"}:
        return []
    before = [a for a in reading.actors_in(floor, left) if a.form not in {"city", "organization"}]
    if reading.low[left - 1] == "it":
        return before[:1]
    return before[:2]


def _talking(reading: Reading, event: Event) -> Side:
    """ "talks between X and Y on a pact", "negotiations with X"."""
    end = event.objects[0].start if event.objects else event.end
    for i in range(event.end, end):
        if reading.low[i] in {"between", "with"}:
            return read_agents(reading, i + 1)
    floor = reading.sentence(event.start).start
    verb = next((i for i in range(event.start - 1, floor, -1) if is_finite(reading, i)), None)
    while verb is not None and verb - 1 > floor and is_finite(reading, verb - 1):
        verb -= 1
    return read_subject(reading, verb) if verb is not None else Side()
