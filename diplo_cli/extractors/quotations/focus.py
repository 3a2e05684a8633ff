"""Whom "he", "the former" and "the winger" mean: the people that the reporter's own sentences speak of.

Words in marks do not count: a name that a speaker drops is nobody the reporter goes on about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.introductions import Introductions
from diplo_cli.extractors.quotations.named_behind import find_named_behind
from diplo_cli.extractors.quotations.own_sentences import read_own_sentences
from diplo_cli.extractors.quotations.subjects import phrase_of
from diplo_cli.extractors.quotations.taken_up import ANY_PERSON, find_named, in_focus, of_two
from diplo_cli.extractors.quotations.words import (
    PERSONS,
    SPEAKING_BODIES,
    SUBJECTS,
    cue_verb,
    has_parse,
    sex_of,
)
from diplo_cli.facts import Person
from diplo_cli.lexicon.offices import singular_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from diplo_cli.extractors.quotations.frames import Reading
    from diplo_cli.link import Cast

Phrase = tuple[int, int]
_MOST_LINES = 3
_MOST_STEPS = 6
_FAR = 600  # tokens
_OPENING, _SOON = 700, 100  # code points
_DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its", "our"})
_SUBJECTS = SUBJECTS | {"dislocated"}
_OBJECTS = frozenset({"obj", "dobj", "iobj"})
_REPLIES = frozenset({"reply", "answer", "retort", "respond", "counter"})
_ASIDE = frozenset({"nmod:poss", "poss", "nmod", "compound"})


class Focus:
    """Resolves pronouns and roles of one article's reporter."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading, self.doc, self.cast = reading, reading.doc, cast
        self.own = read_own_sentences(reading)
        self.parsed = has_parse(reading.doc)
        self.introductions = Introductions(reading.doc, cast)
        self._known: dict[int, Person | Phrase | None] = {}

    def pronoun(self, i: int) -> Person | Phrase | None:
        """Whom the "he" or "she" at token i means: a person, or the phrase of a person without a name."""
        sex = sex_of(self.doc[i].lower_)
        if sex is None or not self.parsed or self.own.number_of[i] < 0:
            return self.cast.resolve(self.doc[i : i + 1])
        if i not in self._known:
            self._resolve_up_to(i)
        return self._known[i]

    def _resolve_up_to(self, i: int) -> None:
        """Every pronoun before first, in order: each looks back on the ones before it, and no further."""
        start = max(self._known, default=-1) + 1
        for k in (*range(start, i), i):
            sex = sex_of(self.doc[k].lower_)
            if sex is not None and self.own.number_of[k] >= 0:
                self._known[k] = None
                self._known[k] = self._look_back(k, sex)

    def subject(self, tokens: Sequence[int]) -> Person | Phrase | None:
        """The person whom a sentence is about, by the subject of its outermost clause."""
        return self.subject_in(tokens, None) if self.parsed else None

    def sentence_before(self, start: int, anchor: Phrase | None) -> tuple[int, ...]:
        """The reporter's sentence before words in marks that begin at token `start`, and before their
        attribution at `anchor`; in the same line or the line before."""
        own = self.own.number_of
        first = min(start, anchor[0]) if anchor else start
        mine = own[anchor[0]] if anchor else -1
        near = range(first, max(-1, first - _FAR), -1)
        number = next((own[i] for i in near if own[i] >= 0 and own[i] != mine), -1)
        if number < 0:
            return ()
        found = self.own.sentences[number]
        here = self.own.sentences[mine].line if mine >= 0 else found.line
        return found.tokens if 0 <= here - found.line <= 1 else ()

    def _look_back(self, i: int, sex: str) -> Person | Phrase | None:
        aside: Person | None = None
        for step, own in enumerate(self.own.back_from(i, _MOST_LINES)):
            if step > _MOST_STEPS:
                break
            tokens = own if step else self._outside_own_clause(i, self._outside_content(i, own))
            replies = step == 1 and self.doc[i].head.lemma_ in _REPLIES
            subject = (replies and self._object_in(tokens, sex)) or self.subject_in(tokens, sex)
            if subject is not None:
                return subject
            people = self.people_in(tokens, sex)
            people = self._fronted(tokens, people) or people
            certain = [p for p in people if self.cast.sexes.get(p.id) == sex]
            if len(people) > 1 and len(certain) != 1:
                return aside
            if people:
                one = (certain or people)[0]
                if not self._is_aside(tokens, one):
                    return aside or one
                aside = aside or one
        return aside

    def _object_in(self, tokens: Sequence[int], sex: str) -> Person | None:
        """ "Doe accused Roe of haste. She replied ...": whoever is spoken to answers."""
        objects = {i for i in tokens if self.doc[i].dep_ in _OBJECTS}
        told = self.people_in([i for i in tokens if i in objects], sex)
        return told[0] if len(told) == 1 else None

    def _fronted(self, tokens: Sequence[int], people: list[Person]) -> list[Person]:
        """ "For Jane Doe, who had waited with Ann Roe, the news came late": whom the sentence begins with."""
        first = [self.doc[i] for i in tokens[:6]]
        if not people or not first or first[0].lower_ not in {"for", "to"}:
            return []
        named = (self.cast.at(t.idx, t.idx + len(t)) for t in first[1:])
        found = next((p for p in named if p is not None), None)
        return [found] if found in people else []

    def _outside_content(self, i: int, tokens: Sequence[int]) -> Sequence[int]:
        """ "Roe, he noted, would go": what a speaker says of others before the verb names somebody else."""
        verb = self.doc[i].head
        if verb.dep_ == "parataxis":
            return ()
        said = [c for c in verb.children if c.dep_ in {"ccomp", "parataxis"} and c.i < i]
        return [k for k in tokens if not any(c.left_edge.i <= k <= c.right_edge.i for c in said)]

    def _outside_own_clause(self, i: int, tokens: Sequence[int]) -> Sequence[int]:
        """ "The envoy quoted her": an object is not the subject of its own verb."""
        if self.doc[i].dep_ not in _OBJECTS:
            return tokens
        subject = next((c for c in self.doc[i].head.children if c.dep_ in _SUBJECTS), None)
        inside = range(subject.left_edge.i, subject.right_edge.i + 1) if subject is not None else range(0)
        return [k for k in tokens if k not in inside]

    def subject_in(self, tokens: Sequence[int], sex: str | None) -> Person | Phrase | None:
        """The person who is the subject of the outermost clause that has one; None where two share it."""
        found = sorted(
            (not self._tells(i), self.depth(i), i) for i in tokens if self.doc[i].dep_ in _SUBJECTS
        )
        for _, _, i in found:
            token = self.doc[i]
            if any(child.dep_ == "conj" for child in token.children):
                continue
            who = self.of_subject(token)
            if isinstance(who, Person) and self.cast.sexes.get(who.id, sex) != sex and sex is not None:
                continue
            if who is not None:
                return who
        return None

    def of_subject(self, token: Token) -> Person | Phrase | None:
        """Who the subject at a token is: by name, by pronoun, by role; the phrase for an unnamed person."""
        if sex_of(token.lower_) is not None:
            return self.pronoun(token.i)
        phrase = phrase_of(self.doc, token)
        named = find_named(self, phrase)
        if named is not None or token.tag_ in {"NNS", "NNPS"}:
            return named
        if token.pos_ == "PROPN" and self._is_introduced_here(token):
            return phrase
        is_noun = token.pos_ == "NOUN"
        person = self.role(phrase) if is_noun or self.doc[phrase[0]].lower_ in _DEFINITE else None
        if person is not None or not is_noun:
            return person
        lower = token.lower_
        human = lower.endswith(PERSONS) and lower not in SPEAKING_BODIES and token.tag_ == "NN"
        return phrase if human and (singular_head(lower) == lower or lower in ANY_PERSON) else None

    def _is_introduced_here(self, name: Token) -> bool:
        """ "Jana, a retired teacher, had another worry": somebody whom the list of people does not hold."""
        appositions = (c for c in name.children if c.dep_ == "appos" and c.i > name.i)
        return any(
            c.tag_ == "NN" and c.lower_.endswith(PERSONS) and c.lower_ not in SPEAKING_BODIES
            for c in appositions
        )

    def person(self, phrase: Phrase) -> Person | None:
        """The person that a noun phrase means, by name or by role."""
        named = find_named(self, phrase) if self.parsed else None
        return named or find_named_behind(self, phrase) or self.role(phrase)

    def role(self, phrase: Phrase) -> Person | None:
        """The person whom a phrase without a name means: by office, by how the text introduced somebody, or
        whoever the sentences before speak of."""
        span = self.doc[phrase[0] : phrase[1]]
        words = [t.lower_ for t in span]
        if words[-1] in {"former", "latter"} and len(words) < 3:
            return of_two(self, phrase[0], words[-1])
        person = self.cast.resolve(span)
        if not self.parsed or (person is not None and self._is_met(person, phrase[0])):
            return person
        if words[0] not in _DEFINITE or span.root.tag_ in {"NNS", "NNPS"}:
            return None
        return self.introductions.find(span) or in_focus(self, phrase)

    def _is_met(self, person: Person, at: int) -> bool:
        """Named before, or soon behind, or taken up in the opening lines: "the minister" deep in an article
        is not somebody who comes later."""
        offset = self.doc[at].idx
        return offset < _OPENING or any(m.start < offset + _SOON for m in person.mentions[:1])

    def people_in(self, tokens: Sequence[int], sex: str | None) -> list[Person]:
        """Those named in these tokens, in order, but those of the other sex."""
        found: dict[str, Person] = {}
        for i in tokens:
            person = self.cast.at(self.doc[i].idx, self.doc[i].idx + len(self.doc[i]))
            if person and (sex is None or self.cast.sexes.get(person.id, sex) == sex):
                found.setdefault(person.id, person)
        return list(found.values())

    def _is_aside(self, tokens: Sequence[int], person: Person) -> bool:
        """Named only as an owner or beside another noun: "Roe's plan", "the visit of Roe"."""
        roots = [self.doc[i] for i in tokens if self._is_root(i, person)]
        return bool(roots) and all(t.dep_ in _ASIDE for t in roots)

    def _is_root(self, i: int, person: Person) -> bool:
        token, head = self.doc[i], self.doc[i].head
        inside = self.cast.at(token.idx, token.idx + len(token)) is person
        return inside and (head == token or self.cast.at(head.idx, head.idx + len(head)) is not person)

    def _tells(self, i: int) -> bool:
        """The subject of the verb of saying that a sentence hangs on, or that is put into it."""
        verb = self.doc[i].head
        cue = cue_verb(verb) if verb.dep_ in {"ROOT", "parataxis"} else None
        return cue is not None and cue.kind in {"say", "write", "ask"} and verb.pos_ == "VERB"

    def depth(self, i: int) -> int:
        """Steps from a token to the root of its sentence."""
        token, steps = self.doc[i], 0
        while token.head != token and steps < 50:
            token, steps = token.head, steps + 1
        return steps
