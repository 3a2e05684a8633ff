"""The record's name, aliases and type from its namings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import REFERENCES

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.facts import AgreementType

_RANK = {"name": 2, "description": 1, "reference": 0}


def _best(reading: Reading, record: Record) -> Mention:
    """The naming that tells most: a full name before a description, outside the headline, the longest."""

    def weight(mention: Mention) -> tuple[bool, int, bool, int, int]:
        told = min(len(mention.words) + len(mention.actors), 12)
        return not mention.by_number, _RANK[mention.kind], not mention.headline, told, -mention.start

    return max(record.mentions, key=weight)


def find_name(reading: Reading, record: Record) -> str:
    """The fullest name as written, without its article; of "the second" what it is said to be about."""
    best = _best(reading, record)
    if best.by_number and best.aliases:
        return _on_one_line(best.aliases[0])
    return _on_one_line(reading.text(best.start, best.end))


def _on_one_line(text: str) -> str:
    """The words as written, without the line breaks of wrapped text."""
    return " ".join(text.split())


def find_aliases(reading: Reading, record: Record) -> tuple[str, ...]:
    """The other ways in which the text names the agreement, in order, each once."""
    name = find_name(reading, record)
    found: dict[str, None] = {}
    for mention in record.mentions:
        found.setdefault(_on_one_line(reading.text(mention.start, mention.end)))
        if mention.end > mention.head + 1:
            found.setdefault(_on_one_line(reading.text(mention.start, mention.head + 1)))
        for alias in mention.aliases:
            found.setdefault(alias)
    found.pop(name, None)
    return tuple(found)


def _type_of_titled(reading: Reading, record: Record, title: Mention) -> AgreementType | None:
    """The type of what a title is given to: a "joint statement entitled 'A Partnership for Growth'"."""
    before = next((m for m in reversed(record.mentions) if m.end <= title.start), None)
    gap = reading.low[before.tail : title.start] if before else []
    return before.type if before and len(gap) <= 4 and {"entitled", "titled"} & set(gap) else None


def find_type(reading: Reading, record: Record) -> AgreementType:
    """The type that the fullest name tells; a telling noun anywhere before a plain "agreement"."""
    best = _best(reading, record)
    if best.kind == "name":
        return _type_of_titled(reading, record, best) or best.type
    formal = [m.type for m in record.mentions if m.kind == "name"]
    if formal:
        return formal[0]
    introduced = [m for m in record.mentions if m.noun not in REFERENCES or m.kind == "description"]
    plain = introduced or record.mentions
    first = next((m for m in plain if not m.headline), plain[0])
    if (
        first.noun == "agreement"
        and not record.plural
        and any(m.type == "memorandum_of_understanding" for m in plain)
    ):
        return "memorandum_of_understanding"
    if first.noun in {"deal", "document", "accord"}:
        telling = [m.type for m in record.mentions if m.type not in {"agreement", "other", "pact"}]
        return telling[0] if telling else first.type
    return first.type
