"""Channels by the reporter's words."""

from __future__ import annotations

import pytest

from diplo_cli.extractors.quotations.channels import find_channel

CASES = [
    ("Doe wrote on X on Friday", "X"),
    ("she said in an X post", "X"),
    ("he posted on social platform X", "X"),
    ("he tweeted", "Twitter"),
    ("she wrote on Truth Social", "Truth Social"),
    ("the minister said in a statement", "statement"),
    ("the ministry's statement said", "statement"),
    ("the two leaders said in a joint statement", "joint statement"),
    ("the company said in a press release", "press release"),
    ("she told a press conference in Oslo", "press conference"),
    ("she said at a joint news conference", "joint news conference"),
    ("the envoy told correspondents", "correspondents"),
    ("the deputy told the house that", "parliament"),
    ("she told the White House", None),
    ("in remarks to the daily", "remarks"),
    ("the envoy spoke on Doe News", "Doe News"),
    ("in a televised announcement", "televised announcement"),
    ("opened the meeting with a speech", "speech"),
    ("he said in an interview with the paper", "interview"),
    ("he told reporters", "reporters"),
    ("speaking to the media, she said", "media"),
    ("she told journalists", "journalists"),
    ("he said in a speech to the union", "speech"),
    ("in his Tuesday live-streamed talk at a think tank", "talk"),
    ("she wrote in a letter to the president", "letter"),
    ("he said in a video message", "video"),
    ("she told parliament", "parliament"),
    ("he told the president in a phone call", "phone call"),
    ("she told lawmakers", "parliament"),
    ("in a joint communiqué the two sides said", "joint communiqué"),
    ("the admiral testified before a committee", "testimony"),
    ("she said in a telegram to the king", "telegram"),
    ("he said in his opening remarks", "remarks"),
    ("she wrote in a congratulatory message", "message"),
    ("the office said in a readout", "readout"),
    ("the chief executive said at an investors conference", "conference"),
    ("she said", None),
    ("he signed the treaty with Country X in Oslo", None),
]


@pytest.mark.parametrize(("text", "channel"), CASES, ids=[text for text, _ in CASES])
def test_channel(text: str, channel: str | None) -> None:
    assert find_channel(text) == channel


def test_a_tweet_is_a_post_on_x_where_the_article_says_x() -> None:
    assert find_channel("he tweeted", knows_x=True) == "X"
