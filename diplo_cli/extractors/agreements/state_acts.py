"""Whether a state, or whoever may act for one, does the signing; firms, clubs and players do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agencies import find_states_of_bodies
from diplo_cli.extractors.agreements.agents import read_agents
from diplo_cli.extractors.agreements.party import ACTING, NAMED
from diplo_cli.extractors.agreements.subjects import read_subject
from diplo_cli.lexicon import organization_name
from diplo_cli.lexicon.offices import states_with

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Party, Signatory


_TREATY_TYPES = frozenset({"treaty", "convention", "protocol", "charter", "declaration"})


_COMPANY = frozenset(
    "company companies firm firms consortium corporation corp inc ltd plc club airline startup shareholder "
    "subsidiary striker midfielder defender goalkeeper footballer contract-extension".split()
)


def is_international(
    reading: Reading,
    record: Record,
    parties: tuple[Party, ...],
    signatories: tuple[Signatory, ...],
    status: str,
) -> bool:
    """Whether the record is an agreement of the kind that diplo is about."""
    codes = {p.code for p in parties}
    if signatories and all(_is_corporate(s.title) for s in signatories):
        return False
    if _is_of_sport(reading, record) or not (_binds_states(parties) or _states_act(reading, record)):
        return False
    if all(m.noun == "contract" and m.kind != "name" for m in record.mentions):
        return _is_of_two_states(reading, record) and not _firm_acts(reading, record)
    if len(codes) >= 2:
        return (
            any(not c.startswith("ORG:") for c in codes)
            or status != "signed"
            or not _firm_acts(reading, record)
        )
    if codes and any(m.noun in {"ceasefire", "truce"} or "peace" in reading.low[m.start : m.end]
                     or "ceasefire" in reading.low[m.start : m.end] for m in record.mentions):  # fmt: skip
        return not signatories or len(codes) > 1 or any(c.startswith("ORG:") for c in codes)
    if codes and _is_joined_by_name(record):
        return True
    if _two_hands_sign(reading, signatories, codes):
        return True
    named = any(
        m.kind == "name" and (m.type in _TREATY_TYPES or m.noun in {"accord", "pact", "compact"})
        for m in record.mentions
    )
    signed = any(e.kind in {"sign", "initial"} and e.realis == "done" for e in record.events)
    if named and (codes or signed or len(record.mentions) >= 2):
        return not _firm_acts(reading, record)
    made = signed or any(
        e.kind in {"enter_into_force", "ratify"} and e.realis == "done" for e in record.events
    )
    if not codes and (made or _we_sign(reading, record)) and _is_named_among_states(reading, record):
        return not _firm_acts(reading, record)
    if not codes and _is_peace_sought(reading, record):
        return True
    if not codes and (
        _many_states_sign(reading, record)
        or _two_sides_make_peace(reading, record)
        or _officials_meet(reading, record)
    ):
        return True
    if len(codes) == 1 and next(iter(codes)).startswith("ORG:") and organization_name(next(iter(codes))[4:]):
        acting = any(p.rule == ACTING for p in parties)
        return acting and status in {"signed", "agreed", "ratified", "in_force"} and not signatories
    if len(codes) == 1 and signatories:
        return _are_heads_of_states(signatories) or _abroad_is_near(reading, record, next(iter(codes)))
    return len(codes) == 1 and not signatories and _is_between_states(reading, record)


def _are_heads_of_states(signatories: tuple[Signatory, ...]) -> bool:
    """Whether beside one whose state is told a head of a state that is not told has signed."""
    heads = [s for s in signatories if s.on_behalf_of is None and s.title and states_with(s.title)]
    return len(signatories) > len(heads) > 0


def _two_hands_sign(reading: Reading, signatories: tuple[Signatory, ...], codes: set[str]) -> bool:
    """Whether two people sign who are not both known to sign for the one state that is named with them, in an
    article that names another state at its head.
    """
    sides = {s.on_behalf_of for s in signatories}
    if len(signatories) < 2 or sides == codes or not any(not c.startswith("ORG:") for c in codes):
        return False
    head = reading.sentences[min(3, len(reading.sentences) - 1)].end
    return any(not a.code.startswith("ORG:") and a.code not in codes for a in reading.actors_in(0, head))


def _abroad_is_near(reading: Reading, record: Record, code: str) -> bool:
    """Whether one state's signer stands alone, but the sentence of the act names another state or a body of
    states: "The president signed the agreement that lets the African Union send monitors".
    """
    for event in record.events:
        sentence = reading.sentence(event.start)
        for actor in reading.actors_in(sentence.start, sentence.end):
            known = organization_name(actor.code[4:]) if actor.code.startswith("ORG:") else actor.code
            if event.kind == "sign" and event.realis == "done" and known and actor.code != code:
                return True
    return False


def _is_joined_by_name(record: Record) -> bool:
    """Whether a state ratifies or leaves an agreement that has a name of its own."""
    named = any(m.kind == "name" for m in record.mentions)
    return named and any(e.kind in {"ratify", "terminate"} and e.realis == "done" for e in record.events)


def _binds_states(parties: tuple[Party, ...]) -> bool:
    """Whether the agreement's own name says between which states it is."""
    return len({p.code for p in parties if p.rule == NAMED and not p.code.startswith("ORG:")}) >= 2


