"""Values of front matter stand in marks, and nobody says them."""

from __future__ import annotations

import diplo_cli


def test_front_matter_is_no_quotation() -> None:
    text = (
        "---\ndate: '2021-05-03'\ntitle: \"Readout of the Meeting in Lisbon\"\n---\n\n"
        'Minister Ana Duarte said: "We will keep our word to the fishermen."\n'
    )
    assert [q.text for q in diplo_cli.extract(text).quotations] == ["We will keep our word to the fishermen."]
