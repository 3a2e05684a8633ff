"""Parties inside a naming: "Agreement between Peru and Norway", "the Peru-Norway pact"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents
from diplo_cli.extractors.agreements.armed_groups import describes_rebels, find_armed_group
from diplo_cli.extractors.agreements.firms import describes_firm
from diplo_cli.extractors.agreements.party import ACTING, NAMED, Found

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.doers import Side
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.placing import Actor
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Party


def find_in_naming(reading: Reading, mention: Mention) -> list[Found]:
    """Actors that stand before the head, after "between" or "with", or as possessor."""
    low = reading.low
    found = []
    floor = reading.sentence(mention.head).start
    start = mention.start
    while start > floor and low[start - 1] in {"'s", "the", "a", "an", "new", "s"} | {"'"}:
        start -= 1
    possessor = reading.actor_at.get(start - 1) if low[start : start + 1] in (["'s"], ["'"]) else None
    if possessor is not None:
        found.append(Found(possessor.code, possessor.start, possessor.end, "stated", NAMED))
    inside = [a for a in reading.actors_in(mention.start, mention.end) if not describes_rebels(reading, a)]
    linked = sum(_after_link(reading, a, mention) for a in inside if a.start > mention.head)
    for actor in inside:
        alone = actor.form == "capital" and (len(inside) == 1 or linked >= 2)
        before_head = actor.end <= mention.head and actor.form != "city" and not alone
        if actor.start > mention.head and describes_firm(reading, actor, mention.end):
            continue
        if before_head and (_gives_the_roof(reading, actor, mention) or _only_brokers(reading, actor)):
            continue
        if before_head or _after_link(reading, actor, mention):
            found.append(Found(actor.code, actor.start, actor.end, "stated", NAMED))
    link = next((i for i in range(mention.head + 1, mention.end) if low[i] in {"between", "among"}), None)
    if link is not None:
        found += _actors_after(reading, link + 1) + find_armed(reading, link + 1, mention.end)
    elif "with" in low[mention.head + 1 : mention.end]:
        found += find_armed(reading, mention.head + 1, mention.end, after_with=True)
    after = mention.end
    if low[after : after + 1] in (["between"], ["with"], ["among"]) and after not in reading.cover:
        found += _actors_after(reading, after + 1)
    return found


OF_MANY = frozenset({"treaty", "convention", "charter", "declaration", "compact", "protocol"})


def drop_adopting(reading: Reading, record: Record, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Leave out the body that adopts a convention: it binds the states that sign it."""
    adopting = {
        a.code
        for e in record.events
        if e.lemma == "adopt" and any(m.noun in OF_MANY for m in record.mentions)
        for a in reading.actors_in(reading.sentence(e.start).start, reading.sentence(e.start).end)
        if a.form == "organization" and a.code not in _SIDES_OF_THEIR_OWN
    }
    return tuple(p for p in parties if p.code not in adopting or p.rule != ACTING)


_SIDES_OF_THEIR_OWN = frozenset({"ORG:European Union", "ORG:African Union"})


def _gives_the_roof(reading: Reading, actor: Actor, mention: Mention) -> bool:
    """ "the UN treaty", "an ILO convention", "the SADC protocol": made under its roof, by states."""
    if mention.noun not in OF_MANY or actor.form != "organization":
        return False
    if actor.code == "ORG:United Nations":
        return reading.low[actor.end : actor.end + 1] != ["-"]
    own_side = actor.code in _SIDES_OF_THEIR_OWN and mention.noun not in {"convention", "charter"}
    hyphenated = reading.low[actor.end : actor.end + 1] == ["-"]
    linked = {"with", "between"} & set(reading.low[mention.head : mention.end + 1])
    return not (own_side or hyphenated or linked)


_BROKERING = frozenset(
    "brokered mediated sponsored drafted hosted facilitated supported backed led proposed chaired".split()
)


def _only_brokers(reading: Reading, actor: Actor) -> bool:
    """ "a Qatari-brokered agreement": made by others."""
    low, end = reading.low, actor.end
    return low[end : end + 1] == ["-"] and low[end + 1 : end + 2] != [] and low[end + 1] in _BROKERING


def _after_link(reading: Reading, actor: Actor, mention: Mention) -> bool:
    """Whether "between", "with" or "among" leads to the actor, over other actors and small words only."""
    small = {
        "and",
        ",",
        "the",
        "of",
        "government",
        "governments",
        "republic",
        "kingdom",
        "'s",
        "its",
        "neighbouring",
        "neighboring",
    }
    i = actor.start - 1
    while i > mention.head:
        if reading.low[i] in {"between", "with", "among"}:
            return actor.form != "demonym" or True
        if reading.low[i] not in small and i not in reading.actor_at:
            return False
        i -= 1
    return False


def _actors_after(reading: Reading, start: int) -> list[Found]:
    side = read_agents(reading, start)
    return [Found(a.code, a.start, a.end, "stated", NAMED) for a in _own_sides(reading, side)]


def _own_sides(reading: Reading, side: Side) -> list[Actor]:
    """The actors of a side that stand for themselves."""
    return [a for a in side.actors if a.form != "city" and not describes_rebels(reading, a)]


def find_armed(reading: Reading, start: int, end: int, *, after_with: bool = False) -> list[Found]:
    """Rebels and other armed groups on one side of a peace agreement."""
    if after_with:
        start = next((i + 1 for i in range(start, end) if reading.low[i] in {"with", "between"}), end)
        stops = {"that", "who", "which", "to", "in", ",", "after", "aimed", "ending", "on"}
        end = next((i for i in range(start, end) if reading.low[i] in stops), end)
    return [
        Found(f"ORG:{name}", first, last, "stated", ACTING, name)
        for first, last, name in find_armed_group(reading, start, end)
    ]
