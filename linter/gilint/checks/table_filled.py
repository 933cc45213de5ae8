"""A table holds at least one value."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import all_cell_names, follows_format, is_unfilled
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each table of which no cell is filled, at its head."""
    for table in report.tables.values():
        if not follows_format(report, table) or not is_unfilled(table):
            continue
        if table.is_ordered:
            section = report.format.section(table.spec.section)
            yield Hit(table.span, {"title": section.title if section else table.key}, all_cell_names(table))
        else:
            yield Doubt("lost-order", all_cell_names(table))


CHECK = Check(
    "table_filled", Text("表格至少填有一个单元格", "at least one cell of a table is filled"), run, (), ("title",)
)
