"""Quotations against their source: exact, cut, joined, altered, by another speaker, not found."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_cli.article import make_article
from diplo_cli.check.configuration import Configuration
from diplo_cli.check.findings import ArticleReport
from diplo_cli.check.quotation_check import verify_article
from diplo_cli.check.source_speakers import SpeakerLabels
from diplo_cli.check.source_text import SourceText
from diplo_cli.check.verify import Verdict, verify_quotation
from diplo_cli.facts import Facts, Person, Quotation, Source, Speaker

TRANSCRIPT = """\
MS. OKORO: Good morning. Minister, will you sign?

MINISTER LINDQVIST: We will not sign the ten-year pact with the Danish minister today, because we do not \
wish to rush it. It's a very good pact — one of the best in the world. The colour of the programme is up to \
them, uh, of course.

Q    When can it be done?

MINISTER LINDQVIST (smiling): I think that we can finish by the end of 2025, and that is what the two \
ministers agreed. We told Mr. Halvorsen so in Aarhus. It was never easy, but it cost us 1,200 million kronor.

DR. HALVORSEN: My government is grateful for the trust of our neighbours.
"""
SOURCE = SourceText("transcript.txt", make_article(TRANSCRIPT))


def verify(quotation: str, source: SourceText = SOURCE) -> Verdict:
    return verify_quotation(quotation, [(0, len(quotation))], [source])


@pytest.mark.parametrize(
    "quotation",
    [
        "We will not sign the ten-year pact",
        "we will NOT sign the ten–year pact",
        "It’s a very good pact - one of the best in the world.",
        "[T]he two ministers agreed",
        "[Sweden] will not sign the ten-year pact",
        "We told [the Dane] so in Aarhus",
        "We will not sign the [agreement] with the Danish minister today",
        "It was never easy [sic], but it cost us 1,200 million kronor",
        "one of the best in the world. The colour of the programme is up to them, of course",
        "very good",
        "",
        "…",
    ],
)
def test_exact(quotation: str) -> None:
    verdict = verify(quotation)
    assert (verdict.status, verdict.differences) == ("exact", ())


@pytest.mark.parametrize(
    ("quotation", "kind", "ours", "theirs"),
    [
        ("We will sign the ten-year pact", "negation", "", "not"),
        ("We’ll sign the ten-year pact with the Danish minister", "negation", "", "not"),
        ("It was always easy, but it cost us", "negation", "always", "never"),
        ("we can’t finish by the end of 2025", "negation", "can’t", ""),
        ("My government is ungrateful for the trust", "negation", "ungrateful", "grateful"),
        ("We will not sign the five-year pact", "number", "five", "ten"),
        ("we can finish by the end of 2026", "number", "2026", "2025"),
        ("it cost us 1,200 billion kronor", "number", "billion", "million"),
        ("We told Mr. Petersen so in Aarhus", "name", "Petersen", "Halvorsen"),
        ("We told Mr. Halvorsen so in Odense", "name", "Odense", "Aarhus"),
        ("what the two leaders agreed", "wording", "leaders", "ministers"),
        ("We do not wish to rush it ourselves", "wording", "ourselves", "It's"),
    ],
)
def test_altered(quotation: str, kind: str, ours: str, theirs: str) -> None:
    verdict = verify(quotation)
    assert verdict.status == "altered"
    first = verdict.differences[0]
    assert (first.kind, first.ours) == (kind, ours)
    assert theirs in first.theirs


@pytest.mark.parametrize(
    ("quotation", "ours", "theirs"),
    [
        ("The color of the programme", "color", "colour"),
        ("We will not sign the 10-year pact", "10", "ten"),
        ("we don’t wish to rush it", "don’t", "not"),
    ],
)
def test_spelling_is_no_alteration(quotation: str, ours: str, theirs: str) -> None:
    verdict = verify(quotation)
    assert verdict.status == "exact"
    assert [(d.kind, d.ours, d.theirs) for d in verdict.differences] == [("spelling", ours, theirs)]


def test_cut_joined_and_far() -> None:
    cut = verify("We will not sign the ten-year pact because we do not wish to rush it")
    assert (cut.status, [d.theirs for d in cut.differences]) == ("cut", ["with the Danish minister today"])
    skipped = verify("one of the best in the world. I think that we can finish by the end of 2025")
    assert (skipped.status, skipped.differences, skipped.far) == ("cut", (), False)
    sentences = verify("We told Mr. Halvorsen so in Aarhus. We will not sign the ten-year pact")
    assert (sentences.status, sentences.far) == ("cut", True)
    joined = verify("We will not sign the ten-year pact … because we do not wish to rush it")
    assert (joined.status, joined.far) == ("joined", False)
    assert [p.text for p in joined.passages] == [
        "We will not sign the ten-year pact",
        "because we do not wish to rush it",
    ]
    backwards = verify("we can finish by the end of 2025 ... It's a very good pact")
    assert (backwards.status, backwards.far) == ("joined", True)


def test_denial_in_brackets_is_an_alteration() -> None:
    assert verify("My government is [not] grateful for the trust of our neighbours").status == "altered"


def test_words_after_a_negation() -> None:
    assert verify("sign the ten-year pact with the Danish minister").after_negation == "not"
    assert verify("We told Mr. Halvorsen so").after_negation is None


@pytest.mark.parametrize("quotation", ["a cornerstone of regional stability", "fish", "the of and to in a"])
def test_not_found(quotation: str) -> None:
    assert verify(quotation).status == "not found"


def test_long_quotations_are_compared_stretch_by_stretch() -> None:
    words = [f"w{number}x" for number in range(1200)]
    source = SourceText("long.txt", make_article(" ".join(words)))
    assert verify(" ".join(words[10:900]), source).status == "exact"
    altered = verify(" ".join([*words[10:500], "not", *words[500:900]]), source)
    assert (altered.status, [d.kind for d in altered.differences]) == ("altered", ["negation"])


def test_the_better_source_counts() -> None:
    other = SourceText("post.txt", make_article("We will sign the ten-year pact."))
    words = "We will sign the ten-year pact"
    for sources in ([SOURCE, other], [other, SOURCE]):
        verdict = verify_quotation(words, [(0, len(words))], sources)
        assert (verdict.status, verdict.source) == ("exact", "post.txt")


def test_source_without_words() -> None:
    assert verify("We will sign", SourceText("empty", make_article("…"))).status == "not found"


def report(*said: tuple[str, str, str], **rules: str) -> ArticleReport:
    """Quotations of (speaker's name, what stands there, words)."""
    text = "\n".join(f"“{words}”" for _, _, words in said)
    article = make_article(text)
    quotations, start = [], 1
    for number, (name, as_written, words) in enumerate(said):
        speaker = (
            Speaker("p1", name, as_written, "person") if name else Speaker(None, None, as_written, "role")
        )
        span = article.span(start, start + len(words))
        quotations.append(Quotation(f"q{number}", words, (span,), "direct", speaker))
        start += len(words) + 3
    people = (Person("p1", "Karin Lindqvist", ("Lindqvist",)),)
    facts = Facts(Source(None, "", 0, "en"), people=people, quotations=tuple(quotations))
    return verify_article(article, facts, [SOURCE], "a.txt", Configuration(rules=rules))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "written", "words", "rules"),
    [
        ("Karin Lindqvist", "she", "we can finish by the end of 2025", []),
        ("Karin Lindqvist", "she", "My government is grateful for the trust", ["verify.other-speaker"]),
        ("Karin Lindqvist", "she", "When can it be done", ["verify.other-speaker"]),
        ("Ola Halvorsen", "Halvorsen", "My government is grateful for the trust", []),
        ("", "the minister", "My government is grateful for the trust", []),
        ("Karin Lindqvist", "she", "we can finish by the end of 2026", ["verify.altered"]),
        ("Karin Lindqvist", "she", "we shall prevail for the good of mankind", ["verify.not-found"]),
        ("Karin Lindqvist", "she", "The color of the program is up to them", ["verify.spelling"]),
        ("Karin Lindqvist", "she", "sign the ten-year pact with the Danish minister", ["verify.cut"]),
        ("Karin Lindqvist", "she", "We told Halvorsen so in Aarhus", ["verify.cut"]),
    ],
)
def test_each_verdict_has_its_rule(name: str, written: str, words: str, rules: list[str]) -> None:
    result = report((name, written, words))
    assert [r.rule for r in result.results] == rules
    assert all(r.evidence[0].text == words for r in result.results)


