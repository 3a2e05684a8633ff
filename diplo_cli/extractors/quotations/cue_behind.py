"""The attribution behind the words: "...," she said / said the minister / according to the ministry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.attribution_rules import ACCORDING, AFTER, Attribution
from diplo_cli.extractors.quotations.colons import by_bracket, by_signature
from diplo_cli.extractors.quotations.frames import Frame, Region
from diplo_cli.extractors.quotations.phrases import phrase_at, phrase_before
from diplo_cli.extractors.quotations.speech_nouns import issuer_behind
from diplo_cli.extractors.quotations.subjects import may_speak, phrase_of, subject_of
from diplo_cli.extractors.quotations.words import RELATIVES, THIRD_PERSON, cue_verb, has_parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

_VIEWS = frozenset({"words", "view", "opinion"})
_ADDRESSING = frozenset("tell inform assure remind".split())
_AHEAD = 15  # tokens
PASSING = frozenset({",", "–", "—", "―", "-", "--", ";", "…", "...", "(", ")", "]"})


def find_behind(doc: Doc, frame: Frame, region: Region) -> Attribution | None:
    tokens = [i for i in frame.right if not doc[i].is_space]
    at = 0
    while at < len(tokens) and doc[tokens[at]].text in PASSING:
        at += 1
    if at + 1 < len(tokens) and doc[tokens[at]].lower_ == "as" and region.last == ",":
        return _as_put_by(doc, tokens, at + 1)
    if at >= len(tokens):
        return None
    signed = by_signature(doc, tokens) or by_bracket(doc, tokens)
    return (
        signed
        or _said_he(doc, tokens, at)
        or (None if doc[tokens[0]].text == ";" else _he_said(doc, tokens, at))
        or according(doc, tokens, at, "after")
        or (_by_any_verb(doc, tokens, at) if region.last == "," and not frame.left else None)
        or (_by_any_verb_before(doc, tokens, at) if region.last in ",?!" and not frame.left else None)
    )


def _as_put_by(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    """ "a "lawful source," as the memo put it": the source at once behind "as", by its name."""
    speaker = phrase_at(doc, tokens, at)
    found = _he_said(doc, tokens, at)
    if found is None or found.cue is None or speaker is None or doc[speaker[0]].lower_ in THIRD_PERSON:
        return None
    cue = cue_verb(doc[found.cue[0]])
    return found if cue is not None and cue.kind in {"say", "write"} else None


def _said_he(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    verb = doc[tokens[at]]
    if verb.lower_ in {"also", "then"} and at + 1 < len(tokens):
        at += 1
        verb = doc[tokens[at]]
    cue = cue_verb(verb)
    if cue is None or cue.kind in {"characterize", "think"} or verb.lower_.endswith("ing"):
        return None
    if cue.lemma in _ADDRESSING:
        return None
    speaker = phrase_at(doc, tokens, at + 1)
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    if subject is not None and (speaker is not None or _follows_at_once(doc, tokens, at, subject)):
        speaker = phrase_of(
            doc, subject
        )  # also "said retired Gen. Jane Doe", which no tag shows to be a phrase
    return Attribution(speaker, (verb.i, verb.i + 1), AFTER, "after") if speaker else None


def _follows_at_once(doc: Doc, tokens: Sequence[int], at: int, subject: Token) -> bool:
    return (
        at + 1 < len(tokens)
        and subject.left_edge.i == tokens[at + 1]
        and may_speak(doc, phrase_of(doc, subject))
    )


def _he_said(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    first = phrase_at(doc, tokens, at)
    if first is None:
        return None
    aside: Attribution | None = None
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
        quoted = _quoted_behind(doc, verb)
        if quoted is not None:
            return Attribution(quoted, (verb.i, verb.i + 1), AFTER, "after")
        speaker = _subject_phrase(doc, tokens, position, verb, at)
        if speaker is not None and speaker[0] <= first[1]:
            one = Attribution(speaker, (verb.i, verb.i + 1), AFTER, "after")
            if not _is_of_who(verb):
                return one
            aside = aside or one
    return aside or _told_by_who(doc, tokens, at, first)


def _is_of_who(verb: Token) -> bool:
    """ "Doe, who has endorsed nobody, said": the verb of the clause of "who"."""
    return verb.dep_ in RELATIVES and any(c.lower_ in {"who", "which", "that"} for c in verb.children)


def _told_by_who(doc: Doc, tokens: Sequence[int], at: int, first: tuple[int, int]) -> Attribution | None:
    """ "A woman who gave her name only as Jane told the paper": the last finite verb of saying in a sentence
    whose subject has a clause of "who" right behind it, whatever the parse says."""
    behind = [k for k in range(at, len(tokens)) if tokens[k] >= first[1]]
    if len(behind) < 4 or doc[tokens[behind[0]]].lower_ != "who" or not may_speak(doc, first):
        return None
    for k in reversed(behind[2:]):
        verb = doc[tokens[k]]
        cue = cue_verb(verb)
        if cue is not None and cue.kind in {"say", "write", "ask"} and verb.tag_ in {"VBD", "VBZ"}:
            return Attribution(first, (verb.i, verb.i + 1), AFTER, "after")
    return None


def _quoted_behind(doc: Doc, verb: Token) -> tuple[int, int] | None:
    """Doe in "the paper cited Doe as saying"."""
    if verb.lower_ not in {"quoted", "quotes", "cited", "cites"} or not has_parse(doc):
        return None
    ahead = doc[verb.i : min(verb.i + _AHEAD, len(doc) - 1)]
    if not any(t.lower_ == "as" and t.nbor().lower_ in {"saying", "telling"} for t in ahead):
        return None
    said = next((c for c in verb.children if c.dep_ in {"obj", "dobj", "iobj"} and c.i > verb.i), None)
    return phrase_of(doc, said) if said is not None else None


def _by_any_verb(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    """ "Never," an angry envoy shot back: behind words that end with a comma, any verb without an object."""
    speaker = phrase_at(doc, tokens, at)
    if speaker is None or not has_parse(doc) or speaker[1] >= len(doc):
        return None
    verb = doc[speaker[1]]
    if verb.i not in tokens or verb.tag_ not in {"VBD", "VBZ"} or verb.pos_ != "VERB":
        return None
    if any(child.dep_ in {"obj", "dobj", "iobj"} and child.i > verb.i for child in verb.children):
        return None
    return Attribution(speaker, (verb.i, verb.i + 1), AFTER, "after") if may_speak(doc, speaker) else None


def _by_any_verb_before(doc: Doc, tokens: Sequence[int], at: int) -> Attribution | None:
    """ "Nobody cares," shares Doe: any verb with its subject right behind it, which ends a part."""
    verb = doc[tokens[at]]
    if not has_parse(doc) or verb.pos_ != "VERB" or verb.tag_ not in {"VBD", "VBZ"}:
        return None
    speaker = phrase_at(doc, tokens, at + 1)
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i > verb.i), None)
    if speaker is None or subject is None or not speaker[0] <= subject.i < speaker[1]:
        return None
    ends = speaker[1] > tokens[-1] or doc[speaker[1]].text in {",", "("}
    return (
        Attribution(speaker, (verb.i, verb.i + 1), AFTER, "after")
        if ends and may_speak(doc, speaker)
        else None
    )


def _subject_phrase(
    doc: Doc, tokens: Sequence[int], position: int, verb: Token, floor: int
) -> tuple[int, int] | None:
    if has_parse(doc):
        subject = subject_of(verb)
        if subject is not None and tokens[floor] <= subject.i < verb.i:
            return _described(doc, subject, verb) or phrase_of(doc, subject)
    return phrase_before(doc, tokens[floor:position], position - floor)


def _described(doc: Doc, subject: Token, verb: Token) -> tuple[int, int] | None:
    """ "the bearded, 70-year-old envoy said": no apposition, for no comma closes it; the phrase goes on to
    the verb."""
    last = verb.i - 1
    glued = any(c.dep_ == "appos" and c.i == last and c.pos_ == "NOUN" for c in subject.children)
    return (subject.left_edge.i, verb.i) if glued and doc[subject.left_edge.i].pos_ == "DET" else None


def according(doc: Doc, tokens: Sequence[int], at: int, side: str) -> Attribution | None:
    words = [doc[i].lower_ for i in tokens[at : at + 4]]
    if words[:2] == ["according", "to"]:
        start = at + 2
    elif words[:1] == ["per"] and side == "after" and _is_named_source(doc, tokens, at):
        start = at + 1
    elif words == ["in", "the", "words", "of"]:
        start = at + 4
    elif words[:1] == ["in"]:
        return _in_their_words(doc, tokens, at, side)
    else:
        return None
    speaker = phrase_at(doc, tokens, start)
    if speaker is None:
        return None
    if side == "before" and _tells_of_another(doc, tokens, speaker[1]):
        return None
    speaker = issuer_behind(doc, tokens, speaker) or speaker
    return Attribution(speaker, (tokens[at], tokens[start - 1] + 1), ACCORDING, side)


def _is_named_source(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    """ ", per the party's bylaws", not "per cent" or "per year": a name or a definite noun."""
    speaker = phrase_at(doc, tokens, at + 1)
    apart = at == 0 or doc[tokens[at - 1]].text == ","
    return apart and speaker is not None and (doc[speaker[0]].lower_ == "the" or may_speak(doc, speaker))


def _tells_of_another(doc: Doc, tokens: Sequence[int], end: int) -> bool:
    """ "according to the agency, whose head spoke of "...": the clause behind has a speaker of its own."""
    behind = [doc[i].lower_ for i in tokens if i >= end][:5]
    return "whose" in behind and any(cue_verb(doc[i]) is not None for i in tokens if i > end)


