"""Joins the namings of one agreement into one record, and keeps several agreements apart."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.phrases import read_subject
from diplo_cli.extractors.agreements.nouns import DOMAIN_WORDS, GENERIC, REFERENCES, may_be_short, may_name_one_thing

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.mentions import Mention
    from diplo_cli.extractors.agreements.reading import Reading

_ALSO = frozenset(
    {"also", "another", "separately", "meanwhile", "second", "additionally", "addition", "besides"}
)


@dataclass
class Record:
    """One agreement in the making: its namings and what happens to it."""

    mentions: list[Mention] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    in_series: bool = False
    takes_up: bool = False
    words: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    aliases: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()

    def add(self, mention: Mention, doers: frozenset[str] = frozenset()) -> None:
        """Take in one more naming, with those that act on it as they are told beside it."""
        self.mentions.append(mention)
        self.doers |= doers
        self.words |= mention.words
        self.actors |= mention.actors
        self.aliases |= frozenset(mention.aliases)
        self.acronyms |= frozenset(mention.acronyms)
        self.nouns |= {mention.noun}

    @property
    def plural(self) -> bool:
        """Whether the record stands for several agreements under one naming."""
        return self.mentions[0].plural

    @property
    def old(self) -> bool:
        """Whether it was introduced as an earlier agreement."""
        return self.mentions[0].old


def join_mentions(reading: Reading, mentions: list[Mention], events: list[Event]) -> list[Record]:
    """Records in the order of their first naming, with their events."""
    acted_on = {m.start: e for e in events for m in e.objects}
    records: list[Record] = []
    home: dict[int, Record] = {}
    for mention in mentions:
        record = _find_home(reading, mention, records, acted_on)
        bare = None if record else _agreed_before(reading, mention, events)
        if record is None and (bare or _may_begin(mention, acted_on)):
            record = Record(events=[bare] if bare else [])
            records.append(record)
        if record is not None:
            record.add(mention, _doers(reading, mention, acted_on))
            home[mention.start] = record
    _hand_out(reading, events, records, home)
    _mark_series(reading, records)
    return records


def _doers(reading: Reading, mention: Mention, acted_on: dict[int, Event]) -> frozenset[str]:
    """The two or more states in the subject of the verb that acts on a naming."""
    event = acted_on.get(mention.start)
    if event is None or event.voice != "active" or event.kind not in {"sign", "agree", "initial"}:
        return frozenset()
    subject = read_subject(reading, event.left)
    states = {a.code for a in subject.actors if a.form not in {"city", "organization"}}
    states |= {p.person.country for p in subject.people if p.person.country}
    return frozenset(states) if len(states) >= 2 else frozenset()


def _mark_series(reading: Reading, records: list[Record]) -> None:
    """ "Another deal calls for ...": a further one of a series that was signed, without a verb of its own."""
    for before, record in pairwise(records):
        first = record.mentions[0]
        signed = any(e.kind == "sign" and e.realis == "done" for e in before.events)
        near = 0 <= reading.sentence_of[first.head] - reading.sentence_of[before.mentions[-1].head] <= 2
        opens = first.head - reading.sentence(first.head).start <= 2
        record.takes_up = near and any(_takes_up(reading, e) for e in record.events)
        record.in_series = not record.events and first.new and opens and signed and near


def _agreed_before(reading: Reading, mention: Mention, events: list[Event]) -> Event | None:
    """The "agreed on the division of the fleet" that "the agreement" takes up, at most three sentences
    before.
    """
    if mention.kind != "reference" or mention.words or mention.noun not in GENERIC:
        return None
    here = reading.sentence_of[mention.head]
    for event in reversed(events):
        if here - reading.sentence_of[event.start] > 3:
            break
        bare = not event.objects and not event.focus and event.start < mention.start
        if bare and 0 <= here - reading.sentence_of[event.start] <= 3:
            return event
    return None


_TAKING_UP = frozenset(
    {"they", "also", "both", "two", "three", "four", "five", "leaders", "sides", "presidents"}
)


def _takes_up(reading: Reading, event: Event) -> bool:
    """Whether the doers are those of before: "They also signed", "The two leaders adopted", "Also signed
    was".
    """
    floor = reading.sentence(event.start).start
    if event.lemma == "include":
        return True
    return bool(_TAKING_UP & set(reading.low[max(floor, event.left - 6) : event.end]))


def _may_begin(mention: Mention, acted_on: dict[int, Event]) -> bool:
    """Whether a naming may begin a record: a reference or a weak noun needs an event of its own."""
    event = acted_on.get(mention.start)
    if mention.noun in REFERENCES:
        return mention.kind == "description" and event is not None and event.kind == "sign"
    if mention.kind == "name":
        return True
    introduced = mention.determiner in {"a", "an"}
    if mention.weak:
        acted = event is not None and event.kind not in {"negotiate", "propose"}
        return acted and (mention.kind == "description" or introduced)
    if mention.kind == "reference":
        if introduced and event is not None and event.kind == "agree" and event.realis == "done":
            return True
        signed = event is not None and event.kind in {"sign", "initial"} and event.realis != "denied"
        between = len(mention.actors) >= 2
        return signed or between or (event is not None and bool(mention.words or mention.actors))
    return bool(event or mention.headline or mention.words or mention.actors)


_MEMORY = 60  # records that a naming may still belong to


def _find_home(
    reading: Reading, mention: Mention, records: list[Record], acted_on: dict[int, Event]
) -> Record | None:
    """The record that a naming belongs to, the best of those that it may name."""
    best, best_score = None, 0.0
    for age, record in enumerate(reversed(records[-_MEMORY:])):
        score = _fit(reading, mention, record, acted_on)
        score -= 0.1 * min(age, 8) if score else 0
        if score > best_score:
            best, best_score = record, score
    return best


def _fit(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> float:
    """How well a naming fits a record; 0 when it cannot name it."""
    first = record.mentions[0]
    text = reading.text(mention.start, mention.end)
    begins_anew = mention.determiner in {"a", "an"} and mention.start in acted_on
    if text in record.aliases and not begins_anew:
        return 6.0
    last = record.mentions[-1]
    if reading.low[last.tail : mention.start] in (["called"], ["called", "the"], ["known", "as", "the"]):
        return 7.0
    if _is_definition(reading, mention):
        return (
            7.0 if reading.sentence_of[record.mentions[-1].head] == reading.sentence_of[mention.head] else 0.0
        )
    if not begins_anew and record.acronyms & set(mention.acronyms) and not _conflicting_actors(mention, record):
        return 5.0 + len(mention.actors & record.actors) - 3.0 * (mention.plural != record.plural)
    if not _nouns_agree(mention, record):
        return 0.0
    if record.events and _is_history(reading, mention, acted_on):
        return 0.0
    summed_up = first.headline and mention.plural and _sentences_apart(reading, mention, record) <= 3
    if mention.plural != first.plural and not summed_up:
        return 0.0
    if _conflicting_actors(mention, record) or _other_doers(reading, mention, record, acted_on):
        return 0.0
    if mention.kind == "name":
        return _fit_name(reading, mention, record, acted_on)
    if mention.definite or mention.kind == "reference":
        return _fit_reference(mention, record)
    return _fit_description(reading, mention, record, acted_on)


def _is_history(reading: Reading, mention: Mention, acted_on: dict[int, Event]) -> bool:
    """Whether a naming with words of its own was signed in a year before the article's: "its first pact,
    in 1996".
    """
    event = acted_on.get(mention.start)
    published = reading.article.published
    telling = mention.words or mention.determiner in {"its", "their", "his", "her"}
    if event is None or event.kind != "sign" or event.realis != "done" or published is None or not telling:
        return False
    sentence = reading.sentence(event.start)
    years = {
        d.value[:4]
        for i in range(sentence.start, sentence.end)
        if (d := reading.date_at.get(i)) and d.value and d.kind == "date" and d.value[:4].isdigit()
    }
    return bool(years) and all(int(year) < published.year for year in years)


def _is_definition(reading: Reading, mention: Mention) -> bool:
    """Whether "(the “1995 Agreement”)": a bracket that gives the agreement named before a short form."""
    before = reading.low[max(mention.start - 3, 0) : mention.start]
    return "(" in before and bool({"“", '"', "‘", "'"} & set(before))


_VAGUE = frozenset({"partnership", "understanding", "settlement"})


def _nouns_agree(mention: Mention, record: Record) -> bool:
    """Whether the head noun goes with every telling noun of the record: no "convention" joins a
    "memorandum".
    """
    nouns = record.nouns
    if mention.weak and mention.noun not in nouns:
        bare = mention.definite and not mention.words and mention.noun not in _VAGUE
        return bare and all(may_name_one_thing(mention.noun, n) for n in nouns)
    telling = nouns - GENERIC - REFERENCES
    return all(may_name_one_thing(mention.noun, n) for n in telling or nouns)


def _other_doers(
    reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]
) -> bool:
    """Whether other states agree on this one than on the record's: "Peru and Chile agreed to a trade deal"."""
    ours = _doers(reading, mention, acted_on)
    theirs = record.doers or (record.actors if len(record.actors) >= 2 else frozenset())
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def _conflicting_actors(mention: Mention, record: Record) -> bool:
    ours, theirs = mention.actors, record.actors
    if not ours or not theirs:
        return False
    if len(ours) >= 2 and len(theirs) >= 2:
        return not (ours <= theirs or theirs <= ours)
    return len(ours) >= 1 and len(theirs) >= 2 and not ours & theirs


