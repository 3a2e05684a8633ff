"""How well a naming fits a record that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.agreements.fitting_references import fit_description, fit_reference
from diplo_cli.extractors.agreements.nouns import (
    GENERIC,
    REFERENCES,
    may_be_short,
    may_name_one_thing,
)
from diplo_cli.extractors.agreements.record import Record, domains_of, find_doers
from diplo_cli.extractors.agreements.words import ORDINALS

if TYPE_CHECKING:
    from diplo_cli.extractors.agreements.event import Event
    from diplo_cli.extractors.agreements.mention import Mention
    from diplo_cli.extractors.agreements.reading import Reading


def fit_record(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> float:
    """How well a naming fits a record; 0 when it cannot name it."""
    first, last = record.mentions[0], record.mentions[-1]
    if mention.counted:
        same = mention.counted in {m.counted for m in record.mentions} and mention.counted in ORDINALS
        return 7.0 if same else 0.0
    if last.counted and reading.low[last.tail : mention.start] in ([",", "a"], [",", "an"]):
        return 7.0  # "The fourth, a programme on sport"
    if _are_items_of_list(reading, mention, last):
        return 0.0
    if _is_item(mention, acted_on) and any(_is_item(m, acted_on) for m in record.mentions):
        return 0.0
    text = reading.text(mention.start, mention.end)
    begins_anew = mention.determiner in {"a", "an"} and mention.start in acted_on
    if text in record.aliases and not begins_anew:
        return 6.0
    if _is_named_so(reading.low[last.tail : mention.start]) or _is_known_so(reading, mention, record):
        return 7.0
    if _is_definition(reading, mention):
        return (
            7.0 if reading.sentence_of[record.mentions[-1].head] == reading.sentence_of[mention.head] else 0.0
        )
    if (
        not begins_anew
        and record.acronyms & set(mention.acronyms)
        and not _conflicting_actors(mention, record)
    ):
        return 5.0 + len(mention.actors & record.actors) - 3.0 * (mention.plural != record.plural)
    if not _nouns_agree(mention, record):
        return 0.0
    made = record.events or _is_made_now(reading, record, acted_on)
    past = _years_of_history(reading, mention, acted_on) if made and not _has_name(record, mention) else set()
    if past and not any(
        past == _years_of_history(reading, m, acted_on) for m in _told_before(reading, mention, record)
    ):
        return 0.0
    summed_up = first.headline and mention.plural and _sentences_apart(reading, mention, record) <= 3
    if mention.plural != first.plural and not summed_up:
        return 0.0
    if (
        mention.kind == "reference"
        and mention.determiner == "that"
        and _sentences_apart(reading, mention, record) == 1
    ):
        return 6.0  # "That deal" is the one of the sentence before
    if _conflicting_actors(mention, record) or _other_doers(reading, mention, record, acted_on):
        return 0.0
    if mention.kind == "name":
        return _fit_name(reading, mention, record, acted_on)
    if mention.definite or mention.kind == "reference":
        if _is_about(reading, mention) and not any(_is_about(reading, m) for m in record.mentions):
            return 0.0
        if "first" in mention.words - record.words and record.events and mention.start in acted_on:
            return 0.0  # "the first agreement, signed in 2009", after a later one
        return fit_reference(mention, record, acted_on)
    return fit_description(reading, mention, record, acted_on)


_LIST_MARKS = frozenset({"-", "•", "*", "–", "—", "·"})


def _opens_item(reading: Reading, mention: Mention) -> bool:
    """Whether a name opens the item of a list: "2. Agreement on Air Services"."""
    start = reading.sentence(mention.head).start
    mark = reading.low[start].rstrip(".)")
    numbered = mark.isdigit() or reading.low[start] in _LIST_MARKS
    return mention.kind == "name" and numbered and 0 < mention.start - start <= 2


def _are_items_of_list(reading: Reading, mention: Mention, other: Mention) -> bool:
    """Whether two names of different wording open two items of a list."""
    both = _opens_item(reading, mention) and _opens_item(reading, other)
    return both and reading.text(mention.start, mention.end) != reading.text(other.start, other.end)


def _is_item(mention: Mention, acted_on: dict[int, Event]) -> bool:
    """Whether it is an item of a list of what was signed; each item is an agreement of its own."""
    event = acted_on.get(mention.start)
    return event is not None and event.lemma in {"include", "list"}


_NAMING = frozenset({"called", "entitled", "titled", "dubbed", "named", "known"})
_ROUND_NAMING = frozenset(
    "“ \" ‘ ' , the as commonly officially formally also now to be which that is was will it".split()
)
_NAMED_WITHIN = 8  # tokens from a description to the name that it is called by


def _is_named_so(between: list[str]) -> bool:
    """Whether "called the", "entitled", "to be known as" leads from a description to its name."""
    words = [w for w in between if w not in _ROUND_NAMING]
    return len(words) == 1 and words[0] in _NAMING and len(between) <= _NAMED_WITHIN


def _is_known_so(reading: Reading, mention: Mention, record: Record) -> bool:
    """Whether "The Lima Pact, as it is known," names what was spoken of last."""
    known = reading.low[mention.end : mention.end + 4] == [",", "as", "it", "is"]
    near = reading.sentence_of[mention.head] - reading.sentence_of[record.mentions[-1].head] <= 3
    return known and near and mention.plural == record.plural and mention.noun in record.nouns


_MAKING = frozenset({"sign", "initial", "agree", "negotiate", "propose"})
_SEEN_MADE = frozenset({"signed", "agreed", "planned", "talks", "proposed"})
_SURE = 0.5


def _is_made_now(reading: Reading, record: Record, acted_on: dict[int, Event]) -> bool:
    """Whether the record is one that is being made in the news; what is ended, kept or carried out was made
    before, and a signing told of it years back is its own.
    """
    told = [m for m in record.mentions if not m.headline]  # a headline may tell of the old signing itself
    acts = (acted_on.get(m.start) for m in told)
    if any(e is not None and e.kind in _MAKING for e in acts):
        return True
    if reading.parts is None:
        return False
    states = (reading.parts.states(m.head) for m in told)
    return any(sum(shares.get(s, 0.0) for s in _SEEN_MADE) >= _SURE for shares in states)


def _has_name(record: Record, mention: Mention) -> bool:
    """Whether the record goes by the very name already."""
    return mention.kind == "name" and any(
        m.kind == "name" and m.words == mention.words and m.noun == mention.noun for m in record.mentions
    )


def _told_before(reading: Reading, mention: Mention, record: Record) -> list[Mention]:
    """The namings of other sentences that share most telling words with this one."""
    here = reading.sentence_of[mention.head]
    return [
        m
        for m in record.mentions
        if reading.sentence_of[m.head] != here and 2 * len(m.words & mention.words) > len(mention.words)
    ]


def _years_of_history(reading: Reading, mention: Mention, acted_on: dict[int, Event]) -> set[str]:
    """The years before the article's in which a naming with words of its own was signed: "its first pact,
    in 1996"; empty where it was not.
    """
    event = acted_on.get(mention.start)
    published = reading.article.published
    telling = mention.words or mention.determiner in {"its", "their", "his", "her"}
    if event is None or event.kind != "sign" or event.realis != "done" or published is None or not telling:
        return set()
    sentence = reading.sentence(event.start)
    years = {
        d.value[:4]
        for i in range(sentence.start, sentence.end)
        if (d := reading.date_at.get(i)) and d.value and d.kind == "date" and d.value[:4].isdigit()
    }
    return years if all(int(year) < published.year for year in years) else set()


def _is_definition(reading: Reading, mention: Mention) -> bool:
    """Whether "(the “1995 Agreement”)": a bracket that gives the agreement named before a short form."""
    before = reading.low[max(mention.start - 3, 0) : mention.start]
    return "(" in before and bool({"“", '"', "‘", "'"} & set(before))


_TRUCES = frozenset({"truce", "ceasefire", "armistice"})
_VAGUE = frozenset({"partnership", "understanding", "settlement"})


def _nouns_agree(mention: Mention, record: Record) -> bool:
    """Whether the head noun goes with every telling noun of the record: no "convention" joins a
    "memorandum".
    """
    nouns = record.nouns
    if mention.weak and mention.noun not in nouns:
        bare = mention.definite and not mention.words and mention.noun not in _VAGUE
        bare = bare and mention.actors <= record.actors
        # "Peru, Chad extend rescue deal" above "their rescue arrangement".
        headed = all(m.headline for m in record.mentions)
        headed = headed and (bool(mention.words & record.words) or not (mention.words or mention.plural))
        return (bare or headed) and all(may_name_one_thing(mention.noun, n) for n in nouns)
    if {mention.noun} <= _TRUCES and record.words & _TRUCES:
        return True  # "the truce" is the peace plan that was called "the ceasefire agreement"
    telling = nouns - GENERIC - REFERENCES
    return all(may_name_one_thing(mention.noun, n) for n in telling or nouns)


def _other_doers(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> bool:
    """Whether other states agree on this one than on the record's."""
    ours = find_doers(reading, mention, acted_on)
    alone = (
        find_doers(reading, mention, acted_on, least=1) if mention.determiner in {"a", "an"} else frozenset()
    )
    if len(record.actors) >= 2 and alone - record.actors - record.doers:
        return True  # "Taiwan has completed a trade agreement" beside one of China and South Korea
    theirs = record.doers or (record.actors if len(record.actors) >= 2 else frozenset())
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def _conflicting_actors(mention: Mention, record: Record) -> bool:
    ours, theirs = mention.actors, record.actors
    if not ours or not theirs:
        return False
    if mention.partners and record.partners and not mention.partners & record.partners:
        return True
    if len(ours) >= 2 and len(theirs) >= 2:
        return not (ours <= theirs or theirs <= ours)
    return len(ours) >= 1 and len(theirs) >= 2 and not ours & theirs


