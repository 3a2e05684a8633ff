"""How values read in tables and Markdown: the same words in both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from diplo_cli.facts import (
    Agreement,
    DateValue,
    Difference,
    Facts,
    Finding,
    Party,
    Person,
    Place,
    Quotation,
    Source,
    Span,
    Title,
    Unresolved,
)
from diplo_cli.lexicon import country_name

NOT_STATED = "not stated"
LONG_STRETCH = 12  # words of a difference that are shown in full
NEAR = 5  # stretches with fewer code points between them have only marks and white space there
OPEN_STATUSES = frozenset({"planned", "proposed", "under_negotiation"})


def plain(name: str) -> str:
    """A word of the data model as prose: "under_negotiation" is "under negotiation"."""
    return name.replace("_", " ")


def name_sides(facts: Facts) -> dict[str, str]:
    """Party codes with the names that the article's agreements give them."""
    return {party.code: party.name for agreement in facts.agreements for party in agreement.parties}


def say_side(code: str | None, sides: dict[str, str]) -> str:
    """A party's code as the name that the article gives it, else its usual one: "MT" is "Malta"."""
    if code is None:
        return ""
    return sides.get(code) or country_name(code).removeprefix("ORG:")


def say_party(party: Party) -> str:
    """A party with what it rests on, if nobody says outright that it is one."""
    return party.name if party.basis == "stated" else f"{party.name} ({party.basis})"


def say_date(value: DateValue) -> str:
    """An ISO date with the article's own words and what it rests on: "2021-05-03 (“Monday”, resolved)"."""
    basis = "" if value.basis == "stated" else f", {value.basis}"
    if value.text == value.date:
        return value.date + (f" ({value.basis})" if basis else "")
    return f"{value.date} (“{value.text}”{basis})"


def say_place(place: Place) -> str:
    """A place with its country, if that is not the place itself: "Sliema (Malta)"."""
    country = country_name(place.country) if place.country else place.name
    return place.name if country in place.name else f"{place.name} ({country})"


def say_title(title: Title, person: Person) -> str:
    """An office, with its organisation or country where that is not the person's own."""
    organization = title.organization if title.organization != person.organization else None
    country = title.country if title.country != person.country else None
    of = organization or (country_name(country) if country else None)
    return f"{title.title} ({of})" if of else title.title


def say_kind(agreement: Agreement) -> str:
    """Type, status and domain in one phrase."""
    domain = f" ({plain(agreement.domain)})" if agreement.domain else ""
    return f"{plain(agreement.type)}{domain}, {plain(agreement.status)}"


def say_published(source: Source) -> str:
    """The document date and where it stood."""
    if not source.published:
        return f"published: {NOT_STATED}"
    basis = f" ({plain(source.published_basis)})" if source.published_basis else ""
    return f"published {source.published}{basis}"


def say_manner(quotation: Quotation) -> list[str]:
    """Cue with addressee and channel, date and completeness of a quotation, as far as stated."""
    cue, on, addressee, channel = quotation.cue, quotation.said_on, quotation.addressee, quotation.channel
    told = join((cue.text if cue else None, f"to {addressee}" if addressee else None), " ")
    facets = [
        join((told, f"({channel})" if channel and channel != addressee else None), " "),
        (on.date if on.date == on.text else f"{on.date} (“{on.text}”)") if on else None,
        quotation.kind if quotation.kind != "direct" else None,
        "cut off" if quotation.truncated else None,
    ]
    return [facet for facet in facets if facet]


def say_words(quotation: Quotation) -> str:
    """The words of a quotation, each stretch in its own marks.

    Lines and paragraphs of the article do not part a stretch: an ellipsis stands for words of others.
    """
    stretches = _join_lines(quotation.parts) or [quotation.text]
    if quotation.kind == "indirect":
        return " … ".join(stretches)
    return " … ".join(f"“{stretch}”" for stretch in stretches)


def _join_lines(parts: Sequence[Span]) -> list[str]:
    stretches: list[str] = []
    end = 0
    for part in parts:
        if stretches and 0 <= part.start - end < NEAR:
            stretches[-1] += f" {part.text}"
        else:
            stretches.append(part.text)
        end = part.end
    return stretches


def say_open(point: Unresolved, facts: Facts) -> str:
    """What was left open, with the agreement by its name: only quotations show their ids."""
    names = {agreement.id: agreement.name for agreement in facts.agreements}
    return f"{names.get(point.about, point.about)}, {plain(point.field)}: {point.reason}"


def say_finding(finding: Finding) -> str:
    """A finding as a line: "line 7, error: what is wrong [the rule's id]"."""
    where = f"line {finding.evidence[0].line}, " if finding.evidence else ""
    return f"{where}{finding.severity}: {finding.message} [{finding.code}]"


def say_versions(quotation: Quotation) -> str:
    """How a quotation differs from the fuller version, word by word."""
    if not quotation.version_of:
        return ""
    found = "; ".join(map(_say_difference, quotation.differences))
    return f"version of {quotation.version_of}" + (f" ({found})" if found else " (same words)")


def _say_difference(difference: Difference) -> str:
    ours, theirs = _say_stretch(difference.ours), _say_stretch(difference.theirs)
    if not ours or not theirs:
        return f"{difference.kind}: {ours or theirs} {'added' if ours else 'left out'}"
    return f"{difference.kind}: {ours} for {theirs}"


def _say_stretch(words: str) -> str:
    """Words in marks; of a long stretch, which stands in full elsewhere, its ends and its length."""
    parts = words.split()
    if len(parts) <= LONG_STRETCH:
        return f"“{words}”" if parts else ""
    return f"“{' '.join(parts[:4])} … {' '.join(parts[-4:])}” ({len(parts)} words)"


def say_names(person: Person) -> str:
    """The other names of a person, handles last, each once."""
    names = dict.fromkeys((*person.aliases, *person.handles))
    return "; ".join(name for name in names if name != person.name)


def join(facets: Iterable[str | None], mark: str) -> str:
    """The facets that are there, joined."""
    return mark.join(facet for facet in facets if facet)
