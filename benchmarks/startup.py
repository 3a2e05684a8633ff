"""What a run of `diplo` costs beside `python -c "import spacy"`, on this machine.

    python -m benchmarks.startup [--runs 5] [--article seeds/us-india-defence-framework.txt]

Prints the least wall-clock and processor seconds of each command over several rounds (what else runs on the
machine only ever adds to them), the time over spaCy's import and the ratio to it. The modules are compiled
first, as an installation does it. Exit code 1 when `diplo extract` takes longer than spaCy's import plus one
second.
"""

from __future__ import annotations

import argparse
import compileall
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "us-india-defence-framework.txt"
ALLOWANCE = 1.0  # seconds over `import spacy` that an extract may cost


def measure(command: list[str]) -> tuple[float, float]:
    """Wall-clock and processor seconds (user and system) of a command."""
    before, started = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    wall, after = time.perf_counter() - started, os.times()
    used = after.children_user + after.children_system
    return wall, used - before.children_user - before.children_system


def measure_all(commands: dict[str, list[str]], runs: int) -> dict[str, tuple[float, float]]:
    """The least of each command over `runs` rounds, after one round that warms the disk's cache."""
    rounds = [{name: measure(command) for name, command in commands.items()} for _ in range(runs + 1)][1:]
    return {
        name: (min(each[name][0] for each in rounds), min(each[name][1] for each in rounds))
        for name in commands
    }


def main() -> int:
    """Measure, print the table, and say whether the allowance holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--article", type=Path, default=SEED)
    options = parser.parse_args()
    compileall.compile_dir(ROOT / "diplo_cli", quiet=1)
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
    found = measure_all(commands, options.runs)
    of_spacy = found['python -c "import spacy"'][0]
    print(f"{'command':30}  {'wall s':>7}  {'cpu s':>7}  {'over spacy':>10}  {'ratio':>6}")
    for name, (wall, processor) in found.items():
        print(f"{name:30}  {wall:7.2f}  {processor:7.2f}  {wall - of_spacy:+10.2f}  {wall / of_spacy:6.2f}")
    over = found["diplo extract ARTICLE"][0] - of_spacy
    print(f"\ndiplo extract takes {over:+.2f} s over import spacy (allowed {ALLOWANCE:+.1f})")
    return int(over > ALLOWANCE)


if __name__ == "__main__":
    sys.exit(main())
