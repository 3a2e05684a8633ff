"""One of several agreements that is told by its number: "The first deals with rice", "A third text, on gas".

Only where a naming of several stands before it, as in "signed three accords".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.mention import Mention
from diplo_cli.extractors.agreements.nouns import HEADS, REFERENCES
from diplo_cli.extractors.agreements.phrase_extent import phrase_end
from diplo_cli.extractors.agreements.words import NUMBERS, ORDINALS, content_words

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

_RANKS = ORDINALS.keys() | {"other", "last", "final", "remaining"}
_ALONE = frozenset({"one", "another"})
_TOPIC = frozenset({"on", "for", "concerning", "regarding", "covering", "about", "between"})
_OPENING = frozenset({"and", "while", "under", ",", ";", ":", "but", "-", "•"})
_OF_THEM = frozenset({"these", "them", "those", "the"})
_OTHERWISE = frozenset({"of", "between", "ever", "since", "in", "with", "to", "such"})
_REACH = 8  # sentences from the naming of several, or of one of them, to the next
_ABOUT = 14  # tokens behind the number that say what it is about
_MANY = 12  # more things than that are no list of which one would be called the first
_ITEMS = frozenset({"several", *(word for word, number in NUMBERS.items() if number <= _MANY)})


def find_counted_at(reading: Reading, i: int, floor: int, several: Mention | None) -> Mention | None:
    """The naming of one of several by its number alone at token i: "The second", "One", "the other"."""
    low = reading.low
    start = i
    if low[i] in {"the", "a"} and low[i + 1 : i + 2] and low[i + 1] in _RANKS:
        i += 1
    elif low[i] not in _ALONE:
        return None
    if several is None or start < floor or not _may_be_one_of(reading, start, low[i], several):
        return None
    sentence = reading.sentence(start)
    first = start - sentence.start <= (low[i] not in _ALONE)  # not "This one"
    opens = first or low[start - 1] in _OPENING
    if not opens or i + 1 >= sentence.end or not _stands_alone(reading, i + 1, sentence.end):
        return None
    end = phrase_end(reading, i + 1) if low[i + 1] in _TOPIC else i + 1
    if low[i] in _ALONE and start - sentence.start > 1 and end == i + 1:
        return None
    topic = (i + 2, end) if end > i + 1 else _topic(reading, i + 1)
    noun = "agreement" if several.noun in REFERENCES else several.noun
    return Mention(
        start=start,
        end=end,
        head=i,
        noun=noun,
        type=HEADS.get(noun, "agreement"),
        kind="description",
        determiner="",
        words=content_words(reading, i + 1, min(sentence.end, i + _ABOUT), i) | {low[i]},
        actors=frozenset(),
        plural=False,
        number=None,
        weak=False,
        headline=sentence.headline,
        aliases=(reading.text(*topic),) if topic[1] > topic[0] else (),
        tail=end,
        counted=low[i],
        bare=True,
    )


def _may_be_one_of(reading: Reading, i: int, word: str, several: Mention) -> bool:
    """Whether a number fits those named before, and no other things were counted since."""
    if several.number is not None and ORDINALS.get(word, 1) > several.number:
        return False
    if reading.sentence_of[i] - reading.sentence_of[several.head] > _REACH:
        return False
    for j in range(several.end, i):
        if reading.low[j] in _ITEMS and j not in reading.date_at and not _counts_signers(reading, j):
            return False
    return True


_SIGNERS = frozenset(
    "heads countries nations sides states governments ministers leaders presidents parties ministries "
    "premiers agreements documents accords deals pacts texts memoranda treaties protocols "
    "capitals neighbours".split()
)


def _counts_signers(reading: Reading, j: int) -> bool:
    """Whether the number at token j counts no things of their own: "the two countries", "two million"."""
    after = range(j + 1, min(j + 4, reading.sentence(j).end))
    nouns = [k for k in after if reading.doc[k].tag_ == "NNS"]
    return not nouns or reading.low[nouns[0]] in _SIGNERS


def _stands_alone(reading: Reading, i: int, end: int) -> bool:
    """Whether what follows the number at token i is a verb, a comma or a topic, and no noun or person."""
    low, doc = reading.low, reading.doc
    if low[i] == "of":
        return i + 2 < end and low[i + 1] in _OF_THEM
    if low[i] == ",":
        return i + 1 < end and low[i + 1] not in {"who", "whose"} and i + 1 not in reading.cover
    if low[i] in _TOPIC:
        return i + 1 not in reading.cover
    verb = doc[i].tag_ in {"VBZ", "VBD", "VBP", "MD"} or low[i] in _SAYING
    tells_person = low[i] in {"is", "was"} and (i + 1 in reading.cover or i + 1 in reading.actor_at)
    return verb and not tells_person


_SAYING = frozenset("deals covers concerns provides relates regulates governs abolishes sets was is".split())
_ABOUT_VERBS = frozenset(
    "deals covers concerns provides relates regulates governs abolishes is covered concerned dealt".split()
)


def _topic(reading: Reading, verb: int) -> tuple[int, int]:
    """The tokens that say what it is about behind "deals with", "concerns" or "is on"; none for others."""
    low = reading.low
    sentence = reading.sentence(verb)
    start = verb + 1
    if low[verb] not in _ABOUT_VERBS or start >= sentence.end:
        return start, start
    if low[start] in _TOPIC | {"with", "to"}:
        start += 1
    elif low[verb] == "is":
        return start, start
    i = start
    while i < min(sentence.end, start + _ABOUT):
        token = reading.doc[i]
        if low[i] == "and" and low[i + 1 : i + 2] and low[i + 1] in {"the", "another", "one", "a", "an"}:
            break
        if not (token.is_alpha or token.text == "-") or token.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
            break
        i += 1
    while i > start and low[i - 1] in {"and", "the", "of", "was", "were"}:
        i -= 1
    return start, i


def find_number_of(reading: Reading, start: int, head: int, several: Mention | None) -> str:
    """The number by which a naming with a noun tells one of several: "the first accord", "a third text"."""
    if several is None:
        return ""
    word = next((reading.low[j] for j in range(max(start - 1, 0), head) if reading.low[j] in _RANKS), "")
    plain = reading.low[head + 1 : head + 2] and reading.low[head + 1] not in _OTHERWISE
    return word if word and plain and _may_be_one_of(reading, start, word, several) else ""


def topic_end(reading: Reading, end: int) -> int:
    """The end of ", on visas" behind "a third text" at token `end`, else `end`."""
    if reading.low[end : end + 1] != [","] or not _TOPIC & set(reading.low[end + 1 : end + 2]):
        return end
    longer = phrase_end(reading, end + 1)
    return longer if longer > end + 1 else end
