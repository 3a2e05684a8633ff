"""The head of an article: document date, where it stood, title, dateline, body."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplo_cli.header import find_header

# text, date, basis
DATES = [
    (
        " date 2025-10-31 After long talks, the two sides signed a pact. More.\n\nNext.",
        "2025-10-31",
        "header",
    ),
    (" date 2012-05-22 Norway and Peru sign fisheries pact\n\nThe two signed.", "2012-05-22", "header"),
    (
        "Two lands sign pact\n\n20:04 | 28.05.14\n\nRIGA, MAY 28, NORD-PRESS. They signed.",
        "2014-05-28",
        "header",
    ),
    ("Two lands sign pact\n\n7:42 am on 3 May 2021\n\nMinisters met.", "2021-05-03", "header"),
    (
        "30.11.2021 | DILI, PortWire — The two signed a pact on the lake and all of its many islands today.",
        "2021-11-30",
        "dateline",
    ),
    ("Muscat, Rajab 18, 1445H, January 30, 2024, Gulf News Agency -- They signed.", "2024-01-30", "dateline"),
    ("OSLO, July 16 (By Air Mail) 1954 -- A pact was signed here to-day.", "1954-07-16", "dateline"),
    (
        "Pact is signed now\n  LIMA (XWS) _ They signed Friday.\n  XW-LI-08-22-86 1504EDT",
        "1986-08-22",
        "byline",
    ),
    ("Date: 4 June 2019\n\nMinisters met.", "2019-06-04", "header"),
    (f"{'The two lands sign their pact ' * 3}\n2019-06-04 19:40\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed now\n\nPorto do Sul, 14/06/2019, 18h42\n\nMinisters met.", "2019-06-14", "header"),
    (
        "Pact is signed now\n\nOSLO/ON BOARD THE FRAM, June 4, 2019 (Wire) — They met.",
        "2019-06-04",
        "dateline",
    ),
    ("Pact is signed now\n\nOSLO, June 4, 1959—The ministers met.", "1959-06-04", "dateline"),
    ("Pact is signed now\n\n4 June 2019, Lima\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed now\n\nLima (Peru), the 4th of June 2019\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed now\n\nJune 4, 2019 Tuesday\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed now\n\n4 June 2019 (updated 6 June 2019)\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed now\n\n4 June 2019 / 30 Ramadan 1440\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed now\n\nJune 4, 2019 — 2.05pm\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed now\n\nStatement 45/19 of 4 June 2019\n\nMinisters met.", "2019-06-04", "byline"),
    (
        "Pact is signed now\n\nRemarks by the host, Lima, 4 June 2019\n\nMinisters met.",
        "2019-06-04",
        "byline",
    ),
    ("Pact is signed now\n\nLima, 4 June 2019 / Ports Agency\n\nMinisters met.", "2019-06-04", "byline"),
    ("Ministers meet again\n\n(Lima, 4 June 2019) – Ministers met on Monday.", "2019-06-04", "dateline"),
    ("Ministers meet again\n\nLIMA, June 4, 2019 (Wire)—Ministers met.", "2019-06-04", "dateline"),
    ("Ministers meet again\n\nLima, 4 June 2019.- Ministers met.", "2019-06-04", "dateline"),
    ("Ministers meet again\n\n(WIRE - Ports) LIMA, June 4, 2019 - Ministers met.", "2019-06-04", "dateline"),
    (
        f"Pact is signed now\n\nFrom: {'The Minister for Ports ' * 4}\nPublished 4 June 2019\n\nMinisters",
        "2019-06-04",
        "byline",
    ),
    (
        "Pact is signed now\n\nOslo, 4 June 2019, by Ann Writer-Jones\n\nMinisters met.",
        "2019-06-04",
        "header",
    ),
    (
        "LIMA, 4 June 2019 (Ports Union Directorate of Information and the Media) – Ministers met.",
        "2019-06-04",
        "dateline",
    ),
    ("Friday, October 31, 2025\n\nMinisters met in Lima.", "2025-10-31", "header"),
    ("Pact is signed\n\n31st October 2025\n\nMinisters met.", "2025-10-31", "header"),
    ("Pact is signed\n\nParis, 3 May 2021\n\nMinisters met.", "2021-05-03", "header"),
    ("Remarks of the day\n\nWashington, D.C.\nApril 4, 2022\n\nGood morning.", "2022-04-04", "header"),
    (
        "For immediate release\nOctober 31, 2025\n\nMinister signs treaty\n\nThe minister",
        "2025-10-31",
        "header",
    ),
    ("FOR IMMEDIATE RELEASE – October 31, 2025\n\nMinister signs treaty\n\nThe", "2025-10-31", "header"),
    ("Pact is signed\n\nTuesday 4 June 2019 14.05 BST\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed\n2019-06-04T10:00:00Z\n\nMinisters met.", "2019-06-04", "header"),
    ("Pact is signed\n\n31/10/2025\n\nMinisters met.", "2025-10-31", "header"),
    ("---\ndate: '2025-02-12'\ntitle: Pact\n---\n\nThe two signed.", "2025-02-12", "header"),
    (
        "---\nmodified_time: 2025-03-01 10:00\npublished_time: 2025-02-12 11:12:35-05:00\n---\nThe",
        "2025-02-12",
        "header",
    ),
    ("Pact is signed\nBy Ann Writer | 12 March 2020, 10:00\n\nMinisters met.", "2020-03-12", "byline"),
    (
        "Pact is signed\n\nPublished: 31 October 2025 14:05 IST\nUpdated: 2 November 2025\n\nMinisters",
        "2025-10-31",
        "byline",
    ),
    (
        "Pact is signed\n\nUpdated: 2 November 2025\nPublished: 31 October 2025\n\nMinisters",
        "2025-10-31",
        "byline",
    ),
    ("Pact is signed\n\nUpdated November 2, 2025 5:30pm EDT\n\nMinisters", "2025-11-02", "byline"),
    ("# Pact is signed\n\n*Published 3 May 2021*\n\nMinisters met.", "2021-05-03", "byline"),
    ("Ministers meet again\n\nPARIS, 3 May 2021 – Ministers met on Monday.", "2021-05-03", "dateline"),
    ("LISBON, Nov. 2, 2025 (Agency) -- The two signed.", "2025-11-02", "dateline"),
    ("DUBLIN (Agency) Friday, 10 December 2021 – Two states signed a pact.", "2021-12-10", "dateline"),
    ("SÃO PAULO - May 30, 2025 - The signing of the pact came late.", "2025-05-30", "dateline"),
    ("Windhoek, 21 January 2022 | Two states signed a pact.", "2022-01-21", "dateline"),
    ("ÅRHUS / OSLO, 10 MAY 2021 – Two states signed a pact.", "2021-05-10", "dateline"),
    ("PORT LOUIS, Isles and Cays, May 3, 2019 /Wire/ -- The two signed.", "2019-05-03", "dateline"),
    ("Islamabad: 3 May, 2019 (APP): The two signed.", "2019-05-03", "dateline"),
    ("[Geneva, 10 May 2021] The two signed.", "2021-05-10", "dateline"),
    ("BEIJING, 2019-05-03 -- The two signed.", "2019-05-03", "dateline"),
    (
        "10 May 2021, Geneva – The two signed a pact on the lake and all of its many islands today.",
        "2021-05-10",
        "dateline",
    ),
    (
        "(10 May 2021) – The two signed a pact on the lake and all of its many islands today.",
        "2021-05-10",
        "dateline",
    ),
    ("Ministry of Ports\nPress release of 3 May 2019\n\nThe two signed.", "2019-05-03", "header"),
    ("Embargoed until 00:01 GMT, 3 May 2019\n\nThe two signed.", "2019-05-03", "header"),
    (
        "Pact is signed\n\nMay 3, 2019 - Oslo, Viken - Ports Authority\n\nThe two signed.",
        "2019-05-03",
        "byline",
    ),
    (
        "Pact is signed\n\nNews Office | Posted On: 03 MAY 2019 10:30AM by NO Oslo\n\nThe",
        "2019-05-03",
        "byline",
    ),
    ("3 May 2019 - Press release\n\nThe two signed.", "2019-05-03", "byline"),
    ("Pact is signed\nMay 3rd, 2019 | By Ann Writer | Politics\n\nThe two signed.", "2019-05-03", "byline"),
    (
        "Pact is signed\nPolitics / 03 May 2019, Friday / Ann Writer\n\nThe two signed.",
        "2019-05-03",
        "byline",
    ),
    ("Vol. 12 No. 3, Friday 3 May 2019\n\nThe two signed.", "2019-05-03", "byline"),
    ("Issued on: 03/05/2019 - 10:30 Modified: 13/05/2019\n\nThe two signed.", "2019-05-03", "byline"),
]
# no date, however much it looks like one
NO_DATES = [
    "",
    "\n\n",
    "A treaty was signed on 3 May 2021 in Paris. It was good.",
    "The minister said so.\n\n— Somebody (@somebody) October 31, 2025\n\nThe end.",
    "BEIJING, Oct. 31 (Agency) -- The two signed.",
    "Pact is signed\n\n10/05/2021\n\nMinisters met.",
    "Pact is signed\n\nThe treaty of 4 June 2019 was extended on Friday, the ministry said.\n",
    "The treaty of the two coasts replaces one that was signed on\nOctober 31, 2019\nin Lima, he said.",
    "Pact is signed\n\n30 February 2021\n\nMinisters met.",
    "Road to the pact\n\n3 May 2019 – Talks begin\n\n4 June 2019 – Talks end\n\n5 June 2020 – Pact",
    "GENEVA – 3 May 2019 saw the first pact of the two states signed.",
    "Pact is signed\n\nMinisters at the port of Lima, 3 May 2019\n\nMinisters met.",
    "Pact is signed\n\nStatement on the treaty signed on 3 May 2019\n\nMinisters met.",
    f"{'The two lands signed a pact ' * 3} on\n4 June 2019.\n\nMinisters met.",
    "Pact is signed\n\nDone at Oslo, 3 May 2019\n\nMinisters met.",
    "Done at Oslo on 3 May 2019\n\nA long sentence stands here, and it goes on.",
]
TITLES = [
    (
        " date 2012-05-22 Norway and Peru sign fisheries pact\n\nThe two signed.",
        "Norway and Peru sign fisheries pact",
    ),
    ("# Pact is signed\n\nMinisters met.", "Pact is signed"),
    ("Ministers sign pact with U.S.\n\nThe two met.", "Ministers sign pact with U.S."),
    ("For immediate release\n\nMinister signs treaty\n\nThe minister signed.", "Minister signs treaty"),
    ("Friday, October 31, 2025\n\nMinister signs treaty\n\nThe minister signed.", "Minister signs treaty"),
    ('---\ntitle: "A\\_Pact \\\n  \\ Signed"\n---\nThe two met.', "A Pact Signed"),
    ("---\ntitle: 'The Minister''s Pact'\n---\nThe two met.", "The Minister's Pact"),
    (" date 2025-10-31 After long talks, the two sides signed a pact.\n\nNext.", None),
    ("The two sides signed a pact.\n\nNext.", None),
    ("PARIS, 3 May 2021 (Agency)\n\nMinisters met.", None),
    ("“We signed,” he said\n\nMinisters met.", None),
    ("Only one line", None),
    (
        "As part of the new plan for the coast and its ports, the\ntwo governments signed a treaty\non it.",
        None,
    ),
    ("2:06 P.M. EDT\n\nTHE MINISTER: Hello.", None),
    (
        "Ministers of both coasts sign a long-awaited treaty on ports\nBy Ann Writer\n\nThe two",
        "Ministers of both coasts sign a long-awaited treaty on ports",
    ),
]
PLACES = [
    ("KUALA LUMPUR, Oct 31 (Agency) — Two ministers signed.", "KUALA LUMPUR"),
    ("Pact is signed\n\nWASHINGTON — The minister signed.", "WASHINGTON"),
    ("Paris, 3 May 2021 – Ministers met.", "Paris"),
    ("New Delhi, Oct 31 (Agency) India and Peru signed.", "New Delhi"),
    ("NAIROBI, Kenya (AP) _ The two", "NAIROBI, Kenya"),
    ("NEW DELHI: India and Peru signed.", "NEW DELHI"),
    ("Remarks of the day\n\nWashington, D.C.\nApril 4, 2022\n\nGood morning.", "Washington, D.C."),
    ("Governments sign an updated memorandum\n\nLima, Peru\n\nThe two met.", "Lima, Peru"),
    ("Rio de Janeiro, 4 June 2019\n\nThe two met.", "Rio de Janeiro"),
    ("SÃO PAULO - May 30, 2025 - The signing came late.", "SÃO PAULO"),
    ("Statement | 3 May 2019 | Two states signed a pact.", None),
    ("The Minister: we signed.", None),
    ("THE PRESIDENT: Good morning.", None),
    ("Ports Union (PU) members met the minister.", None),
    ("In May, the Council – as agreed – met.", None),
    ("Ministers met - and signed.", None),
    ("MS. SMITH:  Good morning.", None),
]
BODIES = [
    (" date 2012-05-22 Norway and Peru sign pact\n\nThe two signed.", "The two signed."),
    (" date 2025-10-31 After long talks, they signed.", "After long talks"),
    ("Pact is signed\nBy Ann Writer | 12 March 2020\n\nLIMA — The two", "LIMA — The two"),
    ("---\ndate: '2025-02-12'\n---\n \nThe body.", "The body."),
]


@pytest.mark.parametrize(("text", "day", "basis"), DATES)
def test_document_date(text: str, day: str, basis: str) -> None:
    header = find_header(text)
    assert (str(header.published), header.basis) == (day, basis)
    assert header.published_span is not None
    start, end = header.published_span
    assert any(c.isdigit() for c in text[start:end])


@pytest.mark.parametrize("text", NO_DATES)
def test_a_doubtful_date_is_none(text: str) -> None:
    header = find_header(text)
    assert (header.published, header.published_span, header.basis) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Police today (July 28, 2022) arrested nobody, the minister said.", "2022-07-28"),
        ("Today, 12 May 2021, the two ministers signed the treaty.", "2021-05-12"),
        ("The two have today Friday 22nd July 2022 opened the road.", "2022-07-22"),
        ("“Today, 12 May 2021, we signed the treaty,” the minister said.", None),
        ("The two signed it today. A 12 May 2021 paper says so.", None),
        ("Today, 12 May 2021, they met. Today, 13 May 2021, they met again.", None),
    ],
)
def test_today_with_its_date(text: str, day: str | None) -> None:
    header = find_header(text)
    assert (str(header.published) if header.published else None) == day
    assert (header.basis, header.published_span) == ("text" if day else None, None)


def test_header_goes_before_byline_goes_before_dateline() -> None:
    dateline = "LIMA, 29 October 2025 (Agency) — The two signed."
    byline = "By Ann Writer | 30 October 2025\n\n"
    assert str(find_header(f"Pact is signed\n\n{dateline}").published) == "2025-10-29"
    assert str(find_header(f"Pact is signed\n\n{byline}{dateline}").published) == "2025-10-30"
    assert (
        str(find_header(f" date 2025-10-31 Pact is signed\n\n{byline}{dateline}").published) == "2025-10-31"
    )


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text: str, title: str | None) -> None:
    assert find_header(text).title == title


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_place(text: str, place: str | None) -> None:
    span = find_header(text).place_span
    assert (text[span[0] : span[1]] if span else None) == place


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_body_start(text: str, body: str) -> None:
    assert text[find_header(text).body_start :].startswith(body)


def test_seed(seed_text: str) -> None:
    header = find_header(seed_text)
    assert (header.published, header.basis, header.title) == (date(2025, 10, 31), "header", None)
    assert seed_text[header.body_start :].startswith("After a spell")


PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        " ",
        "---\n",
        "# ",
        "date ",
        "2025-10-31",
        "PARIS",
        ", ",
        "May 3, 2021",
        " – ",
        "(AP)",
        "By X | ",
        "é",
        "\U0001f600",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map("".join)))
def test_never_raises_and_offsets_lie_inside(text: str) -> None:
    header = find_header(text)
    for span in (header.published_span, header.title_span, header.place_span):
        assert span is None or 0 <= span[0] < span[1] <= len(text)
    assert 0 <= header.body_start <= len(text)
