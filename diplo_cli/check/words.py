"""A text as words that can be compared: typography, contractions, number words and spelling folded."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# [W]e is one word, and so is U.S.; words keep apostrophes inside, numbers their points and commas.
_WORD = re.compile(
    r"\[[^\W\d_]\][^\W\d_]+"
    r"|(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])"
    r"|per cents?\b"
    r"|[^\W_](?:[^\W_]|[\u0300-\u036f])*(?:['\u2018\u2019\u02bc\u0060][^\W\d_]+)*"
    r"|[%$€£¥₹]"
)
_PARTS = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am", "'d": "would"}
_IS = frozenset("it's he's she's that's there's here's what's who's where's".split())
_WHOLE = {
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
}
_NUMBERS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        map(str, range(21)),
        strict=True,
    )
) | dict(
    zip("thirty forty fifty sixty seventy eighty ninety".split(), map(str, range(30, 100, 10)), strict=True)
)
_SIGNS = {
    "%": "percent",
    "per cent": "percent",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "₹": "rupee",
}
NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor without hardly barely scarcely nt".split()
)
_AMERICAN = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=.)is(e|ed|es|ing|ation|ations|er|ers)$", r"iz\1"),
        (r"(lab|col|fav|hon|neighb|rum|arm|hum|harb|vig|endeav|behavi)our", r"\1or"),
        (r"(?<=[a-z]{2})yse(d|s)?$", r"yze\1"),
        (r"^(defen|offen|licen)ce", r"\1se"),
        (r"([aeiouy][a-z]{1,2}[aeiou])ll(ed|ing|er|ers|or|ors)$", r"\1l\2"),
        (r"(?<=[a-z]{2})tre(s)?$", r"ter\1"),
        (r"(program)mes?$", r"\1"),
        (r"ogue(s)?$", r"og\1"),
        (r"^grey", "gray"),
        (r"(judg|knowledg)ement", r"\1ment"),
        (r"^towards$", "toward"),
        (r"aluminium", "aluminum"),
    )
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word at code points [start, end): `form` as written but for case and typography, `key` what is
    compared: contractions undone, number words as digits, British spellings as American ones."""

    form: str
    key: str
    start: int
    end: int


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end]; punctuation, quotation marks and Markdown signs are no words."""
    stop = len(text) if end is None else end
    return [word for match in _WORD.finditer(text, start, stop) for word in _read_word(match)]


def _read_word(match: re.Match[str]) -> list[Word]:
    start, end = match.span()
    return [Word(form, key, start, end) for form, key in _forms_and_keys(match[0])]


@lru_cache(maxsize=100_000)
def _forms_and_keys(written: str) -> tuple[tuple[str, str], ...]:
    """Form and key of a word as written, or of each part of a contraction; cached, since words come again."""
    form = unicodedata.normalize("NFKC", written).casefold()
    form = form.replace("[", "").replace("]", "")
    form = re.sub("[\u2018\u2019\u02bc\u0060]", "'", form)
    if "." in form or "," in form:
        form = re.sub(r"(?<=\w)[.,](?=\d{3}\b)|(?<=[^\W\d])\.", "", form)
    return tuple((part, _key(key)) for part, key in _undo_contraction(form))


def _undo_contraction(form: str) -> list[tuple[str, str]]:
    """The forms and keys of "don't": ("do", "do") and ("n't", "not"); of one word: itself."""
    if form in _WHOLE:
        first, second = _WHOLE[form]
        return [(form, first), ("n't" if "'" in form else "not", second)]
    if form in _IS:
        return [(form[:-2], form[:-2]), ("'s", "is")]
    for ending, key in _PARTS.items():
        if form.endswith(ending) and len(form) > len(ending):
            stem = form[: -len(ending)]
            return [(stem, stem), (ending, key)]
    return [(form, form)]


def _key(form: str) -> str:
    if form[0].isdigit():
        plain = form.replace(",", "")
        return plain if plain.isascii() else plain.casefold()
    if form in _NUMBERS:
        return _NUMBERS[form]
    if form in _SIGNS:
        return _SIGNS[form]
    return american(form.replace(".", "").replace("'", ""))


def american(word: str) -> str:
    """The American spelling of a lower-case British one, by rule: "defence" is "defense".

    It need not be a word ("exercise" becomes "exercize"): it is a key that both spellings share.
    """
    if len(word) < 4:
        return word
    for pattern, replacement in _AMERICAN:
        word = pattern.sub(replacement, word)
    return word