def _in_their_words(doc: Doc, tokens: Sequence[int], at: int, side: str) -> Attribution | None:
    """ "..., in the minister's words" / "In the minister's view, ..."."""
    end = next((k for k in range(at + 1, min(len(tokens), at + 12)) if doc[tokens[k]].lower_ in _VIEWS), None)
    if end is None or (end + 1 < len(tokens) and not doc[tokens[end + 1]].is_punct):
        return None
    last = end - 1 - (doc[tokens[end - 1]].lower_ == "own")
    if doc[tokens[last]].lower_ not in {"'s", "’s", "'", "’"}:
        return None
    speaker = phrase_at(doc, tokens[:last], at + 1)
    if speaker is None or speaker[1] != tokens[last]:
        return None
    return Attribution(speaker, (tokens[end], tokens[end] + 1), ACCORDING, side)


def find_source_behind(doc: Doc, frame: Frame) -> Attribution | None:
    """At the sentence's end: a "historic" deal, the minister said / ..., according to the ministry."""
    tokens = [i for i in frame.right if not doc[i].is_space]
    for at in range(len(tokens)):
        found = according(doc, tokens, at, "after")
        if found:
            return found
        if doc[tokens[at]].text == "," and at + 2 < len(tokens):
            start = at + 1 + (doc[tokens[at + 1]].lower_ == "as")
            behind = _said_he(doc, tokens, start) or _he_said(doc, tokens, start)
            if behind and behind.speaker and behind.cue and _ends_sentence(doc, tokens, at, behind):
                return behind
    return None


def _ends_sentence(doc: Doc, tokens: Sequence[int], comma: int, found: Attribution) -> bool:
    """Speaker and verb stand right behind the comma, and nothing but an apposition or a setting follows."""
    first, last = sorted((found.speaker or found.cue or (0, 0), found.cue or (0, 0)))
    if first[0] not in tokens[comma + 1 : comma + 3]:
        return False
    rest = [i for i in tokens if i >= last[1]]
    return len(rest) < 30 and not any(
        doc[i].lower_ in {"that", "but"} or doc[i].text in ":;" for i in rest[:4]
    )
