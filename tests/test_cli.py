"""The executable as a shell sees it: exit codes, streams, bad input, pipes and signals."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import diplo_cli

DIPLO = [sys.executable, "-m", "diplo_cli"]
ROOT = Path(__file__).parent.parent
ARTICLE = "LISBON, 3 May 2021 — Ana Duarte, the foreign minister, signed the treaty with Malta on Monday.\n"


def diplo(
    *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `diplo` in a real process, at 80 columns."""
    environment = {**os.environ, "COLUMNS": "80", "PYTHONPATH": str(ROOT), **(env or {})}
    environment.pop("DIPLO_DEBUG", None) if "DIPLO_DEBUG" not in (env or {}) else None
    done = subprocess.run([*DIPLO, *map(str, arguments)], input=stdin, capture_output=True, env=environment)
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def bad_inputs(folder: Path) -> dict[str, tuple[Path, str]]:
    """Bad articles of every kind, with words of the message that each deserves."""
    (folder / "empty.txt").write_bytes(b" \n")
    (folder / "latin.txt").write_bytes("The café signed.".encode("latin-1"))
    (folder / "binary.txt").write_bytes(b"\x7fELF\0\0\1")
    (folder / "large.txt").write_bytes(b"word " * 300_000)
    (folder / "folder").mkdir()
    return {
        "empty": (folder / "empty.txt", "is empty"),
        "undecodable": (folder / "latin.txt", "byte 7 is not valid utf-8"),
        "binary": (folder / "binary.txt", "is a binary file"),
        "large": (folder / "large.txt", "larger than the limit of 1 MB"),
        "directory": (folder / "folder", "is a directory"),
        "missing": (folder / "missing.txt", "no such file"),
        "name": (folder / ("long" * 200), "cannot be read"),
    }


KINDS = ["empty", "undecodable", "binary", "large", "directory", "missing", "name"]


@pytest.mark.parametrize("kind", KINDS)
def test_bad_input_has_its_message_and_code_3(kind: str, tmp_path: Path) -> None:
    path, message = bad_inputs(tmp_path)[kind]
    done = diplo("extract", "--max-megabytes", "1", path)
    assert done.returncode == 3
    assert done.stdout == ""
    assert message in done.stderr
    assert str(path) in done.stderr
    assert "Hint: " in done.stderr
    assert done.stderr.count("Error") == 1


def test_unreadable_file_has_its_message(article: Path) -> None:
    article.chmod(0)
    if os.access(article, os.R_OK):
        pytest.skip("this user may read everything")
    done = diplo("extract", article)
    assert (done.returncode, done.stdout) == (3, "")
    assert "permission denied" in done.stderr


def test_other_articles_are_still_done(article: Path, tmp_path: Path) -> None:
    bad = [path for path, _ in bad_inputs(tmp_path).values()]
    done = diplo("extract", "--json", "--max-megabytes", "1", bad[0], article, *bad[1:], article)
    assert done.returncode == 3
    assert [facts["source"]["path"] for facts in json.loads(done.stdout)] == [str(article)] * 2
    assert done.stderr.count("Error: ") == len(bad)
    assert f"{len(bad) + 2} articles, {len(bad)} of them could not be read." in done.stderr


def test_quiet_says_errors_only(article: Path) -> None:
    done = diplo("extract", "--quiet", "--json", article, "missing.txt")
    assert done.stderr.splitlines() == [
        "Error: missing.txt: no such file.",
        "Hint: Check the name; - is standard input.",
    ]
    assert [facts["source"]["path"] for facts in json.loads(done.stdout)] == [str(article)]


def test_one_article_is_an_object_and_several_an_array(article: Path) -> None:
    one = json.loads(diplo("extract", "--json", article).stdout)
    assert one["source"]["path"] == str(article)
    assert "text" not in one["source"]
    assert json.loads(diplo("extract", "--json", article, article).stdout) == [one, one]
    lines = diplo("extract", "--format", "jsonl", article, article).stdout.splitlines()
    assert list(map(json.loads, lines)) == [one, one]


def test_csv_has_one_heading(article: Path) -> None:
    rows = list(csv.reader(io.StringIO(diplo("extract", "--format", "csv", article, article).stdout)))
    assert [row[0] for row in rows].count("article") == 1


@pytest.mark.parametrize("arguments", [["-"], []], ids=["dash", "piped"])
def test_standard_input_is_an_article(arguments: list[str]) -> None:
    done = diplo("extract", "--json", *arguments, stdin=ARTICLE.encode())
    facts = json.loads(done.stdout)
    assert facts["source"]["path"] is None
    assert facts["source"]["characters"] == len(ARTICLE)


def test_empty_standard_input_is_bad_input() -> None:
    done = diplo("extract", "-")
    assert done.returncode == 3
    assert "standard input: is empty" in done.stderr


def test_with_text_adds_the_text(article: Path) -> None:
    source = json.loads(diplo("extract", "--json", "--with-text", article).stdout)["source"]
    assert source["text"] == ARTICLE


