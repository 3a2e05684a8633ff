"""Agreements against gold: which belongs to which, then field by field."""

from __future__ import annotations

from benchmarks.entries import Json, all_names, part_of, party_codes
from benchmarks.matching import fold, overlap, ratio, same_party, same_person, same_thing, same_title
from benchmarks.tally import Tally


def score_agreements(gold: Json, facts: Json, by_id: dict[str, Json], tally: Tally) -> None:
    wanted, found = gold.get("agreements", []), facts.get("agreements", [])
    pairs = _best_pairs(wanted, found)
    for i, g in enumerate(wanted):
        if i not in pairs:
            _miss_agreement(g, tally)
    optional = [
        n
        for o in gold.get("optional_agreements", [])
        for n in (o.get("names", []) if isinstance(o, dict) else [o])
    ]
    for j, a in enumerate(found):
        if j not in pairs.values() and not any(same_thing(n, a.get("name", "")) for n in optional):
            tally.spurious("agreements", a.get("name", ""))
            tally.fp["parties"] += len(party_codes(a))
            tally.fp["signatories"] += sum(1 for s in a.get("signatories", []) if s.get("name"))
    for i, j in pairs.items():
        _score_agreement(wanted[i], found[j], by_id, tally)


def _best_pairs(wanted: list[Json], found: list[Json]) -> dict[int, int]:
    """Gold index to found index, the likest pairs first: by name, helped by parties and type."""
    scored = []
    for i, g in enumerate(wanted):
        for j, a in enumerate(found):
            like = max(
                (max(overlap(x, y), ratio(x, y)) for x in g["names"] for y in all_names(a) if x and y),
                default=0,
            )
            parties, codes = set(g["parties"]), party_codes(a)
            shared = len(parties & codes) / len(parties | codes) if parties | codes else 0.0
            if like >= 0.6 or (like >= 0.4 and shared >= 0.5):
                scored.append((like + 0.5 * shared + 0.2 * (g["type"] == a.get("type")), i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(scored, reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _miss_agreement(g: Json, tally: Tally) -> None:
    tally.miss("agreements", g["names"])
    tally.fn["main agreements"] += bool(g.get("main"))
    tally.fn["parties"] += len(g["parties"])
    tally.fn["signatories"] += sum(1 for s in g["signatories"] if s.get("name"))
    for name, key in (("signing date", "signed_on"), ("place", "place"), ("duration", "duration")):
        tally.fn[name] += bool(g.get(key))
    tally.fn["entry into force"] += bool(g.get("effective_on"))
    tally.fn["terms"] += len(g.get("terms", []))


def _score_agreement(g: Json, a: Json, by_id: dict[str, Json], tally: Tally) -> None:
    tally.tp["agreements"] += 1
    tally.tp["main agreements"] += bool(g.get("main"))
    tally.compare("type", g["type"], a.get("type"))
    tally.compare("status", g["status"], a.get("status"))
    found = party_codes(a) - set(g.get("optional_parties", []))
    tally.pair("parties", sorted(g["parties"]), sorted(found), same_party)
    _score_signatories(g, a, by_id, tally)
    tally.compare("signing date", g.get("signed_on"), part_of(a, "signed_on", "date"))
    tally.compare("place", part_of(g, "place", "name"), part_of(a, "place", "name"), same_thing)
    tally.compare("occasion", g.get("occasion"), part_of(a, "occasion", "name"), same_thing)
    tally.compare("duration", g.get("duration"), part_of(a, "duration", "iso"))
    if "effective_on" in g:
        tally.compare("entry into force", g["effective_on"], part_of(a, "effective_on", "date"))
    if "terms" in g:
        _score_terms(g, a, tally)


def _score_signatories(g: Json, a: Json, by_id: dict[str, Json], tally: Tally) -> None:
    def same(wanted: Json, found: Json) -> bool:
        person = all_names(by_id.get(found.get("person") or "", {}))
        return same_person(wanted["name"], found["name"]) or fold(wanted["name"]) in map(fold, person)

    wanted = [s for s in g["signatories"] if s.get("name")]
    found = [s for s in a.get("signatories", []) if s.get("name")]
    for s, t in tally.pair("signatories", wanted, found, same):
        tally.compare("signatory title", s.get("title"), t.get("title"), same_title)
        if s.get("for"):
            tally.compare("signatory side", s["for"], t.get("on_behalf_of"), same_party)


def _score_terms(g: Json, a: Json, tally: Tally) -> None:
    """Terms of the same kind and much the same words; other words of a gold or optional term are no error."""

    def like(wanted: Json, found: Json) -> bool:
        return wanted["kind"] == found["kind"] and same_thing(wanted["text"], found["text"], 0.7)

    also = [t["text"] for t in g["terms"]] + g.get("optional_terms", [])
    found = [
        t
        for t in a.get("terms", [])
        if any(like(w, t) for w in g["terms"]) or not any(same_thing(o, t["text"], 0.7) for o in also)
    ]
    for wanted, hit in tally.pair("terms", g["terms"], found, like):
        if wanted["attributed_to"] or hit.get("attributed_to"):
            same = lambda x, y: same_person(x, y) or same_thing(x, y)  # noqa: E731
            tally.compare("term speaker", wanted["attributed_to"], hit.get("attributed_to"), same)
