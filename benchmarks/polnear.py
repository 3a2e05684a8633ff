"""Reads PolNeAR (brat stand-off): attributions of news with Source, Cue and Content spans."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Stretch = tuple[int, int]

_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[\w\[$])([^‘’'\n]|[’'](?=\w))*[’'](?![\w’'])")
_MARK = re.compile(r"''|[\"“”„«»]")


@dataclass(frozen=True)
class Attribution:
    """One attribution; stretches are half-open code points, `letters` those of its Content."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    letters: frozenset[int]
    marked: frozenset[int]

    @property
    def kind(self) -> str:
        """direct (nine tenths of the letters or more in quotation marks), mixed, or indirect (none)."""
        if not self.marked:
            return "indirect"
        return "direct" if len(self.marked) >= 0.9 * len(self.letters) else "mixed"


@dataclass(frozen=True)
class Story:
    """One article and its attributions by the first annotator by name."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read_stories(folder: Path, limit: int | None = None) -> Iterator[Story]:
    """The stories of one split; `folder` holds `text/` and `attributions/`."""
    for path in sorted((folder / "text").glob("*.txt"))[:limit]:
        text = path.read_bytes().decode("utf-8")
        files = sorted((folder / "attributions").glob(glob.escape(path.stem) + "_*.ann"))
        files = [f for f in files if len(f.stem) == len(path.stem) + 5]
        yield Story(path.stem, text, tuple(_read_ann(files[0], text)) if files else ())


def _read_ann(path: Path, text: str) -> Iterator[Attribution]:
    spans: dict[str, tuple[Stretch, ...]] = {}
    events = []
    for line in path.read_bytes().decode("utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("T") and len(cells) > 2:
            places = cells[1].partition(" ")[2]
            spans[cells[0]] = tuple((int(a), int(b)) for a, b in (p.split() for p in places.split(";")))
        elif line.startswith("E") and len(cells) > 1:
            events.append([argument.partition(":")[::2] for argument in cells[1].split()])
    inside = letters_in_marks(text)
    for event in events:
        roles: dict[str, list[Stretch]] = {}
        for role, key in event:
            roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(key, ()))
        letters = letters_of(text, roles.get("Content", []))
        if letters:
            source, cue = _in_order(text, tuple(roles.get("Source", ())), tuple(roles.get("Cue", ())))
            yield Attribution(source, cue, letters, letters & inside)


def _in_order(
    text: str, source: tuple[Stretch, ...], cue: tuple[Stretch, ...]
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Source and Cue, the other way round where an annotator mixed them up: Source "said", Cue "Doe"."""
    first = text[source[0][0] : source[0][1]].split() if source else []
    name = text[slice(*cue[0])] if cue else ""
    swapped = first[:1] == ["said"] and name.split()[:1] != ["said"] and name[:1].isalpha()
    return (cue, source) if swapped else (source, cue)


def letters_of(text: str, stretches: list[Stretch] | tuple[Stretch, ...]) -> frozenset[int]:
    """The code points of letters and digits in some stretches."""
    return frozenset(i for start, end in stretches for i in range(start, end) if text[i].isalnum())


def letters_in_marks(text: str) -> frozenset[int]:
    """Letters between marks, line by line, by taking turns: a rule of its own, not the one measured.

    Single marks are read by a plain pattern that leaves out what apostrophes begin.
    """
    stretches: list[Stretch] = [m.span() for m in _SINGLE.finditer(text)]
    for line in re.finditer(r"[^\n]+", text):
        opened: int | None = None
        for mark in _MARK.finditer(text, line.start(), line.end()):
            if mark.group() in "“„«" or (opened is None and mark.group() not in "”»"):
                opened = mark.end()
            elif opened is not None:
                stretches.append((opened, mark.start()))
                opened = None
        if opened is not None:
            stretches.append((opened, line.end()))
    return letters_of(text, stretches)
