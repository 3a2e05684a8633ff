"""Told apart by their form: words that somebody said, scare quotes, titles of works, names of agreements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from diplo_cli.extractors.quotations.frames import Reading

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset("a an and as at but by for from in into nor of on or over per the to up via vs with s".split())
_NAMERS = frozenset(
    "titled entitled named nicknamed dubbed codenamed code-named christened headlined captioned subtitled "
    "so-called known starring".split()
)
WORKS = frozenset(
    "film movie book novel song album show series program programme play musical opera poem documentary "
    "magazine newspaper podcast sitcom drama painting episode memoir hit single ballad anthem hashtag word term "
    "phrase expression acronym nickname codename agreement treaty pact memorandum framework accord protocol "
    "convention declaration plan initiative project operation exercise act bill law doctrine programme campaign "
    "forum conference summit".split()
)
_FINITE = frozenset(
    "is are was were am be been has have had do does did will would can could should must may might shall 's 're "
    "'m 've 'll 'd n't ’s ’re ’m ’ve ’ll ’d n’t don doesn didn isn aren wasn weren won".split()
)


@dataclass(frozen=True, slots=True)
class Form:
    """What the words between the marks look like."""

    words: int
    starts_capital: bool
    ends_stop: bool
    ends_comma: bool
    is_title_case: bool
    has_finite: bool

    @property
    def is_sentence(self) -> bool:
        """A sentence or more, not words inside the reporter's sentence."""
        return self.starts_capital and self.words > 2 and (self.ends_stop or self.ends_comma or self.has_finite)

    @property
    def is_speech(self) -> bool:
        """Reads as speech even when nobody is named as its speaker."""
        if self.is_title_case and self.words < 9 and not self.ends_stop:
            return False
        return (self.words > 3 and (self.ends_comma or self.has_finite)) or self.words > 5 or self.is_sentence


def form_of(text: str) -> Form:
    """The form of the words between two marks."""
    words = _WORD.findall(text)
    stripped = text.rstrip("\"'”’»")
    lower = [w.lower() for w in words]
    return Form(
        words=len(words),
        starts_capital=bool(words) and (words[0][:1].isupper() or words[0][:1].isdigit()),
        ends_stop=stripped[-1:] in tuple(".!?…"),
        ends_comma=stripped[-1:] == ",",
        is_title_case=_is_title_case(words),
        has_finite=any(w in _FINITE or "'" in w[1:] or "’" in w[1:] for w in lower),
    )


def _is_title_case(words: Sequence[str]) -> bool:
    """"The Art of the Deal": every word but the small ones begins with a capital."""
    large = [w for w in words if w.lower() not in _SMALL]
    return len(large) > 0 and all(w[:1].isupper() or w[:1].isdigit() for w in large)


def is_named_thing(reading: Reading, index: int, form: Form) -> bool:
    """A title of a work, a name of an agreement, or a word spoken about, by what stands before it."""
    doc, region = reading.doc, reading.regions[index]
    before = [doc[i] for i in range(max(0, region.start - 3), region.start) if reading.region_of[i] < 0]
    before = [t for t in before if not t.is_space]
    if not before:
        return False
    last = before[-1].lower_
    if form.is_title_case and form.words > 1 and not form.ends_stop and _is_in_a_work(before):
        return True
    if last in _NAMERS or (last == "as" and len(before) > 1 and before[-2].lower_ == "known"):
        return True
    return last.rstrip("s") in WORKS and (form.words < 4 or form.is_title_case)


def _is_in_a_work(before: Sequence[Token]) -> bool:
    """On CNN's "State of the Union", in "Parks and Recreation", the show "..."."""
    last = before[-1].lower_
    return last in {"'s", "’s", "on", "in", "of", "the", "and", "from", "during"} and before[-1].is_lower


def is_name_in_brackets(doc: Doc, start: int, end: int) -> bool:
    """(the “Agreement”): a short name given to something for later use."""
    opened = any(t.text == "(" for t in doc[max(0, start - 4) : start])
    return opened and any(t.text == ")" for t in doc[end : end + 2])
