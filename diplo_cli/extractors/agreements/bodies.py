"""Bodies by name: "the National Bank of Peru", "Bank Amana Fiji", "the Fiji Academy of Science"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

HEADS = frozenset(
    "guard agency academy institute institution bank authority council center centre university unit "
    "organisation organization corporation administration board fund museum library archive archives "
    "foundation laboratory observatory college school chamber polytechnic commission".split()
)
# Heads of bodies of which some act for their state, and the words that tell those.
_RULING = frozenset("guard authority council administration board commission corporation unit".split())
_OF_STATE = frozenset(
    "state security ministers federal executive privy supreme national transitional presidential "
    "revolutionary joint ruling military sovereign".split()
)
_BANKS_OF_RIVERS = frozenset({"west", "left", "right", "east"})
_BEFORE_NAMES = frozenset({"of", "for"})
_SHORT_FORM = 4  # tokens of "(BNR)" and the like


@dataclass(frozen=True, slots=True)
class Body:
    """A body or state at tokens [start, end); `code` is a party's, `named` whether it is a body by name."""

    start: int
    end: int
    code: str
    named: bool


def read_side(reading: Reading, i: int, limit: int) -> Body | None:
    """The body or state named at token `i`, "the" and "the Government of" passed over."""
    low = reading.low
    while i < limit and low[i] in _SMALL and i not in reading.actor_at:
        i += 1
    if i >= limit:
        return None
    end = _name_end(reading, i, limit)
    if _is_body(reading, i, end):
        return Body(i, end, f"ORG:{reading.text(i, end)}", named=True)
    actor = reading.actor_at.get(i)
    if actor is None or actor.start != i or actor.form in {"city", "demonym"}:
        return None
    return Body(i, actor.end, actor.code, named=False)


_SMALL = frozenset("the government of republic kingdom governments both".split())


def read_sides(reading: Reading, i: int, limit: int) -> list[Body]:
    """The bodies and states of one list: "the Bank of Peru (BP) and the Fiji Bank"."""
    sides: list[Body] = []
    while i < limit:
        side = read_side(reading, i, limit)
        if side is None:
            break
        sides.append(side)
        i = _past_brackets(reading, side.end, limit)
        following = _past_joint(reading, i, limit)
        if following == i:
            break
        i = following
    return sides


def list_end(reading: Reading, sides: list[Body]) -> int:
    """The token after the last of them and its short form in brackets."""
    return _past_brackets(reading, sides[-1].end, len(reading.low))


def _past_brackets(reading: Reading, i: int, limit: int) -> int:
    """The token after "(BP)"."""
    if reading.low[i : i + 1] != ["("]:
        return i
    close = next((j for j in range(i, min(i + _SHORT_FORM, limit)) if reading.low[j] == ")"), None)
    return i if close is None else close + 1


def _past_joint(reading: Reading, i: int, limit: int) -> int:
    while i < limit and reading.low[i] in {",", "and", "&"}:
        i += 1
    return i


def _name_end(reading: Reading, start: int, limit: int) -> int:
    """The token after the capitals from `start` on, with "of", "for", "-" and an inner "and"."""
    low, end = reading.low, start
    while end < limit:
        if _is_capital(reading, end):
            end += 1
            continue
        inner = end > start and end + 1 < limit
        if inner and low[end] in _BEFORE_NAMES:
            following = end + 1 + (low[end + 1] == "the")
            if following < limit and _is_capital(reading, following):
                end = following
                continue
        tight = low[end] == "-" and not reading.doc[end - 1].whitespace_
        if inner and tight and _is_capital(reading, end + 1):
            end += 1
            continue
        if inner and low[end] in {"and", "&"} and _goes_on(reading, start, end, limit):
            end += 1
            continue
        break
    return end


def _goes_on(reading: Reading, start: int, joint: int, limit: int) -> bool:
    """Whether "and" joins words of one name: "of Science and Technology", "Trade and Investment Agency"."""
    if not _is_capital(reading, joint + 1) or joint + 1 in reading.actor_at:
        return False
    end = joint + 1
    while end < limit and _is_capital(reading, end):
        end += 1
    before, after = reading.low[start:joint], reading.low[joint + 1 : end]
    headed, heads_after = bool(HEADS & set(before)), bool(HEADS & set(after))
    if headed:
        opened = "of" in before or "for" in before
        return opened and not heads_after
    return heads_after


def _is_capital(reading: Reading, i: int) -> bool:
    if i >= len(reading.doc) or i in reading.date_at:
        return False
    if i in reading.cover and i not in reading.actor_at:
        return False
    token = reading.doc[i]
    return token.text[0].isupper() and (token.is_alpha or i in reading.actor_at)


def _is_body(reading: Reading, start: int, end: int) -> bool:
    actor = reading.actor_at.get(start)
    return (actor is None or actor.end < end) and names_body(reading.low[start:end])


def names_body(words: list[str]) -> bool:
    """Whether the words of a name are those of a body that may sign for itself."""
    words = [w.lower() for w in words]
    at = next((n for n, w in enumerate(words) if w in HEADS), None)
    if len(words) < 2 or at is None:
        return False
    head, before = words[at], words[:at]
    if head in _RULING and _OF_STATE & set(words):
        return False
    if head == "bank" and before and before[-1] in _BANKS_OF_RIVERS:
        return False
    # A head inside a name opens it ("Bank Amberia", "Bank of Peru") or closes it ("Fiji Bank").
    return words[-1] in HEADS or not before or words[at + 1] in _BEFORE_NAMES
