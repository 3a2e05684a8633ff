"""What kind of difference it is when words of a quotation are not those of its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from diplo_cli.check.alignment import Alignment, Hunk
from diplo_cli.check.spelling import one_letter_apart
from diplo_cli.check.words import NEGATIONS, Word, split_words
from diplo_cli.facts import DifferenceKind

# What changes the sense most comes first.
KINDS: tuple[DifferenceKind, ...] = ("negation", "number", "name", "wording", "cut", "spelling")

_NEGATING_STARTS = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti")
_NUMBER_WORDS = frozenset(
    "hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens "
    "half twice double triple quarter first second third fourth fifth sixth seventh eighth ninth "
    "tenth".split()
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|Prof|St|[A-Z])\.\Z")
_FILLERS = frozenset("uh um er ah".split())


@dataclass(frozen=True, slots=True)
class WordDifference:
    """Words of the quotation (`ours`) against those of the source (`theirs`), as written; the quoted words
    are numbers [start, end) of the row that was aligned."""

    kind: DifferenceKind
    ours: str
    theirs: str
    start: int
    end: int


def find_differences(
    alignment: Alignment, quoted: Sequence[Word], source: Sequence[Word], quoted_text: str, source_text: str
) -> list[WordDifference]:
    """The differences of an alignment, those that change the sense most first."""
    found = [
        difference
        for hunk in alignment.hunks
        if not hunk.insertion
        for difference in [_describe(hunk, quoted, source, quoted_text, source_text)]
        if difference
    ]
    found += _find_spellings(alignment, quoted, source, quoted_text, source_text)
    return sorted(found, key=lambda d: (KINDS.index(d.kind), d.start))


def _describe(
    hunk: Hunk, quoted: Sequence[Word], source: Sequence[Word], quoted_text: str, source_text: str
) -> WordDifference | None:
    ours, theirs = quoted[slice(*hunk.quoted)], source[slice(*hunk.source)]
    if not ours and all(word.key in _FILLERS for word in theirs):
        return None
    kind = classify([_Cased(w, quoted_text) for w in ours], [_Cased(w, source_text) for w in theirs])
    return WordDifference(kind, _slice(quoted_text, ours), _slice(source_text, theirs), *hunk.quoted)


@dataclass(frozen=True, slots=True)
class _Cased:
    """A word and the text that it stands in, for a look at its capital."""

    word: Word
    text: str

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital within a sentence."""
        before = self.text[max(0, self.word.start - 8) : self.word.start].rstrip("\"'“‘* ")
        begins = not before or (before[-1] in ".!?:…\n" and not _TITLE.search(before))
        return self.text[self.word.start].isupper() and not begins and self.word.key not in ("i", "am")


def classify(ours: list[_Cased], theirs: list[_Cased]) -> DifferenceKind:
    """The gravest kind of difference between two rows of words."""
    our_keys, their_keys = [w.word.key for w in ours], [w.word.key for w in theirs]
    if _negations(our_keys) != _negations(their_keys) or _negates(our_keys, their_keys):
        return "negation"
    if _numbers(our_keys) != _numbers(their_keys):
        return "number"
    if any(w.is_name for w in ours) or (ours and any(w.is_name for w in theirs)):
        return "name"
    if not ours:
        return "cut"
    close = len(ours) == len(theirs) and all(map(_is_misspelling, our_keys, their_keys))
    return "spelling" if close else "wording"


def same_numbers(ours: str, theirs: str) -> bool:
    """Whether two wordings name the same numbers: "10 years" and "ten-year" do."""
    return _numbers(_keys(ours)) == _numbers(_keys(theirs))


def same_negations(ours: str, theirs: str) -> bool:
    """Whether two wordings deny as often: "do not" and "don't" do."""
    return _negations(_keys(ours)) == _negations(_keys(theirs))


def _keys(text: str) -> list[str]:
    return [word.key for word in split_words(text)]


def _negations(keys: list[str]) -> list[str]:
    return sorted("not" if key in ("not", "nt") else key for key in keys if key in NEGATIONS)


def _negates(ours: list[str], theirs: list[str]) -> bool:
    """Whether a word of one row is a word of the other with a negating beginning or ending."""
    for one, other in ((ours, theirs), (theirs, ours)):
        for word in set(one) - set(other):
            if any(start + word in other for start in _NEGATING_STARTS):
                return True
            if word.endswith("less") and word.removesuffix("less") + "ful" in other:
                return True
    return False


def _numbers(keys: list[str]) -> list[str]:
    return sorted(key for key in keys if key[0].isdigit() or key in _NUMBER_WORDS)


def _is_misspelling(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= 5 and one[0] == other[0] and one_letter_apart(one, other)


def _find_spellings(
    alignment: Alignment, quoted: Sequence[Word], source: Sequence[Word], quoted_text: str, source_text: str
) -> list[WordDifference]:
    """Words that are the same but for a British or American spelling, a contraction, a number in letters."""
    by_key: dict[str, set[str]] = {}
    for word in source[slice(*alignment.source)]:
        by_key.setdefault(word.key, set()).add(word.form)
    found = []
    for number in alignment.matched:
        word = quoted[number]
        if word.form not in by_key.get(word.key, {word.form}):
            theirs = next(w for w in source[slice(*alignment.source)] if w.key == word.key)
            ours = quoted_text[word.start : word.end]
            found.append(
                WordDifference("spelling", ours, source_text[theirs.start : theirs.end], number, number + 1)
            )
    return found


def _slice(text: str, words: Sequence[Word]) -> str:
    return text[words[0].start : words[-1].end] if words else ""
