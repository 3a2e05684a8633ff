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
        "Peru is the thirtieth state that has such a bilateral agreement with the bank.",
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


MORE: list[tuple[str, dict[str, str]]] = [
    (
        (
            "The loan is part of a farming agreement between the two countries, Peru and Fiji said. The deal "
            "covers banking."
        ),
        {"farming agreement between the two countries": "agreed"},
    ),
    (
        "Peru and Fiji have agreed to negotiate a security pact to replace one that was scrapped in 1999.",
        {"security pact to replace one": "under_negotiation"},
    ),
    (
        "The Quiet Seas Trade Agreement came into effect on Sunday. Peru, Fiji and Chile will cut duties.",
        {"Quiet Seas Trade Agreement": "in_force"},
    ),
    (
        "Peru and Fiji have agreed to extend a truce that ended the fighting on the islands.",
        {"truce": "extended"},
    ),
    (
        (
            "Negotiations between Peru and Fiji are under way. A trade agreement between the two countries "
            "would lower prices."
        ),
        {"trade agreement between the two countries": "under_negotiation"},
    ),
    (
        "Peru's president signed a decree on Friday putting into effect a trade agreement with Fiji.",
        {"trade agreement with Fiji": "in_force"},
    ),
    ("Peru warned that it could quit the Quiet Seas Treaty.", {"Quiet Seas Treaty": "in_force"}),
    (
        "The opposition rejected a Peru-Fiji tuna deal. The deal must be approved by both parliaments.",
        {"Peru-Fiji tuna deal": "agreed"},
    ),
    (
        (
            "A court affirmed the 1928 treaty between Peru and Chile. The treaty settled it. Peru said "
            "that the treaty was void."
        ),
        {"1928 treaty between Peru and Chile": "in_force"},
    ),
    (
        (
            "Peru signed trade agreements with Fiji and Chile. Peru and Fiji agreed to a historic trade "
            "deal on tuna."
        ),
        {
            "trade agreements with Fiji and Chile": "signed",
            "historic trade deal on tuna": "signed",
        },
    ),
    (
        (
            "List of Documents Signed\n\nVisit of the President of Peru to Fiji\n\nDocument: MoU on Sport\n\n"
            "From Peru: Ana Ruiz\n\nDocument: MoU on Rivers\n\nFrom Peru: Ana Ruiz"
        ),
        {"MoU on Sport": "signed", "MoU on Rivers": "signed"},
    ),
    (
        "The presidents of Peru and Fiji discussed efforts to secure a ceasefire in the highlands.",
        {"ceasefire": "under_negotiation"},
    ),
    (
        (
            "Peru has a trade deal with Chile to thank. Peru reached a trade deal with Norway on Monday. "
            "Fiji reached a tuna deal with Japan."
        ),
        {"trade deal with Norway": "agreed", "tuna deal with Japan": "agreed"},
    ),
]


@pytest.mark.parametrize(("text", "told"), MORE)
def test_topics_lists_and_stages(text: str, told: dict[str, str]) -> None:
    found = {a.name: a.status for a in diplo_cli.extract(text).agreements}
    for name, status in told.items():
        assert any(name in n and s == status for n, s in found.items()), found


def test_a_gathering_called_a_convention_is_no_agreement() -> None:
    text = "The Lima Comics Convention opened in Peru on Friday. Fans love the Lima Comics Convention."
    assert not diplo_cli.extract(text).agreements
