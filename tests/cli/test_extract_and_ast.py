"""`gilint extract` and `gilint ast`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import REPORTS, SEED, run

SEEDS = sorted((REPORTS / "seeds").glob("*.txt"))


def test_every_cell_of_the_real_reports_is_listed_in_the_official_order() -> None:
    expected = json.loads((REPORTS / "seeds" / "cells.json").read_text(encoding="utf-8"))

    done = run("extract", "--format", "json", *SEEDS)

    for report in done.json["reports"]:
        cells = [(cell["cell"], "".join(cell["raw"].split()), cell["line"]) for cell in report["cells"]]
        truth = expected[Path(report["path"]).name]
        assert sorted(cells) == sorted((cell["cell"], cell["raw"], cell["line"]) for cell in truth)
        tables = [cell["cell"].partition(".")[0] for cell in report["cells"]]
        assert tables == sorted(tables, key=["disclosure", "requests", "disputes"].index)


def test_json_has_the_facts_of_the_interface() -> None:
    [report] = run("extract", "--format", "json", SEED).json["reports"]

    assert list(report) == [
        "path", "title", "agency", "year", "pack", "period", "contact", "sections", "tables", "cells",
    ]  # fmt: skip
    assert list(report["contact"]) == ["address", "postcode", "phone", "email", "url"]
    assert report["sections"][0] == {"key": "overview", "number": "一", "title": "总体情况", "line": 7, "end_line": 25}
    assert list(report["cells"][0]) == ["cell", "raw", "value", "line", "column"]


def test_csv_has_the_same_cells() -> None:
    [report] = run("extract", "--format", "json", SEED).json["reports"]

    rows = list(csv.DictReader(io.StringIO(run("extract", "--format", "csv", SEED).out)))

    def row(cell: dict[str, Any]) -> dict[str, str]:
        facts = {"path": report["path"], "year": report["year"], "agency": report["agency"], **cell}
        return {name: "" if value is None else str(value) for name, value in facts.items()}

    assert rows == [row(cell) for cell in report["cells"]]


@pytest.mark.parametrize("command", ["extract", "ast"])
def test_a_file_that_cannot_be_read_is_told_and_the_others_are_printed(tmp_path: Path, command: str) -> None:
    done = run(command, "--format", "json", tmp_path / "gone.txt", SEED)

    [files] = [value for name, value in done.json.items() if name != "version"]
    assert (done.status, done.err) == (1, f"gilint: {tmp_path / 'gone.txt'}: 没有这个文件\n")
    assert [file["path"] for file in files] == [str(SEED)]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: str(path.name))
def test_the_leaves_of_the_tree_spell_the_text_white_space_aside(path: Path) -> None:
    [file] = run("ast", "--format", "json", path).json["files"]

    text = path.read_bytes().decode("utf-8-sig")
    leaves = [node for node in walked(file["tree"]) if "text" in node]
    assert [text[leaf["start"] : leaf["end"]] for leaf in leaves] == [leaf["text"] for leaf in leaves]
    assert [leaf["start"] for leaf in leaves] == sorted(leaf["start"] for leaf in leaves)


def walked(node: dict[str, Any]) -> list[dict[str, Any]]:
    return [node, *(below for child in node.get("children", []) for below in walked(child))]


def test_the_tree_is_a_picture_of_the_report() -> None:
    done = run("ast", SEED)

    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[0] == str(SEED)
    assert done.out.splitlines()[1].startswith("  report 3:1-")
    assert '      HEADING 7:1-7:7 "一、总体情况"' in done.out.splitlines()
