"""How far a naming reaches to the left of its head noun: modifiers, without determiner or possessor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.nouns import head_noun
from diplo_cli.extractors.agreements.verbs import MODALS, VERBS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading


DETERMINERS = frozenset(
    "a an the this that these those its their his her our my such another any some no each every both "
    "such all "
    "several".split()
)


_QUANTITIES = frozenset(
    "series number package raft pair set host slew string range variety couple total".split()
)


_STOPS = frozenset(
    "of for on in at by with from to under after before during as that which who where when while and "
    "or but than into upon over about against between among if because said says say is are was were be "
    "been has have "
    "had will would not also today yesterday tomorrow including include includes called dubbed "
    "titled new through amid despite via since until within without like unlike beyond across towards toward "
    "following".split()
) - {"new"}


_OTHER_TAGS = frozenset("VB VBD VBZ VBP MD IN DT PDT PRP PRP$ WDT WP WP$ WRB CC TO RB RBR EX RP UH".split())


PRENOMINAL = frozenset({"signed", "inked", "initialled", "initialed"})  # "a recently signed treaty"


def left_edge(reading: Reading, head: int, floor: int) -> int:
    """The first token of the noun phrase that ends at `head`, without determiner or possessor."""
    i = head
    low = reading.low
    stop = max(floor, reading.sentence(head).start)
    while i > stop:
        if _is_modifier(reading, i - 1, head, stop):
            i -= 1
        elif i == head and i - 3 > stop and low[i - 1] == ")" and low[i - 3] == "(":
            i -= 3  # "the North American Air Defense Command (NORAD) agreement"
        else:
            break
    i = _up_to_article(reading, i, stop)
    while i < head and (
        low[i] in {"-", "–", "'s", ",", "and", "'", "’", "to", "/", "&"} or reading.doc[i].is_space
    ):
        i += 1
    told = next((j for j in range(i, min(i + 3, head)) if low[j] in PRENOMINAL), None)
    if told is not None and set(low[i:told]) <= {"recently", "newly", "-"}:
        i = told + 1
    if i - 2 >= stop and low[i - 1] == "of" and low[i - 2] in _QUANTITIES:
        i -= 2
        while i > stop and low[i - 1] in {"whole", "large", "wide", "new"}:
            i -= 1
    return _skip_possessor(reading, i, head)


# "a status of forces agreement", "a line of credit agreement": compounds that hold an "of".
_OF_COMPOUNDS = frozenset({"status", "cessation", "line", "right", "transfer", "rules"})


def _up_to_article(reading: Reading, i: int, stop: int) -> int:
    """Plain words between an article and the phrase belong to it, whatever their tags: "a customs union
    protocol".
    """
    for j in range(i - 1, max(stop, i - 4) - 1, -1):
        if reading.low[j] in {"a", "an"}:
            return j + 1 if j + 1 < i else i
        if reading.low[j] == "of" and reading.low[j - 1] in _OF_COMPOUNDS:
            continue
        token = reading.doc[j]
        plain = (
            token.is_alpha and token.text.islower() and reading.low[j] not in _STOPS | MODALS | DETERMINERS
        )
        if not plain or reading.low[j] in VERBS or j in reading.date_at or j in reading.cover:
            return i
    return i


def _is_modifier(reading: Reading, i: int, head: int, stop: int) -> bool:
    doc, low = reading.doc, reading.low
    token, word = doc[i], low[i]
    if i in reading.person_at:
        return False
    if low[i + 1] == "-" and not token.whitespace_ and token.is_alpha and i + 1 < head:
        return True
    if word in DETERMINERS:
        return False
    if i in reading.date_at and not is_duration(reading, i):
        return token.is_digit and len(token.text) == 4
    if word in {"$", "€", "£", "¥", "us$"}:
        return True
    if word in {"-", "–", "/", "&"} and i > stop and not doc[i - 1].is_space:
        return word != "–" or i in _in_actor_pair(reading, i)
    if word in {"and", ","}:
        return _joins_modifiers(reading, i, head, stop)
    if (
        word in _STOPS
        or word in MODALS
        or not (token.is_alpha or any(c.isalnum() for c in word) or word == "'s")
    ):
        return False
    if (
        word in VERBS
        and word != "framework"
        and not token.text[0].isupper()
        and not _adjectival(reading, i)
        and not _is_noun_between(reading, i, stop)
    ):
        return False
    if (
        word in VERBS
        and VERBS[word][1] in {"sign", "ink", "seal", "reach", "strike", "clinch", "ratify"}
        and not _adjectival(reading, i)
    ):
        return False
    if token.tag_ in _OTHER_TAGS and not token.text[0].isupper():
        return word.endswith(("al", "ic", "ive")) and token.pos_ == "ADJ"
    return (
        head_noun(word) is None
        or reading.doc[i].text[0].isupper()
        or word in {"partnership", "framework", "ceasefire", "contract", "settlement", "compact", "treaty"}
    )


def is_duration(reading: Reading, i: int) -> bool:
    return reading.date_at[i].kind == "duration"


def _in_actor_pair(reading: Reading, i: int) -> set[int]:
    return {i} if (i - 1) in reading.actor_at and (i + 1) in reading.actor_at else set()


def _adjectival(reading: Reading, i: int) -> bool:
    """Whether a participle stands before its noun: "a recently signed treaty", "the proposed pact"; not "has
    recently signed".
    """
    before = reading.low[i - 1] if i else ""
    if before in {"recently", "newly", "long"}:
        return reading.low[i - 2 : i - 1] != [] and reading.low[i - 2] in DETERMINERS | {"'s", "'", "of"}
    return before in DETERMINERS or before in {"-", "'s"}


def _is_noun_between(reading: Reading, i: int, stop: int) -> bool:
    """Whether a word that may be a verb is a noun of the compound: "a prisoner exchange agreement"."""
    before = reading.doc[i - 1] if i > stop else None
    return before is not None and reading.doc[i].tag_ == "NN" and before.tag_ in {"NN", "JJ", "DT"}


def _joins_modifiers(reading: Reading, i: int, head: int, stop: int) -> bool:
    """Whether "and" or a comma links modifiers of one head: "defence and energy deals"."""
    if i - 1 < stop or i + 1 > head:
        return False
    left, right = reading.doc[i - 1], reading.doc[i + 1]
    word = reading.low[i]
    if i + 1 == head and word == ",":
        return False
    if (i - 1) in reading.person_at or (i - 1) in reading.date_at or (not left.is_alpha and left.text != ","):
        return False
    if (i - 1) in reading.actor_at and reading.actor_at[i - 1].form != "demonym":
        return False
    truce = reading.low[i - 1] in {"ceasefire", "truce"} and i + 1 < head
    if (
        (head_noun(reading.low[i - 1]) and not truce)
        or reading.low[i - 1] in VERBS
        or reading.low[i - 1] in _STOPS
    ):
        return False
    if left.text == ",":
        return word == "and" and _joins_modifiers(reading, i - 1, head, stop)
    capital = reading.doc[head].text[0].isupper() or (left.text[0].isupper() and right.text[0].isupper())
    if right.text == "and" and word == ",":
        return left.text[0].isupper() == capital
    if i + 1 == head:
        return False
    if reading.sentence(head).headline:
        return left.text[0].islower() and right.text[0].islower()
    return left.text[0].isupper() == capital and (
        not left.tag_ or (left.tag_[:2] in {"NN", "JJ"} and left.tag_ != "NNS")
    )


def _skip_possessor(reading: Reading, start: int, head: int) -> int:
    """Leave out "Spain's" and "Monday's" before the naming."""
    marks = [i for i in range(start, head) if reading.low[i] in {"'s", "'"}]
    return marks[-1] + 1 if marks and marks[-1] + 1 <= head else start