def test_message_names_negation_and_number_first() -> None:
    words = "We will sign the five-year treaty with the Danish minister today"
    (result,) = report(("Karin Lindqvist", "she", words)).results
    assert result.severity == "error"
    assert result.message.startswith(
        "not the words of transcript.txt:3:21: negation: “not” is left out; number:"
    )
    assert "wording: “treaty” for “pact”" in result.message
    assert (result.expected, result.actual) == ("not", "")


def test_exact_quotations_are_cases_too() -> None:
    (case,) = report(("Karin Lindqvist", "she", "we can finish by the end of 2025")).cases
    assert (case.name, case.detail) == (
        "1:2 “we can finish by the end of 2025”",
        "exact, transcript.txt:7:44",
    )


def test_rules_are_switched() -> None:
    words = "we can finish by the end of 2026"
    assert report(("Karin Lindqvist", "she", words), **{"verify.altered": "off"}).results == ()


def test_labels() -> None:
    labels = SpeakerLabels(SOURCE.article)
    for words, label in [
        ("Good morning", "MS. OKORO"),
        ("rush it", "MINISTER LINDQVIST"),
        ("When can", "Q"),
        ("two ministers", "MINISTER LINDQVIST"),
        ("grateful", "DR. HALVORSEN"),
    ]:
        assert labels.at(TRANSCRIPT.index(words)) == label
    assert SpeakerLabels(make_article("Nobody: speaks\nhere. And then")).at(20) is None


