"""Acts on agreements told by several words: "put pen to paper on", "became binding", "put ... on hold"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.direct_objects import find_direct_objects
from diplo_cli.extractors.agreements.verbs import ADVERBS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.verbs import EventKind


@dataclass(frozen=True)
class Phrase:
    """What a phrase tells; `lemma` is its act in one word, as "expire" for "ran out"."""

    kind: EventKind
    lemma: str


_SIGNATURES = "signature/signatures/name/names/hand/hands/seal/seals/initials to/on/upon/under"
# A slash parts words that may stand for each other.
_ROWS: tuple[tuple[EventKind, str, str], ...] = (
    ("sign", "put", "put/puts/putting/set/sets/setting their/his/her/its " + _SIGNATURES),
    ("sign", "put", "affix/affixes/affixed/append/appends/appended their/his/her/its " + _SIGNATURES),
    ("sign", "put", "add/adds/added/adding/attach/attached their/his/her/its " + _SIGNATURES),
    ("agree", "strike", "give/gives/gave/given/giving the/their green light to"),
    ("agree", "strike", "shake/shakes/shook/shaken/shaking hands on/over"),
    ("agree", "strike", "nail/nails/nailed/nailing down"),
    ("agree", "strike", "thrash/thrashes/thrashed/work/works/worked/iron/ironed out"),
    ("agree", "strike", "settle/settles/settled/settling on/upon"),
    ("agree", "strike", "settle/settles/settled/finalised/finalized the text/texts/wording of"),
    ("agree", "strike", "arrive/arrives/arrived/arriving at"),
    ("agree", "strike", "come/comes/came/coming to"),
    ("agree", "strike", "wrap/wraps/wrapped up"),
    ("negotiate", "thrash", "thrashing/working/ironing out"),
    ("negotiate", "draft", "exchange/exchanged/swap/swapped drafts of"),
    ("negotiate", "draft", "work/works/worked/working toward/towards"),
    ("propose", "call", "call/calls/called/calling for"),
    ("propose", "propose", "put/puts/putting forward"),
    ("propose", "propose", "draw/draws/drew/drawn/drawing up"),
    ("propose", "propose", "express/expresses/expressed/expressing interest in"),
    ("enter_into_force", "enter", "become/becomes/became/becoming effective/binding/operational"),
    ("enter_into_force", "enter", "become/becomes/became/becoming legally binding"),
    ("enter_into_force", "enter", "come/comes/came/coming into operation/application"),
    ("enter_into_force", "enter", "kick/kicks/kicked/kicking in"),
    ("enter_into_force", "enter", "start/starts/started/begin/begins/began to apply"),
    ("enter_into_force", "enter", "enter/enters/entered/entering into force/effect"),
    ("enter_into_force", "enter", "is/are/remains/remain in force/effect"),
    ("suspend", "stand-still", "is/are/was/were/remains/remained/been on hold/ice"),
    ("suspend", "stand-still", "is/are/was/were/remains/remained/been in abeyance"),
    ("suspend", "suspend", "put/place/placed on hold/ice"),
    ("suspend", "suspend", "put/place/placed in abeyance"),
    ("suspend", "suspend", "stop/stops/stopped/stopping applying/observing/implementing"),
    ("suspend", "suspend", "cease/ceases/ceased to apply/implement"),
    ("terminate", "expire", "come/comes/came/coming to an end"),
    ("terminate", "expire", "run/runs/ran/running out"),
    ("terminate", "quit", "walk/walks/walked/walking away from"),
    ("terminate", "quit", "walk/walks/walked/walking out of"),
    ("terminate", "quit", "break/breaks/broke/broken/call/calls/called off"),
    ("reject", "reject", "balk/balks/balked/baulked at"),
    ("reject", "reject", "throw/throws/threw/thrown out"),
    ("ratify", "pass", "vote/votes/voted/voting in favour/favor of"),
    ("ratify", "pass", "vote/votes/voted/voting for"),
    ("ratify", "pass", "give/gives/gave/given/giving the/its/their nod/blessing to"),
)  # fmt: skip


def _spell_out() -> dict[tuple[str, ...], Phrase]:
    table: dict[tuple[str, ...], Phrase] = {}
    for kind, lemma, row in _ROWS:
        for words in product(*(slot.split("/") for slot in row.split())):
            table[words] = Phrase(kind, lemma)
    return table


_PHRASES = _spell_out()
_FIRST = frozenset(words[0] for words in _PHRASES)
_LONGEST = max(len(words) for words in _PHRASES)

# Verb, and what stands behind the agreement: "put the pact on hold".
_SPLIT: dict[str, tuple[tuple[str, Phrase], ...]] = {
    **dict.fromkeys(
        ("put", "puts", "putting", "place", "places", "placed", "placing", "keep", "keeps", "kept"),
        tuple((tail, Phrase("suspend", "suspend")) for tail in ("on hold", "on ice", "in abeyance")),
    ),
    **dict.fromkeys(("tear", "tears", "tore", "tearing"), (("up", Phrase("terminate", "tear")),)),
    **dict.fromkeys(("call", "calls", "called", "break", "broke"), (("off", Phrase("terminate", "quit")),)),
    **dict.fromkeys(
        ("turn", "turned", "turns", "vote", "voted", "votes"), (("down", Phrase("reject", "reject")),)
    ),
    **dict.fromkeys(
        ("declare", "declared", "declares", "pronounced"),
        tuple((tail, Phrase("terminate", "quit")) for tail in ("void", "null", "dead", "invalid")),
    ),
    **dict.fromkeys(("sign", "signs", "signed", "signing"), (("into law", Phrase("ratify", "ratify")),)),
    **dict.fromkeys(("bring", "brings", "brought"), (("to an end", Phrase("terminate", "quit")),)),
}
_TAIL_WITHIN = 2  # tokens between the naming and the tail


def find_phrase(reading: Reading, i: int) -> tuple[EventKind, str, int] | None:
    """Kind, lemma and end of the phrase that begins at token i; adverbs and days in it count for nothing."""
    low = reading.low
    if low[i] not in _FIRST:
        return None
    words, ends, j = [low[i]], [i + 1], i + 1
    stop = min(reading.sentence(i).end, i + _LONGEST + 2)
    while j < stop:
        dated = j in reading.date_at or (low[j] == "on" and j + 1 in reading.date_at)
        if low[j] not in ADVERBS and not low[j].endswith("ly") and not dated:
            words.append(low[j])
            ends.append(j + 1)
        j += 1
    for length in range(min(len(words), _LONGEST), 1, -1):
        phrase = _PHRASES.get(tuple(words[:length]))
        if phrase is not None:
            return phrase.kind, phrase.lemma, ends[length - 1]
    return None


def find_split_phrase(
    reading: Reading, i: int, here: list[Mention]
) -> tuple[EventKind, str, list[Mention]] | None:
    """Kind, lemma and objects of a verb whose particle stands behind its object: "put the pact on hold"."""
    tails = _SPLIT.get(reading.low[i], ())
    objects = find_direct_objects(reading, i + 1, [m for m in here if m.start > i]) if tails else []
    for tail, phrase in tails if objects else ():
        words = tail.split()
        last = objects[-1]
        for at in range(last.head + 1, min(last.end + _TAIL_WITHIN, len(reading.low))):
            if reading.low[at : at + len(words)] == words:
                return phrase.kind, phrase.lemma, objects
    return None
