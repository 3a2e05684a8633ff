"""Who said a marked stretch, and by which cue, from the reporter's words in its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.frames import Frame, Reading, Region, frame_of, is_boundary
from diplo_cli.extractors.quotations.grammar import (
    PASSIVE_SUBJECTS,
    THIRD_PERSON,
    cue_verb,
    ending_at,
    has_parse,
    may_speak,
    phrase_at,
    phrase_before,
    phrase_of,
    subject_of,
)
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

AFTER = define_rule(
    "quotation.cue-after",
    """The speaker and the verb of saying stand right behind the words.

    "We have a deal," the minister said. / "We have a deal," said the minister.
    Leaves alone a new sentence behind words that ended with a full stop.
    """,
)
BEFORE = define_rule(
    "quotation.cue-before",
    """The speaker and the verb of saying stand before the words, in the same sentence.

    The minister said: "We have a deal." / She called the deal "historic".
    Leaves alone a verb whose subject is not told ("it was called "historic"").
    """,
)
ACCORDING = define_rule(
    "quotation.according-to",
    """The source is named by "according to", "in the words of", "as ... put it".

    The deal was "done", according to the ministry.
    """,
)
NOUN = define_rule(
    "quotation.speech-noun",
    """A noun of saying with its owner brings in the words.

    The minister's promise to "open every port" was welcomed.
    Leaves alone a noun without an owner ("the claim that").
    """,
)

SIGNED = define_rule(
    "quotation.signed",
    """A name behind a dash signs the words.

    "A good deal." — Commissioner Jane Doe / "A good deal." [Reuters]
    Leaves alone a dash that goes on with the reporter's sentence.
    """,
)
COLON = define_rule(
    "quotation.colon",
    """A name or a sentence that ends in a colon brings in the words.

    Sen. Jane Doe: "A good deal." / The minister took the floor: "A good deal."
    Leaves alone a colon after a bare adverb or a heading without a person or body.
    """,
)

LEAD_IN = define_rule(
    "quotation.sentence-before",
    """Words without an attribution follow a sentence that tells of speaking: its subject speaks.

    The committee issued a statement. "We regret the delay."
    Leaves alone a sentence in which nobody says, writes or asks anything.
    """,
)

SPEECH_NOUNS = frozenset(
    "claim promise statement remark comment warning pledge vow call demand assertion message tweet "
    "post letter words word speech answer reply response suggestion allegation accusation argument "
    "description insistence boast slogan mantra motto phrase plea appeal declaration announcement "
    "criticism praise prediction admission complaint question insult denial pitch line email e-mail "
    "memo testimony op-ed contention threat invitation characterization characterisation reference "
    "quip joke rant rhetoric proposal policy view belief vision idea term label refrain proclamation "
    "explanation advice commitment offer chant".split()
)
_WEAK = frozenset(
    "allow offer guarantee provide challenge finish begin find read go put order direct rule decide "
    "speak charge estimate thank greet welcome spell sum produce shoot press show sing play hail "
    "order volunteer deny signal publish print sign text type pen forecast broadcast certify convey "
    "express repeat specify hint object conclude quote cite name agree notify brief inform protest "
    "persist interrupt project point threaten flag hit pan knock refer bill credit fault tag paint "
    "attack reject defend support compare equate liken oppose play champion".split()
)
_APART = frozenset({"and", "but", "while", "as", "after", "before", "when", "who", "which", "because", "if"})
_LEADING_NOUNS = frozenset(
    {"statement", "letter", "message", "tweet", "post", "email", "speech", "answer", "reply"}
)
_DASHES = frozenset({"–", "—", "-", "--", "―"})
_PASSING = frozenset({",", "–", "—", "―", "-", "--", ";", "…", "...", "(", ")", "]"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Speaker and cue as tokens [start, end); either may be missing."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    rule: str
    side: str
    reason: str | None = None


def find_attribution(reading: Reading, index: int) -> Attribution | None:
    """The attribution of region `index` in its own sentence, or None."""
    region, frame = reading.regions[index], frame_of(reading, index)
    behind = _find_behind(reading.doc, frame)
    if behind and (
        region.last in ",?!-—–…"
        or not region.marked.closed
        or behind.rule == SIGNED
        or _begins_apart(reading.doc, frame)
    ):
        return behind
    return _find_before(reading.doc, frame, region) or behind or _find_source_behind(reading.doc, frame)


def _begins_apart(doc: Doc, frame: Frame) -> bool:
    return bool(frame.right) and doc[frame.right[0]].text in _PASSING


def _find_behind(doc: Doc, frame: Frame) -> Attribution | None:
    tokens = [i for i in frame.right if not doc[i].is_space]
    at = 0
    while at < len(tokens) and doc[tokens[at]].text in _PASSING:
        at += 1
    if at >= len(tokens):
        return None
    signed = _by_signature(doc, tokens) or _by_bracket(doc, tokens)
    return (
        signed
        or _said_he(doc, tokens, at)
        or _he_said(doc, tokens, at)
        or _according(doc, tokens, at, "after")
    )


def _said_he(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    verb = doc[tokens[at]]
    if verb.lower_ in {"also", "then"} and at + 1 < len(tokens):
        at += 1
        verb = doc[tokens[at]]
    cue = cue_verb(verb)
    if cue is None or cue.kind in {"characterize", "think"} or verb.lower_.endswith("ing"):
        return None
    speaker = phrase_at(doc, tokens, at + 1)
    if speaker is None:
        return None
    if has_parse(doc):
        subject = next((c for c in verb.children if c.dep_ in {"nsubj"} and c.i > verb.i), None)
        speaker = phrase_of(doc, subject) if subject is not None else speaker
    return Attribution(speaker, (verb.i, verb.i + 1), AFTER, "after")


def _he_said(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    first = phrase_at(doc, tokens, at)
    if first is None:
        return None
    for position in range(at, min(len(tokens), at + 45)):
        verb = doc[tokens[position]]
        cue = cue_verb(verb)
        if (
            cue is None
            or position == at
            or cue.kind == "think"
            or (cue.kind == "characterize" and position > at + 6)
        ):
            continue
        speaker = _subject_phrase(doc, tokens, position, verb, at)
        if speaker is not None and speaker[0] <= first[1]:
            return Attribution(speaker, (verb.i, verb.i + 1), AFTER, "after")
    return None


def _subject_phrase(
    doc: Doc, tokens: Sequence[int], position: int, verb: Token, floor: int
) -> tuple[int, int] | None:
    if has_parse(doc):
        subject = subject_of(verb)
        if subject is not None and tokens[floor] <= subject.i < verb.i:
            return phrase_of(doc, subject)
    return phrase_before(doc, tokens[floor:position], position - floor)


def _according(doc: Doc, tokens: Sequence[int], at: int, side: str) -> Attribution | None:
    words = [doc[i].lower_ for i in tokens[at : at + 4]]
    if words[:2] == ["according", "to"]:
        start = at + 2
    elif words == ["in", "the", "words", "of"]:
        start = at + 4
    else:
        return None
    speaker = phrase_at(doc, tokens, start)
    if speaker is None:
        return None
    return Attribution(speaker, (tokens[at], tokens[start - 1] + 1), ACCORDING, side)


def _find_before(doc: Doc, frame: Frame, region: Region) -> Attribution | None:
    """The nearest cue before the marks; a weak verb only when no better one is there."""
    tokens = [i for i in frame.left if not doc[i].is_space]
    return (
        _by_heading(doc, tokens)
        or _by_name_and_colon(doc, tokens)
        or _scan_before(doc, tokens, frame, weak=False)
        or _scan_before(doc, tokens, frame, weak=True)
        or _by_colon(doc, tokens)
    )


def _scan_before(doc: Doc, tokens: Sequence[int], frame: Frame, *, weak: bool) -> Attribution | None:
    open_cue: Attribution | None = None
    doubtful: Attribution | None = None
    for at in range(len(tokens) - 1, -1, -1):
        token = doc[tokens[at]]
        found = _by_verb(doc, tokens, at, frame, weak=weak) or _by_noun(doc, tokens, at, token)
        found = found or _according(doc, tokens, at, "before")
        if found and found.speaker:
            found = _outer(doc, tokens, at, frame) or found
            if not has_parse(doc) or may_speak(doc, found.speaker):
                return found
            doubtful = doubtful or found
        open_cue = open_cue or found
    return doubtful or open_cue


def _outer(doc: Doc, tokens: Sequence[int], at: int, frame: Frame) -> Attribution | None:
    """ "She said he would offer "a hand"": the verb of saying that the nearest verb depends on, unless
    that one brings in the words itself."""
    near = cue_verb(doc[tokens[at]])
    if near is None or (_leads_in(doc, tokens, at) and near.lemma not in _WEAK and near.kind != "think"):
        return None
    if near.kind == "characterize" and near.lemma not in _WEAK:
        return None
    for back in range(at - 1, max(0, at - 25), -1):
        token = doc[tokens[back]]
        if token.text in {",", ";", ":"} or token.lower_ in _APART:
            return None
        cue = cue_verb(token)
        if cue is not None and cue.kind in {"say", "write", "ask"} and cue.lemma not in _WEAK:
            return _by_verb(doc, tokens, back, frame, weak=False)
    return None


def _by_verb(doc: Doc, tokens: Sequence[int], at: int, frame: Frame, *, weak: bool) -> Attribution | None:
    verb = doc[tokens[at]]
    cue = cue_verb(verb)
    if cue is None or cue.kind == "manner":
        return None
    leads_in = _leads_in(doc, tokens, at)
    if (cue.lemma in _WEAK and not (weak or leads_in)) or (cue.kind == "think" and not weak):
        return None
    here = (verb.i, verb.i + 1)
    if _is_passive(doc, tokens, at, verb):
        return Attribution(
            _agent(doc, tokens, at, frame), here, BEFORE, "before", "the passive names no speaker"
        )
    speaker = _subject_before(doc, tokens, at, verb)
    if speaker or leads_in:
        return Attribution(
            speaker, here, BEFORE, "before", None if speaker else "the verb's subject is not told"
        )
    return None


def _leads_in(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """Nothing but a comma or colon, and at most a few words, stands between the verb and the marks."""
    return at == len(tokens) - 1 or (doc[tokens[-1]].text in {",", ":"} and len(tokens) - at < 12)


def _by_name_and_colon(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """A bare name before the colon: "Sen. Jane Doe:", "And from Chairwoman Roe:", "... - Jane Doe:"."""
    if len(tokens) < 2 or doc[tokens[-1]].text != ":":
        return None
    end = _before_bracket(doc, tokens, len(tokens) - 1)
    speaker = ending_at(doc, tokens, end)
    if speaker is None or not _is_name(doc, speaker) or not _is_no_pointer(doc, speaker):
        return None
    start = tokens.index(speaker[0])
    alone = (
        start == 0 or doc[tokens[start - 1]].text in _DASHES or doc[tokens[start - 1]].lower_ in {"from", "|"}
    )
    return Attribution(speaker, (tokens[-1], tokens[-1] + 1), COLON, "before") if alone else None


def _before_bracket(doc: Doc, tokens: Sequence[int], end: int) -> int:
    """Past "(D-Ohio)" to the end of the name before it."""
    if doc[tokens[end - 1]].text != ")":
        return end
    return next((at for at in range(end - 1, 0, -1) if doc[tokens[at]].text == "("), end)


def _by_colon(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """A sentence without a verb of saying that ends in a colon: its subject speaks."""
    if len(tokens) < 2 or doc[tokens[-1]].text != ":":
        return None
    speaker = phrase_at(doc, tokens, 0) or _first_phrase(doc, tokens, len(tokens) - 1)
    colon = (tokens[-1], tokens[-1] + 1)
    return Attribution(speaker, colon, COLON, "before") if speaker and _is_no_pointer(doc, speaker) else None


def _is_name(doc: Doc, phrase: tuple[int, int]) -> bool:
    return doc[phrase[1] - 1].text[:1].isupper()


def _is_no_pointer(doc: Doc, phrase: tuple[int, int]) -> bool:
    """Not "Here is what they say:" and "This is the text:"."""
    return doc[phrase[0]].lower_ not in {
        "they",
        "it",
        "we",
        "you",
        "i",
        "here",
        "this",
        "that",
        "these",
        "those",
    }


def _by_bracket(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """An outlet in square brackets: "..." [Reuters]."""
    if not tokens or doc[tokens[0]].text != "[":
        return None
    end = next((at for at in range(1, min(len(tokens), 6)) if doc[tokens[at]].text == "]"), None)
    if end is None or end < 2 or not doc[tokens[1]].text[:1].isupper():
        return None
    return Attribution((tokens[1], tokens[end - 1] + 1), None, SIGNED, "after")


def _by_signature(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """A name behind a dash that ends the line: "..." — Commissioner Jane Doe."""
    if len(tokens) < 2 or doc[tokens[0]].text not in _DASHES:
        return None
    speaker = phrase_at(doc, tokens, 1)
    if speaker is None or not _is_name(doc, speaker) or doc[speaker[0]].lower_ in {"the", "a", "an"}:
        return None
    rest = [i for i in tokens if i >= speaker[1]]
    ends = not rest or doc[rest[0]].text in {",", "(", "[", "@"}
    return Attribution(speaker, (tokens[0], tokens[0] + 1), SIGNED, "after") if ends else None


def _by_heading(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """A headline that opens with its speaker: Jane Doe: Deal is 'Bad News'."""
    for at, i in enumerate(tokens[:9]):
        if doc[i].text == ":":
            speaker = ending_at(doc, tokens, at) if at else None
            whole = (
                speaker and speaker[0] == tokens[0] and _leads_line(doc, tokens[0]) and at + 1 < len(tokens)
            )
            return Attribution(speaker, (i, i + 1), COLON, "before") if whole else None
    return None


def _leads_line(doc: Doc, i: int) -> bool:
    return doc[i].text[:1].isupper() and (i == 0 or "\n" in doc[i - 1].text)


def _is_passive(doc: Doc, tokens: Sequence[int], at: int, verb: Token) -> bool:
    """ "was called", "has been described", not "was saying" or "said"."""
    if verb.lower_.endswith("ing"):
        return False
    if has_parse(doc):
        own = [child.dep_ for child in verb.children]
        if any(d in PASSIVE_SUBJECTS or d in {"aux:pass", "auxpass"} for d in own):
            return True
    back = at - 1
    while back >= 0 and doc[tokens[back]].lower_ in {
        "also",
        "often",
        "once",
        "been",
        "being",
        "widely",
        "n't",
        "not",
    }:
        if doc[tokens[back]].lower_ in {"been", "being"}:
            return True
        back -= 1
    return back >= 0 and doc[tokens[back]].lower_ in {"was", "were", "is", "are", "be", "so"}


def _agent(doc: Doc, tokens: Sequence[int], at: int, frame: Frame) -> tuple[int, int] | None:
    rest = [*tokens[at + 1 :], *(i for i in frame.right if not doc[i].is_space)]
    for position, i in enumerate(rest[:25]):
        if doc[i].lower_ == "by":
            return phrase_at(doc, rest, position + 1)
    return None


def _subject_before(doc: Doc, tokens: Sequence[int], at: int, verb: Token) -> tuple[int, int] | None:
    if has_parse(doc):
        subject = subject_of(verb)
        if subject is not None and subject.i != verb.i and subject.i in tokens:
            return phrase_of(doc, subject)
    close = phrase_before(doc, tokens, at)
    if close is not None and not (verb.lower_.endswith("ing") and close[1] != verb.i):
        return close
    if verb.lower_.endswith("ing") or doc[tokens[at - 1]].lower_ in {"and", "to", "as", "by"}:
        return _first_phrase(doc, tokens, at)
    return close


def _first_phrase(doc: Doc, tokens: Sequence[int], stop: int) -> tuple[int, int] | None:
    """The first named or pronominal phrase of the sentence that a verb follows."""
    for at in range(stop):
        if at and doc[tokens[at - 1]].lower_ not in {",", "and", "but", "that", "while", "when", "as", ":"}:
            continue
        found = phrase_at(doc, tokens, at)
        if found and found[1] < tokens[stop]:
            return found
    return None


def _by_noun(doc: Doc, tokens: Sequence[int], at: int, noun: Token) -> Attribution | None:
    if noun.lower_.rstrip("s") not in SPEECH_NOUNS and noun.lower_ not in SPEECH_NOUNS:
        return None
    if at == 0 or len(tokens) - at > 7 or not _takes_content(doc, tokens, at):
        return None
    if any(doc[i].pos_ == "VERB" for i in tokens[at + 1 :]):
        return None
    owner = _owner(doc, tokens, at)
    if owner is None or doc[owner[0]].lower_ in {"his", "her", "their"}:
        owner = _giver(doc, noun) or owner
    if owner is None and not _noun_leads_in(doc, tokens, at):
        return None
    reason = None if owner else "the words have no owner"
    return Attribution(owner, (noun.i, noun.i + 1), NOUN, "before", reason)


def _takes_content(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """The noun stands right before the marks, or "that", "to", "of", ":" goes on to them."""
    words = {doc[i].lower_ for i in tokens[at + 1 :]}
    return at == len(tokens) - 1 or bool(words & {"that", "to", "of", ":", "about", "by", "from"})


def _giver(doc: Doc, noun: Token) -> tuple[int, int] | None:
    """Who "released the following statement" or "issued a warning"."""
    verb = noun.head
    if noun.dep_ not in {"obj", "dobj"} or verb.pos_ != "VERB":
        return None
    subject = subject_of(verb)
    return phrase_of(doc, subject) if subject is not None and subject.i < verb.i else None


def _noun_leads_in(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """ "the promise to", "chants of", "a warning that" right before the marks."""
    if doc[tokens[at]].lower_.rstrip("s") in {
        "word",
        "term",
        "label",
        "phrase",
        "email",
        "line",
        "policy",
        "idea",
    }:
        return False
    return len(tokens) - at == 2 and doc[tokens[-1]].lower_ in {"of", "to", "that", ":"}


def _owner(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    for back in range(at - 1, max(-1, at - 5), -1):
        lower = doc[tokens[back]].lower_
        if lower in {"his", "her", "their"}:
            return tokens[back], tokens[back] + 1
        if lower in {"'s", "’s", "'", "’"} and back:
            return phrase_before(doc, tokens, back)
        if doc[tokens[back]].is_punct:
            return None
    if at + 2 < len(tokens) and doc[tokens[at + 1]].lower_ in {"by", "from"}:
        return phrase_at(doc, tokens, at + 2)
    return None


def _find_source_behind(doc: Doc, frame: Frame) -> Attribution | None:
    """At the sentence's end: a "historic" deal, the minister said / ..., according to the ministry."""
    tokens = [i for i in frame.right if not doc[i].is_space]
    for at in range(len(tokens)):
        found = _according(doc, tokens, at, "after")
        if found:
            return found
        if doc[tokens[at]].text == "," and at + 2 < len(tokens) and len(tokens) - at < 12:
            behind = _he_said(doc, tokens, at + 1)
            if behind and behind.speaker and behind.speaker[0] == tokens[at + 1]:
                return behind
    return None


