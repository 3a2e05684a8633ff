"""Words and relations that attribution asks for, whatever pipeline made the Doc.

Works on Universal Dependencies labels and on those of the `en_core_web` pipelines alike; without a parse
or tags it falls back on word lists and capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.lexicon_cues import CueVerb, load_cue_verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "nsubjpass", "csubj", "csubj:pass"})
ACTIVE_SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "nsubjpass"})
RELATIVES = frozenset({"acl:relcl", "relcl"})
SHARED = frozenset({"conj", "xcomp", "advcl", "acl", "parataxis", "ccomp", "dep"})
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "one", "who"})
THIRD_PERSON = frozenset({"he", "she", "they", "it"})
AUXILIARIES = frozenset(
    "has have had is are was were be been being will would can could may might must should shall do "
    "does did 's 've 'd 'll ’s ’ve ’d ’ll n't n’t not to also then later once now still repeatedly "
    "often even only just reportedly recently previously again simply never always further "
    "subsequently earlier publicly both all famously bluntly reportedly separately quickly explicitly "
    "specifically instead".split()
)
NP_STARTS = frozenset(
    "the a an this that these those his her their its our my some one two three four five several "
    "many another other each both no most all former senior top".split()
)
PREPOSITIONS = frozenset(
    "in on at by with from during after before when while as about against into over under through to "
    "for of between among since until because if although though despite amid following via including "
    "regarding toward towards upon without within per near outside inside than like but and or so yet "
    "whether where why how asked given once unlike instead even if".split()
)
_ISSUED = frozenset(
    {"statement", "letter", "message", "tweet", "post", "email", "release", "speech", "video", "memo"}
)
SPEAKING_BODIES = frozenset(
    "ministry department government embassy office agency commission council committee parliament "
    "senate house court administration secretariat union association party company group organization "
    "organisation bank fund institute university newspaper daily television tv radio network channel "
    "statement report communique communiqué readout press army navy military forces police palace "
    "kremlin pentagon presidency cabinet mission delegation bureau authority board foundation firm "
    "service treaty agreement document text release declaration poll survey study campaign center "
    "centre foundation league federation alliance bloc corporation magazine times post news journal "
    "reuters website publication coalition opposition chamber ministries officials".split()
)
_PERSONS = (
    "er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "ent", "ents", "man", "men", "woman",
    "women", "people", "person", "chief", "chiefs", "official", "officials", "aide", "aides", "critic", "critics",
    "ally", "allies", "head", "heads", "source", "sources", "member", "friend", "friends", "wife", "husband", "son",
    "daughter", "father", "mother", "general", "colonel", "king", "queen", "pope", "mayor", "judge", "envoy", "envoys",
    "diplomat", "diplomats", "analyst", "analysts", "rival", "rivals", "fan", "fans", "mp", "mps", "expert", "experts",
    "economist", "voter", "voters", "nominee", "candidate", "advocate", "advocates", "delegate", "delegates",
    "attorney", "attorneys", "lawyer", "liberals", "conservatives", "democrats", "republicans", "counterpart",
    "parties", "leadership", "elite", "elites", "some", "others", "many", "one", "student", "students", "kids",
)  # fmt: skip
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight "
    "earlier later last this recently here there".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "PART", "SYM", "X"})


def has_parse(doc: Doc) -> bool:
    """Whether the document carries dependencies."""
    return doc.has_annotation("DEP")


def cue_verb(token: Token) -> CueVerb | None:
    """The cue verb that a token is a form of; None for nouns such as "the report"."""
    verb = load_cue_verbs().get(token.lower_)
    if verb is None or not _is_verb(token) or _is_in_name(token, verb):
        return None
    return verb


def _is_in_name(token: Token, verb: CueVerb) -> bool:
    """Bill in "Sen. Bill Doe", Mark in "Mark Doe"; not Says in a headline."""
    return token.text[:1].isupper() and token.lower_ == verb.lemma


def _is_verb(token: Token) -> bool:
    lower = token.lower_
    if token.dep_ in {"amod", "compound"}:
        return False
    if token.pos_:
        if token.pos_ in {"VERB", "AUX"}:
            return True
        return lower in {"said", "says", "told", "wrote", "tweeted", "added"}
    before = token.nbor(-1) if token.i else None
    if before is None:
        return lower.endswith("ing")
    if before.lower_ in NP_STARTS or before.lower_ in PREPOSITIONS - {"to"} or before.lower_ in {"'s", "’s"}:
        return lower.endswith("ing") or (before.lower_ in {"that", "all", "both"} and lower.endswith("ed"))
    return True


def lemma_of(span: Span) -> str:
    """The lemma of a cue: of its first verb of saying, else the words themselves in lower case."""
    for token in span:
        verb = load_cue_verbs().get(token.lower_)
        if verb is not None:
            return verb.lemma
    return span.text.lower()


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb by its parse, shared ones included ("he rose and said")."""
    seen = verb
    if verb.lower_.endswith("ing") and verb.i and verb.nbor(-1).text == "," and verb.dep_ == "acl":
        return _main_subject(verb)
    for _ in range(4):
        found = _own_subject(seen)
        if found is not None:
            return _antecedent(found, seen)
        if seen.dep_ in RELATIVES:
            return _speaker_of_noun(seen.head)
        if seen.dep_ not in SHARED or seen.head is seen:
            return None
        if seen.dep_ == "acl" and seen.head.pos_ in {"NOUN", "PROPN"}:
            return (
                _speaker_of_noun(seen.head) if seen.head.dep_ not in {"obl", "nmod"} else _main_subject(seen)
            )
        seen = seen.head
    return None


