"""What other people's programs make of our output: SARIF tools, readers of JUnit reports."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import junitparser
import pytest
from tests.cli.running import REPORTS, run

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the findings in real reports, in several formats."""
    folder = tmp_path_factory.mktemp("outputs")
    wanted = [f"--format={name}:{folder}/{name}" for name in ("json", "sarif", "junit")]
    done = run("check", ".", *wanted, cwd=REPORTS / "seeds")
    assert (done.status, done.out, done.err) == (1, "", "")
    (folder / "sarif").rename(folder / "found.sarif")
    return folder


@pytest.fixture(scope="module")
def found(outputs: Path) -> Any:
    return json.loads((outputs / "json").read_bytes())


def sarif(*words: str | Path) -> None:
    command = [sys.executable, "-m", "sarif", *map(str, words)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def test_sarif_tools_list_every_finding(outputs: Path, found: Any) -> None:
    sarif("csv", "--output", outputs / "found.csv", outputs / "found.sarif")

    with (outputs / "found.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            (row["Severity"], row["Code"], row["Description"], row["Location"], row["Line"])
            for row in csv.DictReader(file)
        ]
    assert Counter(rows) == Counter(
        (_LEVELS[each["severity"]], each["rule"], each["message"], report["path"].removeprefix("./"), str(each["line"]))
        for report in found["files"]
        for each in report["findings"]
    )
    assert len(rows) > 20


def test_sarif_tools_see_no_difference_where_only_lines_have_moved(outputs: Path, tmp_path: Path) -> None:
    for report in sorted((REPORTS / "seeds").glob("*.txt")):
        (tmp_path / report.name).write_bytes(b"\n\n\n" + report.read_bytes())
    run("check", ".", f"--format=sarif:{tmp_path}/moved.sarif", cwd=tmp_path)
    before, after = (
        [result["partialFingerprints"] for result in json.loads(path.read_bytes())["runs"][0]["results"]]
        for path in (outputs / "found.sarif", tmp_path / "moved.sarif")
    )

    sarif("diff", "--output", tmp_path / "diff.json", outputs / "found.sarif", tmp_path / "moved.sarif")

    levels = json.loads((tmp_path / "diff.json").read_bytes())
    assert {name: (level["+"], level["-"]) for name, level in levels.items() if name != "all"} == {
        "error": (0, 0), "warning": (0, 0), "note": (0, 0),
    }  # fmt: skip
    assert before == after


def test_readers_of_junit_reports_count_as_we_do(outputs: Path, found: Any) -> None:
    document = junitparser.JUnitXml.fromfile(str(outputs / "junit"))
    counts = {suite.name: (suite.tests, suite.failures, suite.errors, suite.skipped) for suite in document}
    document.update_statistics()  # type: ignore[no-untyped-call]

    assert counts == {suite.name: (suite.tests, suite.failures, suite.errors, suite.skipped) for suite in document}
    assert (document.failures, document.skipped) == (
        found["summary"]["error"] + found["summary"]["warning"], found["summary"]["undecided"],
    )  # fmt: skip
    failures = [
        result.message for suite in document for case in suite for result in case.result if result.type == "error"
    ]
    assert sorted(failures) == sorted(
        each["message"] for report in found["files"] for each in report["findings"] if each["severity"] == "error"
    )
