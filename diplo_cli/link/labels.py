"""The side or state by which the words label a person: "the Peruvian side: Costa", "Costa, for Lima, and"."""

from __future__ import annotations

import re

from diplo_cli.lexicon.offices import singular_head
from diplo_cli.link.passage import REACH, Passage

_STYLES = r"(?:(?:the|The|H\.\s?E\.?|H\.\s?H\.|Mr|Mrs|Ms|Dr|Shri|Smt|Hon|Prof|Eng|Sir|Dame)\.?\s+)*$"
_LABEL = re.compile(
    r"\s+(?:side|signatory|signatories|party|delegation|represented\s+by)\s*[:,–-]\s*" + _STYLES
)
_FOR_THE = re.compile(r"\b(?:for|[Ff]rom)\s+(?:the\s+)?$")
_COMMA = re.compile(r",\s+(?:by\s+|its\s+)?" + _STYLES)
_FOR = re.compile(r"\s*(,)?\s+for\s+(?:the\s+(?:Republic\s+of\s+)?)?")
_AFTER_FOR = re.compile(r"\s*(?:[,;.]|\sand\s)")
_WHOSE = re.compile(r",\s+whose\s+(?:own\s+|new\s+|then\s+)?(?:[\w-]+\s+){0,3}(?:,\s+)?" + _STYLES)
_WAS = re.compile(r"\s+(?:was|were|is|will\s+be)\s+(?:(?:its|her|his|the)\s+)?$")
_SIGNING_FOR = re.compile(r"\b[Ss]igning\s+(?:for|on\s+behalf\s+of)\s+(?:the\s+)?$")
_OFFICE_RUN = re.compile(r"(?:[A-Z][\w.'’&-]*|of|for|the|and|de|[-–&]|\s)+")
_NOT_OWN = re.compile(r"\b(?:to|on|for|with|in|about|against|at|into)\s+(?:the\s+)?$")
_COUNTRYS = re.compile(r"\b(?:[Tt]he|[Tt]hat)\s+country['’]s\s+(?:[\w-]+,?\s+){0,5}$")


def read_label(passage: Passage) -> str | None:
    """ "From the Peruvian side: Dr. Ana Costa", "Peruvian signatory: Ana Costa, Minister of Trade"."""
    named = passage.within(max(passage.sentence, passage.front - 60), passage.front)
    return named[-1].code if named and _LABEL.fullmatch(passage.text, named[-1].end, passage.front) else None


def read_for(passage: Passage) -> str | None:
    """ "and, for Peru, Captain Costa", "Ana Costa, for Lima, and", "Signing for Peru was her envoy, Lee"."""
    text, front = passage.text, passage.front
    named = passage.within(max(passage.sentence, front - 80), front)
    if named and passage.mention.titles:
        before = text[max(0, named[-1].start - 30) : named[-1].start]
        if _FOR_THE.search(before) and _COMMA.fullmatch(text, named[-1].end, front):
            return named[-1].code
        if _SIGNING_FOR.search(before) and _WAS.fullmatch(text, named[-1].end, front):
            return named[-1].code
    found = _FOR.match(text, passage.mention.end)
    after = passage.at(found.end()) if found else None
    if found is None or after is None or after.kind == "demonym" or not _AFTER_FOR.match(text, after.end):
        return None
    return after.code if found[1] or passage.mention.titles else None


def read_whose(passage: Passage) -> str | None:
    """ "Peru, whose President, H.E. Ana Costa, was absent"."""
    named = passage.within(max(passage.sentence, passage.mention.start - 90), passage.front)
    fits = named and passage.mention.titles and named[-1].kind in {"name", "abbreviation"}
    return named[-1].code if fits and _WHOSE.fullmatch(passage.text, named[-1].end, passage.front) else None


def read_in_office(passage: Passage) -> str | None:
    """ "Governor of the Bank of Peru Ana Costa", "the head of the U.S. Mint, Dr. Costa": in the office."""
    text, name = passage.text, passage.mention.start
    low = max(passage.sentence, name - 140)
    lead = re.search(r"(?:,\s+)?" + _STYLES, text[low:name])
    end = low + lead.start() if lead else name
    runs = [m for m in _OFFICE_RUN.finditer(text, low, end) if m.end() == end]
    if not runs:
        return None
    words = re.finditer(r"[\w-]+", text[runs[0].start() : end])
    heads = [w for w in words if singular_head(w[0].lower()) == w[0].lower()]
    if not heads:
        return None
    named = passage.within(runs[0].start() + heads[0].end(), end)
    own = named and not _NOT_OWN.search(text, runs[0].start(), named[0].start)
    return named[0].code if own and len({m.code for m in named}) == 1 else None


def read_the_countrys(passage: Passage) -> str | None:
    """ "Peru was angry. The country's trade minister, Ana Costa": the state named last before."""
    front = passage.front
    if not passage.mention.titles or not _COUNTRYS.search(
        passage.text, max(0, front - 40), passage.mention.start
    ):
        return None
    before = [m for m in passage.within(max(0, front - REACH), front) if m.kind == "name"]
    return before[-1].code if before else None
