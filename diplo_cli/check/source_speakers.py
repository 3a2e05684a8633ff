"""Who speaks in a source: speakers' labels of transcripts, signatures of posts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from diplo_cli.article import Article
from diplo_cli.check.spelling import fold_name
from diplo_cli.facts import Facts, Speaker

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
