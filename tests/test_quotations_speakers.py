"""Whom a speaker's phrase means: pronouns, roles, names beside a phrase, papers and those who issue them."""

from __future__ import annotations

import pytest

from diplo_cli.extraction import extract_text
from diplo_cli.facts import Quotation

LEAD = "OSLO — Foreign Minister Ana Dorn met the envoy Boris Kelm in Oslo on Monday."

CASES = {
    "subject of the sentence before, not a name dropped in the words": (
        (
            "Foreign Minister Ana Dorn told reporters that talks with President Boris Kelm would go on.\n\n"
            '"We trust Viktor Pell and his friends," she said.'
        ),
        "Ana Dorn",
    ),
    "whoever was accused, where the pronoun replies": (
        (
            "Minister Carl Dorn and President Boris Kelm met.\n\nDorn accused Kelm of haste. He replied that "
            'it was "high time".'
        ),
        "Boris Kelm",
    ),
    "subject of the sentence before, not whoever is named last": (
        (
            "President Boris Kelm signed the bill at the palace in the presence of Minister Carl Dorn.\n\n"
            '"It is a good day," he said.'
        ),
        "Boris Kelm",
    ),
    "the head of the body that was the source before": (
        (
            "Some 9,000 coins are gone, according to the Royal Office for Old Coins (ROOC), whose head of "
            'collections, Ana Dorn-Pell, spoke of "empty drawers and full pockets".'
        ),
        "Ana Dorn-Pell",
    ),
    "introduced by that noun": (
        (
            f"{LEAD}\n\nThe Norwegian winger Carl Pell joined them.\n\n"
            'Dorn left early. "I am happy to help," the winger said.'
        ),
        "Carl Pell",
    ),
    "a noun for whoever was just named": (
        'Institute director Carl Pell said that the plan was old. "It is about money," the expert said.',
        "Carl Pell",
    ),
    "the issuer of the statement": (
        (
            "In a statement issued by his office, Minister Carl Dorn commended all the countries.\n\n"
            '"It is the end of a long road," the statement said.'
        ),
        "Carl Dorn",
    ),
    "whom a sentence begins with": (
        (
            "For Ana Dorn, who was a schoolgirl then and who won a prize with Beata Kelm, the news came."
            '\n\n"I was not able to stand," she said.'
        ),
        "Ana Dorn",
    ),
    "a name inside the phrase": (
        (
            "Carl Pell met Ana Dorn.\n\nCommittee member Carl Pell of Kansas said on Twitter, "
            '"Nobody is conducting a formal inquiry at all."'
        ),
        "Carl Pell",
    ),
    "the office in full before one that holds more": (
        (
            "Boris Kelm, Chairperson of the Union, opened the long session in the great hall of the city.\n\n"
            "Ana Dorn, Chairperson of the Union's Commission, spoke too.\n\n"
            'The Chairperson of the Union called the pact "a new chapter in an old story".'
        ),
        "Boris Kelm",
    ),
    "a name given by its bearer": (
        '"It is gone," a woman who gave her name only as Beata Kelm told the paper.',
        "Beata Kelm",
    ),
    "a body of several": (
        (
            "UNESCO also said on Monday that the change would need its approval. "
            'They said, "The name has a deep meaning for all of us."'
        ),
        "UNESCO",
    ),
    "the latter": (
        (
            "President Boris Kelm and Minister Ana Dorn signed the pact to end what the latter called "
            '"a sad chapter".'
        ),
        "Ana Dorn",
    ),
    "apposition": (
        'The union\'s chairman, Carl Pell, in a note on Friday, called it "a poor deal for all of us".',
        "Carl Pell",
    ),
    "the second clause goes with the reporting verb": (
        (
            f"{LEAD}\n\nThe minister noted that Norway had joined in 1992 and that "
            '"today we do not change course at all".'
        ),
        "Ana Dorn",
    ),
    "who issued the paper": (
        '"The road is closed," according to a statement on Monday by Foreign Minister Ana Dorn.',
        "Ana Dorn",
    ),
    "whose statement it is": (
        f'{LEAD} "I have signed the bill into law today," said Dorn\'s written statement.',
        "Ana Dorn",
    ),
    "the statement of a body": (
        'The visit "gave both sides a chance for long talks," the RKN statement said.',
        "RKN",
    ),
    "a statement from somebody": (
        f'{LEAD} "The winger will join the club on Friday," read a statement from Boris Kelm in Oslo.',
        "Boris Kelm",
    ),
    "a statement that somebody issued": (
        f'{LEAD} A statement issued by Boris Kelm at the signing reads: "The pact closes a long chapter."',
        "Boris Kelm",
    ),
    "it, for the body that told the sentence before": (
        (
            "The Harbour Ministry said the two envoys hope to go on. "
            '"Trade will be given special attention," it said.'
        ),
        "Harbour Ministry",
    ),
    "it, for the body that told the paragraph before": (
        (
            '"The pact is a milestone for the coast," the Harbour Ministry said after the signing.\n\n'
            '"It opens every port to all of us," it also stated.'
        ),
        "Harbour Ministry",
    ),
    "quoted by a paper": (
        f'{LEAD} The paper Orion quoted her as saying that "the road is long".',
        "Ana Dorn",
    ),
}


