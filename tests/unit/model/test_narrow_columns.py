"""Where narrow columns have broken labels and numbers, rows are read by their own labels, or not at all."""

from __future__ import annotations

import pytest
from tests.unit.model.reading import cells, read

TITLE = "甲市人民政府2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
COLUMNS = ("natural_person", "business", "research", "public_welfare", "legal_service", "other", "total")


def row(text: str, key: str) -> list[str]:
    found = cells(read(f"{TITLE}{text}\n"))
    return [found[name].raw for column in COLUMNS if (name := f"requests.{key}.{column}") in found]


BROKEN = """（三）不予公开 1.属于国家秘密 1 2 3 4 5 6 21
2.其他 7 8 9 10 11 12 57
法律行
政法规
禁止公
开
3.危 13 14 15 16 17 18 93
及“三
安全一
稳定”
4.保护 19 20 21 22 23 24 129
第三方
合法权
益"""


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("denied.law_prohibited", "7 8 9 10 11 12 57"),
        ("denied.security_stability", "13 14 15 16 17 18 93"),
        ("denied.third_party", "19 20 21 22 23 24 129"),
    ],
)
def test_a_head_that_says_little_is_known_by_its_number_and_what_goes_on_below(key: str, values: str) -> None:
    assert row(BROKEN, key) == values.split()


def test_numbers_broken_behind_their_comma_are_not_read() -> None:
    new = "一、本年新收政府信息公\n开申请数量\n26,61\n3\n27,08\n9\n21,76\n0\n27,05\n2\n23,53\n0\n24,13\n4\n150,1\n78"

    assert row(f"{new}\n二、上年结转政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21", "new") == []


def test_numbers_broken_over_two_lines_of_values_are_not_read() -> None:
    new = "一、本年新收政府信息公\n开申请数量\n26,61 27,08 21,76 27,05 23,53 24,13 150,1\n3 9 0 2 0 4 78"

    assert row(f"{new}\n二、上年结转政府信息公开申请数量 1 2 3 4 5 6 21", "new") == []


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_wide_number_whose_last_figure_stands_below_is_not_read(between: str) -> None:
    new = "一、本年新收政府信息公\n开申请数量\n12382 17760 16102 20802 17184 18959 10318"

    assert row(f"{new}{between}9\n二、上年结转政府信息公开申请数量 1 2 3 4 5 6 21", "new") == []


def test_a_page_number_below_a_row_of_usual_numbers_takes_nothing_from_it() -> None:
    values = [12, 17, 16, 20, 17, 18, 100]
    new = f"一、本年新收政府信息公\n开申请数量\n{' '.join(map(str, values))}"

    assert row(f"{new}\n\n9\n\n二、上年结转政府信息公开申请数量 1 2 3 4 5 6 21", "new") == list(map(str, values))


def lines(*values: int) -> str:
    return "\n".join(map(str, values))


def test_values_that_stand_before_their_labels_are_not_read_as_those_of_the_next() -> None:
    first = f"（三）不予公开\n6.属于四类过程性信息\n{lines(*range(1, 15))}"
    second = f"7.属于行政执法案卷\n{lines(*range(15, 22))}"

    assert row(f"{first}\n{second}", "denied.enforcement_file") == []


def test_values_of_a_row_whose_label_went_elsewhere_do_not_hinder_the_next_row() -> None:
    first = f"（三）不予公开\n5.属于三类内部事务信息\n{lines(*range(1, 15))}"
    second = f"7.属于行政执法案卷\n{lines(*range(15, 22))}"

    assert row(f"{first}\n{second}", "denied.enforcement_file") == [str(value) for value in range(15, 22)]


def test_values_behind_labels_that_pile_up_are_not_read() -> None:
    text = f"3.其他\n867\n（七）总计\n四、结转下年度继续办理\n{lines(*range(1, 8))}"

    assert row(f"一、本年新收政府信息公开申请数量\n{lines(*range(8, 15))}\n{text}", "carried_out") == []
