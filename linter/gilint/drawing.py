"""Report → its tables as a page draws them."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.drawn import CellDrawn, Grid, RowDrawn, TableDrawn
from gilint.model.cells import ExtraRow, Table
from gilint.model.report import Report
from gilint.model.spec import RowSpec


def drawn(report: Report) -> tuple[TableDrawn, ...]:
    """Return the tables that stand in *report*, in the official order, each in the format that it follows."""
    order = {table.key: place for place, table in enumerate(report.format.tables)}
    tables = sorted(report.tables.values(), key=lambda table: order.get(table.key, len(order)))
    return tuple(TableDrawn(table.key, _title(report, table), table.span, _grids(table)) for table in tables)


def _title(report: Report, table: Table) -> str:
    format_ = next((each for each in report.formats if each.name == table.format), report.format)
    section = format_.section(table.spec.section)
    return section.title if section is not None else table.key


def _grids(table: Table) -> tuple[Grid, ...]:
    """Return the rows, a new grid wherever the columns change."""
    grids: list[tuple[tuple[str, ...], list[RowDrawn]]] = []
    groups = {group.key: group.label for group in table.spec.groups}
    extras: dict[str | None, list[ExtraRow]] = {}
    for extra in table.extra_rows:
        extras.setdefault(extra.after, []).append(extra)
    # A row that the official table does not have can stand before all that it has.
    waiting = extras.get(None, [])
    for spec in table.spec.rows:
        columns = tuple(column.label for column in spec.columns)
        if not grids or grids[-1][0] != columns:
            grids.append((columns, []))
        group = groups.get(spec.group or "", "")
        rows = grids[-1][1]
        rows.extend(_extra(table, waiting, group))
        rows.append(_row(table, spec, group))
        rows.extend(_extra(table, extras.get(spec.key, []), group))
        waiting = []
    return tuple(Grid(columns, tuple(rows)) for columns, rows in grids)


def _row(table: Table, spec: RowSpec, group: str) -> RowDrawn:
    row = table.rows.get(spec.key)
    name = f"{table.key}.{spec.key}"
    if row is None:
        return RowDrawn(name, group, spec.label, "absent", None, ())
    cells = tuple(CellDrawn(cell.key, cell.raw) for cell in row)
    return RowDrawn(name, group, spec.label, "read" if cells else "unclear", row.span, cells)


def _extra(table: Table, rows: list[ExtraRow], group: str) -> Iterator[RowDrawn]:
    return (RowDrawn(f"{table.key}.{row.span.start}", group, row.label, "extra", row.span, ()) for row in rows)
