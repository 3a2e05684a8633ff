"""The application: what `diplo` itself does, and its commands."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Annotated

import typer

import diplo_cli
from diplo_cli.cli.values import Application
from diplo_cli.errors import ExitCode

# In the order of `diplo --help`. Each names a light module of this package with `command(app)`.
COMMANDS = ("extract", "check", "lint", "verify", "explain", "schema")


def build_app() -> typer.Typer:
    """The application with every command. Plain help and errors: rich ones would double the start."""
    app = Application(
        name="diplo",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(diplo)
    for name in COMMANDS:
        module = f"diplo_cli.cli.{name}"
        if find_spec(module):
            import_module(module).command(app)
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"diplo {diplo_cli.__version__}")
        raise typer.Exit


def diplo(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    """The facts of diplomatic news articles: who signed what, who met, who said what.

    \b
    Examples:
      diplo extract article.txt                   tables to read
      diplo extract --json article.txt | jq .     the same facts for programs
      diplo explain                               the rules that find them

    Everything runs on this machine, the same article always gives the same facts, and every fact says where
    in the article it stands.

    Exit codes: 0 done or clean, 1 check, lint or verify found something, 2 wrong usage, 3 bad input, 4 model
    unusable, 70 a bug in diplo, 130 interrupted, 141 closed pipe.
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(int(ExitCode.USAGE))