AT_HOME = frozenset(
    "bipartisan senate house congressional labor labour union unions tribal federal infrastructure project "
    "coalition budget payment plea fundraising collective district county municipal tribe tribes "
    "municipality".split()
)


def states_at_head(reading: Reading) -> set[str]:
    """The states that the first sentences name."""
    head = reading.sentences[min(3, len(reading.sentences) - 1)].end
    found = {a.code for a in reading.actors_in(0, head) if not a.code.startswith("ORG:")}
    return found | {p.person.country for p in reading.people_in(0, head) if p.person.country}


def _is_named_among_states(reading: Reading, record: Record) -> bool:
    """Whether what has a name of its own, or what "we" sign, is signed in an article on two states."""
    ours = _we_sign(reading, record)
    told = [m for m in record.mentions if m.end - m.start > 1 and (m.kind == "name" or (ours and m.words))]
    words = {w for m in told for w in reading.low[m.start : m.end]}
    return bool(told) and not words & AT_HOME and len(states_at_head(reading)) >= 2


def _we_sign(reading: Reading, record: Record) -> bool:
    """Whether a speaker tells of it: "we signed a defence agreement"."""
    acts = [e for e in record.events if e.kind == "sign" and e.realis in {"done", "planned"}]
    return any({"we", "'ve"} & set(reading.low[max(e.left - 5, 0) : e.start]) for e in acts)


_PEACE = frozenset({"ceasefire", "truce", "armistice", "cease", "hostage", "hostages", "peace"})


def _is_peace_sought(reading: Reading, record: Record) -> bool:
    """Whether a ceasefire or hostage deal, its sides unnamed, is a topic of an article on two states."""
    words = {w for m in record.mentions for w in (m.noun, *reading.low[m.start : m.end])}
    early = any(m.headline or reading.sentence_of[m.head] <= _EARLY for m in record.mentions)
    topical = (early and bool(record.events)) or len(record.mentions) >= 2
    return bool(_PEACE & words) and topical and len(states_at_head(reading)) >= 1


_EARLY = 3  # sentences at the head of an article


def _officials_meet(reading: Reading, record: Record) -> bool:
    """Whether a headline sets people of two states beside the signing of it."""
    for event in record.events:
        if event.kind != "sign" or event.realis != "done" or event.voice != "nominal":
            continue
        sentence = reading.sentence(event.start)
        people = reading.people_in(sentence.start, event.start)
        if sentence.headline and len({p.person.country for p in people if p.person.country}) >= 2:
            return True
    return False


def _two_sides_make_peace(reading: Reading, record: Record) -> bool:
    """Whether "the two sides" sign or agree on a ceasefire or peace agreement, unnamed."""
    peace = any(
        {"peace", "ceasefire", "truce", "cease", "armistice"} & {m.noun, *reading.low[m.start : m.end]}
        for m in record.mentions
    )
    words = {w for e in record.events if e.realis == "done" for w in reading.low[max(e.left - 5, 0) : e.left]}
    return peace and bool(words & {"sides", "parties", "factions", "rivals", "groups", "rebels"})


def _many_states_sign(reading: Reading, record: Record) -> bool:
    """Whether unnamed states are the doers: "Eleven countries signed the pact"."""
    for event in record.events:
        if (
            event.kind in {"sign", "agree"}
            and event.realis in {"done", "planned"}
            and event.voice == "active"
        ):
            words = reading.low[max(reading.sentence(event.start).start, event.left - 4) : event.left]
            if {"countries", "nations", "governments", "states"} & set(words):
                return True
        if event.kind in {"sign", "agree"} and event.realis == "done" and event.voice != "active":
            sentence = reading.sentence(event.start)
            if _WORLDWIDE & set(reading.low[sentence.start : sentence.end]) and len(record.mentions) > 2:
                return True
    return False


_WORLDWIDE = frozenset({"countries", "nations", "governments", "diplomats", "delegates", "delegations"})


