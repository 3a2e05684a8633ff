"""Time expressions: found, valued, and told apart from words that only look like them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from benchmarks.dates import Expression, holds_day, is_sound
from diplo_cli.extractors.dates import (
    calendar_value,
    find_dates,
    introduced_by,
    is_ending,
    is_start,
    parse_until,
    resolve_duration,
)
from diplo_cli.extractors.dates.tense import direction_of

ANCHOR = date(2025, 10, 31)  # a Friday


@lru_cache
def _nlp():  # type: ignore[no-untyped-def]
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def found(text: str, anchor: date | None = ANCHOR) -> list[tuple[str, str | None]]:
    return [(m.text, m.value) for m in find_dates(_nlp()(text), anchor)]


CALENDAR = [
    ("They signed it on 31 October 2025.", "31 October 2025", "2025-10-31"),
    ("They signed it on 31st October 2025.", "31st October 2025", "2025-10-31"),
    ("They signed it on Friday 31 October 2025.", "Friday 31 October 2025", "2025-10-31"),
    ("They signed it on Friday, October 31, 2025.", "Friday, October 31, 2025", "2025-10-31"),
    ("They signed it on Oct. 31, 2025.", "Oct. 31, 2025", "2025-10-31"),
    ("They signed it on the 31st of October, 2025.", "31st of October, 2025", "2025-10-31"),
    ("Dated 2025-10-31.", "2025-10-31", "2025-10-31"),
    ("Dated 31/10/2025.", "31/10/2025", "2025-10-31"),
    ("Dated 10.05.2021.", "10.05.2021", "2021-05-10"),
    ("Dated 10/05/2021.", "10/05/2021", None),
    ("Signed on the fourth of May 2021.", "fourth of May 2021", "2021-05-04"),
    ("They signed it on 4 May.", "4 May", "2025-05-04"),
    ("They signed it on the 4th of May.", "the 4th of May", "2025-05-04"),
    ("They signed it on Oct. 23.", "Oct. 23", "2025-10-23"),
    ("They signed it on December 3 last year.", "December 3 last year", "2024-12-03"),
    ("They signed it on 27 December.", "27 December", "2024-12-27"),
    ("Done this third day of May 2021.", "this third day of May 2021", "2021-05-03"),
    ("Done the 3rd day of May, 2021.", "3rd day of May, 2021", "2021-05-03"),
    ("Done this thirtieth day of October.", "this thirtieth day of October", "2025-10-30"),
    ("They will sign it on 27 December.", "27 December", "2025-12-27"),
    ("They will sign it on January 5.", "January 5", "2026-01-05"),
    ("Signed on Friday (31st October).", "Friday (31st October)", "2025-10-31"),
    ("Signed on Thursday, Oct. 30.", "Thursday, Oct. 30", "2025-10-30"),
    ("They met on 28 October (Tuesday).", "28 October (Tuesday)", "2025-10-28"),
    ("They met on the 4th.", "the 4th", "2025-10-04"),
    ("They will meet on the 4th.", "the 4th", "2025-11-04"),
    ("They met on the 21st of last month.", "the 21st of last month", "2025-09-21"),
    ("They met at Christmas.", "Christmas", "2024-12-25"),
]
RANGES = [
    ("The talks of 3-5 May 2021 failed.", "3-5 May 2021", "2021-05-03/2021-05-05"),
    ("The talks of 4 to 6 June 2021 failed.", "4 to 6 June 2021", "2021-06-04/2021-06-06"),
    ("He came between 3 and 5 May.", "3 and 5 May", "2025-05-03/2025-05-05"),
    ("He visited from May 3 to 5, 2021.", "May 3 to 5, 2021", "2021-05-03/2021-05-05"),
    ("They met on Oct. 29 and 30.", "Oct. 29 and 30", "2025-10-29/2025-10-30"),
    ("They ruled in 2019-2023.", "2019-2023", "2019/2023"),
    ("They met from March to May 2021.", "March to May 2021", "2021-03/2021-05"),
]
RELATIVE = [
    ("They signed it today.", "today", "2025-10-31"),
    ("They signed it here to-day.", "to-day", "2025-10-31"),
    ("They signed it yesterday.", "yesterday", "2025-10-30"),
    ("They will sign it tomorrow.", "tomorrow", "2025-11-01"),
    ("They signed it the day before yesterday.", "the day before yesterday", "2025-10-29"),
    ("They signed it on Friday.", "Friday", "2025-10-31"),
    ("They signed it on Wednesday.", "Wednesday", "2025-10-29"),
    ("They will sign it on Wednesday.", "Wednesday", "2025-11-05"),
    ("They agreed to meet on Wednesday.", "Wednesday", "2025-11-05"),
    ("On Wednesday, the two ministers will meet.", "Wednesday", "2025-11-05"),
    ("On Wednesday, the two ministers met.", "Wednesday", "2025-10-29"),
    ("They met last Friday.", "last Friday", "2025-10-24"),
    ("They met last Thursday.", "last Thursday", "2025-10-23"),
    ("They will meet next Monday.", "next Monday", "2025-11-03"),
    ("They met on Monday last week.", "Monday last week", "2025-10-20"),
    ("They met last week.", "last week", "2025-W43"),
    ("They met two days ago.", "two days ago", "2025-10-29"),
    ("They met three weeks ago.", "three weeks ago", "2025-W41"),
    ("They met five months ago.", "five months ago", "2025-05"),
    ("They met ten years ago.", "ten years ago", "2015"),
    ("They met earlier this month.", "earlier this month", "2025-10"),
    ("They met over the weekend.", "the weekend", "2025-W43-WE"),
    ("They will meet later this year.", "later this year", "2025"),
    ("They will meet early next year.", "early next year", "2026"),
    ("The week of March 3 was quiet.", "The week of March 3", "2025-W10"),
]
PERIODS = [
    ("They signed it in May.", "May", "2025-05"),
    ("They signed it in December.", "December", "2024-12"),
    ("They will sign it in March.", "March", "2026-03"),
    ("They signed it in October 2024.", "October 2024", "2024-10"),
    ("They signed it last May.", "last May", "2025-05"),
    ("They signed it last November.", "last November", "2024-11"),
    ("They signed it in late November 2023.", "late November 2023", "2023-11"),
    ("They signed it in June last year.", "June last year", "2024-06"),
    ("They signed it in late 2024.", "late 2024", "2024"),
    ("They signed it by the end of 2024.", "the end of 2024", "2024"),
    ("The 2015 deal held.", "2015", "2015"),
    ("It dates from the 1990s.", "the 1990s", "199X"),
    ("It dates from the late 1970s.", "the late 1970s", "197X"),
    ("It dates from the 19th century.", "the 19th century", "18XX"),
    ("They met in the third quarter of 2023.", "the third quarter of 2023", "2023-Q3"),
    ("They met in Q3 2023.", "Q3 2023", "2023-Q3"),
    ("In the first half of 2025 they met.", "the first half of 2025", "2025-H1"),
    ("They met this summer.", "this summer", "2025-SU"),
    ("They met last spring.", "last spring", "2025-SP"),
    ("They met in the winter of 2020.", "the winter of 2020", "2020-WI"),
    ("Spending rose in fiscal 2024.", "fiscal 2024", "2024"),
    ("Spending rose in FY2024.", "FY2024", "2024"),
]
TIMES = [
    ("The talks began at 10 a.m. and ended.", "10 a.m.", "T10:00"),
    ("The talks began at 14:30 GMT and ended.", "14:30 GMT", "T14:30"),
    ("The talks began at 9 a.m. Tuesday.", "9 a.m. Tuesday", "2025-10-28T09:00"),
    ("They met on Friday morning.", "Friday morning", "2025-10-31TMO"),
    ("They met last night.", "last night", "2025-10-30TNI"),
    ("They met this evening.", "this evening", "2025-10-31TEV"),
    ("They met yesterday afternoon.", "yesterday afternoon", "2025-10-30TAF"),
]
DURATIONS = [
    ("a 10-year pact", "10-year", "P10Y"),
    ("a five-year programme", "five-year", "P5Y"),
    ("a two-and-a-half-year mandate", "two-and-a-half-year", "P2Y6M"),
    ("renewed for a further ten years", "a further ten years", "P10Y"),
    ("valid for ten (10) years", "ten (10) years", "P10Y"),
    ("it lasts five years", "five years", "P5Y"),
    ("it lasts six months", "six months", "P6M"),
    ("it lasts two and a half years", "two and a half years", "P2Y6M"),
    ("it lasts a year and a half", "a year and a half", "P1Y6M"),
    ("it lasts for half a century", "half a century", "P50Y"),
    ("over the past two decades", "the past two decades", "P20Y"),
    ("over the past year and a half", "the past year and a half", "P1Y6M"),
    ("it took a decade to agree", "a decade", "P10Y"),
    ("it lasts at least 30 days", "at least 30 days", "P30D"),
    ("within 18 months of the vote", "18 months", "P18M"),
    ("they spoke for three hours", "three hours", "PT3H"),
    ("it took several years", "several years", "PXY"),
    ("a decade-long dispute", "decade-long", "P10Y"),
]
SETS = [
    ("They meet every year.", "every year", "P1Y"),
    ("They meet every two years.", "every two years", "P2Y"),
    ("They meet annually.", "annually", "P1Y"),
    ("They meet each Thursday.", "each Thursday", "XXXX-WXX-4"),
    ("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
    ("It costs $5 billion a year.", "a year", "P1Y"),
]
NOTHING = [
    "He may sign it. May I? May they march on?",
    "March on Rome! They march.",
    "Mr March met Ms April Jones and August Wilson.",
    "The Sun rose over the fall of the wall; a second spring of water.",
    "He read the Sunday Times on the 4th floor.",
    "Resolution 1973 sent 2000 troops and 2,000 tonnes, $1990 and 24/7 work.",
    "The 37-year-old man and a 10-year-old girl, 52 years old.",
    "We met the two-thirds rule, version 3.5.2021b and call 020 7946 0958.",
    "In today's world, one second counts.",
    "Boeing 1990 and flight 2020 and room 2012.",
]


@pytest.mark.parametrize(
    ("text", "words", "value"), CALENDAR + RANGES + RELATIVE + PERIODS + TIMES + DURATIONS + SETS
)
def test_found_and_valued(text: str, words: str, value: str | None) -> None:
    assert found(text) == [(words, value)]


@pytest.mark.parametrize("text", NOTHING)
def test_words_that_are_no_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", [t for t, _, _ in RELATIVE if "week of" not in t])
def test_without_a_document_date_there_is_no_value(text: str) -> None:
    assert [value for _, value in found(text, None)] == [None]


def test_full_dates_and_durations_need_no_document_date() -> None:
    text = "On 3 May 2021 they signed a five-year pact, until 2026."
    assert found(text, None) == [("3 May 2021", "2021-05-03"), ("five-year", "P5Y"), ("2026", "2026")]


def test_the_other_dates_in_figures_tell_the_order() -> None:
    assert found("From 05/10/2021 to 31/10/2021.")[0][1] == "2021-10-05"
    assert found("From 05/10/2021 to 05/31/2021.")[0][1] == "2021-05-10"


def test_the_year_of_the_last_day_goes_for_the_first() -> None:
    assert found("It ran from 30 October to 2 November 2019.") == [
        ("30 October", "2019-10-30"),
        ("2 November 2019", "2019-11-02"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on 3 May 2021. The next day, they signed.", "2021-05-04"),
        ("They met on 3 May 2021 and signed later that day.", "2021-05-03"),
        ("They met on 3 May 2021 and signed two days later.", "2021-05-05"),
        ("They met last Friday, for the works to end by 2027. Earlier that day, they ate.", "2025-10-24"),
        ("They met in 2021 and signed the following year.", "2022"),
        ("Exports rose in the third quarter of 2021 from a year earlier.", "2020-Q3"),
    ],
)
def test_told_from_the_date_before(text: str, value: str) -> None:
    assert found(text)[-1][1] == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [("They signed at 3 p.m. and left.", "2025-10-28T15:00"), ("They left in the evening.", "2025-10-28TEV")],
)
def test_a_time_is_of_the_day_told_before(sentence: str, value: str) -> None:
    assert found(f"They met on Tuesday. {sentence}")[-1][1] == value


def test_the_next_day_without_a_date_before_it_has_no_value() -> None:
    assert found("They met. The next day, they signed.") == [("The next day", None)]


@pytest.mark.parametrize(
    ("text", "words", "value"), CALENDAR + RANGES + RELATIVE + PERIODS + TIMES + DURATIONS + SETS
)
def test_found_far_from_anything_else(text: str, words: str, value: str | None) -> None:
    padding = "They spoke of ports and of the sea. " * 12
    assert found(f"{padding}{text} {padding}") == [(words, value)]


def test_basis_and_kind() -> None:
    mentions = find_dates(_nlp()("On 3 May 2021, on Friday, at 10 a.m., for ten years, every year"), ANCHOR)
    assert [(m.kind, m.basis) for m in mentions] == [
        ("date", "stated"),
        ("time", "resolved"),
        ("duration", "stated"),
        ("set", "stated"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 3 May 2021", "2021-05-03"),
        ("in May 2021", "2021-05"),
        ("in 2021", "2021"),
        ("on Friday morning", "2025-10-31"),
        ("last week", None),
        ("3-5 May 2021", None),
        ("in the 1990s", None),
        ("for ten years", None),
    ],
)
def test_calendar_value(text: str, value: str | None) -> None:
    assert calendar_value(find_dates(_nlp()(text), ANCHOR)[0]) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [(t, v) for t, _, v in DURATIONS if "X" not in v]
    + [("several years", None), ("a pact", None), ("2021", None)],
)
def test_resolve_duration(text: str, value: str | None) -> None:
    assert resolve_duration(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in force until 2030", "2030"),
        ("extended through March 2027", "2027-03"),
        ("expires on 31 May", "2026-05-31"),
        ("will run until the end of 2028", "2028"),
        ("signed on 3 May 2021", None),
        ("for ten years", None),
    ],
)
def test_parse_until(text: str, value: str | None) -> None:
    assert parse_until(text, ANCHOR) == value


def test_what_introduces_a_date() -> None:
    text = "Signed on 3 May 2021, it takes effect from 1 June 2021 and runs until 31 May 2031."
    signed, start, end = find_dates(_nlp()(text), ANCHOR)
    assert [introduced_by(text, m) for m in (signed, start, end)] == ["on", "from", "until"]
    assert [is_start(text, m) for m in (signed, start, end)] == [False, True, False]
    assert [is_ending(text, m) for m in (signed, start, end)] == [False, False, True]


def test_through_an_agreement_is_no_ending() -> None:
    text = "Through the 1995 Agreement and through 2030."
    assert [is_ending(text, m) for m in find_dates(_nlp()(text), ANCHOR)] == [False, True]


def tagged(words: str, tags: str, heads: list[int], deps: str) -> Doc:
    return Doc(Vocab(), words=words.split(), tags=tags.split(), heads=heads, deps=deps.split())


TENSES = [
    ("They signed it Friday", "PRP VBD PRP NNP", [1, 1, 1, 1], "nsubj ROOT obj obl", "past"),
    ("They will sign it Friday", "PRP MD VB PRP NNP", [2, 2, 2, 2, 2], "nsubj aux ROOT obj obl", "future"),
    ("They could meet Friday", "PRP MD VB NNP", [2, 2, 2, 2], "nsubj aux ROOT obl", "future"),
    ("They could not meet Friday", "PRP MD RB VB NNP", [3, 3, 3, 3, 3], "nsubj aux advmod ROOT obl", "past"),
    ("He would not comment Friday", "PRP MD RB VB NNP", [3, 3, 3, 3, 3], "nsubj aux advmod ROOT obl", "past"),
    (
        "Nobody could be reached Friday",
        "PRP MD VB VBN NNP",
        [3, 3, 3, 3, 3],
        "nsubj aux aux ROOT obl",
        "past",
    ),
    (
        "They agreed to meet Friday",
        "PRP VBD TO VB NNP",
        [1, 1, 3, 1, 3],
        "nsubj ROOT mark xcomp obl",
        "future",
    ),
    ("They met to sign Friday", "PRP VBD TO VB NNP", [1, 1, 3, 1, 3], "nsubj ROOT mark advcl obl", "past"),
    ("They have met Friday", "PRP VBP VBN NNP", [2, 2, 2, 2], "nsubj aux ROOT obl", "past"),
    (
        "Talks are scheduled for Friday",
        "NNS VBP VBN IN NNP",
        [2, 2, 2, 4, 2],
        "nsubj:pass aux:pass ROOT case obl",
        "future",
    ),
    ("They are meeting Friday", "PRP VBP VBG NNP", [2, 2, 2, 2], "nsubj aux ROOT obl", "future"),
    ("They were meeting Friday", "PRP VBD VBG NNP", [2, 2, 2, 2], "nsubj aux ROOT obl", "past"),
]


PARSED_TENSES = [
    (
        "They will return and sign Friday",
        "PRP MD VB CC VB NNP",
        [2, 2, 2, 4, 2, 4],
        "nsubj aux ROOT cc conj obl",
        "future",
    ),
    (
        "They will sign when talks end Friday",
        "PRP MD VB WRB NNS VBP NNP",
        [2, 2, 2, 5, 5, 2, 5],
        "nsubj aux ROOT mark nsubj advcl obl",
        "future",
    ),
    (
        "They hoped to sign once talks ended Friday",
        "PRP VBD TO VB IN NNS VBD NNP",
        [1, 1, 3, 1, 6, 6, 3, 6],
        "nsubj ROOT mark xcomp mark nsubj advcl obl",
        "future",
    ),
    (
        "They spoke once talks ended Friday",
        "PRP VBD IN NNS VBD NNP",
        [1, 1, 4, 4, 1, 4],
        "nsubj ROOT mark nsubj advcl obl",
        "past",
    ),
    (
        "They will discuss the attack of Friday",
        "PRP MD VB DT NN IN NNP",
        [2, 2, 2, 4, 2, 6, 4],
        "nsubj aux ROOT det obj case nmod",
        "past",
    ),
    (
        "They met ahead of talks on Friday",
        "PRP VBD RB IN NNS IN NNP",
        [1, 1, 4, 4, 1, 6, 4],
        "nsubj ROOT case case obl case nmod",
        "future",
    ),
    (
        "Cancelled was the signing planned for Friday",
        "VBN VBD DT NN VBN IN NNP",
        [0, 0, 3, 0, 3, 6, 4],
        "ROOT aux:pass det nsubj:pass acl case obl",
        "near",
    ),
    (
        "They were likely to buy as soon as trading opened Friday",
        "PRP VBD JJ TO VB RB RB IN NN VBD NNP",
        [2, 2, 2, 4, 2, 6, 4, 9, 9, 6, 9],
        "nsubj cop ROOT mark xcomp advmod advmod mark nsubj advcl obl",
        "future",
    ),
    ("He said Friday", "PRP VBD NNP", [1, 1, 1], "nsubj ROOT obl", "past"),
    ("They meet Friday", "PRP VBP NNP", [1, 1, 1], "nsubj ROOT obl", "near"),
    (
        "They seem to have met Friday",
        "PRP VBP TO VB VBN NNP",
        [1, 1, 4, 4, 1, 4],
        "nsubj ROOT mark aux xcomp obl",
        "past",
    ),
]
IN_WORDS = [  # against Friday, 31 October 2025
    ("They cancelled the summit for Thursday.", "2025-10-30"),
    ("They called off the summit for Sunday.", "2025-11-02"),
    ("He called a summit for Tuesday.", "2025-11-04"),
    ("Officials will study Tuesday's bombing.", "2025-10-28"),
    ("Ministers will attend Tuesday's summit.", "2025-11-04"),
    ("Ministers arrived ahead of Tuesday's summit.", "2025-11-04"),
    ("He spoke of Tuesday's planned signing.", "2025-10-28"),
    ("He said on Tuesday he will resign.", "2025-10-28"),
    ("Tomorrow, a Saturday, they met.", "2025-11-01"),
    ("It was signed the day before last Tuesday.", "2025-10-27"),
    ("It was signed the Monday before last.", "2025-10-20"),
    ("It was signed on Wednesday, the 29th.", "2025-10-29"),
    ("It was signed on Friday 26th.", "2025-09-26"),
    ("They met on May 3 and signed on the 5th.", "2025-05-05"),
    ("They met on the 30th of May and signed on the 2nd.", "2025-06-02"),
    ("They will meet until the 15th.", "2025-11-15"),
    ("They met from the 3rd to the 5th.", "2025-10-05"),
    ("They signed it on the 26th of this month.", "2025-10-26"),
    ("The signing is on Tuesday.", "2025-11-04"),
    ("“It will be ready,” she told The Morning Voice on Tuesday.", "2025-10-28"),
    ("The treaty is being signed Tuesday.", "2025-11-04"),
    ("The king takes the stage Tuesday.", "2025-10-28"),
    ("They met on Tuesday. Later in the day they signed it.", "2025-10-28"),
]


@pytest.mark.parametrize(("words", "tags", "heads", "deps", "direction"), [*TENSES, *PARSED_TENSES])
def test_tense_of_the_governing_verb(
    words: str, tags: str, heads: list[int], deps: str, direction: str
) -> None:
    doc = tagged(words, tags, heads, deps)
    assert direction_of(doc, doc[-1].idx, len(doc.text)) == direction


@pytest.mark.parametrize(("words", "tags", "heads", "deps", "direction"), TENSES)
def test_tense_by_words_alone(words: str, tags: str, heads: list[int], deps: str, direction: str) -> None:
    doc = _nlp()(words)
    assert direction_of(doc, doc[-1].idx, len(doc.text)) == direction


PIECES = st.sampled_from(
    "31 4th of May March Friday ( ) , . - – to and the last next week year years ten 2025 2000 10/05/2021 10 "
    "a.m. until ago later fiscal quarter third \n é 😀 century '90s every day half".split(" ")
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join)))
def test_never_raises_and_grounded(text: str) -> None:
    for anchor in (ANCHOR, None, date(1, 1, 1), date(9999, 12, 31)):
        mentions = find_dates(_nlp()(text), anchor)
        assert all(text[m.start : m.end] == m.text and m.text for m in mentions)
        assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(("text", "day"), IN_WORDS)
def test_side_of_a_weekday_by_its_company(text: str, day: str) -> None:
    assert [value for _, value in found(text) if value and len(value) == 10][-1] == day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The talks ran Oct. 30-Nov. 2, 2025.", "2025-10-30/2025-11-02"),
        ("The talks ran 30 October – 2 November.", "2025-10-30/2025-11-02"),
        ("They met over the past weekend.", "2025-W43-WE"),
        ("They met the weekend of June 14.", "2025-W24-WE"),
        ("The rate has risen since year-end.", "2024-12-31"),
        ("It took three-and-a-half years.", "P3Y6M"),
        ("It was signed on May Day.", "2025-05-01"),
        ("The two met by the 4th floor on Friday.", "2025-10-31"),
        ("One year ago today they met.", "2024-10-31"),
        ("Two months ago today they met.", "2025-08-31"),
        ("Ten years ago this month they met.", "2015-10"),
        ("It fell against the 1988 quarter.", "1988"),
        ("They will vote on Election Day.", "2025-11-04"),
        ("They met on Labor Day.", "2025-09-01"),
        ("They left later in the day.", "2025-10-31"),
        ("They left at 4 in the afternoon.", "T16:00"),
        ("The film was High Noon, on Friday.", "2025-10-31"),
    ],
)
def test_more_forms(text: str, value: str) -> None:
    assert [v for _, v in found(text)] == [value]


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ("1998", True),
        ("1998-08", True),
        ("1998-07", False),
        ("1998-W32", True),
        ("1998-W31", False),
        ("1998-W32-WE", False),
        ("1998-Q3", True),
        ("1998-H1", False),
        ("1998-SU", True),
        ("T19:15", True),
        ("1998-08-05", False),
        ("P1W", False),
        ("1998-08-01/1998-08-09", False),
        (None, False),
    ],
)
def test_the_benchmark_tells_a_coarser_value_from_a_wrong_day(value: str | None, holds: bool) -> None:
    assert holds_day(value, "1998-08-04") is holds


@pytest.mark.parametrize(
    ("words", "value", "sound"),
    [
        ("Friday", "2025-10-31", True),
        ("Friday", "2025-10-30", False),
        ("Friday night", "2025-10-17TNI", False),
        ("9 a.m. EST Tuesday", "2025-10-28T09:00", True),
        ("9 a.m. EST Tuesday", "2025-10-27T09:00", False),
        ("noon Tuesday", "2025-10-21T12:00", False),
        ("Sept. 27, 2025", "2025-11-27", False),
    ],
)
def test_the_benchmark_tells_gold_against_the_calendar(words: str, value: str, sound: bool) -> None:
    assert is_sound(Expression(0, len(words), words, value), ANCHOR) is sound
