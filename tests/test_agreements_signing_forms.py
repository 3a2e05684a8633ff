"""How an article says whose hand it was, and acts that put no name under anything; all invented."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text

HEAD = "OSLO, 12 March 2019 — "
TOLD = "Norway and Peru signed a fisheries treaty in Lima on Monday. "
KARI = "Norwegian Foreign Minister Kari Lunde"
DIEGO = "Peruvian Foreign Minister Diego Salas"
BOTH = ["Diego Salas", "Kari Lunde"]


def signers_of(text: str) -> list[str]:
    return sorted({s.name for a in extract_text(HEAD + text).agreements for s in a.signatories})


SIGNED = {
    "by her and a name": f"{KARI} welcomed it. Norway and Peru signed a treaty. The treaty was "
    f"signed by her and "
    f"{DIEGO} in Lima.",
    "signed between two people": f"The fisheries treaty between Norway and Peru was signed between "
    f"{KARI} and {DIEGO}.",
    "pen to paper, nothing after": TOLD
    + "Kari Lunde, for Norway, and Diego Salas, for Peru, put pen to paper "
    "in a tent.",
    "names to a paper without a name": f"Norway and Peru agreed a truce on Monday. {KARI} and "
    f"{DIEGO} put their "
    "names to a two-page paper shortly before midnight.",
    "initialled a paper": f"Norway and Peru struck a ceasefire deal. {KARI} and {DIEGO} initialled "
    f"a four-point "
    "paper in Lima.",
    "first and last": TOLD + f"{KARI}, signed first. {DIEGO} signed last.",
    "signatures were affixed": TOLD + f"Signatures were affixed in the town hall by {KARI} and {DIEGO}.",
    "followed by": TOLD + f"The host, {KARI}, signed first. She was followed by {DIEGO}.",
    "represented by": TOLD + "For Norway, Kari Lunde signed; the Peruvian side was represented by Foreign "
    "Minister Diego Salas.",
    "for Peru, it was": TOLD + "Signing for Norway was Foreign Minister Kari Lunde. For Peru, it was Foreign "
    "Minister Diego Salas.",
    "did so": TOLD + "Foreign Minister Kari Lunde signed on behalf of Norway, while Peru's Foreign Minister, "
    "Diego Salas, did so for his country.",
    "signature to come": "Norway and Peru agreed a treaty. Formal signature is foreseen in May, by "
    f"{KARI} and {DIEGO}.",
    "signatories of each side": TOLD + "The signatories on the Norwegian side were Kari Lunde, and on the "
    "Peruvian side Diego Salas.",
    "inverted": TOLD + f"Putting their signatures to the treaty were {KARI} and {DIEGO}.",
    "notes exchanged": "Norway and Peru concluded by an exchange of notes an agreement on ports. The notes "
    f"were exchanged at the palace between {KARI} and {DIEGO}.",
    "an office before the name": "Special Envoy for River Talks Kari Lunde and Peruvian Foreign Minister "
    "Diego Salas signed a treaty on Monday.",
    "both before who": f"A visa accord was signed by {KARI} and {DIEGO}, who also put their signatures to a "
    "memorandum on ports.",
}


@pytest.mark.parametrize("text", SIGNED.values(), ids=SIGNED.keys())
def test_both_are_found(text: str) -> None:
    assert signers_of(text) == BOTH


UNSIGNED = {
    "ratifications": f"Instruments of ratification of the fisheries treaty between Norway and Peru "
    f"were exchanged "
    f"in Lima by {KARI} and {DIEGO}.",
    "awaiting signature": f"A cooperation agreement between Norway and Peru, initialled in May by "
    f"{KARI} and {DIEGO}, "
    "is awaiting signature.",
    "initialled before a signing": "Norway and Peru initialled a fisheries agreement on Monday. It "
    "was initialled by "
    "chief negotiators Kari Lunde of Norway and Diego Salas of Peru. The formal signing is planned "
    "for May.",
    "a draft": f"{KARI} and {DIEGO} also initialled a draft accord on refugees.",
    "attended": TOLD + f"The signing was attended by {KARI} and {DIEGO}.",
    "approved": f"{KARI} and {DIEGO} approved the signing of a fisheries treaty.",
    "a meeting between": f"The treaty between Norway and Peru was signed following a meeting "
    f"between {KARI} and "
    f"{DIEGO}.",
}


@pytest.mark.parametrize("text", UNSIGNED.values(), ids=UNSIGNED.keys())
def test_nobody_signed(text: str) -> None:
    assert signers_of(text) == []


def test_a_witness_signs_for_no_party() -> None:
    text = (
        TOLD
        + f"It was signed by {KARI} and {DIEGO}. Chile's President, Ola Berg, countersigned as a witness."
    )
    assert signers_of(text) == BOTH


def test_the_names_of_the_next_agreement_are_its_own() -> None:
    text = (
        f"Norway and Peru will sign two papers on Friday: a fisheries treaty, to be signed by "
        f"{KARI} and {DIEGO}; a "
        "protocol between the coast guards (Admiral Ola Berg and Admiral Ana Ruiz)."
    )
    assert signers_of(text) == BOTH


def signed_papers(text: str) -> dict[str, list[tuple[str, str | None]]]:
    return {a.name: [(s.name, s.on_behalf_of) for s in a.signatories] for a in extract_text(text).agreements}


def test_labels_under_each_document_give_its_hands() -> None:
    text = """List of documents signed during the visit of the President of Peru to Norway

