"""Words of an article as rich text, and the grids that they stand in: nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from diplo_cli.facts import Span
from diplo_cli.output.safe import printable
from diplo_cli.output.wording import NOT_STATED

QUIET = "dim"
WIDEST_LABEL = 16


def words(text: str, style: str = "") -> Text:
    """Words as they are: no markup is read in them, no control character is left."""
    return Text(printable(text), style=style, overflow="fold")


def stated(text: str | None) -> Text:
    """A value, or that the article states none."""
    return words(text) if text else Text(NOT_STATED, style=QUIET)


def heading(title: str) -> Text:
    """The heading of a section."""
    return Text("\n" + title, style="bold underline")


def stack(lines: Iterable[RenderableType]) -> RenderableType:
    """Lines one under another, as one cell."""
    return Group(*lines)


def grid(
    rows: Iterable[Sequence[RenderableType]], *, ratios: Sequence[int], first: int, gap: int = 2
) -> Table:
    """Columns without lines: the first at least `first` wide, the rest shared out by `ratios`; words fold.

    A column without a ratio is as wide as its words, but never so wide that the others have no room.
    """
    table = Table.grid(padding=(0, gap, 0, 0), expand=True)
    for number, ratio in enumerate(ratios):
        wide = first if number == 0 else 8
        widest = None if ratio else WIDEST_LABEL
        table.add_column(ratio=ratio or None, min_width=wide, max_width=widest, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def passages(evidence: Sequence[Span], rule: str = "", shown: str = "") -> list[RenderableType]:
    """Where a fact stands: line:column, the rule that made it, the passage.

    The same passage comes once, with all its places; one that is just what is `shown` already is left out.
    """
    places: dict[str, list[str]] = {}
    for span in evidence:
        passage = printable(span.text)
        said = "" if passage == printable(shown) else f" “{passage}”"
        places.setdefault(said, []).append(f"{span.line}:{span.column}")
    return [_indent(_place(", ".join(where), rule, said)) for said, where in places.items()]


def positions(evidence: Sequence[Span], rule: str) -> RenderableType:
    """Where a name stands, line:column each, and the rule that found it: the passage is the name itself."""
    return _indent(_place(", ".join(f"{span.line}:{span.column}" for span in evidence), rule, ""))


def _place(where: str, rule: str, said: str) -> Text:
    named = (f" {printable(rule)}" if rule else "", QUIET + " italic")
    return Text.assemble((where, QUIET), named, (said, QUIET), overflow="fold")


def _indent(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2))
