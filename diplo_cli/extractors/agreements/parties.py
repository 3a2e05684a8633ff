"""The parties: states and organisations that an agreement binds, each with how it came to be known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.armed_groups import find_armed_group
from diplo_cli.extractors.agreements.phrases import (
    describes_firm,
    is_finite,
    read_agents,
    read_judged,
    read_subject,
)
from diplo_cli.extractors.agreements.signatories import read_partners
from diplo_cli.extractors.agreements.words import NUMBERS
from diplo_cli.facts import Party
from diplo_cli.lexicon import country_name
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.join import Record
    from diplo_cli.extractors.agreements.mentions import Mention
    from diplo_cli.extractors.agreements.reading import Actor, Reading
    from diplo_cli.facts import Basis, Signatory

NAMED = define_rule(
    "party.in-name",
    """States and organisations inside the agreement's naming: "Agreement between Peru and Norway", "the
    Peru-Norway pact", "Peru's treaty with Norway".

    Leaves alone those that the agreement is only about ("agreement on pipelines through Chad").""",
)
ACTING = define_rule(
    "party.acting",
    """States and organisations that sign, agree or negotiate: "Peru and Norway signed", "Peruvian officials
    signed a deal with Norway", "Lima and Oslo agreed".

    Leaves alone firms and people described by a nationality ("a Norwegian shipbuilder").""",
)
SIGNATORY = define_rule(
    "party.from-signatory",
    """The state or organisation whose office a signatory holds: a minister of Peru signs for Peru.""",
)
LISTED = define_rule(
    "party.listed",
    """Three or more states and organisations that a sentence lists as signatories, participants, parties
    or members: "The signatories to the agreement are Peru, Norway and Fiji".

    Leaves alone those inside brackets ("Norway (in respect of Svalbard)").""",
)
RESOLVED = define_rule(
    "party.the-two-countries",
    """ "The two countries" and the like, worked out from the states that the headline or first sentence
    names.

    Leaves it open unless just as many are named.""",
)


@dataclass(frozen=True)
class Found:
    """A party by its code, where it stands, and the rule."""

    code: str
    start: int
    end: int
    basis: Basis
    rule: str
    name: str | None = None


def find_parties(
    reading: Reading, record: Record, signatories: tuple[Signatory, ...], acts: list[Event]
) -> tuple[Party, ...]:
    """Parties in the order in which the text names them; `acts` are the events that count for the status."""
    found = [f for m in record.mentions for f in _in_naming(reading, m)]
    for event in _telling(acts):
        found += _acting(reading, event)
    parties = _merge(reading, found)
    for signatory in signatories:
        if signatory.on_behalf_of and not _known(parties, signatory.on_behalf_of):
            parties.append(_from_signatory(signatory))
    if len(parties) == 1:
        parties += _visited(reading, acts, parties[0].code)
    if len(parties) < 2:
        parties = (
            _listed(reading, record)
            or _of_number(reading, acts, parties)
            or _of_speakers(reading, acts, parties)
            or _resolve_pair(reading, record, parties)
        )
    if len(parties) == 1 and (len(signatories) >= 2 or _has_partner(reading, record, parties[0].code)):
        parties = _resolve_other(reading, record, parties)
    return tuple(parties)


def _telling(acts: list[Event]) -> list[Event]:
    """The events whose doers are parties: what others will do or want counts only where nothing is done."""
    done = any(e.realis == "done" and e.kind in {"sign", "initial", "agree"} for e in acts)
    return [e for e in acts if not done or e.objects or e.realis == "done"]


_GROUPS = frozenset(
    "countries nations states sides leaders presidents ministers governments neighbours neighbors partners "
    "parties members capitals premiers republics delegations signatories".split()
)


def _of_number(reading: Reading, acts: list[Event], parties: list[Party]) -> list[Party]:
    """ "The three countries signed": the last sentence before that names just as many states."""
    for event in acts:
        sentence = reading.sentence(event.start)
        number = next(
            (
                NUMBERS[reading.low[i]]
                for i in range(sentence.start, event.left)
                if reading.low[i] in NUMBERS and _GROUPS & set(reading.low[i + 1 : i + 4])
            ),
            None,
        )
        for before in reversed(reading.sentences[max(sentence.index - 6, 0) : sentence.index] if number else []):
            states = _states_in(reading, before.start, before.end)
            if len(states) == number and all(p.code in states for p in parties):
                return parties + [_resolved(reading, a) for c, a in states.items() if not _known(parties, c)]
    return []


def _states_in(reading: Reading, start: int, end: int) -> dict[str, Actor]:
    """States named in tokens [start, end) by code, places and firms left out."""
    found: dict[str, Actor] = {}
    for actor in reading.actors_in(start, end):
        if actor.form not in {"city", "organization"} and not describes_firm(reading, actor, end):
            found.setdefault(actor.code, actor)
    return found


_OURS = frozenset({"we", "our", "us"})


def _of_speakers(reading: Reading, acts: list[Event], parties: list[Party]) -> list[Party]:
    """In a statement of several governments ("we, the leaders of Peru, Chile and Fiji") what "we", "our
    ministers" or "partners" did is done by those."""
    told = [
        e
        for e in acts
        if (e.voice == "active" and (_OURS | _GROUPS) & set(reading.low[max(e.left - 4, 0) : e.left]))
        or (e.voice == "nominal" and _OURS & set(reading.low[reading.sentence(e.start).start : e.start]))
    ]
    if not told or not reading.speaks_of(_OURS):
        return []
    for sentence in reading.sentences[:8]:
        low = reading.low[sentence.start : sentence.end]
        if not (_OURS & set(low) and _GROUPS & set(low)):
            continue
        heads = [n for n, w in enumerate(low) if w in _GROUPS and low[n + 1 : n + 2] == ["of"]]
        start = sentence.start + (heads[0] if heads else 0)
        states = _states_in(reading, start, min(start + 60, sentence.end))
        if len(states) >= 2 and all(p.code in states for p in parties):
            return parties + [_resolved(reading, a) for c, a in states.items() if not _known(parties, c)]
    return []


