"""Whether a verb's act is told as done: tense, modality and negation, read from the words before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from diplo_cli.extractors.agreements.verbs import (
    ADVERBS,
    BE,
    DO,
    HAVE,
    MIGHT,
    MODALS,
    MUST,
    NEGATIONS,
    VERBS,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

Realis = Literal["done", "planned", "wanted", "possible", "denied", "refused", "ongoing"]
Voice = Literal["active", "passive", "reduced", "infinitive", "gerund", "nominal"]

_MEETINGS = frozenset(
    "met meet meets gathered gather gathers convened assembled joined sat come came together "
    "reconvened hosted hosts".split()
)
_TRAVELS = frozenset(
    "arrived arrives arriving travelled traveled travels travelling traveling flew flies flying visited "
    "visits "
    "visiting went goes returned heads headed heading visit trip".split()
)
_PLANS = frozenset(
    "expected set due scheduled plan plans planned planning ready prepared prepare preparing agree "
    "agreed agrees hope hopes hoped hoping intent intention want wants wanted intend intends intended vow vows vowed "
    "pledge pledges pledged promise promises promised poised about likely is are was were be invited "
    "going aims aim aimed intention decision decided decide decides committed commit commits "
    "opportunity date continue wish wishes wished readiness willingness willing authorised authorized "
    "slated bound supposed meant close undertook undertaken yet opts proposal proposed offered offers "
    "offer threatened determined waiting wait agreeing ceremony meeting summit "
    "time seeks seek sought seeking tomorrow preparations eager keen happy".split()
)
_PLAN_NOUNS = frozenset(
    "summit meeting ceremony time date opportunity trip visit is are was were be plans plan offer "
    "decision proposal "
    "likely close".split()
)
_REFUSALS = frozenset(
    "refused refuses refuse refusing refusal declined declines decline declining failed fails fail "
    "failing failure "
    "unable unwilling reluctant reluctance hesitated hesitates hesitate neglected unwillingness "
    "reluctantly".split()
)
_WISHES = frozenset(
    "urge urged urges urging press pressed pressing call called calls calling ask asked asks asking "
    "demand demanded demands persuade persuaded convince convinced require required requires "
    "requirement obliged oblige force forced tell told invite pressure need needs needed push pushed "
    "pushing encourage encouraged encouraging beg begged deadline allow allowed order ordered want "
    "obligation obligated necessary attempts efforts effort attempt "
    "try tried tries trying attempted failure chance".split()
)
_FACTS = frozenset(
    "able managed country countries state states nation nations leader leaders first last latest "
    "minister president member members went proceeded happened secretary head after by proud pleased "
    "honoured honored delighted glad "
    "privileged privilege honour honor happy".split()
)
_CONDITIONS = frozenset({"if", "unless", "until", "once", "when", "whether", "should", "would", "till"})
_CLAUSE_MARKS = frozenset({"that", "who", "which", "said", "says", "say", ";", ":", "--", "—", "“", "”"})


@dataclass(frozen=True, slots=True)
class Reach:
    """How a verb stands: its voice, whether the act is told as done, and where its verb group begins."""

    voice: Voice
    realis: Realis
    left: int


def read_verb(
    reading: Reading, verb: int, *, object_left: bool, object_right: bool, word: str = ""
) -> Reach | None:
    """Voice and realis of the verb form at a token; None when the word is no verb there.

    `object_left` and `object_right` say on which side a naming of an agreement stands in the clause;
    `word` is a verb of the table to stand in for the token ("put pen to paper" as "signed").
    """
    before = verb - 2
    paired = before >= reading.sentence(verb).start and reading.low[verb - 1] in {"and", "or"}
    if paired and _same_form(reading.low[before], reading.low[verb]):
        return read_verb(reading, before, object_left=object_left, object_right=object_right)
    word = word or reading.low[verb]
    form = VERBS[word][2] if word in VERBS else ("base",)
    left, chain = _walk_left(reading, verb)
    if "ing" in form and word.endswith("ing"):
        return _read_ing(reading, verb, left, chain)
    auxiliaries = [w for w in chain if w not in ADVERBS]
    negated = any(w in NEGATIONS for w in chain) or _negated_before(reading, left)
    realis = _realis(reading, verb, left, auxiliaries, form)
    if realis is None:
        return None
    if "to" in auxiliaries:
        left = _past_governor(reading, left)
    if negated:
        realis = "denied"
    voice: Voice = "active"
    passive = bool(auxiliaries) and auxiliaries[0] in BE
    if passive and "participle" in form:
        voice = "passive"
    elif "to" in auxiliaries:
        voice = "infinitive"
    elif (
        not auxiliaries
        and "participle" in form
        and _is_reduced(reading, verb, left, object_left, object_right)
    ):
        voice = "reduced"
    return Reach(voice, realis, left)


def _same_form(first: str, second: str) -> bool:
    """Whether two verbs of the table stand in one form: "sign and ratify", "signed and exchanged"."""
    if first not in VERBS or second not in VERBS:
        return False
    return bool(set(VERBS[first][2]) & set(VERBS[second][2]))


def _past_governor(reading: Reading, left: int) -> int:
    """Where the whole group begins: before "is expected" of "is expected to be signed"."""
    floor, i = reading.sentence(left).start, left
    if i > floor and reading.low[i - 1] in _PLANS | _REFUSALS - _PLAN_NOUNS and reading.low[i - 1] not in BE:
        i -= 1
        while i > floor and (
            reading.low[i - 1] in BE | HAVE | ADVERBS | MODALS or reading.low[i - 1].endswith("ly")
        ):
            i -= 1
    return i


def _walk_left(reading: Reading, verb: int) -> tuple[int, list[str]]:
    """The start of the verb group, and its words from the verb outwards."""
    low, i = reading.low, verb
    chain: list[str] = []
    floor = reading.sentence(verb).start
    known = BE | HAVE | DO | MODALS | NEGATIONS | ADVERBS | {"to"}
    while i > floor:
        word = low[i - 1]
        dated = (i - 1) in reading.date_at and reading.date_at[i - 1].kind == "date" and len(chain) < 8
        if word == "no":
            break
        if not (word in known or (word.endswith("ly") and len(word) > 4) or dated):
            break
        chain.append(word)
        i -= 1
    return i, chain


def _realis(reading: Reading, verb: int, left: int, chain: list[str], form: tuple[str, ...]) -> Realis | None:
    if "to" in chain:
        return _read_infinitive(reading, left, chain)
    modal = next((w for w in chain if w in MODALS), None)
    if modal:
        if any(w in HAVE for w in chain):
            return "denied"
        return "possible" if modal in MIGHT else "wanted" if modal in MUST else "planned"
    if _is_condition(reading, left):
        return "possible"
    if "being" in chain:
        return "ongoing"
    if any(w in BE for w in chain) and form == ("base",):
        return None
    if chain and chain[0] in BE:
        return "done"
    if form[0] in {"past", "participle"} or any(w in HAVE for w in chain) or "past" in form:
        return "done"
    if any(w in DO for w in chain):
        return "done"
    return "done" if _is_present(reading, verb, left) else None


def _is_present(reading: Reading, verb: int, left: int) -> bool:
    """Whether a bare "sign" or "signs" is a verb: after a subject, not after "a", "no", "the"."""
    if left <= reading.sentence(verb).start:
        return False
    before = reading.low[left - 1]
    tag = reading.doc[verb].tag_
    if before in {
        "a",
        "an",
        "the",
        "no",
        "this",
        "any",
        "every",
        "road",
        "traffic",
        "of",
        "as",
        "'s",
        "their",
        "his",
    }:
        return False
    return (
        reading.sentence(verb).headline
        or not tag
        or tag.startswith(("VB", "NNP"))
        or reading.doc[verb].text[0].isupper()
    )


def _read_infinitive(reading: Reading, left: int, chain: list[str]) -> Realis:
    """What the words before "to sign" make of it."""
    low = reading.low
    inner = chain[: chain.index("to")]
    outer = chain[chain.index("to") + 1 :]
    if any(w in HAVE for w in inner):
        return "denied"
    if any(w in NEGATIONS for w in outer):
        return "denied"
    if outer and any(w in BE | HAVE | MODALS for w in outer):
        return "planned"
    sentence = reading.sentence(left)
    near = [low[i] for i in range(left - 1, max(sentence.start, left - 4) - 1, -1)]
    governor = _first_known(near)
    if governor:
        return _weigh(reading, governor, left)
    if reading.sentence(left).headline and not any(low[i] in _MEETINGS for i in range(sentence.start, left)):
        return "planned"
    for i in range(left - 1, sentence.start - 1, -1):
        if low[i] in _MEETINGS and not _is_future(reading, i):
            return "done"
        if low[i] in _TRAVELS | _PLANS - _PLAN_NOUNS:
            return "planned"
        if low[i] in _WISHES:
            return "wanted"
        if low[i] in _CLAUSE_MARKS - {"that"}:
            break
    return "planned"


def _first_known(words: list[str]) -> str | None:
    known = _REFUSALS | _WISHES | _PLANS | _FACTS | _MEETINGS | _TRAVELS
    for n, word in enumerate(words):
        if word in {",", "(", ")"}:
            return None
        if word in known and not (n and word in BE):
            return word
    return None


def _weigh(reading: Reading, governor: str, left: int) -> Realis:
    if governor in _REFUSALS:
        return "refused"
    if governor in _MEETINGS or governor in {"able", "managed", "proceeded", "happened"}:
        return "planned" if _is_future(reading, left - 1) else "done"
    if governor in _WISHES:
        return "wanted"
    if governor in _FACTS and not reading.sentence(left).headline:
        return "done"
    return "planned"


def _is_future(reading: Reading, i: int) -> bool:
    """Whether a future or unreal verb group stands shortly before token i."""
    floor = max(reading.sentence(i).start, i - 6)
    return any(
        w in MODALS or w in {"expected", "set", "due", "scheduled", "plan", "plans"}
        for w in reading.low[floor:i]
    )


def _is_condition(reading: Reading, left: int) -> bool:
    """Whether "if", "unless", "until" opens the clause in which the verb stands."""
    floor = reading.sentence(left).start if left < len(reading.doc) else 0
    for i in range(left - 1, max(floor, left - 12) - 1, -1):
        word = reading.low[i]
        if word in {"if", "unless", "until", "till", "once", "whether"}:
            return True
        if word == "when":
            return i == left - 1
        if word in {",", ";", "that", "who", "which", "and", "said", "after"} and word != "and":
            return False
    return False


def _negated_before(reading: Reading, left: int) -> bool:
    """Negation that stands before the group: "denied that they signed", "no agreement was signed",
    "neither".
    """
    floor = reading.sentence(left).start if left < len(reading.doc) else 0
    words = reading.low[max(floor, left - 5) : left]
    if any(w in {"denied", "denies", "denying", "neither", "nobody", "none"} for w in words):
        return True
    return "no" in words[-4:] and not any(w in {",", "with", "there"} for w in words[-2:])


def _is_reduced(reading: Reading, verb: int, left: int, object_left: bool, object_right: bool) -> bool:
    """Whether "signed" follows its agreement: "the pact signed in May", "the deal, signed by ..."."""
    following = reading.low[verb + 1 : verb + 2]
    if following == ["by"] and reading.cover.get(left - 1) is None and (object_left or not object_right):
        return True
    tag = reading.doc[verb].tag_
    return object_left and (not object_right or tag == "VBN")


def _read_ing(reading: Reading, verb: int, left: int, chain: list[str]) -> Reach | None:
    """ "by signing", "after signing", "the signing of", "are signing", "signing the pact, X said"."""
    low = reading.low
    auxiliaries = [w for w in chain if w not in ADVERBS]
    if any(w in BE for w in auxiliaries):
        if any(w in MODALS or w == "to" for w in auxiliaries):
            return Reach("active", "planned", left)
        past = auxiliaries[-1] in {"was", "were"} or "been" in auxiliaries
        performed = low[left - 1] == "we" and word_lemma(low[verb]) in _PERFORMING
        return Reach("active", "done" if past or performed else "ongoing", left)
    start = left
    before = low[start - 1] if start > reading.sentence(verb).start else ""
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
    if before in {"by", "after", "since", "in", "upon", "on", "following", "with", "for", "despite", "while"}:
        future = any(w in MODALS | {"expected", "set"} for w in _words_before(reading, start, 14))
        return Reach("gerund", "planned" if future else "done", start)
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
    "scheduled planned expected postponed delayed upcoming forthcoming ahead before pending await "
    "awaiting awaits cancelled canceled called-off will would tomorrow next could may might until "
    "possible proposed eventual "
    "future prior imminent due decision".split()
)


def realis_of_noun(reading: Reading, verb: int) -> Realis:
    """What the sentence makes of "the signing of ..."."""
    sentence = reading.sentence(verb)
    near = reading.doc[max(sentence.start, verb - 12) : min(sentence.end, verb + 18)]
    words = {t.text for t in near if t.text[0].islower()}
    if words & _UNDONE:
        return "planned"
    return "denied" if words & {"refused", "opposed", "rejected", "no"} else "done"
