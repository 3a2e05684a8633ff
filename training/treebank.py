"""Reads CoNLL-U, and the named spans among GUM's entities."""

import re
from collections.abc import Iterator
from pathlib import Path

from diplo_cli.model.calendar_words import is_calendar
from training.gazetteer import Gazetteer
from training.labels import ANYTHING, OUTSIDE, Name, allowed_tags, either
from training.sentences import Sentence
from training.titles import TITLES, without_title

GUM_TYPES = {
    "person": {"PERSON"},
    "place": {"GPE", "LOC"},
    "organization": {"ORG"},
    "event": {"EVENT"},
}
SMALL = {
    "of",
    "the",
    "for",
    "and",
    "on",
    "in",
    "to",
    "at",
    "de",
    "del",
    "la",
    "&",
    "-",
    "'s",
    "’s",
    "al",
    "bin",
}


def read_conllu(path: Path) -> list[Sentence]:
    """All sentences of a file, with GUM's names where the file has `Entity=`."""
    return [_sentence(rows, paragraph, document) for rows, paragraph, document in _blocks(path)]


def _blocks(path: Path) -> Iterator[tuple[list[list[str]], bool, str]]:
    rows: list[list[str]] = []
    paragraph, document = True, ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            document = line.partition("=")[2].strip()
            paragraph = True
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("#"):
            continue
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield rows, paragraph, document
            rows, paragraph = [], False


def _sentence(rows: list[list[str]], paragraph: bool, document: str) -> Sentence:
    spaces = _spaces(rows)
    rows = [row for row in rows if row[0].isdigit()]
    heads = [int(row[6]) - 1 for row in rows]
    return Sentence(
        words=[row[1] for row in rows],
        xpos=[row[4] for row in rows],
        upos=[row[3] for row in rows],
        lemmas=[row[2] for row in rows],
        heads=[i if head < 0 else head for i, head in enumerate(heads)],
        deps=[row[7] for row in rows],
        spaces=spaces,
        paragraph=paragraph,
        document=document,
    )


def _spaces(rows: list[list[str]]) -> list[bool]:
    """White space after each token; within a contraction there is none."""
    spaces: list[bool] = []
    until, after = 0, True
    for row in rows:
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            until, after = int(row[0].split("-")[1]), space
        elif row[0].isdigit():
            i = int(row[0])
            spaces.append(space if i > until else after if i == until else False)
    return spaces


def read_gum(path: Path, gazetteer: Gazetteer) -> list[Sentence]:
    """A GUM file with the names that its entity spans give; doubtful tokens allow anything."""
    sentences = []
    for rows, paragraph, document in _blocks(path):
        sentence = _sentence(rows, paragraph, document)
        rows = [row for row in rows if row[0].isdigit()]
        sentence.names = _names(sentence, _entities(rows), gazetteer)
        sentences.append(sentence)
    return sentences


def _entities(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    """Entity spans that open and close within the sentence, long ones first."""
    open_spans: dict[str, list[tuple[int, str]]] = {}
    spans = []
    for i, row in enumerate(rows):
        value = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for match in re.finditer(r"\(([^()]+)(\)?)|([^()]+)\)", value):
            fields = (match[1] or match[3]).split("-")
            if match[1]:
                if match[2]:
                    spans.append((i, i + 1, fields[1]))
                else:
                    open_spans.setdefault(fields[0], []).append((i, fields[1]))
            elif open_spans.get(fields[0]):
                start, kind = open_spans[fields[0]].pop()
                spans.append((start, i + 1, kind))
    return sorted(spans, key=lambda span: (span[0] - span[1], span[0]))


def _names(sentence: Sentence, spans: list[tuple[int, int, str]], gazetteer: Gazetteer) -> list[int]:
    words, upos = sentence.words, sentence.upos
    names: list[Name] = []
    taken: set[int] = set()
    for start, end, kind in spans:
        name = _named(words, upos, start, end, kind)
        if name and not taken.intersection(range(name.start, name.end)):
            names.append(name)
            taken.update(range(name.start, name.end))
    for i, word in enumerate(words):
        if i not in taken and gazetteer.is_demonym(word):
            names.append(Name(i, i + 1, frozenset({"NORP"})))
            taken.add(i)
    free = [_unsure(words, upos, i) for i in range(len(words))]
    return allowed_tags(len(words), names, free)


def _named(words: list[str], upos: list[str], start: int, end: int, kind: str) -> Name | None:
    """The span without determiner, title and possessive, if proper nouns make it up."""
    while start < end and upos[start] in ("DET", "PUNCT"):
        start += 1
    while start < end and (upos[end - 1] in ("PART", "PUNCT") or words[end - 1] in ("'s", "’s")):
        end -= 1
    if kind == "person":
        start = without_title(words, start, end)
    proper = [i for i in range(start, end) if upos[i] == "PROPN"]
    named = proper and all(
        upos[i] == "PROPN" or words[i].lower() in SMALL or (upos[i] in ("ADJ", "NOUN") and words[i].istitle())
        for i in range(start, end)
    )
    if not named or upos[start] in ("ADP", "CCONJ") or kind not in GUM_TYPES:
        return None
    return Name(start, end, frozenset(GUM_TYPES[kind]))


def _unsure(words: list[str], upos: list[str], i: int) -> int:
    """What a token outside the named spans may be all the same."""
    if words[i].lower() in TITLES:
        return 0
    if upos[i] == "PROPN" or (words[i][:1].isupper() and i and upos[i] in ("NOUN", "ADJ")):
        return ANYTHING & ~OUTSIDE
    if words[i].lower() in SMALL:
        near = [j for j in (i - 1, i + 1) if 0 <= j < len(words)]
        return ANYTHING & ~OUTSIDE if len(near) == 2 and all(upos[j] in ("PROPN", "NUM") for j in near) else 0
    return either(["DATE"]) if is_calendar(words, i) else 0
