"""The country that the words around a name give: "signed on behalf of Peru by Minister Costa"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diplo_cli.link.body_told import read_body_told
from diplo_cli.link.labels import read_for, read_in_office, read_label, read_the_countrys, read_whose
from diplo_cli.link.passage import REACH, SENTENCE_END, Passage
from diplo_cli.link.settings import (
    read_behind_office,
    read_bracket,
    read_in_with,
    read_led,
    read_where,
)

if TYPE_CHECKING:
    from diplo_cli.extractors.people import PersonMention
    from diplo_cli.lexicon.countries import CountryMention

_THE = r"(?:the\s+|its\s+|his\s+|her\s+|then\s+)?$"
_BEHALF = re.compile(
    r"\b(?:(?:on\s+behalf\s+of|signed\s+for)\s+(?:the\s+)?(?P<side>[^,;.]{2,60}?)|on\s+the\s+(?P<part>\w+)\s+side,?)"
    r"\s+by\s+" + _THE
)
_REPRESENTED = re.compile(r"\s+(?:is|was|were|will\s+be|being)\s+represented\b[^;.]{0,60}?\bby\s+" + _THE)
_ITS = re.compile(r"(?:But\s+|And\s+)?[Ii]ts\s+(?!$)")
_BETWEEN = re.compile(r"\s+(?:in|of)\s+(?:the\s+)?$")
_OPENING_PLACE = re.compile(r"(?:And\s+|But\s+|Meanwhile,?\s+|Earlier,?\s+|Later,?\s+)?[Ii]n\s+")
_AFTER_PLACE = re.compile(r"(?:\s+(?:on\s+)?[A-Z][a-z]+day|\s+earlier|\s+later)?,\s+" + _THE)
_GOING = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|(?:fl(?:y|ies|ew|ying)|travel(?:s|l?ed|l?ing)?|arriv(?:es?|ed|ing)|go(?:es)?|"
    r"went|head(?:s|ed|ing)?|trip|visit)\s+(?:to|in|for))\s+(?:the\s+)?$"
)
_MEETING = re.compile(
    r"[^,;]{0,40}\b(?:(?:meet|meets|met|meeting|talks|spoke|speak)(?:\s+with)?|received\s+by|hosted\s+by|guest\s+of)"
    r"\s+" + _THE
)
_OF_THE = re.compile(r"\s*,?\s+(?:of|from)\s+the\s+")
_IS_A = re.compile(r",\s+(?:an?|the)\s+(?:\d+-year-old\s+|[a-z-]+\s+)?")
_HUMAN = re.compile(
    r"\s+(?:[a-z-]+\s+){0,2}(?:teacher|player|winger|striker|international|footballer|journalist|student|activist|"
    r"doctor|engineer|scientist|author|writer|poet|singer|actor|actress|lawyer|farmer|businessman|businesswoman|"
    r"diplomat|soldier|pilot|analyst|economist|historian|citizen|national|man|woman|negotiator|lawmaker|mediator),?\s+"
    r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?$"
)
_CONSTITUENCY = re.compile(r"\s*,?\s*\((?:[DRI]-)?(?:[A-Z]{2}(?:-(?:\d{1,2}|AL))?|[A-Z][a-z]+\.)\)")
_CONGRESS = re.compile(r"\b(?:senator|sen\.?|representative|rep\.?|congress\w+)\s*$", re.IGNORECASE)


def country_beside(text: str, mention: PersonMention, countries: tuple[CountryMention, ...]) -> str | None:
    """The ISO code that the sentence gives a person beside his office's own country, None if it is silent."""
    passage = Passage(text, mention, countries)
    rules = (
        _side,
        read_label,
        _represented,
        read_for,
        read_whose,
        read_in_office,
        read_the_countrys,
        _its,
        _between,
        _after,
        _opening_place,
        _host,
        read_where,
        read_in_with,
        read_led,
        read_bracket,
        read_behind_office,
        _described,
        _congress,
        read_body_told,
    )
    return next((code for rule in rules if (code := rule(passage))), None)


