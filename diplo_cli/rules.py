"""The register of rules: every fact carries its rule's id, `diplo explain` prints the rule."""

from __future__ import annotations

import inspect

_RULES: dict[str, str] = {}


def define_rule(rule_id: str, text: str) -> str:
    """Register a rule and return its id.

    `rule_id` is `kind.what-it-looks-for` and stable; `text` says what the rule finds, gives an example,
    and says what it leaves alone. Raises ValueError when another text already has that id.
    """
    text = inspect.cleandoc(text)
    if _RULES.setdefault(rule_id, text) != text:
        raise ValueError(f"two rules are called {rule_id!r}")
    return rule_id


def all_rules() -> dict[str, str]:
    """Rule id to text, sorted by id, of every module imported so far (see `diplo_cli.extraction`)."""
    return dict(sorted(_RULES.items()))
