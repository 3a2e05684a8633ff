"""Small variations of the input: quotation marks, letter case, a missing final full stop."""

import random
from dataclasses import replace

from training.sentences import Sentence

STRAIGHT = {'"', "``", "''", "“", "”"}


def vary(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence, or a variant of it with the same annotation."""
    words = sentence.words
    if any(word in STRAIGHT for word in words) or any("'" in word for word in words):
        words = _quotes(words, rng)
    roll = rng.random()
    if roll < 0.02:
        words = [word.lower() for word in words]
    elif roll < 0.04:
        words = [word.upper() for word in words]
    elif roll < 0.055:
        words = [word[:1].upper() + word[1:] if len(word) > 3 else word for word in words]
    if words is not sentence.words:
        sentence = replace(sentence, words=words)
    if rng.random() < 0.05 and len(words) > 4:
        sentence = _without_stop(sentence)
    return sentence


def _quotes(words: list[str], rng: random.Random) -> list[str]:
    """Straight, curly or doubled marks: news text has all of them."""
    style = rng.random()
    if style < 0.4:
        return words
    pairs = ("“", "”") if style < 0.85 else ("``", "''") if style < 0.9 else ("''", "''")
    out, inner = [], False
    for word in words:
        if word in STRAIGHT:
            inner = {"``": True, "“": True, "''": False, "”": False}.get(word, not inner)
            out.append(pairs[0] if inner else pairs[1])
        else:
            out.append(word.replace("'", "’") if style < 0.85 and len(word) > 1 else word)
    return out


def _without_stop(sentence: Sentence) -> Sentence:
    """Drops a final full stop on which nothing depends."""
    last = len(sentence.words) - 1
    if sentence.words[last] != "." or last in [h for i, h in enumerate(sentence.heads) if i != last]:
        return sentence
    return replace(
        sentence,
        words=sentence.words[:last],
        xpos=sentence.xpos[:last],
        upos=sentence.upos[:last],
        heads=sentence.heads[:last],
        deps=sentence.deps[:last],
        names=sentence.names[:last],
        parts=sentence.parts[:last],
    )
