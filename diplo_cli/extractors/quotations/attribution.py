"""Who said a marked stretch, and by which cue, from the reporter's words in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.attribution_rules import ACCORDING, AFTER, BEFORE, SIGNED, Attribution
from diplo_cli.extractors.quotations.cue_before import by_what, find_before, find_led_in, find_participle
from diplo_cli.extractors.quotations.cue_behind import PASSING, find_behind, find_source_behind
from diplo_cli.extractors.quotations.frames import Frame, Reading, Region, frame_of, is_bare_attribution
from diplo_cli.extractors.quotations.governing import is_weak
from diplo_cli.extractors.quotations.subjects import is_entity
from diplo_cli.extractors.quotations.words import THIRD_PERSON, has_parse

if TYPE_CHECKING:
    from spacy.tokens import Doc


_CLAUSES = frozenset("as while when after although though if before because since".split())


def find_attribution(reading: Reading, index: int) -> Attribution | None:
    """The attribution of region `index` in its own sentence, or None."""
    region, frame = reading.regions[index], frame_of(reading, index)
    named = by_what(reading.doc, frame)
    if named:
        return named
    behind = find_behind(reading.doc, frame, region)
    led = _said_already(reading.doc, frame, region, behind)
    if led:
        return led
    if behind and behind.rule == AFTER and _is_clause(reading.doc, frame):
        led = find_led_in(reading.doc, frame, region)
        if led:
            return led
    if behind and (
        region.last in ",?!-—–…"
        or _is_told_behind(reading.doc, frame, region)
        or not region.marked.closed
        or behind.rule == SIGNED
        or _begins_apart(reading.doc, frame)
    ):
        return behind
    before = find_before(reading.doc, frame, region)
    if before and not _gives_way(reading.doc, before):
        return before
    return find_source_behind(reading.doc, frame) or before or behind


def _said_already(doc: Doc, frame: Frame, region: Region, behind: Attribution | None) -> Attribution | None:
    """ "Doe called it a "breach," according to the paper": the paper tells of it, Doe said it; and "Citing
    "a lack of time," Doe left" / "Citing "a lack of time," Doe said": she cites."""
    if behind is None or not frame.left or not has_parse(doc):
        return None
    participle = find_participle(doc, frame, region)
    if participle is not None or behind.rule != ACCORDING:
        return participle
    before = find_before(doc, frame, region)
    said = (
        before is not None and before.rule == BEFORE and before.speaker is not None and before.cue is not None
    )
    if not said or before is None or before.cue is None or is_weak(doc[before.cue[0]]):
        return None
    return (
        before
        if is_entity(doc, before.speaker) or doc[(before.speaker or (0, 0))[0]].lower_ in THIRD_PERSON
        else None
    )


def _gives_way(doc: Doc, before: Attribution) -> bool:
    """ "He hopes to "turn the page", the minister said": a weak verb before the words."""
    return (
        before.speaker is None
        or before.cue is None
        or (has_parse(doc) and is_weak(doc[before.cue[0]]) and before.rule == BEFORE)
    )


def _is_told_behind(doc: Doc, frame: Frame, region: Region) -> bool:
    """ "It is done." Ms. Doe said."""
    alone = not frame.left and region.last == "." and frame.right[:1] == (region.end,)
    return alone and is_bare_attribution(doc, region.end)


def _is_clause(doc: Doc, frame: Frame) -> bool:
    """ "As one of them shouted, "Never," the envoy left": the words close a clause."""
    return any(doc[i].lower_ in _CLAUSES for i in frame.left[:3])


def _begins_apart(doc: Doc, frame: Frame) -> bool:
    return bool(frame.right) and doc[frame.right[0]].text in PASSING