def _fit_name(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> float:
    """A full name joins a record of the same name, or one that is only described so far."""
    names = [m for m in record.mentions if m.kind == "name"]
    if not names:
        if any(m.new for m in record.mentions):
            return 0.0
        if record.old != mention.old and not _meets_same_end(mention, record, acted_on):
            return 0.0
        if all(m.headline for m in record.mentions) and mention.plural == record.plural:
            return (
                2.0 if mention.words & record.words or not _told_elsewhere(reading, mention, record) else 0.0
            )
        if mention.determiner == "this" and _sentences_apart(reading, mention, record) <= 2:
            return 2.0 if mention.noun in record.nouns else 0.0
        if _stands_beside(reading, mention, record):
            return 0.0
        # "Peru, Chad sign agreement", as headlines write, waits for its name.
        waits = all(not (m.determiner or m.words) for m in record.mentions)
        anew = mention.determiner in {"a", "an"} and mention.start in acted_on and not waits
        shared = mention.words & record.words
        if 2 * len(shared) < min(len(mention.words), len(record.words)):
            shared = frozenset()
        near = _is_told_near(reading, mention, record, acted_on)
        domains = domains_of(mention.words), domains_of(record.words)
        if _names_bare(reading, mention, record):
            return 1.5
        if shared or (near and not anew and not (domains[0] and domains[1] and not domains[0] & domains[1])):
            return 1.5 + len(shared)
        return 0.0
    for name in names:
        if _is_about(reading, mention) != _is_about(reading, name):
            continue
        small, large = sorted((mention.words, name.words), key=len)
        same_noun = mention.noun == name.noun
        if same_noun and small <= large:
            anew = mention.determiner in {"a", "an"} and mention.start in acted_on
            return 5.0 if small else 0.0 if anew and large else 3.0
        common = len(small & large)
        if not same_noun and not may_be_short(mention.noun, name.noun):
            continue
        if common and common / len(small | large) >= 0.5:
            return 4.0
    return 0.0


_LATE = frozenset({"enter_into_force", "extend", "suspend", "terminate", "ratify"})


def _meets_same_end(mention: Mention, record: Record, acted_on: dict[int, Event]) -> bool:
    """Whether the headline tells the same of what it only describes: "freezes border pact" above "suspended
    the 1998 River Agreement".
    """
    event = acted_on.get(mention.start)
    heads = [acted_on.get(m.start) for m in record.mentions if m.headline]
    same = any(e is not None and event is not None and e.kind == event.kind for e in heads)
    return same and event is not None and event.kind in _LATE and len(heads) == len(record.mentions)


_NAMED_AFTER = 4  # sentences from "signed a treaty" to the name of it


def _names_bare(reading: Reading, mention: Mention, record: Record) -> bool:
    """Whether "The River Treaty settled ..." gives the name of what was only called "a treaty"."""
    opens = mention.start - reading.sentence(mention.head).start <= 1 and mention.determiner == "the"
    bare = all(not m.words and m.noun == mention.noun and not m.actors for m in record.mentions)
    signed = any(e.kind == "sign" and e.realis == "done" for e in record.events)
    return (
        opens
        and bare
        and _sentences_apart(reading, mention, record) <= _NAMED_AFTER
        and (signed or not record.events)
    )


def _stands_beside(reading: Reading, mention: Mention, record: Record) -> bool:
    """Whether the sentence names the record already, and this naming is not set right behind it."""
    last = record.mentions[-1]
    if reading.sentence_of[last.head] != reading.sentence_of[mention.head]:
        return False
    return len([w for w in reading.low[last.tail : mention.start] if w.isalpha() and w != "the"]) > 1


def _told_elsewhere(reading: Reading, mention: Mention, record: Record) -> bool:
    """Whether another naming further on has the telling words of a headline."""
    return any(
        m.words & record.words and m.start > mention.start and not m.words & mention.words
        for m in reading.mentions_in(mention.end, min(mention.end + 200, len(reading.low)))
        if m.kind == "name"
    )


def _is_about(reading: Reading, mention: Mention) -> bool:
    """Whether the agreement is on another one: "Agreement to Extend the Agreement ..."."""
    return any(
        w in {"extend", "extending", "amend", "amending", "terminate", "renewing", "extension", "amendment"}
        for w in reading.low[mention.head + (mention.noun in REFERENCES) : mention.end]
    )


def _is_told_near(reading: Reading, mention: Mention, record: Record, acted_on: dict[int, Event]) -> bool:
    """Whether an act on a name is told shortly after a description; one told in an aside ("the Lima Accord,
    signed in 2002") needs a description right before, "the pact" alone renews nothing.
    """
    event = acted_on.get(mention.start)
    if event is None:
        return False
    fuller = [m for m in record.mentions if m.kind != "reference" or event.voice != "reduced"]
    last = (fuller or record.mentions)[-1]
    return reading.sentence_of[mention.head] - reading.sentence_of[last.head] <= 2


def _sentences_apart(reading: Reading, mention: Mention, record: Record) -> int:
    return reading.sentence_of[mention.head] - reading.sentence_of[record.mentions[-1].head]
