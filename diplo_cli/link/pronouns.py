"""Who "he" and "she" are: the subject before, when only one person can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.grammar import FEMALE, MALE, sex_of

if TYPE_CHECKING:
    from spacy.tokens import Span

    from diplo_cli.facts import Person
    from diplo_cli.link.cast import Cast

PRONOUNS = (
    MALE | FEMALE | frozenset({"i", "we", "they", "it", "you", "me", "my", "our", "their", "them", "who"})
)
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj"})
_REACH = 700


def resolve_pronoun(cast: Cast, span: Span) -> Person | None:
    """The person a third-person pronoun in the singular means; None for other pronouns and for doubt.

    The nearest sentence before that names somebody of that sex decides: its only person, or its subject.
    """
    sex = sex_of(span.text.strip().lower())
    if sex is None:
        return None
    fitting = [p for p in cast.before(span.start_char, _REACH) if cast.sexes.get(p[2].id, sex) == sex]
    if not fitting:
        return None
    nearest = _sentence_of(span, fitting[0][0])
    inside = [place for place in fitting if nearest[0] <= place[0] < nearest[1]]
    people = {person.id: person for _, _, person in inside}
    if len(people) == 1:
        return inside[0][2]
    certain = {p.id for p in people.values() if cast.sexes.get(p.id) == sex}
    if len(certain) == 1:
        return people[certain.pop()]
    subjects = {person.id for start, end, person in inside if _is_subject(span, start, end)}
    return people[subjects.pop()] if len(subjects) == 1 else None


def _sentence_of(span: Span, offset: int) -> tuple[int, int]:
    doc = span.doc
    if not doc.has_annotation("SENT_START"):
        start = doc.text.rfind("\n", 0, offset) + 1
        return start, span.start_char
    token = doc.char_span(offset, offset + 1, alignment_mode="expand")
    sentence = token.sent if token is not None else span.sent
    return sentence.start_char, sentence.end_char


def _is_subject(span: Span, start: int, end: int) -> bool:
    named = span.doc.char_span(start, end, alignment_mode="expand")
    if named is None:
        return False
    root = named.root
    while root.dep_ in {"flat", "appos", "compound"} and root.head != root:
        root = root.head
    return root.dep_ in _SUBJECTS
