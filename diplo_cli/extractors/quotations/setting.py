"""What the reporter's words around a quotation tell beside its speaker: channel, addressee, date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.channels import find_channel
from diplo_cli.extractors.quotations.documents import channel_of_text
from diplo_cli.extractors.quotations.frames import Reading, frame_of, is_boundary
from diplo_cli.extractors.quotations.phrases import phrase_at
from diplo_cli.facts import DateValue, Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.extractors.quotations.drafts import Draft
    from diplo_cli.extractors.quotations.focus import Focus

_TELLING = frozenset(
    {"told", "tells", "tell", "telling", "asked", "asks", "informed", "assured", "reminded", "warned"}
)
_TO = frozenset(
    {"said", "wrote", "writes", "says", "letter", "message", "speaking", "statement", "email", "saying"}
)
_LEADING = (
    "in his",
    "in her",
    "in their",
    "during",
    "speaking",
    "talking",
    "addressing",
    "in a",
    "in an",
    "writing",
    "responding",
    "posting",
    "asked",
    "announc",
)
_OWNERS = frozenset(
    {"his", "her", "their", "its", "the", "a", "an", "'s", "’s", "since", "by", "until", "till", "after"}
)
_SAME_SENTENCE = 60
_INTERVIEW = "interview"


def own_words(reading: Reading, draft: Draft) -> list[int]:
    """The reporter's tokens in the sentences of a draft's marked stretches."""
    tokens: set[int] = set()
    for index in draft.regions:
        frame = frame_of(reading, index)
        tokens.update(frame.left)
        tokens.update(frame.right)
    if draft.cue:
        tokens.update(_sentence_of(reading, draft.cue[0]))
    return sorted(tokens)


def _sentence_of(reading: Reading, at: int) -> list[int]:
    doc, found = reading.doc, [at]
    for step in (-1, 1):
        i = at + step
        while 0 <= i < len(doc) and abs(i - at) < _SAME_SENTENCE:
            if reading.region_of[i] >= 0 or is_boundary(doc, i):
                break
            found.append(i)
            i += step
    return found


def channel_of(
    reading: Reading, draft: Draft, focus: Focus, speaker: str | None, *, knows_x: bool
) -> str | None:
    """The channel named in the draft's own sentence, or in the sentence that leads in to it; `speaker` is the
    id of the person who speaks."""
    text = _text_of(reading.doc, own_words(reading, draft))
    return (
        find_channel(text, knows_x=knows_x)
        or _channel_before(reading, draft, knows_x=knows_x)
        or _channel_told_before(reading, draft, focus, speaker, knows_x=knows_x)
        or channel_of_text(reading.doc, draft.speaker)
    )


def _channel_told_before(
    reading: Reading, draft: Draft, focus: Focus, speaker: str | None, *, knows_x: bool
) -> str | None:
    """The reporter's sentence right before, when the same person speaks in it: Doe told reporters that ..."""
    if speaker is None or not draft.regions:
        return None
    before = focus.sentence_before(reading.regions[draft.regions[0]].start, draft.cue or draft.speaker)
    who = focus.subject(before) if before else None
    if not isinstance(who, Person) or who.id != speaker:
        return None
    return find_channel(_text_of(reading.doc, before), knows_x=knows_x)


def find_interviews(focus: Focus) -> dict[str, int]:
    """Who spoke in an interview, by id, and from which token on: the first of the reporter's sentences that
    tells of it. What the same person says further on comes from it too, where no channel is named."""
    found: dict[str, int] = {}
    for sentence in focus.own.sentences:
        if not any(focus.doc[i].lower_ == _INTERVIEW for i in sentence.tokens):
            continue
        if find_channel(_text_of(focus.doc, sentence.tokens)) == _INTERVIEW:
            who = focus.subject(sentence.tokens)
            if isinstance(who, Person):
                found.setdefault(who.id, sentence.tokens[0])
    return found


