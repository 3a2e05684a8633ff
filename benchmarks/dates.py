"""Time expressions against TimeML (TimeBank 1.2 and AQUAINT), beside dateparser.search.

    python -m benchmarks.dates --data ../shared [--baseline] [--baseline-limit N] [--json] [--errors]

Every article's TEXT is read with its document creation time (DCT, a gold value of the corpus) as the document
date; TIMEX3 elements of the text are gold. Every third file of the sorted list is held back: it has its own
rows, and `--errors` never prints it.

Definitions
* exact: a found expression with just the stretch of a gold one; overlapping: shares a character with one
  (each gold expression is counted once, each found one once). P, R and F1 over all gold TIMEX3, also those
  that are no calendar expressions ("now", "recently", "the future"), which diplo leaves out on purpose: the
  row "calendar" leaves PRESENT_REF, PAST_REF and FUTURE_REF out of the gold.
* value F1: found expressions that overlap a gold one and have its value, against all found and all gold.
  Values are compared after writing weeks with two digits and without trailing X parts ("1989-XX" is "1989",
  "197" is "197X").
* day-level: gold values that start with YYYY-MM-DD, in shares of which the next four are given; they sum up
  to 100.
  - right: an overlapping found expression has that day;
  - coarser: none is right, and one has a week, month, quarter, half, season or year in which the gold day
    lies ("last week" is 1998-W32 where the gold guesses 1998-08-04), or a time of day without a day
    ("T19:15"). Such a value says less than the gold and nothing else, so it is no wrong day; it is not right
    either;
  - wrong: an overlapping found expression has another day, a period without the gold day, a range of days or
    any other value (none, a duration);
  - missing: nothing overlaps. "wrong" and "coarser" together are what was found and not valued to the day.
* "sound" leaves out day-level gold that contradicts itself by the calendar, which no system can meet: a bare
  weekday, or one with a part of the day or a clock ("Friday night", "noon Saturday"), valued with another
  weekday or with a day more than a week from the DCT, and a full written date ("Sept. 27, 1989") valued with
  another day.
* spurious: of the found day-level expressions (value starting with YYYY-MM-DD), the share that overlaps no
  gold TIMEX3 of day level. "no gold at all": the share that overlaps no gold TIMEX3 whatever; the difference
  are places where the gold has another granularity.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>|</TIMEX3>")
_TAG = re.compile(r"<[^>]*>")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?![\d/])")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_VAGUE = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}


@dataclass(frozen=True)
class Expression:
    """A time expression: half-open stretch and value."""

    start: int
    end: int
    text: str
    value: str | None

    @property
    def day(self) -> str | None:
        """Its day, when its value is of day level or finer."""
        value = self.value or ""
        return value[:10] if _DAY.match(value) and "/" not in value else None


@dataclass(frozen=True)
class Article:
    """A TimeML file: plain text, document date and gold expressions."""

    name: str
    text: str
    anchor: date
    gold: tuple[Expression, ...]


@dataclass
class Tally:
    """Counts over articles; see the module's definitions."""

    gold: int = 0
    calendar: int = 0
    found: int = 0
    exact: int = 0
    overlapping: int = 0
    calendar_hit: int = 0
    found_hit: int = 0
    valued: int = 0
    days: int = 0
    right: int = 0
    sound: int = 0
    sound_right: int = 0
    sound_wrong: int = 0
    wrong: int = 0
    coarser: int = 0
    found_days: int = 0
    spurious: int = 0
    nothing: int = 0
    errors: list[str] = field(default_factory=list)

    def row(self) -> dict[str, float]:
        """The figures in percent."""
        return {
            "exact P": _percent(self.exact, self.found),
            "exact R": _percent(self.exact, self.gold),
            "exact F1": _f1(self.exact, self.found, self.gold),
            "overlap P": _percent(self.found_hit, self.found),
            "overlap R": _percent(self.overlapping, self.gold),
            "calendar R": _percent(self.calendar_hit, self.calendar),
            "value F1": _f1(self.valued, self.found, self.gold),
            "days": self.days,
            "day right": _percent(self.right, self.days),
            "day wrong": _percent(self.wrong, self.days),
            "day coarser": _percent(self.coarser, self.days),
            "sound days": self.sound,
            "sound right": _percent(self.sound_right, self.sound),
            "sound wrong": _percent(self.sound_wrong, self.sound),
            "spurious": _percent(self.spurious, self.found_days),
            "no gold at all": _percent(self.nothing, self.found_days),
        }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _f1(hits: int, found: int, gold: int) -> float:
    return round(200 * hits / (found + gold), 1) if found + gold else 0.0


