"""Who signed: read from the subject, the "by" and the "with" of each signing, and from sentences on
signatories.

Whoever witnessed, hosted, oversaw, attended or announced is none; a doubtful one is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.phrases import Side, read_agents, read_judged, read_subject
from diplo_cli.extractors.agreements.principals import read_principal
from diplo_cli.extractors.agreements.roles import resolve_role
from diplo_cli.facts import Signatory
from diplo_cli.lexicon import organization_name
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.join import Record
    from diplo_cli.extractors.agreements.reading import PersonAt, Reading
    from diplo_cli.facts import Basis, Party, Person, Title

ACTIVE = define_rule(
    "signatory.subject",
    """People in the subject of a verb of signing ("sign", "ink", "initial", "conclude", "exchange", "put
    pen to
    paper") told as done, or as planned for an agreement that is only planned.

    "Foreign Ministers Ana Ruiz and Tom Berg signed the treaty" gives both. Leaves alone whoever stands in a
    phrase of place, time or company ("in the presence of", "watched by", "after talks with"), and subjects of
    "refused to sign", "may sign", "was urged to sign".""",
)
PASSIVE = define_rule(
    "signatory.passive-by",
    """People after the "by" of a passive: "The accord was signed by Ana Ruiz for Peru and by Tom Berg".

    Leaves alone a relative clause behind a name ("..., who said") and whatever follows a phrase of place
    or time.""",
)
PARTNER = define_rule(
    "signatory.with-partner",
    """People after "with" beside the agreement: "Ruiz signed the pact on Monday with her counterpart Tom
    Berg".

    Leaves alone "after a meeting with", "with X looking on".""",
)
GAPPED = define_rule(
    "signatory.signed-for",
    """Who signed for which side: "Ruiz signed for Peru and Berg for Norway", "on behalf of Peru".

    The agreement is the one spoken of last. Leaves alone "signed for" a club or employer.""",
)
MEETING = define_rule(
    "signatory.met-to-sign",
    """Both sides of a meeting held to sign: "Ruiz met Berg in Oslo to sign the pact".

    Leaves alone "travelled to Oslo to sign", "met to discuss".""",
)
LISTED = define_rule(
    "signatory.list",
    """A sentence that names them: "The signatories were Ana Ruiz and Tom Berg", "Signing for Peru
    was Ana Ruiz".""",
)
RESOLVED = define_rule(
    "signatory.role-resolved",
    """An unnamed doer worked out from people named before: "the two leaders also signed", "he signed",
    "signed by the energy ministers".

    Leaves it open unless exactly the number of people fits, each from another side.""",
)


@dataclass(frozen=True)
class Signer:
    """A person found to sign, with the place of the name, the side if told, and the rule."""

    person: Person
    at: PersonAt | None
    behalf: str | None
    basis: Basis
    rule: str
    evidence: tuple[int, int]


