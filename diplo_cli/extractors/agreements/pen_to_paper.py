"""Those who put pen to paper beside a signing that names no hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_behalf
from diplo_cli.extractors.agreements.signer import LISTED, Signer, list_signers, with_side
from diplo_cli.extractors.agreements.subjects import read_subject

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.sentences import Sentence


def find_with_pen(reading: Reading, sentence: Sentence) -> list[Signer]:
    """ "Ruiz, for Lima, and Berg, for Oslo, put pen to paper" beside a signing: it is that paper."""
    low = reading.low
    for i in range(sentence.start, sentence.end - 4):
        if low[i : i + 4] == ["put", "pen", "to", "paper"] and low[i + 4] != "on":
            side = read_subject(reading, i)
            sides = [read_behalf(reading, p.right)[1] or p.person.country for p in side.people]
            if len(sides) > 1 and None not in sides and len(set(sides)) == len(sides):
                signers = list_signers(reading, side, LISTED, None)
                return [with_side(s, code) for s, code in zip(signers, sides, strict=True)]
    return []
