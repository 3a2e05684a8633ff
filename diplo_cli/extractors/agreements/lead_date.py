"""The day of a signing that only the article's lead tells: "Today the two finalised a series of deals."."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.clause_date import is_barred, write_date
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.sentences import Sentence
    from diplo_cli.facts import Agreement, DateValue

LEAD = define_rule(
    "date.of-signing-by-lead",
    """The day on which the lead says that agreements were finalised, for a main agreement of which a later
    sentence only says that it was signed: "Today the ministers concluded landmark deals. ... They signed a
    Ports Agreement".

    Leaves alone what was signed earlier ("had signed", "recently signed"), sentences with a date of their
    own, and leads more than a week from the article's date.""",
)

_CLOSING = frozenset(
    """sign signs signed signing ink inked initialled initialed finalise finalised finalize finalized conclude
    concluded seal sealed secure secured broker brokered reach reached strike struck complete completed renew
    renewed joined acceded""".split()
)
_TEXTS = frozenset(
    "agreement agreements deal deals accord accords pact pacts treaty treaties memorandum ceremony".split()
)
_EARLIER = frozenset("had recently previously earlier already originally first ago since".split())
_LEAD_SENTENCES = 2
_NEAREST_DAYS = 7
_NEXT_DAY = 1
_DATELINE_REACH = 30  # code points from the place to the end of the date


_OF_ANY_TOPIC = frozenset(
    """series number set raft host slew range string landmark historic new major key several important
    various bilateral numerous agreement deal accord pact treaty two three four five six seven eight nine
    ten""".split()
)


def is_of_lead_series(reading: Reading, record: Record, agreement: Agreement) -> bool:
    """Whether the lead tells of several agreements of no stated topic between two parties of this one:
    "Today the two finalised a series of landmark agreements".
    """
    codes = {p.code for p in agreement.parties}
    if len(codes) < 2 or record.plural:
        return False
    for sentence in _lead(reading):
        actors = {a.code for a in reading.actors_in(sentence.start, sentence.end)}
        actors |= {
            p.person.country for p in reading.people_in(sentence.start, sentence.end) if p.person.country
        }
        for mention in reading.mentions_in(sentence.start, sentence.end):
            topics = mention.words - _OF_ANY_TOPIC - {mention.noun, mention.noun.rstrip("s")}
            if mention.plural and len(codes & actors) > 1 and not topics:
                return True
    return False


def is_closed_in_lead(reading: Reading, record: Record) -> bool:
    """Whether the lead itself says that this agreement was reached: "Today he secured a trade deal"."""
    lead = {s.index for s in _lead(reading)}
    return any(
        e.kind == "agree" and e.realis == "done" and reading.sentence_of[e.start] in lead
        for e in record.events
    )


def find_date_by_lead(reading: Reading, record: Record) -> DateValue | None:
    """The lead's day for a record that was signed without a date beside the act."""
    acts = [
        e for e in record.events if e.kind in {"sign", "initial"} and e.realis == "done" and not e.headline
    ]
    if not any(is_bare(reading, e) for e in acts):
        return None
    for sentence in _lead(reading):
        if value := _closing_day(reading, sentence):
            return replace(value, basis="inferred")
    return None


def _lead(reading: Reading) -> list[Sentence]:
    start = reading.article.header.body_start
    body = (s for s in reading.sentences if reading.starts[s.start] >= start and not s.headline)
    return [s for s, _ in zip(body, range(_LEAD_SENTENCES), strict=False)]


def is_bare(reading: Reading, event: Event) -> bool:
    """Whether the act's sentence has no date of its own and no word that puts it earlier."""
    sentence = reading.sentence(event.start)
    dated = any(
        m.kind in {"date", "time"} and not _is_to_come(reading, m.value or "")
        for _, _, m in reading.dates_in(sentence.start, sentence.end)
    )
    words = set(reading.low[max(sentence.start, event.left - 3) : event.end])
    return not dated and not words & _EARLIER and not reading.in_quotation[event.start]


_TELLING = frozenset(
    """said says told announced reported statement according welcomed arrived urged called expected due will
    would accused condemned denied""".split()
)


def find_day_of_lead(reading: Reading, record: Record, agreement: Agreement) -> DateValue | None:
    """The day of a lead that names the parties, for a signing told right below it: "The two states yesterday
    ended their row. The deal was signed at a hotel".
    """
    lead = _lead(reading)[:1]
    body = reading.article.header.body_start
    signings = [e for e in record.events if e.kind == "sign" and e.realis == "done" and not e.headline]
    acts = [e for e in signings if reading.starts[e.start] >= body]
    near = [e for e in acts if lead and 0 < reading.sentence_of[e.start] - lead[0].index <= _LEAD_SENTENCES]
    if not near or not all(is_bare(reading, e) for e in acts) or len(agreement.parties) < 2:
        return None
    sentence = lead[0]
    named = {a.code for a in reading.actors_in(sentence.start, sentence.end)}
    if not {p.code for p in agreement.parties} <= named or _TELLING & set(
        reading.low[sentence.start : sentence.end]
    ):
        return None
    day = _only_day(reading, sentence, _NEXT_DAY)
    return replace(day, basis="inferred") if day else None


def _is_to_come(reading: Reading, value: str) -> bool:
    """Whether a date is later than the article: "a plan for the line in 2030" does not date its signing."""
    published = reading.article.header.published
    return (
        published is not None
        and value[:4].isdigit()
        and value[:10] > published.isoformat()[: len(value[:10])]
    )


def _closing_day(reading: Reading, sentence: Sentence) -> DateValue | None:
    words = set(reading.low[sentence.start : sentence.end])
    return _only_day(reading, sentence, _NEAREST_DAYS) if words & _CLOSING and words & _TEXTS else None


def _only_day(reading: Reading, sentence: Sentence, nearest: int) -> DateValue | None:
    """The only day that a sentence tells, its dateline's left out, within so many days before the article."""
    published = reading.article.header.published
    if published is None:
        return None
    days = []
    for first, last, mention in reading.dates_in(sentence.start, sentence.end):
        value = write_date(reading, mention, LEAD)
        if (
            value
            and len(value.date) == 10
            and not is_barred(reading, first)
            and not reading.in_quotation[first]
            and not _is_of_dateline(reading, mention.end, last)
        ):
            days.append(value)
    if len({v.date for v in days}) != 1:
        return None
    distance = (published - date.fromisoformat(days[0].date)).days
    return days[0] if 0 <= distance <= nearest else None


def _is_of_dateline(reading: Reading, end: int, last: int) -> bool:
    """Whether a date stands between the dateline's place and its dash."""
    place = reading.article.header.place_span
    near = place is not None and 0 <= end - place[1] <= _DATELINE_REACH
    return near and bool({"-", "--", "–", "—", "_"} & set(reading.low[last : last + 8]))
