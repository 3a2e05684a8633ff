"""The formats of findings: text, json, github, sarif, junit."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from any_facts import texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplo_cli.article import make_article
from diplo_cli.check.findings import ArticleReport, Case, Report, Result, exit_code, summary
from diplo_cli.facts import Span
from diplo_cli.output.findings_json import write_findings_json
from diplo_cli.output.findings_text import write_findings_text
from diplo_cli.output.github import write_github
from diplo_cli.output.junit import write_junit
from diplo_cli.output.sarif import write_sarif

TEXT = "🙂 Malta signed.\nIt was “good,\nvery good”, 100% sure."
ARTICLE = make_article(TEXT)


def result(rule: str, severity: str, message: str, words: str = "", **more: str) -> Result:
    start = TEXT.index(words)
    evidence = (ARTICLE.span(start, start + len(words)),) if words else ()
    return Result(rule, severity, message, "desk/a b.txt", evidence=evidence, **more)  # type: ignore[arg-type]


REPORT = Report(
    "lint",
    (
        ArticleReport(
            "desk/a b.txt",
            (
                Case("later", (result("a.two", "warning", "100% sure: no", "100%", expected="90%"),)),
                Case("first", (result("a.one", "error", "Malta\n<did> [/b]", "Malta signed"),)),
                Case("lines", (result("a.one", "note", "over lines", "good,\nvery good"),)),
                Case("nowhere", (result("a.two", "note", "at the head"),)),
                Case("holds", (), "exact, source.txt:1:2"),
            ),
            facts=3,
        ),
        ArticleReport("clean.txt", (Case("holds"),), facts=1),
    ),
    {"a.one": "Finds one.\n\nExample: 1.", "a.two": "Finds two."},
)


def test_text() -> None:
    assert write_findings_text(REPORT).splitlines() == [
        "desk/a b.txt: holds: exact, source.txt:1:2",
        "desk/a b.txt:1:1: note: at the head [a.two]",
        "desk/a b.txt:1:3: error: Malta <did> [/b] [a.one]",
        "    Malta signed",
        "desk/a b.txt:2:9: note: over lines [a.one]",
        "    good, very good",
        "desk/a b.txt:3:13: warning: 100% sure: no [a.two]",
        "    100%",
    ]


def test_github() -> None:
    assert write_github(REPORT).splitlines() == [
        "::notice file=desk/a b.txt,line=1,col=1,title=diplo a.two::at the head",
        "::error file=desk/a b.txt,line=1,col=3,endLine=1,endColumn=15,title=diplo a.one::Malta <did> [/b]",
        "::notice file=desk/a b.txt,line=2,col=9,title=diplo a.one::over lines",
        "::warning file=desk/a b.txt,line=3,col=13,endLine=3,endColumn=17,title=diplo a.two::100%25 sure: no",
    ]


def test_json() -> None:
    value = json.loads(write_findings_json(REPORT))
    first = value["articles"][0]
    assert [finding["rule"] for finding in first["findings"]] == ["a.two", "a.one", "a.one", "a.two"]
    assert first["findings"][3]["expected"] == "90%"
    assert first["findings"][1]["evidence"][0] == {
        "start": 2,
        "end": 14,
        "text": "Malta signed",
        "line": 1,
        "column": 3,
    }
    assert first["cases"][4] == {"name": "holds", "holds": True, "detail": "exact, source.txt:1:2"}
    assert value["articles"][1] == {
        "path": "clean.txt",
        "facts": 1,
        "cases": [{"name": "holds", "holds": True, "detail": None}],
        "findings": [],
    }


def test_sarif(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    log = json.loads(write_sarif(REPORT))
    (run,) = log["runs"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["a.one", "a.two"]
    for found in run["results"]:
        assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"]
        assert found["level"] in {"error", "warning", "note"}
        (location,) = found["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "desk/a%20b.txt"
    regions = [found["locations"][0]["physicalLocation"]["region"] for found in run["results"]]
    assert regions[1] == {
        "startLine": 1,
        "startColumn": 3,
        "endLine": 1,
        "endColumn": 15,
        "charOffset": 2,
        "charLength": 12,
        "snippet": {"text": "Malta signed"},
    }
    assert (regions[2]["startLine"], regions[2]["endLine"], regions[2]["endColumn"]) == (2, 3, 10)
    prints = [found["partialFingerprints"]["diploFinding/v1"] for found in run["results"]]
    assert len(set(prints)) == len(prints) == 4


def test_fingerprints_survive_other_edits() -> None:
    moved = Span(40, 52, "Malta signed", 5, 2)
    before = Result("a.one", "error", "m", "a.txt", evidence=(ARTICLE.span(2, 14),))
    after = Result("a.one", "error", "m", "a.txt", evidence=(moved,))

    def prints(found: Result) -> object:
        report = Report("lint", (ArticleReport("a.txt", (Case("c", (found,)),)),), {})
        return json.loads(write_sarif(report))["runs"][0]["results"][0]["partialFingerprints"]

    assert prints(before) == prints(after)


def test_sarif_outside_the_working_directory_is_absolute(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    report = Report("lint", (ArticleReport(str(tmp_path / "a.txt"), ()),), {})
    (artifact,) = json.loads(write_sarif(report))["runs"][0]["artifacts"]
    assert artifact["location"]["uri"].startswith("file://")


def test_junit() -> None:
    root = ElementTree.fromstring(write_junit(REPORT, "warning"))
    first, second = root.findall("testsuite")
    assert (first.get("tests"), first.get("failures"), second.get("failures")) == ("5", "2", "0")
    cases = {case.get("name"): case for case in first.findall("testcase")}
    failure = cases["first"].find("failure")
    assert failure is not None
    assert failure.get("type") == "a.one"
    assert cases["lines"].find("failure") is None
    assert "over lines" in (cases["lines"].findtext("system-out") or "")
    nothing = ElementTree.fromstring(write_junit(REPORT, "never"))
    assert nothing.findall(".//failure") == []


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_exit_code(fail_on: str, code: int) -> None:
    assert exit_code(REPORT, fail_on) == code  # type: ignore[arg-type]


def test_exit_code_counts_severities_at_or_above() -> None:
    note = Report("lint", (ArticleReport("a", (Case("c", (result("r.r", "note", "m"),)),)),), {})
    assert [exit_code(note, limit) for limit in ("error", "warning", "note", "never")] == [0, 0, 1, 0]  # type: ignore[arg-type]


def test_summary_says_what_was_looked_at() -> None:
    assert summary(REPORT) == "diplo lint: 2 articles and 4 facts looked at; 1 error, 1 warning, 2 notes."
    assert summary(Report("check", (), {})) == "diplo check: 0 articles and 0 facts looked at; nothing found."


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(texts, texts, st.sampled_from(["error", "note"]))
def test_no_format_breaks_on_any_words(message: str, path: str, severity: str) -> None:
    article = make_article(message)
    found = Result(
        "r.r", severity, message, path.replace("\0", ""), message, message, (article.span(0, len(message)),)
    )  # type: ignore[arg-type]
    report = Report(
        "lint", (ArticleReport(path.replace("\0", ""), (Case(message, (found,)),)),), {"r.r": message}
    )
    assert len(write_github(report).splitlines()) == 1
    assert "\x1b" not in write_findings_text(report) + write_github(report)
    json.loads(write_findings_json(report))
    json.loads(write_sarif(report))
    ElementTree.fromstring(write_junit(report, "error").encode("utf-8", "replace"))
