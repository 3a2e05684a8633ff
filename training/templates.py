# ruff: noqa: E501 (word lists read best in long lines)
"""Made examples: sentences of the kind that world news has, fully labelled.

A template is text with slots in braces. `{P}` is a person, `{S}` a surname, `{T}` an office (no part of any
name), `{G}` a country, `{C}` a city, `{L}` another place, `{N}` a nationality, `{NN}` its plural, `{O}` a body,
`{A}` an agreement, `{E}` an event, `{D}` a date, `{H}` a handle, `{X}` an acronym that stands for a body;
`{K}`, `{Y}` and `{V}` are a body, a person and a town with coined names. A number tells repeated slots apart; the
same slot twice has the same filling.
"""

import random
import re

from diplo_cli.model.calendar_words import find_dates
from training import phrases
from training.coined import coined_body, coined_person, coined_word
from training.gazetteer import Gazetteer
from training.labels import Name, allowed_tags
from training.people import person
from training.retokenise import project_text
from training.sentences import Sentence

LABELS = {"P": "PERSON", "S": "PERSON", "G": "GPE", "C": "GPE", "L": "LOC", "N": "NORP", "NN": "NORP", "O": "ORG",
          "X": "ORG", "K": "ORG", "Y": "PERSON", "V": "GPE", "A": "LAW", "E": "EVENT", "D": "DATE"}  # fmt: skip
