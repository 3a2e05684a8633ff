"""The same words given again: which quotation is the fuller one, and where the other differs word by word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from diplo_cli.facts import Difference, DifferenceKind

_WORD = re.compile(r"[@#$€£]?\w+(?:[-.,'’/]\w+)*")
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred "
    "thousand million billion trillion dozen half first second third fourth fifth".split()
)
_NEGATIONS = frozenset("no not never none nor neither nothing nobody without cannot hardly".split())
_LONGEST, _MOST, _LEAST_SHARED = 800, 300, 0.2
_GRAM = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation: code points [start, end), as written, and folded for comparing."""

    start: int
    end: int
    text: str
    fold: str
    leads: bool


def find_words(text: str, parts: Sequence[tuple[int, int]]) -> list[Word]:
    """The words of a quotation's parts."""
    found = []
    for start, end in parts:
        leads = True
        for match in _WORD.finditer(text, start, end):
            fold = match.group().replace("’", "'").casefold()
            found.append(Word(match.start(), match.end(), match.group(), fold, leads))
            leads = text[match.end() : match.end() + 1] in tuple(".!?:…")
    return found[:_LONGEST]


def find_fuller(quotations: Sequence[Sequence[Word]], whole: Sequence[bool]) -> dict[int, int]:
    """Index of a shorter version to the index of the first fuller one.

    `whole[i]` is False for words inside the reporter's sentence: these are versions only of words that
    stand before them, and only when all of them are the same.
    """
    found: dict[int, int] = {}
    for first, second in _candidates(quotations):
        short, full = (first, second) if len(quotations[first]) < len(quotations[second]) else (second, first)
        if full in found or short in found:
            continue
        if _repeats(quotations[short], quotations[full], whole[short], full < short):
            found[short] = full
    return {short: found.get(full, full) for short, full in found.items()}


def _candidates(quotations: Sequence[Sequence[Word]]) -> Iterator[tuple[int, int]]:
    """Pairs that share three words in a row, longest together first."""
    grams: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, words in enumerate(quotations[:_MOST]):
        folds = [w.fold for w in words]
        for gram in {tuple(folds[i : i + _GRAM]) for i in range(max(1, len(folds) - _GRAM + 1))}:
            grams[gram].append(index)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for indices in grams.values():
        for position, first in enumerate(indices[:20]):
            for second in indices[position + 1 : 20]:
                shared[first, second] += 1
    close = [pair for pair, count in shared.items() if count >= _LEAST_SHARED * _shorter(quotations, pair)]
    yield from sorted(close, key=lambda p: (-len(quotations[p[0]]) - len(quotations[p[1]]), p))


def _shorter(quotations: Sequence[Sequence[Word]], pair: tuple[int, int]) -> int:
    return min(len(quotations[pair[0]]), len(quotations[pair[1]])) - _GRAM


def _repeats(short: Sequence[Word], full: Sequence[Word], is_whole: bool, is_later: bool) -> bool:
    a, b = [w.fold for w in full], [w.fold for w in short]
    same = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    if not is_whole or len(short) < 5:
        return is_later and len(short) > 2 and _contains(a, b)
    return same >= 4 and same >= 0.6 * len(b)


def _contains(words: list[str], part: list[str]) -> bool:
    return any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))


def find_differences(short: Sequence[Word], full: Sequence[Word]) -> tuple[Difference, ...]:
    """Word by word, where the shorter version differs from the fuller one."""
    matcher = SequenceMatcher(None, [w.fold for w in full], [w.fold for w in short], autojunk=False)
    found = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        theirs, ours = full[i:j], short[k:m]
        start = ours[0].start if ours else (short[k].start if k < len(short) else short[-1].end)
        end = ours[-1].end if ours else start
        kind = _kind_of(ours, theirs, tag)
        found.append(Difference(kind, _join(ours), _join(theirs), start, end))
    return tuple(found)


def _join(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)


def _kind_of(ours: Sequence[Word], theirs: Sequence[Word], tag: str) -> DifferenceKind:
    if tag == "delete" and not any(_is_negation(w) for w in theirs[:3] if len(theirs) < 4):
        return "cut"
    both = [*ours, *theirs]
    if any(_is_negation(w) for w in both) and len(both) < 8:
        return "negation"
    if _numbers(ours) or _numbers(theirs):
        return "number"
    if any(_is_name(w) for w in ours) and any(_is_name(w) for w in theirs):
        return "name"
    if _is_spelling(_join(ours), _join(theirs)):
        return "spelling"
    return "wording"


def _is_negation(word: Word) -> bool:
    return word.fold in _NEGATIONS or word.fold.endswith("n't")


def _numbers(words: Sequence[Word]) -> bool:
    return any(any(c.isdigit() for c in w.fold) or w.fold in _NUMBER_WORDS for w in words)


def _is_name(word: Word) -> bool:
    return not word.leads and (word.text[:1].isupper() or word.text[:1] == "@")


def _is_spelling(ours: str, theirs: str) -> bool:
    a, b = ours.replace("-", "").replace(" ", "").lower(), theirs.replace("-", "").replace(" ", "").lower()
    return bool(a) and bool(b) and SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.75
