"""What a run of `diplo` costs beside `python -c "import spacy"`, on this machine.

    python -m benchmarks.startup [--runs 7] [--article seeds/us-india-defence-framework.txt]

Prints the median wall-clock and processor seconds of each command over several runs (after one that warms
the disk's cache), the time over spaCy's import and the ratio to it. Exit code 1 when `diplo extract` costs
more than spaCy's import plus one second of processor time.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "us-india-defence-framework.txt"
ALLOWANCE = 1.0  # seconds over `import spacy` that an extract may cost


def measure(command: list[str], runs: int) -> tuple[float, float]:
    """Medians of wall-clock and processor seconds (user and system) of a command."""
    walls, processor = [], []
    for run in range(runs + 1):
        before, started = os.times(), time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        if run:
            after = os.times()
            walls.append(time.perf_counter() - started)
            used = after.children_user + after.children_system
            processor.append(used - before.children_user - before.children_system)
    return statistics.median(walls), statistics.median(processor)


def main() -> int:
    """Measure, print the table, and say whether the allowance holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--article", type=Path, default=SEED)
    options = parser.parse_args()
    diplo = [sys.executable, "-m", "diplo_cli"]
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "diplo --help": [*diplo, "--help"],
        "diplo --version": [*diplo, "--version"],
        "diplo schema": [*diplo, "schema"],
        "diplo explain": [*diplo, "explain"],
        'python -c "import spacy"': [sys.executable, "-c", "import spacy"],
        "diplo extract ARTICLE": [*diplo, "extract", str(options.article)],
        "diplo extract --json ARTICLE": [*diplo, "extract", "--json", str(options.article)],
    }
    found = {name: measure(command, options.runs) for name, command in commands.items()}
    wall_of_spacy, of_spacy = found['python -c "import spacy"']
    print(f"{'command':30}  {'wall s':>7}  {'cpu s':>7}  {'over spacy':>10}  {'ratio':>6}")
    for name, (wall, processor) in found.items():
        over, ratio = wall - wall_of_spacy, wall / wall_of_spacy
        print(f"{name:30}  {wall:7.2f}  {processor:7.2f}  {over:+10.2f}  {ratio:6.2f}")
    over = found["diplo extract ARTICLE"][1] - of_spacy
    print(
        f"\ndiplo extract costs {over:+.2f} s of processor time over import spacy (allowed {ALLOWANCE:+.1f})"
    )
    return int(over > ALLOWANCE)


if __name__ == "__main__":
    sys.exit(main())
