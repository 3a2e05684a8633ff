"""The Groningen Meaning Bank's silver names, cleaned.

The Kaggle form tags titles inside persons, demonyms and countries alike as `gpe`, numbers as times, and the
same name differently from sentence to sentence. Each step below mends one of these; what is unclear becomes
a set of allowed types instead of a guess.
"""

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from diplo_cli.model.calendar_words import find_dates
from training.gazetteer import Gazetteer
from training.labels import Name, allowed_tags, either
from training.open_names import unannotated
from training.retokenise import Projected, project
from training.sentences import Sentence
from training.titles import TITLES, without_title

PARTICLES = {
    "al",
    "bin",
    "ibn",
    "de",
    "van",
    "von",
    "el",
    "ul",
    "da",
    "dos",
    "del",
    "la",
    "le",
    "abu",
    "der",
    "di",
    "ben",
}
FIXED = {
    "U.N.": "ORG", "UN": "ORG", "United Nations": "ORG", "West Bank": "LOC", "Gaza Strip": "LOC",
    "Gaza": "GPE", "White House": "ORG", "Darfur": "GPE", "Kashmir": "GPE", "Taleban": "ORG",
    "Taliban": "ORG",
    "al - Qaida": "ORG", "Pentagon": "ORG", "Kremlin": "ORG", "Vatican": "ORG", "Europe": "LOC",
    "Africa": "LOC", "Asia": "LOC", "Middle East": "LOC", "Latin America": "LOC", "South America": "LOC",
    "Falun Gong": "ORG",
    "Hezbollah": "ORG", "Hamas": "ORG", "Fatah": "ORG", "Likud": "ORG", "English": "NORP", "French": "NORP",
}  # fmt: skip
OFFICES = {"ambassador", "president", "minister", "spokesman", "spokeswoman", "envoy", "senator", "chairman",
           "director", "chief", "secretary", "commander", "representative", "representatives"}  # fmt: skip
ALSO_PEOPLE = {"Washington", "Victoria", "Kingston", "Georgetown", "Lima", "Valletta", "Sydney", "Paris",
               "London", "Boston", "Houston", "Virginia", "Santiago", "Crawford", "San Salvador"}  # fmt: skip
JUNK = {"prime", "sri", "state", "mr.", "mr", "mrs.", "ms.", "the", "i", "ii", "western"}
OPEN = either(["EVENT", "LAW"])


def read_gmb(path: Path, gazetteer: Gazetteer) -> list[Sentence]:
    """All sentences, retokenised, with masks of allowed tags."""
    projected = [project(words, spans) for words, spans in read_raw(path)]
    named = [(item, _clean(item, gazetteer)) for item in projected]
    ruling = _ruling_types(named)
    return [_sentence(item, names, ruling, gazetteer) for item, names in named]


