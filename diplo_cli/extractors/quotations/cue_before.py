"""The verb of saying before the words: the nearest one, unless a better one governs it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.asides import by_aside
from diplo_cli.extractors.quotations.attribution_rules import BEFORE, Attribution
from diplo_cli.extractors.quotations.colons import by_colon, by_heading, by_name_and_colon, by_name_and_dash
from diplo_cli.extractors.quotations.cue_behind import according
from diplo_cli.extractors.quotations.frames import Frame, Region
from diplo_cli.extractors.quotations.governing import governors, is_reported, is_unreal, is_weak
from diplo_cli.extractors.quotations.kinds import form_of
from diplo_cli.extractors.quotations.phrases import behind_who, first_phrase, phrase_at, phrase_before
from diplo_cli.extractors.quotations.speech_nouns import by_noun
from diplo_cli.extractors.quotations.subjects import is_entity, may_speak, phrase_of, subject_of
from diplo_cli.extractors.quotations.words import PASSIVE_SUBJECTS, THIRD_PERSON, WEAK, cue_verb, has_parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_APART = frozenset({"and", "but", "while", "as", "after", "before", "when", "who", "which", "because", "if"})


def find_before(doc: Doc, frame: Frame, region: Region) -> Attribution | None:
    """The nearest cue before the marks; a weak verb only when no better one is there."""
    tokens = [i for i in frame.left if not doc[i].is_space]
    inverted = bool(tokens) and cue_verb(doc[tokens[0]]) is not None  # "Said Jane Doe:"
    heading = None if inverted else by_heading(doc, tokens)
    return (
        (heading if heading and is_entity(doc, heading.speaker) else None)
        or by_name_and_colon(doc, tokens)
        or (by_name_and_dash(doc, tokens) if _is_whole(region) else None)
        or _by_aside(doc, tokens, frame, _led_in(doc, tokens, frame, region))
        or _behind_participle(doc, tokens, frame, region)
        or _by_governor(doc, tokens, frame, region, weak=False)
        or _scan_before(doc, tokens, frame, weak=False)
        or heading
        or _by_governor(doc, tokens, frame, region, weak=True)
        or _scan_before(doc, tokens, frame, weak=True)
        or (by_colon(doc, tokens) if _ends_in_colon(doc, tokens) or _is_whole(region) else None)
    )


def _ends_in_colon(doc: Doc, tokens: Sequence[int]) -> bool:
    return bool(tokens) and doc[tokens[-1]].text == ":"


def _led_in(doc: Doc, tokens: Sequence[int], frame: Frame, region: Region) -> Attribution | None:
    """ "She said: "...", "adding, "...": a verb of saying right before the marks; before a comma or colon and
    a whole sentence any verb ("She shot back: "...")."""
    at = len(tokens) - 1
    apart = at > 0 and doc[tokens[at]].text in {",", ":"}
    at -= apart
    if at < 1 or not has_parse(doc):
        return None
    verb = doc[tokens[at]]
    if cue_verb(verb) is None:
        return _by_any_verb(doc, tokens, at) if apart and _is_whole(region) else None
    if is_weak(verb) or is_unreal(verb):
        return None
    found = _by_verb(doc, tokens, at, frame, weak=False)
    return found if found and found.speaker and may_speak(doc, found.speaker) else None


def _is_whole(region: Region) -> bool:
    return form_of(region.text).is_sentence


def _by_any_verb(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    verb = doc[tokens[at]]
    while at > 1 and (verb.pos_ in {"ADV", "ADP"} or verb.lower_ == "back"):
        at -= 1
        verb = doc[tokens[at]]
    if verb.tag_ not in {"VBD", "VBZ"} or verb.pos_ != "VERB" or is_passive(doc, tokens, at, verb):
        return None
    speaker = subject_before(doc, tokens, at, verb)
    if speaker is None or not may_speak(doc, speaker) or doc[speaker[0]].lower_ == "it":
        return None
    return Attribution(speaker, (verb.i, verb.i + 1), BEFORE, "before")


def _by_governor(
    doc: Doc, tokens: Sequence[int], frame: Frame, region: Region, *, weak: bool
) -> Attribution | None:
    """The verb that the words depend on by the parse, or the one that reports it."""
    if not has_parse(doc):
        return None
    found: list[tuple[Attribution, int, str]] = []
    for i, relation in governors(doc, region, tokens):
        one = _by_verb(doc, tokens, tokens.index(i), frame, weak=True)
        if one and one.speaker and may_speak(doc, one.speaker):
            found.append((one, i, relation))
    for place, (_, i, relation) in enumerate(found):
        if place == len(found) - 1 or not is_reported(doc, i, relation):
            fit = [o for o, k, _ in found[: place + 1] if weak or not is_weak(doc[k])]
            return _taken_up(doc, tokens, fit[-1]) if fit else None
    return None


def _by_aside(doc: Doc, tokens: Sequence[int], frame: Frame, led: Attribution | None) -> Attribution | None:
    """The aside, unless another verb leads in to the words: "The plan, she said, is "a gift"."""
    found = by_aside(doc, tokens)
    if led is not None and (found is None or found.cue != led.cue):
        return led
    return _taken_up(doc, tokens, found) if found else None


def _taken_up(doc: Doc, tokens: Sequence[int], found: Attribution) -> Attribution:
    """ "She said it was late, adding that "...", "He mocked them and called it "..."": the last verb behind a
    comma or "and" that goes on for the speaker brings in the words."""
    for at in range(len(tokens) - 1, 0, -1):
        verb = doc[tokens[at]]
        if found.cue is None or found.speaker is None or verb.i <= found.cue[0]:
            break
        if _goes_on_for(doc, tokens, at) and not is_weak(verb):
            return replace(found, cue=(verb.i, verb.i + 1))
    return found


_JOINTS = frozenset({",", "and", "but", "then", "while", "before", "or"})


def _goes_on_for(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """A verb of saying without a subject of its own, right behind a joint."""
    verb = doc[tokens[at]]
    cue = cue_verb(verb)
    if cue is None or cue.kind == "manner" or verb.tag_ not in {"VBG", "VBD", "VBZ"}:
        return False
    back = at - 1
    while back > 0 and doc[tokens[back]].pos_ == "ADV" and doc[tokens[back]].lower_ not in _JOINTS:
        back -= 1
    joint = doc[tokens[back]].lower_
    if verb.tag_ == "VBG":
        return joint in _JOINTS
    closes_aside = back > 0 and cue_verb(doc[tokens[back - 1]]) is not None  # "Peru, he said, called it"
    return joint in _JOINTS - {"while", "before"} and not closes_aside


def by_what(doc: Doc, frame: Frame) -> Attribution | None:
    """ "Under what envoy Jane Doe called "a new model," the club charged ...": who calls it so by name."""
    tokens = [i for i in frame.left if not doc[i].is_space]
    at = len(tokens) - 1
    while at > 2 and doc[tokens[at]].lower_ in {"as", "a", "an", "the"}:
        at -= 1
    cue = cue_verb(doc[tokens[at]]) if at > 2 else None
    if cue is None or cue.kind != "characterize" or doc[tokens[at]].tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    for back in range(at - 2, max(-1, at - 20), -1):
        if doc[tokens[back]].lower_ in {"what", "which", "that", "whom"}:
            speaker = phrase_at(doc, tokens, back + 1)
            if speaker is None or doc[speaker[0]].lower_ in THIRD_PERSON or not may_speak(doc, speaker):
                return None
            between = [doc[i] for i in tokens[:at] if i >= speaker[1]]
            apart = not between or between[0].text == "," or all(t.pos_ in {"AUX", "ADV"} for t in between)
            return Attribution(speaker, (tokens[at], tokens[at] + 1), BEFORE, "before") if apart else None
    return None


def find_participle(doc: Doc, frame: Frame, region: Region) -> Attribution | None:
    """ "Citing "a lack of time," the minister left": the subject stands behind the words."""
    return _behind_participle(doc, [i for i in frame.left if not doc[i].is_space], frame, region)


def find_led_in(doc: Doc, frame: Frame, region: Region) -> Attribution | None:
    """The verb of saying right before the marks, or right before "that" and the marks."""
    tokens = [i for i in frame.left if not doc[i].is_space]
    if tokens and doc[tokens[-1]].lower_ == "that":
        return _by_governor(doc, tokens, frame, region, weak=False)
    return _led_in(doc, tokens, frame, region)


def _scan_before(doc: Doc, tokens: Sequence[int], frame: Frame, *, weak: bool) -> Attribution | None:
    open_cue: Attribution | None = None
    doubtful: Attribution | None = None
    for at in range(len(tokens) - 1, -1, -1):
        token = doc[tokens[at]]
        found = _by_verb(doc, tokens, at, frame, weak=weak) or by_noun(doc, tokens, at, token)
        found = found or according(doc, tokens, at, "before")
        if found and found.speaker:
            found = _outer(doc, tokens, at, frame) or found
            if not (has_parse(doc) and found.speaker) or may_speak(doc, found.speaker):
                return found
            doubtful = doubtful or found
        open_cue = open_cue or found
    return doubtful or open_cue


def _outer(doc: Doc, tokens: Sequence[int], at: int, frame: Frame) -> Attribution | None:
    """ "She said he would offer "a hand"": the verb of saying that the nearest verb depends on, unless
    that one brings in the words itself."""
    near = cue_verb(doc[tokens[at]])
    if near is None or (_leads_in(doc, tokens, at) and near.lemma not in WEAK and near.kind != "think"):
        return None
    if near.kind == "characterize" and near.lemma not in WEAK:
        return None
    for back in range(at - 1, max(0, at - 25), -1):
        token = doc[tokens[back]]
        if token.text in {",", ";", ":"} or token.lower_ in _APART:
            return None
        cue = cue_verb(token)
        if cue is not None and cue.kind in {"say", "write", "ask"} and cue.lemma not in WEAK:
            return _by_verb(doc, tokens, back, frame, weak=False)
    return None


def _by_verb(doc: Doc, tokens: Sequence[int], at: int, frame: Frame, *, weak: bool) -> Attribution | None:
    verb = doc[tokens[at]]
    cue = cue_verb(verb)
    if cue is None or cue.kind == "manner":
        return None
    leads_in = _leads_in(doc, tokens, at)
    if (cue.lemma in WEAK and not (weak or leads_in)) or (cue.kind == "think" and not weak):
        return None
    here = (verb.i, verb.i + 1)
    if is_passive(doc, tokens, at, verb):
        return Attribution(
            _agent(doc, verb) or _agent_behind(doc, tokens, at, frame),
            here,
            BEFORE,
            "before",
            "the passive names no speaker",
        )
    speaker = subject_before(doc, tokens, at, verb)
    if speaker or leads_in:
        return Attribution(
            speaker, here, BEFORE, "before", None if speaker else "the verb's subject is not told"
        )
    return None


def _leads_in(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """Nothing but a comma or colon, and at most a few words, stands between the verb and the marks."""
    return at == len(tokens) - 1 or (doc[tokens[-1]].text in {",", ":"} and len(tokens) - at < 12)


def is_passive(doc: Doc, tokens: Sequence[int], at: int, verb: Token) -> bool:
    """ "was called", "has been described", not "was saying" or "said"."""
    if verb.lower_.endswith("ing"):
        return False
    if has_parse(doc):
        own = [child.dep_ for child in verb.children]
        if any(d in PASSIVE_SUBJECTS or d in {"aux:pass", "auxpass"} for d in own):
            return True
        if verb.tag_ == "VBN" and verb.dep_ == "acl" and "obl:agent" in own:
            return True  # "an option seen by some as"
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


def _agent(doc: Doc, verb: Token) -> tuple[int, int] | None:
    agent = next((child for child in verb.children if child.dep_ == "obl:agent"), None)
    return phrase_of(doc, agent) if agent is not None else None


def _agent_behind(doc: Doc, tokens: Sequence[int], at: int, frame: Frame) -> tuple[int, int] | None:
    rest = [*tokens[at + 1 :], *(i for i in frame.right if not doc[i].is_space)]
    for position, i in enumerate(rest[:25]):
        if doc[i].lower_ == "by":
            return phrase_at(doc, rest, position + 1)
    return None


def subject_before(doc: Doc, tokens: Sequence[int], at: int, verb: Token) -> tuple[int, int] | None:
    beside = _beside(doc, tokens, at) if has_parse(doc) else None
    if beside is not None:
        return beside
    if has_parse(doc) and not behind_who(doc, tokens, at):
        subject = _subject_of_aside(doc, tokens, at) or subject_of(verb)
        if subject is not None and subject.i != verb.i and subject.i in tokens:
            return phrase_of(doc, subject)
    close = phrase_before(doc, tokens, at)
    if close is not None and not (verb.lower_.endswith("ing") and close[1] != verb.i):
        return close
    if verb.lower_.endswith("ing") or doc[tokens[at - 1]].lower_ in {"and", "to", "as", "by"}:
        return first_phrase(doc, tokens, at)
    return close


def _behind_participle(doc: Doc, tokens: Sequence[int], frame: Frame, region: Region) -> Attribution | None:
    """ "Citing "a lack of time", the minister left": the subject stands behind the words."""
    head = next((at for at in range(min(3, len(tokens))) if doc[tokens[at]].tag_ == "VBG"), None)
    rest = [i for i in frame.right if not doc[i].is_space]
    comma = next((at for at, i in enumerate(rest) if doc[i].text == ","), None)
    if head is None or not has_parse(doc) or len(tokens) - head > 12:
        return None
    verb = doc[tokens[head]]
    behind = 0 if region.last == "," else None if comma is None else comma + 1
    if (
        cue_verb(verb) is None
        or verb.dep_ != "advcl"
        or behind is None
        or "," in {doc[i].text for i in tokens[head:]}
    ):
        return None
    speaker = phrase_at(doc, rest, behind)
    if speaker is None or not may_speak(doc, speaker):
        return None
    return Attribution(speaker, (verb.i, verb.i + 1), BEFORE, "before")


def _beside(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    """ "With his rival, envoy Jane Doe said": a name or pronoun between a comma and the finite verb is its
    subject, whatever the parse says."""
    if doc[tokens[at]].tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    found = phrase_before(doc, tokens, at)
    if found is None or found[1] != tokens[at] or found[0] not in tokens[1:]:
        return None
    comma = doc[tokens[tokens.index(found[0]) - 1]].text == ","
    named = doc[found[1] - 1].pos_ == "PROPN" or doc[found[0]].lower_ in THIRD_PERSON
    return found if comma and named else None


def _subject_of_aside(doc: Doc, tokens: Sequence[int], at: int) -> Token | None:
    """ "It was late, Doe added, saying": the participle goes with the verb right before its comma."""
    if at < 3 or doc[tokens[at]].tag_ != "VBG" or doc[tokens[at - 1]].text != ",":
        return None
    verb = doc[tokens[at - 2]]
    return subject_of(verb) if cue_verb(verb) is not None else None
