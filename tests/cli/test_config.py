"""The configuration as a run follows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import BAD, run

FOUND = "4:1: {} GI101 缺少“二、主动公开政府信息情况”部分"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "towns").mkdir()
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "towns" / "b.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def configure(folder: Path, text: str, name: str = ".gilint.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def first(folder: Path, *words: str) -> str:
    return next(iter(run("check", "a.txt", *words, cwd=folder).lines), "")


def test_severities_and_the_status_follow_the_configuration(folder: Path) -> None:
    configure(folder, "select: GI101\nrules: {missing-section: warning}\n".replace("missing-section", "GI101"))

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, done.lines[0]) == (0, "a.txt:" + FOUND.format("warning"))
    assert run("check", "a.txt", "--fail-on", "warning", cwd=folder).status == 1


def test_paths_have_their_own_settings(folder: Path) -> None:
    configure(folder, "select: GI101\npaths:\n  - {files: towns/, rules: {GI1: info}, fail-on: never}\n")

    done = run("check", "towns", cwd=folder)

    assert (done.status, done.lines[0]) == (0, "towns/b.txt:" + FOUND.format("info"))
    assert run("check", ".", cwd=folder).status == 1


def test_several_processes_follow_it_too(folder: Path) -> None:
    configure(folder, "select: GI101\npaths:\n  - {files: towns/, rules: {GI1: info}}\n")

    assert run("check", ".", "--jobs", "2", cwd=folder) == run("check", ".", "--jobs", "1", cwd=folder)


def test_the_command_line_wins(folder: Path) -> None:
    configure(folder, "lang: en\nrules: {GI101: 'off'}\nignore: [GI2]\nfail-on: never\n")

    assert run("check", "a.txt", cwd=folder).out.splitlines()[-1].startswith("1 file checked")
    assert first(folder, "--select", "GI101") == "a.txt:4:1: error GI101 section '二、主动公开政府信息情况' is missing"
    assert first(folder, "--select", "GI101", "--lang", "zh") == "a.txt:" + FOUND.format("error")
    assert run("check", "a.txt", "--select", "GI101", "--fail-on", "error", cwd=folder).status == 1


def test_another_file_may_be_named(folder: Path) -> None:
    configure(folder, "select: GI8\n")
    configure(folder, "select: GI101\n", "other.yaml")

    assert first(folder, "--config", "other.yaml") == "a.txt:" + FOUND.format("error")
    assert run("check", "a.txt", "--config", "none.yaml", cwd=folder).status == 2


def test_a_broken_configuration_is_told_by_place_and_ends_with_2(folder: Path) -> None:
    configure(folder, "yaer: 2020\nrules: {GI101: fatal}\n")

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, done.out) == (2, "")
    assert done.err.splitlines() == [
        ".gilint.yaml:1:1: 没有“yaer”这个键，是否应为“year”？",
        ".gilint.yaml:2:16: “fatal”不可用于“GI101”，可用：error、warning、info、off、on",
    ]


def test_standard_input_has_the_configuration_of_its_name(folder: Path) -> None:
    configure(folder / "towns", "select: GI101\nrules: {GI101: info}\n")

    done = run("check", "-", "--stdin-filename", "towns/new.txt", stdin=BAD.encode(), cwd=folder)

    assert done.lines[0] == "towns/new.txt:" + FOUND.format("info")


def test_rules_and_explain_and_extract_follow_it(folder: Path) -> None:
    configure(folder, "year: 2021\nrules: {GI101: info}\n")

    rules = run("rules", cwd=folder).out.splitlines()
    assert [line.split()[1] for line in rules if line.startswith("GI101")] == ["info"]
    assert run("explain", "GI101", cwd=folder).status == 0
    assert run("extract", "a.txt", "--format", "json", cwd=folder).json["reports"][0]["year"] == 2021


def test_the_kind_of_agency_reaches_rules_that_ask_for_it(folder: Path) -> None:
    table = "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容	本年制发件数	本年废止件数	现行有效件数\n规章	2	0	2\n行政规范性文件	3	1	17\n"
    report = "永禾市人民政府2022年政府信息公开工作年度报告\n一、总体情况\n平稳。\n" + table
    for name in ("a.txt", "towns/b.txt"):
        (folder / name).write_text(report, encoding="utf-8")
    configure(folder, "select: GI307\npaths: [{files: towns/, agency: town}]\n")

    done = run("check", ".", cwd=folder)

    assert [line.split()[2] for line in done.lines] == ["GI307"]
    assert done.lines[0].startswith("./towns/b.txt:7:4: ")
    assert "1 项" in done.out.splitlines()[-1].split("；")[-1]