def _main_subject(verb: Token) -> Token | None:
    """ "Doe praised Roe, saying": a participle behind a comma goes with the subject of the clause, not with
    the nearest noun."""
    head = verb.head
    for _ in range(6):
        if head.pos_ in {"VERB", "AUX"}:
            found = _own_subject(head)
            if found is not None:
                return _antecedent(found, head)
        if head.dep_ in SUBJECTS or head.head is head:
            return head if head.pos_ in {"NOUN", "PROPN", "PRON"} else None
        head = head.head
    return None


def _own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _antecedent(subject: Token, verb: Token) -> Token | None:
    if subject.lower_ in {"who", "which", "that"} and verb.dep_ in RELATIVES:
        return _speaker_of_noun(verb.head)
    return subject


def _speaker_of_noun(noun: Token) -> Token | None:
    """ "a statement by the ministry saying", "his letter calling": the owner of the words."""
    if noun.lower_.rstrip("s") not in _ISSUED:
        return noun
    for child in noun.children:
        if child.dep_ in {"nmod:poss", "poss"}:
            return child
    if noun.dep_ in {"obj", "dobj"} and noun.head is not noun:
        return _own_subject(noun.head) or noun
    return noun


def may_speak(doc: Doc, phrase: tuple[int, int]) -> bool:
    """Whether a noun phrase names somebody who speaks or writes: a name, a pronoun, a person, a body or a text;
    not "the plan that calls for"."""
    span = doc[phrase[0] : phrase[1]]
    head = span.root
    lower = head.lower_
    if head.pos_ in {"PROPN", "PRON"} or head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        return lower not in {"it", "that", "which", "this", "what"}
    return lower in SPEAKING_BODIES or lower.rstrip("s") in SPEAKING_BODIES or lower.endswith(_PERSONS)


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
    "fixed goeswith compound:prt predet det:predet quantmod nn list advmod".split()
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
    return child.head is head and child.i < head.i and child.dep_ in {"case", "advmod", "prep"}


def _is_cut_off(child: Token, head: Token) -> bool:
    """A part behind a comma or a line break is no part of the phrase as it is named."""
    low, high = sorted((child.i, head.i))
    between = child.doc[low:high]
    return any(t.text in {",", ";", ":", "—", "–", "("} or "\n" in t.text for t in between) or high - low > 15


