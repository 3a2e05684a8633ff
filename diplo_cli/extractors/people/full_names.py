"""The rest of a body's name in a title, where the lists do not know its words."""

from __future__ import annotations

from diplo_cli.extractors.people.names import is_common
from diplo_cli.extractors.people.office import MOST_WORDS, begins_office
from diplo_cli.extractors.people.words import Word, Words
from diplo_cli.lexicon.offices import words_of

_SMALL = frozenset({"of", "and", "&", "for", "the", "in", "on", "'s", "’s", "'", "’", "de", "del", "la", "y"})
_MOST_IN_PHRASE = 12
ENDS_PHRASE = frozenset(
    "who which that whose whom where when while after before since until during under said says told is "
    "was are were has had have will would and but as by from signed signs met visited".split()
)
_OF_THINGS = tuple("tion tions ment ments ity ities ance ence ness ship ism ics ings ies ages ures".split())
_CLOSERS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "”", '"', ""})


def read_run(words: Words, last: int, names: frozenset[int], *, apposed: bool) -> int:
    """The last word of the capitalised run that goes on from word `last` of a title; `last` if none does.

    Before a name the run must end where a known name begins ("Envoy for Compact Negotiations Ana Ruiz");
    behind a name (`apposed`) it ends at a mark or a small word ("president of the Association of Domestic
    Travel, said").
    """
    end = last
    for ahead in range(last + 1, last + MOST_WORDS):
        word = words[ahead]
        if ahead in names or word.breaks or word.initial or _is_no_part(word):
            break
        if word.capital and word.text[0].isalpha() and not begins_office(words, ahead, names):
            end = ahead
        elif word.lower not in _SMALL or not _leads_on(words, ahead, names):
            break
    if end == last:
        return last
    if end + 1 in names and not apposed:
        return end if _is_of_things(words[end]) else last
    closed = words[end + 1].text in _CLOSERS or words[end + 1].breaks or words[end + 1].text.islower()
    return end if apposed and closed else last


def _is_no_part(word: Word) -> bool:
    """A style before a name, or a capital that only opens a line ("From")."""
    low = word.lower.rstrip(".")
    if word.capital and low in words_of("not-name") and low not in _SMALL:
        return True
    return low in words_of("honorific") or low in words_of("plain-honorific") or low in words_of("rank")


def _is_of_things(word: Word) -> bool:
    """A word that ends as nouns of matters do ("Negotiations", "Research"), no first name."""
    return is_common(word) or word.lower in words_of("org-word") or word.lower.endswith(_OF_THINGS)


def _leads_on(words: Words, index: int, names: frozenset[int]) -> bool:
    """A small word inside a body's name: a capital follows, behind "and" a word that bodies are called by."""
    ahead = index + 1
    while words[ahead].lower in _SMALL and ahead - index < 3:
        ahead += 1
    if ahead in names or not words[ahead].capital:
        return False
    if words[index].lower not in {"and", "&", "in", "on", "for"}:
        return not begins_office(words, ahead, names)
    run = ahead
    while words[run].capital and run not in names and run - ahead < 5:
        run += 1
    inner = [words[i] for i in range(ahead, run)]
    known = any(is_common(w) or w.country_kind == "demonym" or w.lower in words_of("org-word") for w in inner)
    return known and not begins_office(words, ahead, names)


def read_phrase(words: Words, last: int, names: frozenset[int]) -> int:
    """The last word of what an office behind a name is of, in plain words, up to the next mark; else `last`.

    "leader of the so-called Free Front," is read whole; "head of the board since May," ends at "since".
    """
    for ahead in range(last + 1, last + _MOST_IN_PHRASE):
        word = words[ahead]
        if word.breaks or word.text in _CLOSERS or word.lower in ENDS_PHRASE - {"and"}:
            whole = ahead - 1 > last and word.lower not in {"said", "says", "told"}
            return ahead - 1 if whole and not _is_open(words[ahead - 1].lower) else last
        if ahead in names or (word.lower == "and" and not _leads_to_plain(words, ahead, names)):
            return last
        if not (word.text[0].isalpha() or word.lower in _SMALL):
            return last
    return last


def _is_open(word: str) -> bool:
    return word in _SMALL | {"a", "an", "at", "to", "with"}


def _leads_to_plain(words: Words, index: int, names: frozenset[int]) -> bool:
    """ "politics and international relations": no name and no office follows."""
    return index + 1 not in names and not begins_office(words, index + 1, names)
