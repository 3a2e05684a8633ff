"""spaCy component `diplo_quotations`: quotations, their speakers and cues, in anybody's pipeline.

    from spacy import load
    nlp = load("en_core_web_sm")  # or any other pipeline with a parser
    nlp.add_pipe("diplo_quotations")
    for quotation in nlp('"We have a deal," Ms. Doe said.')._.quotations:
        print(quotation.text, quotation.speaker, quotation.cue)

Best behind a parser; without one it works on word patterns.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span

from diplo_cli.extractors.quotations.drafts import Draft, build_drafts
from diplo_cli.extractors.quotations.frames import read_marks
from diplo_cli.extractors.quotations.indirect import find_indirect
from diplo_cli.extractors.quotations.record import kind_of
from diplo_cli.extractors.quotations.unmarked import add_unmarked
from diplo_cli.extractors.quotations.words import lemma_of


@dataclass(frozen=True, slots=True)
class QuotationSpans:
    """One quotation as spans of its Doc.

    `parts` are the words between the marks, a span for each stretch, its outermost tokens whole; `kind` is
    direct, partial or indirect; `speaker` and `cue` are None where the text does not tell; `rule` is the id
    of the rule that found it.
    """

    parts: tuple[Span, ...]
    kind: str
    speaker: Span | None
    cue: Span | None
    cue_lemma: str | None
    rule: str

    @property
    def text(self) -> str:
        """The words, the parts joined by a space."""
        return " ".join(part.text for part in self.parts)


class QuotationComponent:
    """Writes `doc._.quotations` (a list of `QuotationSpans`) and the span group `doc.spans["quotations"]`."""

    def __init__(self, indirect: bool = False) -> None:
        self.indirect = indirect
        if not Doc.has_extension("quotations"):
            Doc.set_extension("quotations", default=())

    def __call__(self, doc: Doc) -> Doc:
        quotations = match_quotations(doc, indirect=self.indirect)
        doc._.quotations = quotations
        spans = [Span(doc, p.start, p.end, label=q.kind.upper()) for q in quotations for p in q.parts]
        doc.spans["quotations"] = spans
        return doc


def match_quotations(doc: Doc, *, indirect: bool = False) -> list[QuotationSpans]:
    """The quotations of a Doc in reading order; nothing is written to it."""
    reading = read_marks(doc)
    drafts = add_unmarked(reading, build_drafts(reading), indirect=indirect)
    if indirect:
        drafts = sorted([*drafts, *find_indirect(doc)], key=lambda d: d.parts[0])
    return [_spans_of(doc, draft) for draft in drafts]


def _spans_of(doc: Doc, draft: Draft) -> QuotationSpans:
    parts = [doc.char_span(start, end, alignment_mode="expand") for start, end in draft.parts]
    cue = doc[draft.cue[0] : draft.cue[1]] if draft.cue else None
    return QuotationSpans(
        parts=tuple(part for part in parts if part is not None),
        kind=kind_of(draft),
        speaker=doc[draft.speaker[0] : draft.speaker[1]] if draft.speaker else None,
        cue=cue,
        cue_lemma=lemma_of(cue) if cue is not None else None,
        rule=draft.rule,
    )


@Language.factory(
    "diplo_quotations",
    default_config={"indirect": False},
    assigns=["doc._.quotations"],
)
def create_diplo_quotations(nlp: Language, name: str, indirect: bool = False) -> QuotationComponent:
    """The component; `indirect` adds reported speech without marks."""
    return QuotationComponent(indirect)
