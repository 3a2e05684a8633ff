"""The subject of a verb and the phrase of a noun, by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.words import (
    ISSUED,
    PERSONS,
    RELATIVES,
    SHARED,
    SPEAKING_BODIES,
    SUBJECTS,
    cue_verb,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_PUBLISHED = frozenset(
    "report ad advertisement op-ed column essay resolution editorial piece spot communique".split()
)
_ISSUING = frozenset(
    "issue release publish post write send put run launch sign air unveil deliver give make file".split()
)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb by its parse, shared ones included ("he rose and said")."""
    seen = verb
    quoted = _quoted_by(verb) or _whose_holder(verb)
    if quoted is not None:
        return quoted
    apart = verb.i > 0 and verb.nbor(-1).text == ","
    if apart and verb.lower_.endswith("ing") and verb.dep_ in {"acl", "advcl"}:
        return _main_subject(verb)
    if apart and verb.tag_ == "VBD" and verb.dep_ == "acl":  # "mocked a reporter, referred to him as"
        return _main_subject(verb)
    for _ in range(4):
        found = _own_subject(seen)
        if found is not None:
            return _antecedent(found, seen)
        if any(child.dep_ == "expl" and child.i < seen.i for child in seen.children):
            return None  # "She said it emerged that": the verb's own subject means nobody
        if seen.dep_ in RELATIVES:
            return _speaker_of_noun(seen.head)
        made = _made_to(seen)
        if made is not None:
            return made
        if seen.dep_ not in SHARED or seen.head == seen:
            return None
        if seen.dep_ == "acl" and seen.head.pos_ in {"NOUN", "PROPN"}:
            if not _is_named_before(seen) and (
                seen.head.dep_ in {"obl", "nmod"} or (seen == verb and not _may_say(seen.head))
            ):
                return _main_subject(seen)
            return _speaker_of_noun(seen.head)
        seen = seen.head
    return None


def _whose_holder(verb: Token) -> Token | None:
    """ "the mint, whose head, Ana Costa, spoke of": the name before a verb that has no other subject."""
    if verb.i < 2 or verb.nbor(-1).text != "," or _own_subject(verb) is not None:
        return None
    name = verb.nbor(-2)
    while name.dep_ in {"flat", "compound"}:
        name = name.head
    whose = name.dep_ == "appos" and any(child.lower_ == "whose" for child in name.head.children)
    return name if whose else None


def _made_to(verb: Token) -> Token | None:
    """ "a win that led her to declare": whoever is led to say it says it."""
    if verb.dep_ != "xcomp" or verb.tag_ != "VB" or verb.head.lemma_ in {"promise", "use"}:
        return None
    objects = (
        c for c in verb.head.children if c.dep_ in {"obj", "iobj", "dobj"} and verb.head.i < c.i < verb.i
    )
    made = next(objects, None)
    return made if made is not None and (made.pos_ == "PRON" or _may_say(made)) else None


def _quoted_by(verb: Token) -> Token | None:
    """ "The paper quoted her as saying": she says it."""
    head = verb.head
    if verb.tag_ != "VBG" or head.lower_ not in {
        "quoted",
        "quotes",
        "quoting",
        "quote",
        "cited",
        "cites",
        "citing",
    }:
        return None
    if verb.i < 1 or verb.nbor(-1).lower_ != "as":
        return None
    return next(
        (c for c in head.children if c.dep_ in {"obj", "dobj", "iobj"} and head.i < c.i < verb.i), None
    )


def _reporting(verb: Token) -> Token:
    """The verb of saying that reports a clause: "Doe said she believes we must go on, saying that ..."."""
    for _ in range(4):
        head = verb.head
        if verb.dep_ == "acl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children):
            verb = head  # "repeated accusations that Roe lies, calling": the clause is what the noun says
            head = verb.head
            if verb.dep_ in {"obj", "obl"} and _own_subject(head) is not None:
                verb = head
                continue
            break
        if (
            verb.dep_ not in {"ccomp", "xcomp"}
            or head == verb
            or cue_verb(head) is None
            or _own_subject(head) is None
        ):
            break
        verb = head
    return verb


def _is_named_before(verb: Token) -> bool:
    """ "footage of Doe saying": a name right before the participle."""
    return verb.i > 0 and verb.nbor(-1).pos_ == "PROPN" and verb.nbor(-1).ent_type_ == "PERSON"


def _may_say(noun: Token) -> bool:
    """A noun that a participle of saying can belong to: a name, a person, a body, a text."""
    lower = noun.lower_.rstrip("s")
    if noun.pos_ == "PROPN" or noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        return True
    return lower in SPEAKING_BODIES | ISSUED | _INSCRIBED or noun.lower_.endswith(PERSONS)


