"""Whose words a term is: the speaker of the quotation or of the reported clause around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import head_noun
from diplo_cli.extractors.quotations.grammar import cue_verb, has_parse, phrase_before, phrase_of, subject_of

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.terms.draft import Draft
    from diplo_cli.facts import Quotation

_REPORTING = frozenset(
    "say tell add note announce state explain declare claim insist stress argue believe think promise "
    "warn write post tweet report confirm emphasise emphasize underline underscore highlight "
    "reiterate call describe hail label term dub praise brand characterise characterize denounce "
    "dismiss agree observe remark quip joke reply hope expect predict suggest admit concede "
    "acknowledge assure conclude continue recall".split()
)


def find_attribution(reading: Reading, draft: Draft, quotations: tuple[Quotation, ...]) -> str | None:
    """The name of whoever says the term; None when the article says it itself."""
    span = reading.span(draft.start, draft.end)
    for quotation in quotations:
        if any(p.start <= span.start < p.end or span.start <= p.start < span.end for p in quotation.parts):
            return quotation.speaker.name or quotation.speaker.text
    sentence = reading.sentence(draft.start)
    for i in (*range(draft.start - 1, sentence.start - 1, -1), *range(draft.end, sentence.end)):
        if _reports(reading, i, draft):
            return _speaker(reading, i, sentence.start, draft)
    return None


def _reports(reading: Reading, i: int, draft: Draft) -> bool:
    """Whether a verb of saying at token i has the term in what is said."""
    cue = cue_verb(reading.doc[i])
    if cue is None or cue.lemma not in _REPORTING or reading.in_quotation[i]:
        return False
    if not has_parse(reading.doc):
        return True
    inside = reading.doc[draft.start : draft.end].root
    if reading.doc[i].is_ancestor(inside):
        return True
    return i >= draft.end and reading.low[draft.end] == "," and inside.is_ancestor(reading.doc[i])


def _speaker(reading: Reading, cue: int, start: int, draft: Draft) -> str | None:
    """The subject of a verb of saying: a person's name, else the phrase as written."""
    doc = reading.doc
    phrase = None
    if has_parse(doc):
        subject = subject_of(doc[cue])
        phrase = phrase_of(doc, subject) if subject is not None else None
    else:
        tokens = list(range(start, cue + 1))
        phrase = phrase_before(doc, tokens, len(tokens) - 1)
    if phrase is None or phrase[0] >= phrase[1] or draft.start <= phrase[0] < draft.end:
        return None
    if any(head_noun(reading.low[i]) for i in range(*phrase)):
        return None
    person = next((reading.cover[i].person for i in range(*phrase) if i in reading.cover), None)
    person = person or reading.cast.resolve(doc[phrase[0] : phrase[1]])
    if person is not None:
        return person.name
    text = reading.text(*phrase)
    return None if text.casefold() in {"it", "which", "that", "who", "they", "he", "she"} else text
