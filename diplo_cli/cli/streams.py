"""Standard streams: data goes out on stdout as UTF-8, words for people on stderr."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

from diplo_cli.errors import DiploError, ExitCode
from diplo_cli.output.safe import visible

DEFAULT_WIDTH = 80


def say(message: str) -> None:
    """A message for people on stderr, lines as they are, control characters made visible."""
    if sys.stderr is None:
        return
    lines = "\n".join(visible(line) for line in message.split("\n"))
    encoding = sys.stderr.encoding or "utf-8"
    with suppress(OSError, ValueError):  # nobody may be there to read it
        sys.stderr.write(lines.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        sys.stderr.flush()


def say_error(error: DiploError) -> None:
    """What went wrong, and how to mend it."""
    say(f"Error: {error.message}")
    if error.hint:
        say(f"Hint: {error.hint}")


def write_out(text: str | Iterable[str], output: Path | None = None) -> None:
    """Write data, whole or in pieces as they come, to a file or to stdout, as UTF-8.

    What UTF-8 cannot say (a lone surrogate) becomes its escape. A file is opened at the first piece that
    says anything. Raises DiploError (code 2) when it cannot be written, BrokenPipeError when the reader of
    stdout has gone.
    """
    with ExitStack() as stack:
        target: BinaryIO | None = None
        for piece in (text,) if isinstance(text, str) else text:
            if not piece:
                continue
            try:
                target = target or (stack.enter_context(output.open("wb")) if output else _open_stdout())
                target.write(piece.encode("utf-8", "backslashreplace"))
                target.flush()
            except BrokenPipeError:
                raise
            except OSError as error:
                raise _unwritable(str(output or "standard output"), error.strerror or str(error)) from None


def check_output(output: Path | None) -> None:
    """Raise DiploError (code 2) if `output` can be seen to be unwritable, before any work is done."""
    if output is None:
        return
    if output.is_dir():
        raise _unwritable(str(output), "it is a directory")
    if not output.parent.is_dir():
        raise _unwritable(str(output), f"there is no directory {output.parent}")


def is_terminal(stream: object) -> bool:
    """Whether somebody reads this stream on a terminal."""
    try:
        return bool(stream is not None and stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False


def find_width(*, to_terminal: bool) -> int:
    """Columns for tables: COLUMNS if it is set, else the terminal's, else 80."""
    if os.environ.get("COLUMNS", "").isdigit() or to_terminal:
        return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
    return DEFAULT_WIDTH


def silence_stdout() -> None:
    """After its reader has gone, let Python close stdout at exit without a word."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_stdout() -> BinaryIO:
    if sys.stdout is None:
        raise OSError("it is closed")
    sys.stdout.flush()
    return sys.stdout.buffer


def _unwritable(name: str, reason: str) -> DiploError:
    hint = "Name another file: --output facts.json"
    return DiploError(f"{name}: cannot be written ({reason}).", hint=hint, code=ExitCode.USAGE)
