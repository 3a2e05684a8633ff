"""Where an agreement was signed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.occasion import find_occasion
from diplo_cli.extractors.agreements.spots import GATHERINGS, LINKS, SPOTS, Spot, read_spot
from diplo_cli.extractors.agreements.told_meetings import (
    ANAPHORS,
    CEREMONY,
    CLAUSES,
    MEETINGS,
    VISITS,
    find_told_meeting,
)
from diplo_cli.facts import Place
from diplo_cli.lexicon import country_code, find_countries, place_country
from diplo_cli.lexicon.offices import singular_head
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.record import Record
    from diplo_cli.extractors.agreements.sentences import Sentence
    from diplo_cli.facts import Occasion

IN_CLAUSE = define_rule(
    "place.of-signing",
    """The place after "in" or "at" in the clause of a signing: "signed in Oslo on Monday", "signed at a hotel
    in the Norwegian capital".

    Leaves alone places inside the agreement's name or in another clause, and visits to a place.""",
)
DATELINE = define_rule(
    "place.dateline-here",
    """The dateline's place, when the signing is told with "here": "OSLO -- ... signed here on Monday",
    "OSLO -- ... signed at the Foreign Ministry here".""",
)

_SIGNS = frozenset({"sign", "initial", "conclude", "meet"})
_CEREMONIES = frozenset({"ceremony", "signing", "signature"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STAGED = frozenset("hold host organize organise attend witness take convene meet stage be include".split())
_HELD = frozenset({"held", "taking", "takes", "took", "under", "hosted", "convened", "organised", "staged"})
_TO_COME = frozenset({"will", "would", "'ll"})
_AFFIXED = (["affixed"], ["appended"], ["put"], ["placed"], ["exchanged"])
_ANNOUNCED = frozenset({"announce", "issue", "release", "unveil", "adopt"})
_TIMES = frozenset("day time morning evening afternoon night week weekend hours presence behalf".split())


def find_place(reading: Reading, record: Record, status: str) -> Place | None:
    """The place of signing: for each act in turn its clause, its ceremony, its meeting."""
    wanted = {"planned", "ongoing"} if status == "planned" else {"done"}
    signed = [e for e in record.events if e.kind in {"sign", "initial"}]
    acts = [e for e in signed if e.realis in wanted]
    if not acts and status in {"signed", "in_force", "planned"}:
        acts = [e for e in signed if e.realis != "denied"]
    # "exchanged" may be said of ratifications, so it comes after "signed".
    for event in sorted(acts, key=lambda e: (e.headline, e.lemma == "exchange")):
        place = _in_clause(reading, event) or _of_ceremony(reading, event) or _of_meeting(reading, event)
        if place:
            return place
    reached = [e for e in record.events if e.kind == "agree" and e.realis == "done" and not e.headline]
    if not signed:
        return next((place for e in reached if (place := _in_clause(reading, e))), None)
    place = _of_occasion(reading, find_occasion(reading, record, status))
    if place is None and status == "signed" and not any(_is_dated(reading, e) for e in acts):
        announced = (e for e in reached if e.lemma in _ANNOUNCED)
        place = next((place for e in announced if (place := _in_clause(reading, e))), None)
    return place


def _is_dated(reading: Reading, event: Event) -> bool:
    """Whether the sentence of an act tells a date of its own."""
    sentence = reading.sentence(event.start)
    return bool(reading.dates_in(sentence.start, sentence.end))


def find_place_between(reading: Reading, start: int, end: int) -> Place | None:
    """The place after "in" or "at" among tokens [start, end), up to the next clause; a town before a
    country.
    """
    spot = _first_spot(reading, start, end, set())
    return spot.place if spot else None


def _in_clause(reading: Reading, event: Event) -> Place | None:
    sentence = reading.sentence(event.start)
    inside = {i for m in event.objects for i in range(m.start, m.end) if m.kind == "name" or i <= m.head}
    inside |= {i for m in event.objects for i in range(_partners_start(reading, m), m.end)}
    behind = _first_spot(reading, event.end, sentence.end, inside)
    before = None if behind and behind.is_town else _before(reading, event, sentence, inside)
    spot = before if before and (before.is_town or not behind) else behind
    if _says_here(reading, event.end, sentence.end):
        return read_dateline_place(reading, spot.place if spot else None) or (spot.place if spot else None)
    if spot is None:
        spot = _closing(reading, event, sentence)
    return spot.place if spot else None


def _partners_start(reading: Reading, mention: Mention) -> int:
    """The token of the naming from which on it tells partners ("with", "between"); its end if none."""
    opening = (i for i in range(mention.head, mention.end) if reading.low[i] in {"with", "between"})
    return next(opening, mention.end)


def _closing(reading: Reading, event: Event, sentence: Sentence) -> Spot | None:
    """The town that closes the sentence behind what the agreement is about: "signed a pact under which both
    states share the lake, in the village of Hvalvik"."""
    low, named = reading.low, event.objects[-1].end if event.objects else event.end
    if not {"under", "which", "that", "to"} & set(low[named : named + 2]):
        return None
    for i in range(named, sentence.end - 2):
        if low[i] == "," and low[i + 1] in LINKS and not reading.in_quotation[i]:
            spot = read_spot(reading, i + 2, sentence.end, IN_CLAUSE, link=_link(reading, i + 1))
            if spot and spot.is_town and not _is_parted(reading, spot.end, sentence.end):
                return spot
    return None


def _before(reading: Reading, event: Event, sentence: Sentence, inside: set[int]) -> Spot | None:
    """A place that opens the sentence ("In Oslo, the ministers signed"), or of "visited Peru, where they
    signed": nothing finite may stand between it and the verb.
    """
    left = event.left
    spots: list[Spot] = []
    for i in range(sentence.start, left - 1):
        if i in inside or reading.cover.get(i) is not None:
            continue
        if reading.low[i] == "where":
            spots = _antecedent(reading, sentence.start, i) or spots
        elif reading.low[i] in LINKS:
            spot = read_spot(reading, i + 1, left, IN_CLAUSE, link=_link(reading, i))
            if spot and not _is_parted(reading, spot.end, left) and not _is_of_other(reading, i, spot):
                spots.append(spot)
    towns = [s for s in spots if s.is_town]
    return next(iter(towns or spots), None)


def _antecedent(reading: Reading, floor: int, where: int) -> list[Spot]:
    """The place right before ", where"."""
    last = where - 1 if reading.low[where - 1] == "," else where
    for i in range(last - 1, max(floor, last - 4) - 1, -1):
        spot = read_spot(reading, i, last, IN_CLAUSE)
        if spot and spot.end == last:
            return [spot]
    return []


def _is_parted(reading: Reading, start: int, end: int) -> bool:
    """A finite verb or a word that opens a clause stands between."""
    free = [i for i in range(start, end) if reading.cover.get(i) is None]
    words = {"that", "when", "while", "after", "before", "because", "and"}
    verbs = [i for i in free if reading.doc[i].tag_ in _FINITE]
    opens = [i for i in free if reading.low[i] in words - {"and"}]
    return bool(verbs or opens)


def _first_spot(reading: Reading, start: int, end: int, inside: set[int]) -> Spot | None:
    """The first town behind a verb in its clause, else the first building, else the first country."""
    low = reading.low
    found: list[Spot] = []
    for i in range(start, end - 1):
        covered = reading.cover.get(i) is not None
        if low[i] in CLAUSES | {"ahead"} and i not in inside and not covered and not _is_plain_as(reading, i):
            break
        if low[i] == "to" and reading.doc[i + 1].tag_ == "VB" and i not in inside:
            break
        if not (low[i] in LINKS or _is_on_island(reading, i)) or i in inside or covered:
            continue
        if reading.doc[i - 1].text[:1].isupper() and singular_head(low[i - 1]):
            continue
        spot = read_spot(reading, i + 1, end, IN_CLAUSE, link=_link(reading, i))
        if spot is None or (i > start and _is_in_subject(reading, i, spot)):
            continue
        if _is_of_other(reading, i, spot) or _is_of_other_verb(reading, start, i, spot):
            continue
        if spot.is_town:
            return spot
        found.append(spot)
    return next((s for s in found if s.kind == "venue"), next(iter(found), None))


def _is_on_island(reading: Reading, i: int) -> bool:
    """ "on the island of Hven"."""
    words = reading.low[i : i + 5]
    return words[0] == "on" and bool({"island", "isle", "islet"} & set(words)) and "of" in words


def _is_plain_as(reading: Reading, i: int) -> bool:
    """ "known as", "such topics as": no clause begins."""
    return reading.low[i] == "as" and reading.doc[i].dep_ in {"case", "cc", "fixed", "advmod"}


def _link(reading: Reading, i: int) -> str:
    return "in" if reading.low[i] in {"in", "near", "outside"} else "at"


def _is_in_subject(reading: Reading, i: int, spot: Spot) -> bool:
    """ "officials in Oslo said": a verb follows, whose subject the noun before the place is."""
    if spot.end >= len(reading.doc) or reading.doc[spot.end].tag_ not in {"VBD", "VBZ"}:
        return False
    own = any(m.start <= i - 1 < m.end for m in reading.mentions_in(i - 12, i))
    return reading.doc[i - 1].tag_ in {"NN", "NNS"} and not own and i - 1 not in reading.date_at


def _is_of_other(reading: Reading, i: int, spot: Spot) -> bool:
    """The place belongs to a thing that the sentence speaks of ("for facilities in Malta")."""
    before = reading.doc[i - 1]
    if before.tag_ in {"VBG", "VB"} and before.lemma_ not in _STAGED | _SIGNS and i - 1 not in reading.cover:
        return before.text[-3:] == "ing" and "-" in {before.text, reading.low[i - 2], *before.text}
    if before.tag_ not in {"NN", "NNS"} or reading.cover.get(i - 1) is not None or i - 1 in reading.date_at:
        return False
    allowed = MEETINGS | VISITS | GATHERINGS | SPOTS | _CEREMONIES | _TIMES | ANAPHORS
    own = [m for m in reading.mentions_in(i - 12, i + 12) if m.start <= i - 1 < m.end]
    if reading.low[i - 1] in allowed or any(
        (spot.is_town and "for" not in reading.low[m.head : i]) or m.head == i - 1 for m in own
    ):
        return False
    token = reading.doc[reading.tokens(spot.place.evidence[0].start, spot.place.evidence[0].end)[1] - 1]
    return token.head.i == i - 1 or token.head.tag_ in {"NN", "NNS"}


def _is_of_other_verb(reading: Reading, start: int, i: int, spot: Spot) -> bool:
    """The place is where something else is done ("to supply ships built in Malta")."""
    last = reading.tokens(spot.place.evidence[0].start, spot.place.evidence[0].end)[1] - 1
    verb = reading.doc[last].head
    return start <= verb.i < i and verb.tag_.startswith("VB") and verb.lemma_ not in _STAGED


def _says_here(reading: Reading, start: int, end: int) -> bool:
    for i in range(start, end):
        if reading.low[i] in CLAUSES:
            return False
        here = reading.low[i] == "here" or _points_here(reading.low, i)
        if here and not reading.in_quotation[i]:
            return True
    return False


def _points_here(low: list[str], i: int) -> bool:
    """ "in this city", "in this capital": the place that the dateline names."""
    return low[i] == "in" and low[i + 1 : i + 2] == ["this"] and low[i + 2 : i + 3] in _TOWNS


_TOWNS = (["city"], ["capital"], ["town"], ["port"])


def _of_ceremony(reading: Reading, event: Event) -> Place | None:
    """A place beside "ceremony", "signing" or "event" in the sentences around the signing."""
    low = reading.low
    first = reading.sentence_of[event.start]
    for sentence in reading.sentences[max(first - 1, 0) : first + 4]:
        words = low[sentence.start : sentence.end]
        if not (_CEREMONIES | {"exchanged", "signatures"}) & set(words):
            continue
        if event.realis == "done" and sentence.index != first and _TO_COME & set(words):
            continue  # "will join in a ceremony in Oslo": another ceremony
        for i in range(sentence.start, sentence.end):
            affixed = _are_affixed(low, i)
            if low[i] in _CEREMONIES or affixed:
                place = _beside_ceremony(reading, i + 2 if affixed else i, sentence)
                if place:
                    return place
    return None


def _are_affixed(low: list[str], i: int) -> bool:
    """ "Signatures were affixed (at the Town Hall)": the signing told by its signatures."""
    told = low[i + 1 : i + 3]
    return low[i] == "signatures" and told[:1] in (["were"], ["are"]) and told[1:] in _AFFIXED


def _beside_ceremony(reading: Reading, i: int, sentence: Sentence) -> Place | None:
    end = min(i + 16, sentence.end)
    held = i + 2 < end and reading.low[i + 1 : i + 3] in ([",", "which"], ["which", "was"], ["that", "was"])
    start = i + 3 if held else i + 1
    spot = _first_spot(reading, start, end, set())
    place = replace(spot.place, rule=CEREMONY) if spot else None
    return (read_dateline_place(reading, place) if _says_here(reading, start, end) else None) or place


def _of_meeting(reading: Reading, event: Event) -> Place | None:
    """The town of the meeting after which it was signed."""
    told = find_told_meeting(reading, event)
    return told.place if told else None


def _of_occasion(reading: Reading, occasion: Occasion | None) -> Place | None:
    """The town of "a visit to Oslo" during which it was signed, that a forum is called by, or where it is
    said to be held: "the Rivers Forum, which is taking place in Oslo".
    """
    if occasion is None:
        return None
    held = _where_held(reading, occasion)
    if held is not None:
        return held
    match = re.match(r"(?:\S+ ){0,7}(?:visit|trip) to ([A-Z][\w'’ -]+?)(?= by\b| of\b|$)", occasion.name)
    if match and not country_code(match.group(1)):
        code = place_country(match.group(1))
        return Place(match.group(1), code, occasion.evidence, CEREMONY) if code else None
    town = next(
        (m for m in find_countries(occasion.name) if m.kind in {"city", "capital"} and m.start < 5), None
    )
    return Place(town.text, town.code, occasion.evidence, CEREMONY) if town else None


def _where_held(reading: Reading, occasion: Occasion) -> Place | None:
    last = reading.tokens(occasion.evidence[0].start, occasion.evidence[0].end)[1]
    end = min(reading.sentence(last - 1).end, last + 12)
    for i in range(last, end - 2):
        if reading.low[i] in _HELD and reading.low[i + 1] in {"place", "in", "at"}:
            link = i + 1 + (reading.low[i + 1] == "place")
            spot = read_spot(reading, link + 1, end, CEREMONY) if reading.low[link] in LINKS else None
            return spot.place if spot and spot.is_town else None
    return None


def read_dateline_place(reading: Reading, venue: Place | None = None) -> Place | None:
    """The dateline's town; with it the building that stands there."""
    span = reading.article.header.place_span
    if span is None:
        return None
    text = reading.article.text[slice(*span)]
    name = text.split(",")[0].strip()
    name = name.title() if name.isupper() else name
    if place_country(name) is None and place_country(text.title()) is None:
        return None
    evidence = (reading.article.span(span[0], span[0] + len(text.split(",")[0].rstrip())),)
    more = venue.evidence if venue else ()
    return Place(name, place_country(name) or place_country(text.title()), (*evidence, *more), DATELINE)
