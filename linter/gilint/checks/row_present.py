"""Every row of an official table is there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.model.judged import cell_names, judged_tables, last_line
from gilint.model.report import Report, Table
from gilint.model.spec import RowSpec
from gilint.source import Span


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield what is missing, neighbours of one block or group together, at the row that follows their place."""
    for table in judged_tables(report):
        for rows in _gaps(table):
            cells = tuple(name for row in rows for name in cell_names(table, row))
            if table.is_ordered:
                labels = tuple(row.label for row in rows)
                yield Hit(_place(report, table, rows[-1]), {"labels": labels, "count": len(rows)}, cells)
            else:
                yield Doubt("lost-order", cells)


def _gaps(table: Table) -> Iterator[list[RowSpec]]:
    def part(row: RowSpec) -> tuple[bool, str]:
        return row.key in table, row.group or (row.key if "." not in row.key else row.key.split(".")[0])

    for (is_there, _), rows in groupby(table.spec.rows, part):
        if not is_there:
            yield list(rows)


def _place(report: Report, table: Table, missing: RowSpec) -> Span:
    later = table.spec.rows[table.spec.rows.index(missing) + 1 :]
    follower = next((table[row.key] for row in later if row.key in table), None)
    return follower.span if follower is not None else last_line(report.source, table.span)


CHECK = Check("row_present", "every row of a table is there", run, (), ("labels", "count"))
