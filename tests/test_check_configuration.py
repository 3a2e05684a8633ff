"""[tool.diplo] of pyproject.toml, or diplo.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from diplo_cli.check.catalogue import finding_rules
from diplo_cli.check.configuration import Configuration, load_configuration
from diplo_cli.check.lint import active_rules
from diplo_cli.errors import DiploError, ExitCode

RULES = tuple(finding_rules())


def load(tmp_path: Path, text: str, name: str = "diplo.toml") -> Configuration:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return load_configuration(None, RULES, start=tmp_path)


def test_nearest_file_counts(tmp_path: Path) -> None:
    load(tmp_path, "[tool.diplo]\nfail-on = 'note'", "pyproject.toml")
    inner = tmp_path / "desk" / "articles"
    inner.mkdir(parents=True)
    assert load_configuration(None, RULES, start=inner).fail_on == "note"
    (inner / "pyproject.toml").write_text("[tool.other]\n")
    assert load_configuration(None, RULES, start=inner).fail_on == "note"
    (inner / "diplo.toml").write_text("fail-on = 'never'\n")
    assert load_configuration(None, RULES, start=inner).fail_on == "never"
    assert load_configuration(tmp_path / "pyproject.toml", RULES, start=inner).fail_on == "note"


def test_rules_are_switched(tmp_path: Path) -> None:
    chosen = load(tmp_path, '[rules]\n"pair.two-orders" = "off"\n"name.two-spellings" = "error"')
    active = {rule.id: severity for rule, severity in active_rules(chosen)}
    assert "pair.two-orders" not in active
    assert active["name.two-spellings"] == "error"
    assert active["date.weekday-mismatch"] == "error"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("failon = 'error'", "'failon' is no setting", "Did you mean 'fail-on'?"),
        ("fail-on = 'errors'", "fail-on = 'errors'", "error, warning, note, never"),
        (
            '[rules]\n"pair.two-order" = "off"',
            "'pair.two-order' is no rule",
            "Did you mean 'pair.two-orders'?",
        ),
        ('[rules]\n"pair.two-orders" = "none"', "pair.two-orders = 'none'", "error, warning, note, off"),
        ("rules = 1", "rules is a table", "[tool.diplo.rules]"),
        ("rules = ", "cannot be read", ""),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str, hint: str) -> None:
    with pytest.raises(DiploError) as caught:
        load(tmp_path, text)
    assert caught.value.code == ExitCode.USAGE
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_every_rule_says_what_it_finds() -> None:
    assert len(RULES) >= 20
    for rule, text in finding_rules().items():
        kind, dot, name = rule.partition(".")
        assert all((kind, dot, name)), rule
        assert rule == rule.lower()
        assert "Example: " in text, rule
