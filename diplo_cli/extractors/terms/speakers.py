"""Whose words a term is: the speaker of the quotation or of the reported clause around it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import head_noun
from diplo_cli.extractors.quotations.grammar import cue_verb, has_parse, phrase_before, phrase_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

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

_NAMING = frozenset({"call", "term", "dub", "label"})
_ABBREVIATED = frozenset({"mou", "mous", "moc", "loi", "fta"})
_NEAR = 5  # words between "as" and its verb
_PRONOUNS = frozenset({"it", "which", "that", "who", "they", "he", "she"})
_PAPERS = frozenset("statement release communique communiqué report note letter message".split())


def list_quoted(quotations: tuple[Quotation, ...]) -> list[tuple[int, int, str]]:
    """Start, end and speaker's name (or "") of every part of a quotation, sorted."""
    parts = []
    for quotation in quotations:
        name = quotation.speaker.name or quotation.speaker.text or ""
        name = "" if name.casefold() in _PRONOUNS else name
        parts += [(part.start, part.end, name) for part in quotation.parts]
    return sorted(parts)


def find_attribution(reading: Reading, draft: Draft, quoted: list[tuple[int, int, str]]) -> str | None:
    """The name of whoever says the term; None when the article says it itself."""
    span = reading.span(draft.start, draft.end)
    at = bisect_right(quoted, (span.end, 0, "")) - 1
    if at >= 0 and quoted[at][0] < span.end and span.start < quoted[at][1]:
        return quoted[at][2] or None
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
    if cue.lemma == "agree" and reading.low[i + 1 : i + 2] != ["that"]:
        return False  # "agreed to a framework to deepen trade": a deed, not words
    if cue.lemma in _NAMING and "as" in reading.low[max(i - _NEAR, 0) : i]:
        return False  # "the plan, as the ministry calls it, covers ..." gives a name, not the words
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
    if draft.end <= cue or not has_parse(doc):
        tokens = list(range(max(start, draft.end if draft.end <= cue else start), cue + 1))
        phrase = phrase_before(doc, tokens, len(tokens) - 1)
    if phrase is None and has_parse(doc):
        subject = subject_of(doc[cue])
        phrase = _balance(reading, phrase_of(doc, _owner(subject))) if subject is not None else None
    if phrase is None or phrase[0] >= phrase[1] or draft.start <= phrase[0] < draft.end:
        return None
    named = any(head_noun(reading.low[i]) or reading.low[i] in _ABBREVIATED for i in range(*phrase))
    if named or doc[phrase[0]].tag_.startswith("W"):
        return None
    person = next((reading.cover[i].person for i in range(*phrase) if i in reading.cover), None)
    person = person or reading.cast.resolve(doc[phrase[0] : phrase[1]])
    if person is not None:
        return person.name
    text = reading.text(*phrase)
    return None if text.casefold() in _PRONOUNS else text


def _balance(reading: Reading, phrase: tuple[int, int]) -> tuple[int, int]:
    """With the opening bracket, and the words before it, of a bracket that closes within."""
    start, end = phrase
    words = reading.low[start:end]
    if ")" in words and "(" not in words:
        start = reading.doc[end - 1].left_edge.i
        while start < end and reading.low[start] in {"by", "of", "from", "the"}:
            start += 1
    return start, end


def _owner(subject: Token) -> Token:
    """ "a statement by the ministry says": the ministry."""
    if subject.lower_ not in _PAPERS:
        return subject
    by = (c for c in subject.children if any(g.lower_ in {"by", "from", "of"} for g in c.children))
    return next(by, subject)
