"""Intergovernmental organisations in running text and by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.lexicon.gazetteer import find_hits, load_entries, normalize

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_KINDS = {"organization", "organization-abbreviation"}
_SHOUTED = re.compile(r"[A-Z]{2,}[^a-z\n]*$")


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organisation at code points [start, end): `text` as written, `name` its full name."""

    start: int
    end: int
    text: str
    name: str


def find_organizations(text: str | Doc | Span) -> tuple[OrganizationMention, ...]:
    """Intergovernmental organisations in reading order, by name or abbreviation.

    Offsets are those of the text given; for a spaCy Span they count from the start of its Doc.
    """
    raw, shift = (text, 0) if isinstance(text, str) else (text.text, getattr(text, "start_char", 0))
    return tuple(
        OrganizationMention(hit.start + shift, hit.end + shift, hit.text, hit.entry.value)
        for hit in find_hits(raw)
        if hit.entry.kind in _KINDS
        and not (hit.text == "WHO" and _SHOUTED.search(raw[: hit.start][-30:].rstrip()))
    )


def organization_name(text: str) -> str | None:
    """The full name of an organisation: "EU" gives "European Union"; None for anything else."""
    entry = load_entries().get(re.sub(r"^(?i:the)\s+|['’]s?$", "", normalize(text.strip(" ,;:()"))))
    return entry.value if entry and entry.kind in _KINDS else None
