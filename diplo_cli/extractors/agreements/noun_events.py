"""Acts told by a noun or phrase: "negotiations on a treaty", "close to a deal", "withdrawal from the
pact".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.event import Event
from diplo_cli.extractors.agreements.ing_forms import realis_of_noun
from diplo_cli.extractors.agreements.objects import find_agent, is_told_of_last
from diplo_cli.extractors.agreements.reach import Reach, Realis
from diplo_cli.extractors.agreements.verbs import NEGOTIATION_NOUNS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.verbs import EventKind

_NOUNS: dict[str, EventKind] = {
    **dict.fromkeys(NEGOTIATION_NOUNS, "negotiate"),
    **dict.fromkeys(
        ("close", "closer", "near", "nearer", "nearing", "verge", "brink", "towards", "toward"), "negotiate"
    ),
    "withdrawal": "terminate",
    "termination": "terminate",
    "suspension": "suspend",
    "ratification": "ratify",
    "ratifications": "ratify",
    "renewal": "extend",
    "extension": "extend",
    "signature": "sign",
    "conclusion": "agree",
    "announcement": "agree",
    "negotiators": "negotiate",
    "proposal": "propose",
    "bargaining": "negotiate",
    "haggling": "negotiate",
    "progress": "negotiate",
    "apart": "negotiate",
    "drafts": "negotiate",
    "prolongation": "extend",
    "abrogation": "terminate",
    "denunciation": "terminate",
    "entry": "enter_into_force",
}
_LINKS = frozenset("of on for over from to about toward towards between with into at aimed".split())
_FORCE = (["into", "force"], ["into", "effect"])
_NEARING = frozenset({"near", "nearing", "towards", "toward"})
_ENDED = frozenset(
    "conclusion completion concluded concludes conclude completed completes finished finalised finalized "
    "ended wrapped closed".split()
)


def find_noun_event(reading: Reading, i: int, here: list[Mention]) -> Event | None:
    """The act that the noun at token i tells; `here` are the namings of its sentence."""
    if reading.low[i] == "under":
        return _under_negotiation(reading, i, here)
    told = _told_behind(reading, i, here)
    if told is not None:
        return told
    if reading.low[i] == "signing":
        return _of_signing(reading, i, here)
    kind = _NOUNS.get(reading.low[i])
    if kind is None or (kind == "enter_into_force" and reading.low[i + 1 : i + 3] not in _FORCE):
        return None
    before = next((m for m in here if m.end == i), None)
    if before is not None and reading.low[i] in NEGOTIATION_NOUNS:
        return Event("negotiate", i, i + 1, i, "nominal", "ongoing", (before,), None, False,
                     reading.sentence(i).headline, reading.low[i])  # fmt: skip
    after = next((m for m in here if m.start > i), None)
    if reading.low[i] == "signature" and after is None and is_told_of_last(reading, i + 1):
        agent = find_agent(reading, i + 1, Reach("nominal", "done", i))
        return Event(kind, i, i + 1, i, "nominal", realis_of_noun(reading, i), (), agent, True, False, "sign")
    agent = _find_hands(reading, i) if reading.low[i] == "signature" else None
    if after is None or _is_name(reading, i) or not _reaches(reading, i, after, agent):
        return None
    realis = "ongoing" if kind == "negotiate" else realis_of_noun(reading, i)
    if kind == "negotiate" and _is_ended(reading, i):
        kind, realis = "agree", "done"
    elif kind == "negotiate" and _is_wished(reading, i):
        kind = "propose"
    return Event(kind, i, i + 1, i, "nominal", realis, _joined(reading, after, here), agent, False,
                 reading.sentence(i).headline, reading.low[i])  # fmt: skip


def _reaches(reading: Reading, i: int, after: Mention, agent: int | None) -> bool:
    """Whether the noun tells of a naming behind it, also over hands ("the signature by A of a treaty")."""
    if agent == i + 2:
        return after.start - i <= _OVER_HANDS and "of" in reading.low[after.start - 4 : after.start]
    return after.start - i <= _OVER and _leads_to(reading, i, after)


def _find_hands(reading: Reading, i: int) -> int | None:
    """The token after the "by" of "signature by A and B", "signature of the treaty by A"; no verb between."""
    agent = find_agent(reading, i + 1, Reach("nominal", "done", i))
    verbs = any(reading.doc[j].tag_.startswith(("VB", "MD")) for j in range(i + 1, agent or 0))
    return None if verbs else agent


_OVER, _OVER_HANDS = 16, 32  # tokens from a noun to the naming that it is told of


_PEACE = frozenset({"ceasefire", "cease-fire", "truce", "armistice"})
_STILL = frozenset(
    "is was are were has have been be still largely mostly broadly generally appeared appears seemed seems "
    "to continued continues".split()
)
_WON = frozenset("won wins gained received receives got obtained obtains secured secures".split())
_APPROVING = frozenset(
    "parliament senate congress assembly chamber house duma cabinet lawmakers council".split()
)


def _told_behind(reading: Reading, i: int, here: list[Mention]) -> Event | None:
    """What is said behind a naming: "the truce was holding", "the pact is ready for signature", "the pact
    won the approval of the Senate".
    """
    low, word = reading.low, reading.low[i]
    before = [m for m in here if m.end <= i]
    if not before or i - before[-1].end > _BEHIND:
        return None
    gap = low[before[-1].end : i]
    kind: EventKind | None = None
    realis: Realis = "done"
    if word in {"hold", "holds", "held", "holding"}:
        alone = low[i + 1 : i + 2] != [] and low[i + 1] not in {
            "a",
            "the",
            "by",
            "in",
            "its",
            "their",
            "talks",
        }
        kind = "enter_into_force" if before[-1].noun in _PEACE and set(gap) <= _STILL and alone else None
    elif word == "signature" and gap[-2:] == ["ready", "for"]:
        kind, realis = "sign", "planned"
    elif word == "approval" and _WON & set(gap[:2]):
        parliament = {"parliamentary", "legislative"} & set(gap) or _APPROVING & set(low[i : i + 8])
        kind = "ratify" if parliament else None
    if kind is None:
        return None
    return Event(kind, i, i + 1, i, "nominal", realis, (before[-1],), None, False, False, word)


_BEHIND = 6  # tokens from a naming to what is said behind it


def _of_signing(reading: Reading, i: int, here: list[Mention]) -> Event | None:
    """ "at the fisheries agreement signing", "the Treaty Signing Ceremony"."""
    before = next((m for m in here if m.end == i), None)
    if before is None:
        return None
    realis = realis_of_noun(reading, i)
    return Event("sign", i, i + 1, i, "nominal", realis, (before,), None, False, False, "sign")


def _is_name(reading: Reading, i: int) -> bool:
    """Whether the noun is a capitalised part of a name."""
    sentence = reading.sentence(i)
    opens = i == sentence.start or reading.low[i - 1] in {"—", "–", "-", "--", ":"}
    return reading.doc[i].text[0].isupper() and not sentence.headline and not opens


def _leads_to(reading: Reading, i: int, mention: Mention) -> bool:
    """Whether small words lead from the noun to the naming: "on a", "between A and B for a"."""
    gap = reading.low[i + 1 : mention.start]
    if reading.low[i] in _NEARING:
        return len(gap) <= 2
    if not gap or gap[0] not in _LINKS or {"that", "which", ",", "said", "was", "were"} & set(gap):
        return False
    if _NOUNS[reading.low[i]] == "terminate" and "from" in gap:
        return True
    return gap[-1] in _LINKS or (gap[-2:-1] != [] and gap[-2] in _LINKS) or len(gap) <= 9


_WISHED = frozenset("suggested suggests proposed proposes urged urges called offered invited".split())


def _is_wished(reading: Reading, i: int) -> bool:
    """Whether somebody only wants the talks: "suggested the two sides start negotiations on"."""
    return bool(_WISHED & set(reading.low[max(reading.sentence(i).start, i - 14) : i]))


def _joined(reading: Reading, first: Mention, here: list[Mention]) -> tuple[Mention, ...]:
    """A naming and those joined to it: "on a customs agreement and a visa agreement"."""
    found = [first]
    for mention in here:
        gap = reading.low[found[-1].end : mention.start]
        if mention.start > first.start and gap and set(gap) <= {",", "and", "a", "an", "the"}:
            found.append(mention)
    return tuple(found)


def _is_ended(reading: Reading, i: int) -> bool:
    """Whether the talks are over with a result: "concluded negotiations on"."""
    before = set(reading.low[max(reading.sentence(i).start, i - 4) : i])
    rounds = {"round", "phase", "session", "stage"} & set(
        reading.low[max(reading.sentence(i).start, i - 5) : i + 3]
    )
    return bool(before & _ENDED) and not rounds


def _under_negotiation(reading: Reading, i: int, here: list[Mention]) -> Event | None:
    """ "remains under negotiation"."""
    before = [m for m in here if m.end <= i]
    if not before or reading.low[i + 1 : i + 2] not in (["negotiation"], ["discussion"], ["consideration"]):
        return None
    return Event("negotiate", i, i + 2, i, "nominal", "ongoing", (before[-1],), None, False,
                 reading.sentence(i).headline, "negotiate")  # fmt: skip
