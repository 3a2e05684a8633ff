"""Who "the minister", "the Indian defence minister" or "his Greek counterpart" is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries
from diplo_cli.lexicon.offices import singular_head, words_of
from diplo_cli.link.spelling import fold_name

if TYPE_CHECKING:
    from spacy.tokens import Span

    from diplo_cli.facts import Person
    from diplo_cli.link.cast import Cast

_OWNER = re.compile(r"['’]s?\b|['’](?=\s)")
_CALLERS = frozenset({"visitor", "guest"})
_GENERIC = _CALLERS | frozenset({"leader", "diplomat", "official", "chief", "head", "ruler"})
_COUNTERPARTS = frozenset({"counterpart", "colleague", "homologue", "opposite"})
_DEPUTIES = frozenset({"deputy", "vice", "assistant", "undersecretary", "under", "junior", "parliamentary"})
_INDEFINITE = frozenset({"a", "an", "some", "another", "any", "no", "several", "two", "both", "many", "one"})
_DROP = frozenset(
    {"the", "his", "her", "their", "its", "s", "top", "country", "nation", "of", "for", "and", "'s"}
)
_STYLES = frozenset(
    {"excellency", "excellencies", "highness", "hrh", "majesty", "royal", "hon", "honourable", "honorable"}
)
_ABBREVIATED = {
    "pm": ("prime", "minister"),
    "fm": ("foreign", "minister"),
    "eam": ("external", "affairs", "minister"),
}
_SYNONYMS = {"external": "foreign", "defense": "defence", "overseas": "foreign", "chairperson": "chairman"}


def resolve_role(cast: Cast, span: Span) -> Person | None:
    """The person whose office a noun phrase names, the one named last before if several have it.

    None for an indefinite phrase, for a plural, and when two that fit stand equally near.
    """
    words = _words_of(span.text)
    if not words or words[0] in _INDEFINITE or span.text[:1] == "@":
        return None
    countries = {m.code for m in find_countries(span.text)}
    if _COUNTERPARTS & set(words):
        return _resolve_counterpart(cast, span, countries)
    heads = [w for w in words if singular_head(w) == w or w in _CALLERS]
    if not heads or singular_head(words[-1]) not in {None, words[-1]}:
        return None
    wanted = _content(words, span)
    fitting = [p for p in cast.people if _fits(p, wanted, heads[-1], countries)]
    fitting = [p for p in fitting if _bears(p, wanted)] or fitting
    if not _DEPUTIES & set(words):
        fitting = [p for p in fitting if not _is_deputy(p)] or fitting
    return _choose(cast, span, fitting, countries)


def _words_of(text: str) -> list[str]:
    """The folded words of a phrase: "PM" written out, "His Excellency the Minister" without its style."""
    words = [
        w
        for word in re.findall(r"[\w-]+", fold_name(_OWNER.sub(" ", text)))
        for w in _ABBREVIATED.get(word, (word,))
    ]
    plain = [w for w in words if w not in _STYLES]
    return plain[1:] if plain[:2] in (["his", "the"], ["her", "the"]) else plain


def _content(words: list[str], span: Span) -> set[str]:
    named = {w for m in find_countries(span.text) for w in fold_name(m.text).split()}
    inner = words_of("stated-modifier") | words_of("modifier") | _DROP | named
    return {_SYNONYMS.get(w, w) for w in words if w not in inner}


def _fits(person: Person, wanted: set[str], head: str, countries: set[str]) -> bool:
    if countries and person.country not in countries:
        return False
    if head in _GENERIC and wanted <= _GENERIC:
        return bool(person.titles) and bool(countries)
    for title in person.titles:
        have = {_SYNONYMS.get(w, w) for w in re.findall(r"[\w-]+", fold_name(title.title))}
        if wanted <= have:
            return True
    return False


def _bears(person: Person, wanted: set[str]) -> bool:
    """One of the titles is the very one that is asked for: "Chairman of the Union", not "... of the Union's
    Commission"."""
    titles = (set(re.findall(r"[\w-]+", fold_name(t.title))) - _DROP for t in person.titles)
    return any({_SYNONYMS.get(w, w) for w in have} == wanted for have in titles)


def _is_deputy(person: Person) -> bool:
    return all(_DEPUTIES & set(fold_name(title.title).split()) for title in person.titles)


def _choose(cast: Cast, span: Span, fitting: list[Person], countries: set[str]) -> Person | None:
    if len(fitting) == 1:
        return fitting[0]
    ids = {person.id for person in fitting}
    near = [place for place in cast.before(span.start_char, 900) if place[2].id in ids]
    if not near:
        return None
    rivals = {p.id for start, _, p in near if near[0][0] - start < 60}
    return near[0][2] if len(rivals) == 1 else None


def _resolve_counterpart(cast: Cast, span: Span, countries: set[str]) -> Person | None:
    """The only titled person of that country, of several the only one named before; none without one."""
    fitting = [p for p in cast.people if p.titles and p.country in countries]
    named = {p.id for _, _, p in cast.before(span.start_char, span.start_char)}
    before = [p for p in fitting if p.id in named]
    return fitting[0] if len(fitting) == 1 else before[0] if len(before) == 1 else None
