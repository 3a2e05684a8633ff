"""Several agreements of one state, each with another partner: "the president signed deals with A and B"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.party import NAMED

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import Agreement, Party


def part_by_partner(reading: Reading, kept: Kept) -> Kept:
    """A record for each partner of a plural that names them behind "with", where one other state acts.

    Leaves whole what has a number of its own ("17 agreements with A and B"), what is called by a name, and
    what several states do together.
    """
    parted: Kept = []
    for record, agreement in kept:
        partners = _partners(reading, record, agreement)
        doers = [p for p in agreement.parties if p not in partners]
        if len(partners) < 2 or len(doers) != 1 or not _fits_number(record, len(partners)):
            parted.append((record, agreement))
            continue
        parted += [
            (record, _with_sides(agreement, f"{agreement.id}.{n}", (partner, *doers)))
            for n, partner in enumerate(partners, start=1)
        ]
    return parted


def _partners(reading: Reading, record: Record, agreement: Agreement) -> list[Party]:
    """The states that the naming itself lists behind "with"."""
    if not record.plural or any(m.kind == "name" for m in record.mentions):
        return []
    if not any("with" in reading.low[m.head : m.end] for m in record.mentions):
        return []
    return [p for p in agreement.parties if p.rule == NAMED and not p.code.startswith("ORG:")]


def _fits_number(record: Record, count: int) -> bool:
    return all(m.number in {None, 0, count} for m in record.mentions)


def _with_sides(agreement: Agreement, identifier: str, sides: tuple[Party, ...]) -> Agreement:
    codes = {p.code for p in sides} | {None}
    signatories = tuple(s for s in agreement.signatories if s.on_behalf_of in codes)
    return replace(agreement, id=identifier, parties=sides, signatories=signatories)
