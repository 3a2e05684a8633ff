"""Commitments told of the parties: "India will provide 40 places", "both sides agreed to open consulates"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.terms.clauses import MODALS, clause_end, is_verb, skip_auxiliaries
from diplo_cli.extractors.terms.dealings import is_dealing
from diplo_cli.extractors.terms.draft import Draft
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.sentences import Sentence
    from diplo_cli.extractors.terms.anchors import Anchor
    from diplo_cli.facts import Agreement, Party

UNDERTAKING = define_rule(
    "term.party-will",
    """What a party will do, or has agreed, pledged or undertaken to do, where an agreement is being told.

    Under the pact, Chad will open its border posts at night. / Niger has also agreed to provide 30 lorries.
    Leaves alone what a party will do about the agreement itself ("will sign", "will ratify"), future visits
    and meetings, and sentences far from any naming of the agreement.
    """,
)
UNDER = define_rule(
    "term.under-the-agreement",
    """What anybody will, may or must do "under the agreement".

    Under the treaty, students may stay for a year.
    Leaves alone what was done before or apart from it.
    """,
)

_PLEDGES = frozenset(
    "agreed agrees agree pledged pledges undertook undertaken undertakes promised committed vowed".split()
)
_COLLECTIVE = frozenset(
    "sides parties countries governments nations states side party country nation state government "
    "neighbours".split()
)
_RULERS = frozenset("authorities government cabinet army side navy military ministry".split())
_SMALL = frozenset(
    "the two both each three all host other participating has have also had now neither either no for its "
    "their part in turn return , is are ready".split()
)
_HEDGES = frozenset("no up to some about around nearly almost more than at least over".split())
_OTHER_STORY = frozenset(
    "sign ratify meet hold host visit attend travel discuss consider seek face hope continue announce "
    "say be play celebrate mark submit present decide vote welcome join try need want come follow "
    "begin start take have watch gather die leave return".split()
)
_SAYING = frozenset({"says", "said", "that"})
_UNDER = frozenset({"under", "through", "with"})
_LEAD_REACH = 2  # sentences between the lead and the first naming of the agreement
_OPENERS = frozenset("in as for meanwhile separately specifically additionally moreover on at by".split())


def find_undertakings(
    reading: Reading, anchors: list[Anchor], agreements: tuple[Agreement, ...]
) -> Iterator[Draft]:
    """Commitments of parties and others, sentence by sentence."""
    parties = {a.id: a.parties for a in agreements}
    by_sentence: dict[int, list[Anchor]] = {}
    named = {i for a in anchors for i in range(a.start, a.end)}
    for anchor in anchors:
        by_sentence.setdefault(reading.sentence_of[anchor.start], []).append(anchor)
        yield from _under_which(reading, anchor)
    told: tuple[Sentence, str] | None = None
    bound: set[int] = set()
    for sentence in reading.sentences:
        here = by_sentence.get(sentence.index, [])
        if sentence.headline:
            continue
        if here:
            told = (sentence, here[0].agreement)
        elif told is None and (ahead := _told_ahead(reading, sentence, anchors, parties)):
            told = (sentence, ahead)
        if told is None or not _goes_on(reading, told[0], sentence):
            continue
        under = _under_end(reading, sentence.start, here)
        chained = told[0].index == sentence.index - 1 and told[0].index in bound
        for draft in _read(reading, sentence, told[1], parties.get(told[1], ()), under, named, chained):
            bound.add(sentence.index)
            yield draft
            told = (sentence, told[1])


def _goes_on(reading: Reading, told: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence still tells of the agreement: the next one, or the second of the same paragraph."""
    distance = sentence.index - told.index
    if distance <= 1:
        return True
    if distance == 2 and told.paragraph == sentence.paragraph:
        return True
    words = reading.low[sentence.start : sentence.end]
    return any(words[i : i + 2] == ["in", "return"] for i in range(len(words))) and distance < 8


