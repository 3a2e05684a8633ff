"""From marked stretches to drafts of quotations: joined, given a speaker, scare quotes left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diplo_cli.extractors.quotations.attribution import find_attribution
from diplo_cli.extractors.quotations.attribution_rules import COLON, SIGNED, Attribution
from diplo_cli.extractors.quotations.frames import Reading, Region, frame_of, is_boundary, read_marks
from diplo_cli.extractors.quotations.kinds import (
    Form,
    form_of,
    is_attribute,
    is_name_in_brackets,
    is_named_thing,
    is_subheading,
    is_title_of_author,
)
from diplo_cli.extractors.quotations.lead_in import find_lead_in
from diplo_cli.extractors.quotations.marks import trim
from diplo_cli.extractors.quotations.posts import cut_post
from diplo_cli.extractors.quotations.transcripts import TRANSCRIPT, Turn, find_turns
from diplo_cli.extractors.quotations.words import WEAK, cue_verb
from diplo_cli.rules import define_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

RUNS_ON = define_rule(
    "quotation.runs-on",
    """Words without an attribution of their own that follow a quotation go on with its speaker.

    "We have a deal," she said. ... "It took ten years." / the next paragraph opens with a mark.
    Leaves alone words that stand in a sentence of the reporter's.
    """,
)
UNATTRIBUTED = define_rule(
    "quotation.unattributed",
    """Words in marks that read as speech, whose speaker the text does not tell: kind "unknown".

    Leaves alone scare quotes, titles of works, names of agreements.
    """,
)


_LEAST_UNATTRIBUTED = 5  # words: fewer, said by nobody, are a heading or a name


_LONGEST_NAME = 25  # words


@dataclass(frozen=True)
class Draft:
    """A quotation before its speaker is linked to a person.

    `parts` and `date` are (start, end) code points; `speaker` and `cue` are tokens [start, end); `regions`
    are the indices of the marked stretches it was made of, none for a quotation without marks.
    """

    parts: tuple[tuple[int, int], ...]
    form: Form
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    rule: str
    regions: tuple[int, ...]
    side: str = ""
    reason: str | None = None
    closed: bool = True
    inherited: bool = False
    channel: str | None = None
    date: tuple[int, int] | None = None
    is_indirect: bool = False


def find_drafts(doc: Doc) -> list[Draft]:
    """Drafts of the quotations in marks of a document, in reading order."""
    return build_drafts(read_marks(doc))


def build_drafts(reading: Reading) -> list[Draft]:
    """Drafts from the marked stretches of a document."""
    reading = _cut_unclosed(reading)
    turns = [turn for turn in find_turns(reading.text) if turn.is_marked]
    drafts: list[Draft] = []
    for index, region in enumerate(reading.regions):
        if any(turn.span[0] <= region.marked.outer[0] < turn.span[1] for turn in turns):
            continue
        text = reading.text[region.marked.start : region.marked.end]
        form = form_of(text)
        found = find_attribution(reading, index)
        last = drafts[-1] if drafts else None
        if last and _goes_on(reading, last, index, form, found):
            drafts[-1] = _join(last, reading, index)
        elif (
            found
            and _lacks_speaker(reading, found)
            and last
            and last.speaker
            and _follows(reading, last, index)
        ):
            drafts.append(replace(_draft(reading, index, form, found), speaker=last.speaker, reason=None))
        elif found and not _is_no_quotation(reading, index, form, found):
            drafts.append(_draft(reading, index, form, found))
        elif form.is_speech and not _is_no_quotation(reading, index, form, None):
            one = _inherit(reading, last, index, form)
            if one.rule != UNATTRIBUTED or form.words > _LEAST_UNATTRIBUTED:
                drafts.append(one)
    drafts.extend(draft for turn in turns for draft in turn_draft(reading.doc, turn))
    return sorted(drafts, key=lambda d: d.parts[0]) if turns else drafts


def turn_draft(doc: Doc, turn: Turn) -> Iterator[Draft]:
    """One turn of a transcript."""
    name = doc.char_span(*turn.name, alignment_mode="expand")
    if name is not None:
        form = form_of(doc.text[turn.parts[0][0] : turn.parts[-1][1]])
        cue = (name.end, name.end + 1) if name.end < len(doc) and doc[name.end].text == ":" else None
        yield Draft(turn.parts, form, (name.start, name.end), cue, TRANSCRIPT, ())


def _cut_unclosed(reading: Reading) -> Reading:
    """Words whose closing mark is missing end before a link or the signature of a post."""
    regions = []
    for region in reading.regions:
        marked = region.marked
        if not marked.closed:
            start, end = marked.parts[-1]
            last = trim(reading.text, start, cut_post(reading.text, start, end))
            parts = (*marked.parts[:-1], last) if last else marked.parts
            region = replace(region, marked=replace(marked, parts=parts))
        regions.append(region)
    return replace(reading, regions=tuple(regions))


def _is_no_quotation(reading: Reading, index: int, form: Form, found: Attribution | None) -> bool:
    region = reading.regions[index]
    if is_attribute(reading, region) or is_subheading(reading, index, form):
        return True
    if is_name_in_brackets(reading.doc, region.start, region.end):
        return True
    if is_title_of_author(reading, index, form):
        return True
    return form.words < _LONGEST_NAME and is_named_thing(reading, index, form)


def _draft(reading: Reading, index: int, form: Form, found: Attribution) -> Draft:
    marked = reading.regions[index].marked
    return Draft(
        marked.parts,
        form,
        found.speaker,
        found.cue,
        found.rule,
        (index,),
        found.side,
        found.reason,
        marked.closed,
    )


def _lacks_speaker(reading: Reading, found: Attribution) -> bool:
    """ "Adding: "..."": a participle without a subject in a sentence of its own."""
    cue = found.cue
    return found.speaker is None and cue is not None and reading.doc[cue[0]].lower_.endswith("ing")


def _goes_on(reading: Reading, last: Draft, index: int, form: Form, found: Attribution | None) -> bool:
    """Broken by its attribution ("A," she said, "B") or taken up right behind it ("A," she said. "B.")."""
    if last.cue is None or last.inherited or last.rule == SIGNED:
        return False
    before, region = reading.regions[last.regions[-1]], reading.regions[index]
    if last.regions[-1] != index - 1 or not before.end <= last.cue[0] < region.start:
        return (
            last.regions[-1] == index - 1
            and (len(last.regions) > 1 or (last.rule == COLON and found is None))
            and (found is None or found.side != "after")
            and _touches(reading, before.end, region.start, in_line=found is not None)
        )
    between = reading.doc[before.end : region.start]
    if any("\n" in t.text for t in between):
        goes_on = found is None and last.side == "after" and _speaks_on(reading, last, index)
        return goes_on and not _is_no_quotation(reading, index, form, None)
    if found is not None and found.cue is not None and found.cue != last.cue:
        return _is_by_the_way(reading, last, found, region)
    behind = [t for t in between if t.i >= last.cue[1] and not t.is_space]
    stops = [
        t for t in behind if t.text in {":", ";"} or (t.text in {".", "?", "!"} and is_boundary(t.doc, t.i))
    ]
    if (
        last.side == "after"
        and last.speaker
        and not stops
        and _is_bare(reading, last, before.end, region.start)
    ):
        return not form.starts_capital
    if not behind or last.side != "after":
        return False
    if stops:
        return stops[0].text in ".?!" and stops[0].i == behind[-1].i and form.starts_capital
    return behind[-1].text in {",", "–", "—", "-", "--"} and not _is_no_quotation(reading, index, form, None)


def _is_by_the_way(reading: Reading, last: Draft, found: Attribution, region: Region) -> bool:
    """ "A," she said, pointing to the map, "b": what she does while she speaks, not "adding that"."""
    doc = reading.doc
    if found.cue is None or last.cue is None or last.side != "after" or region.begins_sentence:
        return False
    verb, joint = doc[found.cue[0]], doc[region.start - 1]
    cue = cue_verb(verb)
    if cue is None or cue.lemma not in WEAK or verb.tag_ != "VBG" or verb.i < last.cue[0]:
        return False
    return joint.text == "," and verb.i + 1 < joint.i and reading.regions[last.regions[-1]].last == ","


def _is_bare(reading: Reading, last: Draft, start: int, end: int) -> bool:
    """ "We stand ready" tweeted Doe "to help": nothing but verb and speaker stands between."""
    parts = {*range(*(last.speaker or (0, 0))), *range(*(last.cue or (0, 0)))}
    return all(t.i in parts or t.is_space for t in reading.doc[start:end])


def _speaks_on(reading: Reading, last: Draft, index: int) -> bool:
    """A speech in paragraphs: its first ends with the attribution, the next ones are reopened."""
    region = reading.regions[index]
    if last.cue is None:
        return False
    behind = [t for t in reading.doc[last.cue[1] : region.start] if not t.is_space]
    return len(behind) < 8 and sum(t.text == "." for t in behind) <= 1


def _touches(reading: Reading, start: int, end: int, *, in_line: bool) -> bool:
    """Nothing of the reporter's stands between, nor, `in_line`, a line break."""
    return all(t.is_space and not (in_line and "\n" in t.text) for t in reading.doc[start:end])