def find_lead_in(reading: Reading, index: int) -> Attribution | None:
    """The speaker of words without an attribution, from the sentence right before them when that tells of
    speaking: The committee issued a statement. "We ..."."""
    doc, i = reading.doc, reading.regions[index].start - 1
    while i >= 0 and reading.region_of[i] < 0 and (doc[i].is_space or doc[i].is_punct):
        i -= 1
    tokens: list[int] = []
    while i >= 0 and reading.region_of[i] < 0 and not is_boundary(doc, i) and len(tokens) < 80:
        if not doc[i].is_space:
            tokens.append(i)
        i -= 1
    tokens.reverse()
    for at in range(len(tokens) - 1, 0, -1):
        verb = doc[tokens[at]]
        cue = cue_verb(verb)
        told = (
            cue is not None and cue.kind in {"say", "write", "ask", "characterize"} and cue.lemma not in _WEAK
        )
        noun = verb.lower_.rstrip("s") in _LEADING_NOUNS
        speaker = _subject_before(doc, tokens, at, verb) if told else _giver(doc, verb) if noun else None
        if speaker and not _is_passive(doc, tokens, at, verb):
            return Attribution(speaker, (verb.i, verb.i + 1), LEAD_IN, "before")
    return None


def is_pronoun(doc: Doc, phrase: tuple[int, int]) -> bool:
    """Whether a phrase is a third-person pronoun."""
    return phrase[1] - phrase[0] == 1 and doc[phrase[0]].lower_ in THIRD_PERSON | {"his", "her", "their"}
