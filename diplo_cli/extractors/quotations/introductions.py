"""By which nouns a text introduces people beside their offices: "the Brazilian winger Ana Doe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.lexicon import find_countries

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from diplo_cli.facts import Person
    from diplo_cli.link.cast import Cast

_MOST = 8  # tokens of an introduction
_REACH = 20_000  # code points
_NEAR = 60  # code points: two who stand so close to each other are equally near


class Introductions:
    """The words by which the text introduces each mention of a person, read when they are asked for."""

    def __init__(self, doc: Doc, cast: Cast) -> None:
        self.doc, self.cast = doc, cast
        self._words: dict[int, set[str]] = {}

    def find(self, span: Span) -> Person | None:
        """The person whom the text before introduced by the noun of a definite phrase ("the winger"), the one
        named last if several were; None when two of them stand equally near."""
        head = (span[-1] if span.root.lower_ in _FREE else span.root).lower_  # "His Excellency the Minister"
        mentions = find_countries(span.text)
        countries, named = {m.code for m in mentions}, {w for m in mentions for w in m.text.lower().split()}
        kinds = {"NOUN", "ADJ", "PROPN"}
        wanted = {t.lower_ for t in span if t.pos_ in kinds and t.lower_ not in named} - _FREE
        places = self.cast.before(span.start_char, _REACH)
        fitting: dict[str, Person] = {}
        for start, end, person in places:
            words = self._of(start, end) | _titles(person)
            at_home = not countries or person.country in countries or named <= words
            if head in words and wanted <= words and at_home:
                fitting.setdefault(person.id, person)
        if not wanted & _DEPUTIES:
            fitting = {key: p for key, p in fitting.items() if not _titles(p) & _DEPUTIES} or fitting
        if len(fitting) < 2:
            return next(iter(fitting.values()), None)
        near = [place for place in places if place[2].id in fitting]
        rivals = {p.id for start, _, p in near if near[0][0] - start < _NEAR}
        return near[0][2] if len(rivals) == 1 else None

    def _of(self, start: int, end: int) -> set[str]:
        if start not in self._words:
            self._words[start] = _introduction(self.doc, start, end)
        return self._words[start]


_DEPUTIES = frozenset({"deputy", "vice", "assistant", "undersecretary"})
_FREE = frozenset(
    "former veteran young old new same senior top own late excellency highness hrh majesty royal "
    "honourable".split()
)


def _titles(person: Person) -> set[str]:
    return {word for title in person.titles for word in title.title.lower().split()}


def _introduction(doc: Doc, start: int, end: int) -> set[str]:
    """The small-letter words right before a name in its own phrase, and those of the apposition behind it."""
    name = doc.char_span(start, end, alignment_mode="expand")
    if name is None:
        return set()
    found: set[str] = set()
    for token in reversed(doc[max(0, name.start - _MOST) : name.start]):
        if (
            token.is_punct
            or token.is_space
            or token.pos_ in {"VERB", "AUX", "ADP", "DET", "CCONJ", "SCONJ", "PRON"}
        ):
            break
        found.add(token.lower_)
    return found | _apposition(doc, name.end)


def _apposition(doc: Doc, at: int) -> set[str]:
    """ "Jane Doe, a farmer from Oslo": the words up to the preposition."""
    if at + 2 >= len(doc) or doc[at].text != "," or doc[at + 1].lower_ not in {"a", "an", "the", "one"}:
        return set()
    found = set()
    for token in doc[at + 2 : at + 2 + _MOST]:
        if token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ"}:
            return set()  # "With Jane Doe, the news came": the subject of a clause
        if token.is_punct or token.is_space or token.pos_ in {"VERB", "AUX", "ADP", "SCONJ", "PRON"}:
            break
        found.add(token.lower_)
    return found
