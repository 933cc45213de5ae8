"""Waivers: what an office accepts is not reported, and a waiver that is of no use is."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import BAD, run

TABLE = """\
某某县民政局2021年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量	5	0	0	0	0	0	5
二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
（七）总计	4	0	0	0	0	0	5
四、结转下年度继续办理	0	0	0	0	0	0	0
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def waive(folder: Path, until: str = "2999-12-31", **more: str) -> Path:
    path = folder / ".gilint.yaml"
    fields = {"rule": "GI101", "files": "a.txt", "reason": "机构改革", "who": "张三", "until": until, **more}
    lines = "".join(f"    {key}: {value}\n" for key, value in fields.items())
    path.write_text("select: GI101\nwaivers:\n  -\n" + lines, encoding="utf-8")
    return path


def test_a_waived_finding_is_not_reported(folder: Path) -> None:
    waive(folder)

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, done.lines, done.err) == (0, [], "")


def test_a_waiver_may_be_for_some_words_only(folder: Path) -> None:
    waive(folder, text="主动公开 政府")

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, len(done.lines), "主动公开" in done.out) == (1, 3, False)


def test_an_expired_waiver_waives_nothing_and_is_told(folder: Path) -> None:
    waive(folder, "2020-12-31")

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, len(done.lines)) == (1, 4)
    assert done.err == ".gilint.yaml:4:11: 警告：GI101 的豁免已于 2020-12-31 到期（张三），请改正问题或续期\n"


def test_an_unused_waiver_is_told_where_every_rule_was_asked(folder: Path) -> None:
    waive(folder, rule="GI801")

    assert run("check", "a.txt", cwd=folder).err == ".gilint.yaml:4:11: 警告：GI801 的豁免没有用到，请删去\n"
    assert run("check", "a.txt", "--select", "GI1", cwd=folder).err == ""


@pytest.mark.parametrize("text", ["", TABLE.replace("4\t0\t0\t0\t0\t0\t5", "")])
def test_a_waiver_whose_rule_could_not_be_asked_is_not_called_unused(folder: Path, text: str) -> None:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    path = waive(folder, rule="GI301")
    path.write_text(path.read_text(encoding="utf-8").replace("select: GI101", "ignore: GI8"), encoding="utf-8")

    assert run("check", "a.txt", cwd=folder).err == ""


def test_a_waiver_for_a_file_that_was_passed_over_is_not_called_unused(folder: Path) -> None:
    waive(folder, rule="GI801")
    (folder / "a.txt").write_text("会议通知\n请各科室参加。\n", encoding="utf-8")

    assert run("check", "a.txt", "--only-reports", cwd=folder).err == ""


UNUSED = "警告：GI801 的豁免没有用到，请删去"
NO_FILE = "警告：GI801 的豁免没有对应的文件（{}），请更正路径或者删去"


@pytest.mark.parametrize(
    ("files", "operands", "said"),
    [
        ("a.txt", ["a.txt"], UNUSED),
        ("a.txt", ["b.txt"], ""),
        ("a.txt", ["."], UNUSED),
        ("'*.txt'", ["a.txt", "b.txt"], ""),
        ("'*.txt'", ["."], UNUSED),
        ("towns/", ["towns/c.txt"], ""),
        ("towns/", ["towns"], ""),
        ("towns/", ["."], UNUSED),
        ("./towns/", ["towns"], UNUSED),
        ("towns\\c.txt", ["towns"], UNUSED),
        ("gone.txt", ["a.txt"], ""),
        ("gone.txt", ["towns"], ""),
        ("gone.txt", ["."], NO_FILE.format("gone.txt")),
        ("towns/gone*.txt", ["towns"], NO_FILE.format("towns/gone*.txt")),
        ("[gone.txt, a.txt]", ["."], UNUSED),
        ("notes.csv", ["."], ""),
    ],
)
def test_nobody_is_told_of_a_waiver_whose_files_were_not_all_checked(
    folder: Path, files: str, operands: list[str], said: str
) -> None:
    waive(folder, rule="GI801", files=files)
    (folder / "towns").mkdir()
    for name in ("b.txt", "towns/c.txt", "notes.csv"):
        (folder / name).write_text(BAD, encoding="utf-8")

    place = ".gilint.yaml:4:11: " if said else ""
    assert run("check", *operands, cwd=folder).err.removesuffix("\n") == place + said


def test_an_expired_waiver_is_told_to_those_whose_file_it_is_for(folder: Path) -> None:
    (folder / "b.txt").write_text(BAD, encoding="utf-8")
    waive(folder, "2020-12-31", files="gone.txt")

    assert run("check", "b.txt", cwd=folder).err == ""
    assert "已于 2020-12-31 到期" in run("check", ".", cwd=folder).err


def test_a_useless_waiver_makes_a_run_fail_that_fails_on_warnings(folder: Path) -> None:
    (folder / "b.txt").write_text(BAD, encoding="utf-8")
    waive(folder, "2020-12-31", files="b.txt")

    assert run("check", "b.txt", "--select", "GI8", "--fail-on", "warning", cwd=folder).status == 1
    assert run("check", "b.txt", "--select", "GI8", cwd=folder).status == 0


CELLS = """\
select: GI301
waivers:
  - {rule: GI301, files: TABLE, cell: requests.total.*, reason: 口径, who: 张三, until: 2999-12-31}
"""


def test_a_waiver_may_be_for_a_cell(folder: Path) -> None:
    (folder / "a.txt").write_text(TABLE, encoding="utf-8")
    (folder / ".gilint.yaml").write_text("select: GI301\n", encoding="utf-8")
    assert [line.split()[2] for line in run("check", "a.txt", cwd=folder).lines] == ["GI301"]

    (folder / ".gilint.yaml").write_text(CELLS.replace("TABLE", "a.txt"), encoding="utf-8")
    assert run("check", "a.txt", cwd=folder).lines == []
    (folder / ".gilint.yaml").write_text(
        CELLS.replace("TABLE", "a.txt").replace("requests.total.*", "requests.new.total"), encoding="utf-8"
    )
    assert [line.split()[2] for line in run("check", "a.txt", cwd=folder).lines] == ["GI301"]


def test_waivers_hold_in_several_processes_from_standard_input_and_from_a_folder_below(folder: Path) -> None:
    (folder / "towns").mkdir()
    for name in ("b.txt", "towns/c.txt", "towns/d.txt"):
        (folder / name).write_text(BAD, encoding="utf-8")
    waive(folder, files="'towns\\*.txt'")

    alone = run("check", ".", "--jobs", "1", cwd=folder)
    assert {line.split(":")[0] for line in alone.lines} == {"./a.txt", "./b.txt"}
    assert run("check", ".", "--jobs", "2", cwd=folder) == alone
    assert run("check", "c.txt", "d.txt", cwd=folder / "towns").lines == []
    assert run("check", "../a.txt", cwd=folder / "towns").lines != []
    named = ("check", "-", "--stdin-filename")
    assert run(*named, "towns/new.txt", stdin=BAD.encode(), cwd=folder).lines == []
    assert run(*named, "new.txt", stdin=BAD.encode(), cwd=folder).lines != []


def test_a_waiver_without_a_reason_is_a_fault_at_its_line(folder: Path) -> None:
    waive(folder, reason="")

    assert run("check", "a.txt", cwd=folder) == (2, "", ".gilint.yaml:4:5: 缺少“reason”（为何认可）\n")