def test_encoding_reads_others(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("The café signed.".encode("cp1252"))
    done = diplo("extract", "--json", "--with-text", "--encoding", "cp1252", path)
    assert json.loads(done.stdout)["source"]["text"] == "The café signed."


def test_output_goes_to_the_file_alone(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.json"
    done = diplo("extract", "--json", "--output", target, article)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads(target.read_text(encoding="utf-8"))["source"]["path"] == str(article)


def test_no_output_file_without_facts(tmp_path: Path) -> None:
    assert diplo("extract", "-o", tmp_path / "facts", tmp_path / "missing").returncode == 3
    assert not (tmp_path / "facts").exists()


WRONG_USES = [
    (["extract", "--no-such-option"], "--no-such-option"),
    (["extract", "--format", "xml", "x"], "xml"),
    (["extract", "--json", "--format", "csv", "x"], "contradict"),
    (["extract", "--max-megabytes", "0", "x"], "--max-megabytes"),
    (["extract", "--max-megabytes", "nan", "x"], "--max-megabytes"),
    (["extract", "--encoding", "klingon", "x"], "klingon"),
    (["extract", "--encoding", "hex", "x"], "hex"),
    (["extract", "--output", "no/such/folder/f", "x"], "no/such/folder"),
    (["extract", "--output", ".", "x"], "is a directory"),
    (["extrakt", "x"], "Did you mean 'extract'?"),
    (["schema", "x"], "x"),
    (["explain", "no.such-rule-at-all"], "no such rule"),
    ([], "Usage: diplo"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG_USES, ids=[" ".join(a) for a, _ in WRONG_USES])
def test_wrong_usage_is_code_2(arguments: list[str], message: str) -> None:
    done = diplo(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_unknown_model_is_code_4(article: Path) -> None:
    done = diplo("extract", "--model", "no_such_pipeline", article)
    assert (done.returncode, done.stdout) == (4, "")
    assert "no_such_pipeline" in done.stderr
    assert done.stderr.count("Error") == 1


def test_version_and_schema() -> None:
    assert diplo("--version").stdout == f"diplo {diplo_cli.__version__}\n"
    assert json.loads(diplo("schema").stdout)["$ref"] == "#/$defs/Facts"


def test_escapes_of_an_article_never_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "bad\x1b[31mname.txt"
    path.write_text("“Bold \x1b[1mwords\x9b2J [/b] [sic],” Ana Duarte said.\n", encoding="utf-8")
    for format_ in ("table", "json"):
        done = diplo("extract", "--format", format_, "--evidence", path, f"{path}.missing")
        assert not set(done.stdout + done.stderr) & set("\x1b\x9b"), format_
        assert done.returncode == 3


def test_tables_fit_the_columns(article: Path) -> None:
    done = diplo("extract", article, env={"COLUMNS": "100"})
    assert done.returncode == 0
    assert 80 < max(map(len, done.stdout.splitlines())) <= 100


def test_explain_lists_and_guesses() -> None:
    lines = diplo("explain").stdout.splitlines()
    assert lines == sorted(lines)
    assert all(re.fullmatch(r"[a-z_]+(\.[a-z0-9-]+)+ +\S.*[^.:;]", line) for line in lines)
    rule = lines[0].split()[0]
    assert diplo("explain", rule).stdout.startswith(f"{rule}\n    ")
    assert rule in diplo("explain", rule.split(".")[0]).stdout
    done = diplo("explain", rule[:-1] + "x")
    assert done.returncode == 2
    assert f"Did you mean {rule}" in done.stderr


def test_a_closed_pipe_is_141_and_quiet(article: Path) -> None:
    """As in `diplo extract --json … | head -c 1`: the reader goes before the data comes."""
    for arguments in (["extract", "--json", str(article)], ["schema"], ["--help"], ["explain"]):
        read_end, write_end = os.pipe()
        os.close(read_end)
        done = subprocess.run([*DIPLO, *arguments], stdout=write_end, stderr=subprocess.PIPE)
        os.close(write_end)
        assert (done.returncode, done.stderr) == (141, b""), arguments


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*DIPLO, "schema"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert "standard output: cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_interrupt_is_130(article: Path) -> None:
    process = subprocess.Popen(
        [*DIPLO, "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Tests run in the background inherit an ignored interrupt.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    time.sleep(2)  # by now it waits for standard input
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"Interrupted.\n")


BROKEN = """
import sys
import diplo_cli.extraction
import diplo_cli.model.runner
from diplo_cli.cli.run import run
def fall_over(*args, **kwargs):
    raise ZeroDivisionError("by nought")
if sys.argv[1] == "bug":
    diplo_cli.extraction.extract_article = fall_over
else:
    diplo_cli.model.runner.Model = fall_over
sys.exit(run(["extract", sys.argv[2]]))
"""


def broken(what: str, article: Path, debug: str) -> subprocess.CompletedProcess[str]:
    """Run `diplo extract` with something in it broken."""
    return subprocess.run(
        [sys.executable, "-c", BROKEN, what, str(article)],
        capture_output=True,
        text=True,
        env={**os.environ, "DIPLO_DEBUG": debug},
    )


@pytest.mark.parametrize("debug", ["", "1"])
def test_a_bug_is_70_in_one_sentence(article: Path, debug: str) -> None:
    done = broken("bug", article, debug)
    assert (done.returncode, done.stdout) == (70, "")
    last = done.stderr.splitlines()[-1]
    assert "bug in diplo" in last
    assert "ZeroDivisionError" in last
    assert str(article) in last
    assert ("Traceback" in done.stderr) is bool(debug)
    assert debug or len(done.stderr.splitlines()) == 1


def test_a_broken_model_is_code_4(article: Path) -> None:
    done = broken("model", article, "")
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.startswith("Error: diplo's own model cannot be loaded: by nought\nHint: ")
