"""Findings on a terminal: the line, cut to what fits, with the spot underlined whatever stands before it."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from tests.unit.render.making import result, undecided

from gilint.render.terminal import excerpt, show
from gilint.render.width import width
from gilint.results import Result, Run


def shown(*results: Result, columns: int = 60) -> list[str]:
    stream = io.StringIO()
    show(Run(results), "zh", Console(file=stream, width=columns, color_system=None))
    return stream.getvalue().splitlines()


def test_wide_characters_and_tabs_before_the_spot_move_the_marks() -> None:
    lines = shown(result("甲\n（七）总计\tａ12\t345\n", (8, 11)))

    assert lines == [
        "report.txt:2:7: error XX001 错了",
        "  2 | （七）总计 ａ12 345",
        "    |            ^^^^",
        "",
        "共检查 1 个文件：1 个错误，0 个警告，0 个提示；0 项检查无法判定",
    ]


def test_a_place_without_width_has_one_mark() -> None:
    assert shown(result("甲乙", (1, 1)))[1:3] == ["  1 | 甲乙", "    |   ^"]


def test_a_spot_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert shown(result("甲乙\n丙", (1, 4)))[1:3] == ["  1 | 甲乙", "    |   ^^"]


def test_an_empty_line_is_not_shown() -> None:
    assert shown(result("甲\n\n乙", (2, 2)))[1] == ""


def test_undecided_checks_stand_together_by_their_reason() -> None:
    blank = Result("report.txt", None, None, [], undecided("空白", "空白", "图片"), None)

    assert shown(blank)[:2] == ["report.txt: 无法判定 XX001 XX002 空白", "report.txt: 无法判定 XX003 图片"]


@pytest.mark.parametrize("columns", [60, 80, 200])
@pytest.mark.parametrize("start", [0, 5, 499_990, 999_990])
@pytest.mark.parametrize("length", [1, 9, 5000])
def test_a_line_of_any_length_fits_with_the_beginning_of_the_spot_in_sight(
    columns: int, start: int, length: int
) -> None:
    text = "甲1" * 500_000
    found = result(text, (start, min(start + length, len(text))))
    assert found.source is not None

    part = excerpt(found.source, found.findings[0], columns)

    assert width(part.before + part.spot + part.after) <= columns
    assert part.spot.removesuffix("...").startswith(text[start : start + 1])
    assert part.before.removeprefix("...") == text[max(start - len(part.before.removeprefix("...")), 0) : start]


def test_a_short_line_is_shown_whole_without_its_indent() -> None:
    found = result("　　  甲乙丙", (5, 6))
    assert found.source is not None

    assert excerpt(found.source, found.findings[0], 40) == ("甲", "乙", "丙")
