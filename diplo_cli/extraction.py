"""The way through, seen whole: Article to Doc to facts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diplo_cli.article import Article, make_article
from diplo_cli.check.lint import lint_article
from diplo_cli.extractors.agreements import find_agreements
from diplo_cli.extractors.dates import find_dates
from diplo_cli.extractors.meetings import find_meetings
from diplo_cli.extractors.people import find_people
from diplo_cli.extractors.quotations import find_quotations
from diplo_cli.extractors.terms import find_terms
from diplo_cli.facts import Facts, Source
from diplo_cli.link import link_people
from diplo_cli.pipeline import load_pipeline, model_name

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.extractors.dates import DateMention


def extract_text(text: str, *, model: str | None = None, indirect: bool = False) -> Facts:
    """The facts of a text; see `diplo_cli.extract`."""
    return extract_article(make_article(text), model=model, indirect=indirect)


def extract_article(
    article: Article, *, model: str | None = None, indirect: bool = False, doc: Doc | None = None
) -> Facts:
    """The facts of an article that was read; `doc` is its text as that model has parsed it, if it has.

    Raises DiploError (code 4) when the model cannot be used.
    """
    nlp = load_pipeline(model)
    doc = nlp(article.text) if doc is None else doc
    dates = find_dates(doc, article.published)
    facts = find_facts(doc, article, indirect=indirect, dates=dates)
    source = replace(facts.source, model=model_name(nlp))
    return replace(facts, source=source, findings=lint_article(article, doc, facts, dates=dates))


def find_facts(
    doc: Doc, article: Article, *, indirect: bool = False, dates: tuple[DateMention, ...] | None = None
) -> Facts:
    """All facts of a parsed article, without findings; `doc.text` is `article.text`.

    `dates` are its time expressions, where they are known already.
    """
    dates = find_dates(doc, article.published) if dates is None else dates
    cast = link_people(doc, article, find_people(doc, article))
    agreements, open_agreements = find_agreements(doc, article, cast, dates)
    quotations, open_quotations = find_quotations(doc, article, cast, dates, indirect=indirect)
    terms = find_terms(doc, article, agreements, cast, quotations)
    return Facts(
        source=_describe(article),
        people=cast.people,
        agreements=tuple(replace(a, terms=terms.get(a.id, ())) for a in agreements),
        quotations=quotations,
        meetings=find_meetings(doc, article, cast, dates, quotations),
        unresolved=(*open_agreements, *open_quotations),
    )


def _describe(article: Article) -> Source:
    header = article.header
    return Source(
        path=article.path,
        sha256=article.sha256,
        characters=len(article.text),
        language="en",
        title=header.title,
        published=header.published.isoformat() if header.published else None,
        published_basis=header.basis,
    )
