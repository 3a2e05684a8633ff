"""Who does it: the people and states in the subject of a verb, and after the "by" of a passive.

The article is read as it is printed, comma by comma. Titles are part of their names here, so that commas and
small words inside an office ("Minister for Industry, Innovation and Science") do not break the list of names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.principals import read_principal
from diplo_cli.extractors.agreements.verbs import ADVERBS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Actor, PersonAt, Reading

PREPOSITIONS = frozenset(
    "in at on after during following with before amid under for by despite since upon within over "
    "through from until unlike besides beside against between among near outside inside ahead towards "
    "toward per via to of according thanks regarding concerning alongside watched witnessed flanked "
    "accompanied attended joined hosted "
    "overseen led headed including".split()
)
BREAKS = frozenset(
    "that said says say saying where when while as because if whether although though whereas ; : -- "
    '— “ ” " who '
    "which whose after before until since announced reported confirmed told added".split()
)
_JOINING = frozenset({"and", "&", "both", "plus", "or"})
_COMPANIONS = (("together", "with"), ("along", "with"), ("as", "well", "as"))
_WITNESSES = frozenset(
    "looking watching standing present attending presiding witnessing overseeing attendance applauding "
    "nearby "
    "seated sitting".split()
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_COMPANY_WORDS = frozenset(
    "company companies firm firms consortium corporation corp inc ltd plc llc airline airlines bank "
    "group groups producer manufacturer manufacturers maker giant operator operators utility supplier "
    "contractor businesses business businessmen investors entrepreneur conglomerate subsidiary club "
    "team label studio university "
    "city province rebels rebel militants movements faction factions militia militias guerrillas "
    "tribes insurgents universities union unions broadcaster shipbuilder carrier miner refinery".split()
)


@dataclass
class Side:
    """People and states found in one phrase; `roles` are token ranges of unnamed doers ("the two ministers").

    `behalf` gives, for the start token of a person, the code of the party that he or she signs for.
    """

    people: list[PersonAt] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    roles: list[tuple[int, int]] = field(default_factory=list)
    behalf: dict[int, str] = field(default_factory=dict)

    def add(self, other: Side) -> None:
        """Take in another phrase's people and states."""
        self.people += [p for p in other.people if p not in self.people]
        self.actors += [a for a in other.actors if a not in self.actors]
        self.roles += other.roles
        self.behalf.update(other.behalf)


def read_subject(reading: Reading, left: int) -> Side:
    """The subject that ends just before token `left`, where a verb group begins."""
    side = Side()
    floor = reading.sentence(min(left, len(reading.doc) - 1)).start
    if left - 1 >= floor and reading.low[left - 1] in {"who", "which", "that"}:
        return _antecedent(reading, left - 1, floor)
    segments = _segments(reading, floor, left)
    for n, (start, end) in enumerate(reversed(segments)):
        first, end, last = _core(reading, start, end)
        if first is not None:
            found = _read_phrase(reading, first, end)
            if found.people or found.actors or found.roles:
                side.add(found)
            elif n == 0 and last:
                break
        if last:
            break
    if not side.people and not side.actors and not side.roles:
        side.add(_shared_subject(reading, floor, left))
    side.people.sort(key=lambda p: p.start)
    return side


def _covered(reading: Reading, i: int) -> PersonAt | None:
    """The person whose name and titles cover a token."""
    return reading.cover.get(i)


def _segments(reading: Reading, floor: int, end: int) -> list[tuple[int, int]]:
    """Stretches between commas and brackets that are not inside a person's name and title."""
    found, start = [], floor
    for i in range(floor, end):
        if reading.low[i] in {",", "(", ")", "–", "|"} and _covered(reading, i) is None:
            if i > start:
                found.append((start, i))
            start = i + 1
    if end > start:
        found.append((start, end))
    return found


