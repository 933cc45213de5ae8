"""Less or other than a list of findings: counts, findings alone, the files that would be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import BAD, SEED, run
from tests.cli.terminals import on_a_terminal

TABLES = """\
数量  规则   级别   问题
   4  GI101  error  缺少“...、...”部分
   1  GI201  error  “...”部分缺少规定的表格

错误  警告  提示  无法判定  文件
   5     0     0         0  bad.txt

"""
COUNTED = "共检查 2 个文件：5 个错误，0 个警告，0 个提示；0 项检查无法判定\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "fine.txt").write_text(SEED.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def test_statistics_count_by_rule_and_by_file_in_place_of_findings(folder: Path) -> None:
    done = run("--statistics", "--select", "GI101,GI201", "--ignore", "GI2", ".", cwd=folder)
    both = run("--statistics", "--select", "GI101,GI201", "bad.txt", "fine.txt", "--year", "2019", cwd=folder)

    assert done.out.splitlines()[1].split() == ["4", "GI101", "error", "缺少“...、...”部分"]
    assert both.status == 1
    assert both.out.splitlines()[:3] == [
        "数量  规则   级别   问题",
        "   4  GI101  error  缺少“...、...”部分",
        "   2  GI201  error  “...”部分缺少规定的表格",
    ]
    assert both.out.splitlines()[4:7] == [
        "错误  警告  提示  无法判定  文件",
        "   5     0     0         0  bad.txt",
        "   1     0     0         0  fine.txt",
    ]


def test_statistics_of_a_quiet_run_are_the_tables_alone(folder: Path) -> None:
    done = run("--statistics", "-q", "--select", "GI101,GI201", "bad.txt", cwd=folder)

    assert (done.status, done.out, done.err) == (1, TABLES, "")


def test_statistics_of_nothing_are_the_line_that_counts(folder: Path) -> None:
    done = run("--statistics", "--lang", "en", "--select", "GI101", "fine.txt", cwd=folder)

    assert done == (0, "1 file checked: 0 errors, 0 warnings, 0 infos; 0 checks undecided\n", "")


def test_statistics_fit_a_terminal(folder: Path) -> None:
    shown = on_a_terminal("--statistics", "--select", "GI5", "--lang", "en", str(SEED), TERM="xterm", columns=50)

    assert shown.splitlines()[:2] == [
        "count  rule   severity  message",
        "    1  GI504  info      the contact has no postcod",
    ]


def test_json_holds_statistics_beside_the_findings(folder: Path) -> None:
    plain = run("--format", "json", "--select", "GI101,GI201", ".", cwd=folder).json
    counted = run("--format", "json", "--statistics", "--select", "GI101,GI201", ".", cwd=folder).json

    assert counted.pop("statistics") == {
        "rules": [
            {"rule": "GI101", "name": "missing-section", "severity": "error", "count": 4},
            {"rule": "GI201", "name": "missing-table", "severity": "error", "count": 2},
        ],
        "files": [
            {"path": "./bad.txt", "error": 5, "warning": 0, "info": 0, "undecided": 0},
            {"path": "./fine.txt", "error": 1, "warning": 0, "info": 0, "undecided": 0},
        ],
    }
    assert counted == plain


def test_beside_formats_without_a_place_for_them_statistics_are_told_on_standard_error(folder: Path) -> None:
    plain = run("--format", "gitlab", "--select", "GI101,GI201", "bad.txt", cwd=folder)
    done = run("--format", "gitlab", "--statistics", "-q", "--select", "GI101,GI201", "bad.txt", cwd=folder)

    assert (done.status, done.out, done.err) == (1, plain.out, TABLES)


def test_a_file_has_all_findings_where_people_get_counts(folder: Path) -> None:
    words = ("--select", "GI101,GI201", "bad.txt")
    done = run("--format", "json:a.json", "--format", "text", "--statistics", "-q", *words, cwd=folder)

    assert (done.out, done.err) == (TABLES, "")
    assert len(json.loads((folder / "a.json").read_bytes())["files"][0]["findings"]) == 5


def test_a_quiet_run_prints_findings_alone(folder: Path) -> None:
    loud = run("--select", "GI101,GI302", ".", cwd=folder)
    quiet = run("--quiet", "--select", "GI101,GI302", ".", cwd=folder)

    assert (quiet.status, quiet.out, quiet.err) == (1, loud.out.replace(loud.out.splitlines()[-1] + "\n", ""), "")
    assert run("-q", "--select", "GI101", "fine.txt", cwd=folder) == (0, "", "")


def test_a_quiet_run_on_a_terminal_tells_of_nothing_undecided(folder: Path) -> None:
    loud = on_a_terminal("--select", "GI304", str(SEED), TERM="dumb")

    assert "无法判定 GI304" in loud
    assert on_a_terminal("--select", "GI304", "-q", str(SEED), TERM="dumb") == ""


def test_documents_are_the_same_in_a_quiet_run(folder: Path) -> None:
    for name in ("json", "sarif", "gitlab", "junit", "markdown"):
        assert run("-q", "--format", name, "bad.txt", cwd=folder) == run("--format", name, "bad.txt", cwd=folder)
    assert not run("-q", "--format", "github", "bad.txt", cwd=folder).out.splitlines()[-1].startswith("共检查")


def test_the_files_that_would_be_read_are_listed_and_not_read(folder: Path) -> None:
    (folder / "子").mkdir()
    (folder / "子" / "表 1.md").write_text("x", encoding="utf-8")
    (folder / "notes.csv").write_text("x", encoding="utf-8")
    (folder / "empty").mkdir()

    done = run("--show-files", ".", cwd=folder)

    assert done == (0, "./bad.txt\n./fine.txt\n./子/表 1.md\n", "")
    assert run("--show-files", "empty", "bad.txt", cwd=folder) == (
        2, "bad.txt\n", "gilint: empty 中没有可读的文件（.txt, .text, .md, .markdown）\n",
    )  # fmt: skip
    assert run("--show-files", "-o", "list", ".", cwd=folder).out == ""
    assert (folder / "list").read_text(encoding="utf-8") == done.out
