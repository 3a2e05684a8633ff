"""A person's titles, country and body, put together from all mentions."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from diplo_cli.extractors.people.counterparts import COUNTERPART
from diplo_cli.facts import Title
from diplo_cli.lexicon import country_code
from diplo_cli.lexicon.offices import state_of_body
from diplo_cli.link.joining import Bearer
from diplo_cli.link.spelling import fold_name

_OF_STATES = re.compile(
    r"\s+(?:[A-Z][a-z]+\s+)?(?:Chancellery|Ministry|Government|Embassy|Cabinet|Parliament|Navy|Army|Air\s+Force|"
    r"Coast\s+Guard|Foreign\s+Office|Presidency)\b"
)
_FILLERS = frozenset({"of", "for", "the", "and", "a", "an", "to", "in"})
_BARE = frozenset(
    {
        "minister",
        "secretary",
        "ambassador",
        "commissioner",
        "chief",
        "chairman",
        "chairperson",
        "envoy",
        "chair",
    }
    | {"spokesman", "spokesperson", "spokeswoman", "representative", "adviser", "advisor", "leader", "head"}
    | {"diplomat", "official", "general", "counsellor", "governor", "chancellor"}
)


def gather_titles(bearer: Bearer, text: str) -> tuple[Title, ...]:
    """Titles in reading order, each once, with the evidence of all its mentions.

    A title that is only taken over from a counterpart, "Professor" beside an office, and a bare "Minister"
    that only a quotation gives beside "Defence Minister", are left out when the person has one of his own.
    """
    gathered: dict[frozenset[str], list[Title]] = {}
    for mention in bearer.mentions:
        for title in mention.titles:
            key = frozenset(fold_name(title.title).split()) - _FILLERS
            gathered.setdefault(key, []).append(title)
    titles = [_merge(same) for same in gathered.values()]
    own = [t for t in titles if t.rule != COUNTERPART]
    titles = own or titles
    others = [t for t in titles if t.title.lower() not in {"professor", "prof."}] or titles
    return tuple(t for t in others if not _is_bare(t, others, text))


def _merge(same: list[Title]) -> Title:
    """The first of the titles that is the person's own, with the country, body and evidence of all."""
    first = next((t for t in same if t.rule != COUNTERPART), same[0])
    return replace(
        first,
        country=first.country or next((t.country for t in same if t.country), None),
        organization=first.organization or next((t.organization for t in same if t.organization), None),
        evidence=tuple(sorted({span for t in same for span in t.evidence}, key=lambda span: span.start)),
    )


def _is_bare(title: Title, titles: list[Title], text: str) -> bool:
    word = title.title.lower()
    if not all(_is_quoted(text, span.start) for span in title.evidence):
        return False
    others = (fold_name(other.title).split() for other in titles if other is not title)
    return word in _BARE and any(word in words for words in others)


def stated_country(bearer: Bearer) -> str | None:
    """The country that most mentions state, the first of those stated as often."""
    codes = [m.country for m in bearer.mentions if m.country]
    codes += [t.country for m in bearer.mentions for t in m.titles if t.country and not m.country]
    titles = [t.title for m in bearer.mentions for t in m.titles]
    codes = codes or [code for body in (*_bodies(bearer), *titles) if (code := _state_of(body))]
    return Counter(codes).most_common(1)[0][0] if codes else None


def stated_organization(bearer: Bearer) -> str | None:
    """The first body that a mention gives; a bare demonym is none."""
    return next((body for body in _bodies(bearer) if country_code(body) is None), None)


def _bodies(bearer: Bearer) -> list[str]:
    """The bodies that mentions, then their titles, give."""
    bodies = [m.organization for m in bearer.mentions if m.organization]
    return bodies + [t.organization for m in bearer.mentions for t in m.titles if t.organization]


def _state_of(body: str) -> str | None:
    """The state of a body of its own: "German Chancellery", "Peruvian Foreign Ministry"."""
    own = _OF_STATES.search(body)
    return country_code(body[: own.start()] if own else body) or state_of_body(body)


def _is_quoted(text: str, offset: int) -> bool:
    """More quotation marks have been opened than closed in this paragraph."""
    begin = text.rfind("\n", max(0, offset - 5000), offset) + 1
    before = text[begin:offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
