"""Told apart by their form: words that somebody said, scare quotes, titles of works, names of agreements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.words import cue_verb, has_parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from diplo_cli.extractors.quotations.frames import Reading, Region

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_SMALL = frozenset(
    "a an and as at but by for from in into nor of on or over per the to up via vs with s".split()
)
_NAMERS = frozenset(
    "titled entitled named nicknamed dubbed codenamed code-named christened headlined captioned "
    "subtitled so-called known starring".split()
)
_TITLED = frozenset({"titled", "entitled", "headlined", "captioned", "subtitled"})
WORKS = frozenset(
    "film movie book novel song album show series program programme play musical opera poem "
    "documentary magazine newspaper podcast sitcom drama painting episode memoir hit single ballad "
    "anthem hashtag word term phrase expression acronym nickname codename agreement treaty pact "
    "memorandum framework accord protocol convention declaration plan initiative project operation "
    "exercise act bill law doctrine programme campaign forum conference summit".split()
)
_MAKERS = frozenset("star actor actress host co-host anchor author creator director presenter singer".split())
_FINITE = frozenset(
    "is are was were am be been has have had do does did will would can could should must may might "
    "shall 's 're 'm 've 'll 'd n't ’s ’re ’m ’ve ’ll ’d n’t don doesn didn isn aren wasn weren won".split()
)


_HEADLINE = 30  # tokens to each side that are looked at


@dataclass(frozen=True, slots=True)
class Form:
    """What the words between the marks look like."""

    words: int
    starts_capital: bool
    ends_stop: bool
    ends_comma: bool
    ends_call: bool
    is_title_case: bool
    has_finite: bool

    @property
    def is_sentence(self) -> bool:
        """A sentence or more, not words inside the reporter's sentence."""
        return (
            self.starts_capital and self.words > 2 and (self.ends_stop or self.ends_comma or self.has_finite)
        )

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
        ends_call=stripped[-1:] in tuple("!?"),
        is_title_case=_is_title_case(words),
        has_finite=any(w in _FINITE or "'" in w[1:] or "’" in w[1:] for w in lower),
    )


def _is_title_case(words: Sequence[str]) -> bool:
    """ "The Art of the Deal": every word but the small ones begins with a capital."""
    large = [w for w in words if w.lower() not in _SMALL]
    return len(large) > 0 and all(w[:1].isupper() or w[:1].isdigit() for w in large)


def is_named_thing(reading: Reading, index: int, form: Form) -> bool:
    """A title of a work, a name of an agreement, a nickname or a word spoken about, by its surroundings."""
    doc, region = reading.doc, reading.regions[index]
    before = [doc[i] for i in range(max(0, region.start - 4), region.start) if reading.region_of[i] < 0]
    before = [t for t in before if not t.is_space]
    if not before:
        return False
    last = before[-1].lower_
    if last in _TITLED or (last == "," and len(before) > 1 and before[-2].lower_ in _TITLED):
        return True
    if _is_signed(before) or _is_shortened(reading, index, form):
        return True
    if form.words > 8:
        return False
    if [t.lower_ for t in before[-2:]] in (["such", "a"], ["such", "an"]):  # 'such a "no-frills" window'
        return True
    if _is_called_so(before[-1], form) or _is_used(before[-1]):
        return False
    if last == "called" and before[-1].dep_ == "acl":
        return True
    if last == "called" and len(before) > 2 and before[-2].text == "-" and before[-3].lower_ == "so":
        return True
    if (last in _NAMERS and not _has_subject(before[-1])) or (last == "as" and _is_term(before)):
        return True
    if last == "," and len(before) > 1 and before[-2].lower_ in _NAMERS:
        return True
    if (
        last.rstrip("s") in WORKS
        and before[-1].pos_ not in {"VERB", "AUX"}
        and (form.words < 4 or form.is_title_case)
        and not _is_manner(region.text)
    ):
        return True
    if not form.is_title_case or form.ends_call or _is_headline(doc, region):
        return False
    return _is_nickname(doc, region, before[-1]) or not _is_brought_in(before, region)


def _is_term(before: Sequence[Token]) -> bool:
    """ "known as "open skies"", "rights that are referred to as "fifth freedom"": a term, said by nobody."""
    if len(before) > 1 and before[-2].lower_ == "known":
        return True
    verb = before[-3] if len(before) > 2 and before[-2].lower_ == "to" else None
    if verb is None or verb.lower_ != "referred":
        return False
    parts = {child.dep_ for child in verb.children}
    return bool(parts & {"aux:pass", "nsubj:pass"}) and "obl:agent" not in parts


_SIGN = frozenset({"sign", "ink", "initial", "ratify", "conclude"})
_HOW = frozenset({"with", "without", "in", "at", "by", "on", "from", "under", "for", "over", "through"})


def _is_signed(before: Sequence[Token]) -> bool:
    """ "signed a "letter of intent on tin"": the name of what is signed."""
    article = len(before) > 1 and before[-1].lower_ in {"a", "an", "the"}
    return article and before[-2].lemma_.lower() in _SIGN