def phrase_at(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    """The noun phrase that begins with tokens[at], by tags or capitals; None when none begins there."""
    if at >= len(tokens) or not _starts_phrase(doc[tokens[at]]):
        return None
    if doc[tokens[at]].lower_ in PRONOUNS:
        return tokens[at], tokens[at] + 1
    end = at
    while end < len(tokens) and _goes_on(doc, tokens, at, end):
        end += 1
    while end > at and (doc[tokens[end - 1]].lower_ in {"of", "the", "and", "for", "'s", "’s"}):
        end -= 1
    return (tokens[at], tokens[end - 1] + 1) if end > at else None


def _starts_phrase(token: Token) -> bool:
    lower = token.lower_
    if token.i and token.nbor(-1).text == "#" and not token.nbor(-1).whitespace_:
        return False
    if lower in PRONOUNS or lower in NP_STARTS:
        return lower not in {"that", "i", "you", "who"} or lower == "i"
    if lower in _DAYS or lower in PREPOSITIONS:
        return False
    if token.pos_:
        return token.pos_ in {"NOUN", "PROPN", "DET", "NUM", "PRON", "ADJ"} and not token.is_punct
    if lower.endswith("ing") and token.i + 1 < len(token.doc) and not token.nbor().text[:1].isupper():
        return False
    return token.text[:1].isupper() or token.text[:1] == "@"


def _goes_on(doc: Doc, tokens: Sequence[int], at: int, end: int) -> bool:
    token = doc[tokens[end]]
    if end > at and tokens[end] != tokens[end - 1] + 1:
        return False
    lower = token.lower_
    if lower in {"of", "&", "'s", "’s", "and", "for", "-", "–"} and end > at:
        return lower != "and" or _name_follows(doc, tokens, end)
    if (
        token.is_punct
        or token.is_space
        or token.text in {"|", "•", "#", ">", "+"}
        or lower in PREPOSITIONS
        or (lower in _DAYS and end > at)
    ):
        return False
    if token.pos_:
        return token.pos_ in _NOMINAL and not (token.pos_ == "PRON" and end > at)
    return lower not in AUXILIARIES and (end == at or cue_verb(token) is None or token.text[:1].isupper())


def _name_follows(doc: Doc, tokens: Sequence[int], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and doc[tokens[at + 1]].text[:1].isupper()
        and doc[tokens[at - 1]].text[:1].isupper()
    )


def phrase_before(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before tokens[at], auxiliaries and adverbs between them left out."""
    end = at
    while end > 0 and (doc[tokens[end - 1]].lower_ in AUXILIARIES or _is_adverb(doc[tokens[end - 1]])):
        end -= 1
    if end > 1 and doc[tokens[end - 1]].lower_ in _DAYS:
        end -= 1 + (doc[tokens[end - 2]].lower_ in {"on", "last", "late", "early"})
    if end == 0:
        return None
    if doc[tokens[end - 1]].lower_ in {"who", "which"}:
        return _before_relative(doc, tokens, end - 1)
    if doc[tokens[end - 1]].text in {",", ")", "—", "–"}:
        return _over_aside(doc, tokens, end - 1)
    return ending_at(doc, tokens, end)


def _before_relative(doc: Doc, tokens: Sequence[int], who: int) -> tuple[int, int] | None:
    """ "Duggal and Ambassador Mulford, who said": the last name before the relative pronoun."""
    end = who - 1 if who and doc[tokens[who - 1]].text == "," else who
    found = ending_at(doc, tokens, end) if end else None
    if found is None:
        return None
    joints = [i for i in range(*found) if doc[i].lower_ in {"and", "&"}]
    return (joints[-1] + 1, found[1]) if joints and doc[found[1] - 1].text[:1].isupper() else found


def _is_adverb(token: Token) -> bool:
    return token.pos_ == "ADV" or (not token.pos_ and token.lower_.endswith("ly"))


def ending_at(doc: Doc, tokens: Sequence[int], end: int) -> tuple[int, int] | None:
    """The longest phrase that ends exactly at tokens[end - 1]."""
    best = None
    for start in range(end - 1, max(-1, end - 16), -1):
        if tokens[start] != tokens[end - 1] - (end - 1 - start):
            break
        token = doc[tokens[start]]
        if token.text in {",", ";", ":"} or token.is_space:
            break
        found = phrase_at(doc, tokens[:end], start)
        if found and found[1] == tokens[end - 1] + 1:
            best = found
    return best


def _over_aside(doc: Doc, tokens: Sequence[int], comma: int) -> tuple[int, int] | None:
    """ "Singh, who arrived on Friday, said": the phrase before the aside."""
    for back in range(comma - 1, max(-1, comma - 45), -1):
        if doc[tokens[back]].text in {",", "(", "—", "–"} and back > 0:
            found = ending_at(doc, tokens, back)
            if found and _is_named_or_pronoun(doc, found):
                return found
    return None


def _is_named_or_pronoun(doc: Doc, phrase: tuple[int, int]) -> bool:
    first = doc[phrase[0]]
    if first.lower_ in THIRD_PERSON:
        return True
    if first.lower_ in _DAYS:
        return False
    named = any(t.text[:1].isupper() for t in doc[phrase[0] : phrase[1]])
    return named or first.lower_ in {"the", "a", "an", "one", "his", "her", "their"}
