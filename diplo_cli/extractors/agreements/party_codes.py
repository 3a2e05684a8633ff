"""Organisations that an article knows by their letters alone keep them as code: "ORG:NATO"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import Agreement

# Sides of their own, whose full names stand for them everywhere.
_ALWAYS_FULL = frozenset({"European Union", "United Nations", "African Union"})


def code_as_written(reading: Reading, agreements: tuple[Agreement, ...]) -> tuple[Agreement, ...]:
    """The agreements with "ORG:NATO" for an organisation whose full name the article never writes.

    The party's `name` stays the full one.
    """
    short: dict[str, str] = {}
    text = reading.article.text.lower()
    for party in (p for a in agreements for p in a.parties if p.code.startswith("ORG:")):
        written = party.evidence[0].text.removeprefix("the ").strip() if party.evidence else ""
        lettered = written.isupper() and written.isalnum() and len(written) > 2
        if lettered and party.name not in _ALWAYS_FULL and party.name.lower() not in text:
            short[party.code] = f"ORG:{written}"
    return tuple(_with_codes(a, short) for a in agreements) if short else agreements


def _with_codes(agreement: Agreement, short: dict[str, str]) -> Agreement:
    parties = tuple(replace(p, code=short.get(p.code, p.code)) for p in agreement.parties)
    signatories = tuple(
        replace(s, on_behalf_of=short.get(s.on_behalf_of or "", s.on_behalf_of))
        for s in agreement.signatories
    )
    return replace(agreement, parties=parties, signatories=signatories)
