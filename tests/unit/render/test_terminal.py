"""Findings on a terminal: the line, cut to what fits, with the spot underlined whatever stands before it."""

from __future__ import annotations

import io
import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.color import Color
from rich.console import Console
from tests.unit.render.making import result, undecided

from gilint.render.terminal import _STYLES, excerpt, show
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


def test_the_place_of_several_findings_is_shown_once() -> None:
    assert shown(result("甲乙", (0, 1), (0, 1), (1, 2)))[:7] == [
        "report.txt:1:1: error XX001 错了",
        "report.txt:1:1: error XX002 错了",
        "  1 | 甲乙",
        "    | ^^",
        "report.txt:1:2: error XX003 错了",
        "  1 | 甲乙",
        "    |   ^^",
    ]


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


@given(
    st.text(st.sampled_from("甲（１“ab1 \t\u0301\u3000"), min_size=1, max_size=300),
    st.integers(0, 300), st.integers(1, 30), st.sampled_from([60, 80, 120, 200]),
)  # fmt: skip
def test_marks_stand_under_the_characters_of_the_spot(text: str, start: int, length: int, columns: int) -> None:
    start = min(start, len(text) - 1)
    line, marks = shown(result(text, (start, min(start + length, len(text)))), columns=columns)[1:3]
    if "^" not in marks:
        return
    found = re.fullmatch(r"( +\| *)(\^+)", marks)
    assert found is not None
    first, last = len(found[1]), len(found[1]) + len(found[2])
    under = "".join(char for at, char in places(line) if first <= at < last)
    spot = text[start : start + length].replace("\t", " ").replace("\u3000", " ")
    assert cell_len(line) <= columns
    # A mark alone belongs to the character that it sits on; a spot at the end of a line may be blank.
    assert under.removesuffix("...").startswith(spot[:1]) or not cell_len(spot[:1]) or not spot.strip()
    assert spot.startswith(under.removesuffix("...").rstrip("\u0301")) or not cell_len(spot[:1]) or not spot.strip()


def places(line: str) -> list[tuple[int, str]]:
    """Return every character with its column."""
    found = []
    at = 0
    for char in line:
        found.append((at if cell_len(char) else at - 1, char))
        at += cell_len(char)
    return found


def test_a_combining_mark_is_marked_at_its_character() -> None:
    assert shown(result("甲e\u0301乙", (2, 3)))[1:3] == ["  1 | 甲e\u0301乙", "    |   ^"]


def luminance(color: tuple[int, int, int]) -> float:
    """Return how bright a colour is, as the guidelines for readable pages define it."""
    red, green, blue = (math.pow((part / 255 + 0.055) / 1.055, 2.4) if part > 10 else 0.0 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", _STYLES)
def test_colours_are_readable_on_white_and_on_black(name: str) -> None:
    bright = luminance(Color.parse(_STYLES[name].split()[-1]).get_truecolor())

    assert 1.05 / (bright + 0.05) > 3.8
    assert (bright + 0.05) / 0.05 > 3.8


def test_few_colours_are_those_that_are_readable_everywhere() -> None:
    stream = io.StringIO()
    found = [result("甲乙", (0, 1), severity=severity) for severity in ("error", "warning", "info")]
    show(Run(found), "zh", Console(file=stream, width=60, color_system="standard", force_terminal=True))

    assert set(re.findall(r"\x1b\[([0-9;]+)m", stream.getvalue())) == {"0", "1", "1;31", "35", "1;4;31", "4;35", "1;4"}