def find_signers(reading: Reading, record: Record, status: str) -> list[Signer]:
    """Everyone who signed or, for a planned agreement, is to sign; in reading order, each once."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    found: list[Signer] = []
    for event in record.events:
        if (
            event.kind in {"sign", "initial"}
            and event.lemma not in {"join", "accede"}
            and event.realis in wanted
        ):
            found += _signers_of(reading, event, record)
    if status != "planned" and record.events:
        found += _listed(reading, record)
    return _unique(found)


def _signers_of(reading: Reading, event: Event, record: Record) -> list[Signer]:
    if event.voice in {"passive", "reduced", "nominal"}:
        if event.agent is None or _is_between(reading, event):
            return []
        side = read_agents(reading, event.agent)
        return _himself(reading, event) + _to_signers(reading, side, PASSIVE, event)
    if reading.low[max(event.left - 1, 0)] in {"we", "i"} and not _names_beside(reading, event.left):
        return []
    subject = _subject_of(reading, event)
    found = _to_signers(reading, subject, ACTIVE, event)
    gapped = _gapped(reading, event)
    if gapped:
        found = [_with_side(s, gapped[0]) for s in found] + gapped[1]
    if found or subject.actors:
        partners = read_partners(reading, event)
        found += _to_signers(reading, partners, PARTNER, event)
    return found


def _names_beside(reading: Reading, left: int) -> bool:
    """Whether somebody is named beside the speaker: "Minister Ruiz and I signed"."""
    return reading.low[left - 2 : left - 1] == ["and"]


def _himself(reading: Reading, event: Event) -> list[Signer]:
    """The speaker of "He said it was signed by himself and Tom Berg"."""
    at = event.agent or 0
    if reading.low[at] not in {"himself", "herself"}:
        return []
    floor = reading.sentence(at).start
    for i in range(floor, at):
        if reading.low[i] in {"he", "she"}:
            person = reading.cast.resolve(reading.source_span(i, i + 1))
            return [Signer(person, None, None, "resolved", RESOLVED, (at, at + 1))] if person else []
    return []


def _is_between(reading: Reading, event: Event) -> bool:
    """Whether "signed between A and B": the sides, not the hands; "concluded between" tells both."""
    between = event.agent is not None and reading.low[event.agent - 1] == "between"
    return between and event.lemma not in {"conclude", "exchange"}


def _subject_of(reading: Reading, event: Event) -> Side:
    """The doer of an active form, of "to sign" and of "by signing"."""
    if event.voice == "active":
        return read_subject(reading, event.left)
    if event.voice == "infinitive" and reading.low[event.left - 1] in {"intent", "intention"}:
        return Side()
    if event.voice == "infinitive":
        return _doers_of_meeting(reading, event) or read_subject(reading, _governor(reading, event.left))
    judged = read_judged(reading, event.left)
    if judged is not None:
        return judged
    start = event.left
    if start > reading.sentence(start).start and reading.low[start - 1] == ",":
        start -= 1
    if reading.sentence(start).start >= start - 1 and _opens(reading, event.left):
        return _subject_after(reading, event)
    return read_subject(reading, _governor(reading, event.left))


def _opens(reading: Reading, left: int) -> bool:
    """Whether a participle opens its sentence: "Signing the pact, Ruiz said"."""
    return left - reading.sentence(left).start <= 1


def _subject_after(reading: Reading, event: Event) -> Side:
    sentence = reading.sentence(event.start)
    for i in range(event.end, sentence.end):
        if reading.low[i] == "," and i + 1 < sentence.end and i + 1 in reading.cover:
            person = reading.cover[i + 1]
            return Side(people=[person])
        if reading.low[i] in {"was", "were"}:
            return Side()
    return Side()


def _governor(reading: Reading, left: int) -> int:
    """The start of the finite verb group that a "to sign" or "by signing" hangs on."""
    floor = reading.sentence(left).start
    for i in range(left - 1, floor - 1, -1):
        if reading.cover.get(i) is None and reading.doc[i].tag_ in {"VBD", "VBZ", "VBP", "MD"}:
            while i > floor and (
                reading.low[i - 1] in {"also", "has", "have", "had", "will", "is", "are", "then"}
                or reading.low[i - 1].endswith("ly")
            ):
                i -= 1
            return i
    return left


_MEET = frozenset({"met", "meet", "meets", "joined"})
_HOST = frozenset({"hosted", "hosts", "hosting", "host"})


def _doers_of_meeting(reading: Reading, event: Event) -> Side | None:
    """Both sides of "A met B to sign"."""
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


def read_partners(reading: Reading, event: Event) -> Side:
    """Those after "with" beside the verb or its object."""
    low = reading.low
    sentence = reading.sentence(event.start)
    spans = {i for m in event.objects for i in range(m.start, m.end)}
    for i in range(event.end, sentence.end):
        if (
            low[i]
            in {"that", "which", "who", ";", "while", "after", "when", "as", "where", "before", "following"}
            and i not in spans
        ):
            break
        if low[i] not in {"with", "alongside"}:
            continue
        before = low[i - 1]
        beside = (
            i - 1 < event.end
            or i - 1 in spans
            or i - 1 in reading.date_at
            or i - 1 in reading.actor_at
            or before in {"together", "along", ",", "jointly", "today", "yesterday"}
            or i in spans
        )
        if beside and before not in {"talks", "meeting", "meetings"} and "as" not in low[i + 1 : i + 5]:
            return read_agents(reading, i + 1)
    return Side()


def _gapped(reading: Reading, event: Event) -> tuple[str, list[Signer]] | None:
    """ "signed for X and B for Y": the subject's side, and the further signers."""
    low = reading.low
    limit = min(reading.sentence(event.start).end, event.end + 40)
    inside = {i for m in event.objects for i in range(m.start, m.end)}
    first = _side_at(reading, event.end, limit, within=14, inside=inside)
    if first is None:
        return None
    i, code = first
    others: list[Signer] = []
    while i < limit:
        person = reading.cover.get(i)
        if person is None:
            if low[i] in {";", ".", "who", "which", "after", "before"}:
                break
            i += 1
            continue
        side = _side_at(reading, person.right, limit, within=5)
        if side is None:
            break
        others.append(Signer(person.person, person, side[1], "stated", GAPPED, (person.left, side[0])))
        i = side[0]
    return code, others


