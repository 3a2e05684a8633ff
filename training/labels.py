"""The label sets of the model and the partial labels of the names.

A corpus that does not annotate a kind of name must not teach its absence. Each token therefore carries a
*set* of tags that are compatible with its annotation, as a bit mask over `NER_TAGS`, and the loss is the
negative log of the probability that the model gives to the whole set.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

NER_TYPES = ("PERSON", "ORG", "GPE", "LOC", "NORP", "DATE", "EVENT", "LAW")
NER_TAGS = ("O", *(f"{prefix}-{name}" for name in NER_TYPES for prefix in "BI"))
OUTSIDE = 1
ANYTHING = (1 << len(NER_TAGS)) - 1

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()


@dataclass(frozen=True)
class Name:
    """A span of tokens, half-open, with the types that it may have; `maybe` also allows no name at all."""

    start: int
    end: int
    types: frozenset[str]
    maybe: bool = False


def begin(name_type: str) -> int:
    """The bit of the tag that begins a name of this type."""
    return 1 << (1 + 2 * NER_TYPES.index(name_type))


def inside(name_type: str) -> int:
    """The bit of the tag that continues a name of this type."""
    return begin(name_type) << 1


def either(types: Iterable[str]) -> int:
    """Begin or inside of any of these types."""
    return sum(begin(name_type) | inside(name_type) for name_type in set(types))


def allowed_tags(length: int, names: Sequence[Name], free: Sequence[int] | None = None) -> list[int]:
    """The mask of allowed tags for each of `length` tokens.

    `free[i]` holds further bits for a token outside all names: what the corpus does not annotate.
    """
    masks = [OUTSIDE | (free[i] if free else 0) for i in range(length)]
    for name in names:
        for i in range(name.start, name.end):
            bits = sum(begin(t) if i == name.start else inside(t) for t in name.types)
            masks[i] = bits | (OUTSIDE if name.maybe else 0)
    return masks