def _channel_before(reading: Reading, draft: Draft, *, knows_x: bool) -> str | None:
    """The sentence before, when it tells of speaking: Speaking to reporters, she said that ... . "We ..."."""
    if not draft.regions:
        return None
    tokens: list[int] = []
    i = reading.regions[draft.regions[0]].start - 1
    stops = 0
    while i >= 0 and len(tokens) < 80 and reading.region_of[i] < 0:
        text = reading.doc[i].text
        if "\n" in text:
            break
        stops += text in {".", "?", "!"}
        if stops > 1:
            break
        tokens.append(i)
        i -= 1
    sentence = _text_of(reading.doc, sorted(tokens)).strip()
    return find_channel(sentence, knows_x=knows_x) if sentence.lower().startswith(_LEADING) else None


def _text_of(doc: Doc, tokens: Sequence[int]) -> str:
    pieces: list[str] = []
    last = -1
    for i in tokens:
        pieces.append(doc[i].text_with_ws if i == last + 1 or last < 0 else " | " + doc[i].text_with_ws)
        last = i
    return "".join(pieces)


def addressee_of(reading: Reading, draft: Draft) -> str | None:
    """Whom the words were said to: "told reporters", "in a letter to the president"."""
    doc = reading.doc
    if draft.cue is None:
        return None
    tokens = [i for i in own_words(reading, draft) if not doc[i].is_space]
    for position, i in enumerate(tokens):
        lower = doc[i].lower_
        at = position + 1
        if lower in _TELLING and i == draft.cue[0]:
            found = _noun_phrase(doc, tokens, at)
        elif (
            lower in _TO
            and at < len(tokens)
            and doc[tokens[at]].lower_ == "to"
            and abs(i - draft.cue[0]) < 12
        ):
            found = _noun_phrase(doc, tokens, at + 1)
        else:
            continue
        if found and not (draft.speaker and found[0] < draft.speaker[1] and draft.speaker[0] < found[1]):
            return doc[found[0] : found[1]].text
    return None


def _noun_phrase(doc: Doc, tokens: Sequence[int], at: int) -> tuple[int, int] | None:
    if at >= len(tokens) or tokens[at] != tokens[at - 1] + 1:
        return None
    found = phrase_at(doc, tokens, at)
    if found or not doc[tokens[at]].is_alpha or not doc[tokens[at]].is_lower:
        return found
    plain = doc[tokens[at]].lower_.endswith("s") and not doc[tokens[at]].is_stop
    return (tokens[at], tokens[at] + 1) if plain else None


def date_of(
    article: Article, reading: Reading, draft: Draft, dates: Sequence[DateMention]
) -> DateValue | None:
    """The date said: the date in the draft's own sentence that stands nearest to the cue."""
    doc = reading.doc
    anchor = draft.cue or draft.speaker
    if anchor is None:
        return None
    offset = doc[anchor[0]].idx
    near = [d for d in dates if d.kind == "date" and d.value and abs(d.start - offset) < 200]
    inside = [d for d in near if _dates_the_cue(doc, d, reading, draft)]
    best = min(inside, key=lambda d: (abs(d.start - offset), d.start), default=None)
    if best is None or best.value is None:
        return None
    return DateValue(best.value, best.text, best.basis, (article.span(best.start, best.end),), best.rule)


def _dates_the_cue(doc: Doc, date: DateMention, reading: Reading, draft: Draft) -> bool:
    """Stands beside the verb of saying, not in its content, nor in a noun phrase ("his May 2 remarks")."""
    span = doc.char_span(date.start, date.end, alignment_mode="expand")
    anchor = draft.cue or draft.speaker
    if span is None or anchor is None or any(reading.region_of[i] >= 0 for i in range(span.start, span.end)):
        return False
    if span.start and doc[span.start - 1].lower_ in _OWNERS:
        return False
    low, high = min(anchor[1], span.end), max(anchor[0], span.start)
    between = doc[low:high]
    if span.text.isdigit() and any(t.text == "," for t in between):
        return False  # "said Doe, who led the campaign in 2008"
    if any(
        t.text in {".", "?", "!", ";"} or "\n" in t.text or t.lower_ in {"that", "and", "but"}
        for t in between
    ):
        return False
    if span.start < anchor[0]:
        return len(between) <= 25
    return len(between) <= (10 if draft.side == "after" else 4)
