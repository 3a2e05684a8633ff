"""The article as the agreement rules read it: sentences within paragraphs, and people, dates and
countries by token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.unwrapping import find_soft_breaks, unwrap
from diplo_cli.lexicon import find_countries, find_organizations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan

    from diplo_cli.article import Article
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Person, Span
    from diplo_cli.link import Cast

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_OPENING, _CLOSING = "“«„", "”»"
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


@dataclass(frozen=True, slots=True)
class PersonAt:
    """A person's name at tokens [start, end); [left, right) takes in the titles beside it."""

    start: int
    end: int
    left: int
    right: int
    person: Person


@dataclass(frozen=True, slots=True)
class Actor:
    """A state ("IN") or an organisation ("ORG:European Union") named at tokens [start, end).

    `form` is "name", "demonym", "abbreviation", "capital", "city", "metonym" or "organization"; `name` as
    written.
    """

    start: int
    end: int
    code: str
    name: str
    form: str


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
        self.sentences = _find_sentences(self)
        self.sentence_of = [0] * len(self.doc)
        for sentence in self.sentences:
            for i in range(sentence.start, sentence.end):
                self.sentence_of[i] = sentence.index
        self.people = sorted(_place_people(self), key=lambda p: (p.start, p.end))
        self.person_at = {i: p for p in self.people for i in range(p.start, p.end)}
        self.cover = {i: p for p in self.people for i in range(p.left, p.right)} | self.person_at
        self.date_at = {}
        self.dated = sorted(((*self.tokens(d.start, d.end), d) for d in self.dates), key=lambda d: d[:2])
        for start, end, mention in self.dated:
            self.date_at.update(dict.fromkeys(range(start, end), mention))
        self.actors = _find_actors(self)
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
        """The sentence that holds a token."""
        return self.sentences[self.sentence_of[token]]

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
    unwrapped, offsets = unwrap(doc, article.text, find_soft_breaks(article))
    return Reading(unwrapped, article, cast, dates, offsets, source=doc)


def _find_sentences(reading: Reading) -> list[Sentence]:
    """Sentences by their closing marks, cut at line breaks too; a parser's cuts at commas are not
    followed.
    """
    doc, title = reading.doc, reading.article.header.title_span
    soft = find_soft_breaks(reading.article)
    found: list[Sentence] = []
    begin = paragraph = 0
    for i in range(len(doc)):
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


def _place_people(reading: Reading) -> Iterable[PersonAt]:
    """Every naming of a person, widened by the titles that touch it."""
    for person in reading.cast.people:
        beside = sorted(
            reading.tokens(s.start, s.end) for t in person.titles for s in t.evidence if s.end > s.start
        )
        for mention in person.mentions:
            if mention.end <= mention.start:
                continue
            start, end = reading.tokens(mention.start, mention.end)
            near = beside[bisect_left(beside, (start - 60, 0)) : bisect_left(beside, (end + 10, 0))]
            left, right = _widen(reading, start, end, near)
            yield PersonAt(start, end, left, right, person)


def _widen(reading: Reading, start: int, end: int, beside: list[tuple[int, int]]) -> tuple[int, int]:
    left, right = start, end
    for first, last in sorted(beside, key=lambda s: min(abs(s[1] - start), abs(s[0] - end))):
        if first < left and last >= left - 3 and _joins(reading, last, left):
            left = first
        elif last > right and first <= right + 3 and _joins(reading, right, first):
            right = last
    while left > 1 and (low := reading.low)[left - 1 - (low[left - 1] == ".")] in _HONORIFICS:
        left -= 1 + (low[left - 1] == ".")
    return left, right


_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir dame prof prof. professor eng eng. engr engr. shri smt smt. h.e. "
    "excellency highness hon hon.".split()
)


def _joins(reading: Reading, start: int, end: int) -> bool:
    """Whether only small words stand between a name and a title."""
    small = {",", "the", "'s", "his", "her", "its", "a", "our", "s"} | _HONORIFICS
    low = reading.low
    return all(low[i] in small or (low[i] == "." and low[i - 1] in _HONORIFICS) for i in range(start, end))


def _find_actors(reading: Reading) -> list[Actor]:
    """States and organisations; two may share a token ("U.S.-Peru")."""
    text = reading.article.text
    hits = [(o.start, o.end, f"ORG:{o.name}", o.text, "organization") for o in find_organizations(text)]
    hits += [(c.start, c.end, c.code, c.text, c.kind) for c in find_countries(text)]
    found = [
        Actor(*reading.tokens(start, end), code, name, form) for start, end, code, name, form in sorted(hits)
    ]
    dateline = reading.article.header.place_span or (0, 0)
    begin, end = reading.tokens(*dateline) if dateline[1] > dateline[0] else (0, 0)
    return [replace(a, form="city") if begin <= a.start < end else a for a in found if a.end > a.start]


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
