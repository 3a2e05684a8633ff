"""Names that the model alone gives and nothing in the article shows to be a person's."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from diplo_cli.extractors.people.mentions import GOVERNED, Register
from diplo_cli.lexicon.offices import singular_head, words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from diplo_cli.extractors.people.mentions import Named

_FROM_MODEL = frozenset({"person.model", "person.repeat"})
_ACTORS = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
_KIN = frozenset(
    "son daughter wife husband brother sister father mother uncle aunt nephew niece cousin grandson "
    "granddaughter grandfather grandmother widow fiancee partner friend colleague comrade classmate "
    "neighbour neighbor boy girl man woman twin predecessor successor mentor teacher student rival family "
    "widower name nickname pseudonym alias".split()
)
# What a single name that is no person's stands before.
_THINGS = frozenset(
    "group enterprises airlines airways air bank company corporation holdings industries motors language "
    "languages dialect people tribe zone newspaper airline river island village town district station port "
    "dam mine field refinery pipeline project stadium airport".split()
)
_CALLED = frozenset("call name know identify nickname surname dub".split())
_REPORTS = frozenset("report quote cite publish carry launch".split())
_OWNED = frozenset(
    "death birthday birth life career visit trip speech remark statement resignation election victory arrest "
    "presidency leadership home decision proposal plan order call supporter opponent lawyer spokesman "
    "spokesperson spokeswoman office government administration campaign team deputy side".split()
)


def drop_doubtful(register: Register, doc: Doc) -> None:
    """Take names out of the register that only the model gives and that bear no sign of a person.

    A name of several words goes when the model more often takes it for something else; a single word goes
    unless the article shows it in a person's part: subject of a verb, somebody's son, beside another person.
    """
    if not (doc.has_annotation("DEP") and doc.has_annotation("ENT_IOB")):
        return
    groups: dict[str, list[Named]] = defaultdict(list)
    for named in register.named.values():
        groups[register.words.slice(named.first, named.last)].append(named)
    sure = _shown_parts(register)
    for several in (True, False):
        for name, mentions in groups.items():
            parts = name.split()
            if (len(parts) > 1) != several or name.startswith("@") or any(_is_shown(n) for n in mentions):
                continue
            if parts[-1] not in sure:
                if _is_doubtful(register, doc, mentions, single=not several):
                    for named in mentions:
                        del register.named[named.first]
                elif several:
                    sure |= {parts[0], parts[-1]}


def _shown_parts(register: Register) -> set[str]:
    """First and last words of names that an office, an honorific or a verb of saying shows."""
    shown = [n for n in register.named.values() if _is_shown(n)]
    return {register.words[i].text for n in shown for i in (n.first, n.last)}


def _is_shown(named: Named) -> bool:
    return bool(named.offices or named.honorific) or named.rule not in _FROM_MODEL


def _is_doubtful(register: Register, doc: Doc, mentions: list[Named], *, single: bool) -> bool:
    words = register.words
    places = [(words[n.first].start, words[n.last].end) for n in mentions]
    spans = [doc.char_span(start, end, alignment_mode="expand") for start, end in places]
    heads = [span.root for span in spans if span]
    if not heads:
        return False
    labels = Counter("PERSON" if t.ent_type_ in {"PERSON", "PER"} else t.ent_type_ for t in heads)
    other = sum(count for label, count in labels.items() if label not in {"PERSON", ""})
    if single and any(_is_of_thing(register, n) for n in mentions):
        return True
    if single and (other > labels["PERSON"] or all(t.tag_ == "NNPS" for t in heads)):
        return True
    if not single and all(words[n.first - 1].lower == "the" for n in mentions):
        return all(t.dep_ != "compound" for t in heads)
    shown = any(_is_active(t) or _is_beside_person(register, t) for t in heads)
    return not shown and (single or other > labels["PERSON"])


def _is_of_thing(register: Register, named: Named) -> bool:
    """ "Kestrel Air", "the Jarra language", "China Moly": once the name of a thing, never a person's here."""
    before, after = register.words[named.first - 1], register.words[named.last + 1]
    beside = before.country_kind in {"name", "abbreviation"} and not register.words[named.first - 2].breaks
    return after.lower in _THINGS or (beside and register.words[named.first - 2].lower not in {"in", "from"})


def _is_active(token: Token) -> bool:
    """The doer of a verb; that a paper reports something makes it no person."""
    verb = token.head
    subject = token.dep_ in _ACTORS and verb.tag_.startswith("VB") and token.ent_type_ in {"PERSON", ""}
    return subject and verb.lemma_ not in _REPORTS and not _is_determined(token)


def _is_determined(token: Token) -> bool:
    return any(child.dep_ == "det" for child in token.children)


def _is_beside_person(register: Register, token: Token) -> bool:
    """ "her son X", "X's mother", "X and Ana Costa", "known as X", "the X government"."""
    head = token.head
    if token.dep_ == "compound":
        return head.lower_ in GOVERNED | _KIN
    if token.dep_ == "nmod:poss" and head.lemma_.lower() in _OWNED:
        return True
    if token.dep_ in {"nmod:poss", "appos", "flat", "nmod:desc"} and head.i != token.i:
        return head.lemma_.lower() in _KIN or singular_head(head.lower_) is not None
    if token.dep_ in {"xcomp", "obl", "obj"} and head.lemma_.lower() in _CALLED:
        return True
    if any(child.dep_ == "appos" and _is_human(child) for child in token.children):
        return True
    joined = [head] if token.dep_ == "conj" else [c for c in token.children if c.dep_ == "conj"]
    return any(_is_known(register, other) for other in joined)


def _is_human(token: Token) -> bool:
    return token.lemma_.lower() in _KIN or singular_head(token.lower_) is not None


def _is_known(register: Register, token: Token) -> bool:
    """The word belongs to a name of several words, or to one that something else shows."""
    index = register.words.index_at(token.idx)
    for first in range(index, max(index - 6, -1), -1):
        named = register.named.get(first)
        if named is not None and named.last >= index:
            return named.last > named.first or _is_shown(named) or _is_active(token)
    return token.lower_ in words_of("plain-honorific")