def _side_at(
    reading: Reading, start: int, limit: int, *, within: int, inside: set[int] | frozenset[int] = frozenset()
) -> tuple[int, str] | None:
    """The first "for X" or "on behalf of X" from a token on: the token after it and X's code."""
    low = reading.low
    for i in range(start, min(limit, start + within)):
        if reading.cover.get(i) is not None or low[i] in {"and", "who", "that", "which"}:
            return None
        beside = i == start or i - 1 in inside or low[i - 1] in {",", "it"} or i - 1 in reading.date_at
        if i not in inside and ((low[i] == "for" and beside) or low[i : i + 3] == ["on", "behalf", "of"]):
            found = read_principal(reading, i + (1 if low[i] == "for" else 3), limit)
            if found is not None:
                return found
    return None


def _listed(reading: Reading, record: Record) -> list[Signer]:
    """ "The signatories were A and B", "Signing for Peru was A", near the record's signing."""
    found: list[Signer] = []
    acts = {reading.sentence_of[e.start] for e in record.events if e.kind in {"sign", "initial"}}
    near = sorted({n + d for n in acts for d in range(4) if n + d < len(reading.sentences)})
    for sentence in (reading.sentences[n] for n in near):
        for i in range(sentence.start, sentence.end):
            start, code = _list_start(reading, i, sentence.end)
            if start is not None:
                side = read_agents(reading, start)
                signers = _to_signers(reading, side, LISTED, None)
                found += [_with_side(s, code) if code else s for s in signers]
    return found


def _list_start(reading: Reading, i: int, end: int) -> tuple[int | None, str | None]:
    low = reading.low
    word = low[i]
    if (
        word in {"signatories", "signatory", "signers"}
        and low[i + 1 : i + 2]
        and low[i + 1] in {"were", "was", "are", "included", ":"}
    ):
        return i + 2, None
    if word == "signature" and low[i + 1 : i + 4] == ["was", "that", "of"]:
        actor = reading.actor_at.get(i - 1)
        return i + 4, actor.code if actor else None
    if word in {"initials", "signatures"} and (
        low[i + 1 : i + 4] in (["were", "those", "of"], ["are", "those", "of"])
        or low[i + 1 : i + 2] == ["of"]
    ):
        return i + (4 if low[i + 2 : i + 3] == ["those"] else 2), None
    if (
        word in {"signed", "signing"}
        and low[i - 1 : i] in (["who"], ["those"])
        and low[i + 1 : i + 2] in (["were"], ["included"], ["was"])
    ):
        return i + 2, None
    if (word == "signing" and i == reading.sentence(i).start) or (
        word == "signed" and low[i + 1 : i + 2] == ["for"] and i == reading.sentence(i).start
    ):
        for j in range(i + 1, min(i + 12, end)):
            if low[j] in {"was", "were"}:
                side = _side_at(reading, i + 1, j + 1, within=8)
                return j + 1, side[1] if side else None
    return None, None


def _to_signers(reading: Reading, side: Side, rule: str, event: Event | None) -> list[Signer]:
    found = [
        Signer(p.person, p, side.behalf.get(p.start), "stated", rule, (p.left, p.right)) for p in side.people
    ]
    if not found and event is not None and not side.actors:
        for start, end in side.roles:
            for person in resolve_role(reading, start, end, event):
                found.append(Signer(person, None, None, "resolved", RESOLVED, (start, end)))
    return found


def _with_side(signer: Signer, code: str | None) -> Signer:
    return Signer(signer.person, signer.at, signer.behalf or code, signer.basis, signer.rule, signer.evidence)


def _unique(signers: list[Signer]) -> list[Signer]:
    """Each person once; a side told later is kept."""
    kept: dict[str, Signer] = {}
    for signer in signers:
        known = kept.get(signer.person.id)
        kept[signer.person.id] = _with_side(known, signer.behalf) if known else signer
    return list(kept.values())


def person_side(person: Person) -> str | None:
    """The code of the party that a person's office belongs to."""
    if person.country:
        return person.country
    return _organization_code(person.organization)


