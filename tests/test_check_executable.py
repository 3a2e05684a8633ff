"""`check`, `lint` and `verify` through the real executable, in an example repository of three articles."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parent.parent
CLEAN = """\
date 2022-05-20
Norway and Kenya signed a five-year Fisheries Agreement in Oslo on Friday (20 May).

The agreement was signed by Norwegian Fisheries Minister Kari Solberg and Kenyan Trade Minister Amos Otieno.
Prime Minister Ida Strand watched.

“We will not wait for the next storm,” Solberg told reporters.
"""
WRONG_WEEKDAY = CLEAN.replace("Friday (20 May)", "Thursday (20 May)")
MISQUOTED = CLEAN.replace("We will not wait for the next storm", "We will wait for the next two storms")
TRANSCRIPT = """\
MINISTER SOLBERG: Thank you all. We will not wait for the next storm, and we are glad to sign today.
"""
EXPECTED = """\
[[agreements]]
contains = "Fisheries Agreement"
signed_on = 2022-05-20
duration = "P5Y"
parties = ["NO", "KE"]
exhaustive = ["parties", "signatories"]

[[agreements.signatories]]
name = "Amos Otieno"

[[agreements.signatories]]
name = "Kari Solberg"
on_behalf_of = "NO"

[[agreements.signatories]]
name = "Ida Strand"
absent = true

[[quotations]]
contains = "not wait for the next storm"
speaker = "Kari Solberg"
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An editor's repository: three articles, a transcript, expectations for two."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in {
        "clean.txt": CLEAN,
        "weekday.txt": WRONG_WEEKDAY,
        "misquoted.txt": MISQUOTED,
        "transcript.txt": TRANSCRIPT,
        "clean.expected.toml": EXPECTED,
        "misquoted.expected.toml": EXPECTED,
    }.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def diplo(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the executable in a folder."""
    env = {k: v for k, v in os.environ.items() if k not in {"GITHUB_ACTIONS", "DIPLO_DEBUG"}}
    env |= {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | environment
    return subprocess.run(
        [sys.executable, "-m", "diplo_cli", *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_lint_fails_on_the_wrong_weekday_alone(repository: Path) -> None:
    clean = diplo(repository, "lint", "clean.txt", "misquoted.txt")
    assert (clean.returncode, clean.stdout) == (0, ""), clean.stdout
    assert clean.stderr.splitlines()[-1].startswith("diplo lint: 2 articles and ")
    assert clean.stderr.endswith("facts looked at; nothing found.\n")
    wrong = diplo(repository, "lint", "clean.txt", "weekday.txt", "misquoted.txt")
    assert wrong.returncode == 1
    first, passage = wrong.stdout.splitlines()
    assert first.startswith("weekday.txt:2:68: error: 20 May 2022 is a Friday, not a Thursday")
    assert passage == "    Thursday (20 May)"


def test_check_fails_on_the_lost_words_alone(repository: Path) -> None:
    found = diplo(repository, "check", "--format", "junit", "clean.expected.toml", "misquoted.txt")
    assert found.returncode == 1, found.stderr
    clean, misquoted = ElementTree.fromstring(found.stdout).findall("testsuite")
    assert (clean.get("name"), clean.get("failures")) == ("clean.txt", "0")
    assert int(clean.get("tests") or 0) >= 10
    (failure,) = misquoted.findall(".//failure")
    assert failure.get("type") == "expectation.missing"
    assert "1 error" in found.stderr.splitlines()[-1]


def test_verify_fails_on_the_altered_quotation_alone(repository: Path) -> None:
    found = diplo(
        repository,
        "verify",
        "clean.txt",
        "misquoted.txt",
        "--source",
        "transcript.txt",
        GITHUB_ACTIONS="true",
    )
    assert found.returncode == 1, found.stderr
    (line,) = found.stdout.splitlines()
    assert line.startswith("::error file=misquoted.txt,line=7,col=2,")
    assert "negation: “not” is left out; number: “two storms” for “storm”" in line


def test_sarif_file_and_configuration(repository: Path) -> None:
    (repository / "strict.toml").write_text('fail-on = "note"\n[rules]\n"date.weekday-mismatch" = "note"\n')
    arguments = ("--config", "strict.toml", "--format", "sarif", "--output", "out.sarif", "weekday.txt")
    found = diplo(repository, "lint", *arguments)
    assert (found.returncode, found.stdout) == (1, "")
    (result,) = json.loads((repository / "out.sarif").read_text())["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("date.weekday-mismatch", "note")
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "weekday.txt", "uriBaseId": "%SRCROOT%"}
    assert location["region"]["charOffset"] == WRONG_WEEKDAY.index("Thursday")


def test_update_writes_loudly_and_then_holds(repository: Path, tmp_path: Path) -> None:
    shutil.copy(repository / "clean.txt", tmp_path / "new.txt")
    missing = diplo(tmp_path, "check", "new.txt")
    assert missing.returncode == 3
    assert "new.expected.toml: no such file" in missing.stderr
    assert not (tmp_path / "new.expected.toml").exists()
    written = diplo(tmp_path, "check", "--update", "new.txt")
    assert written.returncode == 0, written.stderr
    assert "new.expected.toml: WRITTEN" in written.stderr
    assert '+name = "Kari Solberg"' in written.stderr
    assert diplo(tmp_path, "check", "--format", "json", "new.txt").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["check", "--skip-missing", "weekday.txt"], 0, "weekday.txt: passed over"),
        (["check", "--expect", "none.toml", "clean.txt"], 3, "none.toml: no such file"),
        (["check", "--expect", "bad.toml", "clean.txt"], 3, "Did you mean 'agreements'?"),
        (["check", "--expect", "a", "clean.txt", "weekday.txt"], 2, "--expect goes with one article"),
        (["check", "--update", "--expect", "none/new.toml", "clean.txt"], 2, "new.toml: cannot be written"),
        (["check", "none.txt"], 3, "none.txt: no such file"),
        (["check"], 2, "ARTICLE"),
        (["lint", "--config", "unknown.toml", "clean.txt"], 2, "is no rule"),
        (["lint", "--format", "xml", "clean.txt"], 2, "--format"),
        (["verify", "clean.txt"], 2, "no source named"),
        (["verify", "clean.txt", "--source", "none.txt"], 3, "none.txt: no such file"),
        (["verify", "--quote", "x", "clean.txt", "-s", "transcript.txt"], 2, "without an article"),
        (["verify", "--quote", "glad to sign today", "-s", "transcript.txt"], 0, "1 article and 1 fact"),
        (["verify", "--quote", "We will wait", "-s", "transcript.txt"], 1, "1 error"),
    ],
)
def test_usage_and_input_errors(repository: Path, arguments: list[str], code: int, words: str) -> None:
    (repository / "bad.toml").write_text('[[agreement]]\nname = "x"\n')
    (repository / "unknown.toml").write_text('[rules]\n"date.week" = "off"\n')
    found = diplo(repository, *arguments)
    assert found.returncode == code, found.stderr
    assert words in found.stderr


def test_seed_article_meets_its_expectations() -> None:
    found = diplo(ROOT, "check", "seeds/us-india-defence-framework.txt")
    assert found.returncode == 0, found.stdout + found.stderr