def _side(passage: Passage) -> str | None:
    """ "signed on behalf of the Peruvian navy by Captain Costa", "on the Peruvian side by Minister Costa"."""
    found = _BEHALF.search(passage.text, passage.sentence, passage.front)
    if found is None:
        return None
    named = {m.code for m in passage.within(*found.span("side" if found["side"] else "part"))}
    return named.pop() if len(named) == 1 else None


def _represented(passage: Passage) -> str | None:
    """ "Peru was represented at the talks by Deputy Minister Costa"."""
    for m in passage.within(passage.sentence, passage.front):
        if _REPRESENTED.fullmatch(passage.text, m.end, passage.front):
            return m.code
    return None


def _its(passage: Passage) -> str | None:
    """ "Peru joined too. Its health director, Ana Costa": the state that the sentence before opens with."""
    opening = _ITS.match(passage.text, passage.sentence, passage.mention.start)
    if passage.sentence < 3 or opening is None or opening.end() < passage.front:
        return None
    if not passage.mention.titles:
        return None
    low = max(0, passage.sentence - REACH)
    ends = [m.end() for m in SENTENCE_END.finditer(passage.text, low, passage.sentence - 2)]
    named = passage.at(ends[-1] if ends else low)
    acts = named and re.match(r"\s+[a-z]", passage.text[named.end : named.end + 3])
    return named.code if named and acts and named.kind != "demonym" else None


def _between(passage: Passage) -> str | None:
    """ "Opposition Leader in Peru, Ana Costa"."""
    if not passage.mention.titles:
        return None
    for named in passage.within(passage.front, passage.mention.start):
        introduced = _BETWEEN.search(passage.text, passage.front, named.start)
        if introduced and passage.text[named.end : passage.mention.start].strip() == ",":
            return named.code
    return None


def _after(passage: Passage) -> str | None:
    """ "Permanent Secretary Ana Costa of the Peruvian Ministry of Health"."""
    found = _OF_THE.match(passage.text, passage.mention.end)
    named = passage.at(found.end()) if found and passage.mention.titles else None
    return named.code if named and named.kind == "demonym" else None


def _opening_place(passage: Passage) -> str | None:
    """ "In Lima on Friday, Foreign Minister Ana Costa": the place in which the sentence is set."""
    found = _OPENING_PLACE.match(passage.text, passage.sentence, passage.front)
    named = passage.within(found.end(), passage.front) if found else []
    if not (found and named and passage.mention.titles and named[0].start == found.end()):
        return None
    alone = len({m.code for m in named}) == 1
    return (
        named[0].code
        if alone and _AFTER_PLACE.fullmatch(passage.text, named[-1].end, passage.front)
        else None
    )


def _host(passage: Passage) -> str | None:
    """ "will fly to Peru to meet with President Ana Costa"."""
    named = passage.within(passage.sentence, passage.front)
    if not named or not passage.mention.titles or named[-1].kind == "demonym":
        return None
    going = _GOING.search(passage.text, passage.sentence, named[-1].start)
    meets = going and _MEETING.fullmatch(passage.text, named[-1].end, passage.front)
    return named[-1].code if meets else None


def _described(passage: Passage) -> str | None:
    """ "Peruvian teacher Ana Costa", "Ana Costa, a young Peruvian woman": people without an office."""
    if passage.mention.titles:
        return None
    found = _IS_A.match(passage.text, passage.mention.end)
    for start in (
        (found.end(), passage.mention.end + len(found[0]) - len(found[0].lstrip(", "))) if found else ()
    ):
        named = passage.at(start)
        if (
            named
            and named.kind == "demonym"
            and re.match(r"\s+[a-z]", passage.text[named.end : named.end + 3])
        ):
            return named.code
    before = passage.within(passage.sentence, passage.mention.start)
    if before and before[-1].kind == "demonym":
        told = _HUMAN.fullmatch(passage.text, before[-1].end, passage.mention.start)
        return before[-1].code if told else None
    return None


def _congress(passage: Passage) -> str | None:
    """ "Senator Ann Lee (AZ)", "Rep. Lee (D-N.Y.)": a seat of the Congress of the United States."""
    seat = _CONSTITUENCY.match(passage.text, passage.mention.end)
    return "US" if seat and any(_CONGRESS.search(t.title) for t in passage.mention.titles) else None