def _is_shortened(reading: Reading, index: int, form: Form) -> bool:
    """The first words of a longer name that stood in marks before: "Two Shores" for "Two Shores: A Pact"."""
    name = reading.regions[index].text
    if not form.is_title_case or form.words < 2 or form.ends_stop or form.ends_comma:
        return False
    longer = (region.text for region in reading.regions[:index])
    return any(o.startswith(name) and len(o) > len(name) and form_of(o).is_title_case for o in longer)


def _is_manner(text: str) -> bool:
    """'sign such a pact "with either hand"': how it is done, no name of it."""
    return text.split(" ")[0] in _HOW


def _is_called_so(before: Token, form: Form) -> bool:
    """ "called the pact "insanity"", "called him "Little Roe"": what somebody calls another."""
    head = before.head if before.dep_ in {"obj", "iobj", "nsubj"} else None
    if head is None or not head.i < before.i or head.tag_ not in {"VBD", "VBZ", "VBP", "VBG", "VBN"}:
        return False
    cue = cue_verb(head)
    named = before.pos_ in {"PRON", "PROPN"} or not form.is_title_case
    return cue is not None and cue.kind == "characterize" and named and before.lower_ not in _WORDS


_UTTERING = frozenset({"use", "utter", "repeat", "invoke", "employ", "add", "say"})
_WORDS = frozenset({"word", "words", "term", "phrase", "expression", "slogan"})


def _is_used(noun: Token) -> bool:
    """ "He has used the phrase "a new dawn"": somebody said it, not "refused to use the phrase"."""
    verb = noun.head
    if noun.lower_ not in _WORDS or noun.dep_ not in {"obj", "dobj"} or verb.lemma_ not in _UTTERING:
        return False
    return verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and not any(c.lower_ in _NOT for c in verb.children)


_NOT = frozenset("not n't n’t never by would will could can should may might to".split())


def is_title_of_author(reading: Reading, index: int, form: Form) -> bool:
    """ "A Long Border," by Jane Doe / told "Morning News" / "Morning News" host: a work, not words."""
    doc, region = reading.doc, reading.regions[index]
    after = [t for t in doc[region.end : region.end + 4] if not t.is_space]
    before = doc[region.start - 1].lower_ if region.start else ""
    if len(after) > 1 and after[0].lower_ == "by" and after[1].text[:1].isupper() and not form.ends_call:
        return form.ends_comma or form.is_title_case
    if not form.is_title_case or form.words > 14 or form.ends_call:
        return False
    if after and after[0].lower_ in _MAKERS and not form.ends_comma:
        return True
    return (before in {"told", "tells", "telling"} and form.words < 6) or (
        before in {"'s", "’s"} and form.words > 3
    )


def _is_headline(doc: Doc, region: Region) -> bool:
    """A line whose own words are capitalised too."""
    words: list[Token] = []
    for step, i in ((-1, region.start - 1), (1, region.end)):
        reach = i + step * _HEADLINE
        while 0 <= i < len(doc) and i != reach and "\n" not in doc[i].text:
            if doc[i].is_alpha and doc[i].lower_ not in _SMALL and len(doc[i]) > 2:
                words.append(doc[i])
            i += step
    return len(words) > 1 and sum(t.text[:1].isupper() for t in words) > 0.8 * len(words)


def _has_subject(verb: Token) -> bool:
    """ "whom he dubbed" has one, "dubbed" behind a noun has none."""
    if not has_parse(verb.doc):
        return False
    return any(child.dep_ in {"nsubj", "nsubj:outer"} for child in verb.children)


def _is_nickname(doc: Doc, region: Region, before: Token) -> bool:
    """C.L. "Butch" Otter."""
    after = doc[region.end] if region.end < len(doc) else None
    return (
        after is not None
        and before.text[:1].isupper()
        and after.text[:1].isupper()
        and before.i + 1 == region.start
    )


def _is_brought_in(before: Sequence[Token], region: Region) -> bool:
    """Words in title case are speech only right behind a verb of saying or a colon, or before a comma."""
    last = before[-1]
    if last.text == ":" or (region.last == "," and last.text in {".", "?", "!"}):
        return True
    if last.text == "," and len(before) > 1:
        last = before[-2]
    return cue_verb(last) is not None or last.lower_ in {"as", "a", "an", "chants"}


def is_attribute(reading: Reading, region: Region) -> bool:
    """date="2016-03-12" left over from a page's markup."""
    before = region.marked.outer[0] - 1
    return before >= 0 and reading.text[before] == "="


def is_subheading(reading: Reading, index: int, form: Form) -> bool:
    """A short line of its own in single marks, in a text that gives speech in double ones: a heading that
    repeats somebody's words."""
    doc, region = reading.doc, reading.regions[index]
    alone = region.start > 0 and "\n" in doc[region.start - 1].text
    alone = alone and (region.end == len(doc) or "\n" in doc[region.end].text or _ends_line(doc, region.end))
    if not alone or form.words > 9 or not region.marked.single:
        return False
    return reading.has_double_marks


def _ends_line(doc: Doc, i: int) -> bool:
    return doc[i].is_punct and (i + 1 == len(doc) or "\n" in doc[i + 1].text)


def is_name_in_brackets(doc: Doc, start: int, end: int) -> bool:
    """(the “Agreement”): a short name given to something for later use."""
    opened = any(t.text == "(" for t in doc[max(0, start - 4) : start])
    return opened and any(t.text == ")" for t in doc[end : end + 2])
