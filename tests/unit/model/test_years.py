"""Which year title, period and opening speak of, and which of them is wrong."""

from __future__ import annotations

import pytest
from tests.unit.model.reading import read

from gilint.model.years import odd_one


def years(text: str) -> dict[str, int]:
    return {name: dated.year for name, dated in read(text).years.items()}


@pytest.mark.parametrize(
    "preamble",
    [
        "根据《条例》（国务院令第711号）和《通知》（国办公开办函〔2019〕60号）要求，现公布财政局2020年政府信息公开工作年度报告。",
        "我办在总结 2020 年政府信息公开工作的基础上，编制了此报告。",
        "现发布《办公厅 2020年政府信息公开工作年度报告》。",
        "由市政府办公室综合各部门2020年政府信息公开工作完成情况编制而成。",
        "根据《条例》和《县政府办公室关于2021年度政府信息公开工作年度报告编制工作的通知》要求，现将2020年政府信息公开工作情况报告如下：",
        "根据省政府《2019年政务公开工作要点》部署，现公布我局2020年度政府信息公开工作年度报告。",
        "2020年，我办坚持以公开为常态。",
    ],
)
def test_the_opening_s_year_is_the_report_s_and_not_that_of_a_document(preamble: str) -> None:
    assert years(f"政府信息公开工作报告\n{preamble}\n一、总体情况\n认真贯彻。\n") == {"opening": 2020}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("2020年以来，省政府办公厅认真贯彻条例。", {"opening": 2020}),
        ("2020年度，我局认真贯彻条例。", {"opening": 2020}),
        ("2019年5月15日，新修订的《条例》施行。", {}),
        ("2019年修订的《条例》施行后，我局组织学习。", {}),
        ("认真贯彻。2021年将继续推进。", {}),
    ],
)
def test_without_a_statement_the_first_sentence_of_section_one_may_name_the_year(
    sentence: str, expected: dict[str, int]
) -> None:
    assert years(f"政府信息公开工作报告\n一、总体情况\n{sentence}\n") == expected


def test_a_copy_of_the_title_is_no_opening() -> None:
    text = "财政局2021年政府信息公开工作年度报告\n财政局2021年政府信息公开工作年度报告\n本报告依照《条例》编制。\n一、总体情况\n认真贯彻。\n"

    assert years(text) == {"title": 2021}


def test_the_title_s_year_is_believed_before_the_period_s_and_that_before_the_opening_s() -> None:
    period = "统计期限为2021年1月1日至12月31日。"
    rest = f"{period}\n一、总体情况\n2020年，我局认真贯彻。\n"

    assert read(f"财政局2022年政府信息公开工作年度报告\n{rest}").year == 2022
    assert read(f"财政局政府信息公开工作年度报告\n{rest}").year == 2021
    assert read("财政局政府信息公开工作年度报告\n一、总体情况\n2020年，我局认真贯彻。\n").year == 2020


@pytest.mark.parametrize(
    ("title", "period", "opening", "odd"),
    [
        (2021, 2021, 2021, None),
        (2022, 2021, 2021, "title"),
        (2021, 2020, 2021, "period"),
        (2021, 2021, 2020, "opening"),
        (2023, 2021, 2020, "unclear"),
        (2022, None, 2021, "title"),
        (2022, 2021, None, "unclear"),
    ],
)
def test_the_year_that_stands_alone_is_the_odd_one(
    title: int, period: int | None, opening: int | None, odd: str | None
) -> None:
    given = f"统计期限为{period}年1月1日至12月31日。\n" if period is not None else ""
    begun = f"{opening}年，我局认真贯彻。" if opening is not None else "我局认真贯彻。"

    assert odd_one(read(f"财政局{title}年政府信息公开工作年度报告\n{given}一、总体情况\n{begun}\n")) == odd
