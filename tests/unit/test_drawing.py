"""Tables as pages draw them: every row of the official format, in order, with what became of it."""

from __future__ import annotations

from typing import Any

from tests.unit.checks.building import report, table

from gilint import api
from gilint.drawing import drawn
from gilint.drawn import CellDrawn, Grid, RowDrawn
from gilint.model.cells import ExtraRow
from gilint.readers import Input
from gilint.source import Span

LINES = "本年新收 5 7\n属于国家秘密 3 3\n"


def rows(values: dict[str, tuple[str, ...] | str], **given: Any) -> list[tuple[str, str, str]]:
    """Return group, label and state of every row drawn."""
    [sheet] = drawn(report(text=LINES, tables={"requests": table(LINES, values, **given)}))
    return [(row.group, row.label, row.state) for grid in sheet.grids for row in grid.rows]


def test_a_table_is_drawn_with_the_labels_of_its_format_and_the_text_of_its_cells() -> None:
    found = drawn(
        report(text=LINES, tables={"requests": table(LINES, {"new": ("5", "7"), "denied.secret": "jumbled"})})
    )

    assert [(sheet.key, sheet.title, sheet.span) for sheet in found] == [("requests", "收到申请情况", Span(0, 20))]
    assert found[0].grids[0] == Grid(
        ("自然人", "总计"),
        (
            RowDrawn(
                "requests.new", "", "本年新收", "read", Span(0, 8),
                (CellDrawn("requests.new.people", "5"), CellDrawn("requests.new.total", "7")),
            ),
            RowDrawn("requests.denied.secret", "不予公开", "属于国家秘密", "unclear", Span(9, 19), ()),
            RowDrawn("requests.denied.query", "不予公开", "属于行政查询事项（含转交）", "absent", None, ()),
        ),
    )  # fmt: skip


def test_a_new_grid_begins_where_the_columns_change() -> None:
    [sheet] = drawn(report(text=LINES, tables={"requests": table(LINES, {"new": ("5", "7")})}))

    assert [grid.columns for grid in sheet.grids] == [("自然人", "总计"), ("收费金额", "本年增/减")]


def test_rows_that_the_format_does_not_have_stand_where_the_report_has_them() -> None:
    extra = (ExtraRow("前", Span(0, 1), None), ExtraRow("后", Span(1, 2), "denied.secret"))

    assert rows({"new": ("5", "7")}, extra_rows=extra) == [
        ("", "前", "extra"),
        ("", "本年新收", "read"),
        ("不予公开", "属于国家秘密", "absent"),
        ("不予公开", "后", "extra"),
        ("不予公开", "属于行政查询事项（含转交）", "absent"),
        ("", "行政事业性收费", "absent"),
    ]


def test_tables_come_along_only_where_they_are_asked_for_and_something_is_found() -> None:
    linter = api.linter(api.Settings(select=("GI104",)))
    text = "{}、收到和处理政府信息公开申请情况\n申请人情况\t自然人\t总计\n二、上年结转政府信息公开申请数量\t0\t0\n"
    broken, whole = (Input("a.txt", text.format(number).encode()) for number in "四三")
    keys = [
        [sheet.key for sheet in result.tables]
        for given, asked in ((broken, True), (broken, False), (whole, True))
        if (result := linter.lint(given, asked)) is not None
    ]

    assert keys == [["requests"], [], []]
