"""How far a naming of an agreement reaches to the left and to the right of its head noun."""

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
_NAME_LINKS = frozenset(
    "of for on in to and the between with concerning regarding relating against a an by from at governing "
    "under de du des la le & , / - – its their respect as as".split()
)
_PHRASE_LINKS = frozenset("of for on between with concerning regarding relating about against to covering "
                          "governing "
                          "allowing banning ending resolving establishing regulating aimed fixing "
                          "settling opening "
                          "promising formalising formalizing lifting abolishing".split())  # fmt: skip
_TOPIC_IN = frozenset({"support", "relation", "respect", "areas", "area", "field", "fields", "matters"})
_OPEN_QUOTES, _CLOSE_QUOTES = "“‘\"'«", "”’\"'»"
MAX_NAME = 60
MAX_PHRASE = 24


def left_edge(reading: Reading, head: int, floor: int) -> int:
    """The first token of the noun phrase that ends at `head`, without determiner or possessor."""
    i = head
    low = reading.low
    stop = max(floor, reading.sentence(head).start)
    while i > stop and _is_modifier(reading, i - 1, head, stop):
        i -= 1
    i = _up_to_article(reading, i, stop)
    while i < head and (
        low[i] in {"-", "–", "'s", ",", "and", "'", "’", "to", "/", "&"} or reading.doc[i].is_space
    ):
        i += 1
    if i - 2 >= stop and low[i - 1] == "of" and low[i - 2] in _QUANTITIES:
        i -= 2
        while i > stop and low[i - 1] in {"whole", "large", "wide", "new"}:
            i -= 1
    return _skip_possessor(reading, i, head)


def _up_to_article(reading: Reading, i: int, stop: int) -> int:
    """Plain words between an article and the phrase belong to it, whatever their tags: "a customs union
    protocol".
    """
    for j in range(i - 1, max(stop, i - 4) - 1, -1):
        if reading.low[j] in {"a", "an"}:
            return j + 1 if j + 1 < i else i
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
    if i in reading.date_at and not _is_duration(reading, i):
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
    if word in VERBS and word != "framework" and not token.text[0].isupper() and not _adjectival(reading, i):
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


def _is_duration(reading: Reading, i: int) -> bool:
    return reading.date_at[i].kind == "duration"


def _in_actor_pair(reading: Reading, i: int) -> set[int]:
    return {i} if (i - 1) in reading.actor_at and (i + 1) in reading.actor_at else set()


def _adjectival(reading: Reading, i: int) -> bool:
    """Whether a participle stands before its noun: "a recently signed treaty", "the proposed pact"."""
    before = reading.low[i - 1] if i else ""
    return before in DETERMINERS or before in {"recently", "newly", "long", "-", "'s"}


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
    if head_noun(reading.low[i - 1]) or reading.low[i - 1] in VERBS or reading.low[i - 1] in _STOPS:
        return False
    if left.text == ",":
        return word == "and" and _joins_modifiers(reading, i - 1, head, stop)
    capital = reading.doc[head].text[0].isupper()
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


def name_end(reading: Reading, start: int, head: int) -> int:
    """The end of a capitalised name: it runs on over small words as long as capitals follow."""
    doc, low = reading.doc, reading.low
    end, i = head + 1, head + 1
    limit = min(reading.sentence(head).end, start + MAX_NAME)
    while i < limit:
        if doc[i].text[0].isupper() or (doc[i].is_digit and low[i - 1] in _NAME_LINKS | {"-"}):
            if i in reading.person_at or (i in reading.date_at and not doc[i].is_digit):
                break
            i += 1
            end = i
            continue
        if low[i] == "at" or low[i] not in _NAME_LINKS or not _goes_on(reading, i, limit):
            break
        i += 1
    return end


