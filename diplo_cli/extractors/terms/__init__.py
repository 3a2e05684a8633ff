"""What an agreement is said to do, cover or bind to, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.reading import Reading
from diplo_cli.extractors.terms.amounts import find_amounts, find_worth
from diplo_cli.extractors.terms.anchors import find_anchors
from diplo_cli.extractors.terms.characterizations import find_characterizations
from diplo_cli.extractors.terms.conditions import find_conditions
from diplo_cli.extractors.terms.predicates import find_predicates
from diplo_cli.extractors.terms.speakers import find_attribution, list_quoted
from diplo_cli.extractors.terms.undertakings import find_undertakings
from diplo_cli.facts import Term

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.terms.draft import Draft
    from diplo_cli.facts import Agreement, Quotation
    from diplo_cli.link import Cast


_LOOSE_ENDS = frozenset({"the", "a", "an", "to", "their", "its", "our"})


def find_terms(
    doc: Doc,
    article: Article,
    agreements: tuple[Agreement, ...],
    cast: Cast,
    quotations: tuple[Quotation, ...],
) -> dict[str, tuple[Term, ...]]:
    """Terms by agreement id, in reading order; each text is a slice of the article."""
    if not agreements or not len(doc):
        return {}
    reading = Reading(doc, article, cast, ())
    _mark_quoted(reading, quotations)
    anchors = find_anchors(reading, agreements)
    drafts = [*find_predicates(reading, anchors), *find_undertakings(reading, anchors, agreements)]
    drafts += [*find_conditions(reading, anchors, drafts), *find_characterizations(reading, anchors)]
    drafts = _without_repeats(reading, drafts)
    amounts = [*find_amounts(reading, drafts), *find_worth(reading, anchors)]
    drafts += _without_repeats(reading, amounts)
    quoted = list_quoted(quotations)
    terms: dict[str, tuple[Term, ...]] = {}
    for draft in sorted(drafts, key=lambda d: (d.start, d.end)):
        terms[draft.agreement] = (*terms.get(draft.agreement, ()), _make_term(reading, draft, quoted))
    return terms


def _mark_quoted(reading: Reading, quotations: tuple[Quotation, ...]) -> None:
    """Count the parts of quotations as quoted, whatever their marks."""
    for quotation in quotations:
        for part in quotation.parts:
            first, last = reading.tokens(part.start, part.end)
            reading.in_quotation[first:last] = [True] * (last - first)


def _without_repeats(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Without empty ones, those inside a longer one of the same kind, and the same words told again."""
    kept: list[Draft] = []
    told: list[tuple[str, str, str]] = []
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        key = (draft.agreement, draft.kind, reading.text(draft.start, draft.end).casefold())
        inside = any(
            k.kind == draft.kind and k.start <= draft.start and draft.end <= k.end for k in kept[-4:]
        )
        again = any(t[:2] == key[:2] and t[2].startswith(key[2]) for t in told)
        words = sum(not t.is_space for t in reading.doc[draft.start : draft.end])
        broken = reading.low[draft.end - 1] in _LOOSE_ENDS  # cut short by a line break or a dash
        if words > 1 and not again and not inside and not broken:
            told.append(key)
            kept.append(draft)
    return kept


def _make_term(reading: Reading, draft: Draft, quoted: list[tuple[int, int, str]]) -> Term:
    span = reading.span(draft.start, draft.end)
    speaker = find_attribution(reading, draft, quoted)
    return Term(draft.kind, span.text, speaker, (span,), draft.rule)
