"""Who speaks in a source: speakers' labels of transcripts, signatures of posts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from diplo_cli.article import Article
from diplo_cli.check.spelling import fold_name
from diplo_cli.extractors.quotations.marks import find_marked
from diplo_cli.facts import Facts, Span, Speaker

_CAPITALS = r"[A-Z][A-Z.'’-]*(?:[ \t]+(?:[A-Z][A-Z.'’-]*|[a-z]{1,3}(?=[ \t]))){0,6}"
_NAMES = r"(?:[A-Z][\w.'’-]*[ \t]+){1,4}[A-Z][\w'’-]+"
_LABEL = re.compile(
    rf"^[ \t>*_#]*(?P<label>{_CAPITALS}|{_NAMES}|Q)(?:[ \t]*\([^()\n]{{1,60}}\))?[*_\\]*:(?=[*_\s])"
    r"|^[ \t>*_]*(?P<q>Q)[*_\\]*[ \t\u00a0]+(?=[A-Z(])",
    re.M,
)
_QUESTIONERS = frozenset(
    ("q", "question", "reporter", "journalist", "moderator", "host", "interviewer", "press")
)
_TITLES = frozenset(
    "the mr mrs ms dr president vice prime minister secretary state defense defence war foreign general "
    "admiral senator representative congressman congresswoman ambassador director administrator chair "
    "chairman chairwoman speaker spokesperson spokesman spokeswoman press deputy senior official "
    "administration governor mayor king queen prince chancellor commissioner high sir hon rep sen gen col "
    "amb first lady of and operator staff participant unidentified voice audience member unknown interpreter "
    "through".split()
)


@dataclass(frozen=True)
class SpeakerLabels:
    """The speakers' labels of one source, in order."""

    article: Article

    @cached_property
    def _labels(self) -> list[tuple[int, str]]:
        return [(m.start(), m["label"] or m["q"]) for m in _LABEL.finditer(self.article.text)]

    def at(self, offset: int) -> str | None:
        """The label that the words at a code point stand under; None before the first one."""
        number = bisect_right(self._labels, (offset, "\U0010ffff"))
        return self._labels[number - 1][1] if number else None


@dataclass(frozen=True)
class QuotedSpeakers:
    """Whom a source that is itself an article or a release quotes with a passage.

    `extract` gives the facts of a text. Only passages in quotation marks are looked at, with the paragraphs
    beside them, and only speakers who are named there count.
    """

    article: Article
    extract: Callable[[str], Facts]

    def of(self, passage: Span) -> str | None:
        """The name of the person who is quoted with the passage; None where nobody is named."""
        start, end = self._window(passage)
        text = self.article.text[start:end]
        inside = passage.start - start
        if not any(marked.start <= inside < marked.end for marked in find_marked(text)):
            return None
        for quotation in self.extract(text).quotations:
            if any(part.start <= inside < part.end for part in quotation.parts):
                return _stated_name(quotation.speaker)
        return None

    def _window(self, passage: Span) -> tuple[int, int]:
        """The paragraphs of the passage, and one on each side."""
        paragraphs = self.article.paragraphs
        first = bisect_right(paragraphs, (passage.start, len(self.article.text))) - 1
        last = bisect_right(paragraphs, (max(passage.start, passage.end - 1), len(self.article.text))) - 1
        stop = paragraphs[min(last + 1, len(paragraphs) - 1)][1]
        return paragraphs[max(0, first - 1)][0], stop


def _stated_name(speaker: Speaker) -> str | None:
    """The name of a person whom the passage names: "she" may be anybody."""
    named = set(fold_name(speaker.text or "").split()) & set(fold_name(speaker.name or "").split())
    return speaker.name if speaker.kind == "person" and named else None


def contradicts(speaker: Speaker, label: str, facts: Facts) -> bool:
    """Whether a label names somebody else than the speaker.

    "SECRETARY RUBIO" contradicts Pete Hegseth; "THE PRESIDENT" contradicts nobody, since a role may be
    anybody's; "Q" contradicts everybody who has a name.
    """
    if speaker.kind != "person" or not speaker.name:
        return False
    words = fold_name(label).split()
    if set(words) & _QUESTIONERS and "secretary" not in words:
        return True
    names = [word for word in words if word not in _TITLES and len(word) > 1]
    own = {word for form in _forms(speaker, facts) for word in fold_name(form).split()}
    return bool(names) and not set(names) & own


def _forms(speaker: Speaker, facts: Facts) -> Iterable[str]:
    """All names of a speaker in the article."""
    person = next((p for p in facts.people if p.id == speaker.person), None)
    forms = [speaker.name or "", speaker.text or ""]
    return [*forms, person.name, *person.aliases, *person.handles] if person else forms
