"""The article as words: countries and organisations as one word each, possessives and initials apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from diplo_cli.lexicon import find_countries, find_organizations

_ABBREVIATED = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Adm|Brig|Capt|Sgt|St|Jr|Sr|Prof|Hon|Amb|Pres|Cmdr|Rev|Fr|Msgr|Rt"
    r"|Eng|Mme|H\.E|Smt|Md|Mohd|Engr|Amb|Atty|Hj|Jn|Wm|Chas|Ste|Supt|Insp)\.|Ma\.(?=\s[A-Z][a-z]))"
)
# Letters with the accents that some texts write apart from them.
_LETTERS = r"(?:[^\W\d_][̀-ͯ]*)+"
_WORD = re.compile(
    rf"['’]s\b|https?://\S+|www\.\S+|pic\.twitter\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?P<handle>@\w+)|{_ABBREVIATED}|(?:[A-Z]\.){{1,3}}(?![a-z])"
    rf"|[A-Z]{{1,3}}\$|{_LETTERS}(?:['’ʻ‘.-](?=[^\W\d_]){_LETTERS})*|\d+(?:[.,]\d+)*|(?P<gap>[^\S\n]*\n\s*)|(?P<blank>\\_)|[^\w\s]"
)
_THEN = re.compile(r"(?:then|ex)-(?=[^\W\d_]{3})", re.IGNORECASE)
# A line of its own that begins with what it tells: "From the Peruvian side: …".
_LABEL = re.compile(r"[A-Z][^\n:.]{2,40}:\s")
# Words for people that families bear as names, and what stands before such a word in "Anglo-French".
_SURNAMES = frozenset(
    {"Finn", "French", "English", "Dane", "Pole", "Scott", "Welsh", "Ireland", "England", "Holland"}
)
_COMBINING = frozenset("anglo franco non pan trans euro afro sino indo russo greco".split())
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark at code points [start, end); `country` and `organization` when it names one.

    `breaks` is true for a line break that ends a passage; `country_kind` is that of `CountryMention`.
    """

    start: int
    end: int
    text: str
    lower: str
    country: str | None = None
    country_kind: str | None = None
    organization: str | None = None
    breaks: bool = False

    @property
    def capital(self) -> bool:
        """Begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def initial(self) -> bool:
        """One to three capital letters, with dots or without ("J.", "V.K.", "S", "JD")."""
        bare = self.text.replace(".", "")
        return bare.isalpha() and bare.isupper() and (len(bare) == 1 or (len(bare) <= 3 and "." in self.text))

    @property
    def shouted(self) -> bool:
        """Two letters or more, all of them capitals."""
        return len(self.text) > 1 and self.text.isupper() and not self.initial


@dataclass(frozen=True)
class Words:
    """All words of an article in reading order, and the way from a code point to a word."""

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, index: int) -> Word:
        """The word at `index`; a mark of its own beyond either end, so that neighbours can be asked for."""
        return self.words[index] if 0 <= index < len(self.words) else _EDGE

    @cached_property
    def has_monsieur(self) -> bool:
        """ "M." stands before more than one word: it is the honorific, nobody's initial."""
        return len({self[i + 1].text for i, word in enumerate(self.words) if word.text == "M."}) > 1

    def index_at(self, offset: int) -> int:
        """The index of the first word that starts at or after a code point."""
        return bisect_left(self.starts, offset)

    def slice(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, both included."""
        return self.text[self[first].start : self[last].end]


_EDGE = Word(0, 0, "", "", breaks=True)


def read_words(text: str) -> Words:
    """The words of a text. Runs in time linear in its length."""
    names = _find_names(text)
    words: list[Word] = []
    past = 0
    wrapped = _is_hard_wrapped(text)
    for match in _WORD.finditer(text):
        if match.start() < past:
            # What a name of several words leaves of its last word ("New Zealand's").
            if match.end() > past:
                words += _split_rest(text, past, match.end(), names)
                past = match.end()
            continue
        named = names.get(match.start())
        if named is None:
            words += _split(text, match, names, wrapped)
            past = words[-1].end if words and words[-1].end > match.start() else match.end()
        else:
            words.append(named)
            past = named.end
            # What the name leaves of a longer run ("US-India", "India's") is read on its own.
            if past < match.end():
                words += _split_rest(text, past, match.end(), names)
                past = match.end()
    return Words(text, tuple(words), tuple(word.start for word in words))


def _find_names(text: str) -> dict[int, Word]:
    found = {}
    for country in find_countries(text):
        found[country.start] = Word(
            country.start, country.end, country.text, country.text.lower(), country.code, country.kind
        )
    for body in find_organizations(text):
        found[body.start] = Word(body.start, body.end, body.text, body.text.lower(), organization=body.name)
    return found


def _split(text: str, match: re.Match[str], names: dict[int, Word], wrapped: bool) -> list[Word]:
    if match["gap"] is not None:
        return _read_gap(text, match, wrapped)
    if match["blank"] is not None:
        return []
    return _split_rest(text, match.start(), match.end(), names)


def _split_rest(text: str, start: int, end: int, names: dict[int, Word]) -> list[Word]:
    """Cut a run at its possessive and before each country in it ("Indo-US", "anti-Iran", "India’s")."""
    run = text[start:end]
    if "@" in run or run.startswith(("http", "www.", "pic.")):
        return [Word(start, end, run, run.lower())]
    then = _THEN.match(run)
    if then and start not in names:
        cut = start + then.end()
        lead = Word(start, cut, run[: then.end()], run[: then.end()].lower())
        return [lead, *_split_rest(text, cut, end, names)]
    if run.isalpha() and start not in names:
        return [Word(start, end, run, run.lower())]
    words: list[Word] = []
    tail = _POSSESSIVE.search(run)
    stop = start + tail.start() if tail and tail.start() else end
    cuts = [i for i in range(start + 1, stop) if i in names] if "-" in run or "/" in run else []
    cuts = [] if _is_double_surname(run, start, cuts, names) else cuts
    for left, right in zip([start, *cuts], [*cuts, stop], strict=True):
        if right <= (words[-1].end if words else left):
            continue
        named = names.get(left)
        piece = named or Word(left, right, text[left:right], text[left:right].lower())
        words.append(piece)
        if named and named.end < right:
            words.append(Word(named.end, right, text[named.end : right], text[named.end : right].lower()))
    if stop < end and words and words[-1].end <= stop:
        words.append(Word(stop, end, text[stop:end], text[stop:end].lower()))
    return words


def _is_double_surname(run: str, start: int, cuts: list[int], names: dict[int, Word]) -> bool:
    """ "Taylor-Finn", "Ruiz-French": the word for one of a people closes a name of two parts."""
    if len(cuts) != 1 or start in names or run[cuts[0] - start - 1] != "-":
        return False
    first = run[: cuts[0] - start - 1]
    plain = (
        first[:1].isupper() and first.isalpha() and first.lower() not in _COMBINING and not first.isupper()
    )
    return plain and names[cuts[0]].text in _SURNAMES


def _read_gap(text: str, match: re.Match[str], wrapped: bool) -> list[Word]:
    """A line break, none when the line simply goes on: a wrapped line had no room for the next word."""
    start, end = match.span()
    single = match.group().count("\n") == 1
    if single and (_is_wrapped(text, start, end) or (wrapped and _goes_on(text, match))):
        return []
    return [Word(start, end, "\n", "\n", breaks=True)]


def _is_wrapped(text: str, start: int, end: int) -> bool:
    after = re.compile(r"\S{1,60}").match(text, end)
    if after is None or not (text[end].isalnum() or text[end] in "“\"'‘(@"):
        return False
    if text[end].islower() and text[start - 1] not in ".!?:":
        return True
    if _LABEL.match(text, end):
        return False
    line = start - text.rfind("\n", max(0, start - 200), start)
    other = text.find("\n", end, end + 200)
    width = max(line, (other if other >= 0 else end + 200) - end)
    return 50 <= line <= 120 and width <= 130 and line + len(after.group()) + 1 > width


def _is_hard_wrapped(text: str) -> bool:
    """Whether the article's lines are cut at an even width: of ten long lines nine end between 55 and 90."""
    lines = [line for line in text.split("\n") if len(line) > 40 and "http" not in line]
    even = sum(55 <= len(line) <= 90 for line in lines)
    return len(lines) >= 8 and even >= 0.9 * len(lines)


def _goes_on(text: str, gap: re.Match[str]) -> bool:
    """In a wrapped article, a line that is no list item, and that a short line before did not end."""
    if gap.group().startswith("  ") or not text[gap.end() : gap.end() + 1].isalnum():
        return False
    line = text[text.rfind("\n", 0, gap.start()) + 1 : gap.start()]
    return len(line) >= 50 or ("[" in line and "]" not in line[line.rfind("[") :])
