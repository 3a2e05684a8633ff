"""Namings of agreements: full names, descriptions ("a free trade agreement"), references ("the pact")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from diplo_cli.extractors.agreements.extent import (
    DETERMINERS,
    left_edge,
    name_end,
    phrase_end,
    quoted_name,
)
from diplo_cli.extractors.agreements.nouns import (
    HEADS,
    JOINT_KINDS,
    OF_KINDS,
    REFERENCES,
    SIGNABLE,
    WEAK,
    head_noun,
    is_plural,
)
from diplo_cli.extractors.agreements.words import NUMBERS, content_words

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.facts import AgreementType

MentionKind = Literal["name", "description", "reference"]
_NEW = frozenset({"another", "second", "third", "separate", "other", "additional", "further", "fourth"})
_OLD = frozenset(
    {"previous", "existing", "earlier", "original", "old", "current", "prior", "similar", "past"}
)
_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "such", "both"}
)


@dataclass(frozen=True)
class Mention:
    """One naming of an agreement at tokens [start, end), the determiner left out.

    `words` are its telling words (folded), `actors` the codes of states and organisations named in it,
    `aliases` short forms given in brackets, `tail` is the token after such a bracket, `acronyms`
    are the abbreviations by which the text may go on.
    """

    start: int
    end: int
    head: int
    noun: str
    type: AgreementType
    kind: MentionKind
    determiner: str
    words: frozenset[str]
    actors: frozenset[str]
    plural: bool
    number: int | None
    weak: bool
    headline: bool
    aliases: tuple[str, ...] = ()
    tail: int = 0
    acronyms: tuple[str, ...] = ()

    @property
    def definite(self) -> bool:
        """Whether the determiner points back: "the pact", "its treaty"."""
        return self.determiner in _DEFINITE or self.determiner.endswith("'s")

    @property
    def new(self) -> bool:
        """Whether a word says that this is one more agreement: "another deal"."""
        return self.determiner in _NEW or bool(_NEW & self.words)

    @property
    def old(self) -> bool:
        """Whether a word says that this is an earlier agreement: "the previous treaty"."""
        return bool(_OLD & self.words) or any(w.isdigit() and len(w) == 4 for w in self.words)


def find_mentions(reading: Reading) -> list[Mention]:
    """Every naming of an agreement, in reading order, none inside another."""
    found: list[Mention] = []
    acronyms: dict[str, str] = {}
    for i in range(len(reading.doc)):
        if found and i < found[-1].tail:
            continue
        mention = _mention_at(reading, i, acronyms, found[-1].tail if found else 0)
        if mention:
            found.append(mention)
            acronyms.update((a, mention.noun) for a in mention.acronyms)
    return found


def _acronyms(reading: Reading, start: int, head: int, aliases: tuple[str, ...]) -> tuple[str, ...]:
    """Abbreviations by which the text may go on: those in brackets, and a long name's initials."""
    found = [a for a in aliases if " " not in a and sum(c.isupper() for c in a) >= 2]
    words = [t.text for t in reading.doc[start : head + 1] if t.is_alpha and not t.is_upper]
    if len(words) >= 3 and all(w[0].isupper() for w in words):
        found.append("".join(w[0] for w in words))
    if reading.doc[head].is_upper and len(reading.doc[head]) >= 3 and not head_noun(reading.low[head]):
        found.append(reading.doc[head].text)
    return tuple(found)


def _mention_at(reading: Reading, i: int, acronyms: dict[str, str], floor: int) -> Mention | None:
    quoted = quoted_name(reading, i)
    if quoted:
        start, end, head = quoted
        return _make(reading, start, end, head, head_noun(reading.low[head]) or "agreement", "name", floor)
    noun, head = _noun_at(reading, i, acronyms)
    if noun is None or not _is_head(reading, i, head, noun):
        return None
    start = left_edge(reading, i, floor)
    kind = _kind(reading, start, i, head, noun)
    end = name_end(reading, start, head) if kind == "name" else head + 1
    if kind != "reference" or (
        noun not in REFERENCES and reading.low[head + 1 : head + 2] in (["between"], ["with"], ["on"])
    ):
        bracket = _bracket_end(reading, end)
        longer = phrase_end(reading, bracket)
        end = longer if longer > bracket else end
    return _make(reading, start, end, head, noun, kind, floor)


