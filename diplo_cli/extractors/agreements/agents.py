"""Those named after "by", "with" or "between": a list of names, each with its side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.doers import FINITE_TAGS, Side, is_finite, person_covering
from diplo_cli.extractors.agreements.firms import describes_firm
from diplo_cli.extractors.agreements.noun_phrases import find_role
from diplo_cli.extractors.agreements.nouns import head_noun
from diplo_cli.extractors.agreements.phrase_extent import names_source
from diplo_cli.extractors.agreements.principals import read_principal
from diplo_cli.extractors.agreements.state_before_name import side_before

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.placing import PersonAt
    from diplo_cli.extractors.agreements.reading import Reading


_WITNESSES = frozenset(
    "looking watching standing present attending presiding witnessing overseeing attendance applauding "
    "nearby "
    "seated sitting".split()
)


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


def read_agents(reading: Reading, start: int, *, on_one_paper: bool = True) -> Side:
    """Those named after "by" or "with" from token `start` on: a list of names, each with its side.

    `on_one_paper` joins what "and by" adds; who "was received by A and by B" had two meetings.
    """
    side, low, i = Side(), reading.low, start
    sentence = reading.sentence(start)
    pending: list[str] = []
    while i < sentence.end:
        person = person_covering(reading, i)
        if person is not None:
            if low[person.right : person.right + 1] == ["'s"] and _has_stand_in(reading, person.right + 1):
                i = person.right + 2
                continue
            if _is_witness(reading, person) or low[person.right : person.right + 1] == ["'s"]:
                if low[start - 1] == "with" and low[i - 1] == "and" and _is_witness(reading, person):
                    side.people.clear()  # "with A and B looking on"
                break
            side.people.append(person)
            i = max(person.right, i + 1)
            i, code = read_behalf(reading, i)
            code = code or (pending.pop(0) if pending else None) or side_before(reading, person)
            if code:
                side.behalf[person.start] = code
            continue
        step = _past_clause(reading, i, sentence.end) if side.people else None
        step = _step(reading, i, side) if step is None else step
        if step is None:
            again = _by_again(reading, i, sentence.end) or _for_next(reading, i)
            if again is None or not (on_one_paper or again[0] > i + 1):
                break
            i, pending = again
            continue
        i = step
    if not side.people:
        role = find_role(reading, start, _phrase_stop(reading, start))
        side.roles += [role] if role else []
    return side


_STAND_INS = frozenset(
    "predecessor successor deputy envoy representative emissary adviser advisor special chief foreign".split()
)


def _has_stand_in(reading: Reading, i: int) -> bool:
    """Whether somebody else follows a genitive: "Ruiz's predecessor, Tom Berg"."""
    return reading.low[i] in _STAND_INS and _goes_to_name(reading, i)


def _past_clause(reading: Reading, i: int, end: int) -> int | None:
    """Past ", who stood in for X,", ", which holds the chair," or ";" to the next name of a list; None where
    it does not go on."""
    low = reading.low
    if low[i] == ";":
        return i + 1 if _goes_to_name(reading, i + 1) else None
    if low[i] != "," or low[i + 1 : i + 2] not in (["who"], ["which"], ["whose"]):
        return None
    for j in range(i + 2, min(i + 24, end - 2)):
        if low[j] == "," and low[j + 1] == "and" and _goes_to_name(reading, j + 2):
            following = next((p for p in reading.people_in(j + 2, end)), None)
            ends = following is not None and not is_finite(reading, min(following.right, end - 1))
            return j + 1 if ends else None
    return None


_ACCREDITED = frozenset("ambassador envoy commissioner representative adviser advisor".split())


def _step(reading: Reading, i: int, side: Side) -> int | None:
    """The next token within a list of agents; None where the list ends."""
    low, token = reading.low, reading.doc[i]
    actor = reading.actor_at.get(i)
    if actor is not None:
        if not side.people or _goes_to_name(reading, actor.end):
            if not describes_firm(reading, actor, len(low)) and not _goes_to_name(reading, actor.end):
                side.actors.append(actor)
            return actor.end
        return actor.end if low[i - 1] == "of" else None
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
        if low[i] == "to" and low[i - 1] in _ACCREDITED and _goes_to_name(reading, i + 1):
            return i + 1
        return None
    if low[i] == "," and names_source(reading, i + 1):
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
    if token.tag_ in FINITE_TAGS | {"VBG"}:
        return None
    if side.people and not _goes_to_name(reading, i):
        return None
    return i + 1


def _goes_to_name(reading: Reading, i: int) -> bool:
    """Whether a name follows within a few words of title: "and Portugal's defence chief, General A"; not
    over the naming of one more agreement.
    """
    for j in range(i, min(i + 10, len(reading.low))):
        if person_covering(reading, j) is not None:
            return True
        if head_noun(reading.low[j]) is not None and reading.doc[j].text[0].islower():
            return False
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
    end = min(person.right + 3, reading.sentence(person.start).end)
    return bool(_WITNESSES & set(reading.low[person.right : end]))


_FOR = (
    ("on", "behalf", "of"),
    ("in", "the", "name", "of"),
    ("for",),
    ("representing",),
    ("(",),
    ("(", "for"),
    (",", "for"),
    (",", "on", "behalf", "of"),
    (",", "representing"),
    (",", "acting", "for"),
)


def read_behalf(reading: Reading, i: int) -> tuple[int, str | None]:
    """ "for Spain", "on behalf of Spain", "(Spain)" after a name: the token after it and the code."""
    for words in _FOR:
        if tuple(reading.low[i : i + len(words)]) == words:
            found = read_principal(reading, i + len(words), min(i + len(words) + 8, len(reading.low)))
            if found is not None and reading.low[found[0] : found[0] + 1] != ["by"]:
                return found  # "signed by A, on behalf of Peru by B" tells B's side
            end = i + len(words)
            if words[-1] in {"for", "of", "representing"} and tuple(reading.low[end : end + 2]) in _OWN_SIDE:
                return end + 2, None
    return i, None


# Whose the signer is anyway, "for the government and by the rebel leader".
_OWN_SIDE = {(a, b) for a in ("the", "his", "her") for b in ("government", "state", "country", "nation")}


def _by_again(reading: Reading, i: int, end: int) -> tuple[int, list[str]] | None:
    """Where a list goes on with "and by": the token after "by", and the side named before it; "for Peru and
    Chile by, respectively," names one for each."""
    low = reading.low
    for j in range(i, min(i + 16, end - 1)):
        if low[j] in {"who", "which"} or (low[j] == ";" and low[j + 1] not in {"for", "by", "and"}):
            return None
        joined = low[j - 1] in {"and", ","} or low[j - 3 : j] == ["as", "well", "as"]
        if low[j] == "by" and joined and j not in reading.date_at:
            return j + 1, []
        if low[j] == "by" and j == i and _is_next_state(reading, i):
            return j + 1, [reading.actor_at[j - 1].code]
        if low[j] == "by" and j > i:
            sides = list(dict.fromkeys(a.code for a in reading.actors_in(max(i, j - 8), j)))
            sides = sides if "respectively" in low[j : j + 4] else sides[:1]
            joined = any(low[k] in {"and", ",", ";"} for k in range(max(i - 1, 0), j))
            return (j + 1, sides) if sides and joined else None
    return None


def _is_next_state(reading: Reading, by: int) -> bool:
    """Whether "Peru was represented by A, and Norway by B" goes on at token `by`."""
    actor = reading.actor_at.get(by - 1)
    return actor is not None and reading.low[actor.start - 1] in {"and", ",", ";"}


def _for_next(reading: Reading, i: int) -> tuple[int, list[str]] | None:
    """ "and, for Peru, Ambassador Ana Ruiz" in a list: the token of the name, and the side told before it."""
    if reading.low[i] != "for" or reading.low[i - 1] not in {",", ";", "and"}:
        return None
    side = read_principal(reading, i + 1, min(i + 8, len(reading.low)))
    if side is None:
        return None
    start = side[0] + (reading.low[side[0] : side[0] + 1] == [","])
    return (start, [side[1]]) if _goes_to_name(reading, start) else None


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