def _core(reading: Reading, start: int, end: int) -> tuple[int | None, int, bool]:
    """The part of a segment that may belong to the subject, and whether the subject begins in it."""
    low = reading.low
    for i in range(end - 1, start - 1, -1):
        if _covered(reading, i):
            continue
        if low[i] in BREAKS:
            if low[i] == "as" and ("well" in low[max(i - 1, 0) : i + 2]):
                continue
            return _after_break(reading, i, start, end)
        if is_finite(reading, i):
            return (i + 1 if i + 1 < end and _joined(reading, i + 1) else None), end, True
    first = start
    while first < end and low[first] in _JOINING | {"also", "then", "meanwhile"}:
        first += 1
    if first >= end:
        return None, end, False
    for companion in _COMPANIONS:
        if tuple(low[first : first + len(companion)]) == companion:
            return first + len(companion), end, False
    if _covered(reading, first) is None and (
        low[first] in PREPOSITIONS or reading.doc[first].tag_ in {"VBG", "VBN"}
    ):
        dated = _past_date(reading, first, end)
        tail = _tail_names(reading, first, end) if dated is None else dated
        return tail, end, dated is not None
    return first, end, False


_SUBORDINATING = frozenset(
    {"who", "which", "whose", "after", "before", "since", "as", "when", "while", "where"}
)


def _after_break(reading: Reading, i: int, start: int, end: int) -> tuple[int | None, int, bool]:
    """What is left of a segment after "that", "said", "which"; a closed clause of its own is stepped over."""
    relative = reading.low[i] in {"who", "which", "whose"}
    closed = any(is_finite(reading, j) for j in range(i + 1, end))
    if reading.low[i] in {"after", "before", "since", "until"} and not closed:
        if _only_names(reading, i + 1, end):
            return i + 1, end, True
        return _tail_names(reading, i, end), end, False
    if relative and i == start:
        return (None, end, False) if closed else (i + 1, end, True)
    last = i > start or reading.low[i] not in _SUBORDINATING
    if i + 1 < end and _covered(reading, i + 1) is None and reading.low[i + 1] in PREPOSITIONS:
        dated = _past_date(reading, i + 1, end)
        return (_tail_names(reading, i + 1, end) if dated is None else dated), end, last
    return i + 1, end, last


