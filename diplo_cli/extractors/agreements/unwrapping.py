"""Wrapped text read as running text: line breaks inside a paragraph are taken out of the token sequence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from diplo_cli.article import Article

_NARROWEST, _WIDEST = 45, 110  # widths of wrapped lines, in code points
_LIST_MARKS = frozenset("-•*–—·#<|")


def find_soft_breaks(article: Article) -> set[int]:
    """Offsets of line breaks inside paragraphs that were wrapped to an even width."""
    soft: set[int] = set()
    for start, end in article.paragraphs:
        soft |= _in_paragraph(article.text[start:end].split("\n"), start)
    return soft


def _in_paragraph(lines: list[str], start: int) -> set[int]:
    """A break is soft where the next line's first word would not have fitted on the line before it."""
    limit = max((w for line in lines if (w := len(line.rstrip())) <= _WIDEST), default=0)
    if limit < _NARROWEST:
        return set()
    soft, fitting, offset = set[int](), 0, start
    for line, following in pairwise(lines):
        offset += len(line) + 1
        words = following.split(maxsplit=1)
        if not words or words[0][0] in _LIST_MARKS:
            continue
        width = len(line.rstrip())
        if width < _NARROWEST or width + 1 + len(words[0]) <= limit:
            fitting += 1
        else:
            soft.add(offset - 1)
    return soft if len(soft) >= fitting else set()


def unwrap(doc: Doc, soft: set[int]) -> tuple[Doc, list[int]]:
    """The document without the white space around soft breaks, and each token's offset in the article."""
    kept = [t.i for t in doc if not (t.is_space and _holds(t.idx, t.text, soft))]
    offsets = [doc[i].idx for i in kept]
    if len(kept) == len(doc) or not kept:
        return doc, [t.idx for t in doc]
    place = {old: new for new, old in enumerate(kept)}
    heads = [place[_kept_head(doc, i, place)] for i in kept]
    tokens = [doc[i] for i in kept]
    follows = [*kept[1:], len(doc)]
    unwrapped = Doc(
        doc.vocab,
        words=[t.text for t in tokens],
        spaces=[bool(t.whitespace_) or after > t.i + 1 for t, after in zip(tokens, follows, strict=True)],
        tags=[t.tag_ for t in tokens],
        pos=[t.pos_ for t in tokens],
        lemmas=[t.lemma_ for t in tokens],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in tokens],
        **({"heads": heads, "deps": [t.dep_ for t in tokens]} if doc.has_annotation("DEP") else {}),
    )
    return unwrapped, offsets


def _holds(start: int, text: str, soft: set[int]) -> bool:
    return any(c == "\n" and start + n in soft for n, c in enumerate(text))


def _kept_head(doc: Doc, i: int, place: dict[int, int]) -> int:
    """The nearest ancestor that is kept; the token itself where there is none."""
    head = doc[i].head.i
    while head not in place:
        above = doc[head].head.i
        if above == head:
            return i
        head = above
    return head
