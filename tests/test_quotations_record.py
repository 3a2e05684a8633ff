"""Quotations of an article: speaker, channel, addressee, date, truncation, versions, what is left open."""

from __future__ import annotations

import spacy
from spacy.tokens import Span

from diplo_cli.article import make_article
from diplo_cli.extractors.dates import DateMention
from diplo_cli.extractors.quotations import find_quotations
from diplo_cli.facts import Person, Quotation, Unresolved
from diplo_cli.link import Cast

_BLANK = spacy.blank("en")
DOE = Person("p1", "Jane Doe", aliases=("Doe",))


class FakeCast(Cast):
    """Knows Jane Doe by name and by "she"."""

    def at(self, start: int, end: int) -> Person | None:
        return None

    def resolve(self, span: Span) -> Person | None:
        return DOE if "Doe" in span.text or span.text.lower() == "she" else None


def _find(text: str, **options: bool) -> tuple[tuple[Quotation, ...], tuple[Unresolved, ...]]:
    dates = tuple(
        DateMention(at, at + 6, "Friday", "date", "2025-10-31", "resolved", "date.weekday")
        for at in range(len(text))
        if text.startswith("Friday", at)
    )
    return find_quotations(_BLANK(text), make_article(text), FakeCast((DOE,)), dates, **options)


def test_speaker_is_linked_to_the_person() -> None:
    quotations, unresolved = _find("“We have a deal,” she told reporters on Friday.")
    (quotation,) = quotations
    assert (quotation.speaker.person, quotation.speaker.name, quotation.speaker.text) == (
        "p1",
        "Jane Doe",
        "she",
    )
    assert quotation.cue is not None
    assert (quotation.cue.text, quotation.cue.lemma) == ("told", "tell")
    assert (quotation.channel, quotation.addressee) == ("reporters", "reporters")
    assert quotation.said_on is not None
    assert quotation.said_on.date == "2025-10-31"
    assert unresolved == ()


def test_pronoun_that_nobody_fits_is_left_open() -> None:
    quotations, unresolved = _find("“We have a deal,” he said.")
    assert (quotations[0].speaker.kind, quotations[0].speaker.name) == ("unknown", None)
    assert [(u.about, u.field) for u in unresolved] == [("q1", "speaker")]
    assert "'he'" in unresolved[0].reason


def test_role_and_body_are_named_as_they_stand() -> None:
    (role,), _ = _find("“We have a deal,” the chief envoy said.")
    assert (role.speaker.kind, role.speaker.name) == ("role", "chief envoy")
    (body,), _ = _find("“We have a deal,” the ministry said.")
    assert (body.speaker.kind, body.speaker.name) == ("organization", "ministry")


def test_embedded_post_is_a_version_with_its_differences() -> None:
    text = (
        "“I met my colleague Pete Roe. We signed the 10-year plan for the coast,” Doe wrote on X.\n\n"
        "I met my colleague Peter Roe. We signed the 10 years plan… pic.twitter.com/abc "
        "— Jane Doe (@jdoe) October 31, 2025\n"
    )
    (full, post), _ = _find(text)
    assert (full.channel, post.channel, post.version_of) == ("X", "X", full.id)
    assert post.truncated
    assert not full.truncated
    assert [(d.kind, d.ours, d.theirs) for d in post.differences] == [
        ("name", "Peter", "Pete"),
        ("number", "10 years", "10-year"),
        ("cut", "", "for the coast"),
    ]


def test_agency_post_without_marks_is_no_quotation() -> None:
    text = (
        "#WATCH | Oslo: Ministers exchange an agreement. pic.twitter.com/abc — NEWS (@NEWS) October 31, 2025"
    )
    assert _find(text)[0] == ()


def test_unclosed_mark_in_a_post_ends_before_the_link() -> None:
    text = '#WATCH | Doe says, "We have a deal, and it is good and… https://t.co/x — NEWS (@NEWS) May 1, 2025'
    (quotation,), _ = _find(text)
    assert quotation.text == "We have a deal, and it is good and…"
    assert quotation.speaker.person == "p1"
    assert quotation.truncated


def test_transcript_lines_without_marks_are_reported_speech() -> None:
    text = "MS. DOE: We have a deal.\n\nQ: Is it good?\n\nMS. DOE: It is very good.\n"
    assert _find(text)[0] == ()
    quotations, _ = _find(text, indirect=True)
    assert [q.text for q in quotations] == ["We have a deal.", "It is very good."]
    assert {q.rule for q in quotations} == {"quotation.transcript-line"}


def test_headings_and_labels_are_no_transcript() -> None:
    headings = "A FIRST STEP: We begin.\n\nA SECOND STEP: We go on.\n\nA THIRD STEP: We end.\n"
    assert _find(headings)[0] == ()
    labelled = "TOPICS: Fish, flax\n\nMS. DOE: Hello.\n\nMR. ROE: Good day.\n\nMS. DOE: (Laughs.)\n"
    assert [q.text for q in _find(labelled, indirect=True)[0]] == ["Hello.", "Good day."]


def test_indirect_speech_only_on_demand() -> None:
    text = "The talks were long: Doe\n\nJane Doe said that they were. It was so, according to the ministry."
    assert _find(text)[0] == ()
    quotations, _ = _find(text, indirect=True)
    assert {q.kind for q in quotations} == {"indirect"}
    assert [q.text for q in quotations] == ["The talks were long", "that they were", "It was so"]
    assert quotations[1].speaker.name == "Jane Doe"