def _goes_on(reading: Reading, i: int, limit: int) -> bool:
    """Whether capitalised words of the same name follow the small words from token i on."""
    doc, low = reading.doc, reading.low
    first = low[i]
    j = i
    while j < limit and low[j] in _NAME_LINKS and j - i < 4:
        j += 1
    if j >= limit or not (doc[j].text[0].isupper() or doc[j].is_digit):
        return False
    if j in reading.person_at or j in reading.date_at:
        return False
    if first in {"in", "at", "on", "by", "from", ",", "with"} and j in reading.actor_at and first != "with":
        return False
    if first == "in" and doc[j].ent_type_ in {"GPE", "FAC"} and not _topic_follows(reading, j):
        return False
    linked = {"between", "among"} & set(low[max(i - MAX_NAME, reading.sentence(i).start) : i])
    if first == "," and linked and _is_government(reading, j, limit):
        return True
    if first == ",":
        return _list_in_name(reading, j, limit)
    return not (first == "and" and j in reading.actor_at and not linked)


def _is_government(reading: Reading, j: int, limit: int) -> bool:
    """Whether one more side of "between" begins at token j: "the Government of Chile"."""
    i = j
    small = {"of", "the", "and"}
    while i < limit and i - j < 14 and (reading.doc[i].text[0].isupper() or reading.low[i] in small):
        i += 1
    return reading.low[j] == "government" and bool(reading.actors_in(j, i))


def _topic_follows(reading: Reading, j: int) -> bool:
    return reading.low[j] in _TOPIC_IN or reading.low[j + 1 : j + 2] in (["of"], ["and"], ["for"])


def _list_in_name(reading: Reading, j: int, limit: int) -> bool:
    """Whether a comma stands inside a name: "on Science, Technology and Innovation"."""
    low, doc = reading.low, reading.doc
    for k in range(j, min(j + 8, limit)):
        if low[k] == "and":
            return k + 1 < limit and doc[k + 1].text[0].isupper() and (k + 1) not in reading.person_at
        if not doc[k].text[0].isupper() and low[k] != ",":
            return False
    return False


def phrase_end(reading: Reading, end: int) -> int:
    """The end of the words that say what the agreement is about: "to share rivers", "on visas with Peru"."""
    doc, low = reading.doc, reading.low
    sentence = reading.sentence(end - 1)
    i, limit = end, min(sentence.end, end + MAX_PHRASE)
    if i < limit and doc[i].text == "(":
        return end
    if i >= limit or not _opens_topic(reading, i):
        return end
    while i < limit and _continues(reading, i, limit):
        i += 1
    while i > end and low[i - 1] in {
        "and",
        "or",
        "the",
        "a",
        "an",
        "of",
        "in",
        "to",
        "for",
        "with",
        "on",
        "at",
        "by",
        "-",
        ",",
    }:
        i -= 1
    return i


def _opens_topic(reading: Reading, i: int) -> bool:
    low = reading.low
    if low[i] == "in":
        return low[i + 1 : i + 2] != [] and low[i + 1] in _TOPIC_IN
    if low[i] not in _PHRASE_LINKS or (i + 1) in reading.date_at:
        return False
    if low[i] == "with" and (
        i + 1 in reading.cover or low[i + 1 : i + 2] in (["his"], ["her"], ["their"], ["its"])
    ):
        return False
    return not (low[i] in {"for", "on"} and (i + 1) in reading.person_at)


def _continues(reading: Reading, i: int, limit: int) -> bool:
    doc, low = reading.doc, reading.low
    token = doc[i]
    if (
        token.text == ","
        and reading.doc[min(i + 1, limit - 1)].tag_ == "VBG"
        and not _lists_doing(reading, i)
    ):
        return False
    if token.text == "," and (_lists_on(reading, i, limit) or _lists_actors(reading, i)):
        return True
    if token.text in ',;:.!?()[]“”"—–' or (
        token.text in {"--", "-"} and token.idx > 0 and doc[i - 1].whitespace_
    ):
        return False
    if i in reading.date_at:
        return _is_duration(reading, i)
    if low[i] in {"that", "which", "who", "where", "when", "while", "after", "before", "during",
                  "as", "but", "said",
                  "at", "under", "amid", "following", "despite", "was", "were", "is", "are",
                  "will", "would", "has",
                  "have", "had", "today", "yesterday", "by"}:  # fmt: skip
        return False
    if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and low[i - 1] not in {"to", "other"}:
        return False
    if low[i] == "in":
        return not (
            i + 1 in reading.actor_at
            or i + 1 in reading.date_at
            or doc[min(i + 1, limit - 1)].text[0].isupper()
        )
    if low[i] == "on":
        return (i + 1) not in reading.date_at and low[i + 1 : i + 2] != ["behalf"]
    return not (low[i] == "and" and i + 1 < limit and (low[i + 1] in VERBS or _opens_another(reading, i + 1)))


