"""The verbs and nouns that bring in speech, read from `data/cues.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, cast

CueClass = Literal["say", "write", "ask", "characterize", "manner", "think"]


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb that brings in speech, by its lemma and class."""

    lemma: str
    kind: CueClass


@lru_cache(maxsize=1)
def load_cue_verbs() -> dict[str, CueVerb]:
    """Every form of every cue verb, in lower case, to its verb."""
    found: dict[str, CueVerb] = {}
    text = files("diplo_cli").joinpath("data/cues.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            lemma, kind, forms, _source = line.split("\t")
            verb = CueVerb(lemma, cast("CueClass", kind))
            for form in (lemma, *forms.split()):
                found.setdefault(form, verb)
    return found
