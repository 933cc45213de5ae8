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