def read_timeml(path: Path) -> Article:
    """One TimeML file as plain text with gold offsets."""
    source = path.read_text(encoding="utf-8", errors="replace")
    created = re.search(r'<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>', source)
    dct = re.search(r'value="(\d{4})-?(\d\d)-?(\d\d)', created[0]) if created else None
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.S)
    if not dct or not body:
        raise ValueError(f"{path}: no document date or no text")
    text, gold, open_value, open_at, position = "", [], None, 0, 0
    inner = body[1]
    for match in _TAG.finditer(inner):
        text += html.unescape(inner[position : match.start()])
        position = match.end()
        if not (timex := _TIMEX.fullmatch(match[0])):
            continue
        if match[0].startswith("</"):
            if text[open_at:].strip():
                gold.append(Expression(open_at, len(text), text[open_at:], open_value))
        else:
            value = re.search(r'\bvalue="([^"]*)"', timex[1])
            open_value, open_at = (value[1] if value else None), len(text)
    text += html.unescape(inner[position:])
    return Article(path.name, text, date(*(int(n) for n in dct.groups())), tuple(gold))


def same_value(value: str | None) -> str | None:
    """A value in the form in which two are compared."""
    if not value:
        return None
    value = re.sub(r"-W(\d)(?!\d)", r"-W0\1", value)
    value = re.sub(r"(?:-XX)+$", "", value)
    if re.fullmatch(r"\d{2,3}X{1,2}", value):
        value = value.rstrip("X")
    return value


def compare(article: Article, found: list[Expression], tally: Tally) -> None:
    """Add one article to the counts."""
    tally.gold += len(article.gold)
    tally.found += len(found)
    for gold in article.gold:
        hits = [f for f in found if f.start < gold.end and gold.start < f.end]
        tally.exact += any((f.start, f.end) == (gold.start, gold.end) for f in hits)
        tally.overlapping += bool(hits)
        if gold.value not in _VAGUE:
            tally.calendar += 1
            tally.calendar_hit += bool(hits)
        good = any(same_value(f.value) == same_value(gold.value) for f in hits)
        tally.valued += good
        _compare_day(article, gold, hits, tally)
        if not good and gold.value not in _VAGUE and not gold.day:
            got = ", ".join(f"{f.text!r} {f.value}" for f in hits) or "-"
            tally.errors.append(f"value {article.name}: {gold.text!r} {gold.value} <> {got}")
    for one in found:
        beside = [g for g in article.gold if one.start < g.end and g.start < one.end]
        tally.found_hit += bool(beside)
        if not beside:
            tally.errors.append(f"extra {article.name}: {_context(article, one)} {one.value}")
        if one.day:
            tally.found_days += 1
            tally.nothing += not beside
            if not any(g.day for g in beside):
                tally.spurious += 1
                gold_values = ", ".join(f"{g.text!r} {g.value}" for g in beside)
                tally.errors.append(
                    f"spurious {article.name}: {_context(article, one)} {one.value} <> {gold_values or '-'}"
                )


def _compare_day(article: Article, gold: Expression, hits: list[Expression], tally: Tally) -> None:
    if not gold.day:
        return
    right = any(f.day == gold.day for f in hits)
    coarser = not right and any(holds_day(f.value, gold.day) for f in hits)
    wrong = bool(hits) and not right and not coarser
    tally.days += 1
    tally.right += right
    tally.coarser += coarser
    tally.wrong += wrong
    if sound := is_sound(gold, article.anchor):
        tally.sound += 1
        tally.sound_right += right
        tally.sound_wrong += wrong
    if right:
        return
    if hits:
        got = ", ".join(f"{f.text!r} {f.value}" for f in hits)
        tally.errors.append(
            f"{'coarser' if coarser else 'wrong' if sound else 'unsound'} {article.name} ({article.anchor}): "
            f"{_context(article, gold)} {gold.value} <> {got}"
        )
    else:
        tally.errors.append(f"missing {article.name}: {_context(article, gold)} {gold.value}")


_SEASON_MONTHS = {"SP": (3, 4, 5, 6), "SU": (6, 7, 8, 9), "FA": (9, 10, 11, 12), "WI": (12, 1, 2, 3)}
_PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d\d|[QH][1-4]|SP|SU|FA|WI|W\d\d(?:-WE)?))?")


def holds_day(value: str | None, day: str) -> bool:
    """Whether a value coarser than a day ("1998-W32", "1998-08", "1998-Q3", "T19:15") has the day in it."""
    if value and value[0] == "T":
        return True
    match = _PERIOD.fullmatch(value or "")
    if not match:
        return False
    moment, part = date.fromisoformat(day), match["part"] or ""
    if part.startswith("W") and part != "WI":
        year, week, weekday = moment.isocalendar()
        return (
            value is not None and value[:8] == f"{year:04d}-W{week:02d}" and (len(part) == 3 or weekday > 5)
        )
    if int(match["year"]) != moment.year:
        return False
    if part in _SEASON_MONTHS:
        return moment.month in _SEASON_MONTHS[part]
    months = {"Q": 3, "H": 6}.get(part[:1])
    return (moment.month - 1) // months + 1 == int(part[1]) if months else part in ("", f"{moment.month:02d}")


_CLOCK = re.compile(r"^(?:noon|midnight|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?(?: [A-Z]{3})?) ")


