"""Reported speech without marks: said that ..., according to ..., headline "...: Singh"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.attribution_rules import ACCORDING
from diplo_cli.extractors.quotations.drafts import Draft
from diplo_cli.extractors.quotations.frames import Reading, is_boundary, read_marks
from diplo_cli.extractors.quotations.kinds import form_of
from diplo_cli.extractors.quotations.phrases import phrase_at, phrase_before
from diplo_cli.extractors.quotations.subjects import phrase_of, subject_of
from diplo_cli.extractors.quotations.words import PRONOUNS, cue_verb, has_parse
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

THAT = define_rule(
    "quotation.said-that",
    """Reported speech behind a verb of saying.

    The minister said that the deal was done. / She warned the talks could fail.
    Leaves alone a verb that takes a plain object ("said a few words").
    """,
)
TAIL = define_rule(
    "quotation.said-at-the-end",
    """A reporter's sentence with its speaker behind it.

    The deal was done, the minister said.
    """,
)
HEADLINE = define_rule(
    "quotation.headline-speaker",
    """A headline that ends or begins with its speaker.

    Deal is a step forward: Singh / Singh: Deal is a step forward
    Leaves alone a list and a heading without a name behind the colon.
    """,
)

_THAT = frozenset({"that", "if", "whether", "how", "why"})
_HEAD = re.compile(
    r"^(?P<left>[^\n:“\"]{12,160}): (?P<right>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})$", re.MULTILINE
)


def find_indirect(doc: Doc) -> list[Draft]:
    """Drafts of reported speech, in reading order; a sentence that holds words in marks is left out."""
    reading = read_marks(doc)
    found = [draft for sentence in _sentences(reading) for draft in _in_sentence(doc, sentence)]
    found.extend(_in_headlines(doc))
    return sorted(found, key=lambda d: d.parts[0])


def _sentences(reading: Reading) -> Iterator[list[int]]:
    doc, current, marked = reading.doc, list[int](), False
    for token in doc:
        if reading.region_of[token.i] >= 0:
            marked = True
        elif is_boundary(doc, token.i):
            if current and not marked:
                yield current
            current, marked = [], False
        else:
            current.append(token.i)
    if current and not marked:
        yield current


def _in_sentence(doc: Doc, tokens: list[int]) -> Iterator[Draft]:
    tokens = [i for i in tokens if not doc[i].is_space][:150]
    found = _at_the_end(doc, tokens) or _according_to(doc, tokens)
    if found:
        yield found
        return
    for at in range(1, len(tokens) - 2):
        draft = _behind_verb(doc, tokens, at)
        if draft:
            yield draft
            return


def _behind_verb(doc: Doc, tokens: Sequence[int], at: int) -> Draft | None:
    verb = doc[tokens[at]]
    cue = cue_verb(verb)
    if cue is None or cue.kind not in {"say", "write", "ask"}:
        return None
    begin = _content_start(doc, tokens, at, strict=cue.lemma not in {"say", "tell", "add"})
    if begin is None:
        return None
    speaker = _speaker(doc, tokens, at)
    if speaker is None:
        return None
    return _draft(doc, tokens[begin], tokens[-1], speaker, (verb.i, verb.i + 1), THAT)


def _content_start(doc: Doc, tokens: Sequence[int], at: int, *, strict: bool) -> int | None:
    """Where the reported words begin: at "that", or right behind the verb (and its addressee, its day)."""
    for ahead in range(at + 1, min(len(tokens) - 1, at + 9)):
        token = doc[tokens[ahead]]
        if token.lower_ in _THAT:
            return ahead
        if token.text in {",", ":", ";"}:
            break
    if has_parse(doc):
        return _clause_start(doc, tokens, at)
    if strict:
        return None
    begin = at + 1
    if doc[tokens[at]].lower_ in {"told", "tells", "tell", "telling"}:
        addressee = phrase_at(doc, tokens, begin)
        begin = begin + addressee[1] - addressee[0] if addressee else begin + 1
    subject = phrase_at(doc, tokens, begin) if begin < len(tokens) else None
    return begin if subject and subject[1] <= tokens[-1] else None


def _clause_start(doc: Doc, tokens: Sequence[int], at: int) -> int | None:
    verb = doc[tokens[at]]
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.i > verb.i:
            first = min((t.i for t in child.subtree), default=child.i)
            if (
                first > verb.i
                and first in tokens
                and (
                    child.dep_ == "ccomp"
                    or verb.lower_
                    in {
                        "vowed",
                        "pledged",
                        "promised",
                        "threatened",
                        "offered",
                        "agreed",
                        "declined",
                        "refused",
                    }
                )
            ):
                return tokens.index(first)
    return None


def _speaker(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    verb = doc[tokens[at]]
    if has_parse(doc):
        subject = subject_of(verb)
        if subject is not None and subject.i in tokens and subject.i < verb.i:
            return phrase_of(doc, subject)
    return phrase_before(doc, tokens, at)


def _at_the_end(doc: Doc, tokens: Sequence[int]) -> Draft | None:
    for at in range(len(tokens) - 1, max(2, len(tokens) - 14), -1):
        cue = cue_verb(doc[tokens[at]])
        if cue is None or cue.kind not in {"say", "write"}:
            continue
        if at + 1 < len(tokens) and doc[tokens[at + 1]].lower_ in _THAT:
            return None
        for comma in range(at - 1, max(1, at - 12), -1):
            if doc[tokens[comma]].text != ",":
                continue
            speaker = phrase_at(doc, tokens, comma + 1)
            if speaker and comma >= 3:
                cue_span = (tokens[at], tokens[at] + 1)
                return _draft(doc, tokens[0], tokens[comma - 1], speaker, cue_span, TAIL)
    return None


def _according_to(doc: Doc, tokens: Sequence[int]) -> Draft | None:
    for at in range(len(tokens) - 2):
        if doc[tokens[at]].lower_ != "according" or doc[tokens[at + 1]].lower_ != "to":
            continue
        speaker = phrase_at(doc, tokens, at + 2)
        if speaker is None:
            return None
        cue = (tokens[at], tokens[at + 1] + 1)
        if at > 3:
            end = at - 1 if doc[tokens[at - 1]].text == "," else at
            return _draft(doc, tokens[0], tokens[end - 1], speaker, cue, ACCORDING)
        rest = [i for i in tokens if i >= speaker[1] and doc[i].text == ","]
        if rest and rest[0] < tokens[-1]:
            return _draft(doc, rest[0] + 1, tokens[-1], speaker, cue, ACCORDING)
        return None
    return None


def _in_headlines(doc: Doc) -> Iterator[Draft]:
    for match in _HEAD.finditer(doc.text):
        speaker = doc.char_span(*match.span("right"), alignment_mode="expand")
        if speaker is not None and match["right"].lower() not in PRONOUNS:
            start, end = match.span("left")
            yield Draft(
                ((start, end),),
                form_of(match["left"]),
                (speaker.start, speaker.end),
                None,
                HEADLINE,
                (),
                is_indirect=True,
            )


def _draft(
    doc: Doc, first: int, last: int, speaker: tuple[int, int], cue: tuple[int, int], rule: str
) -> Draft | None:
    words = doc[first : last + 1].text
    if last - first < 2 or not words.strip():
        return None
    start = doc[first].idx + len(words) - len(words.lstrip())
    content = words.strip()
    part = (start, start + len(content))
    return Draft((part,), form_of(content), speaker, cue, rule, (), is_indirect=True)
