"""Accuracy of the whole record (agreements, signatories, people, quotations ...) against gold, by field.

    python -m benchmarks.record                    # own articles of all sets, ../shared/gold-dev if there
    python -m benchmarks.record GOLD_DIR --errors  # every miss and every spurious value

The errors of held-back articles are counted and never printed: rules must not be made for them.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.scoring import score_article
from benchmarks.tally import EXTRA, FIELDS, Tally

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "tests" / "articles"
PRESS = ROOT / "tests" / "press"
WIRE = ROOT / "tests" / "wire"
SHARED = ROOT.parent / "shared"
HELD_BACK = ("03", "06", "09", "12", "15", "18", "21", "24")


def score_directory(gold: Path, only: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> Tally:
    """Extract every `NAME.txt` of a directory and score it against `NAME.json`."""
    from diplo_cli.extraction import extract_text

    tally = Tally()
    for path in sorted(gold.glob("*.json")):
        if (only and path.stem not in only) or path.stem in without:
            continue
        text = path.with_suffix(".txt").read_bytes().decode("utf-8-sig")
        facts: dict[str, Any] = asdict(extract_text(text))
        score_article(path.stem, json.loads(path.read_text(encoding="utf-8")), facts, tally)
    return tally


def own_sets() -> dict[str, Path]:
    """The project's own articles with gold: folders by the name of their figures."""
    return {"own": OWN, "press": PRESS, "wire": WIRE}


def measure(data: Path | None) -> dict[str, float]:
    """Figures for the gate, 0 to 1: own articles always, `data`/gold-dev where it is there."""
    figures: dict[str, float] = {}
    for name, folder in own_sets().items():
        figures |= _name_figures(name, score_directory(folder))
    if data is not None and (data / "gold-dev").is_dir():
        figures |= _name_figures("gold-dev", score_directory(data / "gold-dev"))
    return figures


def _name_figures(prefix: str, tally: Tally) -> dict[str, float]:
    names = [name for name in (*FIELDS, *EXTRA) if tally.tp[name] + tally.fn[name]]
    figures = {f"{prefix}: {name} F1": tally.figures(name)["f1"] for name in names}
    figures[f"{prefix}: signatories precision"] = tally.figures("signatories")["precision"]
    figures[f"{prefix}: mean of core fields"] = tally.mean_of_core()
    return figures


def show_table(tally: Tally) -> str:
    """The table of all fields, the mean last."""
    lines = [f"{'field':22}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}"]
    for name in (*FIELDS, *EXTRA):
        row = tally.figures(name)
        if name in FIELDS or row["gold"] or row["found"]:
            lines.append(f"{name:22}" + "".join(f"{value:>7}" for value in row.values()))
    lines.append(f"{'MEAN of core fields':22}{tally.mean_of_core():>21}")
    return "\n".join(lines)


def _as_json(tally: Tally) -> dict[str, Any]:
    return {name: tally.figures(name) for name in (*FIELDS, *EXTRA)} | {
        "mean of core fields": tally.mean_of_core()
    }


def _split(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


def _report(gold: Path, args: argparse.Namespace) -> None:
    tally = score_directory(gold, args.only)
    if args.json:
        print(json.dumps({"gold": gold.name, "fields": _as_json(tally)}, indent=1))
        return
    print(f"{gold.name}\n{show_table(tally)}")
    if args.errors:
        hidden = args.held_back if gold.name == "gold-dev" or args.held_back_given else ()
        shown = [error for error in tally.errors if error.article not in hidden]
        print(*shown, f"({len(tally.errors) - len(shown)} errors in held-back articles)", sep="\n")
    print()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="*", help="directories with NAME.txt and NAME.json")
    parser.add_argument("--data", type=Path, default=SHARED, help="measuring data (default: ../shared)")
    parser.add_argument("--errors", action="store_true", help="list every miss and every spurious value")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--only", type=_split, default=(), help="article names, separated by commas")
    parser.add_argument("--held-back", type=_split, help="articles whose errors are never printed")
    args = parser.parse_args()
    args.held_back_given = args.held_back is not None
    args.held_back = HELD_BACK if args.held_back is None else args.held_back
    directories = args.gold or [p for p in (*own_sets().values(), args.data / "gold-dev") if p.is_dir()]
    for directory in directories:
        if not any(directory.glob("*.json")):
            print(f"no gold in {directory}", file=sys.stderr)
            return 2
        _report(directory, args)
    return 0


if __name__ == "__main__":
    sys.exit(main())
