"""The status of an agreement, from what is told as done and what as planned, wanted or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.armed_groups import find_armed_group
from diplo_cli.extractors.agreements.clause_date import find_clause_date
from diplo_cli.extractors.agreements.signing_acts import awaits_signature, concludes_talks
from diplo_cli.extractors.agreements.standing import find_keepers, is_greeted, stands

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import Status

_DONE: dict[str, Status] = {
    "sign": "signed", "initial": "signed", "agree": "agreed", "ratify": "ratified",
    "enter_into_force": "in_force", "extend": "extended", "suspend": "suspended", "terminate": "terminated",
    "reject": "rejected", "negotiate": "under_negotiation", "propose": "proposed",
}  # fmt: skip
# What comes later in an agreement's life outweighs what came before.
_RANK: dict[Status, int] = {
    "terminated": 9, "suspended": 8, "extended": 7, "in_force": 6, "ratified": 5, "signed": 4, "agreed": 2,
    "planned": 3, "under_negotiation": 1, "rejected": 1, "proposed": 0,
}  # fmt: skip
_DATED_WITHIN = 5  # tokens between "enter into force" and its day
# Failing at these is no refusal: the talks have not come to an end.
_REACHED = frozenset({"reach", "agree", "strike", "clinch", "finalise", "finalize", "complete", "hammer"})
# What is going to be issued is ready; what is going to be reached is still talked about.
_ISSUED = frozenset({"seal", "issue", "release", "adopt", "announce", "unveil", "launch"})
_LEAVING = frozenset({"quit", "leave", "withdraw", "exit", "abandon", "scrap"})
_LATE: frozenset[Status] = frozenset({"terminated", "suspended", "extended", "in_force", "ratified"})


def find_status(reading: Reading, record: Record) -> Status | None:
    """The status; None when nothing is said to have happened to the agreement or to be coming."""
    told: list[tuple[Event, Status]] = []
    for event in record.events:
        if event.kind == "reject" and _is_outcry(reading, event):
            continue
        stage = "in_force" if _begins_today(reading, event) else _status_of(reading, event)
        if stage == "signed" and event.kind == "initial" and awaits_signature(reading, record, event):
            stage = "agreed"
        if stage is not None:
            told.append((event, stage))
    if not told and any(_is_running_out(e) for e in record.events):
        return "in_force"
    if not told and _is_talked_over(reading, record):
        return "under_negotiation"
    if not told:
        standing = "signed" if record.in_series else _standing(reading, record)
        return "proposed" if standing == "agreed" and _is_draft(reading, record) else standing
    told = _without_approval_to_sign(_without_conclusions(told))
    signed = [e for e, s in told if s == "signed"]
    late: list[tuple[Event, Status]] = [pair for pair in told if pair[1] in _LATE]
    if any(s == "terminated" and e.lemma in {"expire", "lapse"} for e, s in late):
        return "terminated"
    if not late and any(_is_running_out(e) for e in record.events):
        return "in_force"
    history = bool(signed) and all(_is_history(reading, e) for e in signed)
    if late and (not signed or history or _outweighs(late[0][0], signed)):
        latest: Status = max((s for _, s in late), key=_RANK.__getitem__)
        return latest if signed else late[0][1]
    if signed and any(_is_turned_down(e, signed) for e, s in told if s == "rejected"):
        return "rejected"
    if signed:
        return "signed"
    statuses = [s for _, s in told if s not in _LATE] or [s for _, s in told]
    if "rejected" in statuses and not {"agreed", "planned"} & set(statuses):
        return "rejected"
    best = max(statuses, key=_RANK.__getitem__)
    return None if best == "proposed" and _is_any_of_a_kind(record) else best


_ONLOOKERS = frozenset(
    "allies nationalists opposition critics protesters activists opponents campaigners unions groups".split()
)


def _is_outcry(reading: Reading, event: Event) -> bool:
    """Whether those who reject it are no side of it: "the opposition rejected the deal"."""
    floor = max(reading.sentence(event.start).start, event.left - 4)
    return event.voice == "active" and bool(_ONLOOKERS & set(reading.low[floor : event.left]))


def _is_talked_over(reading: Reading, record: Record) -> bool:
    """Whether negotiations are told of right beside what would come of them: "Negotiations between Peru and
    Fiji have begun. A trade agreement between the two countries would lower prices".
    """
    first = record.mentions[0]
    here = reading.sentence_of[first.head]
    if record.events or here > 2 or first.definite or first.kind != "description":
        return False
    before = reading.sentences[max(here - 1, 0)].start
    words = set(reading.low[before : first.start])
    after = set(reading.low[first.end : first.end + 6])
    return bool(words & {"negotiations", "negotiation"}) and bool(after & {"would", "could", "will"})


_DRAFTED = frozenset({"draft", "drafts", "proposed", "envisaged", "prospective", "proposal"})


def _is_draft(reading: Reading, record: Record) -> bool:
    """Whether it is called a draft: "the proposed treaty", "two draft treaties ... The texts, a Treaty"."""
    first = reading.sentence(record.mentions[0].head)
    told = reading.sentences[max(first.index - 1, 0)].start
    drafts = {"draft", "drafts"} & set(reading.low[told : first.end])
    return bool(drafts) or any(
        _DRAFTED & set(reading.low[max(m.start - 1, 0) : m.end]) for m in record.mentions[:4]
    )


def _without_conclusions(told: list[tuple[Event, Status]]) -> list[tuple[Event, Status]]:
    """Leave out "concluded" where only the talks were, or where the signing is still to come."""
    firm = [(e, s) for e, s in told if not (s == "signed" and e.lemma == "conclude")]
    coming = any(s == "planned" for _, s in firm)
    ended = any(e.voice == "nominal" and e.kind == "agree" for e, _ in firm)
    if any(s == "signed" for _, s in firm) or not (coming or ended):
        return told
    return firm


def _without_approval_to_sign(told: list[tuple[Event, Status]]) -> list[tuple[Event, Status]]:
    """Leave out "approved by Cabinet" where the signing is still to come: what is signed later is not
    ratified.
    """
    if any(s == "signed" for _, s in told) or not any(s == "planned" for _, s in told):
        return told
    return [(e, s) for e, s in told if not (s == "ratified" and e.lemma != "ratify")] or told


def _is_any_of_a_kind(record: Record) -> bool:
    """Whether many unnamed ones are wished for: "deals with other blocs"; no single agreement is meant."""
    first = record.mentions[0]
    return record.plural and first.kind == "description" and first.number is None and not record.actors


def _begins_today(reading: Reading, event: Event) -> bool:
    """Whether "will enter into force on 25 June" stands in an article of that day or a later one."""
    published = reading.article.published
    if event.kind != "enter_into_force" or event.realis != "planned" or published is None:
        return False
    sentence = reading.sentence(event.start)
    limit = min(event.end + _DATED_WITHIN, sentence.end)
    told = (reading.date_at.get(i) for i in range(event.start, limit))
    days = {d.value for d in told if d and d.value and d.kind == "date" and len(d.value) == 10}
    return len(days) == 1 and min(days) <= published.isoformat()


def _standing(reading: Reading, record: Record) -> Status | None:
    """Agreed, when the article is about an agreement between named states and tells no act of its own."""
    first = record.mentions[0]
    denied = any(e.realis in {"denied", "refused"} for e in record.events)
    if (
        record.old
        and len(record.mentions) > 2
        and len(record.actors) > 1
        and not denied
        and _is_early(reading, first)
    ):
        return "in_force"  # an old treaty that the article is about
    if denied or record.old or first.weak or first.plural:
        return None
    if all(m.noun == "convention" and m.end == m.head + 1 for m in record.mentions):
        return None  # a gathering, not a treaty "on" something
    if is_greeted(reading, record):
        return "agreed"
    opening = first.kind == "name" and len(first.actors) >= 2 and reading.sentence_of[first.head] <= 1
    if (
        len(record.mentions) < 2
        and not stands(reading, record)
        and not (opening and _is_draft(reading, record))
    ):
        return None
    told_early = _is_early(reading, first)
    named = any(m.kind == "name" for m in record.mentions)
    bound = record.actors | {f.code for f in find_keepers(reading, record)}
    topical = len(bound) >= 2 or named or _makes_peace(reading, record) or _is_between_both(reading, record)
    return "agreed" if told_early and topical else None


def _is_early(reading: Reading, first: Mention) -> bool:
    return first.headline or reading.sentence_of[first.head] <= 2


_BOTH = frozenset({"countries", "nations", "sides", "neighbours", "neighbors", "governments"})


def _is_between_both(reading: Reading, record: Record) -> bool:
    """Whether the naming says "between the two countries", which the article names elsewhere."""
    return any(
        {"two", "both"} & words and _BOTH & words
        for m in record.mentions
        if (words := set(reading.low[m.head : m.end]))
    )


def _makes_peace(reading: Reading, record: Record) -> bool:
    """Whether the naming sets a state beside an armed group: "the truce between Peru and the rebels"."""
    return bool(record.actors) and any(find_armed_group(reading, m.head, m.end) for m in record.mentions)


def _is_running_out(event: Event) -> bool:
    """Whether the agreement is to expire, and so is in force."""
    return event.kind == "terminate" and event.realis == "planned" and event.lemma in {"expire", "lapse"}


def _outweighs(event: Event, signed: list[Event]) -> bool:
    """Whether a later act is what the article tells first: its signing is then history."""
    first = signed[0]
    return event.start < first.start or (event.headline and not first.headline)


def _is_turned_down(event: Event, signed: list[Event]) -> bool:
    """Whether the article tells first that what was signed is turned down: "MPs reject the pact"."""
    first = signed[0]
    return event.kind == "reject" and not first.headline and (event.headline or event.start < first.start)


def _is_decided(reading: Reading, event: Event) -> bool:
    """Whether it is decided on: "have agreed to extend the truce"."""
    floor = max(reading.sentence(event.start).start, event.start - 4)
    return bool({"agreed", "agree", "agrees", "decided", "decides"} & set(reading.low[floor : event.start]))


def _is_history(reading: Reading, event: Event) -> bool:
    """Whether a signing is of an earlier year than the article: "the pact that they signed in 2011"."""
    published = reading.article.published
    day = find_clause_date(reading, event)
    if published is None or day is None or not (day.value or "")[:4].isdigit() or event.headline:
        return False
    return int((day.value or "")[:4]) < published.year


_STRIVING = frozenset("effort efforts try trying tries tried attempt attempts push bid working work".split())


def _is_striven_for(reading: Reading, event: Event) -> bool:
    """Whether it is worked for: "efforts to secure a truce"; not only called for."""
    floor = max(reading.sentence(event.start).start, event.left - 6)
    return bool(_STRIVING & set(reading.low[floor : event.start]))


def _status_of(reading: Reading, event: Event) -> Status | None:
    if concludes_talks(reading, event) and event.realis == "done":
        return "agreed"
    if event.lemma == "negotiate" and event.realis == "done" and event.voice in {"active", "passive"}:
        return "agreed"  # "negotiated the trade agreement"
    if event.realis == "done" or (event.realis == "ongoing" and event.kind == "negotiate"):
        return _DONE[event.kind]
    if event.kind in {"terminate", "suspend"} and event.realis == "ongoing" and event.voice == "active":
        return _DONE[event.kind]  # "is quitting the pact", "are suspending it"
    if event.lemma == "conclude" and event.realis == "ongoing" and event.voice == "infinitive":
        return "under_negotiation"  # "are seeking to conclude a pact"
    if event.realis == "refused":
        return "under_negotiation" if event.kind == "agree" and event.lemma in _REACHED else "rejected"
    if event.realis == "denied":
        return None
    if event.lemma in {"join", "accede"} and event.realis in {"wanted", "possible"}:
        return "in_force"  # others can join only what stands
    if event.kind == "terminate" and event.realis == "possible" and event.lemma in _LEAVING:
        return "in_force"  # "could quit the treaty"
    if event.kind == "extend" and event.realis == "planned" and _is_decided(reading, event):
        return "extended"
    if event.kind == "agree" and event.realis == "possible" and event.lemma in _REACHED:
        return "under_negotiation"
    if event.kind == "sign" or event.kind == "initial":
        return "planned" if event.realis in {"planned", "ongoing"} else "proposed"
    if event.kind == "negotiate":
        return "under_negotiation"
    if event.kind in {"agree", "propose"}:
        coming = event.realis in {"planned", "ongoing"} and event.kind == "agree"
        if event.kind == "agree" and event.realis == "wanted" and _is_striven_for(reading, event):
            return "under_negotiation"
        if coming and event.lemma in _ISSUED:
            return "planned"
        return "under_negotiation" if coming else "proposed"
    return None
