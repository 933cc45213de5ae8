"""Every column of an official table is there."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import judged_tables
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each column that is missing, at the table's head, with all its cells."""
    for table in judged_tables(report):
        if not table.columns_missing:
            continue
        labels = {column.key: column.label for row in table.spec.rows for column in row.columns}
        for column, place in table.columns_missing:
            cells = tuple(f"{table.key}.{row.key}.{column}" for row in table.spec.rows if column in row.cells)
            yield Hit(place, {"label": labels.get(column, column)}, cells)


CHECK = Check("column_present", Text("表格各列齐全", "every column of a table is there"), run, (), ("label",))
