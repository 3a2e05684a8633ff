"""What stands before the head of an office: portfolio, level, modifiers, country or body, determiner."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from diplo_cli.extractors.people.names import is_name_word
from diplo_cli.extractors.people.office import (
    DETERMINERS,
    MOST_WORDS,
    POSSESSIVES,
    Office,
    is_portfolio,
    opens_sentence,
)
from diplo_cli.extractors.people.words import Word, Words
from diplo_cli.lexicon.offices import words_of

# Who holds an office for a time: part of the title, unlike "former" or "visiting".
_IN_CHARGE = frozenset({"acting", "interim", "caretaker"})
_ORDINALS = frozenset({"first", "second", "third", "under"})
_AFTER_ORDINAL = frozenset(
    {"secretary", "deputy", "minister", "lady", "vice", "lord", "counsellor", "counselor"}
)
_LOCAL = frozenset({"mayor", "governor", "councillor", "councilor"})
_OF_PARTIES = frozenset("leader candidate nominee lawmaker legislator senator deputy whip".split())
_OF_FIRMS = frozenset({"ceo", "cfo"})


@dataclass
class _Left:
    """The way to the left: `start` is the first word taken, `title_start` the first of the title itself."""

    words: Words
    office: Office
    start: int
    title_start: int
    floor: int
    names: frozenset[int]
    modifiers: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    body: str | None = None
    determiner: str | None = None
    acting: int | None = None
    listed: bool = False
    owned: bool = False
    done: bool = False

    @property
    def word(self) -> Word:
        """The next word to the left."""
        return self.words[self.start - 1]

    @property
    def capital(self) -> bool:
        """The head is capitalised."""
        return self.words[self.office.head].capital

    @property
    def goes_on(self) -> bool:
        """There is a word to look at that no other phrase or name has taken."""
        free = self.start - 1 > self.floor and self.start - 1 not in self.names and not self.word.breaks
        return free and not self.done and self.office.head - self.start < MOST_WORDS

    def take(self, count: int = 1, *, title: bool = False) -> bool:
        """Move on by some words, as part of the title or not."""
        self.start -= count
        self.title_start = self.start if title else self.title_start
        return True


def extend_left(words: Words, office: Office, names: frozenset[int], floor: int) -> Office:
    """The office with what stands before its head; words up to `floor` are taken already."""
    left = _Left(words, office, office.head, office.head, floor, names)
    while left.goes_on and any(step(left) for step in _STEPS):
        pass
    if words[left.title_start].text == "(":
        left.title_start += 3
    own = ((left.title_start, office.pieces[0][1]),)
    return replace(
        office,
        first=left.start,
        pieces=own if left.acting is None else _with_acting(left.acting, own),
        countries=tuple(left.countries),
        organization=left.body,
        modifiers=tuple(left.modifiers),
        determiner=left.determiner,
    )


def _take_country(left: _Left) -> bool:
    code = left.word.country
    if code is None or left.word.country_kind == "metonym":
        return False
    if left.countries and not left.office.plural:
        left.done = True
        return True
    left.countries.insert(0, code)
    left.take()
    joined = left.word.text in {"and", ",", "&", "-", "–"} and left.words[left.start - 2].country
    if left.office.plural and joined:
        left.take()
    left.owned = True
    return True


def _take_stated_modifier(left: _Left) -> bool:
    low = left.word.lower
    if low not in words_of("stated-modifier") or (low == "new" and not left.owned and left.capital):
        return False
    left.modifiers.insert(0, low)
    left.acting = left.start - 1 if low in _IN_CHARGE else left.acting
    return left.take()


def _with_acting(acting: int, own: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The title with "acting" in front, also over a country ("acting Peruvian prime minister")."""
    start, end = own[0]
    return ((acting, end),) if acting == start - 1 else ((acting, acting), *own)


def _take_determiner(left: _Left) -> bool:
    if left.word.lower not in DETERMINERS:
        return False
    left.determiner, left.done = left.word.lower, True
    return left.take()


def _stop_at_owner(left: _Left) -> bool:
    """Behind a country or a body only a modifier or a determiner can follow."""
    left.done = left.owned and left.word.lower not in words_of("modifier")
    return left.done


def _take_possessive(left: _Left) -> bool:
    """ "India's", "the World Bank's", "the front's"."""
    if left.word.lower not in POSSESSIVES:
        return False
    left.done = True
    words, owner = left.words, left.start - 2
    if owner <= left.floor or owner in left.names:
        return True
    lead = owner - 1
    if words[owner].country or words[owner].organization:
        left.countries = [words[owner].country or ""] if words[owner].country else left.countries
        left.body = words[owner].organization or left.body
        left.start = lead if words[lead].lower == "the" and lead > left.floor else owner
        return True
    while lead > left.floor and words[lead].text.islower() and words[lead].lower not in DETERMINERS:
        if owner - lead > 2:
            break
        lead -= 1
    if words[lead].country_kind == "demonym" and lead - 1 > left.floor:  # "the British firm's chairman"
        lead -= 1
    if words[owner].text.islower() and words[lead].lower in DETERMINERS and lead > left.floor:
        left.start = lead
    return True


