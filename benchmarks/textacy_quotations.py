"""Runs textacy's `direct_quotations` on parsed articles; started by `benchmarks.quotations` with a Python
that has textacy.

    python textacy_quotations.py ARTICLES.spacy FOUND.json

Writes a list with one entry an article: null where textacy raised, else rows of content, speaker and cue as
[start, end] code points (null where not told).
"""

import json
import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin, Span
from textacy.extract.triples import direct_quotations


def stretch(tokens: object) -> list[int] | None:
    """First and last code point of a span or a list of tokens."""
    if isinstance(tokens, Span):
        return [tokens.start_char, tokens.end_char]
    tokens = list(tokens)
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])] if tokens else None


def main(source: str, target: str) -> None:
    """Read parsed articles, write what textacy finds."""
    found = []
    for doc in DocBin().from_disk(source).get_docs(spacy.blank("en").vocab):
        try:
            rows = [[stretch(q.content), stretch(q.speaker), stretch(q.cue)] for q in direct_quotations(doc)]
        except Exception:
            rows = None
        found.append(rows)
    Path(target).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
