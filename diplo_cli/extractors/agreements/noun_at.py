"""The agreement noun that begins at a token: "memorandum of understanding", "road map", a short form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import (
    COMPOUNDS,
    JOINT_KINDS,
    OF_KINDS,
    PAPERS,
    REFERENCES,
    SIGNABLE,
    head_noun,
)
from diplo_cli.extractors.agreements.words import NUMBERS, ORDINALS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


def find_noun_at(reading: Reading, i: int, acronyms: dict[str, str]) -> tuple[str | None, int]:
    """The agreement noun that begins at token i, and the token that ends it."""
    low = reading.low
    word = low[i]
    if (
        word in {"cease", "road"}
        and i + 2 < len(low)
        and low[i + 1] == "-"
        and low[i + 2] in {"fire", "fires", "map"}
    ):
        return ("ceasefire" if word == "cease" else "roadmap"), i + 2
    if word == "road" and low[i + 1 : i + 2] == ["map"]:
        return "roadmap", i + 1
    last = _run_of_hyphens(reading, i) if acronyms else i
    short = reading.text(i, last + 1) if acronyms else ""
    if short in acronyms:
        return acronyms[short], last
    following = low[i + 2 : i + 3]
    singular = head_noun(word) or word
    if low[i + 1 : i + 2] == ["of"] and following and (singular, following[0]) in OF_KINDS:
        return singular, i + 2
    if word in PAPERS and low[i + 1 : i + 3] == ["of", "accession"]:
        return "accession", i + 2
    if word in PAPERS and i and low[i - 1] == "accession":
        return "accession", i
    pair = (word, low[i + 1] if i + 1 < len(low) else "")
    joint = JOINT_KINDS.get((pair[0], "communique" if pair[1].startswith("communiq") else pair[1]))
    if pair in COMPOUNDS:
        return COMPOUNDS[pair], i + 1
    if joint:
        return "plan" if pair[1] == "plan" else (
            "communique" if pair[1].startswith("communiq") else "statement"
        ), i + 1
    if word in {"statement", "statements"} and _is_made_jointly(reading, i):
        return "statement", i
    if word == "memorandum" and low[i + 1 : i + 2] == ["of"]:
        return "memorandum", min(i + 2, len(low) - 1)
    noun = head_noun(word)
    if noun is None and word in SIGNABLE and _is_signed_paper(reading, i):
        return word, i
    if noun is None and word in REFERENCES and i and _is_reference_noun(reading, i):
        return word.rstrip("s"), i
    return noun, i


def _is_made_jointly(reading: Reading, i: int) -> bool:
    """Whether "joint vision statement" is said; a "joint press statement" is no paper."""
    for j in range(i - 1, max(i - 4, 0), -1):
        if reading.low[j] == "joint":
            return j < i - 1
        if not reading.doc[j].is_alpha or reading.doc[j].tag_[:2] not in {"NN", "JJ"}:
            return False
        if reading.low[j] in {"press", "media", "news"}:
            return False
    return False


_SIGNED = frozenset({"signed", "sign", "signs", "signing", "inked", "initialled", "initialed", "exchanged"})


_ALWAYS_OF_STATES = frozenset({"addendum", "annex", "entente", "amendment", "waiver", "guarantee"})


def _is_signed_paper(reading: Reading, i: int) -> bool:
    """Whether "signed a schedule for", "exchanged notes on", "the X Plan was signed": a paper of states.

    Leaves alone bills, laws, and the plans and acts of one government.
    """
    low, word = reading.low, reading.low[i]
    floor, end = reading.sentence(i).start, reading.sentence(i).end
    before = low[max(floor, i - 7) : i]
    named = reading.doc[i].text[0].isupper() and i > floor and reading.doc[i - 1].text[0].isupper()
    if {"law", "bill", "act"} & set(low[floor:end]) and word != "act":
        return False
    if word == "notes":
        return "exchanged" in before
    if word in {"act", "plan", "commitment", "pledge", "package", "minutes"} and "joint" not in before[-2:]:
        return False
    after = low[i + 1 : min(i + 6, end)]
    if word in _ALWAYS_OF_STATES:
        return True
    near = before if named else before[-6:]
    verb = next((n for n in range(len(near) - 1, -1, -1) if near[n] in _SIGNED), None)
    acted = verb is not None and not {",", "who", "that"} & set(near[verb + 1 :])
    return acted or (
        (named or before[-1:] in (["a"], ["an"]) or before[-2:-1] in (["a"], ["an"]))
        and (after[:2] in (["was", "signed"], ["were", "signed"]) or after[:1] == ["signed"])
    )


def _run_of_hyphens(reading: Reading, i: int) -> int:
    """The last token of a word that hyphens hold together from token i on: "C-TEPA"."""
    doc = reading.doc
    while (
        i + 2 < len(doc) and doc[i + 1].text == "-" and not doc[i].whitespace_ and not doc[i + 1].whitespace_
    ):
        i += 2
    return i


_OF_DOCUMENTS = frozenset({"bilateral", "joint", "legal", "international", "intergovernmental"})


def _is_reference_noun(reading: Reading, i: int) -> bool:
    """Whether "the document", "a document on migration", "five documents" may mean an agreement."""
    before = reading.low[i - 1]
    if before in {"the", "this", "both", "these"} | NUMBERS.keys():
        return True
    if before in _OF_DOCUMENTS and i >= 2 and reading.low[i - 2] in NUMBERS:
        return True  # "Three bilateral documents"
    if before in ORDINALS and reading.low[i - 2 : i - 1] in (["a"], ["the"]):
        return True  # "a third document"
    if before in {"a", "formal", "joint"} and _SIGNED & set(reading.low[max(i - 3, 0) : i]):
        return True
    if reading.low[i] == "documents" and before in {"signed", "sign", "inked", "exchanged"}:
        return True
    return before in {"a", "an", "several"} and reading.low[i + 1 : i + 2] in (
        ["on"],
        ["to"],
        ["for"],
        ["regulating"],
    )