_CORPORATE = (
    "chief executive",
    "ceo",
    "managing director",
    "chief financial",
    "founder",
    "owner",
    "head coach",
    "general manager",
    "striker",
    "midfielder",
    "defender",
    "goalkeeper",
    "footballer",
    "winger",
    "singer",
    "rapper",
    "actor",
    "actress",
    "pitcher",
    "head coach",
    "novelist",
    "driver",
    "sporting director",
    "club president",
    " company",
    " corporation",
    " inc",
)


def _is_corporate(title: str | None) -> bool:
    return bool(title) and any(words in (title or "").lower() for words in _CORPORATE)


_STATE_WORDS = frozenset(
    "countries nations sides governments government states parties neighbours neighbors officials "
    "ministers leaders presidents members it they we he she i both ministry delegations minister "
    "negotiators representatives diplomats two capitals rebels union bloc alliance world authorities "
    "envoys republics ambassadors commanders factions "
    "president koreas partners members who administration kingdom secretary premier".split()
)


def _states_act(reading: Reading, record: Record) -> bool:
    """Whether a state, office-holder or body of states does at least one of the signings, as far as told."""
    acts = [e for e in record.events if e.kind in {"sign", "initial"} and e.realis != "possible"]
    if record.takes_up or record.in_series:
        return True
    return not acts or any(_state_acts(reading, event) for event in acts)


def _state_acts(reading: Reading, event: Event) -> bool:
    if event.voice in {"passive", "reduced", "nominal"}:
        if event.agent is None:
            return True
        words = reading.low[event.agent : event.agent + 8]
        side = read_agents(reading, event.agent)
    else:
        words = reading.low[max(reading.sentence(event.start).start, event.left - 8) : event.left]
        side = read_subject(reading, event.left)
        if event.voice != "active":
            start = reading.sentence(event.start).start
            words = reading.low[start : event.left]
            return (
                bool(
                    _STATE_WORDS & set(words)
                    or reading.actors_in(start, event.left)
                    or reading.people_in(start, event.left)
                )
                or start == event.left
                or (event.voice == "gerund" and event.left - start <= 1)
            )
    opens = event.voice == "active" and event.left == reading.sentence(event.start).start
    if opens and event.lemma in {"sign", "ink", "conclude"}:
        return True  # "Signed in 2001, the treaty": its hands are not told
    known = side.people or side.actors or side.roles or _STATE_WORDS & set(words)
    return bool(known or find_states_of_bodies(reading, event))


_SPORT = frozenset(
    "striker midfielder goalkeeper footballer winger club pitcher singer rapper studio novelist "
    "publisher quarterback "
    "batsman".split()
)


def _is_of_sport(reading: Reading, record: Record) -> bool:
    """Whether every signing is told beside players, clubs or labels."""
    acts = [reading.sentence(e.start) for e in record.events if e.kind in {"sign", "agree"}]
    return bool(acts) and all(_SPORT & {t.text for t in reading.doc[s.start : s.end]} for s in acts)


def _firm_acts(reading: Reading, record: Record) -> bool:
    """Whether a firm or club stands in the sentence of an act."""
    for event in record.events:
        sentence = reading.sentence(event.start)
        if _COMPANY & set(reading.low[sentence.start : sentence.end]):
            return True
    return False


def _is_of_two_states(reading: Reading, record: Record) -> bool:
    """Whether states themselves sign: "Peru and Chile signed a contract", "Peru plans to sign a contract with
    Chile".
    """
    for event in record.events:
        if event.kind == "sign" and event.voice in {"active", "infinitive"}:
            subject = read_subject(reading, event.left)
            doers = {a.code for a in subject.actors if a.form not in {"city", "organization"}}
            partners = frozenset[str]().union(*(m.partners for m in event.objects))
            others = {c for c in partners if not c.startswith("ORG:")}
            if doers and len(doers | others) >= 2 and not subject.people:
                return True
    return False


def is_of_firms(reading: Reading, record: Record) -> bool:
    """Whether firms, clubs or players do what is told, or it is a contract."""
    contract = all(m.noun == "contract" and m.kind != "name" for m in record.mentions)
    return contract or _is_of_sport(reading, record) or _firm_acts(reading, record)


def _is_between_states(reading: Reading, record: Record) -> bool:
    """Whether the wording says that other states take part, though it names one only."""
    telling = {
        "bilateral",
        "multilateral",
        "regional",
        "international",
        "extradition",
        "nonproliferation",
        "peace",
    }
    words = {w for m in record.mentions for w in reading.low[m.start : m.end]}
    return bool(words & telling) or any(m.noun == "treaty" for m in record.mentions)