def test_interview_goes_on_for_its_speaker_alone() -> None:
    text = (
        "The two states are close to a deal, envoy Ana Dorn said in an interview with the paper Orion.\n\n"
        '"The text is almost done," the envoy said. Dorn added that there was time. '
        '"The number of pacts is fifty," she said.\n\n"It is late for all of us," Boris Kelm said.'
    )
    assert [q.channel for q in extract_text(text).quotations] == ["interview", "interview", None]


def test_statement_is_the_channel() -> None:
    text = f'{LEAD} "I have signed the bill into law today," said Dorn\'s written statement.'
    assert _last(text).channel == "statement"


def _last(text: str) -> Quotation:
    return extract_text(text).quotations[-1]


@pytest.mark.parametrize(("text", "name"), CASES.values(), ids=CASES)
def test_speaker(text: str, name: str) -> None:
    assert _last(text).speaker.name == name


def test_two_who_fit_equally_leave_the_speaker_open() -> None:
    text = (
        "The pact was drawn up by Foreign Minister Carl Dorn and President Boris Kelm.\n\n"
        '"It is a good day for all," he said.'
    )
    quotation = _last(text)
    assert (quotation.speaker.kind, quotation.speaker.name) == ("unknown", None)


def test_pronoun_of_somebody_without_a_name_stands_for_the_role() -> None:
    text = 'A ministry spokeswoman told reporters that talks went on. "We are not far apart," she said.'
    speaker = _last(text).speaker
    assert (speaker.kind, speaker.name) == ("role", "ministry spokeswoman")


def test_a_body_is_taken_up_by_its_kind() -> None:
    text = (
        "The Polar Research Council published its report on Monday.\n\n"
        '"The ice is thinner than it was," the organization said.'
    )
    assert _last(text).speaker.name == "Polar Research Council"


def test_channel_of_the_sentence_before_in_which_the_speaker_speaks() -> None:
    text = (
        "Foreign Minister Ana Dorn told reporters on Monday that talks would go on.\n\n"
        '"We are not far apart," she said.'
    )
    assert _last(text).channel == "reporters"


def test_pronouns_of_a_long_article_are_resolved_in_order() -> None:
    text = "Foreign Minister Carl Dorn spoke. " + "He rose. " * 600 + '"It is late," he said.'
    assert extract_text(text).quotations[-1].speaker.kind in {"person", "unknown"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f'{LEAD} "Water has no visa," Smt. Dorn told the paper.', "Ana Dorn"),
        ('"Ice does not wait," the host, Norwegian President Boris Kelm, said in Oslo.', "Boris Kelm"),
        ('"Maps are patient," said geologist Ana Dorn of the University of Oslo.', "Ana Dorn"),
    ],
)
def test_a_speaker_is_read_on_to_the_name_behind(text: str, name: str) -> None:
    assert _last(text).speaker.name == name


def test_a_style_in_capitals_is_no_pronoun() -> None:
    text = (
        "HE Hamad bin Nasser Al Rafi signed it. Prime Minister Boris Kelm received him.\n\n"
        'HE Al Rafi said in a statement that "the sky is half empty".'
    )
    assert _last(text).speaker.name == "Hamad bin Nasser Al Rafi"


def test_a_body_is_taken_up_behind_words_in_marks() -> None:
    text = (
        "In Asmara, the Eritrean government confirmed the truce but gave no details. "
        '"We have never wanted a war with a neighbour," it said.'
    )
    assert _last(text).speaker.name == "Eritrean government"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f'{LEAD} They signed a "letter of intent on rare earths" that gives Oslo a share.', []),
        (f'{LEAD} Museums have called for such a "no questions asked" window.', []),
        (
            (
                f'{LEAD} They signed a pact entitled "Two Shores Apart: A Pact of Peoples" there. '
                'Dorn described "Two Shores Apart" as "a modest law for a great theft".'
            ),
            ["a modest law for a great theft"],
        ),
        (f'{LEAD} Dorn said she would sign such a pact "with either hand".', ["with either hand"]),
    ],
)
def test_names_and_scare_marks_are_told_from_words_spoken(text: str, words: list[str]) -> None:
    assert [quotation.text for quotation in extract_text(text).quotations] == words


def test_another_clause_behind_a_semicolon_does_not_speak_the_words() -> None:
    text = f'{LEAD} Dorn called the seizure "piracy"; Lima said the men had crossed into its waters.'
    assert _last(text).speaker.name == "Ana Dorn"


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        (f'{LEAD} "We sign because we must," the letter says.', "letter"),
        (f'{LEAD} "A right without a list is a rumour," Dorn argued in the debate.', "debate"),
        (f'{LEAD} Speaking before Congress, Dorn said that "the forts must go".', "speech"),
    ],
)
def test_channels_of_letters_and_houses(text: str, channel: str) -> None:
    assert _last(text).channel == channel