def _lists_doing(reading: Reading, i: int) -> bool:
    """Whether a comma goes on with what is done: "on buying gas, selling wheat and lending money"."""
    return any(reading.doc[j].tag_ == "VBG" for j in range(max(i - 6, 0), i))


_OPENS_PHRASE = frozenset("a an another two three four five its their one also".split())


def _lists_actors(reading: Reading, i: int) -> bool:
    """Whether a comma stands in "between Peru, Chile and Norway"."""
    before = reading.low[max(i - 12, 0) : i]
    partners = "between" in before or "with" in before or "among" in before
    return (
        partners
        and i - 1 in reading.actor_at
        and (i + 1 in reading.actor_at or reading.low[i + 1 : i + 2] == ["and"])
    )


def _opens_another(reading: Reading, i: int) -> bool:
    """Whether a further phrase opens at token i: "and a protocol", "and the second treaty"."""
    if i >= len(reading.low):
        return False
    if reading.low[i] == "the":
        return any(head_noun(w) for w in reading.low[i : i + 5])
    return reading.low[i] in _OPENS_PHRASE


def _lists_on(reading: Reading, i: int, limit: int) -> bool:
    """Whether a comma goes on with a list of topics: "on oil, farming and technology"."""
    for j in range(i + 1, min(i + 8, limit)):
        word, tag = reading.low[j], reading.doc[j].tag_
        if j in reading.actor_at or j in reading.cover or j in reading.date_at:
            return False
        if word in {"and", "or"} and _opens_another(reading, j + 1):
            return False
        if word in {"and", "or"}:
            return j > i + 1 or reading.low[j + 1 : j + 2] != []
        if word not in {",", "of", "-"} and tag and tag[:2] not in {"NN", "JJ"} and tag != "VBG":
            return False
    return False


def quoted_name(reading: Reading, i: int) -> tuple[int, int, int] | None:
    """A name of an agreement in quotation marks that open at token i: (start, end, head)."""
    doc, low = reading.doc, reading.low
    if doc[i].text not in _OPEN_QUOTES or i + 2 >= len(doc) or not doc[i + 1].text[0].isupper():
        return None
    limit = min(reading.sentence(i).end, i + MAX_NAME)
    close = next((j for j in range(i + 2, limit) if doc[j].text in _CLOSE_QUOTES), None)
    if close is None:
        return None
    words = [t for t in doc[i + 1 : close] if t.is_alpha]
    capitals = sum(t.text[0].isupper() for t in words if t.lower_ not in _NAME_LINKS)
    counted = sum(t.lower_ not in _NAME_LINKS for t in words)
    heads = [j for j in range(i + 1, close) if head_noun(low[j])]
    if not heads or capitals < 0.8 * counted or doc[close - 1].text in ".,!?…" or len(words) < 2:
        return None
    return i + 1, close, _head_of_name(reading, i + 1, heads)


def _head_of_name(reading: Reading, start: int, heads: list[int]) -> int:
    """The head noun of a name: the last before the first preposition, else the first of all."""
    links = {"of", "for", "on", "between", "to", "with", "concerning", "in", "regarding"}
    first = next((j for j in range(start, heads[-1] + 1) if reading.low[j] in links), None)
    before = [h for h in heads if first is None or h < first]
    return before[-1] if before else heads[0]
