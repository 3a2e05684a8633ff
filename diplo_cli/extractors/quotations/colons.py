"""Names that bring in or sign words by a colon, a dash or a bracket, without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.attribution_rules import COLON, DASHES, SIGNED, Attribution
from diplo_cli.extractors.quotations.phrases import ending_at, first_phrase, phrase_at
from diplo_cli.extractors.quotations.speech_nouns import issuer_behind
from diplo_cli.extractors.quotations.subjects import may_speak
from diplo_cli.extractors.quotations.words import ISSUED, SPEAKING_BODIES, cue_verb, has_parse
from diplo_cli.lexicon.cues import CueVerb, load_cue_verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc


def by_name_and_colon(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """A bare name before the colon: "Sen. Jane Doe:", "And from Chairwoman Roe:", "... - Jane Doe:",
    "From the report:", "Here is Jane Doe in 2010:", "Said Jane Doe:"."""
    if len(tokens) < 2 or doc[tokens[-1]].text not in {":", ","}:
        return None
    if doc[tokens[-1]].text == ",":
        return _by_inverted_verb(doc, tokens)
    return (
        _by_label(doc, tokens)
        or _by_inverted_verb(doc, tokens)
        or _by_shown_name(doc, tokens)
        or _by_bare_name(doc, tokens)
    )


def _by_bare_name(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    end = _before_bracket(doc, tokens, len(tokens) - 1)
    floor = 1 + max(
        (at for at in range(end) if doc[tokens[at]].text in DASHES and _stands_free(doc, tokens[at])),
        default=-1,
    )
    speaker = ending_at(doc, tokens[floor:], end - floor)
    if speaker is None or not _is_no_pointer(doc, speaker):
        return None
    start = tokens.index(speaker[0])
    before = doc[tokens[start - 1]].lower_ if start else ""
    source = before == "from" and start < 3 and doc[speaker[1] - 1].lower_ in SPEAKING_BODIES | ISSUED
    if not (_is_name(doc, speaker) or source):
        return None
    alone = start == 0 or before in DASHES or before in {"from", "|"}
    return Attribution(speaker, (tokens[-1], tokens[-1] + 1), COLON, "before") if alone else None


def _stands_free(doc: Doc, i: int) -> bool:
    """A dash between spaces, not the hyphen of a compound."""
    return bool(doc[i].whitespace_) and i > 0 and bool(doc[i - 1].whitespace_)


def _by_inverted_verb(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """ "Said Jane Doe:", "Continued the minister:"."""
    cue = cue_verb(doc[tokens[0]]) or _leading_verb(doc, tokens)
    speaker = phrase_at(doc, tokens, 1)
    if (
        cue is None
        or cue.kind not in {"say", "write"}
        or speaker is None
        or doc[tokens[0]].lower_.endswith("ing")
    ):
        return None
    whole = speaker[1] == tokens[-1] or doc[speaker[1]].text in {",", "("}
    return Attribution(speaker, (tokens[0], tokens[0] + 1), COLON, "before") if whole else None


def _leading_verb(doc: Doc, tokens: Sequence[int]) -> CueVerb | None:
    """ "Stated Doe:": a past form at the head of a line, which no tagger takes for a verb."""
    first = doc[tokens[0]]
    past = first.lower_.endswith("ed") or first.lower_ == "said"
    return (
        load_cue_verbs().get(first.lower_) if past and _leads_line(doc, first.i) and len(tokens) < 8 else None
    )


def _by_shown_name(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """ "Here's Jane Doe in 2010:"."""
    if doc[tokens[0]].lower_ != "here" or len(tokens) < 4 or doc[tokens[1]].lower_ not in {"is", "'s", "’s"}:
        return None
    speaker = phrase_at(doc, tokens, 2)
    if speaker is None or not _is_name(doc, speaker):
        return None
    return Attribution(speaker, (tokens[-1], tokens[-1] + 1), COLON, "before")


def by_name_and_dash(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """A person's name right before a dash and a whole sentence: "... and Jane Doe — "We are done."""
    if len(tokens) < 3 or doc[tokens[-1]].text not in DASHES:
        return None
    speaker = ending_at(doc, tokens, len(tokens) - 1)
    if speaker is None or doc[speaker[1] - 1].ent_type_ != "PERSON":
        return None
    return Attribution(speaker, (tokens[-1], tokens[-1] + 1), COLON, "before")


def _before_bracket(doc: Doc, tokens: Sequence[int], end: int) -> int:
    """Past "(D-Ohio)" to the end of the name before it."""
    if doc[tokens[end - 1]].text != ")":
        return end
    return next((at for at in range(end - 1, 0, -1) if doc[tokens[at]].text == "("), end)


