"""The official tables of a report as checks see them: rows and cells, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from gilint.model.spec import ColumnSpec, RowSpec, TableSpec
from gilint.source import Span
from gilint.typing import Record

Number = int | Decimal


class Cell(Record):
    """One cell of an official table."""

    key: str
    """`table.row.column`, for ever."""
    raw: str
    """As written, without the white space around it; empty where the cell is blank."""
    value: Number | None
    """Its number, exactly; None where it is blank or holds no number."""
    start: int
    end: int
    """Where it stands in the text."""
    spec: ColumnSpec
    unit: str = ""
    """What stands behind the number: 万, 万元, 元, 件 …"""

    @property
    def span(self) -> Span:
        """Its place; most are never asked for."""
        return Span(self.start, self.end)


class Row:
    """One row that stands in the report."""

    __slots__ = ("cells", "count", "key", "label", "reason", "span", "spec")

    def __init__(
        self, key: str, spec: RowSpec, label: str, span: Span, cells: Mapping[str, Cell], count: int, reason: str = ""
    ) -> None:
        self.key = key
        self.spec = spec
        self.label = label
        """The label as written, squeezed; for a record's groups the official one."""
        self.span = span
        """From the label's first character to the last value's last."""
        self.cells = cells
        """By column key, in the official order; empty where the values cannot be told apart."""
        self.count = count
        """How many values the row was found to have."""
        self.reason = reason
        """Why the values could not be told apart (a key of the pack's `reasons`); empty where they could."""

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells.values())

    @property
    def is_read(self) -> bool:
        """Whether every cell of the row is known (a blank one, too)."""
        return bool(self.cells)

    @property
    def is_blank(self) -> bool:
        """Whether the row was read and holds nothing at all."""
        return bool(self.cells) and not any(cell.raw for cell in self.cells.values())


class ExtraRow(Record):
    """A row that stands in a table and that its official format does not have."""

    label: str
    span: Span
    after: str | None
    """Key of the official row before it."""


class Table:
    """One official table that stands in the report."""

    __slots__ = (
        "columns_missing",
        "extra_rows",
        "format",
        "groups_missing",
        "is_ordered",
        "key",
        "rows",
        "span",
        "spec",
    )

    def __init__(
        self,
        key: str,
        spec: TableSpec,
        format_name: str,
        span: Span,
        rows: Mapping[str, Row],
        extra_rows: tuple[ExtraRow, ...] = (),
        groups_missing: tuple[tuple[str, Span], ...] = (),
        columns_missing: tuple[tuple[str, Span], ...] = (),
        is_ordered: bool = True,
    ) -> None:
        self.key = key
        self.spec = spec
        """The table as the format that it follows has it; that need not be the report year's format."""
        self.format = format_name
        """Name of the format that the table follows."""
        self.span = span
        self.rows = rows
        """By row key, in the official order; only rows that stand in the report."""
        self.extra_rows = extra_rows
        self.groups_missing = groups_missing
        """Group labels that are not there though their rows are, each with the row that follows its place."""
        self.columns_missing = columns_missing
        """Columns that are certainly not there, with the table's head."""
        self.is_ordered = is_ordered
        """False where the converter has lost the order of labels and values, so that a row that was not
        found may yet be there."""

    def __getitem__(self, row: str) -> Row:
        return self.rows[row]

    def __contains__(self, row: object) -> bool:
        return row in self.rows

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows.values())

    def cell(self, name: str) -> Cell | None:
        """Return the cell `row.column` (the row key may hold dots), if it was read."""
        row, _, column = name.rpartition(".")
        found = self.rows.get(row)
        return found.cells.get(column) if found is not None else None

    @property
    def is_unfilled(self) -> bool:
        """Whether rows were read and no cell of any holds anything."""
        return bool(self.rows) and all(row.is_blank for row in self.rows.values())
