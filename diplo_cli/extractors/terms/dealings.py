"""What others than the parties are to do or get: "Tariffs will fall to zero", "Costs will be shared"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading

# What states bind themselves to: giving and taking, building and opening, letting and forbidding.
_DEALINGS = frozenset(
    "pay receive get supply send train buy purchase sell build construct fund finance share deliver return "
    "hand transfer lend grant provide give allow open close remove lift waive cut reduce stop halt withdraw "
    "pull release exchange establish create form appoint recognise recognize apply treat accept admit issue "
    "keep retain store use fly sail land operate run patrol monitor inspect publish notify cover bear invest "
    "spend contribute donate offer fall drop go lose enjoy enter stay work study live travel cross move "
    "carry export import charge levy follow report oversee watch supervise phase abolish end set meet cost "
    "serve arrest detain need file face extradite disarm lay vacate restore resume import guard "
    "protect collect dredge".split()
)
# Passives that tell the agreement's own way, or no deed at all.
_OWN_WAY = frozenset(
    "signed ratified held discussed presented submitted announced debated voted approved expected launched "
    "celebrated attended marked remembered seen known affected hit finalised finalized tabled concluded "
    "initialled initialed endorsed welcomed followed felt missed judged asked told called named adopted "
    "needed done unveiled joined accompanied broadcast read".split()
)
# Whose doings are the story around the agreement, or who only speak.
_NO_SUBJECTS = frozenset(
    "minister ministers president premier spokesman spokeswoman spokesperson official officials talks "
    "meeting meetings summit ceremony visit delegation delegations leaders leader parliament "
    "parliaments senate congress lawmakers lawmaker voters referendum court i we you he she who what "
    "that there this these those critics analysts experts observers opposition negotiations negotiators "
    "round election elections mps deputies envoy ambassador king queen prince protesters reporter "
    "reporters here it they".split()
)
_BODIES = frozenset("commission committee council body board panel group secretariat centre center".split())
_BE = frozenset({"be", "been"})
_DENIED = frozenset({"not", "never", "n't"})


def is_dealing(reading: Reading, subject: int, modal: int, base: int, end: int) -> bool:
    """Whether tokens [subject, modal) are anything that the verb at `base` binds, gives or takes."""
    low = reading.low
    words = low[subject:modal]
    if not words or not _NO_SUBJECTS.isdisjoint((words[0], words[-1], _head(reading, subject, modal))):
        return False
    if any(p.start < modal for p in reading.people_in(subject, modal)):
        return False
    if _DENIED & set(low[modal:base]) and low[modal] not in {"may", "must", "can", "shall"}:
        return False
    verb = base
    while verb < end - 1 and (low[verb] in _BE or reading.doc[verb].tag_.startswith("RB")):
        verb += 1
    passive = low[base] in _BE and reading.doc[verb].tag_ in {"VBN", "VBD"}
    if passive:
        return low[verb] not in _OWN_WAY
    if low[base] in _BE:
        return low[verb] in {
            "able",
            "open",
            "free",
            "exempt",
            "entitled",
            "allowed",
            "limited",
            "responsible",
            "obliged",
            "bound",
        }
    if low[base] == "meet":
        return bool(_BODIES & set(words)) and not reading.actors_in(subject, modal)
    lemma = reading.doc[base].lemma_.lower() or low[base]
    return bool({lemma, low[base]} & (_DEALINGS | {"have"})) and not (
        low[base] == "have" and low[base + 1] != "to"
    )


def _head(reading: Reading, start: int, end: int) -> str:
    """The noun that heads a subject, by the parse: the one whose governor stands outside it."""
    for token in reading.doc[start:end]:
        if not start <= token.head.i < end and token.tag_.startswith(("NN", "PRP")):
            return token.lower_
    return reading.low[end - 1]
