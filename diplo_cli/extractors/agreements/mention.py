"""One naming of an agreement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from diplo_cli.facts import AgreementType


MentionKind = Literal["name", "description", "reference"]


_NEW = frozenset({"another", "second", "third", "separate", "other", "additional", "further", "fourth"})


_OLD = frozenset(
    {"previous", "previou", "existing", "earlier", "original", "old", "current", "prior", "similar", "past"}
)


_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "such", "both"}
)


@dataclass(frozen=True)
class Mention:
    """One naming of an agreement at tokens [start, end), the determiner left out.

    `words` are its telling words (folded), `actors` the codes of states and organisations named in it,
    `aliases` short forms given in brackets, `tail` is the token after such a bracket, `acronyms`
    are the abbreviations by which the text may go on, `partners` the codes of those behind "with".
    """

    start: int
    end: int
    head: int
    noun: str
    type: AgreementType
    kind: MentionKind
    determiner: str
    words: frozenset[str]
    actors: frozenset[str]
    plural: bool
    number: int | None
    weak: bool
    headline: bool
    aliases: tuple[str, ...] = ()
    tail: int = 0
    acronyms: tuple[str, ...] = ()
    partners: frozenset[str] = frozenset()  # the states behind "with"
    counted: str = ""  # the number by which it tells one of several: "second", "other"
    bare: bool = False  # whether that number stands alone, without a noun

    @property
    def by_number(self) -> bool:
        """Whether the number stands alone, without a noun: "the second"."""
        return bool(self.counted) and self.bare

    @property
    def definite(self) -> bool:
        """Whether the determiner points back: "the pact", "its treaty"."""
        return self.determiner in _DEFINITE or self.determiner.endswith("'s")

    @property
    def new(self) -> bool:
        """Whether a word says that this is one more agreement: "another deal"."""
        return self.determiner in _NEW or bool(_NEW & self.words)

    @property
    def old(self) -> bool:
        """Whether a word says that this is an earlier agreement: "the previous treaty"."""
        return bool(_OLD & self.words) or any(w.isdigit() and len(w) == 4 for w in self.words)
