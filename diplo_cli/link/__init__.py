"""Joins mentions into people: surnames, pronouns, handles and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.facts import Person, Span, Title
from diplo_cli.lexicon.offices import words_of
from diplo_cli.link.cast import Cast
from diplo_cli.link.joining import Bearer, choose_name, join_mentions
from diplo_cli.link.offices import gather_titles, stated_country, stated_organization
from diplo_cli.link.sides import Office, infer_countries

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.extractors.people import PersonMention

__all__ = ["Cast", "link_people"]


_BEFORE_STYLES = frozenset({"his", "her", "the", "h", "e", "right", "h.e", "h.h", "h.r.h", "h.m"})


def link_people(doc: Doc, article: Article, mentions: tuple[PersonMention, ...]) -> Cast:
    """Join mentions that name one person; people come in the order of their first mention, "p1" first."""
    bearers = [b for b in join_mentions(article.text, mentions) if b.names]
    titles = [gather_titles(bearer, article.text) for bearer in bearers]
    bodies = [stated_organization(bearer) for bearer in bearers]
    offices = [
        Office(own, stated_country(b), body, tuple(b.mentions))
        for own, b, body in zip(titles, bearers, bodies, strict=True)
    ]
    countries = infer_countries(article, offices)
    people = tuple(
        _make_person(article, f"p{number}", bearer, own, country, body)
        for number, (bearer, own, country, body) in enumerate(
            zip(bearers, titles, countries, bodies, strict=True), 1
        )
    )
    sexes = {p.id: sex for p, b in zip(people, bearers, strict=True) if (sex := _find_sex(b)) is not None}
    return Cast(people, sexes)


def _make_person(
    article: Article,
    number: str,
    bearer: Bearer,
    titles: tuple[Title, ...],
    country: str | None,
    body: str | None,
) -> Person:
    name = choose_name(bearer)
    forms = list(dict.fromkeys(form for m in bearer.mentions for form in _forms(m)))
    return Person(
        number,
        name,
        tuple(form for form in forms if form != name),
        titles,
        country,
        body,
        tuple(form for form in forms if form.startswith("@")),
        _spans(article, bearer),
        bearer.mentions[0].rule,
    )


def _forms(mention: PersonMention) -> list[str]:
    """The name, and with it a style that is nearly part of it ("Sheikh Tamim")."""
    styles = {word.rstrip(".") for word in (mention.honorific or "").lower().split()}
    plain = words_of("plain-honorific") | _BEFORE_STYLES
    kept = (mention.honorific or "").split()
    while kept and kept[0].lower().rstrip(".") in plain:
        kept = kept[1:]
    return [mention.name] if styles <= plain else [mention.name, " ".join([*kept, mention.name])]


def _spans(article: Article, bearer: Bearer) -> tuple[Span, ...]:
    return tuple(article.span(m.start, m.end) for m in bearer.mentions)


def _find_sex(bearer: Bearer) -> str | None:
    """What honorifics and titles show: "Mrs.", "King", "spokeswoman"."""
    words = {m.honorific.lower().rstrip(".") for m in bearer.mentions if m.honorific}
    words |= {word for m in bearer.mentions for t in m.titles for word in t.title.lower().split()}
    found = [sex for sex in ("male", "female") if words & words_of(sex)]
    return found[0] if len(found) == 1 else None
