"""A hand-made article of a desk, with facts, for the tests of check, lint and verify."""

from __future__ import annotations

from diplo_cli.article import Article, make_article
from diplo_cli.facts import (
    Agreement,
    DateValue,
    Duration,
    Facts,
    Party,
    Person,
    Place,
    Quotation,
    Signatory,
    Source,
    Span,
    Speaker,
    Title,
)

TEXT = """\
date 2023-03-10
Malta and Tunisia signed a five-year Sardine Pact in Sliema on Friday (10 March).

Fisheries Minister Ines Borg and Ambassador Slim Achour signed it; Prime Minister Karl Zahra watched.

“The stocks know no border,” Borg told reporters. “We will not wait another ten years.”
"""
ARTICLE = make_article(TEXT, path="sardines.txt")


def span(words: str, article: Article = ARTICLE) -> Span:
    """The first place of these words."""
    start = article.text.index(words)
    return article.span(start, start + len(words))


def person(
    number: int, name: str, *aliases: str, title: str | None = None, country: str | None = None
) -> Person:
    """A person who is mentioned by each of these forms."""
    titles = (Title(title, country, None, (span(title),)),) if title else ()
    mentions = tuple(span(form) for form in (name, *aliases))
    return Person(f"p{number}", name, aliases, titles, country, mentions=mentions)


def quotation(number: int, *parts: str, speaker: Speaker | None = None) -> Quotation:
    """A direct quotation of these parts."""
    spans = tuple(span(part) for part in parts)
    who = speaker or Speaker("p1", "Ines Borg", "Borg", "person")
    return Quotation(f"q{number}", " ".join(parts), spans, "direct", who)


PACT = Agreement(
    "a1",
    "Sardine Pact",
    aliases=("the pact",),
    type="pact",
    main=True,
    parties=(
        Party("MT", "Malta", evidence=(span("Malta"),)),
        Party("TN", "Tunisia", evidence=(span("Tunisia"),)),
    ),
    signatories=(
        Signatory("p1", "Ines Borg", "Fisheries Minister", "MT", evidence=(span("Ines Borg"),)),
        Signatory("p2", "Slim Achour", "Ambassador", "TN", evidence=(span("Slim Achour"),)),
    ),
    signed_on=DateValue("2023-03-10", "Friday (10 March)", evidence=(span("Friday (10 March)"),)),
    place=Place("Sliema", "MT", (span("Sliema"),)),
    duration=Duration("P5Y", "five-year", (span("five-year"),)),
    evidence=(span("Sardine Pact"),),
)
FACTS = Facts(
    Source("sardines.txt", ARTICLE.sha256, len(TEXT), "en", published="2023-03-10"),
    people=(
        person(1, "Ines Borg", title="Fisheries Minister", country="MT"),
        person(2, "Slim Achour", title="Ambassador", country="TN"),
        person(3, "Karl Zahra", title="Prime Minister", country="MT"),
    ),
    agreements=(PACT,),
    quotations=(quotation(1, "The stocks know no border,", "We will not wait another ten years."),),
)