def _join(last: Draft, reading: Reading, index: int) -> Draft:
    marked = reading.regions[index].marked
    text = reading.text[marked.start : marked.end]
    form = replace(last.form, words=last.form.words + len(text.split()))
    return replace(
        last,
        parts=(*last.parts, *marked.parts),
        regions=(*last.regions, index),
        form=form,
        closed=marked.closed,
    )


def _inherit(reading: Reading, last: Draft | None, index: int, form: Form) -> Draft:
    marked = reading.regions[index].marked
    led = find_lead_in(reading, index)
    if (
        last
        and last.speaker
        and _follows(reading, last, index)
        and not _turns_to_another(reading, last, led)
        and not _tells_before(reading, index)
    ):
        return Draft(
            marked.parts,
            form,
            last.speaker,
            last.cue,
            RUNS_ON,
            (index,),
            closed=marked.closed,
            inherited=True,
        )
    if led:
        return _draft(reading, index, form, led)
    return Draft(
        marked.parts, form, None, None, UNATTRIBUTED, (index,), reason="nobody is named as the speaker",
        closed=marked.closed,
    )  # fmt: skip


def _tells_before(reading: Reading, index: int) -> bool:
    """A clause of the reporter's leads to the words: "Doe reacted with doubt to the deal, "I am ..."."""
    left = frame_of(reading, index).left
    return any(reading.doc[i].tag_ in {"VBD", "VBZ"} for i in left)


def _turns_to_another(reading: Reading, last: Draft, led: Attribution | None) -> bool:
    """A sentence of its own between the two tells of somebody who speaks."""
    behind = max(reading.regions[last.regions[-1]].end, last.cue[1] if last.cue else 0)
    return led is not None and led.speaker is not None and led.speaker[0] >= behind


def _follows(reading: Reading, last: Draft, index: int) -> bool:
    """Nothing but the attribution of the last quotation stands between it and this one."""
    before, region = reading.regions[last.regions[-1]], reading.regions[index]
    start = max(before.end, last.cue[1] if last.cue else 0)
    between = reading.doc[start : region.start]
    sentences = sum(1 for t in between if t.text in {".", "?", "!"})
    return sentences <= 1 and len(between) < 40