_INSCRIBED = frozenset(
    "sign banner placard poster hat cap shirt t-shirt sticker billboard headline plaque cover".split()
)


def _main_subject(verb: Token) -> Token | None:
    """ "Doe praised Roe, saying": a participle behind a comma goes with the subject of the clause, not with
    the nearest noun."""
    head = verb.head
    for _ in range(6):
        if head.pos_ in {"VERB", "AUX"} or _is_predicate(head):
            found = _own_subject(head)
            if found is not None:
                head = _reporting(head)
                return _antecedent(_own_subject(head) or found, head)
        if head.dep_ in SUBJECTS or head.head == head:
            return head if head.pos_ in {"NOUN", "PROPN", "PRON"} else None
        head = head.head
    return None


def _is_predicate(noun: Token) -> bool:
    """ "She is a realist, warning": a noun behind "is" has the subject of its clause."""
    return any(child.dep_ == "cop" for child in noun.children)


def _own_subject(verb: Token) -> Token | None:
    """The subject of a verb; also one hung on the auxiliary ("has, in a letter, called")."""
    own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if own is not None:
        return own
    helpers = [child for child in verb.children if child.dep_ == "aux"]
    return next((c for helper in helpers for c in helper.children if c.dep_ in SUBJECTS), None)


def _antecedent(subject: Token, verb: Token) -> Token | None:
    if subject.lower_ in {"who", "which", "that"} and verb.dep_ in RELATIVES:
        return _speaker_of_noun(verb.head)
    return subject


def _speaker_of_noun(noun: Token) -> Token | None:
    """ "a statement by the ministry saying", "his letter calling": the owner of the words."""
    if noun.lower_.rstrip("s") not in ISSUED | _PUBLISHED:
        return noun
    if noun.lower_.rstrip("s") in _PUBLISHED and noun.head.lemma_ not in _ISSUING:
        return noun
    for child in noun.children:
        if child.dep_ in {"nmod:poss", "poss"}:
            return child
    if noun.dep_ in {"obj", "dobj"} and noun.head != noun:
        return _own_subject(noun.head) or noun
    return noun


def may_speak(doc: Doc, phrase: tuple[int, int]) -> bool:
    """Whether a noun phrase names somebody who speaks: a name, a pronoun, a person, a body or a text;
    not "the plan that calls for"."""
    span = doc[phrase[0] : phrase[1]]
    head = span.root
    lower = head.lower_
    if head.pos_ in {"PROPN", "PRON"} or head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        return lower not in {"it", "that", "which", "this", "what"}
    return lower in SPEAKING_BODIES or lower.rstrip("s") in SPEAKING_BODIES or lower.endswith(PERSONS)


def is_entity(doc: Doc, phrase: tuple[int, int] | None) -> bool:
    """Whether a phrase holds the name of a person, a body, a state or its people; True where no names are."""
    if phrase is None:
        return False
    named = any(t.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} for t in doc[phrase[0] : phrase[1]])
    return named or not doc.ents


def phrase_of(doc: Doc, head: Token) -> tuple[int, int]:
    """The noun phrase of a head as tokens [start, end), without appositions and clauses after it."""
    start = end = head.i
    for token in _phrase_tokens(head):
        start, end = min(start, token.i), max(end, token.i)
    while end > head.i and doc[end].is_punct:
        end -= 1
    while start < head.i and (doc[start].is_punct or doc[start].is_space):
        start += 1
    return start, end + 1


_PHRASE_PARTS = frozenset(
    "det amod compound flat flat:name nmod:poss poss nummod case nmod nmod:desc nmod:unmarked prep pobj "
    "fixed goeswith appos compound:prt predet det:predet quantmod nn list advmod".split()
)


def _phrase_tokens(head: Token) -> list[Token]:
    found, queue = [head], [head]
    while queue and len(found) < 40:
        for child in queue.pop().children:
            if child.dep_ in _PHRASE_PARTS and not _leads_head(child, head) and not _is_cut_off(child, head):
                found.append(child)
                queue.append(child)
    return found


def _leads_head(child: Token, head: Token) -> bool:
    """The preposition or adverb before the whole phrase: "by" the minister, "later" Singh."""
    return child.head == head and child.i < head.i and child.dep_ in {"case", "advmod", "prep"}


def _is_cut_off(child: Token, head: Token) -> bool:
    """A part behind a comma or a line break is no part of the phrase as it is named."""
    low, high = sorted((child.i, head.i))
    between = child.doc[low:high]
    return any(t.text in {",", ";", ":", "—", "–", "("} or "\n" in t.text for t in between) or high - low > 15