_LISTED_AS = frozenset("signatories participants parties members".split())


def _listed(reading: Reading, record: Record) -> list[Party]:
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
            return _merge(reading, [Found(a.code, a.start, a.end, "stated", LISTED) for a in told])
    return []


def _in_brackets(reading: Reading, i: int, floor: int) -> bool:
    before = reading.low[floor:i]
    return before.count("(") > before.count(")")


def _in_naming(reading: Reading, mention: Mention) -> list[Found]:
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
    inside = reading.actors_in(mention.start, mention.end)
    linked = sum(_after_link(reading, a, mention) for a in inside if a.start > mention.head)
    for actor in inside:
        alone = actor.form == "capital" and (len(inside) == 1 or linked >= 2)
        before_head = actor.end <= mention.head and actor.form != "city" and not alone
        if actor.start > mention.head and describes_firm(reading, actor, mention.end):
            continue
        if before_head or _after_link(reading, actor, mention):
            found.append(Found(actor.code, actor.start, actor.end, "stated", NAMED))
    link = next((i for i in range(mention.head + 1, mention.end) if low[i] in {"between", "among"}), None)
    if link is not None:
        found += _actors_after(reading, link + 1) + _armed(reading, link + 1, mention.end)
    after = mention.end
    if low[after : after + 1] in (["between"], ["with"], ["among"]) and after not in reading.cover:
        found += _actors_after(reading, after + 1)
    return found


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
    return [Found(a.code, a.start, a.end, "stated", NAMED) for a in side.actors if a.form != "city"]


_ACTING_KINDS = frozenset(
    {"sign", "initial", "agree", "negotiate", "extend", "suspend", "terminate", "ratify", "propose", "reject"}
)


def _acting(reading: Reading, event: Event) -> list[Found]:
    if event.kind not in _ACTING_KINDS or (
        event.kind == "agree" and event.lemma in {"broker", "welcome", "announce", "endorse"}
    ):
        return []
    if event.kind == "negotiate" and event.voice in {"passive", "reduced"}:
        return []
    actors: list[Actor] = []
    groups: list[Found] = []
    if event.voice in {"passive", "reduced", "nominal"}:
        if event.agent is not None:
            actors += read_agents(reading, event.agent).actors
            groups += _armed(reading, event.agent, min(event.agent + 20, reading.sentence(event.start).end))
        elif event.kind in {"negotiate", "agree"}:
            actors += _talking(reading, event)
        elif event.voice != "nominal" and reading.low[event.end : event.end + 1] == ["with"]:
            actors += read_agents(reading, event.end + 1).actors
        elif event.voice == "nominal":
            actors += _possessor(reading, event.start)
            if event.kind == "sign":
                found_by_office = _of_onlookers(reading, event)
                groups += found_by_office
    else:
        left = _subject_end(reading, event)
        judged = read_judged(reading, event.left) if event.voice == "gerund" else None
        subject = judged or read_subject(reading, left)
        actors += subject.actors or _of_pronoun(reading, left)
        partners = read_partners(reading, event)
        actors += partners.actors
        groups += _armed(reading, max(reading.sentence(event.start).start, event.left - 16), event.left)
        groups += _armed(reading, event.end, reading.sentence(event.start).end, after_with=True)
    found = [Found(a.code, a.start, a.end, "stated", ACTING) for a in actors if a.form != "city"]
    return found + (groups if event.kind in {"sign", "agree", "initial", "negotiate", "reject"} else [])


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


