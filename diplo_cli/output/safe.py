"""Words of an article made safe to show: nothing in them can command a terminal or a spreadsheet."""

from __future__ import annotations

import re

_BLANK = re.compile(r"[\s\x1c-\x1f\u2028\u2029]+")
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_ESCAPES = {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_VISIBLE = _PICTURES | _ESCAPES | {code: f"\\u{code:04x}" for code in _DIRECTIONS} | {0xFEFF: ""}
_JSON_RISKS = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"


def printable(text: str) -> str:
    """The text on one line, with control characters made visible.

    Runs of white space become one space. Escape and its kin become their pictures ("␛"), the controls
    from U+0080 and what turns the direction of writing become escapes ("\\x9b"), and so do lone surrogates.
    """
    return visible(_BLANK.sub(" ", text).strip())


def visible(text: str) -> str:
    """The text with control characters made visible, white space included."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8").translate(_VISIBLE)


def cell(text: str) -> str:
    """A cell of a spreadsheet: `printable`, and never the beginning of a formula."""
    safe = printable(text)
    return "'" + safe if safe.startswith(tuple(_FORMULA_STARTS)) else safe


def escape_json(text: str) -> str:
    """JSON text in which controls that `json` leaves raw are escapes: same value, harmless on a terminal."""
    return _JSON_RISKS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