def _noun_at(reading: Reading, i: int, acronyms: dict[str, str]) -> tuple[str | None, int]:
    """The agreement noun that begins at token i, and the token that ends it."""
    low, doc = reading.low, reading.doc
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
    pair = (word, low[i + 1] if i + 1 < len(low) else "")
    joint = JOINT_KINDS.get((pair[0], "communique" if pair[1].startswith("communiq") else pair[1]))
    if joint:
        return "plan" if pair[1] == "plan" else (
            "statement" if pair[1] != "communique" else "communique"
        ), i + 1
    if word == "memorandum" and low[i + 1 : i + 2] == ["of"]:
        return "memorandum", min(i + 2, len(low) - 1)
    noun = head_noun(word)
    if noun is None and word in SIGNABLE and _is_signed_paper(reading, i):
        return word, i
    if noun is None and word in REFERENCES and i and _is_reference_noun(reading, i):
        return word.rstrip("s"), i
    return noun, i


_SIGNED = frozenset({"signed", "sign", "signs", "signing", "inked", "initialled", "initialed", "exchanged"})


def _is_signed_paper(reading: Reading, i: int) -> bool:
    """Whether "signed a schedule for", "exchanged notes on", "the X Initiative was signed in": a paper of states.

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
    acted = bool(_SIGNED & set(before[-6:] if not named else before)) and not {",", "who", "that"} & set(before[-4:])
    return acted or (named and (after[:2] in (["was", "signed"], ["were", "signed"]) or after[:1] == ["signed"]))


def _run_of_hyphens(reading: Reading, i: int) -> int:
    """The last token of a word that hyphens hold together from token i on: "C-TEPA"."""
    doc = reading.doc
    while (
        i + 2 < len(doc) and doc[i + 1].text == "-" and not doc[i].whitespace_ and not doc[i + 1].whitespace_
    ):
        i += 2
    return i


def _is_reference_noun(reading: Reading, i: int) -> bool:
    """Whether "the document", "a document on migration", "five documents" may mean an agreement."""
    before = reading.low[i - 1]
    if before in {"the", "this", "both", "these"} | NUMBERS.keys():
        return True
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


def _is_head(reading: Reading, i: int, head: int, noun: str) -> bool:
    """Whether the noun heads its phrase: not "treaty obligations", not the verb "to deal"."""
    low, doc = reading.low, reading.doc
    token = doc[i]
    if token.tag_.startswith("VB") and noun in {
        "deal",
        "contract",
        "framework",
        "programme",
        "charter",
        "pact",
    }:
        return False
    if noun == "memorandum" and _is_order(reading, i, head):
        return False
    if noun == "framework" and low[max(i - 2, 0) : i] in (["within", "the"], ["in", "the"]):
        return False
    if noun == "deal" and low[i - 1 : i] in (["great"], ["good"], ["to"], ["new"]):
        return False
    if noun == "agreement" and i and low[i - 1] in {"in", "by", "mutual", "full", "broad"}:
        return False
    if i and low[i - 1] == "-" and noun == "fta":
        return False
    after = doc[head + 1] if head + 1 < len(doc) else None
    if after is None:
        return True
    if (
        after.text == "-"
        and head + 2 < len(doc)
        and not doc[head + 2].is_space
        and after.idx == doc[head].idx + len(doc[head].text)
    ):
        return False
    if noun in WEAK and token.text[0].isupper() and _runs_into_head(reading, head + 1):
        return False
    if _is_of_body_or_law(reading, i, head):
        return False
    if noun in REFERENCES:
        return True
    if noun in {"exchange"} and i and low[max(i - 2, 0) : i].count("by"):
        return False
    if (
        after.text[0].isupper()
        and doc[i].text[0].isupper()
        and after.is_alpha
        and not reading.sentence(i).headline
    ):
        plain = head + 1 in reading.date_at or head + 1 in reading.cover or head + 1 in reading.actor_at
        if not plain and not after.is_upper and after.lower_ not in _CAPITAL_LINKS:
            return False
    following = after.lower_
    return not (_is_plain_noun(reading, head + 1) and following not in _AFTER_HEAD)


_CAPITAL_LINKS = frozenset(
    "concerning regarding relating related between among for on of to with against establishing".split()
)
_LAWS = frozenset({"act", "law", "bill", "resolution", "committee", "organization", "organisation"})


def _is_of_body_or_law(reading: Reading, i: int, head: int) -> bool:
    """Whether the noun stands in the name of a body or a law: "the Compact of Wide Rivers Act"."""
    actor = reading.actor_at.get(head)
    if actor is not None and actor.form == "organization" and actor.end > head + 1:
        return True
    if not reading.doc[i].text[0].isupper() or reading.sentence(i).headline:
        return False
    end = name_end(reading, i, head)
    return reading.low[end - 1] in _LAWS and end > head + 1


_AFTER_HEAD = frozenset(
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday "
    "negotiations talks".split()
)


_ORDERING = frozenset({"directing", "ordering", "authorizing", "requiring", "to"})


def _is_order(reading: Reading, i: int, head: int) -> bool:
    """Whether it is an order: "a memorandum directing", "Presidential Memorandum"."""
    low = reading.low
    if head > i:
        return False
    inward = {"presidential", "security", "executive", "internal", "legal", "joint"} & set(
        low[max(i - 2, 0) : i]
    )
    return bool(inward) or low[i + 1 : i + 2] in (
        ["directing"],
        ["ordering"],
        ["authorizing"],
        ["requiring"],
        ["to"],
    )


def _runs_into_head(reading: Reading, i: int) -> bool:
    """Whether "Partnership and Raw Materials Agreement": capitals lead on to another agreement noun."""
    for j in range(i, min(i + 7, len(reading.doc))):
        if head_noun(reading.low[j]) and reading.doc[j].text[0].isupper():
            return j > i
        if not (reading.doc[j].text[0].isupper() or reading.low[j] in {"and", ",", "&"}):
            return False
    return False


def _is_plain_noun(reading: Reading, i: int) -> bool:
    """Whether token i carries the compound on: "agreement text"; names and dates do not."""
    token = reading.doc[i]
    if i in reading.date_at or i in reading.person_at or i in reading.actor_at:
        return False
    if token.tag_:
        return token.tag_ in {"NN", "NNS"} and token.text.islower()
    return token.lower_ in _COMPOUNDS


_COMPOUNDS = frozenset("obligations negotiations talks text signing ceremony terms members partners".split())


def _kind(reading: Reading, start: int, i: int, head: int, noun: str) -> MentionKind:
    doc = reading.doc
    headline = reading.sentence(i).headline
    modifiers = [t for t in doc[start:i] if t.is_alpha]
    capital = doc[i].text[0].isupper() and not headline and not _all_caps(reading, i)
    if capital and (noun in HEADS or noun in SIGNABLE or noun in {"statement", "letter"}):
        of = HEADS.get(noun) == "memorandum_of_understanding"
        if any(t.text[0].isupper() for t in modifiers) or _titled_right(reading, head):
            return "name"
        if of:
            return "description" if reading.low[start - 1 : start] != ["the"] else "reference"
    before = reading.low[start - 1] if start else ""
    if before in {
        "the",
        "this",
        "that",
        "these",
        "those",
        "such",
        "both",
        "its",
        "their",
        "his",
        "her",
        "our",
    }:
        return "reference"
    if capital and not modifiers and i > reading.sentence(i).start:
        return "reference"
    return "description"


def _all_caps(reading: Reading, i: int) -> bool:
    sentence = reading.sentence(i)
    letters = [t.text for t in reading.doc[sentence.start : sentence.end] if t.is_alpha and len(t) > 3]
    return len(letters) > 2 and sum(w.isupper() for w in letters) > 0.7 * len(letters)


_CHAMBERS = frozenset("congress parliament senate duma knesset bundestag assembly house".split())


def _titled_right(reading: Reading, head: int) -> bool:
    """Whether "on the Delimitation of ...": a capitalised topic follows the head."""
    doc, low = reading.doc, reading.low
    i = head + 1
    if i >= len(doc) or low[i] not in {
        "on",
        "for",
        "of",
        "concerning",
        "regarding",
        "relating",
        "in",
        "between",
        "among",
        "related",
        "with",
        "establishing",
        "to",
        "against",
    }:
        return False
    i += 1
    while i < len(doc) and low[i] in DETERMINERS:
        i += 1
    if i >= len(doc) or not doc[i].text[0].isupper() or low[i] in _CHAMBERS:
        return False
    plain = i not in reading.actor_at and i not in reading.date_at and i not in reading.person_at
    return plain or low[head + 1] in {"between", "among"}


def _make(
    reading: Reading, start: int, end: int, head: int, noun: str, kind: MentionKind, floor: int
) -> Mention:
    low = reading.low
    before = low[start - 1] if start > floor else ""
    if before == "'s" and start >= 2:
        before = low[start - 2] + "'s"
    of_type = next((t for (n, of), t in OF_KINDS.items() if n == noun and of == low[head]), None)
    joint = (
        JOINT_KINDS.get((low[head - 1], "communique" if noun == "communique" else low[head]))
        if head
        else None
    )
    aliases, letters, tail = _bracketed(reading, start, head, end)
    acronyms = _acronyms(reading, start, head, aliases)
    number = next((NUMBERS[w] for w in low[max(start - 1, floor) : head] if w in NUMBERS), None)
    plural = any(is_plural(low[i]) for i in range(max(start, head - 2), head + 1)) and low[
        start : start + 1
    ] != ["of"]
    return Mention(
        start=start,
        end=end,
        head=head,
        noun=noun,
        type=of_type or joint or HEADS.get(noun) or SIGNABLE.get(noun, "other"),
        kind=kind,
        determiner=before if before in DETERMINERS or before.endswith("'s") else "",
        words=(content_words(reading, start, end, head) | letters) - {a.lower() for a in acronyms},
        actors=frozenset(a.code for a in reading.actors_in(max(start - 2, floor), end)),
        plural=plural,
        number=number,
        weak=(noun in WEAK and kind != "name") or noun in SIGNABLE,
        headline=reading.sentence(head).headline,
        aliases=aliases,
        tail=max(tail, end),
        acronyms=acronyms,
    )


def _bracket_end(reading: Reading, end: int) -> int:
    """The token after a short bracket that stands at `end`, else `end`."""
    doc = reading.doc
    if end >= len(doc) or doc[end].text != "(":
        return end
    close = next((i for i in range(end + 1, min(end + 9, len(doc))) if doc[i].text == ")"), None)
    return end if close is None else close + 1


def _bracketed(
    reading: Reading, start: int, head: int, end: int
) -> tuple[tuple[str, ...], frozenset[str], int]:
    """Short forms in brackets after a naming or its head: "(FTA)", "(the “1995 Agreement”)".

    Gives aliases, letters that go with the head noun ("CFE" of "CFE Treaty"), and the token after the
    bracket.
    """
    closed = end < len(reading.doc) and reading.doc[end].text in {"”", '"', "’", "'", "''", "»"}
    for at in (end, head + 1, *([end + 1] if closed else [])):
        after = _bracket_end(reading, at)
        if after > at:
            inside = reading.doc[at + 1 : after - 1]
            words = [w for w in inside.text.strip("“”\"'‘’").split() if w.lower() not in _DEFINING]
            aliases, letters = _short_forms(reading, start, head, at, words)
            return aliases, letters, max(after, end)
    return (), frozenset(), end


_DEFINING = frozenset({"the", "or", "hereinafter", "called", "a"})


def _short_forms(
    reading: Reading, start: int, head: int, at: int, words: list[str]
) -> tuple[tuple[str, ...], frozenset[str]]:
    if not words:
        return (), frozenset()
    text = " ".join(words)
    letters = [c.lower() for c in text if c.isalpha()]
    if len(words) == 1 and sum(c.isupper() for c in text) >= 2:
        initials = [t.text[0].lower() for t in reading.doc[start:at] if t.is_alpha]
        if not _is_subsequence(letters, initials):
            return (), frozenset()
        if reading.low[head][0] in letters or reading.low[max(head - 2, start)][0] == letters[0]:
            return (text,), frozenset()
        return (), frozenset({text.lower()})
    return (
        ((text,), frozenset())
        if any(head_noun(w.lower()) for w in words) and len(words) <= 5
        else ((), frozenset())
    )


def _is_subsequence(letters: list[str], initials: list[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)
