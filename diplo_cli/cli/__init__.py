"""The `diplo` command: one thin file a command."""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """The console script: run the command line of this process and exit with its code."""
    try:
        from diplo_cli.cli.run import run
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run(sys.argv[1:]))
