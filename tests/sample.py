"""A hand-made article with its facts: what outputs are tested on, whatever the model finds."""

from __future__ import annotations

from diplo_cli.article import Article, make_article
from diplo_cli.facts import (
    Agreement,
    Cue,
    DateValue,
    Difference,
    Duration,
    Facts,
    Finding,
    Meeting,
    Occasion,
    Party,
    Person,
    Place,
    Quotation,
    Signatory,
    Source,
    Span,
    Speaker,
    Term,
    Title,
    Unresolved,
)  # fmt: skip

TEXT = """\
VALLETTA, 4 May 2021 — Malta and Tunisia signed a five-year Protocol on the Joint Management of Shared \
Fish Stocks in the Strait of Sicily and on the Protection of Spawning Grounds on Monday.

It was signed for Malta by Inês Borg-Quiroga, Deputy Minister for Fisheries, Aquaculture and Animal Rights, \
and for Tunisia by Ambassador Slim ben Achour, on the margins of the Mediterranean Blue Economy Week in \
Sliema. \
Prime Minister Karl Zahra watched.

“The stocks know no [sic] border,” Borg-Quiroga (@inesbq) told reporters, “and from today neither does their \
protection.” The protocol commits both sides to [/b] cut catches by 30 percent and sets aside €12 million. \
It follows the 1988 Sfax Convention.

Talks on a visa agreement with the European Union go on. Zahra met Achour in Sliema on Sunday.

"The stocks know no border, and from now on neither does their protec…" — Inês Borg (@inesbq) May 3, 2021
An escape \x1b[31mred\x1b[0m and a =SUM(A1) cell. The words "not yet" were not hers.
"""


def sample_article() -> Article:
    """The article of the sample."""
    return make_article(TEXT, path="articles/strait-protocol.txt")