def _subject_end(reading: Reading, event: Event) -> int:
    if event.voice == "active":
        return event.left
    floor = reading.sentence(event.left).start
    for i in range(event.left - 1, floor - 1, -1):
        if reading.cover.get(i) is None and reading.doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"}:
            while i > floor and reading.low[i - 1] in {"has", "have", "had", "also", "is", "are"}:
                i -= 1
            return i
    return event.left


def _of_pronoun(reading: Reading, left: int) -> list[Actor]:
    """ "Iran says it will sign": the state that "it" or "they" stands for in the same sentence."""
    floor = reading.sentence(max(left - 1, 0)).start
    if left <= floor or reading.low[left - 1] not in {"it", "they"}:
        return []
    before = [a for a in reading.actors_in(floor, left) if a.form not in {"city", "organization"}]
    if reading.low[left - 1] == "it":
        return before[:1]
    return before[:2]


def _talking(reading: Reading, event: Event) -> list[Actor]:
    """ "talks between X and Y on a pact", "negotiations with X"."""
    end = event.objects[0].start if event.objects else event.end
    for i in range(event.end, end):
        if reading.low[i] in {"between", "with"}:
            return read_agents(reading, i + 1).actors
    floor = reading.sentence(event.start).start
    verb = next((i for i in range(event.start - 1, floor, -1) if is_finite(reading, i)), None)
    while verb is not None and verb - 1 > floor and is_finite(reading, verb - 1):
        verb -= 1
    return read_subject(reading, verb).actors if verb is not None else []


def _armed(reading: Reading, start: int, end: int, *, after_with: bool = False) -> list[Found]:
    """Rebels and other armed groups on one side of a peace agreement."""
    if after_with:
        start = next((i + 1 for i in range(start, end) if reading.low[i] in {"with", "between"}), end)
        stops = {"that", "who", "which", "to", "in", ",", "after", "aimed", "ending", "on"}
        end = next((i for i in range(start, end) if reading.low[i] in stops), end)
    return [
        Found(f"ORG:{name}", first, last, "stated", ACTING, name)
        for first, last, name in find_armed_group(reading, start, end)
    ]


def _merge(reading: Reading, found: list[Found]) -> list[Party]:
    parties: list[Party] = []
    for one in sorted(found, key=lambda f: f.start):
        if not _known(parties, one.code):
            name = one.name or (one.code[4:] if one.code.startswith("ORG:") else country_name(one.code))
            parties.append(Party(one.code, name, one.basis, (reading.span(one.start, one.end),), one.rule))
    return parties


def _known(parties: list[Party], code: str) -> bool:
    return any(p.code == code for p in parties)


def _from_signatory(signatory: Signatory) -> Party:
    code = signatory.on_behalf_of or ""
    name = code[4:] if code.startswith("ORG:") else country_name(code)
    return Party(code, name, "inferred", signatory.evidence, SIGNATORY)


def _visited(reading: Reading, acts: list[Event], known: str) -> list[Party]:
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


def _has_partner(reading: Reading, record: Record, code: str) -> bool:
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


def _resolve_other(reading: Reading, record: Record, parties: list[Party]) -> list[Party]:
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
        if a.form != "city" and not _is_place(reading, a) and not describes_firm(reading, a, s.end)
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


def _resolve_pair(reading: Reading, record: Record, parties: list[Party]) -> list[Party]:
    """Fill up with the states of the headline or lead when "the two countries" are spoken of."""
    unnamed = not parties and any(
        e.kind in {"sign", "initial"} and e.realis == "done" for e in record.events
    )
    if not unnamed and not reading.speaks_of(_PAIRS):
        return parties
    for sentence in reading.sentences[:3]:
        actors = [
            a
            for a in reading.actors_in(sentence.start, sentence.end)
            if a.form != "city" and a.code != "ORG:United Nations"
        ]
        codes = list(dict.fromkeys(a.code for a in actors))
        if len(codes) == 2 and all(p.code in codes for p in parties):
            extra = [next(a for a in actors if a.code == c) for c in codes if not _known(parties, c)]
            return parties + [_resolved(reading, a) for a in extra]
    return parties


def _resolved(reading: Reading, actor: Actor) -> Party:
    name = actor.code[4:] if actor.code.startswith("ORG:") else country_name(actor.code)
    return Party(actor.code, name, "resolved", (reading.span(actor.start, actor.end),), RESOLVED)
