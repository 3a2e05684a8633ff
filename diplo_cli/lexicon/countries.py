"""Countries in running text and by name: ISO 3166-1 alpha-2 codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast

from diplo_cli.lexicon.gazetteer import Hit, find_hits, load_entries, normalize
from diplo_cli.lexicon.tables import load_lines, load_rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

CountryKind = Literal["name", "demonym", "abbreviation", "capital", "city", "metonym"]
_KINDS = {"name", "demonym", "abbreviation", "capital", "city", "metonym"}

# Names that people bear too: next to another name they are read as part of it.
_PREPOSITIONS = re.compile(
    r"(?:in|of|from|to|with|between|and|the|for|at|near|against|by|on|into|via|than|or|as)", re.IGNORECASE
)
_OPENERS = re.compile(
    r"(?:But|While|When|Meanwhile|Although|Though|Like|Also|Both|If|Since|Then|Now|Today|Later|Because|Only|Yet|"
    r"So|That|What|How|Why|Where|Will|Can|Does|Did|Has|Is|Was|Under|After|Before|Within|Across|Unlike|Despite|"
    r"North|South|West|East|Northern|Southern|Eastern|Western|Central|Old|New|Greater|\w+ing|\w+day)"
)
_AFTER_COUNTRY = re.compile(
    r"(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Trade|Energy|Home|Deputy|Acting|Vice|Crown|King|Queen|"
    r"Minister|Ministry|President|Government|Embassy|Ambassador|Parliament|Army|Navy|Air|Armed|Forces|Premier|"
    r"Governor|Mayor|Senator|Post|River|Airport|Summit|Treaty|Agreement|Accord|Declaration|Conference|Protocol|"
    r"Secretary|State|National|Central|Supreme|High|Joint|Free|Bilateral|Strategic|Relations|Police|Bank|Times|"
    r"University|Council|Commission|Convention|Chamber|Business|Economic|Security|Special|Chief|General)\b"
)
_TEXTUAL_GEORGIA = re.compile(r"\b(?:Atlanta|Savannah|Augusta|Alabama|Florida|Tennessee|Ga\.|Gov\.)")
_CAUCASUS = re.compile(r"\b(?:Tbilisi|Caucasus|Abkhazia|Ossetia|Russian?|Armenian?|Azerbaijani?|Turkey)\b")


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country at code points [start, end): `text` as written, ISO `code`, and how it is named."""

    start: int
    end: int
    text: str
    code: str
    kind: CountryKind


def find_countries(text: str | Doc | Span) -> tuple[CountryMention, ...]:
    """Countries, peoples, capitals, cities and seats of government in reading order.

    Offsets are those of the text given; for a spaCy Span they count from the start of its Doc. Names of
    organisations ("Organization of American States") and seas, wars and treaties that are called after a
    country or city are left out; so is a country's name that is part of a person's ("Michael Jordan").
    """
    raw, shift = (text, 0) if isinstance(text, str) else (text.text, getattr(text, "start_char", 0))
    congo, georgia = _bare_congo(raw), _bare_georgia(raw)
    found = []
    for hit in find_hits(raw):
        if hit.entry.kind in _KINDS and _is_meant(raw, hit):
            code = {"Congo": congo, "Georgia": georgia}.get(hit.text, hit.entry.value)
            kind = cast(CountryKind, hit.entry.kind)
            found.append(CountryMention(hit.start + shift, hit.end + shift, hit.text, code, kind))
    return tuple(found)


def country_code(text: str) -> str | None:
    """The code of a country's name, demonym, abbreviation or seat of government; None for anything else."""
    entry = load_entries().get(_bare(text))
    return entry.value if entry and entry.kind in {"name", "demonym", "abbreviation", "metonym"} else None


@cache
def country_name(code: str) -> str:
    """The short English name of an ISO code: "IN" gives "India"; an unknown code is given back."""
    return next((row[1][0] for row in load_rows("countries.tsv") if row[0][0] == code), code)


def place_country(text: str) -> str | None:
    """The code of the country in which a place lies ("Kuala Lumpur", "Bled, Slovenia"); None if unknown."""
    parts = [text, *reversed(text.split(",")[1:]), text.split(",")[0]]
    for part in map(_bare, parts):
        entry = load_entries().get(part) or load_entries().get("?" + part)
        if entry and entry.kind in _KINDS:
            return entry.value
    return None


def _bare(text: str) -> str:
    return re.sub(r"^(?i:the)\s+|['’]s?$", "", normalize(text.strip(" ,;:()")))


def _is_meant(text: str, hit: Hit) -> bool:
    before, after = text[max(0, hit.start - 40) : hit.start], text[hit.end : hit.end + 40]
    if hit.text == "US":
        return not after.startswith("$") and not _is_shouted_pronoun(before, after)
    if hit.text == "Turkey" and re.match(r" (?:dinner|sandwich|breast|meat|farm|hunt)", after):
        return False
    if hit.entry.kind == "city" and " " not in hit.text and _is_surname(before):
        return False
    if hit.text not in load_lines("names-and-countries.txt"):
        return True
    return not (_is_surname(before) or _is_given_name(before, after))


def _is_shouted_pronoun(before: str, after: str) -> bool:
    word = re.search(r"(\w+)\s$", before)
    shouted = re.match(r"[ .!?]*(?:[A-Z]{2,}|$)", after) is not None
    return bool(word and shouted and word.group(1) in {"LET", "TELL", "GIVE", "HELP", "JOIN", "ABOUT"})


def _is_surname(before: str) -> bool:
    """The word before is an honorific, an initial or a given name: nothing that stands before countries."""
    word = re.search(r"(?:^|[\s(])((?:Mr|Mrs|Ms|Dr|Sen|Rep|Lord|Sir)\.?|[A-Z][^\W\d_]+|[A-Z]\.)[ ]$", before)
    if word is None or _AFTER_COUNTRY.fullmatch(word.group(1)):
        return False
    plain = _PREPOSITIONS.fullmatch(word.group(1)) or _OPENERS.fullmatch(word.group(1))
    return not (plain or load_entries().get(word.group(1)))


def _is_given_name(before: str, after: str) -> bool:
    """The word after is a surname, and no preposition stands before."""
    word = re.match(r" ([A-ZÀ-Ý][\w'’-]+)", after)
    if word is None or _AFTER_COUNTRY.match(word.group(1)) or load_entries().get(word.group(1)):
        return False
    lead = re.search(r"(\w+)\s$", before)
    return not (_PREPOSITIONS.fullmatch(word.group(1)) or (lead and _PREPOSITIONS.fullmatch(lead.group(1))))


def _bare_congo(text: str) -> str:
    brazzaville = "Brazzaville" in text or re.search(r"(?<!Democratic )Republic of (?:the )?Congo", text)
    kinshasa = re.search(r"\bDRC?\b|Kinshasa|Democratic Republic", text)
    return "CG" if brazzaville and not kinshasa else "CD"


def _bare_georgia(text: str) -> str:
    return "US" if _TEXTUAL_GEORGIA.search(text) and not _CAUCASUS.search(text) else "GE"