SEVERAL = re.compile(r"[.!?:] [A-Z{#\"“]")  # more than one sentence in a template
SLOT = re.compile(r"\{([A-Z]+)(\d?)\}")
TEMPLATES = """
{G} {T} {P} signed the {A} with his {N} counterpart {P2} in {C} on {D}.
{T} {P} and {N} {T2} {P2} signed the {A}.
{G} and {G2} have signed the {A}, {T} {P} said on {D}.
{G} and {G2} signed a 10-year defence framework agreement on the sidelines of the {E} in {C}.
"{A}" was signed by {P} and {P2}, the two ministers said.
The "{A}" will last 15 years, {S} told reporters in {C}.
The {A} was signed in {C} by {N} {T} {P} on behalf of {G}, and by {P2} for {G2}.
{N} {T} {P} met {T2} {P2} of {G} in {C}, the {O} said in a statement.
{T} {P} met his {N} counterpart {P2} today and discussed bilateral ties, trade and the situation in {L}.
{C}, {D} ({O}) - {G} said on {D2} it would not attend the {E}.
{C}, {D} - The {O} on {D2} welcomed the {A} between {G} and {G2}.
{C} ({O}) — {T} {P} arrived in {G} on {D} for a three-day visit.
{P}, the {T} of {G}, said the deal would deepen ties between {C} and {C2}.
"We will not accept this," said {P}, {T} of {G}.
"This is a historic step," {S} said in a post on X.
{S} said: “Our partnership with {G} rests on trust.”
{S}, who met {S2} in {C} last week, said talks would resume on {D}.
According to {O}, {S} and {S2} spoke by telephone yesterday.
Just signed the {A} with {T} {P} in {C}! {H}
Great meeting with {H} today. {G} and {G2} stand together. #Diplomacy
Delighted to meet {T} {P} in {C} this morning. Discussed trade, defence and the {L}. {H}
{G}-{G2} ties have never been stronger, {T} {P} wrote on X.
{G}-{G2} relations, {N}-{N2} trade and the {L} were on the agenda.
The {G}-{G2} border was closed on {D}.
{N} and {N2} officials held talks in {C}, {O} reported.
{NN} and {NN2} living in {G} were evacuated, the {O} said.
{NN} protested in {C} against the {O}.
The {O} ({X}) said on {D} that it had no comment.
The {O} and the {O2} launched a joint programme in {G}.
{O} chief {P} said the {O2} would open an office in {C}, {G}.
{O} spokesman {P} told {O2} that the report was false.
The {O} has approved a loan of $500 million to {G}.
Shares in {O} fell 3 percent after {O2} said it would buy a stake.
{O} beat {O2} 2-1 in {C} on {D}.
A court in {C} sentenced {P}, a {N} journalist, to five years in prison.
{P}, 54, was born in {C}, {G}, in {D}.
{P} of the {O} and {P2} of {O2} attended the ceremony.
{T} {P}, {T2} {P2} and {T3} {P3} were present.
Among those present were {P}, {P2} and {P3}.
{P} ({G}), {P2} ({G2}) and {P3} took part.
{N} {T} {S} will visit {G} from {D}, his office said.
Mr. {S} flew to {C} for the {E}.
Mr {S} and Ms {S2} held a joint press conference at the {E}.
President {S} congratulated {P} on {N} national day.
His Excellency {P}, {T} of the Republic of {G}, received {T2} {P2}.
H.E. {P}, {T} of {G}, and H.E. {P2}, {T2} of {G2}, exchanged the documents.
{T} {P} | {D}
MEDIA RELEASE: {G} and {G2} conclude {A}
Joint Statement by {G} and {G2} on the {E}
Readout of {T} {P}'s Meeting With {N} {T2} {P2}
{N} {T} to Visit {C} Next Week
{G}, {G2} Sign {A} in {C}
{G} Rejects {O} Report on Human Rights
{O} Urges {G} to Release {P}
{S} meets {S2} in {C}
{S}, {S2} discuss trade
By {P}, {O}
By {P}
{C}: {T} {P} on {D} said {G} would continue to buy oil from {G2}.
The agreement, known as the {A}, replaces the {A2} of {D}.
Under the {A}, {G} must cut emissions by 2030.
{G} ratified the {A} in {D} and the {A2} two years later.
Parliament in {C} is to vote on the {A} in {D}.
The two countries agreed to start negotiations on a free trade agreement, the {O} said.
The two sides signed a memorandum of understanding on energy cooperation in {C}.
{G} withdrew from the {A} in {D}.
The {E} will be held in {C} from {D}.
Speaking at the {E}, {S} called on {G} to respect the {A}.
{P} addressed the {E} on {D} in {C}.
Leaders from {G}, {G2} and {G3} gathered in {C} for the {E}.
The foreign ministers of {G}, {G2} and {G3} met in {C} on {D}.
Fighting near {C} in the {L} has displaced thousands of {NN}.
Ships in the {L} were told to avoid the waters near {G}.
The {L} remains tense, {N} diplomats in {C} said.
Since {D}, {G} has hosted more than a million {NN}.
{N} troops crossed the border into {G} on {D}, {T} {P} told the {O}.
The {N} government denied the claim, and the {N2} embassy in {C} declined to comment.
The {N}-{N2} commission will meet in {C}.
{G}'s {T}, {P}, said on {D} that the {O} would investigate.
{G}’s {T} {P} thanked {G2}’s {T2} {P2} “for his friendship”.
{G}'s {O} and {G2}'s {O2} signed the {A}.
{O}'s {P} and {O2}'s {P2} disagreed.
Born in {C}, {P} studied at {O} before joining the {O2}.
The {O}, based in {C}, employs 3,000 people in {G} and {G2}.
She joined {O} in {D} and became its director in {D2}.
{P} — who led the {O} until {D} — died in {C}.
US {T} {P} said Washington and {C} would work together.
U.S. {T} {P} and {N} {T2} {P2} met at the {O}.
UK {T} {P} landed in {C} on {D}.
Beijing and {C} agreed to resume talks; Moscow and {C2} did not.
New Delhi said {C} had assured it of support, {P} of {O} reports.
King {S}, Queen {S2} and Crown Prince {S3} attended.
The late {P} was a friend of {G}.
{P}: We have signed the {A} today.
Q: Will {G} sign the {A}? {T} {P}: We will see.
The newspaper {K} reported on {D} that {P} would resign.
The daily {K}, citing {O} sources, said {G} would not sign.
In an interview with {K}, {P} rejected the claim.
{P} told {K} in {D} that he had not been asked.
{K} is one of the few rights groups that still work in {C}.
{K} insisted the authorities had a duty to answer.
In {D}, {K} documented new blocking events in {G}.
{K} said in a statement that its {N} unit had made a profit.
The mine is run by {K}, a state-owned company, and by {K2}.
{K} chairman {P} said the port would open in {D}.
{K} was founded to help small firms in {G}.
The lender {K} and the insurer {K2} fell sharply.
{K} is in talks with the {N} government over lithium mines.
According to {K}, {P} of {G} will visit {C}.
The companies include {K}, {K2} and {O}.
The {K} movement and the {K2} party boycotted the vote.
Photo: {K}
{K}'s victory was announced on {D}.
{K} struck {C} with drones, the {O} said.
{Y} said {K} would pay for the repairs.
{Y} went to {V} to meet {P}, who runs {K}.
{P} was born in {V}, a town near {C}.
Residents of {V} and {V2} fled to {C}.
{V} district police spokesman {P} confirmed the arrest.
"I am proud of my people," {Y} said from {V}.
{Y}, a teacher from {V}, joined {K} in {D}.
{T} {Y} thanked {P} and {Y2}.
H.E. Shri {P}, {T} of {G}, visited {C}.
Gen {S} and Dr {P} were present, and so was Lt Gen {P2}.
His brother {P} and comrade {S} were there.
Professor {S} praised {P} of {K}.
{P} for {G} and {P2} for {G2} signed; {P3} of the {O} witnessed the signing.
The treaty was first signed in {D} by {S} and {S2}.
"{S} is wrong," {S2} said, adding that {G} would never leave the {O}.
On {D}, {T} {P} of {G} and {T2} {P2} of {G2} will co-chair the {E}.
{T} {S} hosted {T2} {S2} at the presidential palace in {C}.
The {T} of {G}, {P}, received his {N} colleague, {P2}.
Mayor {P} of {C} and Governor {P2} opened the exhibition.
{P} and his wife {P2} moved to {C} in {D}.
{P}, leader of the {O}, won the election with 54% of the vote.
The {O} candidate {P} conceded defeat to {P2} of the {O2}.
Police in {C} said two {NN} and a {N2} had been arrested.
{C}-based {O} reported the arrest of {P}.
Oil exports from {G} through the {L} rose in {D}.
{O} CEO {P} said the firm would invest in {C} and {C2}.
Researchers at {O} and {O2} published the study in {D}.
They celebrated {E} in {C}.
The {E} ended in {D}.
{G} will lend {G2} US$5 billion, the {O} said.
The project is worth US $15 million, {T} {P} told {O}.
The deal is worth Rs 90 crore, R2.5 million or €300 million, {P} said.
His Highness the Amir of {G} received {T} {P}.
Members of the ultra-Orthodox and {N} communities met {P} in {C}.
{NN}, New Zealanders and Costa Ricans live in {C}.
First Nations leaders met {T} {P} in {C}.
The two men left on {D} night.
On the 25th of July 2022, the {O} closed its office.
After the {E}, {G} and {G2} signed the {A}.
""".strip().split("\n")


