"""The one exception of diplo, and the exit codes that a shell sees."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the `diplo` command."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    MODEL = 4
    BUG = 70
    INTERRUPTED = 130
    CLOSED_PIPE = 141


class DiploError(Exception):
    """Something that the user can mend: what and where (`message`), and how to mend it (`hint`).

    `code` is the exit code of the command that met it.
    """

    def __init__(self, message: str, *, hint: str = "", code: int = ExitCode.INPUT) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.code = int(code)

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message
