"""Stretches of words that have the form of a person's name."""

from __future__ import annotations

import re

from diplo_cli.extractors.people.words import Word, Words
from diplo_cli.lexicon.offices import singular_head, words_of

MOST_NAME_WORDS = 8
_JOINED_PARTICLE = re.compile(r"(?:al|el|as|ash|ad|an|ar|at|az|ul|ur|bin|d|l)[-'’][A-Z]")
# Ranks of the police and styles of single countries, which lead a name as "Sheikh" does.
_LEADING = frozenset("supt insp sgt det const rre mma kgosi ntate susuga afioga".split())
_PEERS = frozenset({"lord", "lady", "baroness", "viscount", "viscountess"})
_QUOTES = frozenset("\"“”'‘’()")


def is_name_word(word: Word, *, strict: bool = True) -> bool:
    """May stand in a name: capitalised, no country, no organisation, no word of grammar.

    With `strict`, words of portfolios, bodies and offices are refused too ("Energy", "Council", "Minister").
    """
    if word.country or word.organization or word.breaks or word.text.endswith("$"):
        return False
    if _JOINED_PARTICLE.match(word.text):
        return True
    if not word.capital or not word.text[0].isalpha() or "." in word.text[:-1]:
        return word.initial
    if word.initial:
        return word.text not in {"Q", "P.M.", "A.M.", "D.C.", "U.N."}
    if (
        (word.lower == "said" and word.shouted)
        or word.lower in words_of("not-name")
        or word.lower.rstrip(".") in words_of("plain-honorific")
    ):
        return False
    return not (strict and is_common(word))


def is_ambiguous(word: Word) -> bool:
    """A word of the language that is a name as well ("May", "Park", "Bill")."""
    return word.capital and word.lower in words_of("also-name") and not (word.country or word.organization)


def is_common(word: Word) -> bool:
    """A word of portfolios, bodies, offices or honorifics."""
    low = word.lower.rstrip(".")
    if word.initial:
        return False
    kinds = ("portfolio", "unit", "org-word", "level", "stated-modifier")
    return any(low in words_of(kind) for kind in kinds) or singular_head(low) is not None


def read_name(
    words: Words, first: int, *, strict: bool = True, stop: frozenset[int] = frozenset()
) -> int | None:
    """The index of the last word of a name that begins at `first`, None when none does.

    Initials, particles ("bin", "van der"), a nickname in quotation marks and "Jr." belong to the name.
    `stop` are indices at which another name is known to begin.
    """
    last: int | None = None
    index = first
    inside = False
    while index - first < MOST_NAME_WORDS and not (index > first and index in stop and not inside):
        word, inside = words[index], False
        if is_name_word(word, strict=strict) or _is_ambiguous_part(words, index, last):
            last, index = index, index + 1
        elif _is_particle(words, index, last):
            index, inside = index + 1, True
        elif last is not None and word.text in _QUOTES and _is_nickname(words, index):
            index, inside = index + 3, True
        else:
            break
    if last is None or all(words[i].initial and len(words[i].text) < 3 for i in range(first, last + 1)):
        return None
    return _take_seat(words, first, last) or _take_suffix(words, last)


def _take_seat(words: Words, first: int, last: int) -> int | None:
    """The seat that a peer is called by: "Lord Ashby of Ely"."""
    peer = words[first - 1].capital and words[first - 1].lower in _PEERS and first == last
    seat = words[last + 2]
    plain = seat.capital and seat.text.isalpha() and not is_common(seat)
    return last + 2 if peer and words[last + 1].lower == "of" and plain else None


def _is_ambiguous_part(words: Words, index: int, last: int | None) -> bool:
    """ "Theresa May", "Bill Hagerty", "Park Jin": next to a plain name, and not before a number."""
    if not is_ambiguous(words[index]) or words[index + 1].text[:1].isdigit() or words[index].shouted:
        return False
    if last is not None and is_name_word(words[last]):
        return True
    after = words[index + 1]
    if last is not None or words[index + 2].lower.startswith("university"):
        return False
    return is_name_word(after) or (after.lower in words_of("particle") and is_name_word(words[index + 2]))


def _is_particle(words: Words, index: int, last: int | None) -> bool:
    word, after = words[index], words[index + 1]
    if word.lower not in words_of("particle") or word.text != word.lower:
        return False
    follows = is_name_word(after) or (after.lower in words_of("particle") and is_name_word(words[index + 2]))
    return follows and (last is not None or word.lower not in {"e", "y", "do", "le", "la", "i", "o"})


def _is_nickname(words: Words, index: int) -> bool:
    inner = is_name_word(words[index + 1]) and words[index + 2].text in _QUOTES
    return inner and is_name_word(words[index + 3])


def _take_suffix(words: Words, last: int) -> int:
    after = last + 2 if words[last + 1].text == "," else last + 1
    word = words[after]
    if word.capital and word.lower.rstrip(".") in words_of("suffix"):
        roman = word.text.rstrip(".").isupper()
        return after if (after == last + 1 or not roman) else last
    return last


def skip_honorifics(words: Words, index: int) -> int:
    """The index after honorifics and styles that begin at `index` ("H.E. Mr.", "Sheikh", "Tan Sri")."""
    while _is_honorific(words, index) and index + 1 < len(words):
        index += 1
    return index


def _is_honorific(words: Words, index: int) -> bool:
    word, after = words[index], words[index + 1]
    low = word.lower.rstrip(".")
    if word.capital and low in _LEADING:
        return is_name_word(after) and (word.text.endswith(".") or is_name_word(words[index + 2]))
    if word.text == "M." and words.has_monsieur:
        return is_name_word(after)
    if word.text in {"H.E.", "H.H.", "H.R.H.", "H.M."}:
        return after.capital
    if (word.text, after.text) in {("H", "E"), ("H.", "E.")} or (
        (words[index - 1].text, word.text) in {("H", "E"), ("H.", "E.")}
    ):
        return is_name_word(words[index + 2]) or words[index + 2].capital
    if low in {"his", "her", "the"}:
        return _is_honorific(words, index + 1) and after.lower.rstrip(".") in words_of("plain-honorific") | {
            "right",
            "rt",
        }
    if not word.capital or low not in words_of("honorific") | words_of("plain-honorific"):
        return False
    if after.lower.rstrip(".") in words_of("honorific") and after.capital:
        return True
    short = low in {
        "u",
        "he",
        "ing",
        "ir",
        "fr",
        "don",
        "tan",
        "tun",
        "raja",
        "nana",
        "md",
        "lama",
        "daw",
        "sh",
    }
    follows = is_name_word(after) or is_ambiguous(after)
    # "HE Hamad bin Nasser": in capitals, and a name of several words behind it.
    longer = is_name_word(words[index + 2]) or (
        word.text == "HE" and words[index + 2].lower in words_of("particle")
    )
    return follows and (not short or word.text.endswith(".") or longer)
