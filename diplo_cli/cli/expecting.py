"""Articles and the expectations beside them, for `diplo check`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diplo_cli.cli.articles import name_of, noted
from diplo_cli.cli.parsing import read_facts
from diplo_cli.cli.streams import say
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from diplo_cli.article import Article
    from diplo_cli.check.configuration import Configuration
    from diplo_cli.check.findings import ArticleReport
    from diplo_cli.facts import Facts

_ARTICLE_SUFFIXES = (".txt", ".md", ".text", "")


def name_articles(names: Sequence[str], failed: list[DiploError]) -> list[str]:
    """The articles named, each once; a file of expectations names the article beside it."""
    articles: dict[str, None] = {}
    for name in names:
        with noted(failed):
            articles[_find_article(name)] = None
    return list(articles)


def _find_article(name: str) -> str:
    from diplo_cli.check.expectations import SUFFIXES

    suffix = next((suffix for suffix in SUFFIXES if name.endswith(suffix)), None)
    if suffix is None:
        return name
    for ending in _ARTICLE_SUFFIXES:
        article = name.removesuffix(suffix) + ending
        if Path(article).is_file():
            return article
    raise DiploError(f"{name}: there is no article beside it.", hint="Name the article, and --expect FILE.")


@dataclass(frozen=True)
class Expecting:
    """How articles are checked: against `file`, or else against what stands beside each."""

    file: Path | None
    update: bool
    skip_missing: bool
    model: str | None
    settings: Configuration

    def check(self, article: Article) -> list[ArticleReport]:
        """The report on one article; none if it has no expectations and may do without.

        Raises DiploError (code 3) when the expectations are missing or wrong.
        """
        from diplo_cli.check.expectations import read_expectations
        from diplo_cli.check.matching import check_article

        file = self.file or _beside(article)
        if not self.update and not file.is_file() and self.skip_missing:
            say(f"{name_of(article)}: passed over, there is no {file.name}.")
            return []
        expected = read_expectations(file) if file.is_file() or not self.update else {}
        _, facts = read_facts(article, self.model)
        if self.update:
            _write(facts, expected, file)
            expected = read_expectations(file)
        return [check_article(article, facts, expected, name_of(article), self.settings)]


def _write(facts: Facts, before: dict[str, Any], file: Path) -> None:
    """Write the expectations anew and say what changed. Raises DiploError (code 2) when that cannot be."""
    from diplo_cli.check.updating import make_expectations, write_json, write_toml

    record = make_expectations(facts, before)
    text = write_json(record) if file.suffix == ".json" else write_toml(record)
    old = file.read_text(encoding="utf-8") if before else ""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "Name a file that can be written: --expect FILE"
        raise DiploError(f"{file}: cannot be written ({reason}).", hint=hint, code=ExitCode.USAGE) from None
    _say_change(file, old, text)


def _beside(article: Article) -> Path:
    from diplo_cli.check.expectations import SUFFIXES, find_expectations

    if article.path is None:
        raise DiploError("standard input: has no expectations beside it.", hint="Name them: --expect FILE")
    path = Path(article.path)
    return find_expectations(path) or path.with_name(path.stem + SUFFIXES[0])


def _say_change(file: Path, old: str, new: str) -> None:
    if old == new:
        say(f"{file}: already holds what is found; nothing changed.")
        return
    lines = unified_diff(
        old.splitlines(), new.splitlines(), f"{file} (before)", f"{file} (now)", n=1, lineterm=""
    )
    say(f"{file}: {'REWRITTEN' if old else 'WRITTEN'} from what is found now. Read it before you commit it:")
    for line in lines:
        say(line)
