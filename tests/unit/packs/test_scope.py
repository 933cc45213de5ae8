"""Rules that are for some reports only."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.packs.demo import faults, loaded

from gilint import engine
from gilint.model.build import Builder
from gilint.packs import RuleSet
from gilint.source import SourceText

RULE = """\
pack: demo
rules:
  DEM001:
    name: no-secrets
    severity: error
    check: pattern_absent
    with: {patterns: [绝密]}
    applies_to: {SCOPE}
    message: {zh: "{text}", en: "{text}"}
    why: {zh: 因, en: why}
    fix: {zh: 改, en: fix}
    examples: {good: 好, bad: 坏}
"""


def _said(rules: RuleSet, title: str, kind: str | None = None) -> str:
    """Return whether the rule `fires`, is `silent`, or `undecided`."""
    report = Builder(rules.formats).read(SourceText(f"{title}\n一、总体情况\n绝密。\n", "report.txt"), kind=kind)
    result = engine.check(report, rules, select=["DEM001"])
    return "fires" if result.findings else "undecided" if result.undecided else "silent"


TOWN = "黑龙江省五常市民意乡人民政府2023年政府信息公开工作年度报告"
OFFICE = "黑龙江省人民政府办公厅2023年政府信息公开工作年度报告"
BUREAU = "古亭区财政局2020年政府信息公开工作年度报告"
SCHOOL = "古亭区第一中学2023年政府信息公开工作年度报告"
NOBODY = "2023年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("{kinds: [government]}", ["fires", "fires", "silent", "silent", "undecided"]),
        ("{kinds: [town]}", ["fires", "silent", "silent", "silent", "undecided"]),
        ("{kinds: [department, institution]}", ["silent", "silent", "fires", "fires", "undecided"]),
        ("{levels: [province, county]}", ["silent", "fires", "fires", "fires", "undecided"]),
        ("{agencies: ^黑龙江省}", ["fires", "fires", "silent", "silent", "undecided"]),
        ("{agencies: [财政, 中学$]}", ["silent", "silent", "fires", "fires", "undecided"]),
        ("{years: {from: 2021}}", ["fires", "fires", "silent", "fires", "fires"]),
        ("{years: {to: 2022}}", ["silent", "silent", "fires", "silent", "silent"]),
        ("{kinds: [government], years: {to: 2022}}", ["silent", "silent", "silent", "silent", "silent"]),
    ],
)
def test_a_rule_is_asked_of_the_reports_that_it_is_for(scope: str, expected: list[str], tmp_path: Path) -> None:
    rules = loaded(tmp_path, RULE.replace("{SCOPE}", scope))

    assert [_said(rules, title) for title in (TOWN, OFFICE, BUREAU, SCHOOL, NOBODY)] == expected


def test_a_scope_comes_back_from_the_cache(tmp_path: Path) -> None:
    text = RULE.replace("{SCOPE}", "{kinds: [town], agencies: 民意, years: {from: 2021, to: 2024}}")
    loaded(tmp_path, text)

    rules = loaded(tmp_path, text)

    assert [_said(rules, title) for title in (TOWN, OFFICE, BUREAU)] == ["fires", "silent", "silent"]


def test_what_somebody_has_said_of_the_agency_is_believed(tmp_path: Path) -> None:
    rules = loaded(tmp_path, RULE.replace("{SCOPE}", "{kinds: [institution]}"))

    assert _said(rules, BUREAU, "institution") == "fires"
    assert _said(rules, SCHOOL, "department") == "silent"


@pytest.mark.parametrize(
    ("scope", "fault"),
    [
        ("{kinds: [goverment]}", "8:26 “goverment”不可用于“kinds”，是否应为“government”？"),
        ("{kinds: town}", "8:25 “kinds”应为列表，如 [甲, 乙]"),
        ("{agencies: 甲(}", "8:29 模式有误：圆括号没有结束"),
        ("{years: {from: 2023, to: 2021}}", "8:25 年度范围的结束早于开始，请改正 from 或 to"),
        ("{place: 甲}", "8:18 没有“place”这个键，可用：agencies、kinds、levels、years"),
    ],
)
def test_a_wrong_scope_is_a_fault(scope: str, fault: str, tmp_path: Path) -> None:
    assert faults(tmp_path, RULE.replace("{SCOPE}", scope)) == [fault]
