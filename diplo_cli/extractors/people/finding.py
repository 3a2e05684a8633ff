"""The steps that find the people of an article, in order, and what each mention is told to be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.people.counterparts import pair_counterparts
from diplo_cli.extractors.people.doubts import drop_doubtful
from diplo_cli.extractors.people.mention import PersonMention
from diplo_cli.extractors.people.mentions import (
    Named,
    Register,
    find_bodies,
    find_common,
    find_headings,
    find_known,
    trim_headings,
)
from diplo_cli.extractors.people.names import is_name_word
from diplo_cli.extractors.people.office import Office
from diplo_cli.extractors.people.offices import find_offices, office_title
from diplo_cli.extractors.people.origins import find_origins, find_sides
from diplo_cli.extractors.people.pairing import AFTER, pair_offices, read_person
from diplo_cli.extractors.people.repeats import find_repeats
from diplo_cli.extractors.people.words import Words, read_words
from diplo_cli.facts import Title
from diplo_cli.lexicon.offices import words_of
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article

MODEL = define_rule(
    "person.model",
    """Takes the model's PERSON entities: "Ana Costa" in "talks with Ana Costa", without titles and
    honorifics. Leaves alone entities that a place, body, law, ship or storm is called by.""",
)
HONORIFIC = define_rule(
    "person.honorific",
    """Finds a name behind an honorific: "Mr. Costa", "Mrs. Ana Costa". Leaves alone "the Lords".""",
)
SAYS = define_rule(
    "person.says",
    """Finds, without a model, a name of two words or more beside a verb of saying: "said Ana Costa".
    Leaves alone names in headlines, of bodies and of places.""",
)
HANDLE = define_rule(
    "person.handle",
    """Finds handles ("@anacosta"), which linking joins to the person they stand for: "Ana Costa (@anacosta)".
    Leaves alone handles that no name in the article explains.""",
)
APPOSITION = define_rule(
    "person.apposition",
    """Finds a name by the office that follows it: "Ana Costa, the trade minister". Leaves alone single words
    that the model does not take for a person.""",
)
_SAYS = frozenset(
    {
        "said",
        "says",
        "told",
        "added",
        "tweeted",
        "wrote",
        "stated",
        "noted",
        "stressed",
        "remarked",
        "announced",
    }
    | {
        "explained",
        "declared",
        "posted",
        "warned",
        "insisted",
        "argued",
        "commented",
        "emphasized",
        "emphasised",
    }
)


def find_people(doc: Doc, article: Article) -> tuple[PersonMention, ...]:
    """Mentions of named people in reading order.

    Uses the PERSON entities of `doc` where it has them; names beside an office or an honorific are found
    without, and a name that is shown to be a person's is found again wherever it stands.
    """
    words = read_words(article.text)
    headings = find_headings(words)
    known = trim_headings(words, find_known(doc, words), headings)
    register = Register(words, known, headings, find_bodies(doc, words), find_common(doc, words))
    offices = find_offices(words, frozenset(_covered(register)), register.bodies)
    taken = frozenset(i for office in offices for i in range(office.first, office.last + 1))
    pair_offices(register, offices)
    pair_counterparts(register, offices)
    _find_honorifics(register)
    _find_by_model(register, taken)
    if not doc.has_annotation("ENT_IOB"):
        _find_sayers(register, taken)
    _find_handles(register)
    find_repeats(register, taken)
    drop_doubtful(register, doc)
    find_origins(register)
    find_sides(register, offices)
    return tuple(_to_mention(article, words, register.named[first]) for first in sorted(register.named))


def _covered(register: Register) -> set[int]:
    return {i for first, last in register.known.items() for i in range(first, last + 1)}


def _find_by_model(register: Register, taken: frozenset[int]) -> None:
    inside = {i for named in register.named.values() for i in range(named.first, named.last + 1)}
    for first, last in register.known.items():
        if not inside & set(range(first, last + 1)) and first not in taken:
            register.add(first, register.read(first) or last, MODEL)


def _find_honorifics(register: Register) -> None:
    words = register.words
    for index in range(len(words)):
        word = words[index]
        if (
            word.capital
            and word.lower.rstrip(".") in words_of("plain-honorific")
            and word.lower not in {"hon"}
        ):
            dotted = word.text.endswith(".") or word.lower in {"mr", "mrs", "ms", "dr", "smt", "shri"}
            if dotted or word.lower in {"sir", "dame", "excellency"}:
                read_person(register, index, HONORIFIC)


def _find_sayers(register: Register, taken: frozenset[int]) -> None:
    words = register.words
    for index in range(len(words)):
        if words[index].text not in _SAYS:
            continue
        for named in (register.ending_at(index - 1), _read_after(register, index + 1)):
            if named is not None and named.rule == APPOSITION:
                named.rule = SAYS
    for first in [f for f, n in register.named.items() if f in taken and n.rule == SAYS]:
        del register.named[first]


def _read_after(register: Register, index: int) -> Named | None:
    last = register.read(index)
    if last is None or last - index < 1 or not is_name_word(register.words[index]):
        return None
    return register.add(index, last, SAYS)


def _find_handles(register: Register) -> None:
    words = register.words
    for index in range(len(words)):
        if words[index].text.startswith("@") and len(words[index].text) > 1:
            register.add(index, index, HANDLE)


def _to_mention(article: Article, words: Words, named: Named) -> PersonMention:
    start, end = words[named.first].start, words[named.last].end
    return PersonMention(
        start,
        end,
        " ".join(article.text[start:end].replace("\\_", " ").split()),
        tuple(_to_title(article, words, named, o, rule) for o, rule in _with_parts(words, named)),
        tuple(dict.fromkeys(m for office, _ in named.offices for m in office.modifiers)),
        named.country or next((o.country for o, _ in named.offices if o.country), None),
        named.organization or next((o.organization for o, _ in named.offices if o.organization), None),
        named.rule,
        named.honorific,
    )


def _with_parts(words: Words, named: Named) -> list[tuple[Office, str]]:
    """Offices, and for several full ones that "and" joins each of them as well; only those, where the
    country between them is left out."""
    found: list[tuple[Office, str]] = []
    for office, rule in named.offices:
        parts = _full_parts(words, office)
        whole = not any(_is_parted(part) for part in office.parts[:-1])
        found += [(office, rule)] if whole or len(parts) < 2 else []
        found += (
            [(part, rule) for part in parts] if len(parts) > 1 and (rule == AFTER or _is_long(parts)) else []
        )
    return found


def _full_parts(words: Words, office: Office) -> list[Office]:
    """The offices that "and" joins, a bare one with the next ("Director and Head of Trade"); none if any
    stays bare."""
    parts: list[Office] = []
    for part in office.parts:
        if parts and not _is_full(parts[-1]):
            both = (*(parts[-1].parts or (parts[-1],)), part)
            parts[-1] = replace(
                parts[-1], last=part.last, pieces=(*parts[-1].pieces, *part.pieces), parts=both
            )
        else:
            parts.append(part)
    # "Deputy to the Commander and Adviser, Southern Command": the body is that of both.
    shared = any(words[part.head + 1].text == "," and part.last > part.head for part in parts)
    return parts if all(_is_full(part) for part in parts) and not shared else []


def _is_full(office: Office) -> bool:
    """It says what it is an office of."""
    return any(len(part.pieces) > 1 or part.last > part.head for part in office.parts or (office,))


def _is_long(parts: list[Office]) -> bool:
    return all(part.last - part.head > 1 for part in parts)


def _is_parted(office: Office) -> bool:
    """A country stands behind its head, and is left out of the title."""
    return office.last > max(end for _, end in office.pieces)


def _to_title(article: Article, words: Words, named: Named, office: Office, rule: str) -> Title:
    span = article.span(words[office.first].start, words[office.last].end)
    listed = named.country if office.plural else None
    country = listed or office.country or named.country
    return Title(office_title(words, office), country, office.organization, (span,), rule)
