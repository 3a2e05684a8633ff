"""The reporter's own sentences of an article: what stands outside the marks, in reading order."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.frames import continues, is_boundary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diplo_cli.extractors.quotations.frames import Reading

_LONGEST = 150  # tokens of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """The tokens of one sentence outside marks, and the number of the line it stands in."""

    tokens: tuple[int, ...]
    line: int


@dataclass(frozen=True, slots=True)
class OwnSentences:
    """All of them; `number_of[i]` is the index of the one that holds token i, or -1."""

    sentences: tuple[OwnSentence, ...]
    number_of: tuple[int, ...]

    def back_from(self, i: int, most_lines: int) -> Iterator[tuple[int, ...]]:
        """The tokens before i in its sentence, then the sentences before it, nearest first, as far as
        `most_lines` lines back."""
        number = self.number_of[i]
        if number < 0:
            return
        here = self.sentences[number]
        place = bisect_left(here.tokens, i)
        yield here.tokens[max(0, place - _LONGEST) : place]
        for earlier in range(number - 1, -1, -1):
            if here.line - self.sentences[earlier].line > most_lines:
                return
            yield self.sentences[earlier].tokens[:_LONGEST]


def read_own_sentences(reading: Reading) -> OwnSentences:
    """Cut the text outside marks at stops and line breaks; words in marks that end as a sentence cut too."""
    doc = reading.doc
    found: list[OwnSentence] = []
    number_of = [-1] * len(doc)
    current: list[int] = []
    line = 0

    def close() -> None:
        if any(doc[i].is_alpha for i in current):
            number_of_current = len(found)
            for i in current:
                number_of[i] = number_of_current
            found.append(OwnSentence(tuple(current), line))
        current.clear()

    for i in range(len(doc)):
        region = reading.region_of[i]
        if region >= 0:
            last = i + 1 == len(doc) or reading.region_of[i + 1] != region
            if last and reading.regions[region].is_ended and not (i + 1 < len(doc) and continues(doc, i + 1)):
                close()
        elif is_boundary(doc, i):
            close()
            line += "\n" in doc[i].text or "\r" in doc[i].text
        elif not doc[i].is_space:
            current.append(i)
    close()
    return OwnSentences(tuple(found), tuple(number_of))
