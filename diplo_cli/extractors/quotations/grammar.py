"""What other extractors share of the grammar of attribution: words, subjects, phrases."""

from diplo_cli.extractors.quotations.phrases import ending_at, phrase_at, phrase_before
from diplo_cli.extractors.quotations.subjects import may_speak, phrase_of, subject_of
from diplo_cli.extractors.quotations.words import (
    AUXILIARIES,
    FEMALE,
    MALE,
    NP_STARTS,
    PASSIVE_SUBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SHARED,
    SUBJECTS,
    THIRD_PERSON,
    cue_verb,
    has_parse,
    lemma_of,
    sex_of,
)

__all__ = [
    "AUXILIARIES",
    "FEMALE",
    "MALE",
    "NP_STARTS",
    "PASSIVE_SUBJECTS",
    "PREPOSITIONS",
    "PRONOUNS",
    "RELATIVES",
    "SHARED",
    "SUBJECTS",
    "THIRD_PERSON",
    "cue_verb",
    "ending_at",
    "has_parse",
    "lemma_of",
    "may_speak",
    "phrase_at",
    "phrase_before",
    "phrase_of",
    "sex_of",
    "subject_of",
]
