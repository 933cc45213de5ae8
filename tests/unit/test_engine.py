"""Rules asked of a report: words, order, what stops and what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tests.unit.checks.building import NOW, Part, report, table

from gilint import engine
from gilint.findings import Severity, Text, Undecided
from gilint.packs.rule import Details, Place, Rule, RuleSet

LINES = "本年新收 5 7\n属于国家秘密 3 3\n属于行政查询事项 2 3\n"
REQUESTS = table(LINES, {"new": ("5", "7"), "denied.secret": ("", "3"), "denied.query": ("2", "3")})
ROWS: dict[str, Any] = {
    "table": "requests",
    "each": "row",
    "left": ["cell", "requests", "", "people"],
    "right": ["cell", "requests", "", "total"],
}
REASONS = {"blank-term": Text("空：{cells}", "blank: {cells}")}


def _rule(id_: str, check: str = "equation", options: Mapping[str, Any] = ROWS, **given: Any) -> Rule:
    severity: Severity = given.pop("severity", "error")
    message = given.pop("message", Text("{row}为{left}，不是{right}：{cells}", "{row} is {left}, not {right}"))
    details = Details(Text("", ""), Text("", ""), (), (), Place("pack.yaml", 1, 1))
    return Rule(
        id_, id_.lower(), severity, check, options, message, Text("依据", "basis"), format_=NOW.name, origin="demo",
        details=lambda: details, **given,
    )  # fmt: skip


def _asked(*rules: Rule, renamed: Mapping[str, str] | None = None, **given: Any) -> engine.Result:
    subject = report(Part("requests", "二、收到申请情况", "甲", "乙"), text=LINES, tables={"requests": REQUESTS})
    ruleset = RuleSet((NOW,), lambda _: rules, REASONS, (), renamed or {})
    return engine.check(subject, ruleset, **given)


def test_a_hit_becomes_a_finding_in_the_rules_words() -> None:
    finding, other = _asked(_rule("GI301")).findings

    assert finding.text == Text("本年新收为5，不是7：本年新收/总计、本年新收/自然人", "本年新收 is 5, not 7")
    assert (finding.rule, finding.name, finding.severity, finding.basis) == ("GI301", "gi301", "error", "依据")
    assert (finding.section, finding.cells) == ("requests", ("requests.new.total", "requests.new.people"))
    assert other.text.zh == "属于行政查询事项为2，不是3：属于行政查询事项/总计、属于行政查询事项/自然人"


def test_a_doubt_becomes_undecided_with_its_reason_and_cells() -> None:
    assert _asked(_rule("GI301")).undecided == (
        Undecided(
            "GI301", Text("空：属于国家秘密/自然人", "blank: 属于国家秘密/自然人"), ("requests.denied.secret.people",)
        ),
    )


def test_findings_are_sorted_by_place_then_rule() -> None:
    findings = _asked(_rule("GI303"), _rule("GI301")).findings

    assert [(finding.span.start, finding.rule) for finding in findings] == sorted(
        (finding.span.start, finding.rule) for finding in findings
    )
    assert [finding.rule for finding in findings] == ["GI301", "GI303", "GI301", "GI303"]


def test_where_a_stopping_rule_fires_nothing_else_is_said() -> None:
    stopping = _rule("GI309", stops=True, options=ROWS | {"rows": ("new",)})

    result = _asked(_rule("GI301"), stopping)

    assert [finding.rule for finding in result.findings] == ["GI309"]
    assert result.undecided == ()


def test_a_stopping_rule_that_is_silent_lets_the_others_speak() -> None:
    silent = _rule("GI309", stops=True, options=ROWS | {"relation": "<=", "rows": ("new",)})

    assert [finding.rule for finding in _asked(_rule("GI301"), silent).findings] == ["GI301", "GI301"]


def test_the_same_finding_is_told_once() -> None:
    options = {"left": ["cell", "requests", "new", "people"], "right": ["cell", "requests", "new", "total"]}
    twice = _rule("GI301", options=options, message=Text("不符", "wrong"))

    assert len(_asked(twice).findings) == 1


@pytest.mark.parametrize(
    ("chosen", "rules"),
    [
        ({}, {"GI301", "GI302", "HLJ001"}),
        ({"select": ["GI3"]}, {"GI301", "GI302"}),
        ({"select": ["GI301", "HLJ"]}, {"GI301", "HLJ001"}),
        ({"ignore": ["GI302"]}, {"GI301", "HLJ001"}),
        ({"select": ["GI"], "ignore": ["GI301"]}, {"GI302"}),
        ({"select": ["GI300"]}, {"GI302"}),
        ({"select": []}, set()),
    ],
)
def test_rules_are_chosen_by_id_prefix_or_old_id(chosen: dict[str, list[str]], rules: set[str]) -> None:
    result = _asked(_rule("GI301"), _rule("GI302"), _rule("HLJ001"), renamed={"GI300": "GI302"}, **chosen)

    assert {finding.rule for finding in result.findings} == rules


def test_a_rule_that_is_off_is_not_asked() -> None:
    assert _asked(_rule("GI301", enabled=False)) == ((), ())