def _take_modifier(left: _Left) -> bool:
    grade = left.word.lower == "senior" and left.words[left.start].lower == "vice"
    return left.word.lower in words_of("modifier") and not left.capital and left.take(title=grade)


def _take_seat(left: _Left) -> bool:
    """A seat of government is part of the title: "White House spokesman"."""
    if left.word.country_kind != "metonym":
        return False
    left.countries, left.owned = [left.word.country or ""], True
    return left.take(title=True)


def _take_organization(left: _Left) -> bool:
    """An organisation is part of the title ("NATO Secretary General", "UN chief"), a union that acts as a
    side of its own is not ("EU Commissioner").
    """
    name = left.word.organization
    if name is None:
        return False
    left.body, left.owned = name, True
    side = name == "European Union" and left.word.text.replace(".", "").isupper()
    return left.take(title=not side)


def _take_unit_of(left: _Left) -> bool:
    """ "Department of Defence analyst", "Institute of National Development professor"."""
    body = left.words[left.start - 2]
    within = left.word.lower == "of" and left.title_start == left.start < left.office.head
    named = body.capital and body.lower in words_of("unit") and _is_free(left, 2)
    return within and named and left.words[left.start].capital and left.take(2, title=True)


def _is_free(left: _Left, count: int) -> bool:
    """No name and no other phrase has taken the next words to the left."""
    taken = range(left.start - count, left.start)
    return left.start - count > left.floor and not any(i in left.names for i in taken)


def _take_bracket(left: _Left) -> bool:
    """ "African Union Commission (AUC) Chairperson"."""
    words, start = left.words, left.start
    found = left.word.text == ")" and words[start - 3].text == "(" and words[start - 2].text.isupper()
    return found and left.take(3)


def _stop_at_foreign(left: _Left) -> bool:
    """ "first president" and "Nova Steel chairman" end before their head, "First Secretary" does not."""
    words, start, low = left.words, left.start, left.word.lower
    ordinal = low in _ORDINALS and words[start].lower not in _AFTER_ORDINAL
    small = start == left.office.head and words[start].text.islower() and left.word.capital
    foreign = small and not opens_sentence(words, start - 1) and words[start].lower not in _OF_PARTIES
    named = is_name_word(words[start - 2]) or words[start - 2].shouted
    left.done = ordinal or (foreign and named and low not in words_of("unit") | words_of("level"))
    return left.done


def _take_portfolio(left: _Left) -> bool:
    if left.words[left.office.head].lower in _OF_FIRMS and left.word.lower not in words_of("level"):
        return False
    return is_portfolio(left.word, left.capital) and left.take(title=True)


def _take_conjunction(left: _Left) -> bool:
    """ "Trade and Industry Minister", "Science, Trade and Industry Minister"."""
    words, start = left.words, left.start
    before = is_portfolio(words[start - 2], left.capital) and start - 2 > left.floor
    if left.word.text in {"and", "&"} and before and left.title_start == start:
        left.listed = is_portfolio(words[start], left.capital)
        return left.listed and left.take(2, title=True)
    return left.word.text == "," and left.listed and before and left.take(2, title=True)


def _take_outside_name(left: _Left) -> bool:
    """A capitalised word of a body or place that the lists do not know.

    It is part of the title where it belongs to a body's full name ("Wheat Board Minister") or is an
    abbreviation ("NSC Spokesperson"), not where it names a firm or place ("Nova Steel Chairman").
    """
    word, words = left.word, left.words
    opens = opens_sentence(words, left.start - 1) and word.lower.endswith(("ing", "ly", "ed"))
    unit = next((i for i in range(left.office.head - 1, left.title_start - 1, -1)
                 if words[i].capital and words[i].lower in words_of("unit")), None)  # fmt: skip
    inner = unit is not None and word.capital and word.text.isalpha() and word.lower not in DETERMINERS
    party = not left.capital and left.title_start == left.start and _is_of_party(left)
    known = inner or party or (left.capital and is_name_word(word, strict=False) and not word.initial)
    if not known or opens or left.owned:
        return False
    if unit is not None and words[left.office.head].lower in _LOCAL:
        left.title_start, unit = unit + 1, None
    short = party or (word.shouted and left.title_start == left.start and not words[left.start - 2].capital)
    left.take(title=unit is not None or short)
    left.body = words.slice(
        left.start, left.title_start - 1 if unit is None and not short else unit or left.start
    )
    return True


def _is_of_party(left: _Left) -> bool:
    """A party or group by its letters before any small head ("CSU leader"), by its name before a leader."""
    word, head = left.word, left.words[left.office.head].lower
    if word.country or word.breaks or not word.text.isalpha():
        return False
    named = word.capital and is_name_word(word, strict=False) and not word.initial
    return word.shouted or (head in _OF_PARTIES and named)


_STEPS = (
    _take_country,
    _take_stated_modifier,
    _take_determiner,
    _stop_at_owner,
    _take_possessive,
    _take_modifier,
    _take_seat,
    _take_organization,
    _take_unit_of,
    _take_bracket,
    _stop_at_foreign,
    _take_portfolio,
    _take_conjunction,
    _take_outside_name,
)
