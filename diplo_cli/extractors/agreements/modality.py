"""Whether a verb's act is told as done: tense, modality and negation, read from the words before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.infinitives import read_infinitive, skip_governor
from diplo_cli.extractors.agreements.ing_forms import read_ing
from diplo_cli.extractors.agreements.reach import Reach, Realis, Voice
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
        return read_ing(reading, verb, left, chain)
    auxiliaries = [w for w in chain if w not in ADVERBS]
    negated = any(w in NEGATIONS for w in chain) or _negated_before(reading, left)
    realis = _realis(reading, verb, left, auxiliaries, form)
    if realis is None:
        return None
    if "to" in auxiliaries:
        left = skip_governor(reading, left)
    if negated:
        realis = "refused" if _will_not(chain) and VERBS[word][0] == "sign" else "denied"
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


def _will_not(chain: list[str]) -> bool:
    """Whether the group says what will not be done: "will not sign", "would never sign"."""
    return bool({"will", "wo", "shall"} & set(chain)) and bool({"not", "n't", "never"} & set(chain))


def _same_form(first: str, second: str) -> bool:
    """Whether two verbs of the table stand in one form: "sign and ratify", "signed and exchanged"."""
    if first not in VERBS or second not in VERBS:
        return False
    return bool(set(VERBS[first][2]) & set(VERBS[second][2]))


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
        if not (word in known or reading.is_ly_adverb(i - 1) or dated):
            break
        chain.append(word)
        i -= 1
    return i, chain


def _realis(reading: Reading, verb: int, left: int, chain: list[str], form: tuple[str, ...]) -> Realis | None:
    if "to" in chain:
        return read_infinitive(reading, left, chain)
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