def _only_names(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but names stands there: "after Peru and Chile signed"."""
    small = {"and", ",", "the", "both"}
    words = [i for i in range(start, end) if reading.low[i] not in small]
    return bool(words) and all(_names_at(reading, i) for i in words)


def _past_date(reading: Reading, i: int, end: int) -> int | None:
    """Where a name follows a date: "that on the 4th of this month the Minister"."""
    j = i + 1
    while j < end and (j in reading.date_at or reading.low[j] in {"the", "this", "of"} or _is_clock(reading, j)):
        j += 1
    dated = any(k in reading.date_at or _is_clock(reading, k) for k in (i + 1, i + 2))
    return j if dated and j < end and _names_at(reading, j) else None


def _is_clock(reading: Reading, i: int) -> bool:
    """Whether a token belongs to a time of day: "3.19pm", "10", "a.m."."""
    return reading.low[i][0].isdigit() or reading.low[i] in {"am", "pm", "a.m.", "p.m.", "noon", "midnight"}


def _joined(reading: Reading, i: int) -> bool:
    """Whether a new subject, not the second verb, follows: "visited and A signed"."""
    return reading.low[i] in _JOINING and _covered(reading, i + 1) is not None


def _tail_names(reading: Reading, start: int, end: int) -> int | None:
    """Where names end a phrase of place or time without a comma: "After two days in Rome A and B signed"."""
    low = reading.low
    if reading.sentence(start).start != start and low[start - 1] not in {"—", "-", "–", "--", ")", ":"}:
        return None
    if low[start] not in _OPENING_TIME:
        return None
    if low[end - 1] in _ROLE_NOUNS:
        the = max((i for i in range(start + 2, end) if low[i] in {"the", "both"}), default=None)
        return the if the is not None and low[the - 1] not in PREPOSITIONS | {"and"} else None
    if not _names_at(reading, end - 1):
        return None
    i = end
    while i > start:
        person, actor = _covered(reading, i - 1), reading.actor_at.get(i - 1)
        if person is not None:
            i = person.left
        elif actor is not None:
            i = actor.start
        elif low[i - 1] in _JOINING | {"minister", "ministers", "president", "presidents", "foreign", ","}:
            i -= 1
        else:
            break
    before = low[i - 1]
    barred = before in {"the", "a", "an", "his", "her", "their"} or before in PREPOSITIONS
    return None if barred or i <= start else i


_OPENING_TIME = frozenset({"in", "at", "on", "after", "during", "following", "before", "since"})


def _names_at(reading: Reading, i: int) -> bool:
    return _covered(reading, i) is not None or i in reading.actor_at


def _read_phrase(reading: Reading, start: int, end: int) -> Side:
    """People, states and roles of a noun phrase; those inside "of ..." and "with ..." are left out."""
    side, low, i = Side(), reading.low, start
    barred = False
    while i < end:
        person = _covered(reading, i)
        if person is not None:
            i = max(person.right, i + 1)
            if not barred and low[i : i + 1] != ["'s"]:
                side.people.append(person)
            continue
        actor = reading.actor_at.get(i)
        if actor is not None:
            if not describes_firm(reading, actor, end) and (not barred or _of_partners(reading, start, i)):
                side.actors += [a for a in reading.actors_in(actor.start, actor.start + 12) if a.start == actor.start]
            i = max(actor.end, i + 1)
            continue
        if low[i] in {"and", ","} and side.people and _covered(reading, i + 1):
            barred = False
        if low[i] in _BARRING:
            barred = low[i] not in {"of", "from"} or not _governs(reading, start, i)
        i += 1
    if not side.people:
        role = _role(reading, start, end)
        if role:
            side.roles.append(role)
    return side


_OFFICIALS = frozenset(
    "ministers partners counterparts officials representatives leaders delegates diplomats envoys ambassadors "
    "negotiators presidents colleagues delegations".split()
)


def _of_partners(reading: Reading, start: int, i: int) -> bool:
    """Whether "officials from" leads to the state at token i, over other states and small words only."""
    for j in range(i - 1, start, -1):
        if reading.low[j] == "from":
            return reading.low[j - 1] in _OFFICIALS
        if j not in reading.actor_at and reading.low[j] not in {",", "and", "the"}:
            return False
    return False


_BARRING = frozenset("of to with for from by between against about in at on before after under near".split())
_STATE_NOUNS = frozenset(
    "government governments republic kingdom state states people president presidents minister "
    "ministers leaders leader delegation delegations officials representatives heads parliament cabinet "
    "authorities ministry sultanate "
    "emirate federation principality commonwealth side sides kings presidency ministries envoys "
    "ambassadors".split()
)


def _governs(reading: Reading, start: int, i: int) -> bool:
    """Whether "of" follows a state's office or body: "the governments of X and Y", not a firm "of X"."""
    return bool(_STATE_NOUNS & set(reading.low[start:i]))


def _is_part_of_name(reading: Reading, actor: Actor) -> bool:
    """Whether "Juba" of "the Juba Alliance", "India's" of "India's Samir Steel": another body's name goes
    on.
    """
    doc, i = reading.doc, actor.end
    possessive = reading.low[i] == "'s"
    i += possessive
    if (
        i >= len(doc)
        or reading.cover.get(i) is not None
        or not (possessive or actor.form in {"capital", "city"})
    ):
        return False
    capital = (
        doc[i].is_alpha
        and doc[i].text[0].isupper()
        and i not in reading.actor_at
        and i not in reading.date_at
    )
    if not capital or reading.sentence(i).headline or reading.shouted:
        return False
    return not _STATE_BODIES & set(reading.low[i : i + 4])


_STATE_BODIES = frozenset(
    "ministry government parliament senate congress cabinet president minister prime foreign defence "
    "defense king queen "
    "embassy council state department deputy vice chancellor secretary assembly army navy national "
    "central".split()
)
_MEMBERS = frozenset(
    "states countries nations members member allies ministers leaders summit partners".split()
)


def describes_firm(reading: Reading, actor: Actor, end: int) -> bool:
    """Whether a name only describes a firm or members: "a U.S. security firm", "six ASEAN states"."""
    following = reading.doc[actor.end] if actor.end < len(reading.doc) else None
    if following is not None and _is_part_of_name(reading, actor):
        return True
    if actor.form == "organization" and any(w in _MEMBERS for w in reading.low[actor.end : actor.end + 3]):
        return True
    limit = min(actor.end + 6, end + 6, len(reading.doc))
    for i in range(actor.end, limit):
        word = reading.low[i]
        if word in _COMPANY_WORDS:
            return not (word in {"group", "union", "groups", "unions"} and actor.form == "name")
        if word in {",", "and", "with", "of", "to", ".", "on", "in", "for"} or i in reading.actor_at:
            return False
    return False


_ROLE_NOUNS = frozenset(
    "ministers leaders presidents premiers officials sides delegations secretaries ambassadors "
    "negotiators representatives envoys minister president premier ambassador envoy secretary leader "
    "king prince chancellor "
    "governors commissioners diplomats men women pair duo two".split()
)


def _role(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """The tokens of an unnamed doer: "the two foreign ministers", "he", "they", "both"."""
    while end > start and (reading.low[end - 1] in ADVERBS - {"both"} or end - 1 in reading.date_at):
        end -= 1
    words = reading.low[start:end]
    if not words:
        return None
    if words[-1] in {"he", "she", "they", "both", "pair"} or (words[-1] in _ROLE_NOUNS and len(words) <= 6):
        first = start
        if words[0] in PREPOSITIONS and "the" in words[1:]:
            first = end - 1 - words[::-1].index("the")
        while first < end and reading.low[first] in {"and", "then", "also", "today"}:
            first += 1
        return (end - 1, end) if words[-1] in {"he", "she", "they"} else (first, end)
    return None


def _antecedent(reading: Reading, relative: int, floor: int) -> Side:
    """The person before "who": "A, who signed the pact"."""
    i = relative - 1
    while i >= floor and reading.low[i] in {",", ")"}:
        i -= 1
    person = _covered(reading, i)
    return Side(people=[person]) if person is not None else Side()


def _shared_subject(reading: Reading, floor: int, left: int) -> Side:
    """The subject of an earlier verb: "A visited Rome and signed the pact"."""
    before = left - 1
    while before > floor and reading.low[before] in {",", "also", "then", "later"}:
        before -= 1
    if (
        before <= floor
        or reading.low[before] not in {"and", "but", "then"}
        or not _verb_links(reading, floor, before)
    ):
        return Side()
    for i in range(before - 1, floor - 1, -1):
        if is_finite(reading, i):
            while i > floor and (
                reading.low[i - 1] in {"has", "have", "had", "also", "then", "not"}
                or reading.low[i - 1].endswith("ly")
            ):
                i -= 1
            return read_subject(reading, i)
        if reading.low[i] in {";", ":", "who", "which"}:
            break
    return Side()


def _verb_links(reading: Reading, floor: int, i: int) -> bool:
    return any(is_finite(reading, j) for j in range(floor, i))


def read_judged(reading: Reading, left: int) -> Side | None:
    """Those whom somebody congratulates on, thanks for or accuses of an act; None when it is no such phrase.

    `left` is the token of "signing" in "congratulated Peru and Chile on signing".
    """
    floor = reading.sentence(left).start
    if left - 1 <= floor or reading.low[left - 1] not in {"on", "for", "of"}:
        return None
    verb = next((i for i in range(left - 2, floor - 1, -1) if is_finite(reading, i)), left - 2)
    side = read_agents(reading, verb + 1)
    side.people = [p for p in side.people if p.end < left]
    side.actors = [a for a in side.actors if a.end < left]
    return side if side.people or side.actors else None


def is_finite(reading: Reading, i: int) -> bool:
    """Whether token i is a finite verb outside names and titles; a capital inside a sentence is none."""
    if reading.cover.get(i) is not None or i in reading.actor_at:
        return False
    token = reading.doc[i]
    if token.text[0].isupper() and not reading.shouted:
        return False
    if token.tag_:
        return token.tag_ in _FINITE
    return reading.low[i].endswith("ed") or reading.low[i] in {
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "said",
        "met",
        "will",
    }


def read_agents(reading: Reading, start: int, *, stop_at_with: bool = True) -> Side:
    """Those named after "by" or "with" from token `start` on: a list of names, each with its side."""
    side, low, i = Side(), reading.low, start
    sentence = reading.sentence(start)
    pending: str | None = None
    while i < sentence.end:
        person = _covered(reading, i)
        if person is not None:
            if _is_witness(reading, person) or low[person.right : person.right + 1] == ["'s"]:
                break
            side.people.append(person)
            i = max(person.right, i + 1)
            i, code = _behalf_after(reading, i)
            code = code or pending
            pending = None
            if code:
                side.behalf[person.start] = code
            continue
        step = _past_clause(reading, i, sentence.end) if side.people else None
        step = _step(reading, i, side) if step is None else step
        if step is None:
            again = _by_again(reading, i, sentence.end)
            if again is None:
                break
            i, pending = again
            continue
        i = step
    if not side.people:
        role = _role(reading, start, _phrase_stop(reading, start))
        side.roles += [role] if role else []
    return side


def _past_clause(reading: Reading, i: int, end: int) -> int | None:
    """Past ", who stood in for X," or ";" to the next name of the list; None where the list does not go on."""
    low = reading.low
    if low[i] == ";":
        return i + 1 if _goes_to_name(reading, i + 1) else None
    if low[i] != "," or low[i + 1 : i + 2] != ["who"]:
        return None
    for j in range(i + 2, min(i + 24, end - 2)):
        if low[j] == "," and low[j + 1] == "and" and _goes_to_name(reading, j + 2):
            following = next((p for p in reading.people_in(j + 2, end)), None)
            ends = following is not None and not is_finite(reading, min(following.right, end - 1))
            return j + 1 if ends else None
    return None


def _step(reading: Reading, i: int, side: Side) -> int | None:
    """The next token within a list of agents; None where the list ends."""
    low, token = reading.low, reading.doc[i]
    actor = reading.actor_at.get(i)
    if actor is not None:
        if not side.people or _goes_to_name(reading, actor.end):
            if not describes_firm(reading, actor, len(low)) and not _goes_to_name(reading, actor.end):
                side.actors.append(actor)
            return actor.end
        return None
    if low[i] in {
        "who",
        "which",
        "that",
        ";",
        "while",
        "when",
        "where",
        "during",
        "at",
        "in",
        "on",
        "before",
        "after",
        "with",
        "as",
        "to",
        "amid",
        "following",
        "under",
        "since",
        ".",
        "by",
        "for",
        "into",
    }:
        if low[i] == "as" and low[i + 1 : i + 3] == ["well", "as"]:
            return i + 3
        return None
    if i in reading.date_at:
        return None
    if low[i] in {
        ",",
        "and",
        "&",
        "both",
        "the",
        "a",
        "his",
        "her",
        "its",
        "their",
        "'s",
        "of",
        "(",
        ")",
        "respectively",
        "then",
        "-",
        "s",
    }:
        return i + 1
    if token.tag_ in _FINITE | {"VBG"}:
        return None
    if side.people and not _goes_to_name(reading, i):
        return None
    return i + 1


def _goes_to_name(reading: Reading, i: int) -> bool:
    """Whether a name follows within a few words of title: "and Portugal's defence chief, General A"."""
    for j in range(i, min(i + 10, len(reading.low))):
        if _covered(reading, j) is not None:
            return True
        if reading.low[j] in {
            ".",
            ";",
            "who",
            "which",
            "at",
            "in",
            "on",
            "during",
            "after",
            "with",
            "said",
            "was",
        }:
            return False
    return False


def _is_witness(reading: Reading, person: PersonAt) -> bool:
    """Whether the words after a name say that he or she looked on."""
    return bool(_WITNESSES & set(reading.low[person.right : person.right + 3]))


_FOR = (
    ("on", "behalf", "of"),
    ("for",),
    ("representing",),
    ("(",),
    ("(", "for"),
    (",", "for"),
    (",", "on", "behalf", "of"),
)


def _behalf_after(reading: Reading, i: int) -> tuple[int, str | None]:
    """ "for Spain", "on behalf of Spain", "(Spain)" after a name: the token after it and the code."""
    for words in _FOR:
        if tuple(reading.low[i : i + len(words)]) == words:
            found = read_principal(reading, i + len(words), min(i + len(words) + 8, len(reading.low)))
            if found is not None:
                return found
    return i, None


def _by_again(reading: Reading, i: int, end: int) -> tuple[int, str | None] | None:
    """Where a list goes on with "and by": the token after "by", and the side named before it."""
    low = reading.low
    for j in range(i, min(i + 16, end - 1)):
        if low[j] in {"who", "which", ";"}:
            return None
        if low[j] == "by" and j > i and low[j - 1] in {"and", ","} and j not in reading.date_at:
            return j + 1, None
        if low[j] == "by" and j > i:
            side = next(
                (reading.actor_at[k].code for k in range(max(i, j - 4), j) if k in reading.actor_at), None
            )
            joined = any(low[k] in {"and", ","} for k in range(max(i - 1, 0), j))
            return (j + 1, side) if side and joined else None
    return None


def _phrase_stop(reading: Reading, start: int) -> int:
    end = reading.sentence(start).end
    for i in range(start, end):
        if reading.low[i] in {
            ",",
            ".",
            ";",
            "in",
            "at",
            "on",
            "during",
            "after",
            "who",
            "which",
            "of",
            "from",
        }:
            return i
    return end
