"""The state whose body a person leads, where that is introduced: "the Peruvian space agency, PSA"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diplo_cli.link.passage import Passage

_LED = re.compile(r"\b(?P<letters>[A-Z]{3,6})(?:['’]s)?\s+(?:[A-Za-z-]+\s+){1,3}$")
_HEADS = r"(?:agency|authority|regulator|bank|office|ministry|academy|institute|service|council|commission)"
_BEFORE_NAME = 60  # code points in which "PSA's deputy chairman" stands


def read_body_told(passage: Passage) -> str | None:
    """ "PSA Chairman Ana Ruiz" in an article that speaks of "the Peruvian space agency, PSA"."""
    text, start = passage.text, passage.mention.start
    led = _LED.search(text, max(start - _BEFORE_NAME, passage.sentence), start)
    if led is None:
        return None
    introduced = re.compile(
        r"(?:['’]s)?\s+(?:[a-z]+\s+){0,3}" + _HEADS + r",?\s+(?:the\s+|\()?" + led["letters"] + r"\b"
    )
    codes = {m.code for m in passage.countries if introduced.match(text, m.end)}
    return codes.pop() if len(codes) == 1 else None
