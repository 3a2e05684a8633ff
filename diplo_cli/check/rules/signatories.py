"""Signatories whose office belongs to no party."""

from __future__ import annotations

from collections.abc import Iterator

from diplo_cli.check.rule import Hit, Reading, lint_rule
from diplo_cli.facts import Agreement, Person, Signatory


@lint_rule("signatory.no-party", "warning")
def find_signatories_of_no_party(reading: Reading) -> Iterator[Hit]:
    """A signatory whose office is of a country that is no party to the agreement.

    Example: an agreement of Kenya and Rwanda that "the Ugandan trade minister" signed. A country that is a
    party by its signatory alone does not count. Leaves alone: signatories whose country is not stated, and
    agreements to which an organisation is a party, since ministers of its members may sign for it.
    """
    people = {person.id: person for person in reading.facts.people}
    for agreement in reading.facts.agreements:
        codes = {party.code for party in agreement.parties if party.basis == "stated"}
        if len(codes) < 2 or any(party.code.startswith("ORG:") for party in agreement.parties):
            continue
        for signatory in agreement.signatories:
            country = _country(signatory, people)
            if country and country not in codes:
                yield Hit(_message(signatory, country, agreement), signatory.evidence or agreement.evidence)


def _country(signatory: Signatory, people: dict[str, Person]) -> str | None:
    """For whom the signatory signed, or the country of the office; None where neither is stated."""
    if signatory.on_behalf_of:
        return signatory.on_behalf_of
    person = people.get(signatory.person or "")
    return next((t.country for t in person.titles if t.country), person.country) if person else None


def _message(signatory: Signatory, country: str, agreement: Agreement) -> str:
    parties = " and ".join(party.name for party in agreement.parties if party.basis == "stated")
    return f"{signatory.name} ({country}) signed, but the article calls it an agreement of {parties}"
