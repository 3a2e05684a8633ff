"""Writes the list of office-holders from two open tables of facts.

    python -m training.office_holders ../shared/data/gazetteers > diplo_cli/data/office-holders.tsv

Sources: the CIA World Factbook (public domain): chiefs of state and heads of government with the day since
when; the US Department of State's list of official travels since 1901 (CC0): presidents and secretaries of
state, and whom they met, with the years in which the list names them.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

OFFICES = {
    "president": "president",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "taoiseach": "taoiseach",
    "chancellor": "chancellor",
    "federal chancellor": "chancellor",
    "king": "king",
    "queen": "queen",
    "foreign minister": "foreign minister",
    "foreign secretary": "foreign secretary",
    "defense minister": "defense minister",
}
_PARTICLES = "de|da|do|dos|del|der|den|van|von|bin|ibn|al|el|la|le|di|du|y|e|ter|of the"
_NAME = rf"[A-Z][\w'’.-]*(?:\s(?:(?:{_PARTICLES})\s)*[A-Z][\w'’.-]*){{0,4}}"
_MET = re.compile(
    r"(?<![a-z]\s)(?<![A-Z][a-z]\s)\b(?P<office>President|Prime Minister|Premier|Chancellor|King|Queen"
    rf"|Foreign Minister|Foreign Secretary|Defense Minister)\s(?P<name>{_NAME})(?!\w|\sof\b)"
)
_TITLED = re.compile(
    r"^(?P<office>President|Federal Chancellor|Chancellor|Prime Minister|King|Queen|Taoiseach|Premier)\s"
    r"(?P<name>[^,(;]+?)\s*\((?:since )?(?P<since>[^)]*\d{4})\)"
)
_DEMONYM = re.compile(r"(?:[a-z](?:an|ese|ish|i|ch|sh|ak|ek|sian)|Thai|Dutch|Greek|Swiss)\s$")
_STOP = frozenset(
    "Crown President Prime King Queen Foreign Minister Secretary Attended Met Discussed Lord".split()
)


def main() -> None:
    """Print the table: code, office, name, since, until, source."""
    folder = Path(sys.argv[1])
    codes = read_codes(folder)
    rows = {*read_factbook(folder, codes), *read_travels(folder, codes)}
    print(
        "# Who held which office: CIA World Factbook (public domain), and the US Department of State's list"
    )
    print(
        "# of official travels (CC0) with the years in which it names them. See training/office_holders.py."
    )
    print("code\toffice\tname\tsince\tuntil\tsource")
    for row in sorted(rows):
        print("\t".join(row))


def read_codes(folder: Path) -> dict[str, str]:
    """ISO codes by English name of the country, and of sovereign states by their Factbook code
    ("fips:rs")."""
    codes = {}
    with (folder / "country-codes.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            codes[row["NAME.EN"]] = row["ISO_3166_2"]
            if row["independent"] == "TRUE":
                codes["fips:" + row["FIPS_GEC"].lower()] = row["ISO_3166_2"]
    return codes


def read_factbook(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Holders in sovereign states, with the year since when."""
    with (folder / "factbook-leaders-and-demonyms.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            code = codes.get("fips:" + row["code"])
            for cell in {row["chief_of_state"], row["head_of_government"]}:
                match = _TITLED.match(cell or "")
                if match and code and not match["name"].startswith(("CHARLES III", "and ")):
                    since = re.search(r"\d{4}", match["since"])
                    office = OFFICES[match["office"].lower()]
                    yield code, office, _spell(match["name"]), since[0] if since else "", "", "factbook"


def _spell(name: str) -> str:
    """SURNAMES in capitals as they are written: "Kais SAIED" is Kais Saied."""
    words = re.sub(r"^(?:(?:Gen|Col|Capt|General|Dr|Sir|Crown Prince)\.?\s)+", "", name.strip()).split()
    return re.sub(r"[^\W\d_]{2,}", _lower, " ".join(words))


def _lower(match: re.Match[str]) -> str:
    word = match[0]
    return word.capitalize() if word.isupper() and not re.fullmatch(r"[IVX]+", word) else word


def read_travels(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Presidents and secretaries of state, and whom they met, with the first and last year."""
    years: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    own = {"president": "president", "secretary": "secretary of state"}
    with (folder / "us-official-travels.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["role"] in own:
                years["US", own[row["role"]], row["name"]].append(row["start"][:4])
            code = codes.get(row["country"])
            for match in _MET.finditer(row["remarks"] or "") if code else ():
                before = row["remarks"][max(0, match.start() - 14) : match.start()]
                name = match["name"].rstrip(".")
                if not _DEMONYM.search(before) and not set(name.split()) & _STOP:
                    years[code or "", OFFICES[match["office"].lower()], name].append(row["start"][:4])
    for key, seen in years.items():
        met = key[0] != "US" or key[1] not in own.values()
        if met and (len(seen) < 2 or " " not in key[2]):
            continue  # a remark may name somebody of another country: once is too little
        yield (*key, min(seen), max(seen), "travels")


if __name__ == "__main__":
    main()
