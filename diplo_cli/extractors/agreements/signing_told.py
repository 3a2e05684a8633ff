"""Sentences beside a signing that tell its hands by another verb: "A and B were the signatories", "A and B
did the signing", "A appended her signature first, followed by B", "with A signing for Peru and B for Chile".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents
from diplo_cli.extractors.agreements.doers import Side
from diplo_cli.extractors.agreements.signed_for import find_gapped_behind
from diplo_cli.extractors.agreements.signer import GAPPED, LISTED, Signer, list_signers
from diplo_cli.extractors.agreements.subjects import read_subject

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.sentences import Sentence

_HANDS = frozenset({"signatories", "signers"})
_OWN = frozenset({"its", "the", "their", "whose"})
_ADDING = frozenset("put set affixed appended added".split())
_OWN_NAMES = frozenset("signature signatures name names initials seal seals".split())
_LEADING_ON = frozenset({"to", "on", "upon", "under", "beneath"})
_PARTICIPLES = frozenset("signing initialling initialing inking".split())
_DONE = frozenset("done performed carried conducted made".split())


def find_told_hands(reading: Reading, sentence: Sentence) -> list[Signer]:
    """Those whom such a sentence, at or right behind a signing, gives as its hands."""
    found: list[Signer] = []
    for i in range(sentence.start + 1, sentence.end - 1):
        side = (
            _were_signatories(reading, i)
            or _did_the_signing(reading, i)
            or _added_names(reading, i, sentence)
            or _stood_at_signing(reading, i, sentence)
        )
        if side is not None:
            found += list_signers(reading, side, LISTED, None)
        found += _while_signing(reading, i, sentence)
    return found


def _were_signatories(reading: Reading, i: int) -> Side | None:
    """ "A and B were the signatories"; "Its signatories, A and B, shook hands"."""
    low = reading.low
    if low[i] not in _HANDS:
        return None
    if low[i - 1] in _OWN and low[i + 1] == "," and _names_at(reading, i + 2):
        return read_agents(reading, i + 2)
    if low[i - 2 : i] in (["were", "the"], ["are", "the"]):
        return read_subject(reading, i - 2)
    return None


def _names_at(reading: Reading, i: int) -> bool:
    """Whether a name, with its title, begins within three tokens."""
    return any(reading.cover.get(j) is not None for j in range(i, min(i + 3, len(reading.low))))


def _did_the_signing(reading: Reading, i: int) -> Side | None:
    """ "A and B did the signing"; "The signing was done by A and B"."""
    low = reading.low
    if low[i : i + 3] == ["did", "the", "signing"]:
        return read_subject(reading, i)
    done = low[i - 1] == "signing" and low[i] == "was" and low[i + 1] in _DONE
    by = i + 2 + (low[i + 2 : i + 3] == ["out"])
    return read_agents(reading, by + 1) if done and low[by : by + 1] == ["by"] else None


def _added_names(reading: Reading, i: int, sentence: Sentence) -> Side | None:
    """ "A appended her signature first, followed by B": no other paper is named that it was put to."""
    low = reading.low
    own = low[i] in _ADDING and low[i + 1] in {"his", "her", "their"}
    if not own or i + 3 >= sentence.end or low[i + 2] not in _OWN_NAMES or low[i + 3] in _LEADING_ON:
        return None
    side = read_subject(reading, i)
    for j in range(i + 3, min(i + 8, sentence.end - 2)):
        if low[j : j + 2] == ["followed", "by"] and side.people:
            side.add(read_agents(reading, j + 2))
    return side


def _stood_at_signing(reading: Reading, i: int, sentence: Sentence) -> Side | None:
    """ "A and B represented the two sides at the signing"; "Peru was represented at the signing by A"."""
    low = reading.low
    if low[i] != "represented":
        return None
    at = next(
        (
            j
            for j in range(i + 1, min(i + 8, sentence.end - 2))
            if low[j] in {"at", "during", "in"} and low[j + 1 : j + 3] == ["the", "signing"]
        ),
        None,
    )
    if at is None:
        return None
    if low[i - 1] in {"was", "were"}:
        by = next((j for j in range(i + 1, min(at + 6, sentence.end - 1)) if low[j] == "by"), None)
        return read_agents(reading, by + 1) if by is not None else None
    return read_subject(reading, i)


def _while_signing(reading: Reading, i: int, sentence: Sentence) -> list[Signer]:
    """ "with A signing for Peru and B for Chile" beside the signing that it is part of."""
    person = reading.cover.get(i - 1)
    if reading.low[i] not in _PARTICIPLES or person is None or person.right != i:
        return []
    floor = max(sentence.start, person.left - 4)
    gapped = find_gapped_behind(reading, i + 1, sentence.end)
    if gapped is None or "with" not in reading.low[floor : person.start]:
        return []
    code, others = gapped
    return [Signer(person.person, person, code, "stated", GAPPED, (person.left, person.right)), *others]
