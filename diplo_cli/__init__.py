"""diplo: the facts of a diplomatic news article, each grounded in its characters.

>>> from diplo_cli import extract
>>> facts = extract(open("article.txt", encoding="utf-8").read())
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.errors import DiploError, ExitCode

if TYPE_CHECKING:
    from diplo_cli.facts import Facts

__version__ = "0.1.0"
__all__ = ["DiploError", "ExitCode", "__version__", "extract"]


def extract(text: str, *, model: str | None = None, indirect: bool = False) -> Facts:
    """The facts of one article's text.

    `text` is read as it is: offsets in the result count its code points. `model` names an installed spaCy
    pipeline with tagger, parser and NER to use in place of the embedded one. `indirect` adds reported
    speech without quotation marks.

    Raises DiploError when the model cannot be used (code 4).
    """
    from diplo_cli.extraction import extract_text

    return extract_text(text, model=model, indirect=indirect)
