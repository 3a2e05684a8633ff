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
    "for Peru, it was": TOLD + "Signing for Norway was Foreign Minister Kari Lunde. For Peru, it "
    "was Foreign "
    "Minister Diego Salas.",
    "did so": TOLD + "Foreign Minister Kari Lunde signed on behalf of Norway, while Peru's Foreign "
    "Minister, "
    "Diego Salas, did so for his country.",
    "signature to come": "Norway and Peru agreed a treaty. Formal signature is foreseen in May, by "
    f"{KARI} and {DIEGO}.",
    "signatories of each side": TOLD + "The signatories on the Norwegian side were Kari Lunde, and on the "
    "Peruvian side Diego Salas.",
    "inverted": TOLD + f"Putting their signatures to the treaty were {KARI} and {DIEGO}.",
    "notes exchanged": "Norway and Peru concluded by an exchange of notes an agreement on ports. The notes "
    f"were exchanged at the palace between {KARI} and {DIEGO}.",
    "said to be expected": "The daily Sol reports Sunday that Norwegian Foreign Minister Kari Lunde and "
    "Peruvian Foreign Minister Diego Salas are expected to sign a treaty on ports in May.",
    "today's signing": f"Today's signing of the fisheries treaty between Norway and Peru by {KARI} and "
    f"{DIEGO} ends ten years of talks.",
    "an office before the name": "Special Envoy for River Talks Kari Lunde and Peruvian Foreign Minister "
    "Diego Salas signed a treaty on Monday.",
    "both before who": f"A visa accord was signed by {KARI} and {DIEGO}, who also put their "
    f"signatures to a "
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
    "letters of another time": TOLD
    + f"The letters were exchanged between {KARI} and {DIEGO} before the war.",
    "represented at talks": TOLD + f"The two were represented at the talks by {KARI} and {DIEGO}.",
    "a day for Peru": TOLD + f"For Peru, it was a good day, {DIEGO} said. For Norway, said {KARI}, too.",
    "a joint letter": TOLD + f"{KARI} and {DIEGO} put their names to a joint letter to the newspaper.",
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
    treaty, protocol = extract_text(HEAD + text).agreements
    assert sorted(s.name for s in treaty.signatories) == BOTH
    assert [s.name for s in protocol.signatories] == ["Ola Berg", "Ana Ruiz"]


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
        "Norway and Peru signed a tax accord on Monday. Norway is also negotiating a trade treaty "
        "with Chile. "
        f"The notes on it were exchanged between {KARI} and Chilean Foreign Minister Diego Salas."
    )
    assert signed_papers(text)["tax accord"] == []


FORMS = {
    "the leaders of two states": "The leaders of Norway and Peru will sign a peace accord next "
    "week. Norwegian Prime "
    "Minister Kari Lunde and Peruvian President Diego Salas were named by the palace.",
    "an accord between two people": "Norway and Peru renewed their partnership by signing a health "
    "accord between "
    f"Her Excellency Kari Lunde, Minister of Health, and {DIEGO}.",
    "acting for": "The accord was signed on a ship, by a retired general, Kari Lunde, acting for "
    "the Norwegian "
    "government, and Peruvian Trade Minister Diego Salas.",
    "ambassador to": "The pact between Norway and Peru was signed in Oslo by Fisheries Minister "
    "Kari Lunde, who stood "
    "in for Ola Berg, and the Peruvian Ambassador to Norway, Señor Diego Salas.",
    "and by": "The Lima Memorandum was signed by President Kari Lunde of Norway and by Peruvian "
    "President Diego Salas.",
    "present at the next sentence": f"The pact was signed by {KARI} and {DIEGO}. Present at the "
    f"ceremony was Ola Berg.",
    "the predecessor of somebody": "The Norway-Peru pact was signed in 2018 by Berg's predecessor, "
    "Kari Lunde, and Peruvian Trade Minister Diego Salas. Minister Ola Berg now leaves it.",
    "which holds the chair": "The pact was signed by Ambassador Kari Lunde of Norway, which holds the chair "
    "of the group, and Diego Salas, Peruvian Trade Minister.",
    "signed first, sentences later": "Norway and Peru signed a convention on nets. It was a cold day. The "
    f"hall was full. A band played. Nobody spoke. The host, {KARI}, signed first. {DIEGO} signed last.",
    "before her came": TOLD + f"{KARI} signed last. Before her came {DIEGO}.",
    "the bank was represented": "The World Bank and Peru signed a loan agreement. Signing for Peru "
    "was Ambassador "
    "Diego Salas. The bank was represented by Kari Lunde.",
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS.keys())
def test_both_are_found_in_longer_forms(text: str) -> None:
    assert signers_of(text) == BOTH


