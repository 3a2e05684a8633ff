"""The names found so far in one article, and the reading of a name at a word."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from diplo_cli.extractors.people.names import (
    MOST_NAME_WORDS,
    is_ambiguous,
    is_common,
    is_name_word,
    read_name,
    skip_honorifics,
)
from diplo_cli.extractors.people.words import Words
from diplo_cli.lexicon.offices import singular_head, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.extractors.people.office import Office

GOVERNED = frozenset(
    "administration administrations government governments cabinet regime campaign team doctrine".split()
)
_FIRM_ENDS = frozenset("co bros ltd inc plc llc gmbh corp sons pty".split())
_NO_PERSON = frozenset(
    {
        "hurricane",
        "typhoon",
        "cyclone",
        "storm",
        "operation",
        "lake",
        "mount",
        "fort",
        "camp",
        "cape",
        "uss",
        "hms",
    }
    | {"ins", "saint", "port", "river", "hotel", "university", "airport", "treaty", "agreement", "accord"}
)


@dataclass
class Named:
    """A name from word `first` to word `last`, with what this passage says of its bearer."""

    first: int
    last: int
    rule: str
    offices: list[tuple[Office, str]] = field(default_factory=list)
    country: str | None = None
    organization: str | None = None
    honorific: str | None = None


@dataclass
class Register:
    """Names by their first word; `known` are those that the model's PERSON entities give, first to last."""

    words: Words
    known: dict[int, int]
    headings: frozenset[int]
    bodies: dict[int, int] = field(default_factory=dict)
    common: frozenset[int] = frozenset()
    named: dict[int, Named] = field(default_factory=dict)

    @property
    def starts(self) -> frozenset[int]:
        """Words at which a name is known to begin."""
        return frozenset(self.known)

    def read(self, first: int, *, strict: bool = True) -> int | None:
        """The last word of the name at `first`, by the model, its form, or both; None if there is none."""
        if first in self.named:
            return self.named[first].last
        formed = read_name(self.words, first, strict=strict, stop=self.starts)
        known = self.known.get(first)
        if formed is not None and first in self.headings and not self._fits_heading(first, formed):
            return known
        if formed is not None and self._is_of_body(formed):
            return known
        last = formed if known is None else max(known, formed or known)
        # The model may cut a name in two ("Said" and "Ali Mroudjae"); nothing stands between the halves.
        return self.known.get(last + 1, last) if last is not None else None

    def _fits_heading(self, first: int, last: int) -> bool:
        """In a headline a name must end where the capitals do, and none of its words be a plain word."""
        inside = [self.words[i] for i in range(first, last + 1)]
        plain = any(w.capital and w.lower in self.plain and not w.initial for w in inside)
        after = self.words[last + 1]
        ends = not after.capital or after.lower.rstrip(".") in words_of("postnominal")
        return 1 < len(inside) < MOST_NAME_WORDS and ends and not plain

    @cached_property
    def plain(self) -> frozenset[str]:
        """Words that the article writes small."""
        return frozenset(w.text for w in self.words.words if w.text.islower())

    @cached_property
    def borne(self) -> frozenset[str]:
        """Words of the names that the model finds outside headlines."""
        runs = [(f, last) for f, last in self.known.items() if f not in self.headings]
        return frozenset(self.words[i].text for f, last in runs for i in range(f, last + 1))

    def in_body(self, first: int, last: int) -> bool:
        """The model takes these words, or more, for one body or place ("General Motors")."""
        return any(self.bodies.get(begin, -1) >= last for begin in range(max(0, first - 6), first + 1))

    def add(self, first: int, last: int, rule: str) -> Named:
        """The entry of a name, made if there is none."""
        return self.named.setdefault(first, Named(first, last, rule))

    def ending_at(self, last: int) -> Named | None:
        """The name that ends at a word: one that is there, else two or more words of the form of a name."""
        for first in range(last, last - MOST_NAME_WORDS, -1):
            if first in self.named and self.named[first].last == last:
                return self.named[first]
            if self.known.get(first) == last:
                return self.add(first, last, "person.model")
        start = self._read_back(last)
        begin = None if start is None else skip_honorifics(self.words, start)
        if start is None or begin is None or begin == last or self.words[last].initial:
            return None
        if self.read(begin) != last or self.in_body(begin, last):
            return None
        named = self.add(begin, last, "person.apposition")
        named.honorific = self.words.slice(start, begin - 1) if begin > start else named.honorific
        return named

    def _read_back(self, last: int) -> int | None:
        words, first = self.words, last + 1
        while last - first < MOST_NAME_WORDS:
            before = words[first - 1]
            particle = before.lower in words_of("particle") and before.text == before.lower and first <= last
            surname = is_ambiguous(before)
            if not (is_name_word(before) or particle or surname):
                break
            first -= 1
        while first <= last and not is_name_word(words[first]):
            first += 1
        return first if first <= last else None

    def _is_of_body(self, last: int) -> bool:
        """The words go on into the name of a body, law or place ("King Abdullah University")."""
        after = self.words[last + 1]
        body = after.lower in words_of("org-word") and after.lower not in GOVERNED
        return after.capital and body and singular_head(after.lower) is None