def _fit_name(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> float:
    """A full name joins a record of the same name, or one that is only described so far."""
    names = [m for m in record.mentions if m.kind == "name"]
    if not names:
        if record.old != mention.old or any(m.new for m in record.mentions):
            return 0.0
        if all(m.headline for m in record.mentions) and mention.plural == record.plural:
            return 2.0 if mention.words & record.words or not _told_elsewhere(reading, mention, record) else 0.0
        if mention.determiner == "this" and _sentences_apart(reading, mention, record) <= 2:
            return 2.0 if mention.noun in record.nouns else 0.0
        shared = mention.words & record.words
        near = _sentences_apart(reading, mention, record) <= 2 and mention.start in acted_on
        domains = _domains(mention.words), _domains(record.words)
        if shared or (near and not (domains[0] and domains[1] and not domains[0] & domains[1])):
            return 1.5 + len(shared)
        return 0.0
    for name in names:
        if _is_about(reading, mention) != _is_about(reading, name):
            continue
        small, large = sorted((mention.words, name.words), key=len)
        same_noun = mention.noun == name.noun
        if same_noun and small <= large:
            return 5.0 if small else 3.0
        common = len(small & large)
        if not same_noun and not may_be_short(mention.noun, name.noun):
            continue
        if common and common / len(small | large) >= 0.5:
            return 4.0
    return 0.0


def _told_elsewhere(reading: Reading, mention: Mention, record: Record) -> bool:
    """Whether another naming further on has the telling words of a headline."""
    return any(
        m.words & record.words and m.start > mention.start and not m.words & mention.words
        for m in reading.mentions_in(mention.end, min(mention.end + 200, len(reading.low)))
        if m.kind == "name"
    )


def _is_about(reading: Reading, mention: Mention) -> bool:
    """Whether the agreement is on another one: "Agreement to Extend the Agreement ..."."""
    return any(
        w in {"extend", "extending", "amend", "amending", "terminate", "renewing", "extension", "amendment"}
        for w in reading.low[mention.head : mention.end]
    )


def _fit_reference(mention: Mention, record: Record) -> float:
    """ "the pact", "this trade deal": every telling word must be known of the record."""
    if mention.old and not record.old and not mention.words <= record.words:
        return 0.0
    extra = mention.words - record.words - _LOOSE
    if mention.noun in REFERENCES:
        return 1.5 if not extra else 0.0
    same = any(m.noun == mention.noun for m in record.mentions)
    shared = len(mention.words & record.words)
    if extra and not record.words and mention.end > mention.head + 1 and not record.mentions[0].headline:
        return 0.8 if all(not m.words and m.noun == mention.noun for m in record.mentions) else 0.0
    if extra:
        ours, theirs = _domains(mention.words), _domains(record.words)
        if shared or (ours and ours & theirs):
            return 1.0 + shared
        if theirs or any(m.kind == "name" for m in record.mentions) or len(extra) > 1 or ours:
            return 0.0
        return 0.5
    return 1.0 + same + shared + (0.4 if not record.old else 0) + (0.3 if record.events else 0)


_LOOSE = frozenset(
    "flagship ambitious peace signed last two three day same first such previous latest whole entire "
    "long-term "
    "five-year recent planned draft 10-year bilateral future".split()
)


def _fit_description(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> float:
    """ "a pact": begins a record of its own unless it says again what was said."""
    sentence = reading.sentence(mention.head)
    quoted = reading.in_quotation[mention.head] and not _domains(mention.words)
    if quoted and mention.start in acted_on:
        return 1.0 if _same_stage(mention, record, acted_on) else 0.0
    if mention.new or mention.old != record.old:
        return 0.0
    if _explains_old(reading, mention) or _other_hands(reading, mention, record, acted_on):
        return 0.0
    if _in_apposition(reading, mention, record):
        return 6.0
    if _ALSO & set(reading.low[sentence.start : mention.start]) and not record.mentions[-1].headline:
        return 0.0
    last = reading.sentence(record.mentions[-1].head)
    if last.index == sentence.index and mention.start in acted_on:
        return 0.0
    first = record.mentions[0]
    only_headline = all(m.headline for m in record.mentions)
    shared = mention.words & record.words
    domains = _domains(mention.words), _domains(record.words)
    clash = bool(domains[0] and domains[1] and not domains[0] & domains[1])
    if only_headline:
        return 0.0 if clash and not shared else 2.0 + len(shared)
    if mention.words:
        enough = len(shared) / len(mention.words) >= 0.5
        return 1.5 + len(shared) if enough and not clash else 0.0
    doers = _doers(reading, mention, acted_on)
    counted = mention.plural and mention.number is not None and bool(doers) and doers == record.doers
    return 1.0 if _same_stage(mention, record, acted_on) and (not first.plural or counted) else 0.0


def _explains_old(reading: Reading, mention: Mention) -> bool:
    """Whether it explains an earlier agreement named right before: "The previous pact, a three-year deal"."""
    before = reading.mentions_in(max(mention.start - 8, 0), mention.start)
    return bool(before) and before[-1].old and reading.low[before[-1].tail : mention.start] in ([",", "a"], [",", "an"])


def _other_hands(
    reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]
) -> bool:
    """Whether other people sign this one than the record, or it stands in a list item of its own."""
    event = acted_on.get(mention.start)
    if event is None or event.kind != "sign" or event.realis != "done":
        return False
    signed = [e for e in (acted_on.get(m.start) for m in record.mentions if not m.headline) if e]
    signed = [e for e in signed if e.kind == "sign" and e.realis == "done" and e.voice == "active"]
    ours = {p.person.id for p in read_subject(reading, event.left).people} if event.voice == "active" else set()
    theirs = [{p.person.id for p in read_subject(reading, e.left).people} for e in signed]
    apart = bool(ours) and any(theirs) and not any(ours & t for t in theirs)
    return apart or (bool(signed) and _is_item(reading, mention) and len(mention.words) != len(record.words))


def _is_item(reading: Reading, mention: Mention) -> bool:
    """Whether a naming stands in a sentence that opens with a list mark."""
    return reading.low[reading.sentence(mention.head).start] in {"-", "•", "*", "–", "·"}


def _in_apposition(reading: Reading, mention: Mention, record: Record) -> bool:
    """Whether "the Rivers Deal, a landmark agreement": the description stands right behind a naming."""
    last = record.mentions[-1]
    between = reading.low[last.tail : mention.start]
    after = reading.low[mention.tail : mention.tail + 2]
    listed = (
        (after[:1] == [","] and after[1:] in (["a"], ["an"], ["another"]))
        or after[:1] == ["and"]
        or reading.low[mention.tail : mention.tail + 2] == [",", "and"]
    )
    return between in ([",", "a"], [",", "an"], [","]) and not listed


def _same_stage(mention: Mention, record: Record, acted_on: dict[int, Event]) -> bool:
    """Whether a bare "a pact" is told as done or planned just as the record is."""
    event = acted_on.get(mention.start)
    stages = {acted_on[m.start].realis == "done" for m in record.mentions if m.start in acted_on}
    return event is None or not stages or (event.realis == "done") in stages


def _sentences_apart(reading: Reading, mention: Mention, record: Record) -> int:
    return reading.sentence_of[mention.head] - reading.sentence_of[record.mentions[-1].head]


def _domains(words: frozenset[str]) -> set[str]:
    return {DOMAIN_WORDS[w] for w in words if w in DOMAIN_WORDS}


def _hand_out(reading: Reading, events: list[Event], records: list[Record], home: dict[int, Record]) -> None:
    """Give each event to the records of its objects; one without object to what was spoken of last."""
    named = sorted(home)
    for event in events:
        owners = [home[m.start] for m in event.objects if m.start in home]
        if event.focus and not owners:
            owners = _in_focus(reading, event, named, home)
        for owner in owners:
            if event not in owner.events[-8:]:
                owner.events.append(event)


def _in_focus(reading: Reading, event: Event, named: list[int], home: dict[int, Record]) -> list[Record]:
    """The record named last before an event, at most three sentences away."""
    at = bisect_left(named, event.start) - 1
    if at < 0 or reading.sentence_of[event.start] - reading.sentence_of[named[at]] > 3:
        return []
    return [home[named[at]]]