def _told_ahead(
    reading: Reading, sentence: Sentence, anchors: list[Anchor], parties: dict[str, tuple[Party, ...]]
) -> str | None:
    """The agreement that the lead tells of before it is named: "Japan will lend Peru 2 billion yen"."""
    first = next((a for a in anchors if not reading.sentence(a.start).headline), None)
    if first is None or not 0 < reading.sentence_of[first.start] - sentence.index <= _LEAD_REACH:
        return None
    actors = reading.actors_in(sentence.start, sentence.end)
    named = {a.code for a in actors if a.form in {"name", "demonym", "abbreviation", "organization"}}
    codes = {p.code for p in parties.get(first.agreement, ())}
    return first.agreement if len(named & codes) > 1 and named <= codes else None


def _under_which(reading: Reading, anchor: Anchor) -> Iterator[Draft]:
    """ "a deal under which both sides will open their ports"."""
    low, end = reading.low, reading.sentence(anchor.start).end
    for i in range(anchor.start + 1, min(anchor.end + 3, end - 3)):
        if low[i : i + 2] == ["under", "which"] or low[i] == "whereby":
            start = i + (2 if low[i] == "under" else 1)
            verbs = range(start + 1, min(start + 12, end - 1))
            if any(_undertaking_at(reading, j, end) for j in verbs):
                yield Draft(anchor.agreement, "commitment", start, clause_end(reading, start), UNDER)
            return


def _under_end(reading: Reading, start: int, here: list[Anchor]) -> int | None:
    """Where "Under the pact", "Under the terms of the pact" or "Under it" ends."""
    if reading.low[start] not in _UNDER or start + 1 >= len(reading.low):
        return None
    if reading.low[start + 1] == "it":
        return start + 2
    return next((a.end for a in here if a.start <= start + 6), None)


def _read(
    reading: Reading,
    sentence: Sentence,
    agreement: str,
    parties: tuple[Party, ...],
    under: int | None,
    named: set[int],
    chained: bool,
) -> Iterator[Draft]:
    """The undertakings of a sentence, clause by clause."""
    low, start = reading.low, _past_dateline(reading, sentence)
    i, relative = start + 1, None
    while i < sentence.end - 1:
        if reading.in_quotation[i] or low[i] in {";", "if"}:
            return
        if low[i] in {"said", "says"} and (under is not None or low[i + 1] == "that"):
            start, i = i + 1, i + 2
            continue
        if low[i] in {"said", "says"}:
            return
        relative = i if low[i] in {"who", "which"} else relative
        base = _undertaking_at(reading, i, sentence.end)
        if base is None:
            i += 1
            continue
        if relative is not None and not _has_verb(reading, relative + 1, i):
            return
        subject = _subject(reading, start, i, under)
        if subject is None or not named.isdisjoint(range(subject, i)):
            return
        dealing = is_dealing(reading, subject, i, base, sentence.end)
        bound = under is not None or _is_party(reading, subject, i, parties) or _is_counted(reading, subject)
        if not (bound or dealing or (_is_taken_up(reading, subject, i) and chained)):
            return
        to = low[base - 1] == "to" and reading.doc[base].tag_ in {"JJ", "NN", "RB"}
        told = low[base] not in _OTHER_STORY and (to or is_verb(reading, base))
        if not (told or dealing or low[base : base + 2] == ["be", "able"]):
            return
        end = max(clause_end(reading, i), i + 1)
        yield Draft(agreement, "commitment", subject, end, UNDER if under is not None else UNDERTAKING)
        start = max(end, i) + 1
        while start < sentence.end and low[start] in {",", "and", "while", "but"}:
            start += 1
        i = start + 1


def _undertaking_at(reading: Reading, i: int, end: int) -> int | None:
    """The verb of what is undertaken, when "will", "is to" or "agreed to" stands at token i."""
    low = reading.low
    if reading.doc[i].text == "May":
        return None
    if low[i] in MODALS - {"might", "could", "should"}:
        verb = skip_auxiliaries(reading, i, end)
        verb += 2 if low[verb : verb + 2] == ["no", "longer"] else 0
        if low[i] == "can" and "now" not in low[i:verb]:
            return None
        forbids = low[i] in {"may", "must", "shall"}
        return None if "not" in low[i:verb] and not forbids else min(_past_be(reading, i, verb), end - 1)
    if low[i] in _PLEDGES and "not" not in low[max(0, i - 3) : i]:
        to = i + 1 + (low[i + 1] == "not")
        return min(to + 1, end - 1) if low[to] == "to" else None
    if low[i] in {"is", "are", "has", "have"} and low[i + 1] == "to" and i + 2 < end:
        return i + 2
    if low[i] in {"is", "are"} and low[i + 1 : i + 3] == ["ready", "to"] and i + 3 < end:
        return i + 3
    if low[i] in {"gets", "receives", "pays", "undertakes", "keeps", "lends", "gains"} and reading.doc[
        i
    ].tag_ in {"", "VBZ"}:
        return i
    return None


