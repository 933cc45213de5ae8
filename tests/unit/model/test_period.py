"""The statistics period in all its shapes, whole, partial and damaged."""

from __future__ import annotations

import pytest
from tests.unit.model.reading import read

from gilint.model.report import Period


def period(sentence: str, section: str = "一、总体情况\n认真贯彻。") -> Period | None:
    return read(f"教育局2023年政府信息公开工作年度报告\n{sentence}\n{section}\n").period


@pytest.mark.parametrize(
    "sentence",
    [
        "本报告所列数据统计期限自2023年1月1日起至2023年12月31日止。",
        "统计时限自 2023 年 1 月 1 日至 12 月 31 日。",
        "统计数据从2023年1月1日起，到2023年12月31日止。",
        "统计期限为自2023年1月1日起至12月31日止(下同)。",
        "数据统计时间均为2023年1月1日—12月31日。",
        "统计周期是2023年1月1日——2023年12月31日。",
        "统计期限：２０２３年１月１日-１２月３１日。",
        "统计期限为2023.1.1-2023.12.31。",
        "统计期限为2023-01-01至2023-12-31。",
        "统计期限为2023年1月至12月。",
        "统计期限为2023年1-12月。",
        "统计期限：2023年1月1—日12月31日。",
        "统计期限为2023年全年。",
        "统计期限为2023年1月1日00:00至2023年12月31日24:00。",
        "本报告的数据涵盖2023年1月1日至2023年12月31日期间的工作。",
        "除特别说明的外，所列数据为2023年1月1日至2023年12月31日（部分数据自2023年4月10日起）。",
        "统计期限自2023年1月1日起至2023年\n12月31日止。",
        "2023年1月1日至12月31日，我局共收到申请3件。",
    ],
)
def test_a_whole_year_is_read(sentence: str) -> None:
    found = period(sentence)

    assert found is not None
    assert (found.start, found.end) == ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("统计期限为2023年1月1日至9月30日。", "2023-01-01", "2023-09-30"),
        ("统计期限为2022年12月1日至2023年11月30日。", "2022-12-01", "2023-11-30"),
        ("统计期限为2023年1月至2月。", "2023-01-01", "2023-02-28"),
        ("所列数据截止日期为2023年12月31日。", None, "2023-12-31"),
        ("统计期限为2023年1月1日至2022年12月31日。", "2023-01-01", "2022-12-31"),
    ],
)
def test_other_periods_are_read_as_they_are(sentence: str, start: str | None, end: str) -> None:
    found = period(sentence)

    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "sentence",
    [
        "统计期限为202311日至20231231日。",
        "统计期限自20231月1日至12月31日止。",
        "统计期限自2023  1  1  日至2023  12  31  日。",
        "统计期限为20231231日。",
        "统计期限自年月日起至年月日止。",
        "统计期限自2023年1月1日起至2023年12月32日止。",
        "统计期限自2023年12月1日起至1月31日止。",
        "统计期限自二〇二三年一月一日至十二月三十一日。",
    ],
)
def test_dates_that_cannot_be_read_are_there_and_have_no_value(sentence: str) -> None:
    found = period(sentence)

    assert found is not None
    assert (found.start, found.end) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "根据《条例》编制本报告。",
        "据统计，2023年1月1日至10月31日发布信息300条。",
        "统计数据从2022年的20件增加到2023年的30件。",
        "截至2023年12月20日，共发布信息30条。",
        "服务期限自2023年1月1日至2024年3月1日止。",
    ],
)
def test_other_dates_are_no_period(sentence: str) -> None:
    assert period(sentence) is None


def test_the_period_stands_where_its_dates_do() -> None:
    text = "教育局2023年政府信息公开工作年度报告\n统计期限自2023年1月1日起\n至12月31日止。\n一、总体情况\n"
    found = read(text).period

    assert found is not None
    assert text[slice(*found.span)] == "2023年1月1日起\n至12月31日止"


def test_the_last_section_may_give_it() -> None:
    found = period(
        "根据《条例》编制。", "一、总体情况\n认真贯彻。\n六、其他需要报告的事项\n统计期限为2023年1月1日至12月31日。"
    )

    assert found is not None
    assert found.start == "2023-01-01"
