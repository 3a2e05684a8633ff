"""Quotations in marks and indirect speech against PolNeAR, beside textacy and a plain regular expression.

    python -m benchmarks.quotations [--data ../shared] [--split dev] [--limit N] [--textacy FOLDER]
        [--errors] [--json]

The gold quotation is the letters inside quotation marks of one attribution's Content (direct and mixed).
Recall is the share of gold quotations of which one found quotation covers at least 0.3 (0.8) of the letters;
precision the share of found ones that lie in one gold quotation to at least that share. A cue is right when
the found span shares a code point with a gold Cue span. A speaker is right when the found span shares one
with a gold Source span, stands right before a Source that is a relative pronoun, or is resolved to the same
person of the article (by diplo's own linking, the same for every system). Attributed: found at 0.3 with
the right speaker, recall over the gold quotations that have a Source, precision over all found.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.polnear import Attribution, Story, Stretch, letters_of, read_stories

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.extractors.quotations.drafts import Draft

_FOLDER = Path("data/dev/polnear")
_PLAIN = re.compile(r"\"([^\"\n]+)\"|“([^”\n]+)”|''(.+?)''")


@dataclass(frozen=True)
class Found:
    """A found quotation: letters, and code points of its speaker and cue where told."""

    letters: frozenset[int]
    speaker: Stretch | None = None
    cue: Stretch | None = None


@dataclass
class Tally:
    """Counts over the stories of one system."""

    gold: int = 0
    sourced: int = 0
    found: int = 0
    recalled: dict[float, int] = field(default_factory=lambda: {0.3: 0, 0.8: 0})
    precise: dict[float, int] = field(default_factory=lambda: {0.3: 0, 0.8: 0})
    matched: int = 0
    speaker: int = 0
    cue: int = 0
    attributed_gold: int = 0
    attributed_found: int = 0
    raised: int = 0
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The figures by name, 0 to 1."""
        rows: dict[str, float] = {}
        for share in (0.3, 0.8):
            recall, precision = (
                _share(self.recalled[share], self.gold),
                _share(self.precise[share], self.found),
            )
            rows |= {f"P@{share}": precision, f"R@{share}": recall, f"F1@{share}": _f1(precision, recall)}
        rows["speaker"] = _share(self.speaker, self.matched)
        rows["cue"] = _share(self.cue, self.matched)
        recall, precision = (
            _share(self.attributed_gold, self.sourced),
            _share(self.attributed_found, self.found),
        )
        return rows | {
            "attributed P": precision,
            "attributed R": recall,
            "attributed F1": _f1(precision, recall),
        }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _meets(span: Stretch | None, gold: tuple[Stretch, ...]) -> bool:
    return span is not None and any(start < span[1] and span[0] < end for start, end in gold)


Resolve = Callable[[Stretch], "str | None"]


def _is_speaker(text: str, span: Stretch | None, gold: tuple[Stretch, ...], resolve: Resolve) -> bool:
    """The spans share a code point, the gold one is a relative pronoun right behind the found one, or both
    are the same person."""
    if span is None or _meets(span, gold):
        return span is not None
    for start, end in gold:
        if text[start:end].lower() in {"who", "which", "that"} and 0 <= start - span[1] <= 4:
            return True
        person = resolve(span)
        if person is not None and person == resolve((start, end)):
            return True
    return False


def link_spans(doc: Doc) -> Resolve:
    """A function from a stretch to the person of the article that it means."""
    from diplo_cli.article import make_article
    from diplo_cli.extractors.people import find_people
    from diplo_cli.link import link_people

    article = make_article(doc.text)
    cast = link_people(doc, article, find_people(doc, article))

    def resolve(stretch: Stretch) -> str | None:
        span = doc.char_span(*stretch, alignment_mode="expand")
        person = cast.resolve(span) if span is not None else None
        return person.id if person else None

    return resolve


