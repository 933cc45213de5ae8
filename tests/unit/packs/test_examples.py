"""Examples are run, and blamed at their own place."""

from __future__ import annotations

from pathlib import Path

from tests.unit.packs.demo import DEMO, loaded, written

from gilint.packs import load
from gilint.packs.examples import count, misbehaving

RULE = """\
pack: demo
rules:
  DEM001:
    name: no-secrets
    severity: error
    check: pattern_absent
    with: {patterns: [绝密]}
    message: {zh: "{text}", en: "{text}"}
    why: {zh: 因, en: why}
    fix: {zh: 改, en: fix}
    examples:
      good: |
        一、总体情况
        公开。
      bad: [一、总体情况 绝密。, 一、总体情况 机密。]
"""


def test_an_example_that_does_not_behave_is_a_fault_at_its_place(tmp_path: Path) -> None:
    rules = loaded(tmp_path, RULE)

    (fault,) = misbehaving(rules, {"demo"})

    assert (fault.line, fault.column) == (15, 25)
    assert fault.message.zh == "规则 DEM001 的问题示例没有被报告，请改正示例或规则"
    assert count(rules, {"demo"}) == 3


def test_a_good_example_that_fires_is_a_fault(tmp_path: Path) -> None:
    rules = loaded(tmp_path, RULE.replace("公开。", "绝密。").replace(", 一、总体情况 机密。", ""))

    (fault,) = misbehaving(rules, {"demo"})

    assert (fault.line, fault.message.zh) == (12, "规则 DEM001 的正确示例被报告为有问题，请改正示例或规则")


def test_a_change_that_breaks_another_packs_example_is_blamed_itself(tmp_path: Path) -> None:
    written(
        tmp_path, RULE.replace(", 一、总体情况 机密。", "").replace("pack: demo", "pack: province"), "province.yaml"
    )
    city = written(
        tmp_path, "pack: city\nextends: province.yaml\nrules:\n  DEM001: {with: {patterns: [秘密]}}\n", "city.yaml"
    )

    (fault,) = misbehaving(load([city]), {"city"})

    assert (fault.path, fault.line, fault.column) == (city, 4, 3)


def test_a_rule_that_is_off_is_not_tried(tmp_path: Path) -> None:
    rules = loaded(tmp_path, RULE.replace("    severity", "    enabled: false\n    severity"))

    assert misbehaving(rules, {"demo"}) == []


def test_only_the_packs_that_are_asked_for_are_tried(tmp_path: Path) -> None:
    assert misbehaving(loaded(tmp_path, DEMO), {"other"}) == []
