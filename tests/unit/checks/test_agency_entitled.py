"""Who may report 规章: GI307 with the words of the national packs."""

from __future__ import annotations

import pytest
from tests.unit.checks.telling import rules

from gilint import engine
from gilint.model.build import Builder
from gilint.source import SourceText


def _said(agency: str, numbers: str = "2	0	2", kind: str | None = None) -> str:
    """Return `fires`, `undecided` or `silent` for a report of *agency* with *numbers* of 规章."""
    text = (
        f"{agency}2022年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n第二十条第（一）项\n"
        f"信息内容	本年制发件数	本年废止件数	现行有效件数\n规章	{numbers}\n行政规范性文件	3	1	17\n"
    )
    report = Builder(rules().formats).read(SourceText(text, "report.txt"), kind=kind)
    result = engine.check(report, rules(), select=["GI307"])
    return "fires" if result.findings else "undecided" if result.undecided else "silent"


@pytest.mark.parametrize(
    "agency",
    [
        "古亭县人民政府",
        "东垣区人民政府",
        "东垣区人民政府办公室",
        "黑龙江省财政厅",
        "哈尔滨市外事办公室",
        "县应急管理局",
        "国家税务总局哈尔滨市税务局",
        "城关镇人民政府",
        "历下区历下街道办事处",
        "白麓泉县机关事务服务中心",
    ],
)
def test_agencies_that_cannot_issue_regulations_report_none(agency: str) -> None:
    assert _said(agency) == "fires"
    assert _said(agency, "0	0	0") == "silent"


@pytest.mark.parametrize(
    "agency",
    [
        "黑龙江省人民政府",
        "黑龙江省人民政府办公厅",
        "哈尔滨市人民政府",
        "上海市人民政府办公厅",
        "恩施州人民政府",
        "交通运输部",
    ],
)
def test_governments_of_provinces_and_prefectures_and_ministries_may_report_some(agency: str) -> None:
    assert _said(agency) == "silent"


@pytest.mark.parametrize("agency", ["永禾市人民政府", "郑州市郑东新区管委会", ""])
def test_an_agency_whose_kind_its_name_does_not_tell_is_left_undecided(agency: str) -> None:
    assert _said(agency) == "undecided"
    assert _said(agency, "0	0	0") == "silent"


@pytest.mark.parametrize(
    ("agency", "kind", "expected"),
    [
        ("永禾市人民政府", "town", "fires"),
        ("永禾市人民政府", "government", "undecided"),
        ("郑州市郑东新区管委会", "department", "fires"),
        ("", "institution", "fires"),
        ("", "government", "undecided"),
        ("哈尔滨市人民政府办公厅", "government", "silent"),
        ("交通运输部", "department", "silent"),
    ],
)
def test_what_somebody_has_said_of_the_kind_is_believed(agency: str, kind: str, expected: str) -> None:
    assert _said(agency, kind=kind) == expected