def score_story(
    story: Story,
    gold: list[tuple[Attribution, frozenset[int]]],
    found: list[Found],
    tally: Tally,
    resolve: Resolve,
) -> None:
    """Add one story. `gold` pairs an attribution with the letters that count."""
    tally.gold += len(gold)
    tally.found += len(found)
    for attribution, letters in gold:
        best = max(found, key=lambda f: len(f.letters & letters), default=None)
        cover = len(best.letters & letters) / len(letters) if best else 0.0
        for share in tally.recalled:
            tally.recalled[share] += cover >= share
        tally.sourced += bool(attribution.source)
        if best and cover >= 0.3 and attribution.source:
            tally.matched += 1
            right = _is_speaker(story.text, best.speaker, attribution.source, resolve)
            tally.speaker += right
            tally.attributed_gold += right
            tally.cue += _meets(best.cue, attribution.cue)
            if not right:
                tally.errors.append(_error("speaker", story, letters, best, attribution))
            elif not _meets(best.cue, attribution.cue):
                tally.errors.append(_error("cue", story, letters, best, attribution))
        elif cover < 0.8:
            tally.errors.append(
                _error("missed" if cover < 0.3 else "part", story, letters, best, attribution)
            )
    for one in found:
        pairs = [(len(one.letters & letters) / max(1, len(one.letters)), a) for a, letters in gold]
        share, attribution_ = max(pairs, key=lambda p: p[0], default=(0.0, None))
        for limit in tally.precise:
            tally.precise[limit] += share >= limit
        if share >= 0.3 and attribution_ is not None:
            tally.attributed_found += _is_speaker(story.text, one.speaker, attribution_.source, resolve)
        if share < 0.8:
            tally.errors.append(
                _error("spurious" if share < 0.3 else "too long", story, one.letters, one, None)
            )


def _error(
    kind: str, story: Story, letters: frozenset[int], one: Found | None, gold: Attribution | None
) -> str:
    start, end = min(letters), max(letters) + 1
    source = " … ".join(story.text[a:b] for a, b in gold.source) if gold else "-"
    cue = " … ".join(story.text[a:b] for a, b in gold.cue) if gold else "-"
    ours = story.text[slice(*one.speaker)] if one and one.speaker else "-"
    our_cue = story.text[slice(*one.cue)] if one and one.cue else "-"
    text = (
        f"{story.text[max(0, start - 160) : start]}<<{story.text[start:end]}>>{story.text[end : end + 110]}"
    )
    return f"{kind}\t{story.name}\tgold {source!r}/{cue!r}\tours {ours!r}/{our_cue!r}\t{text!r}"


Parsed = list[tuple[Story, "Doc"]]
System = Callable[["Doc", Story], list[Found]]


def find_with_diplo(doc: Doc, story: Story) -> list[Found]:
    """Drafts of diplo in marks, before speakers are linked to people."""
    from diplo_cli.extractors.quotations.drafts import find_drafts

    return _as_found(doc, story, find_drafts(doc))


def find_indirect_with_diplo(doc: Doc, story: Story) -> list[Found]:
    """Drafts of diplo for reported speech."""
    from diplo_cli.extractors.quotations.indirect import find_indirect

    return _as_found(doc, story, find_indirect(doc))


def _as_found(doc: Doc, story: Story, drafts: Iterable[Draft]) -> list[Found]:
    rows = []
    for draft in drafts:
        spans = [doc[a[0] : a[1]] if a else None for a in (draft.speaker, draft.cue)]
        places = [(s.start_char, s.end_char) if s is not None else None for s in spans]
        rows.append(Found(letters_of(story.text, draft.parts), *places))
    return [row for row in rows if row.letters]


def find_with_pattern(doc: Doc, story: Story) -> list[Found]:
    """Every stretch in marks that a plain regular expression finds."""
    stretches = [m.span(m.lastindex or 0) for m in _PLAIN.finditer(story.text)]
    rows = [Found(letters_of(story.text, [stretch])) for stretch in stretches]
    return [row for row in rows if row.letters]


def run(system: System, parsed: Parsed, *, indirect: bool = False) -> Tally:
    """Score one system; an article on which it raises counts as nothing found."""
    tally = Tally()
    for story, doc in parsed:
        gold = [(a, a.marked) for a in story.attributions if a.marked]
        if indirect:
            gold = [(a, a.letters) for a in story.attributions if not a.marked and has_speech_cue(story, a)]
        try:
            found = system(doc, story)
        except Exception as error:
            tally.raised += 1
            tally.errors.append(f"raised\t{story.name}\t{error!r}")
            found = []
        score_story(story, gold, found, tally, link_spans(doc))
    return tally


def has_speech_cue(story: Story, attribution: Attribution) -> bool:
    """Whether a word of the Cue is a form of a verb of saying, writing or asking, or "according to"."""
    from diplo_cli.lexicon.cues import load_cue_verbs

    verbs = load_cue_verbs()
    words = " ".join(story.text[a:b] for a, b in attribution.cue).lower()
    if "according" in words:
        return True
    kinds = {verbs[w].kind for w in re.findall(r"[a-z-]+", words) if w in verbs}
    return bool(kinds & {"say", "write", "ask"})


