"""Which agreements a text tells of, and how far each has come: lists, papers, greetings, talks that ended."""

from __future__ import annotations

import pytest

import diplo_cli

CASES: list[tuple[str, dict[str, str]]] = [
    (
        "President Yapa of Peru praised the recently signed Peru-Chile trade deal.",
        {"Peru-Chile trade deal": "signed"},
    ),
    (
        "Peru has recently signed fishing pacts with Fiji, the ministry said.",
        {"fishing pacts with Fiji": "signed"},
    ),
    (
        (
            "Peru's minister Ana Ruiz and Fiji's minister Jo Vula signed three agreements on Monday. The "
            "signed texts are the Agreement on Rivers; the Agreement on Roads; and the Agreement on Ports."
        ),
        {"Agreement on Rivers": "signed", "Agreement on Roads": "signed", "Agreement on Ports": "signed"},
    ),
    (
        (
            "Peru and Fiji signed two arrangements in Lima on Monday.\n\nThe Rare Earths Framework:\n\n"
            "- Opens mines.\n\nThe Civil Nuclear Memorandum of Understanding:\n\n- Trains engineers."
        ),
        {"Rare Earths Framework": "signed", "Civil Nuclear Memorandum of Understanding": "signed"},
    ),
    (
        "Peru and Fiji signed a new Tuna Partnership Agreement and its implementing Protocol on Monday.",
        {"new Tuna Partnership Agreement": "signed", "implementing Protocol": "signed"},
    ),
    (
        "The ministers of Norway, Peru and Chile signed the documents of accession on Friday.",
        {"documents of accession": "signed"},
    ),
    (
        (
            "Peru and Fiji fought for years. In 1899 the two countries signed a historic peace treaty. The "
            "Treaty of Suva formally ended the war."
        ),
        {"historic peace treaty": "signed"},
    ),
    ("The two sides signed a cease-fire agreement last Saturday.", {"cease-fire agreement": "signed"}),
    (
        "The Peruvian envoy will lead talks with Fiji on renewing the Compact of Free Passage.",
        {"Compact of Free Passage": "under_negotiation"},
    ),
    ("Peru and Fiji will issue a joint statement on Friday.", {"joint statement": "planned"}),
    (
        (
            "Peru and Fiji have concluded negotiations on a trade deal, the minister said. Peru concludes "
            "trade deal with Fiji, the papers wrote."
        ),
        {"trade deal": "agreed"},
    ),
    (
        "The senator negotiated the Peru-Fiji Tuna Agreement thirty years ago.",
        {"Peru-Fiji Tuna Agreement": "agreed"},
    ),
    (
        (
            "Peru's leader visited Oslo on Friday. The hosts spoke of trade and of ports. They dined. "
            "Both leaders welcomed the recent agreement between Fiji and Chile."
        ),
        {"recent agreement between Fiji and Chile": "agreed"},
    ),
    (
        "Peru on Friday began the withdrawal of Peru from the Quiet Seas Convention.",
        {"Quiet Seas Convention": "terminated"},
    ),
    (
        "Peru refrained on Friday from signing the trade pact with Fiji, the minister said.",
        {"trade pact with Fiji": "rejected"},
    ),
    (
        (
            "Peru's minister Ana Ruiz signed an Agreement on Nurses with Fiji's minister Jo Vula. The two "
            "ministers also signed a Framework Agreement for Cooperation."
        ),
        {"Agreement on Nurses": "signed", "Framework Agreement for Cooperation": "signed"},
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_agreements_and_how_far_they_have_come(text: str, told: dict[str, str]) -> None:
    found = {a.name: a.status for a in diplo_cli.extract(text).agreements}
    assert len(found) == len(told), found
    for name, status in told.items():
        assert any(name in n and s == status for n, s in found.items()), found


def test_who_signs_the_umbrella_signs_what_it_lists() -> None:
    (text, _) = CASES[2]
    for agreement in diplo_cli.extract(text).agreements:
        assert [s.name for s in agreement.signatories] == ["Ana Ruiz", "Jo Vula"]
        assert agreement.main


@pytest.mark.parametrize(
    "text",
    [
        "Peru needs its own room to broker deals with other blocs or countries.",
        "The Prairie premier Jo Vula and prime minister Ana Ruiz signed the Prairie Flood Agreement.",
        "Peru is the thirtieth country to have such a bilateral agreement with the bank.",
    ],
)
def test_wishes_and_acts_at_home_are_no_agreements(text: str) -> None:
    assert not diplo_cli.extract(text).agreements


def test_the_provisions_of_a_treaty_may_lapse_without_it() -> None:
    text = (
        "The Peru-Fiji Compact, which first entered into force in 1986, was in the news in Lima on Friday. "
        "The Compact's assistance provisions lapsed on Monday."
    )
    (compact,) = diplo_cli.extract(text).agreements
    assert compact.status == "in_force"
