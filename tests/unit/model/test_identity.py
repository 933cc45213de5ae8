"""Titles in the shapes that published reports give them, and whose report it is."""

from __future__ import annotations

import pytest
from tests.unit.model.reading import read

from gilint.model.report import Title

BODY = """
根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，编制本报告。
一、总体情况
2021年，认真贯彻落实条例。
二、主动公开政府信息情况
"""


def title(text: str) -> Title:
    found = read(text + BODY).title
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "agency"),
    [
        ("哈尔滨市外事办 2020 年政府信息公开工作年度报告", "哈尔滨市外事办"),
        ("哈尔滨市外事办2020年度政府信息公开工作年度报告", "哈尔滨市外事办"),
        ("２０２０年黄石市公安局政府信息公开工作年度报告", "黄石市公安局"),
        ("2020年度\n上海市统计局\n政府信息公开工作年度报告", "上海市统计局"),
        ("哈尔滨市外事办\n2020\n年政府信息公开工作\n年度报告", "哈尔滨市外事办"),
        ("哈尔滨市外事办\n\n2020年政府信息公开工作年度报\n\n告", "哈尔滨市外事办"),
        ("哈尔滨市\n外事办2020年政府信息公开工作年度报告", "哈尔滨市外事办"),
        ("黑龙江省机关事务\n管理局2020年政府信息公开工作年度报告", "黑龙江省机关事务管理局"),
        ("海关总署(本级机关)2020年政府信息公开工作年度报告", "海关总署(本级机关)"),
        ("二○二○年古亭区外事办公室政府信息公开工作年度报告", "古亭区外事办公室"),
        ("# 古亭区外事办公室2020年政府信息公开工作年度报告", "古亭区外事办公室"),
        ("**古亭区外事办公室**\n\n**2020年政府信息公开工作年度报告**", "古亭区外事办公室"),
        ("| 洪川镇2020年政府信息公开工作年度报告 | | |", "洪川镇"),
        ("《古亭区外事办公室2020年政府信息公开工作年度报告》", "古亭区外事办公室"),
        ("【2020】古亭区外事办公室2020年政府信息公开工作年度报告（图解）", "古亭区外事办公室"),
        ("古亭区外事办公室2020年政府信息公开工作年度报告（2021年1月9日）", "古亭区外事办公室"),
        ("古亭区外事办公室2020年政府信息公开工作年度报告_政府信息公开年报_古亭区政府", "古亭区外事办公室"),
    ],
)
def test_a_title_of_the_official_form_is_regular(written: str, agency: str) -> None:
    found = title(written)

    assert (found.agency, found.year, found.is_regular) == (agency, 2020, True)


@pytest.mark.parametrize(
    ("written", "agency", "year"),
    [
        ("政府信息公开工作报告", "", None),
        ("2020年政府信息公开工作年度报告", "", 2020),
        ("安澜区财政局政府信息公开工作年度报告", "安澜区财政局", None),
        ("鄂州市政府办公室2020年政府信息公开年报", "鄂州市政府办公室", 2020),
        ("宁强县民政局\n关于2020年政府信息公开年度报告", "宁强县民政局", 2020),
        ("漳审综〔2021〕2号\n漳州市审计局关于2020年政府信息公开工作的年度报告", "漳州市审计局", 2020),
        ("汉台区教体局政府信息公开工作2020年度报告", "汉台区教体局", 2020),
        ("2020湖口县大垅乡2020年度政府信息公开工作年度报告", "湖口县大垅乡", 2020),
        ("明塘县统计局2020年政务公开工作总结", "明塘县统计局", 2020),
        ("明塘县统计局2020年工作总结", "明塘县统计局", 2020),
        ("明塘县统计局2020政府信息公开工作年度报告", "明塘县统计局", 2020),
        ("关于公布古亭区外事办公室2020年政府信息公开工作年度报告的公告", "古亭区外事办公室", 2020),
    ],
)
def test_any_other_title_is_read_and_is_not_regular(written: str, agency: str, year: int | None) -> None:
    found = title(written)

    assert (found.agency, found.year, found.is_regular) == (agency, year, False)


def test_a_title_is_written_without_white_space_and_keeps_its_characters() -> None:
    found = title("海关总署(本级机关)\n 2020 年政府信息公开工作年度报告")

    assert found.text == "海关总署(本级机关)2020年政府信息公开工作年度报告"


def test_a_title_and_its_year_stand_where_they_are_written() -> None:
    text = "首页 > 年报\n安澜区财政局\n2020 年政府信息公开工作年度报告"
    found = title(text)

    assert text[slice(*found.span)] == "安澜区财政局\n2020 年政府信息公开工作年度报告"
    assert found.year_span is not None
    assert text[slice(*found.year_span)] == "2020"


