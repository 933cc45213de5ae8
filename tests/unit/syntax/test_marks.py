"""The mark that divides the cells of a line, and the lines of prose that only look so."""

from __future__ import annotations

import pytest

from gilint.syntax.marks import unmarked

DIVIDED = {
    "规章:3、0、12。": "规章\t3\t0\t12 ",
    "规章: 3 / 0 / 12": "规章\t 3 \t 0 \t 12",
    "规章;;3;0;12": "规章\t\t3\t0\t12",
    "规章;3;0;": "规章\t3\t0\t",
    "规章:3 0 12;": "规章 3 0 12 ",
    "〔规章〕〔3〕〔0〕": " 规章 \t3 \t0 ",
    "规章:3 行政规范性文件:0": "规章 3 行政规范性文件 0",
    "规章 ...... 3 0 12": "规章        3 0 12",
    "自然人;法人或其他组织;总计": "自然人\t法人或其他组织\t总计",
    "规章 / 3 /  / 12": "规章 \t 3 \t  \t 12",
    "规章:1626,345": "规章\t1626\t345",
}


@pytest.mark.parametrize("line", DIVIDED)
def test_the_mark_between_all_cells_becomes_white_space_of_the_same_length(line: str) -> None:
    found = unmarked(line)

    assert found is not None
    assert len(found) == len(line)
    assert found.split() == DIVIDED[line].split()
    assert found.count("\t") == DIVIDED[line].count("\t")


UNDIVIDED = [
    "行政许可:12件,行政处罚:3件",
    "规章:1,234",  # Or one number, with its thousands apart.
    "规章 2024/1/3",
    "1 / 9",
    "规章 3 / 0、12",
    "行政许可;行政处罚",
    "本年度制发规章",
]


@pytest.mark.parametrize("line", UNDIVIDED)
def test_a_line_whose_marks_differ_or_may_mean_something_else_is_left(line: str) -> None:
    assert unmarked(line) is None
