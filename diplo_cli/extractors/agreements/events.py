"""What is said to happen to an agreement: signed, agreed, negotiated, ratified, suspended, ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.act_kinds import refine_kind, refine_realis
from diplo_cli.extractors.agreements.clause_date import find_clause_date
from diplo_cli.extractors.agreements.direct_objects import find_direct_objects
from diplo_cli.extractors.agreements.event import Event
from diplo_cli.extractors.agreements.left_extent import DETERMINERS, PRENOMINAL
from diplo_cli.extractors.agreements.listed_events import find_included, find_list_events
from diplo_cli.extractors.agreements.modality import read_verb
from diplo_cli.extractors.agreements.noun_events import find_noun_event
from diplo_cli.extractors.agreements.objects import find_agent, find_objects
from diplo_cli.extractors.agreements.phrases import find_split_phrase
from diplo_cli.extractors.agreements.reach import Reach
from diplo_cli.extractors.agreements.triggers import find_trigger
from diplo_cli.extractors.agreements.verbs import (
    ADVERBS,
    VERBS,
    EventKind,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading


def find_events(reading: Reading, mentions: list[Mention]) -> list[Event]:
    """Every event, in reading order."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(reading.sentence_of[mention.head], []).append(mention)
    events: list[Event] = []
    reading.mentions = mentions
    for sentence in reading.sentences:
        here = by_sentence.get(sentence.index, [])
        inside = {i for m in here for i in range(m.start, m.head + 1)}
        i = sentence.start
        while i < sentence.end:
            event = None
            if i not in inside:
                event = (
                    _prenominal_event(reading, i, here)
                    or _event_at(reading, i, here)
                    or find_included(reading, i, here, events)
                )
            if event:
                events.append(event)
            i = max(i + 1, event.end if event else 0)
    listed = find_list_events(reading, by_sentence, events)
    return sorted((_date(reading, e) for e in events + listed), key=lambda e: e.start)


_TO_COME = frozenset({"sign", "initial", "enter_into_force"})


def _date(reading: Reading, event: Event) -> Event:
    """The act as planned where the day of its clause is later than the article's own: "will attend the
    signing of the pact on 4 May", "before it enters into force on 29 April".
    """
    published = reading.article.published
    if event.realis != "done" or event.kind not in _TO_COME or published is None:
        return event
    mention = find_clause_date(reading, event)
    day = (mention.value or "") if mention else ""
    later = len(day) == 10 and day > published.isoformat()
    return replace(event, realis="planned") if later else event


def _prenominal_event(reading: Reading, i: int, here: list[Mention]) -> Event | None:
    """ "the recently signed trade deal": a signing told by an adjective; its doers are not said."""
    mention = next((m for m in here if m.start == i + 1), None)
    before = reading.low[i - 1] if i > reading.sentence(i).start else ""
    if reading.low[i] not in PRENOMINAL or mention is None:
        return None
    first = i
    while before in {"newly", "-"} | ADVERBS and first - 1 > reading.sentence(i).start:
        first -= 1
        before = reading.low[first - 1]
    if before not in DETERMINERS | {"'s", "'"} or before == "that":
        return None
    return Event("sign", i, i + 1, i, "reduced", "done", (mention,), None, False, False, "sign")


def _event_at(reading: Reading, i: int, here: list[Mention]) -> Event | None:
    split = find_split_phrase(reading, i, here)
    trigger = (*split[:2], i + 1) if split else find_trigger(reading, i)
    if trigger is None or (reading.low[i] == "signing" and any(m.end == i for m in here)):
        return find_noun_event(reading, i, here)
    kind, lemma, end = trigger
    if lemma == "conclude" and reading.low[i - 1] in {"is", "are"} and reading.low[end : end + 1] == ["for"]:
        return None
    if lemma == "establish" and not reading.actors_in(reading.sentence(i).start, i):
        return None  # an agreement's own terms: "- Establishes a framework for ..."
    left_mention, right = _neighbours(reading, i, end, here)
    right = split[2] if split else right
    if lemma == "end" and reading.low[end : end + 1] == ["in"]:
        right = []  # "the war ended in 1953 with a truce"
    if left_mention and _is_of_part(reading, left_mention, i):
        return None
    beside = left_mention is not None and _is_beside(reading, left_mention, i)
    if beside and right and "," in reading.low[end : right[0].start]:
        right = []
    reach = _reach(reading, i, lemma, beside, bool(right), kind)
    if reach is None:
        return None
    if lemma in {"expire", "lapse"} and reach.realis == "done" and reading.doc[i].tag_ in {"VBZ", "VBP"}:
        reach = Reach(reach.voice, "planned", reach.left)
    if reach.realis == "done" and _is_proposed(reading, i, reach.left):
        reach = Reach(reach.voice, "wanted", reach.left)
    objects, focus = find_objects(reading, i, end, reach, left_mention, right, kind, lemma)
    if lemma == "declare" and not all(m.noun in _PEACE for m in objects):
        return None  # "declared the treaty void"
    if not objects and not focus:
        bare = lemma == "agree" and reach.realis == "done" and end > i + 1
        return Event(kind, i, end, reach.left, reach.voice, reach.realis, (), None, False,
                     reading.sentence(i).headline, "agree") if bare else None  # fmt: skip
    if (
        kind in {"extend", "suspend", "terminate"}
        and _is_subject(reading, left_mention, reach.left)
        and ((reach.voice == "active" and right) or _has_object(reading, i, end, reach))
    ):
        return None
    refined = refine_kind(reading, kind, lemma, end, reach, objects)
    if refined is None:
        return None
    realis = refine_realis(reading, refined, i, reach.realis)
    agent = find_agent(reading, end, reach)
    return Event(refined, i, end, reach.left, reach.voice, realis, objects, agent, focus,
                 reading.sentence(i).headline, lemma)  # fmt: skip


