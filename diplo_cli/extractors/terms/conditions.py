"""Conditions: "subject to approval", "once it enters into force", "provided that"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.terms.clauses import clause_end
from diplo_cli.extractors.terms.draft import Draft
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.terms.anchors import Anchor

CONDITION = define_rule(
    "term.condition",
    """What the agreement or one of its terms depends on.

    Visas fall away once both parliaments have approved the text. / The loan is subject to an audit.
    Leaves alone "if" and "once" in sentences that tell neither of the agreement nor of a term.
    """,
)
TAKES_EFFECT = define_rule(
    "term.takes-effect-after",
    """An entry into force that hangs on an event and not on a date.

    The charter takes effect thirty days after the fourth ratification.
    Leaves alone "takes effect on 1 May".
    """,
)

_OPENERS: tuple[tuple[str, ...], ...] = (
    ("subject", "to"), ("provided", "that"), ("provided",), ("providing", "that"),
    ("on", "condition", "that"),
    ("on", "the", "condition", "that"), ("conditional", "on"), ("conditional", "upon"), ("contingent", "on"),
    ("contingent", "upon"), ("pending",), ("as", "long", "as"), ("so", "long", "as"), ("once",), ("unless",),
    ("if",), ("in", "exchange", "for"), ("in", "return", "for"),
)  # fmt: skip
_BY_NAME_ONLY = frozenset({"if", "once", "unless", "provided", "pending", "in"})
_EFFECT = (
    ("take", "effect"),
    ("takes", "effect"),
    ("enter", "into"),
    ("enters", "into"),
    ("come", "into"),
    ("comes", "into"),
)


def find_conditions(reading: Reading, anchors: list[Anchor], drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Conditions in sentences that name an agreement or hold one of the terms found."""
    about = {reading.sentence_of[a.start]: a.agreement for a in reversed(anchors)}
    terms = {reading.sentence_of[d.start]: d.agreement for d in drafts}
    about |= terms
    for index, agreement in sorted(about.items()):
        sentence = reading.sentences[index]
        if sentence.headline:
            continue
        for i in range(sentence.start, sentence.end - 1):
            start, rule = _condition_at(reading, i, sentence.start, sentence.end)
            if start is not None and (index in terms or reading.low[start] not in {"if", "unless"}):
                end = clause_end(reading, start)
                if start == sentence.start:
                    end = next((j for j in range(start, end) if reading.low[j] == ","), end)
                if end - start > 1:
                    yield Draft(agreement, "condition", start, end, rule)
                    break


def _condition_at(reading: Reading, i: int, start: int, end: int) -> tuple[int | None, str]:
    low = reading.low
    for words in _OPENERS:
        if tuple(low[i : i + len(words)]) != words:
            continue
        if words == ("provided",) and (
            reading.doc[i].dep_ not in {"mark", "advcl", "case", ""} or low[i + 1] in {"for", "by"}
        ):
            continue
        if words == ("once",) and low[i + 1] in {"a", "again", "more", "every", "described"}:
            continue
        if words == ("pending",) and (low[i - 1] not in {",", "is", "force"} or i == start):
            continue
        return i, CONDITION
    if tuple(low[i : i + 2]) in _EFFECT:
        window = range(i + 2, min(end - 1, i + 12))
        hang = next((j for j in window if low[j] in {"after", "when", "upon", "following"}), None)
        days = any(low[j] in {"days", "months", "weeks", "day", "month"} for j in window)
        if hang and days and not any(low[j] in {"on", ","} for j in range(i + 2, hang)):
            return i, TAKES_EFFECT
    return None, ""
