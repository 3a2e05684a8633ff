""" "by signing", "after signing", "the signing of", "are signing": voice and realis of forms in -ing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.reach import Reach, Realis
from diplo_cli.extractors.agreements.verbs import (
    ADVERBS,
    BE,
    MODALS,
    NEGOTIATION_NOUNS,
    VERBS,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


def read_ing(reading: Reading, verb: int, left: int, chain: list[str]) -> Reach | None:
    """ "by signing", "after signing", "the signing of", "are signing", "signing the pact, X said"."""
    low = reading.low
    auxiliaries = [w for w in chain if w not in ADVERBS]
    genitive = chain[:1] == ["'s"] and low[verb + 1 : verb + 2] == ["of"]  # "today's signing of the pact"
    if any(w in BE for w in auxiliaries) and not genitive:
        if any(w in MODALS or w == "to" for w in auxiliaries):
            return Reach("active", "planned", left)
        past = auxiliaries[-1] in {"was", "were"} or "been" in auxiliaries
        performed = low[left - 1] == "we" and word_lemma(low[verb]) in _PERFORMING
        return Reach("active", "done" if past or performed else "ongoing", left)
    start = verb if genitive else left
    before = low[start - 1] if start > reading.sentence(verb).start else ""
    if before == "from" and _REFRAINED & set(_words_before(reading, start, 5)):
        return Reach("gerund", "refused", start)
    if before in {"on", "about", "over", "for", "to", "towards", "toward"} and _STRIVEN & set(
        _words_before(reading, start, 9)
    ):
        return Reach("gerund", "planned", start)
    if "not" in auxiliaries or before in {
        "without",
        "from",
        "avoid",
        "avoided",
        "against",
        "denied",
        "refused",
    }:
        return Reach("gerund", "denied", start)
    nominal = low[verb + 1 : verb + 2] in (["of"], ["by"], ["ceremony"], ["ceremonies"]) or before in {
        "the",
        "a",
        "this",
        "'s",
        "today's",
        "their",
        "his",
        "official",
        "formal",
        "historic",
        "joint",
    }
    if nominal:
        return Reach("nominal", realis_of_noun(reading, verb), start)
    if find_with_doers(reading, start) is not None:
        words = _words_before(reading, start, 24)
        future = any(w in MODALS | {"expected", "set", "due"} for w in words)
        return Reach("gerund", "planned" if future else "done", start)
    if before in {"by", "after", "since", "in", "upon", "on", "following", "with", "for", "despite", "while"}:
        future = any(w in MODALS | {"expected", "set"} for w in _words_before(reading, start, 14))
        return Reach("gerund", "planned" if future else "done", start)
    if before == "before" and _comes_after_call(reading, start):
        return Reach("gerund", "done", start)
    if before in {
        "before",
        "of",
        "to",
        "towards",
        "toward",
        "about",
        "consider",
        "considering",
        "delay",
        "postpone",
        "begin",
        "start",
        "resume",
    }:
        return Reach("gerund", "planned", start)
    if before in {"", ",", "“", '"', "and", "-", "—"}:
        matrix_future = _future_after(reading, verb)
        return Reach("gerund", "planned" if matrix_future else "done", start)
    return None


_STRIVEN = NEGOTIATION_NOUNS | {"progress", "close", "closer"}
_DOERS = frozenset("ministers presidents leaders premiers ambassadors".split())
_WITH_WITHIN = 24  # tokens of names and titles between "with" and "signing"


def find_with_doers(reading: Reading, left: int) -> int | None:
    """The token after the "with" of "with A and B signing it", where only names and titles follow."""
    last = left - 1
    floor = reading.sentence(left).start
    actor = reading.actor_at.get(last)
    name = last if actor is None or reading.low[actor.start - 1] != "of" else actor.start - 2
    if last <= floor or (reading.cover.get(name) is None and reading.low[last] not in _DOERS):
        return None
    for i in range(last, max(floor, left - _WITH_WITHIN) - 1, -1):
        if reading.cover.get(i) is not None:
            continue
        if reading.low[i] == "with":
            talked = reading.low[i - 1] in {"talks", "meeting", "meetings", "met", "together", "along"}
            return None if talked else i + 1
        if reading.doc[i].tag_.startswith("VB") or reading.low[i] in {".", ";", ":", "by", "who", "that"}:
            return None
    return None


_CALLS = frozenset(
    "met toured visited inspected attended welcomed greeted received addressed chaired held reviewed laid "
    "shook embraced".split()
)
_UNSURE = frozenset("would will must should could may might had if needed wanted expected".split())


def _comes_after_call(reading: Reading, left: int) -> bool:
    """Whether "before signing" ends what was done at a meeting or call: "toured the port before signing"."""
    before = set(reading.low[reading.sentence(left).start : left])
    return bool(before & _CALLS) and not before & _UNSURE


_REFRAINED = frozenset(
    "refrain refrains refrained refraining abstain abstains abstained abstaining shrank".split()
)


_PERFORMING = frozenset({"announce", "launch", "sign", "adopt", "issue", "endorse"})


def word_lemma(word: str) -> str:
    """The lemma of a verb form of the table; the word itself for others."""
    return VERBS[word][1] if word in VERBS else word


def _words_before(reading: Reading, token: int, count: int) -> list[str]:
    floor = max(reading.sentence(token).start, token - count)
    return reading.low[floor:token]


def _future_after(reading: Reading, verb: int) -> bool:
    sentence = reading.sentence(verb)
    words = reading.low[verb : min(sentence.end, verb + 30)]
    return any(w in MODALS - {"can", "could"} for w in words) and not any(
        w in {"said", "announced"} for w in words
    )


_UNDONE = frozenset(
    "scheduled planned foreseen expected postponed delayed upcoming forthcoming ahead before pending await "
    "awaiting awaits cancelled canceled called-off will would tomorrow next could may might until "
    "possible proposed eventual "
    "future prior imminent due decision".split()
)


# A cabinet that approves the signing of a treaty lets it be signed.
_ALLOWED = frozenset("approved approves approve approval authorised authorized authorises cleared".split())


def realis_of_noun(reading: Reading, verb: int) -> Realis:
    """What the sentence makes of "the signing of ..."."""
    sentence = reading.sentence(verb)
    end = min(sentence.end, verb + 18)
    clause = next((i for i in range(verb + 1, end) if reading.low[i] in {"that", "which", ";"}), end)
    near = reading.doc[max(sentence.start, verb - 12) : clause]
    words = {t.text for t in near if t.text[0].islower()}
    if reading.low[max(sentence.start, verb - 2) : verb] == ["for", "the"] and words & {"set", "fixed"}:
        return "planned"  # "set Friday for the signing of"
    before = {t.text for t in reading.doc[max(sentence.start, verb - 12) : verb] if t.text[0].islower()}
    if words & _UNDONE or before & _ALLOWED:
        return "planned"
    return "denied" if words & {"refused", "opposed", "rejected", "no"} else "done"
