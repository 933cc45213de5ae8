"""`gilint check`: what is found, in which order, in which form, and the exit status."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import BAD, GOOD, SEED, run

MISSING = "4:1: error GI101 缺少“二、主动公开政府信息情况”部分"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, encoding="utf-8")
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_good_report_has_a_line_that_counts_and_status_0(good: Path) -> None:
    done = run(good, "--select", "GI1,GI2,GI3")

    assert done == (0, "共检查 1 个文件：0 个错误，0 个警告，0 个提示；0 项检查无法判定\n", "")


def test_a_finding_is_one_line_that_editors_can_jump_to(bad: Path) -> None:
    done = run("check", "--select", "GI101", bad)

    assert done.status == 1
    assert done.lines[0] == f"{bad}:{MISSING}"
    assert done.out.splitlines()[-1] == "共检查 1 个文件：4 个错误，0 个警告，0 个提示；0 项检查无法判定"
    assert done.err == ""


def test_check_may_be_left_out(bad: Path) -> None:
    assert run(bad) == run("check", bad)


def test_messages_come_in_english_too(bad: Path) -> None:
    done = run("--lang", "en", bad, "--select=GI101")

    assert done.lines[0] == f"{bad}:4:1: error GI101 section '二、主动公开政府信息情况' is missing"
    assert done.out.splitlines()[-1] == "1 file checked: 4 errors, 0 warnings, 0 infos; 0 checks undecided"


def test_json_is_as_the_interface_says(bad: Path) -> None:
    done = run("--format", "json", "--select", "GI101", bad)

    assert done.status == 1
    assert list(done.json) == ["version", "files", "summary"]
    assert done.json["version"] == 1
    assert done.json["summary"] == {"files": 1, "error": 4, "warning": 0, "info": 0, "undecided": 0}
    [file] = done.json["files"]
    assert (file["path"], file["year"], file["pack"], file["undecided"]) == (str(bad), 2021, "national-2021", [])
    assert file["findings"][0] == {
        "rule": "GI101",
        "name": "missing-section",
        "severity": "error",
        "message": "缺少“二、主动公开政府信息情况”部分",
        "line": 4,
        "column": 1,
        "end_line": 4,
        "end_column": 18,
        "section": "requests",
        "cells": [],
        "basis": "国办公开办函〔2021〕30号",
    }


def test_findings_stand_in_the_order_of_lines() -> None:
    done = run("--format", "json", SEED)

    [file] = done.json["files"]
    places = [(finding["line"], finding["column"], finding["rule"]) for finding in file["findings"]]
    assert places == sorted(places)
    assert places


def test_two_runs_print_the_same_bytes() -> None:
    assert run(SEED) == run(SEED)


def test_files_stand_in_the_order_of_their_paths_however_they_are_given(tmp_path: Path, bad: Path, good: Path) -> None:
    done = run("--format", "json", good, bad, tmp_path, good)

    assert [file["path"] for file in done.json["files"]] == [str(bad), str(good)]


def test_a_folder_is_searched_and_hidden_files_are_left_alone(tmp_path: Path, bad: Path) -> None:
    (tmp_path / "sub" / "deep").mkdir(parents=True)
    (tmp_path / "sub" / "deep" / "报告.TXT").write_text(GOOD, encoding="gb18030")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "notes.txt").write_text("x", encoding="utf-8")
    (tmp_path / "table.csv").write_text("x", encoding="utf-8")

    done = run("--format", "json", tmp_path)

    assert [file["path"] for file in done.json["files"]] == [str(bad), str(tmp_path / "sub" / "deep" / "报告.TXT")]


def test_a_folder_without_reports_is_a_wrong_folder(tmp_path: Path, bad: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    alone = run(empty)
    beside = run(empty, bad, "--select", "GI101")

    assert (alone.status, alone.err) == (2, f"gilint: {empty} 中没有可读的文件（.txt, .text, .md, .markdown）\n")
    assert (beside.status, len(beside.lines)) == (2, 4)


def test_standard_input_is_a_report_of_the_name_given() -> None:
    done = run("-", "--stdin-filename", "草稿.txt", "--select", "GI101", stdin=BAD.encode("gb18030"))

    assert (done.status, done.lines[0]) == (1, f"草稿.txt:{MISSING}")


def test_standard_input_without_a_name_is_called_so() -> None:
    assert run("-", "--select", "GI101", stdin=BAD.encode()).lines[0] == f"<stdin>:{MISSING}"


@pytest.mark.parametrize(("lowest", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_sets_the_lowest_severity_that_fails(tmp_path: Path, lowest: str, status: int) -> None:
    path = tmp_path / "report.txt"
    path.write_text(BAD.replace("三、收到", "收到"), encoding="utf-8")

    assert run("--select", "GI104", "--fail-on", lowest, path).status == status


def test_a_prefix_selects_a_family_and_ignoring_takes_from_it(bad: Path) -> None:
    selected = run("--format", "json", "--select", "GI1,GI2", "--ignore", "GI101,GI107", bad).json["files"][0][
        "findings"
    ]

    assert {finding["rule"] for finding in selected} == {"GI201"}


def test_a_rule_goes_by_its_name_too(bad: Path) -> None:
    assert run("--select", "missing-section", bad) == run("--select", "gi101", bad)


def test_an_id_that_does_not_exist_is_refused_with_the_nearest(bad: Path) -> None:
    done = run("--select", "GI399", bad)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("gilint: 没有规则 GI399，最接近的是 GI3")


def test_the_year_is_taken_where_the_text_has_none(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(BAD.replace("2021年", ""), encoding="utf-8")

    assert run("--format", "json", "--year", "2019", path).json["files"][0]["pack"] == "national-2019"
    assert run("--format", "json", "--year", "2024", path).json["files"][0]["pack"] == "national-2021"


def test_the_year_in_the_text_is_believed(bad: Path) -> None:
    assert run("--format", "json", "--year", "2019", bad).json["files"][0]["year"] == 2021


def test_a_configuration_that_is_not_there_is_refused(bad: Path) -> None:
    done = run("--config", "nowhere.yaml", bad)

    assert (done.status, done.out, done.err) == (2, "", "gilint: 没有配置文件 nowhere.yaml\n")


def test_what_is_no_report_is_an_error_and_is_passed_over_on_request(tmp_path: Path, bad: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("买牛奶。\n", encoding="utf-8")
    named = tmp_path / "政府信息公开工作年度报告.txt"
    named.write_text("买牛奶。\n", encoding="utf-8")

    [line] = run(notes).lines
    assert line.startswith(f"{notes}:1:1: error GI004 ")
    done = run("--only-reports", "--format", "json", tmp_path)
    assert [file["path"] for file in done.json["files"]] == [str(bad), str(named)]


def test_a_pack_that_does_not_exist_is_refused(bad: Path) -> None:
    done = run("--pack", "nowhere", bad)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("nowhere:1:1: ")