def _organization_code(name: str | None) -> str | None:
    """The code of an intergovernmental body or an armed group; None for a firm, party or newspaper."""
    if not name:
        return None
    known = organization_name(name)
    if known is None and _GROUP_WORDS & set(name.lower().split()):
        known = name
    return f"ORG:{known}" if known else None


_GROUP_WORDS = frozenset(
    "front rebels movement liberation army militia resistance guerrillas taliban".split()
)


def write_signatory(reading: Reading, signer: Signer) -> Signatory:
    """The fact, with the office that stands nearest to the signing."""
    title = _title_of(reading, signer)
    side = signer.behalf or (title and _title_side(title)) or person_side(signer.person)
    start, end = signer.evidence
    return Signatory(
        person=signer.person.id,
        name=signer.person.name,
        title=title.title if title else None,
        on_behalf_of=side,
        basis=signer.basis,
        evidence=(reading.span(start, end),),
        rule=signer.rule,
    )


def fill_sides(
    reading: Reading, signers: list[Signer], signatories: tuple[Signatory, ...], parties: tuple[Party, ...]
) -> tuple[Signatory, ...]:
    """Give the one party for which nobody signs to those whose own side is not told beside the name."""
    signatories = tuple(
        replace(s, on_behalf_of=s.on_behalf_of or _side_before(reading, r, parties))
        for r, s in zip(signers, signatories, strict=True)
    )
    signed = [s.on_behalf_of for s in signatories]
    without = [p.code for p in parties if p.code not in signed]
    if len(without) != 1 or len(parties) < 2:
        return signatories
    untold = [
        s.on_behalf_of
        for r, s in zip(signers, signatories, strict=True)
        if s.on_behalf_of and not r.behalf and not _told_beside(reading, r, s.on_behalf_of)
    ]
    filled = []
    for signer, signatory in zip(signers, signatories, strict=True):
        side = signatory.on_behalf_of
        doubled = (
            side is not None and len(parties) == 2 and signed.count(side) == 2 and untold.count(side) == 1
        )
        if side is None or (doubled and not signer.behalf and not _told_beside(reading, signer, side)):
            signatory = replace(signatory, on_behalf_of=without[0])
        filled.append(signatory)
    return tuple(filled)


_STATE_OFFICES = frozenset("minister president premier secretary ambassador chancellor government king".split())


def _side_before(reading: Reading, signer: Signer, parties: tuple[Party, ...]) -> str | None:
    """The party named right before a name ("the ministers of Peru, Ana Ruiz, and of Chile, Tom Berg"); of a
    state and a movement the state for a minister, the movement for its chairman."""
    if signer.at is None:
        return None
    near = reading.actors_in(max(signer.at.left - 3, 0), signer.at.left)
    if near and reading.low[near[-1].start - 1] == "of":
        return next((p.code for p in parties if p.code == near[-1].code), None)
    groups = [p.code for p in parties if p.code.startswith("ORG:") and organization_name(p.code[4:]) is None]
    states = [p.code for p in parties if not p.code.startswith("ORG:")]
    if len(groups) != 1 or len(states) != 1 or len(parties) != 2:
        return None
    left = reading.low[max(signer.at.left - 3, 0) : signer.at.right]
    if {"movement", "rebels", "group", "front"} & set(left):
        return groups[0]
    return states[0] if _STATE_OFFICES & set(left) else None


def _told_beside(reading: Reading, signer: Signer, side: str) -> bool:
    """Whether the side stands in or next to the name and title."""
    if signer.at is None:
        return True
    right = signer.at.right
    limit = min(signer.at.right + 5, len(reading.low) - 1)
    while right < limit and reading.low[right] not in {"and", ";", "."}:
        if reading.low[right] == "," and reading.low[right + 1] in {"on", "while", "for", "with"}:
            break
        right += 1
    return any(a.code == side for a in reading.actors_in(max(signer.at.left - 3, 0), right))


def _title_side(title: Title) -> str | None:
    return title.country or _organization_code(title.organization)


def _title_of(reading: Reading, signer: Signer) -> Title | None:
    titles = signer.person.titles
    if not titles:
        return None
    if signer.at is None:
        return titles[0]
    left = reading.starts[signer.at.left]
    right = reading.starts[signer.at.right - 1] + len(reading.doc[signer.at.right - 1].text)
    touching = [t for t in titles if any(left <= s.start and s.end <= right for s in t.evidence)]
    return (touching or list(titles))[0]