@pytest.mark.parametrize(
    "before",
    [
        "首页 > 政务公开 > 政府信息公开年报\n发布时间：2022-01-23 字号：大 中 小\n",
        "政府信息公开年报\n新闻中心\n",
        "索引号：000123\n发布机构：外事办\n生成日期：2022-01-09\n是否有效：是\n",
        "目 录\n一、总体情况……………………1\n二、主动公开政府信息情况……………………2\n",
        "今天是2022年1月12日，星期三。欢迎访问。\n",
        "外事办2020\n政府信息公开工作年度报告\n",
        "- no title specified\n",
    ],
)
def test_the_furniture_of_a_page_is_no_part_of_the_title(before: str) -> None:
    assert title(f"{before}外事办2021年政府信息公开工作年度报告").text == "外事办2021年政府信息公开工作年度报告"


def test_the_text_s_own_title_counts_before_the_one_in_the_block_over_it() -> None:
    found = title("名  称：水利局2021年政府信息公开工作年度报告\n水利局2021年政府信息公开工作报告")

    assert found.text == "水利局2021年政府信息公开工作报告"


def test_a_title_may_stand_in_the_block_alone() -> None:
    found = title("名  称：水利局2021年政府信息公开工作年度报告\n文  号：")

    assert (found.text, found.is_regular) == ("水利局2021年政府信息公开工作年度报告", True)


def test_a_line_of_prose_that_reads_like_a_title_is_none() -> None:
    text = "根据《条例》要求，现公布安澜区财政局\n2020年政府信息公开工作年度报告\n，欢迎查阅。\n一、总体情况\n无。\n"

    assert read(text).title is None


@pytest.mark.parametrize(
    ("preamble", "agency"),
    [
        ("根据《条例》要求，现公布瑞林县信访局2021年政府信息公开工作年度报告。", "瑞林县信访局"),
        ("按照《条例》规定，长堰市人民政府编制了2023年政府信息公开工作年度报告。", "长堰市人民政府"),
        ("本报告由古亭区外事办公室按照《条例》要求编制。", "古亭区外事办公室"),
        ("根据《条例》要求，编制我局2021年政府信息公开工作年度报告。", ""),
    ],
)
def test_where_the_title_names_no_agency_the_preamble_may(preamble: str, agency: str) -> None:
    assert read(f"政府信息公开工作年度报告\n{preamble}\n一、总体情况\n无。\n").agency == agency


def test_where_nothing_else_names_the_agency_the_signature_may() -> None:
    text = "政府信息公开工作年度报告\n一、总体情况\n认真贯彻。\n六、其他需要报告的事项\n无。\n\n安澜区财政局\n"

    assert read(text).agency == "安澜区财政局"


@pytest.mark.parametrize(
    "start",
    [
        "古亭区外事办公室2020年政府信息公开工作年度报告，",
        "古亭区外事办公室 2020 年政府信息公开工作年度报告;",
        "古亭区外事办公室2020年政府信息公开工作年度报告 / ",
        "首页 > 政务公开 > 政府信息公开年报 发布时间：2021-01-20 字号：大 中 小 古亭区外事办公室 2020年政府信息公开工作年度报告 ",
        "x 古亭区外事办公室 2020 年政府信息公开工作年度报告 ",
        "名称：古亭区外事办公室2020年政府信息公开工作年度报告 古亭区外事办公室2020年政府信息公开工作年度报告 ",
        f"古亭区外事办公室2020年政府信息公开工作年度报告  目  录  {'一、总体情况………………1  ' * 20}",
    ],
)
def test_a_title_is_found_where_the_whole_report_stands_on_one_line(start: str) -> None:
    found = title(start + BODY.replace("\n", "").strip())

    assert (found.agency, found.year, found.is_regular) == ("古亭区外事办公室", 2020, True)


@pytest.mark.parametrize("between", ["{id: 年政府信息公开工作年度报告}", ":::", ".. container:: x", ",,,,"])
def test_code_around_a_title_is_no_part_of_it(between: str) -> None:
    found = title(f"{between}\n古亭区外事办公室\n{between}\n2020年政府信息公开工作年度报告,,,,")

    assert (found.agency, found.year, found.is_regular) == ("古亭区外事办公室", 2020, True)


def test_a_style_sheet_before_a_title_is_no_prose() -> None:
    found = title(
        "x"
        + 'body{font-family:"WenQuanYi";font-size:10.5pt}td{' * 3
        + "\n古亭区外事办公室2020年政府信息公开工作年度报告"
    )

    assert (found.agency, found.year, found.is_regular) == ("古亭区外事办公室", 2020, True)


def test_a_report_named_in_a_sentence_is_no_title() -> None:
    assert read("近日，古亭区外事办公室2020年政府信息公开工作年度报告，已经编制完成，" + BODY.strip()).title is None
