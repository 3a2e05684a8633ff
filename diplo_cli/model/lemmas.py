"""Lemmas: regular endings by rule, the rest from a table of the treebanks' own (word, tag) to lemma facts."""

import json
from functools import lru_cache
from pathlib import Path

VOWELS = frozenset("aeiou")
DOUBLED = frozenset("bdgmnprt")
NAMES = frozenset({"NNP"})


class Lemmas:
    """Lemma of a word with its Penn tag.

    The table file holds `exceptions`, tag to form to lemma, and `verbs`, the verbs known by their lemma.
    """

    def __init__(self, path: Path) -> None:
        table = (
            json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"exceptions": {}, "verbs": []}
        )
        self.exceptions: dict[str, dict[str, str]] = table["exceptions"]
        self.verbs = frozenset(table["verbs"])
        self.of = lru_cache(maxsize=65536)(self._of)

    def _of(self, word: str, tag: str) -> str:
        form = word.replace("’", "'").replace("‘", "'")
        known = self.exceptions.get(tag, {}).get(form.lower())
        if known is not None:
            return known
        return self.by_rule(form, tag)

    def by_rule(self, form: str, tag: str) -> str:
        """The lemma of a regular form."""
        if tag in NAMES:
            return form
        lower = form.lower()
        if tag == "NNPS":
            return form[:1] + singular(lower)[1:]
        if tag == "NNS":
            return singular(lower)
        if tag in ("VBZ", "VBG", "VBD", "VBN"):
            return self._verb(lower, tag)
        if tag in ("JJR", "JJS", "RBR", "RBS"):
            return _positive(lower)
        return lower

    def _verb(self, form: str, tag: str) -> str:
        if tag == "VBZ":
            return self._known([singular(form), form[:-2] if form.endswith("es") else form])
        ending = "ing" if tag == "VBG" else "ed"
        if not form.endswith(ending) or len(form) <= len(ending) + 1:
            return form
        stem = form[: -len(ending)]
        if stem.endswith("i") and tag != "VBG":
            return stem[:-1] + "y"
        return self._known(_stems(stem))

    def _known(self, candidates: list[str]) -> str:
        """The first candidate that is a verb of the treebanks, or else the likeliest."""
        return next((word for word in candidates if word in self.verbs), candidates[0])


def _stems(stem: str) -> list[str]:
    """What a verb may be whose form is `stem` and -ed or -ing, the likeliest first."""
    doubled = len(stem) > 3 and stem[-1] == stem[-2]
    if doubled and stem[-1] in DOUBLED | {"l"}:
        return [stem[:-1], stem, stem + "e"]
    if doubled:
        return [stem, stem + "e"]
    if stem.endswith(
        ("at", "iz", "is", "v", "c", "u", "ur", "ag", "dg", "as", "os", "uc", "ud", "bl", "gl", "pl", "tl")
    ):
        return [stem + "e", stem]
    short = (
        len(stem) == 3 and stem[1] in VOWELS and stem[0] not in VOWELS and stem[2] not in VOWELS | set("wxy")
    )
    return [stem + "e", stem] if short else [stem, stem + "e"]


def singular(word: str) -> str:
    """A plural noun, or a verb in -s, without its ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word


def _positive(word: str) -> str:
    """A comparative or superlative without its ending."""
    for ending in ("est", "er"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            if stem.endswith("i"):
                return stem[:-1] + "y"
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in DOUBLED:
                return stem[:-1]
            return (
                stem + "e"
                if stem.endswith(("g", "s", "c", "v", "at", "ut", "id", "ar")) and len(stem) > 3
                else stem
            )
    return word
