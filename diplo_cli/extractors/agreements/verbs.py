"""The verbs that make, announce, change and end agreements, each with its forms."""

from __future__ import annotations

from typing import Literal

EventKind = Literal[
    "sign", "initial", "agree", "negotiate", "propose", "ratify", "enter_into_force", "extend", "suspend",
    "terminate", "reject",
]  # fmt: skip
Form = Literal["base", "third", "past", "participle", "ing"]


def _forms(kind: EventKind, *rows: str) -> dict[str, tuple[EventKind, str, tuple[Form, ...]]]:
    """Rows are "base third past participle ing"; a missing participle equals the past."""
    table: dict[str, tuple[EventKind, str, tuple[Form, ...]]] = {}
    names: tuple[Form, ...] = ("base", "third", "past", "participle", "ing")
    for row in rows:
        words = row.split()
        if len(words) == 1:
            words = _regular(words[0])
        for name, word in zip(names, words, strict=True):
            known = table.get(word, (kind, words[0], ()))[2]
            table[word] = (kind, words[0], (*known, name))
    return table


def _regular(base: str) -> list[str]:
    """The five forms of a regular verb."""
    if base.endswith("e"):
        return [base, base + "s", base + "d", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in "aeo":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"]
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    return [base, third, base + "ed", base + "ed", base + "ing"]


VERBS: dict[str, tuple[EventKind, str, tuple[Form, ...]]] = {
    **_forms("sign", "sign", "ink", "cosign", "countersign", "conclude", "exchange",
             "pen pens penned penned penning",
             "execute", "join", "accede"),
    **_forms("initial", "initial", "initial initials initialled initialled initialling"),
    **_forms("agree", "craft", "cement", "establish", "land", "agree", "reach",
             "strike strikes struck struck striking", "clinch",
             "finalise", "finalize",
             "forge", "seal", "broker", "secure", "hammer", "adopt", "announce", "cut cuts cut cut cutting",
             "accept", "issue", "release", "launch", "endorse", "unveil",
             "submit submits submitted submitted submitting",
             "transmit transmits transmitted transmitted transmitting",
             "make makes made made making", "complete", "achieve", "declare"),
    **_forms("negotiate", "negotiate", "discuss", "draft", "pursue", "explore"),
    **_forms("propose", "propose", "offer", "suggest", "float", "advocate",
             "seek seeks sought sought seeking", "moot",
             "pitch", "demand", "urge", "want"),
    **_forms("ratify", "ratify", "approve", "pass", "back", "clear"),
    **_forms("extend", "extend", "renew", "prolong", "lengthen"),
    **_forms("suspend", "suspend", "freeze freezes froze frozen freezing", "halt", "pause",
             "shelve", "mothball"),
    **_forms("terminate", "terminate", "withdraw withdraws withdrew withdrawn withdrawing",
             "scrap scraps scrapped "
             "scrapped scrapping", "quit quits quit quit quitting", "exit", "cancel cancels "
             "cancelled cancelled "
             "cancelling", "abrogate", "annul annuls annulled annulled annulling", "abandon",
             "expire", "lapse", "collapse", "end", "discontinue",
             "ditch", "axe", "dump", "drop drops dropped dropped dropping", "nullify", "void", "rescind",
             "junk", "jettison", "denounce",
             "revoke", "renounce", "repudiate", "leave leaves left left leaving"),
    **_forms("reject", "reject", "rebuff", "spurn", "dismiss", "block",
             "veto vetoes vetoed vetoed vetoing", "refuse"),
}  # fmt: skip
VERBS["canceled"] = VERBS["cancelled"]
VERBS["initialed"] = VERBS["initialled"]
# Words whose other forms are mostly adjectives or nouns: "close", "table".
VERBS["closed"] = ("agree", "close", ("past", "participle"))
VERBS["tabled"] = ("propose", "table", ("past", "participle"))

# Phrases that sign without the verb "sign": the words from the trigger on, and those before the object.
_PUTTING = (
    "put puts putting affix affixes affixed affixing append appends appended appending add adds added adding"
).split()
SIGNING_PHRASES: dict[tuple[str, ...], str] = {
    **{
        (verb, whose, noun, *rest): "put"
        for verb in _PUTTING
        for whose in ("their", "his", "her")
        for noun in ("signature", "signatures", "name", "names", "initials")
        for rest in (("to",), ("on",), ("under",))
    },
    **{
        (verb, noun, "to", "paper", *rest): "put"
        for verb in ("put", "puts", "putting")
        for noun in ("pen", "pens")
        for rest in ((), ("on",))
    },
    **{(verb, "into"): "enter" for verb in ("enter", "enters", "entered", "entering")},
}
FORCE_PHRASES: frozenset[tuple[str, ...]] = (
    frozenset(
        (verb, *rest)
        for verb in (
            "enter",
            "enters",
            "entered",
            "entering",
            "come",
            "comes",
            "came",
            "coming",
            "go",
            "goes",
            "went",
        )
        for rest in (("into", "force"), ("into", "effect"))
    )
    | frozenset({(verb, "valid") for verb in ("remain", "remains", "remained")})
    | frozenset({(verb, "effect") for verb in ("take", "takes", "took", "taken", "taking")})
    | frozenset(
        (verb, "in", noun)
        for verb in ("remain", "remains", "remained", "stays", "is", "are", "still")
        for noun in ("force", "effect")
    )
    | frozenset((verb, "in", "place") for verb in ("remain", "remains", "remained", "stays"))
)
# "putting into effect a trade agreement": the agreement follows.
BRINGING_PHRASES: frozenset[tuple[str, ...]] = frozenset(
    (verb, "into", noun)
    for verb in ("put", "puts", "putting", "bring", "brings", "brought", "bringing")
    for noun in ("effect", "force")
)
OTHER_PHRASES: dict[tuple[str, ...], EventKind] = {
    **{
        (w, "out", "of"): "terminate"
        for w in ("pull", "pulls", "pulled", "pulling", "back", "backs", "backed")
    },
    **{(w, "up"): "terminate" for w in ("tear", "tears", "tore", "torn", "tearing")},
    **{(w, "down"): "reject" for w in ("turn", "turned", "turns", "turning", "vote", "voted", "votes")},
    **{(w, "out"): "reject" for w in ("rule", "ruled", "rules", "ruling")},
    ("call", "for"): "propose",
    ("calls", "for"): "propose",
    ("called", "for"): "propose",
    ("calling", "for"): "propose",
    ("work", "on"): "negotiate",
    ("working", "on"): "negotiate",
    ("works", "on"): "negotiate",
    ("worked", "on"): "negotiate",
    **{
        (verb, whose, noun, "to"): "ratify"
        for verb in ("give", "gives", "gave", "given", "giving")
        for whose in ("its", "their", "final", "preliminary", "formal", "unanimous")
        for noun in ("approval", "consent", "assent", "backing")
    },
    **{(w, "into", "law"): "ratify" for w in ("sign", "signs", "signed", "signing")},
    **{(w, "over"): "extend" for w in ("roll", "rolled", "rolls", "rolling")},
}

# Verbs whose subject is the agreement.
INTRANSITIVE = frozenset({"expire", "lapse", "collapse", "stand-still"})
# Verbs that ratify where a chamber or cabinet is the doer, and elsewhere say nothing of an agreement.
CHAMBER_VERBS = frozenset({"pass", "back", "clear"})

# Verbs of the list that do something to an agreement only when it follows at once; "reached out", "made up".
SIGNING_LEMMAS = frozenset({"sign", "ink", "cosign", "countersign", "conclude", "exchange", "pen",
                            "execute", "put",
                            "enter", "initial"})  # fmt: skip
NEGOTIATION_NOUNS = frozenset({"negotiations", "negotiation", "talks", "discussions", "consultations"})

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "gets", "got", "am"})
HAVE = frozenset({"have", "has", "had", "having", "'ve"})
DO = frozenset({"do", "does", "did"})
WILL = frozenset({"will", "'ll", "shall", "would", "wo", "'d"})
MIGHT = frozenset({"may", "might", "could", "can", "ca"})
MUST = frozenset({"should", "must", "ought"})
MODALS = WILL | MIGHT | MUST
NEGATIONS = frozenset({"not", "n't", "never", "no", "nor", "neither", "cannot", "hardly", "without"})
ADVERBS = frozenset(
    "also jointly formally officially today yesterday recently finally already then just both each "
    "later now soon subsequently previously ceremonially together respectively virtually again since "
    "once separately once earlier "
    "all otherwise first originally initially finally tomorrow tonight successfully either still "
    "thus thereby reportedly eventually provisionally yet".split()
)
