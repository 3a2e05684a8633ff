"""The smaller corpora of names: WikiGold, CrossNER politics, BTC, UNER on EWT."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from diplo_cli.model.calendar_words import find_dates, is_calendar
from training.gazetteer import Gazetteer
from training.labels import ANYTHING, Name, allowed_tags, either
from training.open_names import unannotated
from training.retokenise import Projected, project
from training.sentences import Sentence
from training.titles import without_title

Kinds = dict[str, frozenset[str]]
PLACE = frozenset({"GPE", "LOC"})
WIKIGOLD: Kinds = {
    "PER": frozenset({"PERSON"}), "ORG": frozenset({"ORG"}), "LOC": PLACE,
    "MISC": frozenset({"NORP", "EVENT", "LAW"}),
}  # fmt: skip
CROSSNER: Kinds = {
    "politician": frozenset({"PERSON"}), "person": frozenset({"PERSON"}), "organisation": frozenset({"ORG"}),
    "politicalparty": frozenset({"ORG"}), "event": frozenset({"EVENT"}), "election": frozenset({"EVENT"}),
    "country": frozenset({"GPE"}), "location": PLACE, "misc": frozenset({"NORP", "LAW", "EVENT"}),
}  # fmt: skip
PLAIN: Kinds = {"PER": frozenset({"PERSON"}), "ORG": frozenset({"ORG"}), "LOC": PLACE}


def read_name_corpora(folder: Path, gazetteer: Gazetteer) -> list[Sentence]:
    """All of them; DATE is annotated in none and found by its calendar words."""
    found: list[Sentence] = []
    for item in _columns(folder / "wikigold.conll", 0, -1):
        found.append(_sentence(item, WIKIGOLD, {"MISC"}, either([]), gazetteer, "wikigold"))
    for part in ("train", "dev", "test"):
        for item in _columns(folder / "crossner-politics" / f"{part}.txt", 0, -1):
            found.append(_sentence(item, CROSSNER, {"misc"}, either(["LAW"]), gazetteer, "crossner"))
    for item in _columns(folder / "btc" / "g.conll", 0, -1):
        found.append(_sentence(item, PLAIN, set(), either(["EVENT", "LAW", "NORP"]), gazetteer, "btc"))
    for item in _columns(folder / "uner-ewt" / "en_ewt-ud-dev.iob2", 1, 2):
        found.append(_sentence(item, PLAIN, set(), either(["EVENT", "LAW", "NORP"]), gazetteer, "uner"))
    return found


def _columns(path: Path, word: int, tag: int) -> Iterator[Projected]:
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split() if word == 0 else line.split("\t")
        if line.startswith("#") and len(fields) != 2:
            continue
        if len(fields) > 1 and fields[0] != "-DOCSTART-":
            rows.append(fields)
        elif rows:
            yield project([row[word] for row in rows], _spans(row[tag] for row in rows))
            rows = []


def _spans(tags: Iterable[str]) -> list[tuple[int, int, str]]:
    """Spans of BIO tags; also of IOB1, where a name may begin with I."""
    spans: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        prefix, _, kind = tag.partition("-")
        if prefix == "I" and spans and spans[-1][1] == i and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], i + 1, kind)
        elif prefix in ("B", "I"):
            spans.append((i, i + 1, kind))
    return spans


def _sentence(
    item: Projected, kinds: Kinds, unsure: set[str], missing: int, gazetteer: Gazetteer, source: str
) -> Sentence:
    words = item.words
    names = []
    for start, end, kind in item.spans:
        if kind not in kinds:
            continue
        if kind in ("PER", "person", "politician"):
            start = without_title(words, start, end)
        elif words[start].lower() == "the" and end - start > 1:
            start += 1
        text = " ".join(words[start:end])
        types = frozenset({"NORP"}) if gazetteer.is_demonym(text) else kinds[kind]
        if types == PLACE:
            types = gazetteer.place_types(text)
        if start < end:
            names.append(Name(start, end, types, maybe=kind in unsure and types != {"NORP"}))
    taken = {i for name in names for i in range(name.start, name.end)}
    names += [
        Name(a, b, frozenset({"DATE"})) for a, b in find_dates(words) if not taken.intersection(range(a, b))
    ]
    free = unannotated(words, missing)
    for i, word in enumerate(words):
        if gazetteer.is_demonym(word):
            free[i] |= either(["NORP"])
        if is_calendar(words, i):
            free[i] |= either(["DATE"])
    masks = allowed_tags(len(words), names, free)
    handles = [
        ANYTHING if "@" in words[max(i - 1, 0) : i + 1] or word[0] == "@" else 0
        for i, word in enumerate(words)
    ]
    names_or_handles = [m | h for m, h in zip(masks, handles, strict=True)]
    return Sentence(words=words, names=names_or_handles, document=source, starts_known=source != "btc")
