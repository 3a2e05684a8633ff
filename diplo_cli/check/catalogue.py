"""All rules that findings come from: importing this module registers them."""

from __future__ import annotations

from diplo_cli.check import comparing, lint, quotation_check
from diplo_cli.rules import all_rules

FINDING_RULES = (
    *(rule.id for rule, _ in lint.active_rules()),
    comparing.MISSING,
    comparing.DIFFERENT,
    comparing.UNEXPECTED,
    comparing.FORBIDDEN,
    *quotation_check.VERIFY_RULES,
)


def finding_rules() -> dict[str, str]:
    """Id and text of each rule of `check`, `lint` and `verify`, sorted by id."""
    texts = all_rules()
    return {rule: texts[rule] for rule in sorted(FINDING_RULES)}
