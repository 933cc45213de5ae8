"""Values of expressions over cells: exact, or none."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from tests.unit.checks.building import report, table

from gilint.model.expression import compare, holds, plain, terms, value

LINES = "本年新收 5 7\n属于国家秘密 3 0\n属于行政查询事项 0.1 0\n"
REPORT = report(
    text=LINES,
    tables={"requests": table(LINES, {"new": ("5", "7"), "denied.secret": ("3", "0"), "denied.query": ("0.1", "")})},
)


def _cell(row: str, column: str = "people") -> list[str]:
    return ["cell", "requests", row, column]


NEW, SECRET, QUERY = _cell("new"), _cell("denied.secret"), _cell("denied.query")


@pytest.mark.parametrize(
    ("expression", "expected", "written"),
    [
        (["total", "++", NEW, SECRET], 8, "5 + 3"),
        (["total", "+-", NEW, ["total", "++", SECRET, SECRET]], -1, "5 - (3 + 3)"),
        (["total", "-", NEW], -5, "-5"),
        (["total", "++", QUERY, QUERY], Decimal("0.2"), "0.1 + 0.1"),
        (["product", "**", NEW, ["total", "++", SECRET, NEW]], 40, "5 × (3 + 5)"),
        (["product", "*/", NEW, ["number", "2"]], Decimal("2.5"), "5 ÷ 2"),
        (["sum", NEW, _cell("denied.secret", "total"), SECRET], 8, "5 + 3"),
        (["sum", _cell("denied.secret", "total")], 0, "0"),
        (["number", "2.50"], Decimal("2.50"), "2.5"),
    ],
)
def test_an_expression_has_its_exact_value(expression: Any, expected: object, written: str) -> None:
    assert value(expression, REPORT) == expected
    assert terms(expression, REPORT) == written


@pytest.mark.parametrize(
    "expression",
    [
        _cell("denied.query", "total"),
        _cell("nothing"),
        ["product", "*/", NEW, ["number", "0"]],
        ["product", "*/", ["number", "0"], ["number", "0"]],
    ],
)
def test_a_value_that_is_not_there_is_none(expression: Any) -> None:
    assert value(expression, REPORT) is None


def test_conditions_hold_or_do_not_or_cannot_be_known() -> None:
    is_five = ["comparison", "=", NEW, ["number", "5"]]
    is_less = ["comparison", "<", NEW, SECRET]
    unknown = ["comparison", "=", _cell("denied.query", "total"), NEW]

    assert holds(is_five, REPORT) is True
    assert holds(["conjunction", is_five, ["negation", is_less]], REPORT) is True
    assert holds(["condition", is_less, ["negation", is_five]], REPORT) is False
    assert holds(["conjunction", is_five, unknown], REPORT) is None


@pytest.mark.parametrize(
    ("relation", "truths"), [("=", "010"), ("!=", "101"), ("<", "100"), ("<=", "110"), (">", "001"), (">=", "011")]
)
def test_relations(relation: str, truths: str) -> None:
    assert "".join(str(int(compare(left, relation, 2))) for left in (1, 2, 3)) == truths


def test_numbers_are_written_without_needless_zeros() -> None:
    assert [
        plain(number)
        for number in (5, Decimal("5.00"), Decimal("5.10"), Decimal("1E+3"), Decimal("0.0"), Decimal("-2.50"))
    ] == [
        "5",
        "5",
        "5.1",
        "1000",
        "0",
        "-2.5",
    ]
