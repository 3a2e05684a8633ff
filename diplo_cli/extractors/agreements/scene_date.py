"""The day of a signing that came right after a meeting: "The ministers met today. After the meeting they
signed a treaty".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.clause_date import is_barred, write_date
from diplo_cli.extractors.agreements.scene import SCENE, bare_acts, is_recent

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.umbrella import Kept
    from diplo_cli.facts import DateValue

_MEETINGS = frozenset("meeting talks summit consultations negotiations conversation session".split())
_MET = frozenset(
    "met meet meets meeting talks held received hosted summit negotiations consultations".split()
)

_ON_MEETING = frozenset({"after", "following", "during", "at"})


def share_day_of_meeting(reading: Reading, kept: Kept) -> Kept:
    """Give the day of the meeting right before to agreements that were signed without a date."""
    for n, (record, agreement) in enumerate(kept):
        if agreement.signed_on or record.old or agreement.status != "signed":
            continue
        days = (_day_of_meeting(reading, e) for e in bare_acts(reading, record))
        if day := next((d for d in days if d), None):
            kept[n] = (record, replace(agreement, signed_on=replace(day, basis="inferred", rule=SCENE)))
    return kept


def _day_of_meeting(reading: Reading, event: Event) -> DateValue | None:
    """The only day of the sentence before a signing that came "after the meeting"."""
    number = reading.sentence_of[event.start]
    sentence = reading.sentences[number]
    opening = reading.low[sentence.start : min(sentence.start + 6, event.left)]
    after = [w for w in opening if w.isalpha()][:1]
    reach = 2 if after and after[0] in _ON_MEETING and _MEETINGS & set(opening) else 0
    if after == ["they"]:
        reach = 1
    for before in reversed(reading.sentences[max(number - reach, 0) : number]):
        if before.headline or not _MET & set(reading.low[before.start : before.end]):
            continue
        days = [
            value
            for first, _, mention in reading.dates_in(before.start, before.end)
            if (value := write_date(reading, mention, SCENE))
            and not is_barred(reading, first)
            and not reading.in_quotation[first]
        ]
        return days[0] if len(days) == 1 and is_recent(reading, days[0]) else None
    return None
