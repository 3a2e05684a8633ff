"""The one form that every corpus is read into."""

from dataclasses import dataclass, field


@dataclass
class Sentence:
    """Tokens of one sentence with whatever the corpus annotates; a missing layer is empty.

    `heads` are token indices within the sentence, the root points at itself. `names` holds one bit mask of
    allowed tags a token (see `labels.allowed_tags`), `parts` the number of the record part
    (see `marked.PARTS`). `spaces` says whether white space follows the token.
    """

    words: list[str]
    xpos: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    paragraph: bool = False
    document: str = ""
    starts_known: bool = True
