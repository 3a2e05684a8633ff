"""Coined words: names that no list has, so that the sentence around a name decides what it names."""

import random

ONSETS = "b ch d dh f g gh h j k kh l m n ng p ph r s sh st t th tr v w x y z br kr gr qu".split()
VOWELS = "a a a e e i i o o u u aa ai ia ou ee é á ui ao".split()
CODAS = ["", "", "", "", "n", "r", "l", "s", "m", "ng", "k", "t", "nd", "sh"]
ARTICLES = ["Al", "El", "La", "Le", "Los", "Diario", "Radio", "Grupo", "Banco", "Bank", "Tiempo", "Tele"]


def coined_word(rng: random.Random) -> str:
    """One capitalised word of two to four syllables, in no language."""
    syllables = (rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(rng.choice([2, 2, 2, 3, 3, 4])))
    word = ("".join(syllables) + rng.choice(CODAS)).capitalize()
    return word.upper() if rng.random() < 0.06 else word


def coined_body(rng: random.Random) -> str:
    """The name of a paper, firm or movement: a coined word, or a few."""
    word = coined_word(rng)
    roll = rng.random()
    if roll < 0.6:
        return word
    if roll < 0.8:
        return f"{rng.choice(ARTICLES)} {word}"
    return f"{word} {coined_word(rng)}"


def coined_person(rng: random.Random) -> tuple[str, str]:
    """A full name of coined words and its surname."""
    family = coined_word(rng).capitalize()
    return f"{coined_word(rng).capitalize()} {family}", family
