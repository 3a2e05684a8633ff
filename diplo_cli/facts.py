"""The facts of one article: frozen dataclasses with the names of the JSON contract.

Offsets count Unicode code points in the article's text as it was read; spans are half-open, and
`text[span.start:span.end] == span.text` holds for every span. Dates are ISO 8601 ("2025-10-31") or the
part that is known ("2025-10", "2025"); durations are ISO 8601 ("P10Y"); countries are ISO 3166-1 alpha-2
codes, organisations "ORG:name". What the text does not say is None or an empty tuple.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SCHEMA_VERSION = "1"

Basis = Literal["stated", "resolved", "inferred"]
AgreementType = Literal[
    "treaty", "agreement", "pact", "framework", "memorandum_of_understanding", "letter_of_intent",
    "declaration", "joint_statement", "protocol", "convention", "contract", "charter", "roadmap",
    "programme", "arrangement", "other",
]  # fmt: skip
Status = Literal[
    "signed", "agreed", "planned", "under_negotiation", "proposed", "in_force", "ratified", "extended",
    "suspended", "terminated", "rejected",
]  # fmt: skip
QuotationKind = Literal["direct", "partial", "indirect"]
SpeakerKind = Literal["person", "organization", "role", "unknown"]
TermKind = Literal[
    "purpose", "scope", "commitment", "value", "quantity", "condition", "characterization"
]  # fmt: skip
DifferenceKind = Literal["cut", "number", "name", "negation", "spelling", "wording"]
Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article: code points [start, end), its very text, line and column from 1."""

    start: int
    end: int
    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """The article that was read. `published` is an ISO date; `published_basis` says where it stood."""

    path: str | None
    sha256: str
    characters: int
    language: str
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    model: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """An office as written, without its country: "Secretary of War"."""

    title: str
    country: str | None = None
    organization: str | None = None
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person; `name` is the fullest form in the text, `aliases` the other forms."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()
    country: str | None = None
    organization: str | None = None
    handles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A side of an agreement: a state's ISO code or "ORG:name"."""

    code: str
    name: str
    basis: Basis = "stated"
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, or is to sign a planned agreement. `person` is the id of a `Person` or None."""

    person: str | None
    name: str
    title: str | None = None
    on_behalf_of: str | None = None
    basis: Basis = "stated"
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DateValue:
    """An ISO date or its known part, and the words that say it."""

    date: str
    text: str
    basis: Basis = "stated"
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as written, and its country's ISO code."""

    name: str
    country: str | None = None
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """The meeting or visit on whose margins something happened."""

    name: str
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Duration:
    """An ISO 8601 duration and the words that say it."""

    iso: str
    text: str
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """What an agreement is said to do, cover or bind to; `attributed_to` is a person's or body's name."""

    kind: TermKind
    text: str
    attributed_to: str | None = None
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One agreement; `main` when the article is about it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    type: AgreementType = "agreement"
    domain: str | None = None
    status: Status = "signed"
    main: bool = False
    parties: tuple[Party, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    signed_on: DateValue | None = None
    place: Place | None = None
    occasion: Occasion | None = None
    duration: Duration | None = None
    effective_on: DateValue | None = None
    terms: tuple[Term, ...] = ()
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: `name` canonical, `text` as written there, `person` an id of `people` or None."""

    person: str | None
    name: str | None
    text: str | None
    kind: SpeakerKind = "unknown"
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that bring in a quotation ("wrote on X") by their verb and its lemma."""

    text: str
    lemma: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of this version (`ours`, code points [start, end) of the article) against the fuller one."""

    kind: DifferenceKind
    ours: str
    theirs: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody is said to have said or written."""

    id: str
    text: str
    parts: tuple[Span, ...]
    kind: QuotationKind
    speaker: Speaker
    cue: Cue | None = None
    channel: str | None = None
    addressee: str | None = None
    said_on: DateValue | None = None
    truncated: bool = False
    version_of: str | None = None
    differences: tuple[Difference, ...] = ()
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who met whom; `participants` are names as in `people` or parties' names."""

    id: str
    participants: tuple[str, ...]
    place: Place | None = None
    date: DateValue | None = None
    occasion: Occasion | None = None
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Unresolved:
    """What the text hints at and diplo would rather not guess."""

    about: str
    field: str
    reason: str
    evidence: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What an editor should look at."""

    code: str
    severity: Severity
    message: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one article, in reading order."""

    source: Source
    people: tuple[Person, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    findings: tuple[Finding, ...] = ()
    schema_version: str = SCHEMA_VERSION
