"""An office phrase, and the words that offices are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from diplo_cli.extractors.people.names import is_name_word
from diplo_cli.extractors.people.words import Word, Words
from diplo_cli.lexicon.offices import singular_head, words_of

DETERMINERS = frozenset("the a an his her its their our my your one another".split(" "))
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
MOST_WORDS = 24
_PREFIXES = frozenset({"inter", "multi", "non", "anti", "counter", "cross", "sub", "vice"})
_LEADING_HEADS = frozenset({"minister", "secretary", "chief", "president", "crown", "attorney"})
_SMALL_IN_CAPITALS = frozenset({"deputy", "vice", "prime", "assistant", "de", "facto"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase from word `first` to word `last`; `pieces` are the word ranges of the title itself.

    `countries` are ISO codes in the order written (several only before a plural), `modifiers` such as
    "acting" or "former", `plural` when the head is ("Presidents"), `parts` the titles that "and" joins.
    """

    first: int
    last: int
    head: int
    pieces: tuple[tuple[int, int], ...]
    countries: tuple[str, ...] = ()
    organization: str | None = None
    modifiers: tuple[str, ...] = ()
    determiner: str | None = None
    plural: bool = False
    rank: bool = False
    parts: tuple[Office, ...] = field(default=())

    @property
    def country(self) -> str | None:
        """The only country, or None."""
        return self.countries[0] if len(self.countries) == 1 else None


def is_title_word(word: Word) -> bool:
    """A word of portfolios, levels or bodies ("trade", "deputy", "council")."""
    prefix, _, rest = word.lower.partition("-")
    plain = rest if rest and prefix in _PREFIXES else word.lower
    return any(plain in words_of(kind) for kind in ("portfolio", "level", "unit"))


def is_body_word(word: Word) -> bool:
    """A capitalised word of a title, such as may follow a country in a body's name."""
    return word.capital and is_title_word(word)


def is_portfolio(word: Word, capital: bool) -> bool:
    """A word that belongs to the title before its head; in a capitalised title it must be so itself."""
    if word.country or word.organization or not word.text[:1].isalpha():
        return False
    if not is_title_word(word) and singular_head(word.lower) not in _LEADING_HEADS:
        return "-" in word.text and capital and word.capital and not is_name_word(word)
    return word.capital or not capital or word.lower in _SMALL_IN_CAPITALS


def opens_sentence(words: Words, index: int) -> bool:
    """The word opens a sentence, so that its capital says nothing."""
    before = words[index - 1]
    return before.breaks or before.text in {".", "!", "?", ":", "“", '"', "”", "•", "*"}


def begins_office(words: Words, index: int, names: frozenset[int]) -> bool:
    """The words from `index` on lead up to the head of another office ("and Foreign Minister Park")."""
    for ahead in range(index, index + 6):
        word = words[ahead]
        if ahead in names or word.breaks:
            return False
        single = singular_head(word.lower)
        if single and single == word.lower and word.lower not in words_of("portfolio") | words_of("unit"):
            return True
        if not is_portfolio(word, capital=words[index].capital) and word.text not in {"and", "&"}:
            return False
    return False
