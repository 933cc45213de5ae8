"""Equations over cells: what breaks, in numbers, and what cannot be judged."""

from __future__ import annotations

from typing import Any

from tests.unit.checks.building import EARLIER, found, report, table, told

from gilint.checks.kind import Doubt, Hit
from gilint.findings import Equation, Side, Summand
from gilint.model.cells import ExtraRow
from gilint.source import Span

NEW, SECRET, QUERY = (["cell", "requests", row, ""] for row in ("new", "denied.secret", "denied.query"))
PEOPLE, TOTAL = (["cell", "requests", "", column] for column in ("people", "total"))
DENIED = ["sum", SECRET, QUERY]
LINES = "本年新收 5 7\n属于国家秘密 3 3\n属于行政查询事项 2 3\n"
VALUES: dict[str, tuple[str, ...] | str] = {"new": ("5", "7"), "denied.secret": ("3", "3"), "denied.query": ("2", "3")}
EACH_COLUMN: dict[str, Any] = {"table": "requests", "each": "column", "left": NEW, "right": DENIED}


def _report(values: dict[str, tuple[str, ...] | str], **given: Any) -> Any:
    return report(text=LINES, tables={"requests": table(LINES, values, **given)})


def test_a_column_that_breaks_the_sum_is_told_at_the_total_with_both_sides() -> None:
    assert told("equation", _report(VALUES), **EACH_COLUMN) == [
        (
            1,
            {
                "left": 7,
                "right": 6,
                "left_terms": "7",
                "right_terms": "3 + 3",
                "difference": 1,
                "row": "本年新收",
                "column": "总计",
            },
            ("requests.new.total", "requests.denied.secret.total", "requests.denied.query.total"),
        )
    ]


def test_what_does_not_add_up_is_told_cell_by_cell() -> None:
    (hit,) = found("equation", _report(VALUES), **EACH_COLUMN)
    results = (Summand("+", "requests.denied.secret.total", "3"), Summand("+", "requests.denied.query.total", "3"))

    assert isinstance(hit, Hit)
    assert hit.equation == Equation(
        Side("7", (Summand("+", "requests.new.total", "7"),), "7"), "=", Side("6", results, "3 + 3"), "1"
    )


def test_a_side_that_is_more_than_a_sum_is_told_as_a_calculation() -> None:
    doubled = ["product", "**", SECRET, ["number", "2"]]
    (hit, _) = found("equation", _report(VALUES), **{**EACH_COLUMN, "right": doubled})

    assert isinstance(hit, Hit)
    assert hit.equation is not None
    assert hit.equation.right == Side("6", (), "3 × 2")


def test_the_cell_to_look_at_can_be_named() -> None:
    ((line, _, cells),) = told("equation", _report(VALUES), **EACH_COLUMN, at=QUERY)

    assert (line, cells[0]) == (3, "requests.denied.query.total")


def test_each_row_is_asked_that_has_the_columns() -> None:
    options = {"table": "requests", "each": "row", "left": PEOPLE, "right": TOTAL}

    assert [cells for _, _, cells in told("equation", _report(VALUES), **options)] == [
        ("requests.new.total", "requests.new.people"),
        ("requests.denied.query.total", "requests.denied.query.people"),
    ]
    assert [cells[0] for _, _, cells in told("equation", _report(VALUES), **options, rows=("new",))] == [
        "requests.new.total"
    ]


def test_a_relation_may_be_an_inequality() -> None:
    options = {"table": "requests", "each": "row", "left": PEOPLE, "right": TOTAL}

    assert told("equation", _report(VALUES), **options, relation="<=") == []
    assert len(told("equation", _report(VALUES), **options, relation=">=")) == 2


def test_an_equation_over_whole_cells_is_asked_once() -> None:
    options = {"left": ["cell", "requests", "new", "people"], "right": ["number", "4"]}

    ((_, facts, cells),) = told("equation", _report(VALUES), **options)

    assert (facts["left"], facts["right"], cells) == (5, 4, ("requests.new.people",))


def test_only_where_the_condition_holds() -> None:
    more_than_six = ["comparison", ">", NEW, ["number", "7"]]

    assert told("equation", _report(VALUES), **EACH_COLUMN, when=more_than_six) == []


def test_decimals_are_exact() -> None:
    values = VALUES | {"new": ("0.3", "6"), "denied.secret": ("0.1", "3"), "denied.query": ("0.2", "3")}

    assert found("equation", _report(values), **EACH_COLUMN) == []


def test_what_cannot_be_judged_is_one_doubt_a_reason_with_the_cells_to_blame() -> None:
    values = VALUES | {"new": ("", "约7"), "denied.secret": ("", "3")}

    assert found("equation", _report(values), **EACH_COLUMN) == [
        Doubt("blank-term", ("requests.new.people", "requests.denied.secret.people")),
        Doubt("unreadable-term", ("requests.new.total",)),
    ]


def test_a_row_that_is_not_there_or_not_read_is_a_doubt() -> None:
    without = {key: values for key, values in VALUES.items() if key != "new"}

    assert found("equation", _report(without), **EACH_COLUMN) == [
        Doubt("missing-row", ("requests.new.people", "requests.new.total"))
    ]
    assert found("equation", _report(VALUES | {"new": "few-values"}), **EACH_COLUMN) == [
        Doubt("unread-row", ("requests.new.people", "requests.new.total"))
    ]


def test_a_table_that_is_not_there_is_a_doubt() -> None:
    ((doubt),) = found("equation", report(), **EACH_COLUMN)

    assert isinstance(doubt, Doubt)
    assert doubt.reason == "missing-table"


def test_a_table_of_another_format_is_not_judged() -> None:
    reasons = [
        doubt.reason
        for doubt in found("equation", _report(VALUES, format_name=EARLIER.name), **EACH_COLUMN)
        if isinstance(doubt, Doubt)
    ]

    assert reasons == ["other-format"]


def test_a_sum_that_an_extra_row_may_explain_is_a_doubt() -> None:
    extra = (ExtraRow("其他情形", Span(0, 1), "denied.query"),)

    assert found("equation", _report(VALUES, extra_rows=extra), **EACH_COLUMN) == [
        Doubt("extra-row", ("requests.new.total", "requests.denied.secret.total", "requests.denied.query.total"))
    ]
