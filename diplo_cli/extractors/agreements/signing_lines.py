"""Lines under the naming of an agreement that tell its hands: "Indian signatory: A", "From the Peruvian
side: B", "Signed at the Ministry by A and B".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents
from diplo_cli.extractors.agreements.signer import LISTED, Signer, list_signers

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.sentences import Sentence

_SIDES = frozenset({"side", "signatory", "signatories", "party", "signer"})
_OPENING = 8  # tokens of a line before its naming: a number, "Document:"
_BEFORE_NAME = 6  # tokens of honorific and title before the name that a label announces


def find_under_namings(reading: Reading, record: Record) -> list[Signer]:
    """Those whom the lines right under the record's namings give as its hands."""
    found: list[Signer] = []
    for mention in record.mentions:
        found += _in_bracket(reading, mention)
        for sentence in find_lines_under(reading, mention):
            found += _read_signed_by(reading, sentence)
            for person, code in _read_labels(reading, sentence):
                found.append(
                    Signer(person.person, person, code, "stated", LISTED, (person.left, person.right))
                )
    return found


def _in_bracket(reading: Reading, mention: Mention) -> list[Signer]:
    """Two people or more in the bracket behind a naming: "a fisheries treaty (Minister A and Minister B)"."""
    low, end = reading.low, reading.sentence(mention.head).end
    close = next((i for i in range(mention.end, end) if low[i] == ")"), None)
    if low[mention.end : mention.end + 1] != ["("] or close is None:
        return []
    people = reading.people_in(mention.end, close)
    named = {i for p in people for i in range(p.left, p.right)}
    others = [i for i in range(mention.end + 1, close) if i not in named and i not in reading.actor_at]
    if len(people) < 2 or not all(low[i] in _BETWEEN or reading.doc[i].text[0].isupper() for i in others):
        return []
    return [Signer(p.person, p, None, "stated", LISTED, (p.left, p.right)) for p in people]


_BETWEEN = frozenset({"and", ",", "of", "for", "the", "'s", "&", "his", "her"})


def find_lines_under(reading: Reading, mention: Mention) -> list[Sentence]:
    """The sentences after a line that names an agreement, for as long as they tell who signed it."""
    home = reading.sentence(mention.head)
    if mention.start - home.start > _OPENING or _RATIFIED & set(reading.low[home.start : home.end]):
        return []
    lines = []
    for sentence in reading.sentences[home.index + 1 : home.index + 6]:
        if not (_labels(reading, sentence) or _signed_by(reading, sentence)):
            break
        lines.append(sentence)
    return lines


_RATIFIED = frozenset({"ratification", "ratifications"})


def _labels(reading: Reading, sentence: Sentence) -> list[tuple[int, str]]:
    """The token after each label of a line, and the side that the label names."""
    found = []
    for i in range(sentence.start, sentence.end):
        if reading.low[i] != ":":
            continue
        begin = max(
            (j + 1 for j in range(sentence.start, i) if reading.low[j] in {";", "|"}), default=sentence.start
        )
        words = reading.low[begin:i]
        actors = reading.actors_in(begin, i)
        told = bool(_SIDES & set(words)) or words[:1] == ["for"]
        if len(actors) == 1 and told and len(words) <= _BEFORE_NAME:
            found.append((i + 1, actors[0].code))
    return found


def _read_labels(reading: Reading, sentence: Sentence) -> list[tuple[PersonAt, str]]:
    """The person whom each label of a line announces, with the side."""
    found = []
    for start, code in _labels(reading, sentence):
        stop = next((j for j in range(start, sentence.end) if reading.low[j] in {";", "|"}), sentence.end)
        person = next(iter(reading.people_in(start, stop)), None)
        if person is not None and person.left - start <= _BEFORE_NAME:
            found.append((person, code))
    return found


def _signed_by(reading: Reading, sentence: Sentence) -> int | None:
    """The token after the "by" of a line that begins "Signed at the Ministry by"."""
    low = reading.low
    if low[sentence.start] != "signed":
        return None
    for i in range(sentence.start + 1, min(sentence.end - 1, sentence.start + 16)):
        if low[i] == "by" and i + 1 not in reading.date_at:
            return i + 1 + (low[i + 1] == ":")
        if low[i] in {"and", "who", "which", "after"}:
            return None
    return None


def _read_signed_by(reading: Reading, sentence: Sentence) -> list[Signer]:
    start = _signed_by(reading, sentence)
    return [] if start is None else list_signers(reading, read_agents(reading, start), LISTED, None)
