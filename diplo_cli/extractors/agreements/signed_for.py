"""Who signed for which side ("A signed for Peru"), and sentences that name the signatories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents, read_behalf
from diplo_cli.extractors.agreements.principals import read_principal
from diplo_cli.extractors.agreements.signer import GAPPED, LISTED, Signer, list_signers, with_side
from diplo_cli.extractors.agreements.subjects import read_subject

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.sentences import Sentence


def find_gapped(reading: Reading, event: Event) -> tuple[str, list[Signer]] | None:
    """ "signed for X and B for Y": the subject's side, and the further signers."""
    low = reading.low
    limit = min(reading.sentence(event.start).end, event.end + 40)
    inside = {i for m in event.objects for i in range(m.start, m.end)}
    first = _side_at(reading, event.end, limit, within=14, inside=inside)
    if first is None:
        return None
    i, code = first
    others: list[Signer] = []
    while i < limit:
        person = reading.cover.get(i)
        if person is None:
            if low[i] in {";", ".", "who", "which", "after", "before"}:
                break
            i += 1
            continue
        side = _side_at(reading, person.right, limit, within=5) or _own_side(reading, person, limit)
        if side is None:
            break
        others.append(Signer(person.person, person, side[1], "stated", GAPPED, (person.left, side[0])))
        i = side[0]
    return code, others


def _own_side(reading: Reading, person: PersonAt, limit: int) -> tuple[int, str] | None:
    """The person's own state in "while Berg signed for his country"."""
    for i in range(person.right, min(person.right + 4, limit - 2)):
        if reading.low[i] == "for" and reading.low[i + 1] in {"his", "her"} and person.person.country:
            return (i + 3, person.person.country) if reading.low[i + 2] in _HOMES else None
    return None


_HOMES = frozenset({"country", "government", "side", "nation", "state"})


def _side_at(
    reading: Reading, start: int, limit: int, *, within: int, inside: set[int] | frozenset[int] = frozenset()
) -> tuple[int, str] | None:
    """The first "for X" or "on behalf of X" from a token on: the token after it and X's code."""
    low = reading.low
    for i in range(start, min(limit, start + within)):
        if reading.cover.get(i) is not None or low[i] in {"and", "who", "that", "which"}:
            return None
        beside = (
            i == start
            or i - 1 in inside
            or low[i - 1] in {",", "it", "so", "signed"}
            or i - 1 in reading.date_at
        )
        if i not in inside and ((low[i] == "for" and beside) or low[i : i + 3] == ["on", "behalf", "of"]):
            found = read_principal(reading, i + (1 if low[i] == "for" else 3), limit)
            if found is not None:
                return found
    return None


def find_listed(reading: Reading, record: Record) -> list[Signer]:
    """ "The signatories were A and B", "Signing for Peru was A", near the record's signing."""
    found: list[Signer] = []
    acts = {reading.sentence_of[e.start] for e in record.events if e.kind in {"sign", "initial"}}
    near = sorted({n + d for n in acts for d in range(-1, 4) if 0 <= n + d < len(reading.sentences)})
    for sentence in (reading.sentences[n] for n in near):
        for i in range(sentence.start, sentence.end):
            start, code = _list_start(reading, i, sentence.end)
            if start is not None:
                side = read_agents(reading, start)
                signers = list_signers(reading, side, LISTED, None)
                found += [with_side(s, code) if code else s for s in signers]
        found += _with_pen(reading, sentence)
    return found


def _with_pen(reading: Reading, sentence: Sentence) -> list[Signer]:
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


def _list_start(reading: Reading, i: int, end: int) -> tuple[int | None, str | None]:
    low = reading.low
    word = low[i]
    if (
        word in {"signatories", "signatory", "signers"}
        and low[i + 1 : i + 2]
        and low[i + 1] in {"were", "was", "are", "included", ":"}
    ):
        return i + 2, None
    colon = next((j for j in range(i + 1, min(i + 14, end)) if low[j] == ":"), None)
    if word in {"signatories", "signers"} and i <= reading.sentence(i).start + 1 and colon is not None:
        return colon + 1, None
    if word == "signature" and low[i + 1 : i + 4] == ["was", "that", "of"]:
        actor = reading.actor_at.get(i - 1)
        return i + 4, actor.code if actor else None
    if word in {"initials", "signatures"} and (
        low[i + 1 : i + 4] in (["were", "those", "of"], ["are", "those", "of"])
        or low[i + 1 : i + 2] == ["of"]
    ):
        return i + (4 if low[i + 2 : i + 3] == ["those"] else 2), None
    if (
        word in {"signed", "signing"}
        and low[i - 1 : i] in (["who"], ["those"])
        and low[i + 1 : i + 2] in (["were"], ["included"], ["was"])
    ):
        return i + 2, None
    if word == "representing" and i == reading.sentence(i).start:
        verb = next((j for j in range(i + 1, min(i + 20, end)) if low[j] in {"was", "were"}), end)
        side = read_principal(reading, i + 1, verb)
        signing = any(w.startswith("sign") for w in low[i:verb])
        return (verb + 1, side[1]) if side and signing and verb < end else (None, None)
    if (word == "signing" and i == reading.sentence(i).start) or (
        word == "signed" and low[i + 1 : i + 2] == ["for"] and i == reading.sentence(i).start
    ):
        for j in range(i + 1, min(i + 12, end)):
            if low[j] in {"was", "were"}:
                side = _side_at(reading, i + 1, j + 1, within=8)
                return j + 1, side[1] if side else None
    return None, None
