"""Articles and the expectations beside them, for `diplo check`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import unified_diff
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from diplo_cli.cli.reporting import name_of, read_facts
from diplo_cli.cli.streams import say
from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from spacy.language import Language

    from diplo_cli.article import Article
    from diplo_cli.check.configuration import Configuration
    from diplo_cli.check.findings import ArticleReport

_ARTICLE_SUFFIXES = (".txt", ".md", ".text", "")
Found = TypeVar("Found")
Given = TypeVar("Given")


def or_note(failed: list[DiploError], work: Callable[[Given], list[Found]], given: Given) -> list[Found]:
    """What `work` gives, or nothing: an error of the input is said, and added to `failed`."""
    try:
        return work(given)
    except DiploError as error:
        if error.code != ExitCode.INPUT:
            raise
        failed.append(error)
        say(f"Error: {error.message}")
        if error.hint:
            say(f"Hint: {error.hint}")
        return []


def name_articles(names: Sequence[str], failed: list[DiploError]) -> list[str]:
    """The articles named, each once; a file of expectations names the article beside it."""
    articles = [article for name in names for article in or_note(failed, _find_article, name)]
    return list(dict.fromkeys(articles))


def _find_article(name: str) -> list[str]:
    from diplo_cli.check.expectations import SUFFIXES

    suffix = next((suffix for suffix in SUFFIXES if name.endswith(suffix)), None)
    if suffix is None:
        return [name]
    for ending in _ARTICLE_SUFFIXES:
        article = name.removesuffix(suffix) + ending
        if Path(article).is_file():
            return [article]
    raise DiploError(f"{name}: there is no article beside it.", hint="Name the article, and --expect FILE.")


class Expecting:
    """Checks articles one by one; the pipeline is loaded when the first one needs it."""

    def __init__(
        self,
        file: Path | None,
        *,
        update: bool,
        skip_missing: bool,
        settings: Configuration,
        model: str | None,
    ) -> None:
        self._file, self._update, self._skip_missing = file, update, skip_missing
        self._settings, self._model = settings, model

    @cached_property
    def _nlp(self) -> Language:
        from diplo_cli.pipeline import load_pipeline

        return load_pipeline(self._model)

    def check(self, article: Article) -> list[ArticleReport]:
        """The report on one article; none if it has no expectations and may do without.

        Raises DiploError (code 3) when the expectations are missing or wrong.
        """
        from diplo_cli.check.expectations import read_expectations
        from diplo_cli.check.matching import check_article

        file = self._file or _beside(article)
        if self._update:
            file = self._write(article, file)
        elif not file.is_file() and self._skip_missing:
            say(f"{name_of(article)}: passed over, there is no {file.name}.")
            return []
        expected = read_expectations(file)
        _, facts = read_facts(self._nlp, article)
        return [check_article(article, facts, expected, name_of(article), self._settings)]

    def _write(self, article: Article, file: Path) -> Path:
        """Write the expectations and say what changed."""
        from diplo_cli.check.expectations import read_expectations
        from diplo_cli.check.updating import make_expectations, write_json, write_toml

        before: dict[str, Any] = read_expectations(file) if file.is_file() else {}
        _, facts = read_facts(self._nlp, article)
        record = make_expectations(facts, before)
        text = write_json(record) if file.suffix == ".json" else write_toml(record)
        old = file.read_text(encoding="utf-8") if before else ""
        file.write_text(text, encoding="utf-8")
        _say_change(file, old, text)
        return file


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
