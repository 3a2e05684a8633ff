"""Marked texts, one table a phenomenon: <q1>words</q1>, <s1>speaker</s1>, <c1>cue</c1> of quotation 1.

A quotation in several parts carries its number several times. Texts without a mark hold no quotation.
All examples are made up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TAG = re.compile(r"</?([qsc])(\d)>")


@dataclass
class Expected:
    """One expected quotation; stretches are code points of the text without the tags."""

    parts: list[tuple[int, int]] = field(default_factory=list)
    speaker: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None


def read_marked(marked: str) -> tuple[str, list[Expected]]:
    """The plain text of a marked one, and the quotations that it expects, by number."""
    found: dict[int, Expected] = {}
    opened: dict[str, int] = {}
    pieces: list[str] = []
    length = position = 0
    for tag in _TAG.finditer(marked):
        pieces.append(marked[position : tag.start()])
        length += len(pieces[-1])
        position = tag.end()
        name, number = tag.group(1), int(tag.group(2))
        expected = found.setdefault(number, Expected())
        if tag.group().startswith("</"):
            stretch = (opened.pop(name + tag.group(2)), length)
            if name == "q":
                expected.parts.append(stretch)
            else:
                setattr(expected, "speaker" if name == "s" else "cue", stretch)
        else:
            opened[name + tag.group(2)] = length
    return "".join([*pieces, marked[position:]]), [found[number] for number in sorted(found)]


MARKS = {
    "curly": "“<q1>We have a deal,</q1>” <s1>Ms. Doe</s1> <c1>said</c1>.",
    "straight": '"<q1>We have a deal,</q1>" <s1>Ms. Doe</s1> <c1>said</c1>.',
    "single curly": "‘<q1>We have a deal,</q1>’ <s1>Ms. Doe</s1> <c1>said</c1>.",
    "single straight": "'<q1>We don't have a deal,</q1>' <s1>Ms. Doe</s1> <c1>said</c1>.",
    "two single": "''<q1>We have a deal,</q1>'' <s1>Ms. Doe</s1> <c1>said</c1>.",
    "guillemets": "«<q1>We have a deal,</q1>» <s1>Ms. Doe</s1> <c1>said</c1>.",
    "wrong closing mark": "<s1>She</s1> <c1>called</c1> the port “<q1>a gift to the coast</q1>“ on Monday.",
    "bracket inside": '"<q1>[We] have a deal,</q1>" <s1>Ms. Doe</s1> <c1>said</c1>.',
    "comma outside": '"<q1>We have a deal</q1>", <s1>Ms. Doe</s1> <c1>said</c1>.',
    "question": '"<q1>Do we have a deal?</q1>" <s1>she</s1> <c1>asked</c1>.',
    "inches": 'The 5\'10" keeper left. "<q1>We have a deal,</q1>" <s1>he</s1> <c1>said</c1>.',
    "html rest": '<a href="x.html">Trade</a> "<q1>We have a deal,</q1>" <s1>she</s1> <c1>said</c1>.',
}

APOSTROPHES = {
    "possessive": "The ministers' meeting and the envoys' dinner were long.",
    "elision": "It was '90s music, rock 'n' roll, for 'em.",
    "contraction": "It's true that they don't agree and won't sign.",
    "curly possessive": "The countries’ leaders and Athens’ envoys met.",
}

UNBALANCED = {
    "never closed": (
        "<s1>She</s1> <c1>said</c1>: “<q1>We have a deal and it is good.</q1>\n\n"
        "The talks took ten years. “<q2>It was hard,</q2>” <s2>Mr. Roe</s2> <c2>said</c2>."
    ),
    "closed twice": '"<q1>We have a deal,</q1>" <s1>she</s1> <c1>said</c1>." The talks took ten years.',
    "opened twice": "“<q1>We have a deal,</q1> <s1>she</s1> <c1>said</c1>. “<q1>It took ten years.</q1>”",
}

PARAGRAPHS = {
    "reopened": (
        "“<q1>We have a deal.</q1>\n\n“<q1>It took ten years.</q1>\n\n“<q1>It was worth it,</q1>” "
        "<s1>Ms. Doe</s1> <c1>said</c1>."
    ),
    "list inside": "<s1>Sen. Jane Doe</s1>: “<q1>Three things:</q1>\n<q1>No tolls</q1>\n<q1>No walls.</q1>”",
}

BROKEN = {
    "by its attribution": '"<q1>The deal,</q1>" <s1>she</s1> <c1>said</c1>, "<q1>is done.</q1>"',
    "taken up again": '"<q1>It is done,</q1>" <s1>she</s1> <c1>said</c1>. "<q1>We can all go home now.</q1>"',
    "two speakers": (
        '"<q1>It ended,</q1>" <s1>he</s1> <c1>said</c1>. <s2>Ms. Doe</s2> <c2>added</c2>: "<q2>We go.</q2>"'
    ),
}

NESTED = {
    "single in double": "“<q1>He told me ‘never sign’ and I did not,</q1>” <s1>Ms. Doe</s1> <c1>said</c1>.",
    "double in double": '"<q1>I said "never" to them,</q1>" <s1>Ms. Doe</s1> <c1>said</c1>.',
}

NO_QUOTATIONS = {
    "scare": "The so-called “rebels” left the town.",
    "title of a work": "She wrote the novel “The Long Border” in 2001.",
    "show": "Ms. Doe spoke on the programme “World This Week” about trade.",
    "agreement": "Both sides signed the agreement “Partnership for the Northern Sea” on Monday.",
    "short name": "The text (the “Agreement”) has ten articles.",
    "named": "The island, named “Stone Gate” and dubbed “Old Rock”, is empty.",
    "nickname": 'Gov. C.L. "Dutch" Roe was there.',
}

PARTIAL = {
    "called": "<s1>The minister</s1> <c1>called</c1> the signing a “<q1>milestone</q1>” in the process.",
    "described as": "<s1>Ms. Doe</s1> <c1>described</c1> the deal as a “<q1>cornerstone for trade</q1>”.",
    "said was": "<s1>Ms. Doe</s1> <c1>said</c1> the deal was “<q1>a fair one</q1>”.",
    "relative": "It was made by Ms. Doe and <s1>Mr. Roe</s1>, who <c1>said</c1> it was “<q1>a relief</q1>”.",
    "adding": '<s1>Ms. Doe</s1> urged others to join, <c1>adding</c1> "<q1>we call on all to join</q1>".',
    "aside": "“<q1>We have a deal,</q1>” <s1>Ms. Doe</s1>, the chief envoy, <c1>said</c1>.",
}

NO_VERB = {
    "according to": "It was “<q1>good for both sides</q1>”, <c1>according to</c1> <s1>the ministry</s1>.",
    "claim that": "<s1>Ms. Doe</s1>'s <c1>claim</c1> that it was “<q1>sold for nothing</q1>” was not proved.",
    "promise to": "<s1>Ms. Doe</s1>'s <c1>promise</c1> to “<q1>open every port</q1>” was welcomed.",
    "in the words of": "It was, <c1>in the words of</c1> <s1>Ms. Doe</s1>, “<q1>a long night</q1>”.",
}

BLOCKS = {
    "name and colon": "<s1>Sen. Jane Doe</s1>: “<q1>This is a good deal for the coast.</q1>”",
    "and from": "And from <s1>Chairwoman Roe</s1>:\n\n“<q1>This is a good deal for the coast.</q1>”",
    "dash": "“<q1>This is a good deal for the coast.</q1>” — <s1>Commissioner Jane Doe</s1>",
    "colon and line": "<s1>The minister</s1> <c1>said</c1>:\n\n“<q1>This is a good deal for the coast.</q1>”",
    "headline": "<s1>Doe</s1>: Deal Is ‘<q1>Bad News</q1>’ for Coast\n\nThe talks ended on Monday.",
}

TRANSCRIPTS = {
    "in marks": (
        '"<s1>DOE</s1><c1>:</c1> <q1>Signed?</q1>\n\n"<s2>ROE</s2><c2>:</c2> <q2>We read “Sea Law”.</q2>'
        '\n\n"(Laughter.)\n\n"<s3>DOE</s3><c3>:</c3> <q3>And then?</q3>\n'
    ),
}

LAYOUTS = {
    "verb behind a full stop": "“<q1>We have a deal.</q1>” <s1>Ms. Doe</s1> <c1>said</c1>.\n\nIt rained.",
    "dash without a space": "“<q1>This is a good deal for the coast.</q1>”— <s1>Jane Doe</s1>",
    "from the report": "More from <s1>the report</s1>: “<q1>Ports were closed for a year.</q1>”",
    "shown name": "Here’s <s1>Ms. Doe</s1> in 2010: “<q1>We have a deal and it is good.</q1>”",
    "in their words": "In <s1>Ms. Doe</s1>’s <c1>words</c1>, “<q1>the coast is open to everybody</q1>”.",
    "said at the end": "The “<q1>historic</q1>” deal helps ports, <c1>said</c1> <s1>Ms. Doe</s1>, the envoy.",
}

WORKS = {
    "told a programme": "Ms. Doe told “Morning News” that the port was open.",
    "by its author": "She read “The Long Border,” by Jane Roe, on the train.",
    "star of a show": "“The Long Border” star Jane Roe sat in the hall.",
}

UNKNOWN = {
    "nobody": "The hall was full. “<q1>We will never give up this port to anybody.</q1>” The talks went on.",
}

TABLES = {
    "marks": MARKS,
    "apostrophes": APOSTROPHES,
    "unbalanced": UNBALANCED,
    "paragraphs": PARAGRAPHS,
    "broken": BROKEN,
    "nested": NESTED,
    "no quotations": NO_QUOTATIONS,
    "partial": PARTIAL,
    "no verb": NO_VERB,
    "blocks": BLOCKS,
    "transcripts": TRANSCRIPTS,
    "layouts": LAYOUTS,
    "works": WORKS,
    "unknown": UNKNOWN,
}

# What only a parse can tell: which verb governs the words, and whose participle it is.
PARSED = {
    "reported wish": "<s1>Ms. Doe</s1> <c1>said</c1> she would ask him to offer “<q1>a hand</q1>” to them.",
    "verb first and colon": "<c1>Said</c1> <s1>Ms. Doe</s1>: “<q1>We have a deal and it is good.</q1>”",
    "aside": "The plan, <s1>Ms. Doe</s1> <c1>said</c1>, makes every port “<q1>a gift to the coast</q1>”.",
    "participle of the main clause": (
        "<s1>Ms. Doe</s1> has defended the deal at length, <c1>saying</c1> it was “<q1>a fair one</q1>”."
    ),
    "name beside the verb": (
        "With a wave to his rival, <s1>Jane Doe</s1> <c1>said</c1> the deal was “<q1>a fair one</q1>”."
    ),
    "participle first": "<c1>Citing</c1> “<q1>a lack of time</q1>”, <s1>the minister</s1> left the hall.",
    "any verb before": "<s1>Ms. Doe</s1> <c1>shot</c1> back: “<q1>We have a deal and it is good.</q1>”",
    "any verb behind": "“<q1>We have a deal,</q1>” <s1>Ms. Doe</s1> <c1>deadpanned</c1>.",
    "weak verb and its source": (
        "Both sides hope to “<q1>open every port</q1>”, <c1>said</c1> <s1>Jane Doe</s1>, the chief envoy."
    ),
    "last verb of the chain": (
        "<s1>He</s1> later suggested her mood was behind her tone, <c1>called</c1> her “<q1>third-rate</q1>” "
        "and left one of the debates."
    ),
    "an aside is no chain": (
        "The council, <s1>Ms. Doe</s1> <c1>said</c1>, called the plan “<q1>a gift to the coast</q1>”."
    ),
    "participle behind a reported clause": (
        "<s1>Ms. Doe</s1> complained that the envoy was late, "
        "<c1>suggesting</c1> he saw it as “<q1>a game</q1>”."
    ),
    "participle behind what a noun says": (
        "<s1>Ms. Doe</s1> repeated claims that Roe forgets everything, "
        "<c1>calling</c1> him “<q1>a lost cause</q1>”."
    ),
    "participle behind a predicate": (
        "<s1>She</s1> is a patient realist battling against anger, "
        "<c1>cautioning</c1> that the turmoil shows a need for “<q1>a calm hand</q1>”."
    ),
    "participle behind an infinitive": (
        "<s1>Ms. Doe</s1> welcomed the decision to open a port in Lima, "
        "<c1>calling</c1> it “<q1>a milestone</q1>”."
    ),
    "led to declare": (
        "It was a narrow win that led <s1>her</s1> to <c1>declare</c1> that the seat was “<q1>in sight</q1>”."
    ),
    "agent of a participle": (
        "They will discuss an option <c1>seen</c1> by <s1>organizers</s1> as a "
        "“<q1>lifeboat</q1>” for the port."
    ),
    "what somebody calls by name": (
        "In 2009, under what <s1>Mr. Roe</s1> <c1>called</c1> “<q1>the old "
        "model,</q1>” the harbor club charged more."
    ),
    "a sign": "Jane Roe held up <s1>a sign</s1> <c1>saying</c1> “<q1>We have seen this before.</q1>”",
    "clause of who behind the words": (
        "“<q1>It is a busy week,</q1>” <s1>Roe</s1>, who has not endorsed a "
        "plan, <c1>told</c1> reporters in Oslo."
    ),
    "a title before a name": (
        "“<q1>I strongly disagree,</q1>” <c1>said</c1> <s1>retired Army Lt. "
        "Gen. Mick Roe</s1>, who led the mission. "
        "“<q1>They are people who have done this.</q1>”"
    ),
    "verb with a particle": (
        "<s1>Ms. Doe</s1> <c1>fired</c1> back that it was “<q1>a gift to nobody at all</q1>”."
    ),
    "referred to as": (
        "<s1>The envoy</s1> has mocked a reporter, <c1>referred</c1> to the "
        "guests as “<q1>intruders</q1>” and left."
    ),
    "verb of a sentence with a colon": (
        "<s1>Mr. Roe</s1> <c1>delivered</c1> a snappy retort: “<q1>No one is tearing this up.</q1>”"
    ),
    "a time speaks to nobody": (
        "Then, later that month on Doe News: “<q1>I have never said that we made a mistake there.</q1>”"
    ),
    "owner far before its noun": (
        "<s1>Doe</s1>'s recent and quite unfounded <c1>assertion</c1> that "
        "“<q1>thousands</q1>” came was false."
    ),
    "claim that there was": (
        "They looked at <s1>Roe</s1>'s <c1>claim</c1> that there have been "
        "“<q1>hundreds of ships</q1>” this year."
    ),
    "what a thing is called": (
        "<s1>Ms. Doe</s1> <c1>called</c1> the new trade pact “<q1>much, much better</q1>”."
    ),
    "a nickname given": "Within minutes, <s1>he</s1> <c1>called</c1> Roe “<q1>Little Pell</q1>” twice.",
    "a phrase used": "<s1>Ms. Doe</s1> has used the <c1>phrase</c1> “<q1>a new dawn</q1>” before.",
    "a phrase not used": "Ms. Doe refused to use the phrase “a new dawn” again.",
    "told of by a paper": (
        "<s1>Jane Doe</s1> <c1>called</c1> the plan a “<q1>breach of all duties,</q1>” according to Reuters."
    ),
    "participle before its subject": (
        "<c1>Citing</c1> “<q1>a lack of time,</q1>” <s1>the minister</s1> told "
        "the paper that she would leave."
    ),
    "sentence that reacts": (
        "<s1>Jane Doe</s1> <c1>reacted</c1> with doubt to the new pact, “<q1>I "
        "am concerned about it all.</q1>”"
    ),
    "name in the line below": (
        "“<q1>We went to work before the crash.</q1>”\n\n- <s1>Jane Doe</s1>\n\nThe envoy left."
    ),
    "attribution in the line below": (
        "“<q1>The mission is a new beginning for the "
        "port,</q1>”\n\n<c1>stated</c1> <s1>Jane Doe</s1>, the envoy."
    ),
    "verb first in a line of its own": (
        "<c1>Stated</c1> <s1>Stone</s1>:\n\n“<q1>I think that the stakes are high.</q1>”"
    ),
    "agreed": "<s1>Dianne Roe</s1> <c1>agreed</c1>. “<q1>The envoys are running out of time now.</q1>”",
    "subheading": (
        "“<q1>We have a deal at last,</q1>” <s1>Ms. Doe</s1> "
        "<c1>said</c1>.\n\n'A really tough decision.'\n\nThe port opened."
    ),
    "a person before an apposition, not a thing": (
        "At one point on Sunday, <s1>Doe</s1>, who has nearly 9 million followers, <c1>tweeted</c1>, "
        "“<q1>We have a new deal and it is good.</q1>”"
    ),
    "what she does while she speaks": (
        "“<q1>Every time you sail,</q1>” <s1>Doe</s1> <c1>said</c1>, pointing to the new map, "
        "“<q1>you lose a crew.</q1>”"
    ),
    "per the bylaws": (
        "Members may vote by letter “<q1>to fill a vacancy on the board,</q1>” <c1>per</c1> "
        "<s1>the club’s bylaws</s1>."
    ),
    "as the memo put it": (
        "The aim was a “<q1>lawful source of income,</q1>” as <s1>a ministry memo</s1> <c1>put</c1> it."
    ),
    "an empty subject": (
        "<s1>She</s1> <c1>says</c1> it underscores that Doe is “<q1>unfit to be the captain.</q1>”"
    ),
    "signed behind a hard space": (
        "“<q1>He told us it was late.</q1>”\u00a0― <s1>Jane Doe</s1>\n“<q2>We left the port for good.</q2>”"
        "\u00a0― <s2>Ann Roe</s2>"
    ),
    "two beside each other": (
        "“<q1>It is a pact,</q1>” <s1>Ms. Doe</s1> <c1>said</c1>. “<q1>It took ten years.</q1>” "
        "“<q2>It opens the port,</q2>” <s2>Mr. Roe</s2> <c2>noted</c2>."
    ),
    "paragraphs in marks of their own": (
        "“<q1>We welcome the pact,</q1>” <c1>said</c1> <s1>Mr. Roe</s1>.\n\n“<q1>All three sides were kind "
        "to us.</q1>”\n\n“<q1>We look forward to more.</q1>”\n\nA vote is planned."
    ),
    "a term that is referred to": (
        "Exporters gain should a firm take up what are referred to as “sixth freedom” rights."
    ),
    "signed with a style and an office": (
        "Quotes\n\n“<q1>Our ports have a friend at each end of it.</q1>”\n- The Hon. <s1>Bruce Kelm</s1>,"
        " Minister of International Trade and of the Promotion of Exports\n\nQuick Facts"
    ),
    "attributable": (
        "Quotes attributable to the Minister for Ports, the Hon <s1>Ann Roe</s1>:\n\n“<q1>This is a pact for "
        "dignity. Crews will come home.</q1>”\n\n“<q1>It is good.</q1>”\n\nThe port opened."
    ),
    "attribute of markup": 'tweet-date="today we have a new deal for all of us">The port opened.',
}
PARSED_CASES = [(f"parsed: {name}", marked) for name, marked in PARSED.items()]

CASES = [(f"{table}: {name}", marked) for table, cases in TABLES.items() for name, marked in cases.items()]
