"""Articles to spaCy Docs and facts; what takes long at the start is done side by side."""

from __future__ import annotations

import gc
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from diplo_cli.article import Article
    from diplo_cli.facts import Facts


def parse(article: Article, model: str | None) -> Doc:
    """The article's text, parsed by diplo's own pipeline or by the installed one named `model`.

    Raises DiploError (code 4) when that pipeline cannot be used.
    """
    from diplo_cli.pipeline import load_pipeline

    if "diplo_cli.extraction" not in sys.modules:
        return _parse_first(article, model)
    return load_pipeline(model)(article.text)


def read_facts(article: Article, model: str | None) -> tuple[Doc, Facts]:
    """The parsed article and its facts, without findings."""
    doc = parse(article, model)
    from diplo_cli.extraction import find_facts

    return doc, find_facts(doc, article)


def _parse_first(article: Article, model: str | None) -> Doc:
    """Parse the text while the extractors are imported: the network runs outside the interpreter's lock.

    Nothing that is loaded ever becomes garbage, so none is looked for meanwhile.
    """
    from diplo_cli.pipeline import load_pipeline, start_loading

    gc.disable()
    try:
        start_loading(model)
        nlp = load_pipeline(model)
        with ThreadPoolExecutor(1) as pool:
            parsing = pool.submit(nlp, article.text)
            import diplo_cli.extraction  # noqa: F401

            return parsing.result()
    finally:
        gc.freeze()
        gc.enable()