def _span(article: Article, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = article.text.index(words, at + 1)
    return article.span(at, at + len(words))


def sample_facts() -> Facts:
    """The facts of the sample, made by hand."""
    article = sample_article()

    def at(words: str, nth: int = 0) -> tuple[Span, ...]:
        return (_span(article, words, nth),)

    return Facts(
        source=Source(
            path=article.path,
            sha256=article.sha256,
            characters=len(article.text),
            language="en",
            published="2021-05-04",
            published_basis="dateline",
            model="diplo_english 1",
        ),
        people=_people(at),
        agreements=_agreements(at),
        quotations=_quotations(article, at),
        meetings=(
            Meeting(
                id="m1",
                participants=("Karl Zahra", "Slim ben Achour"),
                place=Place("Sliema", "MT", at("Sliema", 1), "place.of-the-event"),
                date=DateValue("2021-05-02", "Sunday", "resolved", at("Sunday"), "date.weekday"),
                evidence=at("Zahra met Achour in Sliema on Sunday"),
                rule="meeting.met",
            ),
        ),
        unresolved=(
            Unresolved(
                "a2", "signed_on", "the year alone says nothing of the day", at("1988"), "date.year-only"
            ),
        ),
        findings=(
            Finding(
                "quotation-versions", "warning", "q1 and q2 give the same words differently", at("now on")
            ),
        ),
    )


def _people(at):  # type: ignore[no-untyped-def]
    return (
        Person(
            id="p1",
            name="Inês Borg-Quiroga",
            aliases=("Borg-Quiroga", "Inês Borg"),
            titles=(
                Title(
                    "Deputy Minister for Fisheries, Aquaculture and Animal Rights",
                    "MT",
                    evidence=at("Deputy Minister for Fisheries, Aquaculture and Animal Rights"),
                    rule="title.apposition",
                ),
            ),
            country="MT",
            handles=("@inesbq",),
            mentions=(*at("Inês Borg-Quiroga"), *at("Borg-Quiroga", 1)),
            rule="person.name",
        ),
        Person(
            id="p2",
            name="Slim ben Achour",
            aliases=("Achour",),
            titles=(Title("Ambassador", "TN", evidence=at("Ambassador"), rule="title.before-name"),),
            country="TN",
            mentions=(*at("Slim ben Achour"), *at("Achour", 1)),
            rule="person.name",
        ),
        Person(
            id="p3",
            name="Karl Zahra",
            titles=(Title("Prime Minister", evidence=at("Prime Minister"), rule="title.before-name"),),
            mentions=at("Karl Zahra"),
            rule="person.name",
        ),
    )


def _agreements(at):  # type: ignore[no-untyped-def]
    malta = Party("MT", "Malta", "stated", at("Malta"), "party.subject")
    tunisia = Party("TN", "Tunisia", "stated", at("Tunisia"), "party.subject")
    name = (
        "Protocol on the Joint Management of Shared Fish Stocks in the Strait of Sicily and on the "
        "Protection of Spawning Grounds"
    )
    return (
        Agreement(
            id="a1",
            name=name,
            aliases=("protocol",),
            type="protocol",
            domain="fisheries",
            status="signed",
            main=True,
            parties=(malta, tunisia),
            signatories=(
                Signatory(
                    "p1",
                    "Inês Borg-Quiroga",
                    "Deputy Minister for Fisheries, Aquaculture and Animal Rights",
                    "MT",
                    evidence=at("signed for Malta by Inês Borg-Quiroga"),
                    rule="signatory.passive-by",
                ),
                Signatory(
                    "p2",
                    "Slim ben Achour",
                    "Ambassador",
                    "TN",
                    evidence=at("for Tunisia by Ambassador Slim ben Achour"),
                    rule="signatory.passive-by",
                ),
            ),
            signed_on=DateValue("2021-05-03", "Monday", "resolved", at("Monday"), "date.weekday"),
            place=Place("Sliema", "MT", at("Sliema"), "place.of-the-event"),
            occasion=Occasion(
                "Mediterranean Blue Economy Week",
                at("on the margins of the Mediterranean Blue Economy Week"),
                "occasion.margins",
            ),
            duration=Duration("P5Y", "five-year", at("five-year"), "duration.modifier"),
            terms=(
                Term(
                    "commitment",
                    "commits both sides to [/b] cut catches by 30 percent",
                    None,
                    at("commits both sides to [/b] cut catches by 30 percent"),
                    "term.commits-to",
                ),
                Term("value", "€12 million", None, at("€12 million"), "term.money"),
            ),
            evidence=at(name),
            rule="agreement.named",
        ),
        Agreement(
            id="a2",
            name="1988 Sfax Convention",
            type="convention",
            status="in_force",
            evidence=at("1988 Sfax Convention"),
            rule="agreement.named",
        ),
        Agreement(
            id="a3",
            name="visa agreement",
            type="agreement",
            status="under_negotiation",
            parties=(
                Party("MT", "Malta", "inferred", at("Malta"), "party.of-the-article"),
                Party(
                    "ORG:European Union",
                    "European Union",
                    "stated",
                    at("European Union"),
                    "party.with-phrase",
                ),
            ),
            evidence=at("visa agreement with the European Union"),
            rule="agreement.descriptive",
        ),
    )


def _quotations(article, at):  # type: ignore[no-untyped-def]
    first = (
        *at("The stocks know no [sic] border,"),
        *at("and from today neither does their protection."),
    )
    second = at("The stocks know no border, and from now on neither does their protec…")
    ours = _span(article, "now on")
    return (
        Quotation(
            id="q1",
            text=" ".join(part.text for part in first),
            parts=first,
            kind="direct",
            speaker=Speaker("p1", "Inês Borg-Quiroga", "Borg-Quiroga", "person", at("Borg-Quiroga", 1)),
            cue=Cue("told", "tell", at("told")),
            channel="reporters",
            addressee="reporters",
            said_on=DateValue("2021-05-03", "today", "resolved", at("today"), "date.deictic"),
            evidence=at("Borg-Quiroga (@inesbq) told reporters"),
            rule="quotation.split-by-attribution",
        ),
        Quotation(
            id="q2",
            text=second[0].text,
            parts=second,
            kind="direct",
            speaker=Speaker("p1", "Inês Borg-Quiroga", "Inês Borg (@inesbq)", "person", at("Inês Borg", 1)),
            channel="X",
            truncated=True,
            version_of="q1",
            differences=(
                Difference("wording", "now on", "today", ours.start, ours.end),
                Difference("cut", "protec…", "protection.", second[0].end - 7, second[0].end),
            ),
            evidence=second,
            rule="quotation.embedded-post",
        ),
        Quotation(
            id="q3",
            text="not yet",
            parts=at("not yet"),
            kind="partial",
            speaker=Speaker(None, None, None, "unknown"),
            evidence=at("not yet"),
            rule="quotation.in-marks",
        ),
    )
