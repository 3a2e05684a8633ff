"""Articles named on the command line, read one after another."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from diplo_cli.cli.streams import is_terminal, say, say_error
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from diplo_cli.article import Article

STDIN = "-"


def name_articles(names: Sequence[str] | None) -> list[str]:
    """The articles asked for; none means standard input, if something is piped into it."""
    if names:
        return list(names)
    if is_terminal(sys.stdin):
        raise DiploError(
            "no article named.",
            hint="diplo extract article.txt, or - for standard input.",
            code=ExitCode.USAGE,
        )
    return [STDIN]


def check_reading(encoding: str, megabytes: float) -> int:
    """The limit in bytes. Raises DiploError (code 2) when either option makes no sense."""
    if not 0 < megabytes < 1e6:
        raise DiploError("--max-megabytes: must be a number above 0.", code=ExitCode.USAGE)
    try:
        b"\n\n\n\n".decode(encoding)
    except LookupError:
        hint = "Python's names are accepted: utf-8, latin-1, cp1252, utf-16 ..."
        raise DiploError(
            f"--encoding: there is none called {encoding!r}.", hint=hint, code=ExitCode.USAGE
        ) from None
    except (UnicodeError, ValueError):
        pass  # the encoding exists; whether an article fits it is for its own message
    return int(megabytes * 1024 * 1024)


def read_articles(
    names: Sequence[str], failed: list[DiploError], *, encoding: str, limit: int, quiet: bool = True
) -> Iterator[Article]:
    """The articles that can be read; the errors of the others are said at once and added to `failed`."""
    for name in names:
        with noted(failed):
            yield _read(name, encoding, limit, quiet)


@contextmanager
def noted(failed: list[DiploError]) -> Iterator[None]:
    """An error of the input ends what is done within: it is said, and added to `failed`."""
    try:
        yield
    except DiploError as error:
        if error.code != ExitCode.INPUT:
            raise
        failed.append(error)
        say_error(error)


def _read(name: str, encoding: str, limit: int, quiet: bool) -> Article:
    from diplo_cli.article import read_article, read_bytes

    if name != STDIN:
        return read_article(name, encoding=encoding, limit=limit)
    if sys.stdin is None:
        raise DiploError("standard input: is closed.", hint="Name a file.")
    if is_terminal(sys.stdin) and not quiet:
        say("Reading standard input; end it with Ctrl-D.")
    try:
        data = sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        reason = error.strerror or error
        raise DiploError(f"standard input: cannot be read ({reason}).", hint="Name a file.") from None
    return read_bytes(data, encoding=encoding, limit=limit)


def name_of(article: Article) -> str:
    """The article's path as it was given."""
    return article.path or "standard input"
