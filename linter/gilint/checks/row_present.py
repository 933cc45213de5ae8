"""Every row of an official table is there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.judged import cell_names, judged_tables, last_line
from gilint.model.report import Report, Table
from gilint.model.spec import RowSpec
from gilint.source import Span

_HEAD = 4
"""Characters of a label that tell it from others."""


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield what is missing, neighbours of one block or group together, at the row that follows their place."""
    for table in judged_tables(report):
        if len(table.rows) == len(table.spec.rows):
            continue
        for rows in _gaps(table):
            cells = tuple(name for row in rows for name in cell_names(table, row))
            if table.is_ordered and not any(_is_named(report, table, row) for row in rows):
                labels = tuple(row.label for row in rows)
                yield Hit(_place(report, table, rows[-1]), {"labels": labels, "count": len(rows)}, cells)
            else:
                yield Doubt("lost-order", cells)


def _is_named(report: Report, table: Table, row: RowSpec) -> bool:
    """Whether the beginning of the row's label stands in the table after all, where no row could be made of it."""
    head = squeeze(row.label)[:_HEAD]
    if len(head) < _HEAD or any(squeeze(other.label).find(head) >= 0 for other in table.spec.rows if other is not row):
        return False
    return head in "".join(report.source.folded[table.span.start : table.span.end].split())


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


CHECK = Check("row_present", Text("表格各行齐全", "every row of a table is there"), run, (), ("labels", "count"))
