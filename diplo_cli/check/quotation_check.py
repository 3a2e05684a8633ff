"""The findings of `diplo verify`: a case for each quotation of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from diplo_cli.article import Article
from diplo_cli.check.configuration import Configuration
from diplo_cli.check.differences import WordDifference
from diplo_cli.check.findings import ArticleReport, Case, Result, count_facts
from diplo_cli.check.source_speakers import QuotedSpeakers, SpeakerLabels, contradicts
from diplo_cli.check.source_text import SourceText
from diplo_cli.check.verify import Verdict, verify_quotation
from diplo_cli.facts import Facts, Quotation, Severity, Span
from diplo_cli.rules import define_rule

ALTERED = define_rule(
    "verify.altered",
    """A quotation has other words than its source; negations and numbers are named first.

    Example: "We will sign" where the source has "We will not sign". Leaves alone: typography, the case of
    letters, words in [brackets], what an ellipsis leaves out, contractions and British or American spelling.
    """,
)
CUT = define_rule(
    "verify.cut",
    """A quotation leaves out words of its source without an ellipsis, or begins after a "not".

    Example: "a good and lasting peace" quoted as "a good peace". Leaves alone: what an ellipsis or a bracket
    stands for, and "uh" or "um" of a transcript.
    """,
)
JOINED = define_rule(
    "verify.joined",
    """A quotation puts together passages of its source that do not follow each other.

    Example: "We agreed on trade … and we shall meet again", when pages lie between the two. Within one
    passage an ellipsis is not reported.
    """,
)
SPELLING = define_rule(
    "verify.spelling",
    """A quotation spells words of its source in another way.

    Example: "defense" for "defence", "10" for "ten", "don't" for "do not".
    """,
)
OTHER_SPEAKER = define_rule(
    "verify.other-speaker",
    """The words of a quotation are those of another speaker in the source.

    Example: a transcript has them under "SECRETARY RUBIO:", and the article gives them to somebody else.
    Leaves alone labels that name a role only ("THE PRESIDENT"), and passages whose speaker is not named.
    """,
)
NOT_FOUND = define_rule(
    "verify.not-found",
    """A quotation is in none of the sources.

    Example: a sentence that the transcript does not have, or one of somebody whose words were not given as a
    source; that is why it is a warning.
    """,
)
_SEVERITIES: dict[str, Severity] = {
    ALTERED: "error",
    CUT: "warning",
    JOINED: "warning",
    SPELLING: "note",
    OTHER_SPEAKER: "error",
    NOT_FOUND: "warning",
}
VERIFY_RULES = tuple(_SEVERITIES)
_WORDS_IN_NAME = 8
SpeakerOf = Callable[[Span], str | None]


def verify_article(
    article: Article,
    facts: Facts,
    sources: Sequence[SourceText],
    path: str,
    configuration: Configuration | None = None,
    extract: Callable[[str], Facts] | None = None,
) -> ArticleReport:
    """One case for each quotation in marks; versions of an earlier quotation are looked at too.

    `extract` gives the facts of a text: with it, speakers whom a source quotes are known as well as those
    whom it labels.
    """
    speakers = {source.name: _speaker_finder(source.article, extract) for source in sources}
    chosen = configuration or Configuration()
    cases = []
    for quotation in facts.quotations:
        if quotation.kind != "indirect":
            verdict = verify_quotation(article.text, [(p.start, p.end) for p in quotation.parts], sources)
            cases.append(_make_case(quotation, verdict, facts, speakers, path, chosen))
    return ArticleReport(path, tuple(cases), count_facts(facts))


def _speaker_finder(source: Article, extract: Callable[[str], Facts] | None) -> SpeakerOf:
    """Who speaks a passage of a source: by its label, else whom the source quotes with it."""
    labels = SpeakerLabels(source)
    quoted = QuotedSpeakers(source, extract) if extract else None
    return lambda passage: labels.at(passage.start) or (quoted.of(passage) if quoted else None)


def _make_case(
    quotation: Quotation,
    verdict: Verdict,
    facts: Facts,
    speakers: dict[str, SpeakerOf],
    path: str,
    configuration: Configuration,
) -> Case:
    found = [*_judge(quotation, verdict), *_judge_speaker(quotation, verdict, facts, speakers)]
    results = []
    for rule, message, difference in found:
        severity = configuration.severity(rule, _SEVERITIES[rule])
        if severity != "off":
            expected, actual = (difference.theirs, difference.ours) if difference else (None, None)
            results.append(Result(rule, severity, message, path, expected, actual, quotation.parts))
    return Case(_name(quotation), tuple(results), f"{verdict.status}{_place(verdict)}")


def _name(quotation: Quotation) -> str:
    words = quotation.text.split()
    short = " ".join(words[:_WORDS_IN_NAME]) + (" …" if len(words) > _WORDS_IN_NAME else "")
    line = f"{quotation.parts[0].line}:{quotation.parts[0].column} " if quotation.parts else ""
    return f"{line}“{short}”"


def _place(verdict: Verdict) -> str:
    if not verdict.passages:
        return ""
    first = verdict.passages[0]
    return f", {verdict.source}:{first.line}:{first.column}"


def _judge(quotation: Quotation, verdict: Verdict) -> Iterator[tuple[str, str, WordDifference | None]]:
    """Rule, message and the words that differ."""
    who = quotation.speaker.name or quotation.speaker.text
    by = f" by {who}" if who else ""
    grave = [d for d in verdict.differences if d.kind not in ("cut", "spelling")]
    cuts = [d for d in verdict.differences if d.kind == "cut"]
    spellings = [d for d in verdict.differences if d.kind == "spelling"]
    where = _place(verdict).removeprefix(", ")
    if verdict.status == "not found":
        yield NOT_FOUND, f"this quotation{by} is in none of the sources", None
        return
    if grave:
        yield ALTERED, f"not the words of {where}: {_list(grave + cuts)}", grave[0]
    elif cuts:
        yield CUT, f"words of {where} are left out without an ellipsis: {_list(cuts)}", cuts[0]
    elif verdict.status == "cut":
        yield CUT, f"sentences of {where} are put together without an ellipsis", None
    elif verdict.far:
        yield JOINED, f"joins passages that do not follow each other: {_places(verdict.passages)}", None
    if verdict.after_negation and quotation.kind == "direct":
        yield CUT, f"in {where} the word before these is “{verdict.after_negation}”", None
    if spellings and not grave:
        yield SPELLING, f"{where} spells it {_list(spellings)}", spellings[0]


def _judge_speaker(
    quotation: Quotation, verdict: Verdict, facts: Facts, speakers: dict[str, SpeakerOf]
) -> Iterator[tuple[str, str, None]]:
    for passage in verdict.passages[:1]:
        label = speakers[verdict.source](passage) if verdict.source else None
        if label and contradicts(quotation.speaker, label, facts):
            message = f"{quotation.speaker.name} is quoted with the words of “{label}”{_place(verdict)}"
            yield OTHER_SPEAKER, message, None


def _list(differences: Sequence[WordDifference]) -> str:
    return "; ".join(_say(d) for d in differences)


def _say(difference: WordDifference) -> str:
    ours, theirs = f"“{difference.ours}”", f"“{difference.theirs}”"
    if not difference.theirs:
        return f"{difference.kind}: {ours} is not in the source"
    if not difference.ours:
        return f"{difference.kind}: {theirs} is left out"
    return f"{difference.kind}: {ours} for {theirs}"


def _places(passages: Sequence[Span]) -> str:
    return ", ".join(f"{span.line}:{span.column}" for span in passages)
