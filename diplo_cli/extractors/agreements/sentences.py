"""Sentences within paragraphs, by their closing marks; headlines among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.unwrapping import find_soft_breaks

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


_LONGEST = 300  # tokens; what runs on longer is cut, so that the work grows with the text only


_OPENERS = frozenset("“ ‘ « \" ' ( [ - — – • * #".split())


_CLOSERS = frozenset("” ’ » \" ' ) ]".split())


_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt adm sgt sen rep gov hon rev st no vs fr jan feb mar apr jun "
    "jul aug sep "
    "sept oct nov dec sr shri smt brig messrs mme mlle h.e".split()
)


_SENTENCE_OPENERS = frozenset(
    "the a an this that these those it he she they we in on at under both but and as for its his her their "
    "however meanwhile after before while when if no".split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens [start, end) of one sentence; `headline` when it stands above the body or is set as a title."""

    index: int
    start: int
    end: int
    paragraph: int
    headline: bool


def find_sentences(reading: Reading) -> list[Sentence]:
    """Sentences by their closing marks, cut at line breaks too; a parser's cuts at commas are not
    followed.
    """
    doc, title = reading.doc, reading.article.header.title_span
    soft = find_soft_breaks(reading.article)
    found: list[Sentence] = []
    begin = paragraph = 0
    for i in range(len(doc)):
        if title and i > begin and reading.starts[i] == title[0]:  # behind the header's date on the same line
            _add_sentence(reading, found, begin, i, paragraph)
            begin = i
        if "\n" in doc[i].text and reading.starts[i] + doc[i].text.index("\n") not in soft:
            _add_sentence(reading, found, begin, i, paragraph)
            begin, paragraph = i + 1, paragraph + 1
        elif _ends_sentence(reading, i) or _ends_heading(reading, begin, i) or i - begin >= _LONGEST:
            _add_sentence(reading, found, begin, i + 1, paragraph)
            begin = i + 1
    _add_sentence(reading, found, begin, len(doc), paragraph)
    return [
        Sentence(n, s.start, s.end, s.paragraph, _is_headline(reading, s, title)) for n, s in enumerate(found)
    ] or [Sentence(0, 0, len(doc), 0, False)]


def _ends_sentence(reading: Reading, i: int) -> bool:
    """Whether a sentence ends with token i: a closing mark before a capital, a number or an opening mark."""
    doc = reading.doc
    if i + 1 >= len(doc):
        return True
    following = doc[i + 1]
    starts = following.text[0].isupper() or following.text[0].isdigit() or following.text in _OPENERS
    if not starts or (following.text == '"' and not doc[i].whitespace_):
        return False
    closing = i
    while closing > 0 and doc[closing].text in _CLOSERS and not doc[closing - 1].whitespace_:
        closing -= 1
    if doc[closing].text == "." and closing > 0 and not doc[closing - 1].whitespace_:
        before = doc[closing - 1].text
        if before.isdigit() and (closing < 2 or "\n" in doc[closing - 2].text):
            return False
        if before.lower() in _ABBREVIATIONS or (len(before) == 1 and before.isupper() and before != "X"):
            return False
    if doc[closing].text in {".", "!", "?", "…", "..."}:
        return True
    ends = doc[i].text.endswith(".") and len(doc[i].text) > 1
    return bool(ends and following.is_sent_start and (following.text.lower() in _SENTENCE_OPENERS))


def _ends_heading(reading: Reading, begin: int, i: int) -> bool:
    """Whether the colon at token i closes a heading in capitals: "OPENING NEW MARKETS: The two ..."."""
    if reading.doc[i].text != ":" or i - begin < 2 or reading.shouted:
        return False
    return all(t.is_upper for t in reading.doc[begin:i] if t.is_alpha and len(t) > 1)


def _add_sentence(reading: Reading, found: list[Sentence], start: int, end: int, paragraph: int) -> None:
    while start < end and reading.doc[start].is_space:
        start += 1
    while end > start and reading.doc[end - 1].is_space:
        end -= 1
    if start < end:
        found.append(Sentence(len(found), start, end, paragraph, False))


def _is_headline(reading: Reading, sentence: Sentence, title: tuple[int, int] | None) -> bool:
    doc = reading.doc
    start = reading.starts[sentence.start]
    if title and title[0] <= start < title[1]:
        return True
    if doc[sentence.start].text in {"-", "•", "*", "–", "—"}:
        return False
    words = [t.text for t in doc[sentence.start : sentence.end] if t.is_alpha and len(t.text) > 3]
    if (
        1 < sentence.end - sentence.start <= 8
        and words
        and all(w.isupper() for w in words)
        and not reading.shouted
    ):
        return True
    if doc[sentence.end - 1].text in {".", "!", "?"} or len(words) < 3:
        return False
    return sum(w[0].isupper() for w in words) >= 0.75 * len(words) and sentence.end - sentence.start < 40