RELEASE = """\
The ministers met in Aarhus on Monday.

“We will not sign the pact today,” Danish Minister Ole Halvorsen said. “It is too early for us.”

The Swedish side was of another mind. “We wanted to sign it,” said Karin Lindqvist.
"""


@pytest.mark.parametrize(
    ("name", "words", "rules"),
    [
        ("Karin Lindqvist", "We wanted to sign it", []),
        ("Ole Halvorsen", "We wanted to sign it", ["verify.other-speaker"]),
        ("Karin Lindqvist", "We will not sign the pact today", ["verify.other-speaker"]),
        ("Karin Lindqvist", "The ministers met in Aarhus", []),
    ],
)
def test_speaker_whom_the_source_quotes(name: str, words: str, rules: list[str]) -> None:
    def extract(text: str) -> Facts:
        article = make_article(text)
        found = []
        for said, speaker in {
            "We will not sign the pact today,": "Halvorsen",
            "We wanted to sign it,": "Lindqvist",
        }.items():
            if said in text:
                span = article.span(text.index(said), text.index(said) + len(said))
                found.append(
                    Quotation("q", said, (span,), "direct", Speaker(None, speaker, speaker, "person"))
                )
        return Facts(Source(None, "", 0, "en"), quotations=tuple(found))

    article = make_article(f"“{words}”")
    said = Quotation(
        "q1", words, (article.span(1, 1 + len(words)),), "direct", Speaker(None, name, name, "person")
    )
    facts = Facts(Source(None, "", 0, "en"), quotations=(said,))
    source = SourceText("release.txt", make_article(RELEASE))
    result = verify_article(article, facts, [source], "a.txt", extract=extract)
    assert [r.rule for r in result.results] == rules
    assert verify_article(article, facts, [source], "a.txt").results == ()


WORDS = ["not", "we", "sign", "…", "[", "]", "[not]", ".", "25", "’s", "can’t", "\n", "\u0301", "🙂", "U.S."]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), max_size=12), st.lists(st.sampled_from(WORDS), max_size=30))
def test_never_raises_and_points_into_the_source(quoted: list[str], source: list[str]) -> None:
    text = SourceText("s", make_article(" ".join(source)))
    words = " ".join(quoted)
    verdict = verify_quotation(words, [(0, len(words))], [text])
    for span in verdict.passages:
        assert text.article.text[span.start : span.end] == span.text


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_any_row_of_the_source_is_exact(data: st.DataObject) -> None:
    words = SOURCE.words
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    row = TRANSCRIPT[words[start].start : words[end - 1].end]
    assert verify(row).status == "exact"
