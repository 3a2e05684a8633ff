"""`[tool.diplo]` of `pyproject.toml`, or `diplo.toml`: which rules are on, with what severity."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args

from diplo_cli.check.findings import FailOn
from diplo_cli.errors import DiploError, ExitCode
from diplo_cli.facts import Severity

Level = Severity | Literal["off"]
_LEVELS: tuple[str, ...] = (*get_args(Severity), "off")
_KEYS = ("fail-on", "rules")


@dataclass(frozen=True)
class Configuration:
    """`rules` maps a rule's id to "error", "warning", "note" or "off"; `path` is the file it came from."""

    fail_on: FailOn | None = None
    rules: dict[str, Level] = field(default_factory=dict)
    path: str | None = None

    def severity(self, rule_id: str, default: Level) -> Level:
        """The rule's severity: as configured, else its own."""
        return self.rules.get(rule_id, default)


def load_configuration(path: Path | None, known_rules: tuple[str, ...], *, start: Path) -> Configuration:
    """Read `path`, or the nearest diplo.toml or pyproject.toml with [tool.diplo] from `start` upwards.

    No file is no configuration. Raises DiploError (code 2) on TOML errors, unknown keys, rules or levels.
    """
    file = path or _find_file(start)
    if file is None:
        return Configuration()
    table = _read_table(file)
    if table is None:
        raise DiploError(f"{file}: has no [tool.diplo] table.", hint=_HINT, code=ExitCode.USAGE)
    return _parse(table, file, known_rules)


_HINT = 'A rule is switched in [tool.diplo.rules]: "pair.two-orders" = "off"'


def closest(word: str, known: tuple[str, ...]) -> str:
    """A hint that names the known word meant, or all of them."""
    near = get_close_matches(word, known, 1, 0.6)
    return f"Did you mean {near[0]!r}?" if near else f"Known are: {', '.join(known)}."


def _find_file(start: Path) -> Path | None:
    for folder in (start, *start.parents):
        if (folder / "diplo.toml").is_file():
            return folder / "diplo.toml"
        if (folder / "pyproject.toml").is_file() and _read_table(folder / "pyproject.toml") is not None:
            return folder / "pyproject.toml"
    return None


def _read_table(file: Path) -> dict[str, Any] | None:
    try:
        document = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise DiploError(f"{file}: cannot be read: {error}.", hint=_HINT, code=ExitCode.USAGE) from None
    if file.name != "pyproject.toml":
        return document
    table = document.get("tool", {}).get("diplo")
    return table if isinstance(table, dict) else None


def _parse(table: dict[str, Any], file: Path, known_rules: tuple[str, ...]) -> Configuration:
    for key in table:
        if key not in _KEYS:
            raise _wrong(file, f"{key!r} is no setting", closest(key, _KEYS))
    fail_on, rules = table.get("fail-on"), table.get("rules", {})
    if fail_on is not None and fail_on not in get_args(FailOn):
        raise _wrong(file, f"fail-on = {fail_on!r}", f"Use one of {', '.join(get_args(FailOn))}.")
    if not isinstance(rules, dict):
        raise _wrong(file, "rules is a table", _HINT)
    for rule_id, level in rules.items():
        if rule_id not in known_rules:
            raise _wrong(file, f"{rule_id!r} is no rule", closest(rule_id, known_rules))
        if level not in _LEVELS:
            raise _wrong(file, f"{rule_id} = {level!r}", f"Use one of {', '.join(_LEVELS)}.")
    return Configuration(fail_on, dict(rules), str(file))


def _wrong(file: Path, what: str, hint: str) -> DiploError:
    return DiploError(f"{file}: [tool.diplo] {what}.", hint=hint, code=ExitCode.USAGE)
