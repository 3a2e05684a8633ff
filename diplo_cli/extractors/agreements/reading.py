"""The article as the agreement rules read it: sentences within paragraphs, and people, dates and
countries by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.placing import Actor, PersonAt, find_actors, place_people
from diplo_cli.extractors.agreements.sentences import Sentence, find_sentences
from diplo_cli.extractors.agreements.unwrapping import find_soft_breaks, unwrap
from diplo_cli.model.record_parts import read_parts

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from diplo_cli.article import Article
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Span
    from diplo_cli.link import Cast
    from diplo_cli.model.record_parts import RecordParts


_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


_OPENING, _CLOSING = "“«„", "”»"


@dataclass
class Reading:
    """One article, indexed by token; `offsets` are the tokens' places in the article where line breaks were
    taken out of `doc`."""

    doc: Doc
    article: Article
    cast: Cast
    dates: tuple[DateMention, ...]
    offsets: list[int] | None = None
    source: Doc | None = None
    parts: RecordParts | None = None
    low: list[str] = field(init=False)
    starts: list[int] = field(init=False)
    sentences: list[Sentence] = field(init=False)
    sentence_of: list[int] = field(init=False)
    people: list[PersonAt] = field(init=False)
    actors: list[Actor] = field(init=False)
    dated: list[tuple[int, int, DateMention]] = field(init=False)
    person_at: dict[int, PersonAt] = field(init=False)
    cover: dict[int, PersonAt] = field(init=False)
    date_at: dict[int, DateMention] = field(init=False)
    actor_at: dict[int, Actor] = field(init=False)
    in_quotation: list[bool] = field(init=False)
    mentions: list[Mention] = field(init=False, default_factory=list)
    shouted: bool = field(init=False)
    _vocabulary: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Index the document once; every rule reads these tables."""
        self.low = [t.text.lower().translate(_APOSTROPHES) for t in self.doc]
        self.starts = self.offsets or [t.idx for t in self.doc]
        letters = [t.text for t in self.doc if t.is_alpha and len(t.text) > 3]
        self.shouted = len(letters) > 3 and sum(w.isupper() for w in letters) > 0.8 * len(letters)
        self.sentences = find_sentences(self)
        self.sentence_of = [0] * len(self.doc)
        for sentence in self.sentences:
            for i in range(sentence.start, sentence.end):
                self.sentence_of[i] = sentence.index
        self.people = sorted(place_people(self), key=lambda p: (p.start, p.end))
        self.person_at = {i: p for p in self.people for i in range(p.start, p.end)}
        self.cover = {i: p for p in self.people for i in range(p.left, p.right)} | self.person_at
        self.date_at = {}
        self.dated = sorted(((*self.tokens(d.start, d.end), d) for d in self.dates), key=lambda d: d[:2])
        for start, end, mention in self.dated:
            self.date_at.update(dict.fromkeys(range(start, end), mention))
        self.actors = find_actors(self)
        self.actor_at = {i: a for a in reversed(self.actors) for i in range(a.start, a.end)}
        self.in_quotation = _mark_quotations(self)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens [first, last) that overlap code points [start, end)."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        return first, max(bisect_left(self.starts, end), first)

    def span(self, start: int, end: int) -> Span:
        """The evidence span of tokens [start, end)."""
        last = self.doc[end - 1]
        return self.article.span(self.starts[start], self.starts[end - 1] + len(last.text))

    def text(self, start: int, end: int) -> str:
        """The article's words at tokens [start, end)."""
        return self.span(start, end).text if start < end else ""

    def source_span(self, start: int, end: int) -> SpacySpan:
        """Tokens [start, end) in the document as it was parsed, line breaks and all."""
        if self.source is None:
            return self.doc[start:end]
        last = self.starts[end - 1] + len(self.doc[end - 1].text)
        span = self.source.char_span(self.starts[start], last)
        return self.doc[start:end] if span is None else span

    def speaks_of(self, words: frozenset[str]) -> bool:
        """Whether one of the words stands anywhere in the article."""
        if not self._vocabulary:
            self._vocabulary = frozenset(self.low)
        return bool(self._vocabulary & words)

    def sentence(self, token: int) -> Sentence:
        """The sentence that holds a token; the last one for a token behind the text's end."""
        return self.sentences[self.sentence_of[min(token, len(self.sentence_of) - 1)]]

    def is_ly_adverb(self, token: int) -> bool:
        """Whether the word is an adverb by its ending: "formally"; not "Italy", not "Mr Connolly"."""
        word = self.low[token]
        named = token in self.actor_at or token in self.cover
        return word.endswith("ly") and len(word) > len("only") and not named

    def people_in(self, start: int, end: int) -> list[PersonAt]:
        """People named within tokens [start, end)."""
        first = bisect_left(self.people, start, key=lambda p: p.start)
        last = bisect_left(self.people, end, key=lambda p: p.start)
        return [p for p in self.people[first:last] if p.end <= end]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Namings of agreements within tokens [start, end), once they are found."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        last = bisect_left(self.mentions, end, key=lambda m: m.start)
        return self.mentions[first:last]

    def actors_in(self, start: int, end: int) -> list[Actor]:
        """States and organisations named within tokens [start, end)."""
        first = bisect_left(self.actors, start, key=lambda a: a.start)
        last = bisect_left(self.actors, end, key=lambda a: a.start)
        return [a for a in self.actors[first:last] if a.end <= end]

    def dates_in(self, start: int, end: int) -> list[tuple[int, int, DateMention]]:
        """Dates that begin within tokens [start, end): first token, end, mention."""
        first = bisect_left(self.dated, start, key=lambda d: d[0])
        last = bisect_left(self.dated, end, key=lambda d: d[0])
        return self.dated[first:last]


def read_article(doc: Doc, article: Article, cast: Cast, dates: tuple[DateMention, ...]) -> Reading:
    """The reading of an article whose wrapped lines are joined; tokens are not those of `doc`."""
    unwrapped, offsets, tokens = unwrap(doc, article.text, find_soft_breaks(article))
    parts = read_parts(doc)
    told = parts.take(tokens) if parts is not None else None
    return Reading(unwrapped, article, cast, dates, offsets, source=doc, parts=told)


def _mark_quotations(reading: Reading) -> list[bool]:
    """Whether a token stands between quotation marks, paragraph by paragraph."""
    inside, marks, paragraph = False, [], -1
    for token in reading.doc:
        current = reading.sentence(token.i).paragraph
        if current != paragraph:
            inside, paragraph = False, current
        if token.text in _OPENING:
            inside = True
        elif token.text in _CLOSING:
            inside = False
        elif token.text == '"':
            inside = not inside
        marks.append(inside)
    return marks
