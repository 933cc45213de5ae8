"""What was read of one report, as plain values: the shape of what `gilint extract` prints."""

from __future__ import annotations

from decimal import Decimal
from typing import TypedDict


class Item(TypedDict):
    """One item of the contact."""

    value: str
    line: int


class PeriodRead(TypedDict):
    """The statistics period; dates in ISO form, None where they cannot be read."""

    start: str | None
    end: str | None
    line: int


class SectionRead(TypedDict):
    """One section from its heading to its last line."""

    key: str
    number: str
    title: str
    line: int
    end_line: int


class TableRead(TypedDict):
    """Where a table stands."""

    key: str
    line: int
    end_line: int


class CellRead(TypedDict):
    """One cell, as written and as a number."""

    cell: str
    raw: str
    value: int | Decimal | None
    line: int
    column: int


class Readout(TypedDict):
    """All that was read of one report."""

    path: str
    title: str | None
    agency: str | None
    year: int | None
    pack: str | None
    period: PeriodRead | None
    contact: dict[str, Item | None]
    sections: list[SectionRead]
    tables: list[TableRead]
    cells: list[CellRead]