def find_known(doc: Doc, words: Words) -> dict[int, int]:
    """The model's PERSON entities as first word to last word, without titles and what is no person."""
    runs = [
        run
        for entity in doc.ents
        if entity.label_ in {"PERSON", "PER"}
        for run in _split_entity(words, entity.start_char, entity.end_char)
    ]
    # What the article once calls a company or a ship is none of its people anywhere.
    things = {words.slice(f, last) for f, last in runs if words[f - 1].lower in words_of("thing")}
    return {
        f: last for f, last in runs if words.slice(f, last) not in things and _may_be_person(words, f, last)
    }


def _split_entity(words: Words, start: int, end: int) -> list[tuple[int, int]]:
    """The names inside an entity: cut at marks and "and", with titles and honorifics taken off."""
    runs: list[list[int]] = [[]]
    index = words.index_at(start)
    while index < len(words) and words[index].start < end:
        if _is_inside(words, index, bool(runs[-1])):
            runs[-1].append(index)
        else:
            runs.append([])
        index += 1
    return [_trim(words, run[0], run[-1]) for run in runs if run]


def _is_inside(words: Words, index: int, begun: bool) -> bool:
    word = words[index]
    low = word.lower.rstrip(".")
    if begun and (low in words_of("particle") or low in words_of("suffix")):
        return True
    if is_ambiguous(word) and not word.shouted:
        after = words[index + 1]
        return begun or is_name_word(after) or after.lower in words_of("particle")
    inner = is_name_word(word, strict=not begun)
    return inner and low not in words_of("plain-honorific")


def _trim(words: Words, first: int, last: int) -> tuple[int, int]:
    while last > first and words[last].lower in words_of("particle"):
        last -= 1
    while first < last and _is_of_office(words, first):
        first += 1
    return min(skip_honorifics(words, first), last), last


def _is_of_office(words: Words, index: int) -> bool:
    """The end of a portfolio that the model took into the name ("for Water and Power Ann Lee")."""
    linked = words[index - 1].lower in {"and", "of", "for", "&"}
    return linked and words[index].lower in words_of("portfolio") and is_ambiguous(words[index])


def _may_be_person(words: Words, first: int, last: int) -> bool:
    before, after = words[first - 1], words[last + 1]
    inside = [words[i] for i in range(first, last + 1)]
    if any(w.country or w.organization for w in inside) or before.lower in _NO_PERSON:
        return False
    if before.lower in words_of("thing") or " ".join(w.lower for w in inside) in words_of("not-person"):
        return False
    if all(w.lower.rstrip(".") in words_of("suffix") for w in inside) or _is_lettering(words, first, last):
        return False
    if before.text == "[" and after.text == "]" and is_name_word(words[last + 2]):
        return False  # first names that an editor supplied: "[Ana] Costa"
    if before.lower in {"two", "three", "four", "many", "several", "both", "million"}:
        return False
    if _is_of_company(words, last):
        return False
    if before.lower == "of" and words[first - 2].lower in _NO_PERSON:
        return False
    if len(inside) > 1 and inside[-1].lower in words_of("org-word") and is_common(inside[-1]):
        return False
    if len(inside) == 1 and after.capital and inside[0].lower in words_of("style"):
        return False
    if len(inside) == 1 and (inside[0].initial or (inside[0].shouted and len(inside[0].text) < 6)):
        return False
    named_after = after.capital and after.lower in words_of("org-word") and after.lower not in GOVERNED
    return not named_after or singular_head(after.lower) is not None


