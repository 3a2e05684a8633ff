"""Lint rules on hand-made facts: what each finds, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from desk import ARTICLE, FACTS, PACT, TEXT, quotation, span

from diplo_cli.article import Article, make_article
from diplo_cli.check.configuration import Configuration
from diplo_cli.check.lint import lint_article
from diplo_cli.check.office_holders import load_office_holders
from diplo_cli.facts import (
    Agreement,
    DateValue,
    Difference,
    Facts,
    Finding,
    Party,
    Person,
    Quotation,
    Signatory,
    Source,
    Speaker,
    Title,
)

NOTHING = Facts(Source(None, "", 0, "en"))


def lint(text: str, facts: Facts = NOTHING, **rules: str) -> list[Finding]:
    found = lint_article(make_article(text), None, facts, Configuration(rules=rules))  # type: ignore[arg-type]
    assert all(text[e.start : e.end] == e.text for f in found for e in f.evidence)
    return list(found)


def codes(text: str, facts: Facts = NOTHING) -> list[str]:
    return [finding.code for finding in lint(text, facts)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("on Thursday, October 31, 2025", "31 October 2025 is a Friday, not a Thursday"),
        ("on Thursday (31st October 2025)", "31 October 2025 is a Friday, not a Thursday"),
        ("Monday, 29 February 2024", "29 February 2024 is a Thursday, not a Monday"),
        ("Sunday the 5th of May 2024, ", None),
        ("on Monday the 5th of May 2024, ", "5 May 2024 is a Sunday, not a Monday"),
        ("on 31 October 2025 (Monday)", "31 October 2025 is a Friday, not a Monday"),
        ("on October 31, 2025, a Monday", "31 October 2025 is a Friday, not a Monday"),
        ("Tuesday evening, Oct. 31, 2025", "31 October 2025 is a Friday, not a Tuesday"),
        ("on Friday, October 31, 2025", None),
        ("Monday to Wednesday, 27-29 October 2025", None),
        ("on Thursday and Saturday, October 31 and November 1, 2025", None),
        ("Sunday, October 31", None),
        ("Monday, 3 May 1808", None),
        ("Monday, October 31.5 percent", None),
        ("Monday, June 31, 2025", None),
        ("Monday, May 20 million people", None),
    ],
)
def test_weekday_and_date(text: str, message: str | None) -> None:
    assert [f.message for f in lint(text)] == ([message] if message else [])


@pytest.mark.parametrize(
    ("published", "text", "wrong"),
    [
        ("2025-11-02", "on Thursday (31 October)", True),
        ("2025-11-02", "on Friday (31 October)", False),
        ("2026-01-03", "on Wednesday, 31 December", False),
        ("2026-01-03", "on Thursday, 31 December", True),
        ("2025-06-30", "on Sunday, 29 December", False),  # 2024
        ("2025-06-30", "on Monday, 29 December", False),  # 2025
        ("2025-06-30", "on Tuesday, 29 December", True),
    ],
)
def test_year_comes_from_the_document_date(published: str, text: str, wrong: bool) -> None:
    found = codes(f"date {published}\nThey met {text} in Sliema.")
    assert found == (["date.weekday-mismatch"] if wrong else [])


def test_today_against_the_document_date() -> None:
    assert codes("date 2025-10-31\nThey met today (Thursday).") == ["date.today-not-weekday"]
    assert codes("date 2025-10-31\nThey met today (Friday) and yesterday, Thursday, too.") == []


def test_pairs_in_two_orders() -> None:
    assert codes("The India-US pact and the U.S.–India talks") == ["pair.two-orders"]
    assert codes("India-US trade, India-US ties, India-UK ties, co-op, Co-Op Op-Co-Op") == []


def test_marks_that_never_close() -> None:
    assert codes("He said: “We will sign.\n\nThen he left.") == ["quotation.unclosed-mark"]
    assert codes("He said: “We will sign.”\n\n“We must,” she said.") == []


def person(text: str, number: int, *forms: str, title: Title | None = None) -> Person:
    article = make_article(text)
    spans = []
    for form in forms:
        start = text.index(form)
        spans.append(article.span(start, start + len(form)))
    return Person(f"p{number}", forms[0], forms[1:], (title,) if title else (), mentions=tuple(spans))


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        ([("Peter Hallgren", "Pete Hallgren")], True),
        ([("Anna Hallgren",), ("Hallgern",)], True),
        ([("Anna Hallgren",), ("Anna Hallgern",)], True),
        ([("Marta Lindo",), ("Martan Lindo",)], True),
        ([("Anna Hallgren", "Hallgren")], False),
        ([("Anna Hallgren", "A. Hallgren")], False),
        ([("Anna Maria Hallgren", "Maria Hallgren")], False),
        ([("Anna Hallgren",), ("Hallgrens",)], False),
        ([("Anna Hansen",), ("Ole Hanson",)], False),
        ([("Anna Berg",), ("Borg",)], False),
    ],
)
def test_names_spelt_two_ways(groups: list[tuple[str, ...]], found: bool) -> None:
    text = "; ".join(form for group in groups for form in group)
    people = tuple(person(text, number, *group) for number, group in enumerate(groups))
    assert codes(text, replace(NOTHING, people=people)) == (["name.two-spellings"] if found else [])


@pytest.mark.parametrize(
    ("name", "title", "country", "found"),
    [
        ("Marcon Rubio", "Secretary of State", "US", True),
        ("Marco Rubio", "Secretary of State", "US", False),
        ("Rubio", "Secretary of State", "US", False),
        ("Marcon Rubio", "Secretary of War", "US", False),
        ("Marcon Rubio", "Secretary of State", "MX", False),
        ("Giorgia Melonti", "Prime Minister", "IT", True),
        ("Georgia Meloni", "Prime Minister", "IT", False),
        ("Jane Smith", "Secretary of State", "US", False),
    ],
)
def test_names_near_office_holders(name: str, title: str, country: str, found: bool) -> None:
    text = f"date 2025-10-31\n{title} {name} spoke."
    start = text.index(title)
    office = Title(title, country, None, (make_article(text).span(start, start + len(title)),))
    facts = replace(NOTHING, people=(person(text, 1, name, title=office),))
    assert codes(text, facts) == (["name.near-office-holder"] if found else [])


def test_names_in_quotations_are_not_held_against_the_list() -> None:
    text = "date 2025-10-31\n“Secretary of State Marcon Rubio is here,” he said."
    article = make_article(text)
    words = article.span(17, 58)
    said = Quotation("q1", words.text, (words,), "direct", Speaker(None, "X", "he", "person"))
    office = Title("Secretary of State", "US", None, (article.span(17, 35),))
    facts = replace(NOTHING, people=(person(text, 1, "Marcon Rubio", title=office),), quotations=(said,))
    assert codes(text, facts) == []


def test_office_holders_are_facts_with_years() -> None:
    holders = [holder for row in load_office_holders().values() for holder in row]
    assert len(holders) > 250
    assert all(h.source in ("factbook", "travels") and 1850 < h.since <= h.until for h in holders)


def officials(*said: tuple[str, str, str]) -> tuple[str, Facts]:
    """Text and facts of people named "title name" with a country."""
    text = "; ".join(f"{title} {name}" for title, name, _ in said)
    article = make_article(text)
    people: dict[str, Person] = {}
    for title, name, country in said:
        start = text.index(f"{title} {name}") + len(title) - len(title.removeprefix("former "))
        held = title.removeprefix("former ")
        office = Title(held, country, None, (article.span(start, start + len(held)),))
        known = people.get(name) or person(text, len(people), name)
        people[name] = replace(known, titles=(*known.titles, office))
    return text, replace(NOTHING, people=tuple(people.values()))


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ([("Secretary of War", "Ann Lee", "US"), ("Defense Secretary", "Ann Lee", "US")], "office.two-names"),
        ([("Defence Minister", "Ann Lee", "IN"), ("Minister of Defense", "Ann Lee", "IN")], None),
        ([("Foreign Minister", "Ann Lee", "IN"), ("Trade Minister", "Ann Lee", "IN")], None),
        ([("Foreign Minister", "Ann Lee", "SE"), ("Foreign Minister", "Bo Ek", "SE")], "office.two-holders"),
        ([("Foreign Minister", "Ann Lee", "SE"), ("Foreign Minister", "Bo Ek", "NO")], None),
        ([("Foreign Minister", "Ann Lee", "SE"), ("former Foreign Minister", "Bo Ek", "SE")], None),
        ([("Minister", "Ann Lee", "SE"), ("Minister", "Bo Ek", "SE")], None),
    ],
)
def test_offices(said: list[tuple[str, str, str]], rule: str | None) -> None:
    assert codes(*officials(*said)) == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("difference", "rule", "severity"),
    [
        (("number", "five", "ten"), "quotation.versions-differ", "error"),
        (("negation", "", "not"), "quotation.versions-differ", "error"),
        (("name", "Berg", "Borg"), "quotation.versions-differ", "error"),
        (("number", "10 years", "ten-year"), "quotation.versions-reworded", "warning"),
        (("wording", "good", "fine"), "quotation.versions-reworded", "warning"),
        (("cut", "", "of course"), "quotation.versions-cut", "note"),
        (("spelling", "defence", "defense"), "quotation.versions-spelling", "note"),
    ],
)
def test_versions(difference: tuple[str, str, str], rule: str, severity: str) -> None:
    kind, ours, theirs = difference
    first = FACTS.quotations[0]
    change = Difference(kind, ours, theirs, first.parts[1].start, first.parts[1].start + 2)  # type: ignore[arg-type]
    again = replace(quotation(2, first.parts[1].text), version_of="q1", differences=(change,))
    found = lint_article(ARTICLE, None, replace(NOTHING, quotations=(first, again)))
    assert [(f.code, f.severity) for f in found] == [(rule, severity)]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("The ministers met in the old town hall.\n\n", "\n", True),
        ("The ministers met in the old town hall.\n\n", " he said.", False),
        ("The minister told reporters after the talks:\n\n", "\n", False),
        ("“It is a good day for all of us,” he said.\n\n", "\n", False),
        ("Talks\n\n", "\n", False),
        ("He said: ", "\n", False),
    ],
)
def test_quotation_without_speaker(before: str, after: str, found: bool) -> None:
    words = "We will not wait another ten years."
    text = f"{before}“{words}”{after}"
    part = make_article(text).span(len(before) + 1, len(before) + 1 + len(words))
    said = Quotation("q1", words, (part,), "direct", Speaker(None, None, None))
    assert codes(text, replace(NOTHING, quotations=(said,))) == (["quotation.no-speaker"] if found else [])
    known = replace(said, speaker=Speaker("p1", "Ines Borg", "Borg", "person"))
    assert codes(text, replace(NOTHING, quotations=(known,))) == []


def test_signatory_of_no_party() -> None:
    third = Signatory("p9", "Ola Lund", None, "SE", evidence=(span("Karl Zahra"),))
    signed = replace(PACT, signatories=(*PACT.signatories, third))
    assert codes(TEXT, replace(FACTS, agreements=(PACT,))) == []
    assert codes(TEXT, replace(FACTS, agreements=(signed,))) == ["signatory.no-party"]
    union = Party("ORG:European Union", "European Union")
    assert codes(TEXT, replace(FACTS, agreements=(replace(signed, parties=(*PACT.parties, union)),))) == []


ONE = replace(NOTHING, agreements=(Agreement("a1", "pact"),))
TWO = replace(NOTHING, agreements=(Agreement("a1", "pact"), Agreement("a2", "accord")))


@pytest.mark.parametrize(
    ("text", "facts", "found"),
    [
        ("They signed the 10-year defence pact. The five-year pact covers ships.", ONE, True),
        ("They signed the 10-year defence pact. The ten-year pact covers ships.", ONE, False),
        ("They signed the 10-year pact. The previous five-year pact ended.", ONE, False),
        ("They signed the 10-year pact. The five-year accord covers ships.", TWO, False),
    ],
)
def test_two_durations(text: str, facts: Facts, found: bool) -> None:
    assert codes(text, facts) == (["agreement.two-durations"] if found else [])


def test_signature_to_come() -> None:
    text = "date 2025-10-31\nThe pact was signed on 5 November 2025."
    signed = DateValue("2025-11-05", "5 November 2025", "stated", evidence=(make_article(text).span(39, 54),))
    pact = Agreement("a1", "pact", signed_on=signed)
    assert codes(text, replace(NOTHING, agreements=(pact,))) == ["date.future-told-as-past"]
    assert codes(text, replace(NOTHING, agreements=(replace(pact, status="planned"),))) == []
    assert codes(text.replace("10-31", "11-06"), replace(NOTHING, agreements=(pact,))) == []


def test_rules_are_switched() -> None:
    text = "on Thursday, October 31, 2025"
    assert [f.severity for f in lint(text, **{"date.weekday-mismatch": "note"})] == ["note"]
    assert lint(text, **{"date.weekday-mismatch": "off"}) == []


def test_clean_article_has_no_finding() -> None:
    assert lint_article(ARTICLE, None, FACTS) == ()


def test_same_input_same_findings(seed_text: str) -> None:
    article: Article = make_article(seed_text)
    assert lint_article(article, None, NOTHING) == lint_article(article, None, NOTHING)