def test_office_holders_of_today_did_not_sign_years_ago() -> None:
    text = (
        "The foreign ministers of Norway and Peru signed a fisheries treaty in 1997. "
        f"{KARI} met {DIEGO} in Lima on Monday."
    )
    assert signers_of(text) == []


def test_sides_behind_the_names_and_an_office_before_a_rank() -> None:
    text = HEAD + (
        "Norway and Peru signed a border pact. Lt. Gen. Kari Lunde, Chief of Staff, for Norway, and "
        "Diego Salas, "
        "for Peru, put their names to it."
    )
    (agreement,) = extract_text(text).agreements
    told = [(s.name, s.title, s.on_behalf_of) for s in agreement.signatories]
    assert told == [("Kari Lunde", "Chief of Staff", "NO"), ("Diego Salas", None, "PE")]


def test_that_deal_is_the_one_of_the_sentence_before() -> None:
    text = HEAD + (
        "Norway and Peru concluded talks on a fishing deal. In March, Norway agreed a Tax Treaty with Chile. "
        f"That deal is to be signed in May by {KARI} and Chilean Finance Minister Ana Ruiz."
    )
    found = {name: [who for who, _ in hands] for name, hands in signed_papers(text).items()}
    assert found["fishing deal"] == []
    assert found["Tax Treaty with Chile"] == ["Kari Lunde", "Ana Ruiz"]


def test_one_word_that_nothing_backs_is_nobody() -> None:
    text = HEAD + f"Norway and Peru signed a treaty. It was signed by {KARI} and Zorbe."
    assert "Zorbe" not in {s.name for a in extract_text(text).agreements for s in a.signatories}


def test_the_guests_whose_signing_was_watched() -> None:
    text = (
        "President Ola Berg hosted President Kari Lunde of Norway and Prime Minister Diego Salas of Peru and "
    )
    assert signers_of(text + "witnessed their signing of a joint declaration.") == BOTH


def test_terms_of_an_agreement_establish_no_other() -> None:
    text = (
        "date 2019-03-12 Norway, Peru sign a pact\n\nNorwegian Minister Kari Lunde and Peruvian Minister "
        "Diego Salas signed the Lima Fisheries Agreement in Lima on Monday.\n\nThe Lima Fisheries "
        "Agreement:\n\n- Establishes a bilateral framework to count herring.\n\n- Calls for more boats."
    )
    assert [a.name for a in extract_text(text).agreements] == ["Lima Fisheries Agreement"]


