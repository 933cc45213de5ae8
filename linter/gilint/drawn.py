"""Official tables as a page draws them: labels and raw text in rows and columns, as plain values."""

from __future__ import annotations

from gilint.source import Span
from gilint.typing import Literal, Record

State = Literal["read", "unclear", "absent", "extra"]
"""Of a row: its cells are known; its values cannot be told apart; it was not found; the format has no such row."""


class CellDrawn(Record):
    """One cell."""

    name: str
    """`table.row.column`."""
    raw: str
    """As written; empty where the cell is blank."""


class RowDrawn(Record):
    """One row."""

    name: str
    """`table.row`; of a row that the format does not have, the table and where it stands."""
    group: str
    """The label that stands over it and others; empty where none does."""
    label: str
    """As the official format has it; as written where the format has no such row."""
    state: State
    span: Span | None
    """Where it stands; None where it was not found."""
    cells: tuple[CellDrawn, ...]
    """One for each column where the row was read, else none."""


class Grid(Record):
    """Rows that follow each other and have the same columns."""

    columns: tuple[str, ...]
    """Official labels."""
    rows: tuple[RowDrawn, ...]


class TableDrawn(Record):
    """One official table that stands in a report, with all rows that its format gives it."""

    key: str
    title: str
    """That of its section."""
    span: Span
    grids: tuple[Grid, ...]
