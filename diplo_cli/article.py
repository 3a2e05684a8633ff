"""Bytes to `Article`: strict decoding, lines and columns, paragraphs, and the header."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from diplo_cli.errors import DiploError
from diplo_cli.facts import Span
from diplo_cli.header import Header, find_header

if TYPE_CHECKING:
    from datetime import date

DEFAULT_LIMIT = 10 * 1024 * 1024
_BINARY_SAMPLE = 8192


@dataclass(frozen=True)
class Article:
    """One article as it was read: nothing in `text` is cleaned, offsets point into it.

    `header` holds the document date, the dateline's place and the title with their offsets;
    `paragraphs` are half-open (start, end) stretches without the blank lines between them.
    """

    text: str
    path: str | None
    sha256: str
    header: Header
    paragraphs: tuple[tuple[int, int], ...]
    _line_starts: tuple[int, ...] = field(repr=False)

    @property
    def published(self) -> date | None:
        """The document date, if the text states one in full."""
        return self.header.published

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point, both from 1. Lines end at "\\n" only."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The evidence span of code points [start, end)."""
        line, column = self.line_column(start)
        return Span(start, end, self.text[start:end], line, column)


def make_article(text: str, *, path: str | None = None, data: bytes | None = None) -> Article:
    """An `Article` of a text that is already decoded; `data` are the bytes it came from, for the digest."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass") if data is None else data).hexdigest()
    starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]
    return Article(text, path, digest, find_header(text), _find_paragraphs(text, starts), tuple(starts))


def read_article(path: str | Path, *, encoding: str = "utf-8", limit: int = DEFAULT_LIMIT) -> Article:
    """Read one file. `limit` is in bytes.

    Raises DiploError (exit code 3) when the file is missing, a directory, unreadable, too large, empty,
    binary, or not in `encoding`.
    """
    path = Path(path)
    try:
        if path.is_dir():
            raise DiploError(f"{path}: is a directory, not an article.", hint=f"Name the files: {path}/*.txt")
        with path.open("rb") as file:  # a device or a pipe tells no size beforehand
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise DiploError(f"{path}: no such file.", hint="Check the name; - is standard input.") from None
    except PermissionError:
        raise DiploError(f"{path}: permission denied.", hint=f"Make it readable: chmod u+r {path}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise DiploError(f"{path}: cannot be read ({reason}).", hint="Check the file and the disk.") from None
    return read_bytes(data, path=str(path), encoding=encoding, limit=limit)


def read_bytes(
    data: bytes, *, path: str | None = None, encoding: str = "utf-8", limit: int = DEFAULT_LIMIT
) -> Article:
    """Decode bytes strictly into an `Article`; a UTF-8 byte-order mark is accepted and left out.

    Raises DiploError (exit code 3) as `read_article` does.
    """
    name = path or "standard input"
    if len(data) > limit:
        raise _too_large(name, limit)
    text = _decode(data, name, encoding)
    if not text.strip():
        raise DiploError(f"{name}: is empty, there is nothing to read.", hint="Give the article's text.")
    return make_article(text, path=path, data=data)


def _decode(data: bytes, name: str, encoding: str) -> str:
    try:
        if encoding.lower().replace("_", "-") in {"utf-8", "utf8"}:
            if b"\0" in data[:_BINARY_SAMPLE]:
                raise _binary(name)
            return data.decode("utf-8-sig")
        text = data.decode(encoding)
    except LookupError:
        hint = "Python's names are accepted: utf-8, latin-1, cp1252, utf-16 ..."
        raise DiploError(f"{encoding!r}: no such encoding.", hint=hint, code=2) from None
    except UnicodeError as error:
        position = getattr(error, "start", 0)
        raise DiploError(
            f"{name}: byte {position} is not valid {encoding}.",
            hint="Save the file as UTF-8, or say what it is in: --encoding cp1252",
        ) from None
    if "\0" in text[:_BINARY_SAMPLE]:
        raise _binary(name)
    return text.removeprefix("\ufeff")


def _binary(name: str) -> DiploError:
    hint = "Convert it to plain text first (pdftotext, pandoc). UTF-16 text is read with --encoding utf-16."
    return DiploError(f"{name}: is a binary file, not text.", hint=hint)


def _too_large(name: str, limit: int) -> DiploError:
    return DiploError(
        f"{name}: is larger than the limit of {limit / 1024 / 1024:g} MB.",
        hint="Split it into articles, or raise the limit: --max-megabytes 50",
    )


def _find_paragraphs(text: str, starts: list[int]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    begin: int | None = None
    for start, stop in zip(starts, [*starts[1:], len(text) + 1], strict=True):
        if text[start : stop - 1].strip():
            begin = start if begin is None else begin
            end = stop - 1
        elif begin is not None:
            found.append((begin, end))
            begin = None
    if begin is not None:
        found.append((begin, end))
    return tuple(found)
