"""Headings are known by their titles, whatever writers and people set around them."""

from __future__ import annotations

import pytest
from tests.unit.model.reading import read

TITLES = (
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
)  # fmt: skip
KEYS = ["overview", "disclosure", "requests", "disputes", "problems", "other"]
SHAPES = [
    "{n}、{t}", "{n}.{t}", "（{n}）{t}", "{d}、{t}", "第{n}部分 {t}", "{n}、{t}（数据准确、要素齐全）",
    "## {n}、{t}", "**{n}、{t}**", "== {n}、{t} ==", "== *{n}、{t}*", "'''{n}、{t}'''", "h2. {n}、{t}", "# {n}、{t} {{#s0}}",
    "★ {n}、{t}", "■{n}、{t}", "◆ {n}、{t} ◆", "『{n}、{t}』", "【{n}、{t}】", '"{n}、{t}"', "<h2>{n}、{t}</h2>",
]  # fmt: skip


def written(shape: str) -> str:
    headings = (
        shape.format(n=n, d=d, t=title) for d, (n, title) in enumerate(zip("一二三四五六", TITLES, strict=True), 1)
    )
    return "甲县人民政府2023年政府信息公开工作年度报告\n" + "".join(f"{heading}\n认真落实。\n" for heading in headings)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_heading_is_found_in_whatever_marks_it_stands(shape: str) -> None:
    report = read(written(shape))

    assert [section.key for section in report.sections] == KEYS
    assert [report.source.position(section.heading.start).line for section in report.sections] == [2, 4, 6, 8, 10, 12]
    assert [section.form for section in report.sections] == ["official"] * 6


def lines_of(text: str) -> list[int]:
    report = read(text)
    assert [section.key for section in report.sections] == KEYS
    return [report.source.position(section.heading.start).line for section in report.sections]


def numbered(end: str = "\n") -> str:
    return "".join(f"{n}、{title}{end}" for n, title in zip("一二三四五六", TITLES, strict=True))


BODY = written("{n}、{t}")


@pytest.mark.parametrize("shape", ["{n}、\n{t}", "- {d}、{t}", "{n}、{t}。", "{n}、\t{t}"])
def test_a_heading_may_be_divided_from_its_number(shape: str) -> None:
    assert len(lines_of(written(shape))) == 6


def test_a_heading_broken_into_pieces_begins_on_its_first_line() -> None:
    broken = BODY.replace("存在的主要问题及改进情况", "\n存\n在的主要\n问题\n及\n改\n进情况")

    assert lines_of(broken)[4:] == [10, 18]


def test_a_heading_of_single_characters_below_a_table_is_no_row() -> None:
    spaced = BODY.replace(
        "四、政府信息公开行政复议、行政诉讼情况", "四 、 政 府 信 息 公 开 行 政 复 议 、 行 政 诉 讼 情 况"
    )
    table = "四、结转下年度继续办理\t1\t3\t3\t1\t12\t7\t27\n"

    assert lines_of(spaced.replace("四 、", f"{table}四 、", 1))[3] == 9


@pytest.mark.parametrize(
    "text",
    [BODY + numbered(), BODY.replace("一、", f"目录\n{numbered(chr(10) + '………' + chr(10) + '1' + chr(10))}一、", 1)],
)
def test_a_list_of_contents_is_no_report_wherever_it_stands(text: str) -> None:
    assert len(lines_of(text)) == 6


@pytest.mark.parametrize("before", ["各项工作有序开展。", "四、结转下年度继续办理 0 0 0 0 0 0 0"])
def test_a_heading_may_stand_behind_the_end_of_a_sentence_or_of_a_table(before: str) -> None:
    assert lines_of(BODY.replace("\n五、", f"\n{before}五、"))[4] == 10


def test_a_sentence_that_ends_with_a_title_names_it_only() -> None:
    assert len(lines_of(BODY.replace("认真落实。", "全文包括一、总体情况，六、其他需要报告的事项", 1))) == 6


@pytest.mark.parametrize("shape", ["{n}.{t}", "（{n}）{t}", "{d}、{t}", "第{n}部分 {t}"])
@pytest.mark.parametrize(
    "contents", ["", "目录 一、总体情况………1 二、主动公开政府信息情况………2 三、收到和处理政府信息公开申请情况………3 "]
)
def test_a_report_on_one_line_has_its_sections_whatever_numbers_they_bear(shape: str, contents: str) -> None:
    filler = "认真落实条例各项要求，主动接受社会监督，公开工作取得新的成效。" * 9

    text = contents + written(shape).replace("认真落实。", filler).replace("\n", " ")

    assert lines_of(text) == [1] * 6