def by_colon(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """A sentence without a verb of saying that ends in a colon: its subject speaks."""
    if len(tokens) < 2 or doc[tokens[-1]].text not in {":", ","}:
        return None
    speaker = phrase_at(doc, tokens, 0) or first_phrase(doc, tokens, len(tokens) - 1)
    speaker = (issuer_behind(doc, tokens, speaker) if speaker else None) or speaker
    if speaker is None or not _is_no_pointer(doc, speaker):
        return None
    cue = _verb_of(doc, tokens, speaker)
    if doc[tokens[-1]].text == "," and (cue is None or not _reacts(doc, speaker, cue)):
        return None
    if cue is None and has_parse(doc) and not (may_speak(doc, speaker) or _is_name(doc, speaker)):
        return None
    cue = tokens[-1] if cue is None else cue
    return Attribution(speaker, (cue, cue + 1), COLON, "before")


def _reacts(doc: Doc, speaker: tuple[int, int], cue: int) -> bool:
    """ "Doe reacted with doubt to the deal, "I am concerned.": a past verb of somebody named."""
    named = doc[speaker[1] - 1].ent_type_ == "PERSON" or doc[speaker[0]].lower_ in {"he", "she"}
    return named and doc[cue].tag_ == "VBD" and doc[cue].dep_ == "ROOT"


def _verb_of(doc: Doc, tokens: Sequence[int], speaker: tuple[int, int]) -> int | None:
    """The verb of which the phrase is the subject: "The minister delivered a retort:"."""
    for i in range(*speaker):
        head = doc[i].head
        if doc[i].dep_ == "nsubj" and head.i in tokens and head.i >= speaker[1]:
            helper = next((c.i for c in head.children if c.dep_ == "cop"), head.i)
            return head.i if head.pos_ == "VERB" else helper
    return None


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


def by_heading(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
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


def by_signature(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """A name behind a dash that ends the line: "..." — Commissioner Jane Doe."""
    glued = bool(tokens) and _before(doc, tokens[0]) in DASHES
    if not tokens or not (glued or doc[tokens[0]].text in DASHES):
        return None
    speaker = phrase_at(doc, tokens, _past_style(doc, tokens, 0 if glued else 1))
    if speaker is None or not _is_name(doc, speaker) or doc[speaker[0]].lower_ in {"the", "a", "an"}:
        return None
    rest = [i for i in tokens if i >= speaker[1]]
    ends = not rest or doc[rest[0]].text in {",", "(", "[", "@"}
    dash = next((i for i in range(speaker[0] - 1, -1, -1) if not doc[i].is_space), -1)
    cue = (dash, dash + 1)  # the dash, the closing mark with it where both are one token
    return Attribution(speaker, cue, SIGNED, "after") if ends and cue[0] >= 0 else None


_STYLES = frozenset({"hon", "hon.", "honourable", "honorable", "right", "rt", "rt."})


def _past_style(doc: Doc, tokens: Sequence[int], at: int) -> int:
    """Past "The Hon." to the name that goes on for it."""
    words = [doc[i].lower_ for i in tokens[at : at + 2]]
    if len(words) < 2 or words[0] != "the" or words[1] not in _STYLES:
        return at
    ahead = range(at + 2, min(at + 6, len(tokens)))
    return next((k for k in ahead if doc[tokens[k]].ent_type_ == "PERSON"), at)


def _by_label(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """ "Quotes attributable to the minister, Jane Doe:": the person's name, or all up to the colon."""
    words = [doc[i].lower_ for i in tokens[:5]]
    to = next((at for at, word in enumerate(words) if at and word in {"to", "from", "by"}), None)
    if to is None or words[0] not in _LABELS or doc[tokens[-1]].text != ":":
        return None
    rest = tokens[to + 1 : -1]
    named = [i for i in rest if doc[i].ent_type_ == "PERSON"]
    start = named[-1] if named else None
    while start is not None and start - 1 in rest and doc[start - 1].ent_type_ == "PERSON":
        start -= 1
    speaker = (start, named[-1] + 1) if start is not None else phrase_at(doc, rest, 0)
    return Attribution(speaker, (tokens[-1], tokens[-1] + 1), COLON, "before") if speaker else None


_LABELS = frozenset("quote quotes quotation quotations comment comments remarks".split())
"""What heads the words of somebody in a release."""


def _before(doc: Doc, i: int) -> str:
    """The last character of the token before, which may hold a mark and a dash ("”―")."""
    return doc[i - 1].text[-1:] if i and len(doc[i - 1]) > 1 else ""


def by_bracket(doc: Doc, tokens: Sequence[int]) -> Attribution | None:
    """An outlet in square brackets: "..." [Reuters]."""
    if not tokens or doc[tokens[0]].text != "[":
        return None
    end = next((at for at in range(1, min(len(tokens), 6)) if doc[tokens[at]].text == "]"), None)
    if end is None or end < 2 or not doc[tokens[1]].text[:1].isupper():
        return None
    return Attribution((tokens[1], tokens[end - 1] + 1), None, SIGNED, "after")
