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
}
PARSED_CASES = [(f"parsed: {name}", marked) for name, marked in PARSED.items()]

CASES = [(f"{table}: {name}", marked) for table, cases in TABLES.items() for name, marked in cases.items()]
