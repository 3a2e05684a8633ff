"""What is said to happen to an agreement: signed, agreed, negotiated, ratified, suspended, ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.event import Event
from diplo_cli.extractors.agreements.modality import Reach, read_verb
from diplo_cli.extractors.agreements.noun_events import find_noun_event
from diplo_cli.extractors.agreements.phrases import is_finite
from diplo_cli.extractors.agreements.verbs import (
    ADVERBS,
    FORCE_PHRASES,
    OTHER_PHRASES,
    SIGNING_LEMMAS,
    SIGNING_PHRASES,
    VERBS,
    EventKind,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mentions import Mention
    from diplo_cli.extractors.agreements.reading import Reading, Sentence


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
            skipped = i in inside and not _is_prenominal(reading, i)
            event = None if skipped else _event_at(reading, i, here) or _included(reading, i, here, events)
            if event:
                events.append(event)
            i = max(i + 1, event.end if event else 0)
    return sorted(events + _of_lists(reading, by_sentence), key=lambda e: e.start)


def _included(reading: Reading, i: int, here: list[Mention], events: list[Event]) -> Event | None:
    """ "The deals include an accord on rivers and a pact on roads": signed as the deals were."""
    if reading.low[i] not in {"include", "includes", "included"}:
        return None
    before = [m for m in here if m.end <= i and m.plural and i - m.end <= 8]
    if not before and reading.low[i - 1] not in {"they", "these"}:
        return None
    listed = _direct_objects(reading, i + 1, [m for m in here if m.start > i])
    near = [
        e
        for e in events[-20:]
        if e.kind == "sign" and reading.sentence_of[i] - reading.sentence_of[e.start] <= 3
    ]
    told = [e for e in near if any(m.plural for m in e.objects)]
    if not listed or not told:
        return None
    return Event(
        "sign", i, i + 1, i, "passive", told[-1].realis, tuple(listed), None, False, False, "include"
    )


_LIST_MARKS = frozenset({"-", "•", "*", "–", "—", "·"})


def _of_lists(reading: Reading, by_sentence: dict[int, list[Mention]]) -> list[Event]:
    """The signing of every item of a list under "signed the following documents:"."""
    found: list[Event] = []
    for sentence in reading.sentences:
        items = _items_after(reading, sentence, by_sentence) if reading.low[sentence.end - 1] == ":" else []
        if not items:
            continue
        namings = [by_sentence[n][0] for n in items if by_sentence.get(n)]
        for i in range(sentence.start, sentence.end):
            entry = VERBS.get(reading.low[i])
            if entry is None or entry[1] not in SIGNING_LEMMAS:
                continue
            reach = read_verb(reading, i, object_left=False, object_right=True)
            if reach is not None and namings:
                agent = _agent(reading, i + 1, reach)
                found += [Event("sign", i, i + 1, reach.left, reach.voice, reach.realis, (m,), agent, False,
                                False, entry[1]) for m in namings]  # fmt: skip
                break
    return found


def _items_after(reading: Reading, sentence: Sentence, by_sentence: dict[int, list[Mention]]) -> list[int]:
    """The sentences of the list items that follow: by mark, number or naming."""
    found = []
    for item in reading.sentences[sentence.index + 1 : sentence.index + 40]:
        first = reading.low[item.start]
        if (
            first in _LIST_MARKS
            or (first.rstrip(".)").isdigit() and item.paragraph != sentence.paragraph)
            or _is_line_of_naming(reading, item, by_sentence.get(item.index, []))
        ):
            found.append(item.index)
        elif item.paragraph != reading.sentences[item.index - 1].paragraph:
            break
    return found


def _is_line_of_naming(reading: Reading, item: Sentence, here: list[Mention]) -> bool:
    """Whether a line is little more than the name of an agreement."""
    own = item.paragraph != reading.sentences[item.index - 1].paragraph
    return (
        own and bool(here) and here[0].start - item.start <= 1 and reading.low[item.end - 1] not in {".", "”"}
    )


def _is_prenominal(reading: Reading, i: int) -> bool:
    return reading.low[i] == "signed" and reading.low[i - 1] in {"recently", "newly", "the", "-"}


def _event_at(reading: Reading, i: int, here: list[Mention]) -> Event | None:
    trigger = _trigger(reading, i)
    if trigger is None:
        return find_noun_event(reading, i, here)
    kind, lemma, end = trigger
    if lemma == "conclude" and reading.low[i - 1] in {"is", "are"} and reading.low[end : end + 1] == ["for"]:
        return None
    left_mention, right = _neighbours(reading, i, end, here)
    if left_mention and _PARTS & set(reading.low[max(left_mention.start - 4, 0) : left_mention.start]):
        return None
    beside = left_mention is not None and _is_beside(reading, left_mention, i)
    if beside and right and "," in reading.low[end : right[0].start]:
        right = []
    reach = _reach(reading, i, lemma, beside, bool(right), kind)
    if reach is None:
        return None
    if reach.realis == "done" and _is_proposed(reading, i, reach.left):
        reach = Reach(reach.voice, "wanted", reach.left)
    objects, focus = _objects(reading, i, end, reach, left_mention, right, kind)
    if not objects and not focus:
        bare = lemma == "agree" and reach.realis == "done" and end > i + 1
        return Event(kind, i, end, reach.left, reach.voice, reach.realis, (), None, False,
                     reading.sentence(i).headline, "agree") if bare else None  # fmt: skip
    if (
        kind in {"extend", "suspend", "terminate"}
        and reach.voice == "active"
        and right
        and _is_subject(reading, left_mention, reach.left)
    ):
        return None
    agent = _agent(reading, end, reach)
    return Event(kind, i, end, reach.left, reach.voice, reach.realis, objects, agent, focus,
                 reading.sentence(i).headline, lemma)  # fmt: skip


_PARTS = frozenset({"percent", "%", "part", "parts", "most", "half", "chapters", "articles"})
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
    return mention is not None and mention.tail == left


def _is_beside(reading: Reading, mention: Mention, verb: int) -> bool:
    """Whether only commas, dates and adverbs stand between a naming and a participle behind it."""
    return all(
        w in ADVERBS | {",", "(", ")", "which", "that", "also", "and", "once", "later"}
        or i in reading.date_at
        or w.endswith("ly")
        for i, w in enumerate(reading.low[mention.end : verb], mention.end)
    )


def _trigger(reading: Reading, i: int) -> tuple[EventKind, str, int] | None:
    """Kind, lemma and end of the verb or phrase at token i."""
    low = reading.low
    for length in (5, 4, 3, 2):
        words = tuple(low[i : i + length])
        if words in SIGNING_PHRASES:
            return "sign", SIGNING_PHRASES[words], i + length
        if words in {("done", "at"), ("done", "in")} and _place_follows(reading, i + 2):
            return "sign", "done", i + 1
        if words in FORCE_PHRASES:
            return "enter_into_force", "enter", i + length
        if words in OTHER_PHRASES:
            return OTHER_PHRASES[words], words[0], i + length
    entry = VERBS.get(low[i])
    if entry is None:
        return None
    kind, lemma, _ = entry
    end = i + 1
    while (
        end < len(low)
        and low[end] in {"up", "off", "out", "on", "onto", "upon", "from", "to", "over", "into"}
        and end < i + 3
    ):
        if not _particle(lemma, low[end], low[end + 1 : end + 2]):
            break
        end += 1
    return kind, lemma, end


def _place_follows(reading: Reading, i: int) -> bool:
    actor = reading.actor_at.get(i)
    return actor is not None and actor.form in {"city", "capital"}


def _particle(lemma: str, word: str, following: list[str]) -> bool:
    """Whether a particle belongs to the verb: "agree on", "hammer out", "withdraw from", "sign up to"."""
    return word in {
        "agree": ("on", "upon", "to", "over"),
        "hammer": ("out",),
        "withdraw": ("from",),
        "sign": ("up", "onto", "to", "off"),
        "make": (),
        "accede": ("to",),
    }.get(lemma, ())


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
    return (before[-1] if before else None), _direct_objects(reading, end, after)


def _direct_objects(reading: Reading, end: int, after: list[Mention]) -> list[Mention]:
    """Namings that follow a verb as its objects: the first within reach, and those joined to it by "and"."""
    found: list[Mention] = []
    edge = end
    for mention in after:
        between = range(edge, mention.start)
        if not found:
            if not _only_adverbials(reading, edge, mention.start):
                break
        elif not all(
            reading.low[i]
            in {
                ",",
                "and",
                "as",
                "well",
                "a",
                "an",
                "the",
                "two",
                "three",
                "also",
                "plus",
                "another",
                "including",
                "-",
                ":",
                "other",
                "separate",
                "among",
                "them",
                "notably",
                "namely",
                "four",
                "five",
            }
            for i in between
        ):
            break
        found.append(mention)
        edge = mention.end
        for alias in mention.aliases[:1]:
            edge += len(alias.split()) + 2
    return found


_LIGHT = ADVERBS | frozenset(
    "a an the this that these those its their his her our such another any some no both several what is "
    "are was "
    "officials described called as be to in on at of by up off with for , ' \" “ ‘ `` only new two "
    "three four five six "
    "seven eight nine ten yet one another more and their final text copies copy documents extension "
    "instruments "
    "second phase version instrument first exchange notes letters between under during series number "
    "package raft host".split()
)


def _only_adverbials(reading: Reading, start: int, end: int) -> bool:
    """Whether only articles, adverbs and phrases of time and place stand between verb and object."""
    low = reading.low
    i, steps = start, 0
    while i < end:
        steps += 1
        if steps > 22 or low[i] in {
            ".",
            ";",
            ":",
            "that",
            "who",
            "which",
            "law",
            "bill",
            "order",
            "legislation",
        }:
            return low[i] == "that" and i + 1 == end
        if i in reading.date_at or i in reading.actor_at or low[i + 1 : i + 2] in (["'"], ["'s"]):
            i += 1
            continue
        if low[i] in {"in", "at", "on", "during", "with", "for", "alongside"}:
            i = _skip_phrase(reading, i, end)
            continue
        if low[i] not in _LIGHT and not low[i].endswith("ly") and not low[i].isdigit():
            return False
        i += 1
    return True


def _skip_phrase(reading: Reading, i: int, end: int) -> int:
    """Past a prepositional phrase: to its comma, or to an article that opens the object."""
    low, start = reading.low, i
    i += 1
    while i < end:
        if low[i] == "," or (low[i] in {"a", "an"} and i > start + 1) or i - start > 14:
            return i
        i += 1
    return i


def _reach(reading: Reading, i: int, lemma: str, left: bool, right: bool, kind: EventKind) -> Reach | None:
    if lemma == "done":
        return Reach("reduced", "done", i)
    if lemma in {"put", "enter"} or reading.low[i] not in VERBS:
        return _phrase_reach(reading, i)
    return read_verb(reading, i, object_left=left, object_right=right)


_PAST_PHRASES = frozenset("put affixed appended came took went tore taken torn pulled".split())


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


def _objects(
    reading: Reading,
    i: int,
    end: int,
    reach: Reach,
    left: Mention | None,
    right: list[Mention],
    kind: EventKind,
) -> tuple[tuple[Mention, ...], bool]:
    """The namings that the verb acts on, and whether it acts on what was spoken of last."""
    low = reading.low
    if kind == "enter_into_force" or VERBS.get(low[i], ("", "", ()))[1] in {"expire", "lapse", "collapse"}:
        return _subjects(reading, reach.left, left, kind)
    if reach.voice == "reduced" and left is not None and left.plural and low[end] in _LISTING:
        listed = _direct_objects(reading, end + 1, reading.mentions_in(end + 1, reading.sentence(i).end))
        if listed:
            return tuple(listed), False
    if reach.voice in {"passive", "reduced"}:
        return _subjects(reading, reach.left, left, kind)
    if reach.voice == "nominal":
        return _of_noun(reading, end), False
    if right:
        return tuple(right), False
    if low[end : end + 1] in (["it"], ["them"]):
        return (), kind != "agree"
    if kind not in {"sign", "initial"}:
        return (), False
    if left and _is_relative_gap(reading, left, reach.left):
        return (left,), False
    return (), _signs_without_object(reading, end, reach)


_LISTING = frozenset({"were", "are", "was", "is", "include", "included", "includes", ":"})


def _of_noun(reading: Reading, end: int) -> tuple[Mention, ...]:
    """The naming after "the signing of", or after the doers: "the signing by A and B of"."""
    sentence = reading.sentence(end - 1)
    for mention in reading.mentions_in(end, sentence.end):
        gap = reading.low[end : mention.start]
        if "of" in gap[-4:] and not {"that", "which", ".", "said", ";"} & set(gap):
            return tuple(
                _direct_objects(reading, mention.start, reading.mentions_in(mention.start, sentence.end))
            )
        break
    return ()


def _subjects(
    reading: Reading, left: int, mention: Mention | None, kind: EventKind
) -> tuple[tuple[Mention, ...], bool]:
    """The naming before a passive, if nothing but its own phrase stands between."""
    low = reading.low
    floor = reading.sentence(max(left - 1, 0)).start
    if left > floor and low[left - 1] in {"it", "they", "both", "them", "these"}:
        return (), kind not in {"agree", "negotiate", "propose", "terminate"}
    if mention is None:
        return (), False
    gap = low[mention.end : left]
    finite = sum(reading.doc[j].tag_ in {"VBD", "VBZ", "VBP", "MD"} for j in range(mention.end, left))
    if (
        len(gap) > 30
        or (finite and not {"which", "that", ","} & set(gap))
        or finite > 1 + (gap[:1] in (["that"], ["which"]))
    ):
        return (), False
    return (mention,), False


def _is_relative_gap(reading: Reading, mention: Mention, left: int) -> bool:
    """Whether "the pact (that) they" stands before the verb: the naming is its object."""
    gap = range(mention.end, left)
    if gap and reading.low[gap[0]] == "," and reading.low[gap[0] + 1] == "which":
        return len(gap) <= 34 and not any(is_finite(reading, j) for j in gap)
    if not gap or len(gap) > 14:
        return False
    words = [reading.low[j] for j in gap]
    if words[0] in {"that", "which"}:
        return True
    finite = any(reading.doc[j].tag_ in {"VBD", "VBZ", "VBP", "MD"} for j in gap)
    plain = not finite and not {",", ".", "and", "said", "“", "”", ";"} & set(words)
    return plain and (
        words[0] in {"we", "they", "he", "she", "i", "the", "both"}
        or gap[0] in reading.actor_at
        or gap[0] in reading.person_at
    )


def _signs_without_object(reading: Reading, end: int, reach: Reach) -> bool:
    """Whether "signed" stands alone, so that its object was named before: "Ruiz signed for Peru"."""
    low = reading.low
    if reach.voice != "active" or reach.realis not in {"done", "planned"} or end >= len(low):
        return False
    if low[end : end + 2] == ["on", "behalf"]:
        return True
    if low[end] == "for":
        return any(
            i in reading.actor_at or low[i] in _PRINCIPALS for i in range(end + 1, min(end + 4, len(low)))
        )
    named = reading.cover.get(reach.left - 1) is not None or low[reach.left - 1] in {"they", "both", "who"}
    return named and (low[end] in _AFTER_ALONE or end in reading.date_at)


_PRINCIPALS = frozenset(
    "government side union forum commission rebels front movement kingdom republic bloc".split()
)
_AFTER_ALONE = frozenset(". , ; by electronically remotely first in at on as separately while".split())


def _agent(reading: Reading, end: int, reach: Reach) -> int | None:
    """The token after the "by" of a passive, looked for over phrases of time and place."""
    if reach.voice not in {"passive", "reduced", "nominal"}:
        return None
    low = reading.low
    limit = min(reading.sentence(end - 1).end, end + 40)
    for i in range(end, limit):
        if low[i] == "between" and reach.voice in {"passive", "reduced"} and i + 1 not in reading.date_at:
            return i + 1
        if low[i] == "by" and i not in reading.date_at and (i + 1) not in reading.date_at:
            return i + 1
        if low[i] in {"that", "which", "who", ";", "after", "before"} or (
            low[i] in {"to"} and reach.voice != "nominal"
        ):
            return None
    return None