_PEACE = frozenset({"ceasefire", "truce", "armistice"})
_PARTS = frozenset(
    "percent % part parts most half chapters articles provisions clauses provision clause sections elements "
    "anniversary implementation".split()
)


def _is_of_part(reading: Reading, mention: Mention, verb: int) -> bool:
    """Whether the verb speaks of a part of the agreement: "the provisions of the pact lapsed"; not "the
    provisions of the pact, which lapsed" or "as part of the pact signed in May".
    """
    signed = mention.end == verb and VERBS.get(reading.low[verb], ("",))[0] == "sign"
    beside = signed or bool({"which", "that"} & set(reading.low[mention.end : verb]))
    return not beside and bool(_PARTS & set(reading.low[max(mention.start - 4, 0) : mention.start]))


_PROPOSING = frozenset(
    "proposed proposes propose urged urges demanded demands suggested suggests recommended "
    "recommends insisted".split()
)


def _is_proposed(reading: Reading, i: int, left: int) -> bool:
    """Whether a bare form follows "proposed that": "proposed that the two sides conclude a pact"."""
    if VERBS.get(reading.low[i], ("", "", ("past",)))[2][0] != "base":
        return False
    floor = reading.sentence(i).start
    return any(reading.low[j] in _PROPOSING for j in range(floor, left))


def _is_subject(reading: Reading, mention: Mention | None, left: int) -> bool:
    """Whether a naming is the verb's subject: "The protocol extends the treaty" is no act of a party."""
    return mention is not None and set(reading.low[mention.tail : left]) <= {",", "which", "that"}


def _has_object(reading: Reading, verb: int, end: int, reach: Reach) -> bool:
    """Whether a noun phrase follows, so that the form is no participle: "the pact ended the war"."""
    told = DETERMINERS | {"decades", "years", "months"}
    inside = end < reading.sentence(verb).end
    opens = inside and (reading.low[end] in told or end in reading.actor_at)
    return reach.voice in {"reduced", "active"} and opens and end not in reading.date_at


def _is_beside(reading: Reading, mention: Mention, verb: int) -> bool:
    """Whether only commas, dates and adverbs stand between a naming and a participle behind it."""
    return all(
        w in ADVERBS | {",", "(", ")", "which", "that", "also", "and", "once", "later"}
        or i in reading.date_at
        or w.endswith("ly")
        for i, w in enumerate(reading.low[mention.end : verb], mention.end)
    )


def _neighbours(
    reading: Reading, start: int, end: int, here: list[Mention]
) -> tuple[Mention | None, list[Mention]]:
    """The nearest naming before the verb, and those after it that may be its objects."""
    before = [m for m in here if m.end <= start]
    after = [m for m in here if m.start >= end and "such" not in reading.low[max(m.start - 2, 0) : m.start]]
    if (
        reading.low[end : end + 1] == ["and"]
        and reading.low[end + 1 : end + 2]
        and reading.low[end + 1] in VERBS
    ):
        end += 2
    return (before[-1] if before else None), find_direct_objects(reading, end, after)


def _reach(reading: Reading, i: int, lemma: str, left: bool, right: bool, kind: EventKind) -> Reach | None:
    if lemma == "done":
        return Reach("reduced", "done", i)
    if lemma in {"put", "enter", "bring"} or reading.low[i] not in VERBS:
        reach = _phrase_reach(reading, i)
        return reach or (Reach("gerund", "done", i) if lemma == "bring" else None)
    return read_verb(reading, i, object_left=left, object_right=right)


_PAST_PHRASES = frozenset(
    "put set affixed appended came took went tore taken torn pulled became gave given shook shaken thrashed "
    "ran broke broken threw thrown drew drawn began begun".split()
)


def _phrase_reach(reading: Reading, i: int) -> Reach | None:
    """Realis of a phrase that is no verb of the table: its first word stands as "sign" would."""
    word = reading.low[i]
    if word in _PAST_PHRASES or word.endswith("ed"):
        stand_in = "signed"
    elif word.endswith("ing"):
        stand_in = "signing"
    else:
        stand_in = "signs" if word.endswith("s") else "sign"
    return read_verb(reading, i, object_left=False, object_right=True, word=stand_in)