def _is_of_company(words: Words, last: int) -> bool:
    """ "Ruiz & Co", "Costa Bros", "Ruiz and Co Ltd": the words go on into a company's name."""
    joined = words[last + 1].lower in {"and", "&"} or words[last + 1].text == ","
    after = words[last + 2] if joined else words[last + 1]
    return (after.capital and after.lower.rstrip(".") in _FIRM_ENDS) or words[last].lower == "bros"


def _is_lettering(words: Words, first: int, last: int) -> bool:
    """Letters alone ("G.O.S. K", "SKW A", "S. No. 1"): an honour, a club or a number."""
    inside = [words[i] for i in range(first, last + 1)]
    if inside[-1].lower == "no" and any(words[last + ahead].text[:1].isdigit() for ahead in (1, 2)):
        return True
    short = all(w.initial or (w.shouted and len(w.text) < 4) for w in inside)
    return short and not any(len(w.text) > 2 and not w.shouted and "." not in w.text for w in inside)


def trim_headings(words: Words, known: dict[int, int], headings: frozenset[int]) -> dict[int, int]:
    """Names in headlines without the verb that the model took in ("Ana Costa Secures"): the article must
    bear out their last word elsewhere, if it bears out the one before.
    """
    borne = {words[i].text for f, last in known.items() if f not in headings for i in range(f, last + 1)}
    trimmed = {}
    for first, last in known.items():
        end = last
        if first in headings:
            while end > first and words[end].text not in borne and words[end - 1].text in borne:
                end -= 1
        trimmed[first] = end
    return trimmed


def find_common(doc: Doc, words: Words) -> frozenset[int]:
    """Words that the tagger takes for common nouns, verbs or adjectives, or for names of many."""
    if not doc.has_annotation("TAG"):
        return frozenset()
    plain = {"NN", "NNS", "NNPS", "JJ", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "RB", "IN", "MD"}
    return frozenset(words.index_at(t.idx) for t in doc if t.tag_ in plain and t.text[:1].isupper())


def find_bodies(doc: Doc, words: Words) -> dict[int, int]:
    """The model's bodies and places, first word to last word: they may stand in a title's complement."""
    bodies: dict[int, int] = {}
    for entity in doc.ents:
        if entity.label_ in {"ORG", "GPE", "LOC", "FAC"}:
            first = words.index_at(entity.start_char)
            last = words.index_at(entity.end_char) - 1
            if last >= first and words[first].capital:
                bodies[first] = last
    return bodies


def find_headings(words: Words) -> frozenset[int]:
    """Words of lines in headline capitals: there a capital letter says nothing."""
    found: set[int] = set()
    line: list[int] = []
    for index in range(len(words) + 1):
        if index < len(words) and not words[index].breaks:
            line.append(index)
            continue
        if _is_heading(words, line):
            found.update(line)
        line = []
    return frozenset(found)


def _is_heading(words: Words, line: list[int]) -> bool:
    long_words = [words[i] for i in line if len(words[i].text) > 3 and words[i].text[0].isalpha()]
    if len(line) < 4 or len(line) > 30 or words[line[-1]].text[-1:] in set('.!?”":;…'):
        return False
    return sum(w.capital for w in long_words) > 0.7 * len(long_words) and not _is_signature(words, line)


def _is_signature(words: Words, line: list[int]) -> bool:
    """A line such as "Maria Silva, Minister of Trade" is a name with its office, not a headline."""
    return len(line) <= 14 and any(words[i].text == "," for i in line) and is_name_word(words[line[0]])
