"""Two versions of one quotation that are not the same."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_cli.check.differences import same_negations, same_numbers
from diplo_cli.check.rule import Hit, Reading, lint_rule
from diplo_cli.facts import Difference, DifferenceKind, Quotation


@lint_rule("quotation.versions-differ", "error")
def find_versions_that_differ(reading: Reading) -> Iterator[Hit]:
    """Two versions of one quotation of which one has another number, name or negation.

    Example: “We signed the 10-year pact”, and further down “We signed the 5-year pact”. Leaves alone: other
    differences, which have rules of their own, and quotations of different words.
    """
    yield from _find(reading, ("negation", "number", "name"))


@lint_rule("quotation.versions-reworded", "warning")
def find_versions_reworded(reading: Reading) -> Iterator[Hit]:
    """Two versions of one quotation with different words.

    Example: “a fruitful meeting”, and further down “a productive meeting”.
    """
    yield from _find(reading, ("wording",))


@lint_rule("quotation.versions-cut", "note")
def find_versions_cut(reading: Reading) -> Iterator[Hit]:
    """A version of a quotation that leaves out words of the fuller one.

    Example: a post embedded whole, of which the article quotes the first sentence without its last words.
    """
    yield from _find(reading, ("cut",))


@lint_rule("quotation.versions-spelling", "note")
def find_versions_spelling(reading: Reading) -> Iterator[Hit]:
    """Two versions of one quotation that spell a word in two ways.

    Example: “our defence ties”, and further down “our defense ties”.
    """
    yield from _find(reading, ("spelling",))


def _find(reading: Reading, kinds: tuple[DifferenceKind, ...]) -> Iterator[Hit]:
    by_id = {quotation.id: quotation for quotation in reading.facts.quotations}
    for quotation in reading.facts.quotations:
        fuller = by_id.get(quotation.version_of or "")
        for difference in quotation.differences:
            kind = _weigh(difference)
            if kind in kinds:
                yield _hit(reading, quotation, fuller, difference, kind)


def _weigh(difference: Difference) -> DifferenceKind:
    """The kind of a difference; one that leaves the numbers and negations as they are is of wording."""
    ours, theirs = difference.ours, difference.theirs
    if difference.kind == "number" and same_numbers(ours, theirs):
        return "wording"
    if difference.kind == "negation" and same_negations(ours, theirs):
        return "wording"
    return difference.kind


def _hit(
    reading: Reading, quotation: Quotation, fuller: Quotation | None, difference: Difference, kind: str
) -> Hit:
    span = reading.article.span(difference.start, difference.end)
    here = (span,) if difference.end > difference.start else quotation.parts[:1]
    there = fuller.parts[:1] if fuller else ()
    where = f" in line {there[0].line}" if there else ""
    ours, theirs = _show(difference.ours), _show(difference.theirs)
    return Hit(f"{kind}: {ours} here, {theirs} in the version{where}", (*here, *there))


def _show(words: str) -> str:
    """A few words whole, more of them by their beginning and end."""
    parts = words.split()
    short = f"{' '.join(parts[:4])} … {' '.join(parts[-4:])}" if len(parts) > 12 else words
    return f"“{short}”" if words else "nothing"
