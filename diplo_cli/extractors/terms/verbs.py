"""Verbs that tell what an agreement does, with the kind of term that they bring in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.facts import TermKind

# "covers", "does not apply to": what the agreement is about.
_SCOPE = "cover include exclude encompass comprise span concern address govern contain list name".split()
# What it is meant to bring about.
_PURPOSE = (
    "help promote boost strengthen deepen enhance improve advance support facilitate encourage foster "
    "integrate herald accelerate resolve settle prevent combat protect secure tackle expand broaden "
    "widen further modernise modernize pave consolidate formalise formalize streamline revive restore "
    "safeguard usher deliver simplify harmonise harmonize connect end fix".split()
)
# What it binds somebody to, gives or forbids.
_COMMITMENT = (
    "guarantee commit oblige obligate require bind provide give grant allow let permit enable open "
    "remove abolish eliminate lift waive scrap cut reduce lower raise increase double establish "
    "create envisage envision foresee stipulate specify bar ban prohibit forbid limit cap restrict "
    "ensure entitle exempt offer mandate reopen reaffirm replace halve authorise authorize earmark "
    "allocate set call lay".split()
)
_IRREGULAR = {
    "give": "gave given", "let": "letting", "bind": "bound", "forbid": "forbade forbidden forbidding",
    "cut": "cutting", "set": "setting", "lay": "laid", "permit": "permitted permitting",
    "commit": "committed committing",
    "ban": "banned banning", "bar": "barred barring", "cap": "capped capping", "scrap": "scrapped scrapping",
    "span": "spanned spanning", "foresee": "foresaw foreseen", "pave": "paved paving", "usher": "",
    "combat": "", "specify": "specified", "modernise": "",
}  # fmt: skip

# A verb that is a term only with the word behind it ("provide for" needs none, "set" does).
NEEDS = {
    "set": frozenset("up out a an the limits quotas targets rules minimum maximum aside".split()),
    "lay": frozenset({"down", "out", "the"}),
    "call": frozenset({"for", "on"}),
    "pave": frozenset({"the"}),
    "usher": frozenset({"in"}),
    "open": frozenset("the up a an its their new".split()),
    "further": frozenset(),
    "end": frozenset("a an the their his its all years decades months centuries".split()),
    "list": frozenset(),
}
# Verbs of purpose that come with "to" or "at".
AIMS = frozenset(
    "aims aimed aiming seeks sought seeking intended designed meant intends drafted drawn supposed "
    "geared".split()
)


def _inflect(base: str) -> list[str]:
    """The forms of a verb: regular ones by rule, irregular ones from the table."""
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeiou":
        forms = [base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    else:
        forms = [base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ed", stem + "ing"]
    return [base, *forms, *_IRREGULAR.get(base, "").split()]


def _load() -> dict[str, tuple[str, TermKind]]:
    kinds: tuple[tuple[TermKind, list[str]], ...] = (
        ("scope", _SCOPE),
        ("purpose", _PURPOSE),
        ("commitment", _COMMITMENT),
    )
    return {form: (base, kind) for kind, bases in kinds for base in bases for form in _inflect(base)}


# Form to (base, kind): "provides" gives ("provide", "commitment").
VERBS: dict[str, tuple[str, TermKind]] = _load()

# Phrases of two words: "applies to", "deals with".
PAIRS: dict[tuple[str, str], TermKind] = {
    **{(form, "to"): "scope" for form in ("apply", "applies", "applied", "extends", "relates", "relate")},
    **{(form, "with"): "scope" for form in ("deals", "dealing")},
    **{(form, "on"): "scope" for form in ("focuses", "focusing", "centres", "centers", "bears")},
    ("sets", "out"): "scope",
    ("leaves", "open"): "scope",
    ("makes", "it"): "purpose",
    ("make", "it"): "purpose",
}
