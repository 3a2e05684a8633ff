"""Where the article speaks of an agreement: its name, "the pact", "it"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.mentions import find_mentions
from diplo_cli.extractors.agreements.nouns import head_noun, may_name_one_thing
from diplo_cli.extractors.terms.verbs import PAIRS, VERBS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading
    from diplo_cli.extractors.agreements.sentences import Sentence
    from diplo_cli.facts import Agreement

_PRONOUNS = frozenset({"it", "this"})
# Nouns that mean the relation as often as the paper.
_VAGUE = frozenset({"partnership", "understanding", "programme", "settlement"})
_BULLETS = frozenset({"-", "•", "*", "–", "·"})
_OPENINGS = frozenset({"“", '"', "‘", "'", "``", "''"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """Tokens [start, end) that mean the agreement with this id; `head` is the noun among them."""

    start: int
    end: int
    agreement: str
    head: int


def find_anchors(reading: Reading, agreements: tuple[Agreement, ...]) -> list[Anchor]:
    """Every naming that can be laid to one of the agreements, in reading order; doubtful ones left out."""
    names = _fold_names(agreements)
    named: list[Anchor] = []
    for mention in find_mentions(reading):
        found = names.get(_fold(reading.text(mention.start, mention.end)))
        if found is None and mention.kind == "description":
            found = names.get(_fold(reading.text(mention.start, mention.head + 1)))
        found = found or _refer(reading, mention, named, agreements)
        if found:
            named.append(Anchor(mention.start, mention.end, found, mention.head))
    return sorted(named + _find_pronouns(reading, named), key=lambda a: a.start)


def _fold(text: str) -> str:
    words = text.casefold().strip("“”\"'‘’ ").split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"], ["this"]) else words)


def _fold_names(agreements: tuple[Agreement, ...]) -> dict[str, str]:
    """Folded name to agreement id; a name that two agreements share is left out."""
    names: dict[str, str] = {}
    shared = set()
    for agreement in agreements:
        for name in {_fold(n) for n in (agreement.name, *agreement.aliases)}:
            if names.setdefault(name, agreement.id) != agreement.id:
                shared.add(name)
    return {name: found for name, found in names.items() if name and name not in shared}


def _refer(
    reading: Reading, mention: Mention, named: list[Anchor], agreements: tuple[Agreement, ...]
) -> str | None:
    """The agreement that "the pact" means: the last one named that may be so called, else the main one."""
    if not mention.definite or mention.plural or mention.new or mention.old or mention.noun in _VAGUE:
        return None
    nouns = {a.id: _nouns(a) for a in agreements}
    for anchor in reversed(named):
        if any(may_name_one_thing(mention.noun, noun) for noun in nouns[anchor.agreement]):
            return anchor.agreement
    main = [a.id for a in agreements if a.main]
    return main[0] if len(main) == 1 and not named else None


def _nouns(agreement: Agreement) -> set[str]:
    words = " ".join((agreement.name, *agreement.aliases)).casefold().split()
    nouns = {noun for noun in map(head_noun, words) if noun}
    return nouns - _VAGUE or nouns or {"agreement"}


def _find_pronouns(reading: Reading, named: list[Anchor]) -> list[Anchor]:
    """ "It" and "This" opening a sentence, and list items whose subject stands before the list.

    They mean the agreement that the sentence before names, when it names just one and stands in the same
    paragraph or is opened by that name.
    """
    by_sentence: dict[int, set[str]] = {}
    opened: set[int] = set()
    first_named = {reading.sentence_of[a.start]: a.start for a in reversed(named)}
    for anchor in named:
        _note_opening(reading, opened, anchor.start)
        by_sentence.setdefault(reading.sentence_of[anchor.start], set()).add(anchor.agreement)
    found = []
    for sentence in reading.sentences[1:]:
        first = sentence.start
        while first < sentence.end - 1 and reading.doc[first].text in _OPENINGS:
            first += 1
        before = by_sentence.get(sentence.index - 1, set())
        if len(before) != 1 or first_named.get(sentence.index, first + 1) <= first:
            continue
        near = (
            reading.sentences[sentence.index - 1].paragraph == sentence.paragraph
            or sentence.index - 1 in opened
        )
        near = near or _tells_terms(reading, first + 1)
        if _is_item(reading, sentence) or (near and reading.low[first] in _PRONOUNS):
            (agreement,) = before
            found.append(Anchor(first, first + 1, agreement, first))
            by_sentence.setdefault(sentence.index, set()).add(agreement)
            _note_opening(reading, opened, first)
    return found


def _tells_terms(reading: Reading, i: int) -> bool:
    """Whether a verb that only a text has for its subject stands right behind "It": "It applies to"."""
    low = reading.low
    pair = (low[i], low[i + 1]) in PAIRS if i + 1 < len(low) else False
    return pair or low[i : i + 1] in (
        ["covers"],
        ["stipulates"],
        ["envisages"],
        ["provides"],
        ["aims"],
        ["obliges"],
    )


def _is_item(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence is a list item without a subject, behind a colon or another item."""
    if reading.low[sentence.start] not in _BULLETS or sentence.end - sentence.start < 3:
        return False
    before = reading.sentences[sentence.index - 1]
    opens = reading.low[before.end - 1] == ":" or reading.low[before.start] in _BULLETS
    return opens and reading.low[sentence.start + 1] in VERBS


def _note_opening(reading: Reading, opened: set[int], token: int) -> None:
    """Remember the sentences that an agreement opens: a quotation behind them may say "It is"."""
    sentence = reading.sentence(token)
    if token - sentence.start <= 1:
        opened.add(sentence.index)
