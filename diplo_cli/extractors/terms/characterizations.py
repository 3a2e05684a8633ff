"""What somebody calls the agreement: "hailed the pact as a cornerstone", "It is a significant step"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.grammar import cue_verb
from diplo_cli.extractors.terms.anchors import Anchor
from diplo_cli.extractors.terms.clauses import clause_end, predicate_starts
from diplo_cli.extractors.terms.draft import Draft
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diplo_cli.extractors.agreements.reading import Reading

CALLED = define_rule(
    "term.called",
    """What the agreement is called, described, hailed or praised as.

    She hailed the treaty as a bridge. / He called the deal "a modest law".
    Leaves alone descriptions of people, visits and talks.
    """,
)
IS = define_rule(
    "term.is-a",
    """What somebody says that the agreement is, in quotation or reported speech.

    "The pact is a step forward," she said. / He said the agreement was "neither generous nor mean".
    Leaves alone what the reporter says it is.
    """,
)

_CALLS = frozenset(
    "called calls call calling described describes describe describing hailed hails hail hailing "
    "labelled labeled termed dubbed praised praises praising branded characterised characterized "
    "welcomed denounced dismissed condemned celebrated terming dubbing hailed touted criticised "
    "criticized".split()
)
_NEED_AS = frozenset(
    "described describes describe describing hailed hails hail hailing praised praises praising "
    "branded characterised characterized welcomed denounced dismissed condemned celebrated touted "
    "criticised criticized".split()
)
_BE = frozenset({"is", "was", "'s", "remains", "represents", "marks", "are", "constitutes"})
_MARKS = frozenset({"“", '"', "‘", "'", "``", "''"})


def find_characterizations(reading: Reading, anchors: list[Anchor]) -> Iterator[Draft]:
    """Characterizations of every anchor in reading order."""
    for anchor in sorted([*anchors, *_objects(reading, anchors)], key=lambda a: a.start):
        if reading.sentence(anchor.start).headline:
            continue
        end = reading.sentence(anchor.start).end
        start = _called(reading, anchor, end)
        if start is not None:
            yield _draft(reading, anchor, start, end, CALLED)
            continue
        start = _is_said_to_be(reading, anchor, end)
        if start is not None:
            yield _draft(reading, anchor, start, end, IS)


def _objects(reading: Reading, anchors: list[Anchor]) -> Iterator[Anchor]:
    """ "called it ...", where the sentences just before name one agreement only."""
    for i in range(1, len(reading.low)):
        if reading.low[i] != "it" or reading.low[i - 1] not in _CALLS:
            continue
        sentence = reading.sentence_of[i]
        near = {a.agreement for a in anchors if a.start < i and reading.sentence_of[a.start] >= sentence - 2}
        if len(near) == 1:
            yield Anchor(i, i + 1, near.pop(), i)


def _called(reading: Reading, anchor: Anchor, end: int) -> int | None:
    low = reading.low
    verb = next((i for i in range(anchor.start - 1, max(-1, anchor.start - 4), -1) if low[i] in _CALLS), None)
    if verb is not None:
        if any(low[i] in {",", "for", "on", "to"} for i in range(verb, anchor.start)):
            return None
        after = _past_marks(reading, anchor.end, end)
        if low[after : after + 1] == ["as"]:
            return after + 1
        return (
            anchor.end if low[verb] not in _NEED_AS and _opens_complement(reading, anchor.end, end) else None
        )
    return _passively_called(reading, anchor, end)


def _past_marks(reading: Reading, i: int, end: int) -> int:
    """Past a closing mark of the agreement's own name."""
    return i + 1 if i < end and reading.doc[i].text in {"”", '"', "’", "'"} else i


def _passively_called(reading: Reading, anchor: Anchor, end: int) -> int | None:
    low = reading.low
    first = predicate_starts(reading, anchor.end, end)[-1]
    for i in range(first, min(end - 2, first + 5)):
        if low[i] in _CALLS and low[i + 1] == "as" and any(w in {"was", "been", "is"} for w in low[first:i]):
            return i + 2
    return None


def _opens_complement(reading: Reading, i: int, end: int) -> bool:
    return i < end and (reading.doc[i].text in _MARKS or reading.low[i] in {"a", "an", "the"})


def _is_said_to_be(reading: Reading, anchor: Anchor, end: int) -> int | None:
    low = reading.low
    if _opens_quoted_predicate(reading, anchor, end):
        return anchor.end
    be = predicate_starts(reading, anchor.end, end)[-1]
    if (
        be >= end - 1
        or low[be] not in _BE
        or not (reading.in_quotation[anchor.start] or _is_reported(reading, anchor))
    ):
        return None
    marks = low[be] in {"represents", "marks", "constitutes"}
    following = be + 1
    if reading.doc[following].text in _MARKS and not reading.in_quotation[anchor.start]:
        return following
    opens = low[following] in {"a", "an", "the"} or (low[following] in {"one", "neither"} and not marks)
    return following if opens else None


def _opens_quoted_predicate(reading: Reading, anchor: Anchor, end: int) -> bool:
    """ "said the accord "draws a line under the war" ": the reporter quotes what it does."""
    first = anchor.end
    if first + 3 >= end or reading.doc[first].text not in _MARKS or reading.in_quotation[anchor.start]:
        return False
    return _is_reported(reading, anchor) and reading.doc[first + 1].tag_ in {"VBZ", "VBD", "MD"}


def _is_reported(reading: Reading, anchor: Anchor) -> bool:
    """Whether a verb of saying stands shortly before the naming: "X said the pact was"."""
    that = reading.low[anchor.start - 1] == "that" or reading.low[anchor.start - 2 : anchor.start - 1] == [
        "that"
    ]
    floor = max(reading.sentence(anchor.start).start, anchor.start - (14 if that else 4))
    before = [i for i in range(floor, anchor.start) if cue_verb(reading.doc[i]) is not None]
    behind = anchor.end + 1 < len(reading.low) and reading.low[anchor.end] == ","
    near = range(anchor.end, min(anchor.end + 5, len(reading.doc)))
    return bool(before) or (behind and any(cue_verb(reading.doc[i]) is not None for i in near))


def _draft(reading: Reading, anchor: Anchor, start: int, end: int, rule: str) -> Draft:
    """Up to the end of the clause, or the words between the marks that open right here."""
    if reading.low[start] in {"a", "an", "the"} and start + 1 < end and reading.doc[start + 1].text in _MARKS:
        start += 1
    if reading.doc[start].text in _MARKS:
        close = next(
            (i for i in range(start + 1, end) if reading.doc[i].text in {"”", '"', "’", "''", "'"}), end
        )
        last = close
        while last > start + 1 and reading.doc[last - 1].text in {",", "."}:
            last -= 1
        return Draft(anchor.agreement, "characterization", start + 1, last, rule)
    return Draft(anchor.agreement, "characterization", start, clause_end(reading, start), rule)