1. Agreement between Norway and Peru on Fisheries
Norwegian signatory: Ms Kari Lunde, Fisheries Minister; Peruvian signatory: Mr. Diego Salas, Minister of Ports

2. Memorandum of Understanding between Norway and Peru on Hydropower
Norwegian signatory: Mr. Ola Berg, Minister of Energy; Peruvian signatory: Ms Ana Ruiz, Minister of Energy
"""
    assert signed_papers(text) == {
        "Agreement between Norway and Peru on Fisheries": [("Kari Lunde", "NO"), ("Diego Salas", "PE")],
        "Memorandum of Understanding between Norway and Peru on Hydropower": [
            ("Ola Berg", "NO"),
            ("Ana Ruiz", "PE"),
        ],
    }


def test_sides_on_lines_of_their_own() -> None:
    text = """Documents signed during the visit of the President of Peru to Norway

Document: Agreement between Norway and Peru on Fisheries
From the Norwegian side: Ms Kari Lunde, Minister of Fisheries
From the Peruvian side: Mr. Diego Salas, Minister of Production
"""
    assert signed_papers(text) == {
        "Agreement between Norway and Peru on Fisheries": [("Kari Lunde", "NO"), ("Diego Salas", "PE")]
    }


def test_an_item_that_says_by_whom_it_was_signed() -> None:
    text = f"""Norway and Peru today concluded the following:

• Treaty on Fisheries. Signed at the Ministry by {KARI} and {DIEGO}. Fish may be sold in both countries.

• Memorandum of Understanding on Hydropower. Signed by Ambassador Ola Berg and Ambassador Ana Ruiz.
"""
    names = {name: [who for who, _ in hands] for name, hands in signed_papers(text).items()}
    assert names == {
        "Treaty on Fisheries": ["Kari Lunde", "Diego Salas"],
        "Memorandum of Understanding on Hydropower": ["Ola Berg", "Ana Ruiz"],
    }


def test_a_bracket_behind_a_treaty_holds_its_hands() -> None:
    text = HEAD + f"Norway and Peru will sign a fisheries treaty ({KARI} and {DIEGO}) in Lima on Friday."
    (hands,) = signed_papers(text).values()
    assert sorted(who for who, _ in hands) == BOTH


def test_who_will_sign_what_a_cabinet_approved() -> None:
    text = "The Norwegian government approved the signing of a fisheries treaty with Peru. Kari Lunde, the "
    assert signers_of(text + "Fisheries Minister, will sign for Norway.") == ["Kari Lunde"]


def test_the_notes_of_another_treaty() -> None:
    text = HEAD + (
        "Norway and Peru signed a tax accord on Monday. Norway is also negotiating a trade treaty with Chile. The "
        f"notes on it were exchanged between {KARI} and Chilean Foreign Minister Diego Salas."
    )
    assert signed_papers(text)["tax accord"] == []
