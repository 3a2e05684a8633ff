"""Which acts put a name under an agreement: no exchange of ratifications, no initialling before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.verbs import NEGOTIATION_NOUNS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record

_JOINED = frozenset({"join", "accede"})
_RATIFIED = frozenset("ratification ratifications acceptance approval accession".split())


def find_signing_acts(reading: Reading, record: Record, status: str) -> list[Event]:
    """The acts by which the agreement was signed or, for a planned one, is to be; in reading order."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    return [
        event
        for event in record.events
        if event.kind in {"sign", "initial"}
        and event.lemma not in _JOINED
        and event.realis in wanted
        and not concludes_talks(reading, event)
        and not _is_witnessing(reading, event)
        and not _hands_over_ratifications(reading, event)
        and not (event.kind == "initial" and awaits_signature(reading, record, event))
    ]


_TALKS_BEFORE = 5  # tokens from "negotiations" to the naming of what they are on


def concludes_talks(reading: Reading, event: Event) -> bool:
    """Whether only the talks are concluded: "negotiations on a trade pact have been concluded"."""
    if event.lemma != "conclude" or not event.objects or event.voice not in {"passive", "reduced"}:
        return False
    first = event.objects[0]
    floor = max(reading.sentence(first.head).start, first.start - _TALKS_BEFORE)
    return first.head < event.start and bool(NEGOTIATION_NOUNS & set(reading.low[floor : first.start]))


_WITNESSES = frozenset("witness witnesses mediator mediators guarantor guarantors observer observers".split())


def _is_witnessing(reading: Reading, event: Event) -> bool:
    """Whether "signed as a witness": no party's hand."""
    following = reading.low[event.end : min(event.end + 12, reading.sentence(event.start).end)]
    return any(
        word == "as" and bool(_WITNESSES & set(following[n + 1 : n + 4])) for n, word in enumerate(following)
    ) and not {"and", ";"} & set(following[: following.index("as")])


def _hands_over_ratifications(reading: Reading, event: Event) -> bool:
    """Whether "exchanged" speaks of "instruments of ratification", by which nobody signs."""
    if event.lemma != "exchange":
        return False
    sentence = reading.sentence(event.start)
    clause = reading.low[max(sentence.start, event.left - 16) : min(sentence.end, event.end + 8)]
    return bool(_RATIFIED & set(clause))


_PENDING = frozenset(
    "awaiting awaits await pending foreseen expected scheduled planned later will would due formal remains "
    "only yet before".split()
)
_SIGNATURE = frozenset({"signature", "signing"})


def awaits_signature(reading: Reading, record: Record, event: Event) -> bool:
    """Whether the signing of what was initialled is still to come: "initialled in May, is awaiting
    signature", or what was initialled is called a draft.
    """
    if any(e.kind == "sign" and e.realis == "planned" for e in record.events):
        return True
    if any("draft" in reading.low[max(m.start - 2, 0) : m.end] for m in event.objects):
        return True
    here = reading.sentence_of[event.start]
    for sentence in reading.sentences[here : here + 3]:
        for i in range(sentence.start, sentence.end):
            if reading.low[i] in _SIGNATURE and _PENDING & set(
                reading.low[max(sentence.start, i - 3) : min(sentence.end, i + 6)]
            ):
                return True
    return False
