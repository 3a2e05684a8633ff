"""Set text read as running text: wrapped lines are joined, and the marks of links and emphasis are left out.

Rules read tokens side by side; a line break between a verb and its object, or `](https://...)` behind a name,
would part what belongs together. Offsets stay those of the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from diplo_cli.article import Article

_NARROWEST, _WIDEST = 45, 110  # widths of wrapped lines, in code points
_RAGGED = 3  # code points that a line wrapped by hand may leave empty
_LIST_MARKS = frozenset("-•*–—·#<|")
_LINK = re.compile(r"(\[)[^\[\]]{1,300}(\]\((?:https?:|/|#)[^()\s]*(?:\([^()\s]*\))?[^()\s]*\))")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")

_LABEL = re.compile(r"[A-Z][\w’'.-]*(?: [\w’'.-]+){0,4}: \S")  # a line of a list: "Peruvian signatory: Ms"


class Piece(NamedTuple):
    """A token of the document, or what is left of it: its place there, its offset and its words."""

    token: int
    start: int
    text: str


def find_soft_breaks(article: Article) -> set[int]:
    """Offsets of line breaks inside paragraphs that were wrapped to an even width."""
    soft: set[int] = set()
    for start, end in article.paragraphs:
        soft |= _in_paragraph(article.text[start:end].split("\n"), start)
    return soft


def _in_paragraph(lines: list[str], start: int) -> set[int]:
    """A break is soft where the next line's first word would not have fitted on the line before it."""
    widths = sorted(w for line in lines if (w := len(line.rstrip())) <= _WIDEST)
    limit = widths[-2] if len(widths) > 2 else max(widths, default=0)  # one line may stick out
    if limit < _NARROWEST:
        return set()
    soft, fitting, offset = set[int](), 0, start
    for line, following in pairwise(lines):
        offset += len(line) + 1
        words = following.split(maxsplit=1)
        if not words or words[0][0] in _LIST_MARKS - {"*"} or words[0] == "*" or _LABEL.match(following):
            continue
        width = len(line.rstrip())
        if width < _NARROWEST or width > _WIDEST or width + 1 + len(words[0]) <= limit - _RAGGED:
            fitting += 1
        else:
            soft.add(offset - 1)
    return soft if len(soft) >= fitting else set()


def unwrap(doc: Doc, text: str, soft: set[int]) -> tuple[Doc, list[int], list[int]]:
    """The document without white space and marks of setting; each token's offset in the article, and the
    token of `doc` that it is or was cut from.
    """
    pieces = _find_pieces(doc, soft, _find_marks(text))
    if len(pieces) == len(doc) or not pieces:
        return doc, [t.idx for t in doc], list(range(len(doc)))
    return _rebuild(doc, pieces), [p.start for p in pieces], [p.token for p in pieces]


def _find_marks(text: str) -> list[tuple[int, int]]:
    """Ranges of code points that set the text and say nothing, in order."""
    links = [m.span(group) for m in _LINK.finditer(text) for group in (1, 2)]
    emphasis = [m.span() for m in _EMPHASIS.finditer(text)] if links or "**" in text else []
    return sorted(links + emphasis)


def _find_pieces(doc: Doc, soft: set[int], marks: list[tuple[int, int]]) -> list[Piece]:
    starts = [start for start, _ in marks]
    pieces: list[Piece] = []
    for token in doc:
        if token.is_space:
            hard = "\n" in token.text and not _holds(token.idx, token.text, soft)
            rest = [Piece(token.i, token.idx, token.text)] if hard else []
        else:
            near = marks[max(bisect_right(starts, token.idx) - 1, 0) :][:4] if marks else []
            rest = _cut(token, near)
        pieces += rest
    return pieces


def _holds(start: int, text: str, soft: set[int]) -> bool:
    return any(c == "\n" and start + n in soft for n, c in enumerate(text))


def _cut(token: Token, marks: list[tuple[int, int]]) -> list[Piece]:
    """What the marks leave of a token: all, the part before, the part behind, or nothing."""
    start, end = token.idx, token.idx + len(token.text)
    found: list[Piece] = []
    for first, last in marks:
        if last <= start or first >= end:
            continue
        if first > start:
            found.append(Piece(token.i, start, token.text[start - token.idx : first - token.idx]))
        start = max(start, last)
    if start < end:
        found.append(Piece(token.i, start, token.text[start - token.idx :]))
    return found


def _rebuild(doc: Doc, pieces: list[Piece]) -> Doc:
    from spacy.tokens import Doc  # rules are listed without spaCy

    tokens = [doc[p.token] for p in pieces]
    whole = [len(p.text) == len(t.text) for p, t in zip(pieces, tokens, strict=True)]
    ends = [p.start + len(p.text) for p in pieces]
    heads: list[int] | None = None
    if doc.has_annotation("DEP"):
        place = {p.token: n for n, p in reversed(list(enumerate(pieces)))}
        heads = [_find_head(doc, p.token, place, n) for n, p in enumerate(pieces)]
    return Doc(
        doc.vocab,
        words=[p.text for p in pieces],
        spaces=[after.start > end for end, after in zip(ends, pieces[1:], strict=False)] + [False],
        tags=[
            t.tag_ if all_ else _guess_tag(p.text) for p, t, all_ in zip(pieces, tokens, whole, strict=True)
        ],
        pos=[t.pos_ for t in tokens],
        lemmas=[t.lemma_ for t in tokens],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in tokens],
        heads=heads,
        deps=[t.dep_ for t in tokens] if heads else None,
    )


def _guess_tag(text: str) -> str:
    """A tag for part of a token: a proper noun for a capital, a noun for a word, else a mark."""
    return "NNP" if text[0].isupper() else "NN" if text[0].isalpha() else ","


def _find_head(doc: Doc, i: int, place: dict[int, int], own: int) -> int:
    """The nearest ancestor that is kept; the piece itself where there is none."""
    head = doc[i].head.i
    while head not in place:
        above = doc[head].head.i
        if above == head:
            return own
        head = above
    return place[head]
