"""From drafts to quotations: speakers linked, channels, dates and versions added, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.channels import calls_it_x
from diplo_cli.extractors.quotations.drafts import Draft, build_drafts
from diplo_cli.extractors.quotations.focus import Focus
from diplo_cli.extractors.quotations.frames import Reading, read_marks
from diplo_cli.extractors.quotations.indirect import find_indirect
from diplo_cli.extractors.quotations.setting import addressee_of, channel_of, date_of, find_interviews
from diplo_cli.extractors.quotations.speakers import link_speaker
from diplo_cli.extractors.quotations.unmarked import add_unmarked
from diplo_cli.extractors.quotations.versions import find_differences, find_fuller, find_words
from diplo_cli.extractors.quotations.words import cue_verb, lemma_of
from diplo_cli.facts import Cue, DateValue, Quotation, QuotationKind, Speaker, Unresolved
from diplo_cli.header.front import read_front

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.dates import DateMention
    from diplo_cli.link import Cast

_ELLIPSES = ("…", "...", ". . .", "[…]", "[...]")


def record_quotations(
    doc: Doc, article: Article, cast: Cast, dates: tuple[DateMention, ...], *, indirect: bool = False
) -> tuple[tuple[Quotation, ...], tuple[Unresolved, ...]]:
    """The quotations of an article, and what was left open."""
    reading = read_marks(doc)
    drafts = add_unmarked(reading, build_drafts(reading), indirect=indirect)
    if indirect:
        drafts = sorted([*drafts, *find_indirect(doc)], key=lambda d: d.parts[0])
    front = read_front(article.text)[1]  # values of YAML front matter stand in marks and are said by nobody
    drafts = [draft for draft in drafts if draft.parts[0][0] >= front]
    recorder = _Recorder(reading, article, cast, dates)
    pairs = [recorder.record(f"q{number}", draft) for number, draft in enumerate(drafts, 1)]
    quotations = _mark_versions(article, [quotation for quotation, _ in pairs])
    return tuple(quotations), tuple(unresolved for _, unresolved in pairs if unresolved)


class _Recorder:
    """What all quotations of one article share while they are recorded."""

    def __init__(
        self, reading: Reading, article: Article, cast: Cast, dates: tuple[DateMention, ...]
    ) -> None:
        self.reading, self.article, self.cast, self.dates = reading, article, cast, dates
        self.knows_x = calls_it_x(article.text)
        self.focus = Focus(reading, cast)
        self.interviews = find_interviews(self.focus)
        self.last: Quotation | None = None

    def record(self, key: str, draft: Draft) -> tuple[Quotation, Unresolved | None]:
        article = self.article
        speaker, reason = link_speaker(self.focus, article, draft.speaker)
        parts = tuple(article.span(start, end) for start, end in draft.parts)
        cue = self._cue(draft)
        channel = draft.channel or channel_of(
            self.reading, draft, self.focus, speaker.person, knows_x=self.knows_x
        )
        if draft.inherited and channel is None and self.last is not None:
            channel = self.last.channel
        if channel is None and self._is_from_interview(draft, speaker):
            channel = "interview"
        quotation = Quotation(
            id=key,
            text=" ".join(part.text for part in parts),
            parts=parts,
            kind=kind_of(draft),
            speaker=speaker,
            cue=cue,
            channel=channel,
            addressee=addressee_of(self.reading, draft),
            said_on=self._date(draft),
            truncated=_is_truncated(parts[0].text, parts[-1].text),
            evidence=(*parts, *speaker.evidence, *(cue.evidence if cue else ())),
            rule=draft.rule,
        )
        self.last = quotation
        reason = reason or (draft.reason if speaker.kind == "unknown" else None)
        if speaker.kind != "unknown":
            return quotation, None
        reason = reason or "nobody is named as the speaker"
        return quotation, Unresolved(key, "speaker", reason, (parts[0],), draft.rule)

    def _is_from_interview(self, draft: Draft, speaker: Speaker) -> bool:
        """Said behind the sentence that tells of an interview with the speaker, not only "called" so."""
        began = self.interviews.get(speaker.person or "")
        if began is None or draft.cue is None or not draft.regions:
            return False
        cue = cue_verb(self.reading.doc[draft.cue[0]])
        behind = self.reading.regions[draft.regions[0]].start > began
        return behind and cue is not None and cue.kind in {"say", "write"}

    def _cue(self, draft: Draft) -> Cue | None:
        if draft.cue is None:
            return None
        span = self.reading.doc[draft.cue[0] : draft.cue[1]]
        if not any(t.is_alpha for t in span):
            return None
        return Cue(span.text, lemma_of(span), (self.article.span(span.start_char, span.end_char),))

    def _date(self, draft: Draft) -> DateValue | None:
        if draft.date is not None:
            stated = next(
                (d for d in self.dates if d.start < draft.date[1] and draft.date[0] < d.end and d.value), None
            )
            if stated and stated.value:
                place = (self.article.span(stated.start, stated.end),)
                return DateValue(stated.value, stated.text, stated.basis, place, stated.rule)
        return date_of(self.article, self.reading, draft, self.dates)


def kind_of(draft: Draft) -> QuotationKind:
    """direct for a sentence or more, partial for words inside the reporter's sentence, or indirect."""
    if draft.is_indirect:
        return "indirect"
    return "direct" if draft.form.is_sentence or len(draft.regions) > 1 else "partial"


def _is_truncated(first: str, last: str) -> bool:
    return (
        last.rstrip("\"'”’,. ").endswith(_ELLIPSES) or last.endswith(_ELLIPSES) or first.startswith(_ELLIPSES)
    )


def _mark_versions(article: Article, quotations: Sequence[Quotation]) -> list[Quotation]:
    spoken = [i for i, q in enumerate(quotations) if q.kind != "indirect"]
    words = [find_words(article.text, [(p.start, p.end) for p in quotations[i].parts]) for i in spoken]
    whole = [quotations[i].kind == "direct" for i in spoken]
    found = list(quotations)
    for short, full in find_fuller(words, whole).items():
        one, other = quotations[spoken[short]], quotations[spoken[full]]
        if not _may_be_same(one, other):
            continue
        differences = find_differences(words[short], words[full])
        found[spoken[short]] = replace(one, version_of=other.id, differences=differences)
    return found


def _may_be_same(one: Quotation, other: Quotation) -> bool:
    """Two persons who are told apart do not give versions of one statement."""
    a, b = one.speaker.person, other.speaker.person
    return a is None or b is None or a == b
