"""The command line's edge: runs a command, says once what went wrong, gives the exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import typer

from diplo_cli.cli.app import build_app
from diplo_cli.cli.streams import say, say_error, silence_stdout
from diplo_cli.errors import DiploError, ExitCode


def run(arguments: Sequence[str]) -> int:
    """Run `diplo` with these arguments and return its exit code; nothing is raised."""
    try:
        code = _invoke(list(arguments))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except DiploError as error:
        return _refuse(error)
    except KeyboardInterrupt:
        say("Interrupted.")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        silence_stdout()
        return ExitCode.CLOSED_PIPE
    except Exception as error:
        return _usage(error) if hasattr(error, "format_message") else _bug(error)


def _invoke(arguments: list[str]) -> int:
    """The command's exit code. Its own `main` is not used: that one takes a closed pipe for exit code 1."""
    command: Any = typer.main.get_command(build_app())
    try:
        with command.make_context("diplo", arguments) as context:
            result = command.invoke(context)
    except typer.Exit as done:
        return done.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    return result if isinstance(result, int) else ExitCode.OK


def _refuse(error: DiploError) -> int:
    _trace()
    say_error(error)
    return error.code


def _usage(error: Any) -> int:
    """A wrong option or argument, in the words of typer (whose exceptions live in no public module)."""
    _trace()
    if context := getattr(error, "ctx", None):
        say(context.get_usage())
        say(f"Try '{context.command_path} --help' for help.")
    say(f"Error: {error.format_message()}")
    return ExitCode.USAGE


def _bug(error: Exception) -> int:
    _trace()
    what = ", ".join((type(error).__name__, *filter(None, (str(error),)), *getattr(error, "__notes__", ())))
    say(f"Error: this is a bug in diplo ({what}); please report it, DIPLO_DEBUG=1 shows where it happened.")
    return ExitCode.BUG


def _trace() -> None:
    if os.environ.get("DIPLO_DEBUG", "0") not in {"", "0"}:
        traceback.print_exc()
