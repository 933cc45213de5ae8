"""`gilint config show`, `gilint config set` and `gilint baseline`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import BAD, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def test_show_says_where_each_value_comes_from(folder: Path) -> None:
    path = folder / ".gilint.yaml"
    path.write_text("year: 2021\npaths:\n  - {files: a.txt, rules: {GI101: info}}\n", encoding="utf-8")

    lines = run("config", "show", "a.txt", cwd=folder).out.splitlines()

    assert lines[0] == f"a.txt: {path}"
    assert f"  year: 2021  ({path}:1:7)" in lines
    assert f"  rules.GI101: info  ({path}:3:28)" in lines
    assert "  fail-on: error  (默认)" in lines


def test_set_keeps_comments_and_order(folder: Path) -> None:
    path = folder / ".gilint.yaml"
    path.write_text("# 本局\nrules:   # 级别\n  GI504: info  # 暂时\n  GI301: 'off'\nyear: 2021\n", encoding="utf-8")

    assert run("config", "set", "GI504", "error", cwd=folder) == (0, "", "")
    assert run("config", "set", "year", "2022", cwd=folder).status == 0

    expected = "# 本局\nrules:   # 级别\n  GI504: error # 暂时\n  GI301: 'off'\nyear: 2022\n"
    assert path.read_text(encoding="utf-8").replace("error  #", "error #") == expected


def test_set_begins_a_configuration(folder: Path) -> None:
    assert run("config", "set", "packs", "national", cwd=folder).status == 0
    assert (folder / ".gilint.yaml").read_text(encoding="utf-8") == "packs:\n- national\n"


def test_set_refuses_what_would_be_wrong_and_leaves_the_file(folder: Path) -> None:
    path = folder / ".gilint.yaml"
    path.write_text("year: 2021\n", encoding="utf-8")

    done = run("config", "set", "GI3O1", "error", cwd=folder)

    assert (done.status, "是否应为“GI301”？" in done.err) == (2, True)
    assert path.read_text(encoding="utf-8") == "year: 2021\n"


def test_a_baseline_leaves_only_new_findings_wherever_lines_go(folder: Path) -> None:
    assert run("check", "a.txt", cwd=folder).status == 1
    done = run("baseline", cwd=folder)
    assert (done.status, done.err) == (0, "")

    assert run("check", "a.txt", cwd=folder).lines == []
    (folder / "a.txt").write_text("\n\n" + BAD, encoding="utf-8")
    assert run("check", "a.txt", cwd=folder).lines == []
    (folder / "b.txt").write_text(BAD, encoding="utf-8")
    assert run("check", "b.txt", "--select", "GI101", cwd=folder).lines != []


def test_a_broken_baseline_is_told_where_it_is_named(folder: Path) -> None:
    path = folder / ".gilint.yaml"
    path.write_text("baseline: b.json\n", encoding="utf-8")

    done = run("check", "a.txt", cwd=folder)

    assert (done.status, done.err) == (2, f"{path}:1:11: 无法读取基线 b.json，请用 gilint baseline 重新生成\n")