def find_with_textacy(parsed: Parsed, environment: Path) -> System | None:
    """textacy on the same parses, in an environment of its own that is made when it is not there.

    None, and a sentence on stderr, when it cannot be installed or started.
    """
    from spacy.tokens import DocBin

    python = environment / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True, capture_output=True)
            install = [str(python), "-m", "pip", "install", "--quiet", "textacy", "spacy>=3.8,<3.9"]
            subprocess.run(install, check=True, capture_output=True)
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder) / "articles.spacy", Path(folder) / "found.json"
            DocBin(docs=[doc for _, doc in parsed]).to_disk(source)
            script = Path(__file__).with_name("textacy_quotations.py")
            subprocess.run(
                [str(python), str(script), str(source), str(target)], check=True, capture_output=True
            )
            found = json.loads(target.read_text(encoding="utf-8"))
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"textacy is left out: it could not be installed or started ({error})", file=sys.stderr)
        return None
    rows = {story.name: rows for (story, _), rows in zip(parsed, found, strict=True)}
    return lambda doc, story: _from_textacy(story, rows[story.name])


def _from_textacy(story: Story, rows: list[list[Stretch | None]] | None) -> list[Found]:
    if rows is None:
        raise ValueError("textacy raised")
    return [
        Found(letters_of(story.text, [content]), speaker, cue) for content, speaker, cue in rows if content
    ]


def print_table(rows: dict[str, Tally]) -> None:
    """Figures of several systems, a system a column."""
    names = list(rows)
    print(f"{'':16}" + "".join(f"{name:>18}" for name in names))
    for figure in next(iter(rows.values())).figures():
        print(f"{figure:16}" + "".join(f"{rows[name].figures()[figure]:>18.3f}" for name in names))
    for count in ("gold", "found", "matched", "raised"):
        print(f"{count:16}" + "".join(f"{getattr(rows[name], count):>18}" for name in names))


def parse_stories(stories: Iterable[Story], model: str | None = None) -> Parsed:
    """Each story with its parsed document."""
    from diplo_cli.pipeline import load_pipeline

    nlp = load_pipeline(model)
    return [(story, nlp(story.text)) for story in stories]


def measure(data: Path | None) -> dict[str, float]:
    """Figures for the quality gate: the own marked texts, and PolNeAR dev where it is there."""
    figures = {f"own {name}": value for name, value in _measure_own().items()}
    folder = data / _FOLDER / "dev" if data else None
    if folder is not None and folder.is_dir():
        parsed = parse_stories(read_stories(folder))
        for name, value in run(find_with_diplo, parsed).figures().items():
            figures[f"polnear {name}"] = value
        indirect = run(find_indirect_with_diplo, parsed, indirect=True).figures()
        figures["polnear indirect F1@0.3"] = indirect["F1@0.3"]
    return figures


def _measure_own() -> dict[str, float]:
    """F1@0.8, speaker and cue on the marked texts of the tests."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
    from quotation_cases import CASES, read_marked

    stories = []
    for name, marked in CASES:
        text, expected = read_marked(marked)
        rows = []
        for one in expected:
            letters = letters_of(text, one.parts)
            source, cue = (() if place is None else (place,) for place in (one.speaker, one.cue))
            rows.append(Attribution(source, cue, letters, letters))
        stories.append(Story(name, text, tuple(rows)))
    figures = run(find_with_diplo, parse_stories(stories)).figures()
    return {name: figures[name] for name in ("F1@0.8", "attributed F1")}


def main(arguments: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared"), help="folder with data/dev/polnear")
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    parser.add_argument("--limit", type=int, help="only the first N articles")
    parser.add_argument("--model", help="an installed spaCy pipeline instead of the embedded one")
    parser.add_argument(
        "--textacy", type=Path, metavar="FOLDER", help="measure textacy too, in this environment"
    )
    parser.add_argument("--errors", action="store_true", help="list misses and spurious ones")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args(arguments)
    folder = options.data / _FOLDER / options.split
    if not folder.is_dir():
        print(f"{folder}: PolNeAR is not here; give its place with --data", file=sys.stderr)
        return 2
    began = time.perf_counter()
    parsed = parse_stories(read_stories(folder, options.limit), options.model)
    rows = {"diplo": run(find_with_diplo, parsed), "pattern": run(find_with_pattern, parsed)}
    textacy = find_with_textacy(parsed, options.textacy) if options.textacy else None
    if textacy:
        rows["textacy"] = run(textacy, parsed)
    rows["diplo indirect"] = run(find_indirect_with_diplo, parsed, indirect=True)
    if options.json:
        print(json.dumps({name: tally.figures() for name, tally in rows.items()}, indent=1))
    else:
        print_table(rows)
        print(f"{len(parsed)} articles, {time.perf_counter() - began:.0f} s")
    if options.errors:
        for name in ("diplo", "diplo indirect"):
            print(f"\n{name}", *rows[name].errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
