"""What a converter has done to a table is no fault of the report: nothing is called missing that may have been there."""

from __future__ import annotations

import pytest
from tests.unit.model.reading import layouts

from gilint import lint_text
from gilint.results import Result

TEXT = next(truth for truth in layouts() if truth["file"] == "r16-clean-tsv.txt")["text"].replace("\r\n", "\n")


def told(text: str, rule: str) -> tuple[int, int]:
    """Return how often *rule* speaks, and how often it cannot judge."""
    result: Result = lint_text(text, select=[rule])
    return len(result.findings), len(result.undecided)


def without(start: str) -> str:
    return "".join(line for line in TEXT.splitlines(keepends=True) if start not in line)


def changed(old: str, new: str) -> str:
    assert old in TEXT
    return str(TEXT.replace(old, new, 1))


def test_a_row_that_is_gone_with_its_values_is_missing() -> None:
    assert told(without("保护第三方合法权益"), "GI203") == (1, 0)


def test_a_row_whose_values_are_left_may_have_lost_its_label() -> None:
    assert told(changed("4.保护第三方合法权益", ""), "GI203") == (0, 1)


@pytest.mark.parametrize("label", ["行政事业性收费", "规章"])
def test_a_row_whose_label_stands_in_its_section_is_not_missing(label: str) -> None:
    line = next(line for line in TEXT.splitlines() if line.strip().startswith(label))

    assert told(changed(line, f"{''.join(line.split())}，另见说明。"), "GI203")[0] == 0


@pytest.mark.parametrize("rule", ["GI203", "GI210", "GI211"])
def test_a_garbled_table_is_told_of_as_garbled_only(rule: str) -> None:
    garbled = changed("（三）不予公开", "（三）\ufffd公开").replace(
        "4.保护第三方合法权益", "4.保\ufffd权益\n\ufffd\ufffd\t7"
    )

    assert told(garbled, rule)[0] == 0


def test_a_group_label_in_pieces_between_its_rows_is_there() -> None:
    label = changed("（三）不予公开", "").replace("4.保护第三方合法权益", "4.保护第三方合法权益（三）不予公开+---")

    assert told(label, "GI211") == (0, 0)


def test_a_group_label_that_is_nowhere_is_missing() -> None:
    assert told(changed("（三）不予公开", ""), "GI211") == (1, 0)


def test_a_table_whose_numbers_stand_in_its_section_is_there_in_some_form() -> None:
    start, end = TEXT.index("三、收到和处理"), TEXT.index("四、政府信息公开")
    numbers = " ".join(["0 字 1 数"] * 100)

    assert told(f"{TEXT[:start]}三、收到和处理政府信息公开申请情况\n{numbers}\n{TEXT[end:]}", "GI201") == (0, 1)
    assert told(f"{TEXT[:start]}三、收到和处理政府信息公开申请情况\n{TEXT[end:]}", "GI201") == (1, 0)


def test_what_programs_write_for_empty_cells_repeats_no_passage() -> None:
    rows = "".join(
        f"['第二十条第（{n}）项', None, None, None]['信息内容', '本年处理决定数量', None, None]\n" for n in "五六"
    )

    assert told(changed("一、总体情况\n", f"一、总体情况\n{rows}"), "GI805") == (0, 0)