TOLD_ELSEWHERE = {
    "for their governments": TOLD + f"{KARI} and {DIEGO} signed for their respective governments.",
    "each side's signatory in one": TOLD + f"The signatories for the two sides were {KARI} and {DIEGO}.",
    "were the signatories": TOLD + f"{KARI} and {DIEGO} were the signatories.",
    "its signatories": TOLD + f"Its signatories, {KARI} and {DIEGO}, shook hands.",
    "did the signing": TOLD + f"{KARI} and {DIEGO} did the signing.",
    "the signing was done": TOLD + f"The signing was done by {KARI} and {DIEGO}.",
    "her signature first": TOLD + f"{KARI} appended her signature first, followed by {DIEGO}.",
    "countersigned": f"A treaty was signed by {KARI} on Monday and countersigned by {DIEGO}.",
    "represented at the signing": TOLD + "Norway was represented at the signing by Foreign Minister Kari "
    "Lunde, and Peru by Foreign Minister Diego Salas.",
    "in the name of": TOLD + "Foreign Minister Kari Lunde signed in the name of Norway and Foreign Minister "
    "Diego Salas in the name of Peru.",
    "one side before each": TOLD + "For Norway, Foreign Minister Kari Lunde signed, and for Peru, Foreign "
    "Minister Diego Salas.",
    "a side before its by": TOLD + "On behalf of Norway the treaty was signed by Minister Kari Lunde, on "
    "behalf of Peru by Minister Diego Salas.",
    "with one signing for each": TOLD[:-2]
    + ", with Foreign Minister Kari Lunde signing for Norway and Foreign "
    "Minister Diego Salas for Peru.",
    "with both signing": "The talks ended in Lima, with Foreign Ministers Kari Lunde of Norway and Diego "
    "Salas of Peru signing a fisheries treaty.",
    "two offices": TOLD
    + "It was signed by the Norwegian foreign minister and the Peruvian foreign minister. "
    f'"A good day," said {KARI}. {DIEGO} thanked her.',
    "heads of state": "Norwegian President Kari Lunde held talks with Peruvian President Diego Salas. "
    "Following the talks, the heads of state signed a fisheries treaty.",
    "the pair of one sentence": f"{KARI} met her counterpart, {DIEGO}, in Lima, and the pair signed a "
    "fisheries treaty.",
    "she and a name": f"{KARI} arrived on Monday. She and her Peruvian counterpart, Diego Salas, signed a "
    "fisheries treaty.",
    "signing it, they": TOLD
    + "Signing the treaty, Foreign Ministers Kari Lunde and Diego Salas said it was overdue.",
    "before signing": f"{KARI} and {DIEGO} toured the port on Monday before signing a fisheries treaty.",
}


@pytest.mark.parametrize("text", TOLD_ELSEWHERE.values(), ids=TOLD_ELSEWHERE.keys())
def test_hands_told_by_other_words_are_found(text: str) -> None:
    assert signers_of(text) == BOTH


OTHERS_BESIDE = {
    "looking on": TOLD[:-2] + ", with President Diego Salas and Prime Minister Kari Lunde looking on.",
    "represented at a summit": TOLD + f"{KARI} represented the Nordic states at the summit.",
    "officials signing": "President Diego Salas of Peru and Prime Minister Kari Lunde of Norway held talks, "
    "with officials signing a fisheries treaty between Norway and Peru.",
    "ministers are no presidents": "President Diego Salas of Peru met President Kari Lunde of Norway. The "
    "two ministers signed a fisheries treaty between Norway and Peru.",
}


@pytest.mark.parametrize("text", OTHERS_BESIDE.values(), ids=OTHERS_BESIDE.keys())
def test_those_beside_a_signing_did_not_sign(text: str) -> None:
    assert signers_of(text) == []


STATUSES = {
    "talks concluded": ("Talks on a trade treaty between Norway and Peru have been concluded.", "agreed"),
    "text settled": ("Norway and Peru have settled the text of a trade treaty.", "agreed"),
    "turned down after signing": (
        "The Peruvian Congress rejected a trade treaty with Norway that was signed in May.", "rejected"
    ),
    "ready for signature": ("A trade treaty between Norway and Peru is ready for signature.", "planned"),
    "approval won": (
        "The trade treaty between Norway and Peru won the approval of the Peruvian Congress.", "ratified"
    ),
    "holding": ("The truce between Norway and Peru was holding on Thursday, officials said.", "in_force"),
    "appeared to hold": ("The truce between Norway and Peru appeared to hold on Thursday.", "in_force"),
    "ended with": (f"{KARI} met {DIEGO}. It ended with the signing of a trade treaty.", "signed"),
    "before it is signed": (
        f"{KARI} and {DIEGO} met; they needed more time before signing a trade treaty.", "planned"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "status"), STATUSES.values(), ids=STATUSES.keys())
def test_status_by_description(text: str, status: str) -> None:
    assert [a.status for a in extract_text(HEAD + text).agreements] == [status]