def _past_dateline(reading: Reading, sentence: Sentence) -> int:
    """The first token of a sentence behind "OSLO, 4 May 2015 -"."""
    header, start = reading.article.header, sentence.start
    first, last = reading.starts[start], reading.starts[sentence.end - 1]
    for span in (header.place_span, header.published_span):
        if span is not None and first <= span[0] < span[1] <= last:
            start = max(start, reading.tokens(*span)[1])
    while sentence.start < start < sentence.end - 1 and reading.doc[start].is_punct:
        start += 1
    return start


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    return any(reading.doc[i].tag_ in {"VBP", "VBD", "VBZ"} for i in range(start, end))


def _past_be(reading: Reading, modal: int, verb: int) -> int:
    """The "be" of "will be trained", which the auxiliaries take in; else the verb itself."""
    return next((j for j in range(verb - 1, modal, -1) if reading.low[j] == "be"), verb)


def _subject(reading: Reading, start: int, verb: int, under: int | None) -> int | None:
    """Where the subject of the verb at `verb` begins: behind an opening phrase and its comma."""
    low = reading.low
    first = start if under is None or under <= start else min(under, verb)
    if first == start and low[start] == "under":
        first = next((i + 1 for i in range(start, verb) if low[i] == ","), start)
    elif first > start and (low[first] in {"yet", "to", "that", "which"} or reading.doc[first].tag_ == "VBN"):
        # "Under a treaty signed last year, Peru will": behind what is said of the treaty
        first = next((i + 1 for i in range(first, verb) if low[i] == ","), first)
    if first > start and low[first] == ",":
        first += 1
    if low[start] in _OPENERS:
        commas = [i for i in range(first, verb) if low[i] == ","]
        first = commas[-1] + 1 if commas else first
    while first < verb and low[first] in {"and", "in", "return"}:
        first += 1
    first = next((i + 1 for i in range(verb - 1, first - 1, -1) if low[i] in _SAYING), first)
    while first < verb and (reading.doc[first].is_punct or reading.doc[first].is_space):
        first += 1
    back = verb
    while back > first and low[back - 1] in {"has", "have", "also", "had", "now", "then"}:
        back -= 1
    return first if back - first in range(1, 18) else None


def _is_taken_up(reading: Reading, start: int, verb: int) -> bool:
    """ "They also agreed to", "It will": those whose undertaking the sentence before tells."""
    return [w for w in reading.low[start:verb] if w not in _SMALL] in (["they"], ["it"])


def _is_counted(reading: Reading, start: int) -> bool:
    """Whether the subject is a number of people or things: "Up to 200 students will be able to"."""
    words = (reading.doc[i] for i in range(start, min(start + 4, len(reading.doc))))
    first = next((t for t in words if t.lower_ not in _HEDGES), None)
    return first is not None and first.tag_ == "CD" and len(first.text) > 1


def _is_party(reading: Reading, start: int, verb: int, parties: tuple[Party, ...]) -> bool:
    """Whether the subject is a party by name, "both sides", "the two governments", "the front"."""
    actors = reading.actors_in(start, verb)
    words = [w for w in reading.low[start:verb] if w not in _SMALL]
    if any(p.start < verb for p in reading.people_in(start, verb)):
        return False
    if actors:
        if actors[-1].form == "demonym" and actors[-1].end < verb and words[-1] not in _COLLECTIVE | _RULERS:
            return False  # "American innovators": not the state
        return all(a.code in {p.code for p in parties} for a in actors) and verb - start <= 9
    if len(words) != 1:
        return False
    bodies = {w for p in parties if p.code.startswith("ORG:") for w in p.name.casefold().split()}
    return words[0] in _COLLECTIVE or (words[0] in bodies and reading.low[start] == "the")
