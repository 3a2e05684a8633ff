"""Those after "with" beside a verb or its object: "signed the pact with her counterpart"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.agents import read_agents
from diplo_cli.extractors.agreements.doers import Side

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading


def read_partners(reading: Reading, event: Event) -> Side:
    """Those after "with" beside the verb or its object."""
    low = reading.low
    sentence = reading.sentence(event.start)
    spans = {i for m in event.objects for i in range(m.start, m.end)}
    for i in range(event.end, sentence.end):
        if (
            low[i]
            in {"that", "which", "who", ";", "while", "after", "when", "as", "where", "before", "following"}
            and i not in spans
        ):
            break
        if low[i] not in {"with", "alongside"}:
            continue
        before = low[i - 1]
        beside = (
            i - 1 < event.end
            or i - 1 in spans
            or i - 1 in reading.date_at
            or i - 1 in reading.actor_at
            or before in {"together", "along", ",", "jointly", "today", "yesterday"}
            or i in spans
        )
        if beside and before not in {"talks", "meeting", "meetings"} and "as" not in low[i + 1 : i + 5]:
            return read_agents(reading, i + 1)
    return Side()
