"""The rules of attribution, and what each of them yields."""

from __future__ import annotations

from dataclasses import dataclass

from diplo_cli.rules import define_rule

AFTER = define_rule(
    "quotation.cue-after",
    """The speaker and the verb of saying stand right behind the words.

    "We have a deal," the minister said. / "We have a deal," said the minister.
    Leaves alone a new sentence behind words that ended with a full stop.
    """,
)
BEFORE = define_rule(
    "quotation.cue-before",
    """The speaker and the verb of saying stand before the words, in the same sentence.

    The minister said: "We have a deal." / She called the deal "historic".
    Leaves alone a verb whose subject is not told ("it was called "historic"").
    """,
)
ACCORDING = define_rule(
    "quotation.according-to",
    """The source is named by "according to", "in the words of", "as ... put it".

    The deal was "done", according to the ministry.
    """,
)
NOUN = define_rule(
    "quotation.speech-noun",
    """A noun of saying with its owner brings in the words.

    The minister's promise to "open every port" was welcomed.
    Leaves alone a noun without an owner ("the claim that").
    """,
)
SIGNED = define_rule(
    "quotation.signed",
    """A name behind a dash signs the words.

    "A good deal." — Commissioner Jane Doe / "A good deal." [Reuters]
    Leaves alone a dash that goes on with the reporter's sentence.
    """,
)
COLON = define_rule(
    "quotation.colon",
    """A name or a sentence that ends in a colon brings in the words.

    Sen. Jane Doe: "A good deal." / The minister took the floor: "A good deal."
    Leaves alone a colon after a bare adverb or a heading without a person or body.
    """,
)
LEAD_IN = define_rule(
    "quotation.sentence-before",
    """Words without an attribution follow a sentence that tells of speaking: its subject speaks.

    The committee issued a statement. "We regret the delay."
    Leaves alone a sentence in which nobody says, writes or asks anything.
    """,
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Speaker and cue as tokens [start, end); either may be missing."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    rule: str
    side: str
    reason: str | None = None


DASHES = frozenset({"–", "—", "-", "--", "―"})
