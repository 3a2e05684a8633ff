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

NEEDS_ASSENT = define_rule(
    "term.needs-assent",
    """The assent that the agreement still needs.

    The pact needs the consent of the senate. / The treaty must now be approved by both parliaments.
    Leaves alone assent that has been given.
    """,
)

_HANGS = frozenset({"after", "when", "upon", "following", "once"})
_ASSENT = frozenset("approval ratification vote consent concurrence assent endorsement".split())
_ASSENTED = frozenset("approved ratified endorsed adopted passed confirmed".split())
_OPENERS: tuple[tuple[str, ...], ...] = (
    ("subject", "to"), ("provided", "that"), ("provided",), ("providing", "that"),
    ("on", "condition", "that"),
    ("on", "the", "condition", "that"), ("conditional", "on"), ("conditional", "upon"), ("contingent", "on"),
    ("contingent", "upon"), ("pending",), ("as", "long", "as"), ("so", "long", "as"), ("once",), ("unless",),
    ("if",), ("in", "exchange", "for"), ("in", "return", "for"),
)  # fmt: skip
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
    after = {n + 1: agreement for n, agreement in about.items() if n + 1 not in about}
    terms = {reading.sentence_of[d.start]: d.agreement for d in drafts}
    about |= terms
    yield from _assents(reading, {n: a for n, a in after.items() if n not in about})
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


def _assents(reading: Reading, after: dict[int, str]) -> Iterator[Draft]:
    """The assent told in the sentence behind one that names it: "It needs the senate's consent"."""
    for index, agreement in sorted(after.items()):
        if index >= len(reading.sentences) or reading.sentences[index].headline:
            continue
        sentence = reading.sentences[index]
        for i in range(sentence.start, sentence.end - 2):
            subject = reading.low[i : i + 2] == ["subject", "to"] and _ASSENT & set(reading.low[i : i + 8])
            opens = reading.low[sentence.start] in {"it", "both", "this"} and _needs_assent(
                reading, i, sentence.end
            )
            if (subject or opens) and clause_end(reading, i) > i + 1:
                yield Draft(agreement, "condition", i, clause_end(reading, i), NEEDS_ASSENT)
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
    if tuple(low[i : i + 2]) in _EFFECT and _hangs_on_event(reading, i, end):
        return i, TAKES_EFFECT
    if _needs_assent(reading, i, end):
        return i, NEEDS_ASSENT
    return None, ""


def _hangs_on_event(reading: Reading, i: int, end: int) -> bool:
    """Whether "takes effect" at token i goes on to an event ("upon", "when", "after") and no date."""
    low = reading.low
    window = range(i + 2, min(end - 1, i + 14))
    hang = next((j for j in window if low[j] in _HANGS), None)
    if hang is None or any(low[j] == "," for j in range(i + 2, hang)):
        return False
    dated = any(low[j] == "on" and low[j + 1] != "the" for j in range(i + 2, hang))
    spans = low[hang] in {"after", "following"} and reading.doc[hang + 1].tag_ == "CD"
    return not dated and not (spans and low[hang + 2] in {"years", "months", "decades", "days"})


def _needs_assent(reading: Reading, i: int, end: int) -> bool:
    """ "needs the consent of the senate", "must now be approved by parliament"."""
    low = reading.low
    near = low[i + 1 : min(end, i + 6)]
    if low[i] in {"needs", "need", "requires", "require"}:
        return bool(_ASSENT & set(near)) and "not" not in low[max(0, i - 3) : i]
    return low[i] == "must" and "be" in near and bool(_ASSENTED & set(near)) and "not" not in near
