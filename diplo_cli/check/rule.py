"""What a lint rule is: a pure function from a reading of the article to hits, with an id and a severity."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.facts import Facts, Severity, Span


@dataclass(frozen=True)
class Reading:
    """All that a rule may look at. `doc` is None where no pipeline was run: rules on syntax then stay
    silent."""

    article: Article
    facts: Facts
    doc: Doc | None = None
    dates: tuple[DateMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule has to say, and the passages that it rests on; the first is where it is shown."""

    message: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class LintRule:
    """A registered rule: stable id, severity unless configured otherwise, and the function."""

    id: str
    severity: Severity
    find: Callable[[Reading], Iterator[Hit]]


LINT_RULES: dict[str, LintRule] = {}


def lint_rule(
    rule_id: str, severity: Severity
) -> Callable[[Callable[[Reading], Iterator[Hit]]], Callable[[Reading], Iterator[Hit]]]:
    """Register a function as a lint rule; its docstring is what `diplo explain` prints."""

    def register(find: Callable[[Reading], Iterator[Hit]]) -> Callable[[Reading], Iterator[Hit]]:
        LINT_RULES[define_rule(rule_id, inspect.getdoc(find) or "")] = LintRule(rule_id, severity, find)
        return find

    return register
