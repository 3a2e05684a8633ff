"""Facts against gold facts, field by field: true and false positives, false negatives.

Gold is an article's `NAME.json` (see tests/articles/README.md), facts are what `diplo extract --format json`
gives.
"""

from __future__ import annotations

from benchmarks.entries import Json, all_names, part_of
from benchmarks.matching import fold, ratio, same_person, same_thing, same_title
from benchmarks.scoring_agreements import score_agreements
from benchmarks.tally import Tally


def score_article(name: str, gold: Json, facts: Json, tally: Tally) -> None:
    """Count one article's facts into the tally."""
    tally.article = name
    people = facts.get("people", [])
    _score_people(gold, people, tally)
    score_agreements(gold, facts, {p["id"]: p for p in people if "id" in p}, tally)
    _score_quotations(gold, facts, {p["id"]: p for p in people if "id" in p}, tally)
    if gold.get("published"):
        tally.compare("published", gold["published"], (facts.get("source") or {}).get("published"))
    _score_meetings(gold, facts, tally)


def _score_people(gold: Json, people: list[Json], tally: Tally) -> None:
    def same(wanted: Json, person: Json) -> bool:
        names = all_names(person)
        return same_person(wanted["name"], names[0]) or fold(wanted["name"]) in map(fold, names)

    wanted = [g for g in gold.get("people", []) if not g.get("optional") or any(same(g, p) for p in people)]
    pairs = tally.pair("people", wanted, people, same)
    for g, person in pairs:
        tally.pair(
            "titles",
            g.get("titles", []),
            _unlike([title_text(t) for t in person.get("titles", [])]),
            same_title,
        )
        if g.get("country"):
            tally.compare("person country", g["country"], person.get("country"))
    known = [id(person) for _, person in pairs]
    for person in people:
        if id(person) not in known:
            tally.fp["titles"] += len(person.get("titles", []))


def _score_quotations(gold: Json, facts: Json, by_id: dict[str, Json], tally: Tally) -> None:
    """A repeat that the facts mark as a version of a quotation already found is no error."""
    optional = [_words(q) for q in gold.get("optional_quotes", [])]
    wanted = [_words(q) for q in gold.get("quotes", [])]
    found = [
        q
        for q in facts.get("quotations", [])
        if q.get("kind", "direct") != "indirect"
        and not q.get("version_of")
        and (_like_any(q, wanted) or not _like_any(q, optional))
    ]
    pairs = tally.pair(
        "quotations", gold.get("quotes", []), found, lambda g, q: ratio(_words(g), _words(q)) >= 0.85
    )
    for g, q in pairs:
        if g.get("speaker"):
            names = _speaker_names(q, by_id)
            shown = g["speaker"] if _is_speaker(g, names) else names[0] or None
            tally.compare("speaker", g["speaker"], shown)
        if g.get("channel"):
            tally.compare("channel", g["channel"], q.get("channel"), lambda x, y: same_thing(x, y, 0.5))


def _is_speaker(g: Json, names: list[str]) -> bool:
    if any(same_person(s, n) for s in (g["speaker"], *g.get("speaker_also", [])) for n in names):
        return True
    if any(fold(g["speaker"]) == fold(n) for n in names):
        return True
    return g.get("speaker_kind") != "person" and any(n and same_thing(g["speaker"], n) for n in names)


def _speaker_names(q: Json, by_id: dict[str, Json]) -> list[str]:
    speaker = q.get("speaker") or {}
    if isinstance(speaker, str):
        return [speaker]
    person = by_id.get(speaker.get("person") or "")
    return [speaker.get("name") or speaker.get("text") or "", *(all_names(person) if person else [])]


def _score_meetings(gold: Json, facts: Json, tally: Tally) -> None:
    """Meetings by their participants (any order, all of them); only where the gold tells them."""
    if "meetings" not in gold:
        return

    def same(g: Json, m: Json) -> bool:
        names = list(m.get("participants", []))
        return len(names) == len(g["participants"]) and all(
            any(same_person(x, y) for y in names) for x in g["participants"]
        )

    for g, m in tally.pair("meetings", gold["meetings"], facts.get("meetings", []), same):
        tally.compare("meeting date", g.get("date"), part_of(m, "date", "date"))
        tally.compare("meeting place", g.get("place"), part_of(m, "place", "name"), same_thing)
        tally.compare("meeting occasion", g.get("occasion"), part_of(m, "occasion", "name"), same_thing)


def title_text(title: str | Json) -> str:
    return title if isinstance(title, str) else str(title["title"])


def _unlike(titles: list[str]) -> list[str]:
    """Titles without those that are the same as an earlier one."""
    kept: list[str] = []
    for title in titles:
        if not any(same_title(title, other) for other in kept):
            kept.append(title)
    return kept


def _words(quotation: Json | str) -> str:
    text = quotation if isinstance(quotation, str) else quotation.get("text") or ""
    return " ".join(text) if isinstance(text, list) else text


def _like_any(quotation: Json, texts: list[str]) -> bool:
    return any(ratio(text, _words(quotation)) >= 0.85 for text in texts)
