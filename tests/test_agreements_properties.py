"""Properties: never raises, always grounded, whatever the text."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_cli.extraction import extract_text

WORDS = st.sampled_from(
    "Norway Peru and the a signed sign will to not by with treaty agreement (MoU) \" “ ” ' , . ; : — -".split(
        " "
    )
    + "for on behalf of Foreign Minister Kari Lunde Diego Salas who which Monday in Lima 2019 year".split()
    + "deal signing it they Memorandum Understanding cease-fire enters into force refused 🕊 ( )".split()
    + ["\n", "\n\n"]
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_order_of_telling_words_is_read_and_grounded(text: str) -> None:
    facts = extract_text(text)
    for agreement in facts.agreements:
        spans = [*agreement.evidence]
        for part in (*agreement.parties, *agreement.signatories):
            spans += part.evidence
        for part in (
            agreement.signed_on,
            agreement.place,
            agreement.occasion,
            agreement.duration,
            agreement.effective_on,
        ):
            spans += part.evidence if part else ()
        assert all(text[s.start : s.end] == s.text for s in spans)
        assert agreement.name in " ".join(text.split())