def is_sound(gold: Expression, anchor: date) -> bool:
    """Whether a gold day agrees with the calendar and with the words (see "sound" above)."""
    day = date.fromisoformat(gold.day or "")
    words = " ".join(gold.text.split())
    weekday = _CLOCK.sub("", re.sub(r" (?:morning|afternoon|evening|night)$", "", words))
    if weekday in _WEEKDAYS:
        return day.weekday() == _WEEKDAYS.index(weekday) and abs((day - anchor).days) <= 7
    if written := re.fullmatch(r"([A-Z][a-z]{2})[a-z]*\.? (\d{1,2}),? (\d{4})", words):
        month = day.strftime("%b")
        return (written[1], int(written[2]), int(written[3])) == (month, day.day, day.year)
    return True


def _context(article: Article, one: Expression) -> str:
    before = article.text[max(0, one.start - 60) : one.start]
    after = article.text[one.end : one.end + 40]
    return " ".join(f"{before}[{one.text}]{after}".split())


def diplo_finder() -> Callable[[Article], list[Expression]]:
    """diplo's own search, with the pipeline that `load_pipeline` gives."""
    from diplo_cli.extractors.dates import find_dates
    from diplo_cli.pipeline import load_pipeline

    nlp = load_pipeline()

    def find(article: Article) -> list[Expression]:
        mentions = find_dates(nlp(article.text), article.anchor)
        return [Expression(m.start, m.end, m.text, m.value) for m in mentions]

    return find


def dateparser_finder(*, with_base: bool) -> Callable[[Article], list[Expression]]:
    """dateparser.search.search_dates: `with_base` gives it the document date and prefers the past."""
    from dateparser.search import search_dates

    def find(article: Article) -> list[Expression]:
        settings: dict[str, object] = {"RETURN_AS_TIMEZONE_AWARE": False}
        moment = datetime(article.anchor.year, article.anchor.month, article.anchor.day)
        settings["RELATIVE_BASE"] = moment
        if with_base:
            settings["PREFER_DATES_FROM"] = "past"
        results = search_dates(article.text, languages=["en"], settings=settings) or []
        found, position = [], 0
        for words, moment in results:
            start = article.text.find(words, position)
            if start >= 0:
                position = start + len(words)
                found.append(Expression(start, position, words, moment.date().isoformat()))
        return found

    return find


def measure(
    articles: Iterable[tuple[int, Article]], find: Callable[[Article], list[Expression]]
) -> tuple[Tally, Tally]:
    """Counts of the open files and of those held back."""
    open_files, held_back = Tally(), Tally()
    for number, article in articles:
        compare(article, find(article), held_back if number % 3 == 2 else open_files)
    held_back.errors.clear()
    return open_files, held_back


def measure_floors(data: Path | None) -> dict[str, float]:
    """Figures for the gate, shares of 1, over all files: nothing where the TimeML corpora are not there."""
    paths = sorted((data / "data" / "dev" / "timeml").glob("*/*.tml")) if data else []
    if not paths:
        return {}
    tally, find = Tally(), diplo_finder()
    for path in paths:
        article = read_timeml(path)
        compare(article, find(article), tally)
    row = tally.row()
    return {
        "timeml spans F1": row["exact F1"] / 100,
        "timeml values F1": row["value F1"] / 100,
        "timeml days right": row["day right"] / 100,
        "timeml days not wrong": 1 - row["day wrong"] / 100,
        "timeml days not spurious": 1 - row["spurious"] / 100,
    }


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="time expressions against TimeML")
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--baseline", action=argparse.BooleanOptionalAction, default=False)
    parser.add_argument(
        "--baseline-limit", type=int, default=0, help="first N files only for dateparser; 0: all"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", action="store_true", help="print the errors of the open files")
    options = parser.parse_args(arguments)
    paths = sorted((options.data / "data" / "dev" / "timeml").glob("*/*.tml"))
    if not paths:
        print(f"{options.data}: no TimeML files there", file=sys.stderr)
        return 3
    articles = [(n, read_timeml(p)) for n, p in enumerate(paths)]
    runs = {"diplo": measure(articles, diplo_finder())}
    if options.baseline:
        some = articles[: options.baseline_limit or None]
        runs["dateparser search"] = measure(some, dateparser_finder(with_base=False))
        runs["dateparser search, past"] = measure(some, dateparser_finder(with_base=True))
    table = {name: {"open": a.row(), "held back": b.row()} for name, (a, b) in runs.items()}
    if options.json:
        print(json.dumps(table, indent=1))
    else:
        _print_table(table)
    if options.errors:
        print("\n".join(runs["diplo"][0].errors))
    return 0


def _print_table(table: dict[str, dict[str, dict[str, float]]]) -> None:
    columns = list(next(iter(table.values()))["open"])
    print(f"{'':34}" + "".join(f"{c:>13}" for c in columns))
    for name, halves in table.items():
        for half, row in halves.items():
            print(f"{name + ', ' + half:34}" + "".join(f"{row[c]:>13}" for c in columns))


if __name__ == "__main__":
    sys.exit(main())
