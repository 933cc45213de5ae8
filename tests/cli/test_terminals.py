"""What terminals of all kinds show: widths, colours, encodings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len
from tests.cli.running import BAD, REPORTS, run
from tests.cli.terminals import on_a_terminal

WIDTHS = [60, 80, 120, 200]
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, encoding="utf-8")
    return path


def test_a_terminal_shows_the_line_with_the_spot_underlined(bad: Path) -> None:
    shown = on_a_terminal("--select", "GI101", bad, TERM="xterm", NO_COLOR="1")

    assert shown.splitlines()[0] == f"{bad}:4:1: error GI101 缺少“二、主动公开政府信息情况”部分"
    assert shown.splitlines()[4:6] == [
        "  4 | 三、收到和处理政府信息公开申请情况",
        "    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    ]
    assert shown.splitlines()[-1] == "共检查 1 个文件：4 个错误，0 个警告，0 个提示；0 项检查无法判定"


def test_colours_are_for_terminals_that_know_them(bad: Path) -> None:
    assert "\x1b[1;31merror" in on_a_terminal(bad, TERM="xterm")
    assert "\x1b" not in on_a_terminal(bad, TERM="dumb")
    assert "\x1b" not in on_a_terminal(bad, TERM="xterm", NO_COLOR="1")


def test_no_excerpt_is_wider_than_the_terminal() -> None:
    for columns in WIDTHS:
        shown = on_a_terminal(REPORTS / "seeds", columns=columns, TERM="xterm-256color")
        excerpts = [line for line in _COLOUR.sub("", shown).splitlines() if re.match(r" +\d* \|", line)]

        assert len(excerpts) > 20
        assert [line for line in excerpts if cell_len(line) > columns] == []


@pytest.mark.parametrize(
    "command", ["--help", "check --help", "config show --help", "explain GI302", "explain GI305 GI107"]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_text_for_people_fits_the_terminal(command: str, language: str) -> None:
    for columns in (60, 200):
        shown = on_a_terminal(*command.split(), "--lang", language, columns=columns)

        assert [line for line in shown.splitlines() if cell_len(line) > min(columns, 80)] == []


def test_the_list_of_rules_fits_the_terminal_and_keeps_what_they_say() -> None:
    for columns in WIDTHS:
        lines = on_a_terminal("rules", columns=columns).splitlines()

        assert [line for line in lines if cell_len(line) > columns] == []
        assert lines[0].startswith("GI001   error    ")
        assert lines[0].endswith("  文件无法读取：...")


def test_tables_fit_the_terminal_and_keep_every_cell() -> None:
    seed = REPORTS / "seeds" / "001_87fcc03de9584bf1.txt"
    cells = {}
    for columns in WIDTHS:
        tables = [line for line in on_a_terminal("extract", seed, columns=columns).splitlines() if line[:4] == "    "]

        assert [line for line in tables if cell_len(line) > columns] == []
        cells[columns] = sorted(word for line in tables for word in line.split() if not word[0].isalpha())
    assert cells[60] == cells[80] == cells[120] == cells[200]
    assert len(cells[60]) == len(run("extract", "--format", "csv", seed).out.splitlines()) - 1


RARE = """某某县民政局2021年政府信息公开工作年度报告
一、总体情况
李䶮😀e\N{COMBINING ACUTE ACCENT}处公开信息XX条。
三、收到和处理政府信息公开申请情况
"""


def test_a_console_in_gbk_shows_marks_as_wide_as_what_it_lacks(tmp_path: Path) -> None:
    report = tmp_path / "rare.txt"
    report.write_text(RARE, encoding="utf-8")
    shown = {
        encoding: on_a_terminal(report, "--select", "GI801", encoding=encoding, NO_COLOR="1").splitlines()
        for encoding in ("gbk", "utf-8")
    }

    assert shown["gbk"][1:3] == ["  3 | 李？？e处公开信息XX条。", f"    | {' ' * 17}^^"]
    assert shown["utf-8"][1:3] == ["  3 | 李䶮😀e\N{COMBINING ACUTE ACCENT}处公开信息XX条。", shown["gbk"][2]]


def test_a_console_without_any_chinese_shows_what_every_character_is(bad: Path) -> None:
    shown = on_a_terminal(bad, "--select", "GI101", encoding="ascii", NO_COLOR="1")

    assert "error GI101 \\u7f3a\\u5c11" in shown


def test_a_pipe_that_is_to_have_colours_gets_nothing_else(bad: Path) -> None:
    done = run(bad, FORCE_COLOR="1", TERM="xterm-256color")

    assert "\x1b" not in _COLOUR.sub("", done.out)
