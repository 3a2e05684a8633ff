"""`diplo explain`: what the rules look for and what they leave alone."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Annotated

import typer

from diplo_cli.cli.streams import write_out
from diplo_cli.errors import DiploError, ExitCode

_SUBJECT_END = re.compile(r"[:;]\s|(?<![.])[.](?:\s|$)")


def command(app: typer.Typer) -> None:
    """Register `explain`."""
    app.command("explain")(explain)


def explain(
    rule: Annotated[
        str | None,
        typer.Argument(metavar="RULE", help="A rule's id, or a kind of rules.", hidden=True),
    ] = None,
) -> None:
    """Say what a rule looks for, or list the rules.

    \b
    Examples:
      diplo explain                          every rule, a line each
      diplo explain signatory                the rules that find signatories
      diplo explain signatory.passive-by     one rule: what it finds, what it leaves alone

    RULE is a rule's id, or a kind of rules. Each fact in the output of `diplo extract` carries the id of
    the rule that made it.
    """
    rules = _load_rules()
    if rule is None:
        write_out(_list(rules))
    elif rule in rules:
        write_out(_entry(rule, rules[rule]))
    elif kind := {name: text for name, text in rules.items() if name.startswith(rule.rstrip(".") + ".")}:
        write_out("\n".join(_entry(name, text) for name, text in kind.items()))
    else:
        raise DiploError(f"{rule}: no such rule.", hint=_guess(rule, list(rules)), code=ExitCode.USAGE)


def _load_rules() -> dict[str, str]:
    """All rules; importing what finds and what checks registers them, without loading spaCy."""
    import diplo_cli.check.catalogue
    import diplo_cli.extraction  # noqa: F401
    from diplo_cli.rules import all_rules

    return all_rules()


def _list(rules: dict[str, str]) -> str:
    width = max(map(len, rules), default=0)
    return "".join(f"{name:<{width}}  {_subject(text)}\n" for name, text in rules.items())


def _subject(text: str) -> str:
    """What a rule is about: its first sentence, up to a colon or semicolon."""
    return _SUBJECT_END.split(" ".join(text.split()), maxsplit=1)[0]


def _entry(name: str, text: str) -> str:
    return f"{name}\n" + "".join(f"    {line}\n" if line else "\n" for line in text.splitlines())


def _guess(rule: str, names: list[str]) -> str:
    kinds = {name.split(".")[0] for name in names}
    near = get_close_matches(rule.lower(), [*names, *sorted(kinds)], n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(near)}?" if near else "diplo explain lists them all."
