"""Names one letter off from a known holder of the very office."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_cli.check.office_holders import OfficeHolder, find_holders
from diplo_cli.check.rule import Hit, Reading, lint_rule
from diplo_cli.check.spelling import fold_name, is_transliteration, one_letter_apart
from diplo_cli.facts import Person, Span

_LEAST_LETTERS = 5


@lint_rule("name.near-office-holder", "warning")
def find_names_near_office_holders(reading: Reading) -> Iterator[Hit]:
    """A name one letter off from somebody known to hold that very office.

    Example: "US Secretary of State Marcon Rubio", where the list has Marco Rubio. The list holds facts with
    source and years (heads of state and government of the CIA World Factbook; US presidents, secretaries of
    state and whom they met, of the State Department's list of travels). Leaves alone: names inside
    quotations, other offices and years, and differences that transliteration explains ("Zelensky",
    "Zelenskyy").
    """
    published = reading.article.published
    year = published.year if published else None
    quoted = [(part.start, part.end) for q in reading.facts.quotations for part in q.parts]
    for person in reading.facts.people:
        for title in person.titles:
            holders = find_holders(title.country or person.country or "", title.title, year)
            for form in (person.name, *person.aliases):
                meant = _find_near(tuple(fold_name(form).split()), holders)
                spans = _find_mentions(person, form, quoted)
                if meant and spans:
                    message = (
                        f"“{form}”: the {title.title} is spelt {meant.name} ({meant.source}, {meant.since})"
                    )
                    yield Hit(message, (spans[0],))


def _find_near(name: tuple[str, ...], holders: tuple[OfficeHolder, ...]) -> OfficeHolder | None:
    """The holder that a name misspells in one word; None when the name is right for any holder."""
    if any(set(name) <= set(holder.words) for holder in holders):
        return None
    return next((holder for holder in holders if _misspells(name, holder.words)), None)


def _misspells(name: tuple[str, ...], known: tuple[str, ...]) -> bool:
    strange = [word for word in name if word not in known]
    if len(strange) != 1 or (len(name) == 1 and len(name[0]) < _LEAST_LETTERS + 1):
        return False
    word = strange[0]
    near = [k for k in known if k not in name and len(k) >= _LEAST_LETTERS and one_letter_apart(word, k)]
    return len(word) >= _LEAST_LETTERS and bool(near) and not any(is_transliteration(word, k) for k in near)


def _find_mentions(person: Person, form: str, quoted: list[tuple[int, int]]) -> list[Span]:
    """Where the person is named so, outside quotations."""
    wanted = fold_name(form)
    return [
        span
        for span in person.mentions
        if fold_name(span.text) == wanted and not any(a <= span.start < b for a, b in quoted)
    ]