def make_examples(count: int, rng: random.Random, gazetteer: Gazetteer) -> list[Sentence]:
    """`count` sentences, no two alike but by chance."""
    return [_example(rng.choice(TEMPLATES), i, rng, gazetteer) for i in range(count)]


def _example(template: str, number: int, rng: random.Random, gazetteer: Gazetteer) -> Sentence:
    text, spans, filled, at = "", [], {}, 0
    for match in SLOT.finditer(template):
        text += template[at : match.start()]
        key = match[0]
        if key not in filled:
            filled[key] = _fill(match[1], rng, gazetteer)
        if match[1] in LABELS:
            spans.append((len(text), len(text) + len(filled[key]), LABELS[match[1]]))
        text += filled[key]
        at = match.end()
    text += template[at:]
    if rng.random() < 0.04:
        text = text.upper() if len(text.upper()) == len(text) else text
    item = project_text(text, spans)
    names = [Name(start, end, frozenset({kind})) for start, end, kind in item.spans]
    names += _fixed(item.words, names)
    return Sentence(
        words=item.words,
        names=allowed_tags(len(item.words), names),
        document=f"made {number // 3}",
        paragraph=rng.random() < 0.5,
        starts_known=text[-1:] in '.!?”"' and not SEVERAL.search(template),
    )


FIXED = {
    "Washington": "GPE", "Beijing": "GPE", "Moscow": "GPE", "US": "GPE", "U.S.": "GPE", "UK": "GPE",
    "Parliament": "ORG", "New Delhi": "GPE", "ultra - Orthodox": "NORP", "New Zealanders": "NORP",
    "Costa Ricans": "NORP", "First Nations": "NORP",
}  # fmt: skip


def _fixed(words: list[str], names: list[Name]) -> list[Name]:
    """Names that stand in the templates themselves; US before an amount of money is none."""
    taken = {i for name in names for i in range(name.start, name.end)}
    found = [Name(start, end, frozenset({"DATE"})) for start, end in find_dates(words)]
    for text, kind in FIXED.items():
        own = text.split()
        for i in range(len(words) - len(own) + 1):
            if words[i : i + len(own)] == own and words[i + 1 : i + 2] != ["$"]:
                found.append(Name(i, i + len(own), frozenset({kind})))
    return [name for name in found if not taken.intersection(range(name.start, name.end))]


def _fill(slot: str, rng: random.Random, gazetteer: Gazetteer) -> str:
    name, surname = person(rng, gazetteer)
    makers = {
        "P": lambda: name,
        "S": lambda: surname,
        "T": lambda: rng.choice(phrases.OFFICES),
        "G": lambda: phrases.country(rng, gazetteer),
        "C": lambda: phrases.city(rng, gazetteer),
        "L": lambda: rng.choice(phrases.PLACES),
        "N": lambda: rng.choice(phrases.ADJECTIVES),
        "NN": lambda: phrases.peoples(rng),
        "O": lambda: phrases.organisation(rng, gazetteer, surname),
        "X": lambda: phrases.acronym(rng),
        "K": lambda: coined_body(rng),
        "Y": lambda: rng.choice(coined_person(rng)),
        "V": lambda: coined_word(rng).capitalize(),
        "A": lambda: phrases.agreement(rng, gazetteer),
        "E": lambda: phrases.event(rng, gazetteer),
        "D": lambda: phrases.date(rng),
        "H": lambda: phrases.handle(rng, surname),
    }
    return makers[slot]()