def read_raw(path: Path) -> Iterator[tuple[list[str], list[tuple[int, int, str]]]]:
    """Words of each sentence, and its spans with their kind as the file has them."""
    words: list[str] = []
    tags: list[str] = []
    with path.open(encoding="latin-1", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            if len(row) != 4:
                continue
            if row[0] and words:
                yield words, _spans(tags)
                words, tags = [], []
            if row[1].strip():
                words.append(row[1].strip().replace("\x92", "'").replace("\x93", '"').replace("\x94", '"'))
                tags.append(row[3] if re.match(r"[BI]-", row[3]) else "O")
    yield words, _spans(tags)


def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        if tag.startswith("I-") and spans and spans[-1][1] == i and spans[-1][2] == tag[2:]:
            spans[-1] = (spans[-1][0], i + 1, tag[2:])
        elif tag != "O":
            spans.append((i, i + 1, tag[2:]))
    return spans


def _clean(item: Projected, gazetteer: Gazetteer) -> list[Name]:
    names = [Name(start, end, frozenset({"DATE"})) for start, end in find_dates(item.words)]
    taken = {i for name in names for i in range(name.start, name.end)}
    for start, end, kind in item.spans:
        for part in _parts(item.words, start, end, kind, gazetteer):
            span = range(part.start, part.end)
            if span and not taken.intersection(span):
                names.append(part)
                taken.update(span)
    return names


def _parts(words: list[str], start: int, end: int, kind: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """The names that one silver span holds."""
    if kind in ("tim", "nat"):
        return
    text = " ".join(words[start:end])
    cuts = [i for i in range(start, end) if words[i] in ("and", ",", "&", "or")]
    if cuts and kind in ("geo", "gpe", "per") and text not in gazetteer.countries:
        for left, right in zip([start, *(i + 1 for i in cuts)], [*cuts, end], strict=True):
            yield from _parts(words, left, right, kind, gazetteer)
        return
    if kind in ("per", "org", "geo") and words[start].lower() in TITLES:
        first = without_title(words, start, end)
        if kind == "per" or (first < end and _office_holder(words, start, first)):
            start, kind = first, "per"
    start, end = _trim(words, start, end, kind)
    if start < end and " ".join(words[start:end]).lower() not in JUNK:
        yield Name(start, end, _types(" ".join(words[start:end]), kind, gazetteer), maybe=kind in ("art",))


def _office_holder(words: list[str], start: int, first: int) -> bool:
    strong = {
        "president",
        "minister",
        "mr.",
        "king",
        "general",
        "secretary",
        "director",
        "prince",
        "chancellor",
        "leader",
    }
    return any(w.lower() in strong for w in words[start:first]) and words[start].lower() not in (
        "general",
        "state",
        "director",
    )


def _trim(words: list[str], start: int, end: int, kind: str) -> tuple[int, int]:
    """Without lower-case words, hyphens and punctuation at the ends, and a final possessive."""

    def loose(word: str) -> bool:
        return not any(c.isalnum() for c in word) or word.islower() or word in ("'s", "’s", "The", "A")

    while (
        start < end
        and loose(words[start])
        and not (kind == "per" and words[start].lower() in PARTICLES)
        and words[start] != "al"
    ):
        start += 1
    while start < end and (loose(words[end - 1]) or (kind == "org" and words[end - 1].lower() in OFFICES)):
        if kind == "per" and end - start > 2 and words[end - 2] == "-":
            break  # Ban Ki-moon
        end -= 1
    return start, end


def _types(text: str, kind: str, gazetteer: Gazetteer) -> frozenset[str]:
    if text in FIXED:
        return frozenset({FIXED[text]})
    if gazetteer.is_demonym(text):
        return frozenset({"NORP"})
    if text in gazetteer.countries and kind in ("geo", "gpe", "org"):
        return frozenset({"GPE"})
    if text in gazetteer.cities and kind in ("org", "per") and text not in ALSO_PEOPLE:
        return frozenset({"GPE"})
    if kind in ("geo", "gpe"):
        if kind == "gpe" and text.endswith(("ians", "ans", "is", "ese")):
            return frozenset({"NORP"})
        return gazetteer.place_types(text)
    return frozenset(
        {"per": {"PERSON"}, "org": {"ORG"}, "eve": {"EVENT"}, "art": {"EVENT", "LAW", "ORG"}}[kind]
    )


Ruling = dict[str, frozenset[str]]


def _ruling_types(named: list[tuple[Projected, list[Name]]]) -> Ruling:
    """For strings that occur often, the type that most occurrences have."""
    counts: defaultdict[str, Counter[frozenset[str]]] = defaultdict(Counter)
    for item, names in named:
        for name in names:
            counts[" ".join(item.words[name.start : name.end])][name.types] += 1
    ruling = {}
    for text, types in counts.items():
        best, count = types.most_common(1)[0]
        if count >= 4 and count >= 0.65 * types.total():
            ruling[text] = best
    return ruling


def _sentence(item: Projected, names: list[Name], ruling: Ruling, gazetteer: Gazetteer) -> Sentence:
    words = item.words
    names = [
        Name(n.start, n.end, ruling.get(" ".join(words[n.start : n.end]), n.types), n.maybe) for n in names
    ]
    free = unannotated(words, OPEN)
    for i, word in enumerate(words):
        if len(word) > 2 and word[0].isupper() and word in ruling and i not in (0,):
            free[i] |= either(ruling[word])
        if gazetteer.is_demonym(word):
            free[i] |= either(["NORP"])
    masks = allowed_tags(len(words), names, free)
    for name in names:
        for i in range(name.start, name.end):
            masks[i] |= free[i] & OPEN
    return Sentence(words=words, names=masks, document="gmb")
