"""What an official format prescribes: its sections, tables, rows, columns and the words it is read by.

Packs (YAML) are compiled into these values; nothing here knows where they come from.
"""

from __future__ import annotations

from collections.abc import Mapping

from gilint.typing import Record


class SectionSpec(Record):
    """One section that a report must have."""

    key: str
    number: str
    """Its Chinese numeral, without the mark behind it."""
    title: str
    variants: tuple[str, ...] = ()
    """Other wordings that are known to mean this section."""
    official: tuple[str, ...] = ()
    """Further titles that the official texts themselves use."""
    table: str | None = None
    """Key of the table that belongs here; None for a section of prose."""


class ColumnSpec(Record):
    """One column of a table."""

    key: str
    label: str
    variants: tuple[str, ...] = ()
    money: bool = False
    """Whether the cell holds an amount of money, which may be a fraction and carry a unit."""
    signed: bool = False
    """Whether the number may be negative."""


class GroupSpec(Record):
    """A label that stands over several rows, and holds no values itself."""

    key: str
    label: str
    number: str = ""
    variants: tuple[str, ...] = ()


class RowSpec(Record):
    """One row of a table: a label and a value for each of its columns."""

    key: str
    label: str
    columns: tuple[ColumnSpec, ...]
    number: str = ""
    """The ordinal that stands before the label, without brackets or marks: 一, （三） as 三, 1."""
    group: str | None = None
    variants: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[str, ...]:
        """Column keys in order."""
        return tuple(column.key for column in self.columns)


class TableSpec(Record):
    """One official table."""

    key: str
    section: str
    rows: tuple[RowSpec, ...]
    groups: tuple[GroupSpec, ...] = ()
    headers: tuple[str, ...] = ()
    """Words over the columns that are no column's own label."""
    record: bool = False
    """Whether all cells stand in one line under the headers, with no label before them; rows are then
    groups of columns."""


class Format(Record):
    """One official format, as a pack describes it."""

    name: str
    first_year: int
    last_year: int | None
    sections: tuple[SectionSpec, ...]
    tables: tuple[TableSpec, ...]
    words: Mapping[str, tuple[str, ...]]
    """Named lists of the words by which title, contact, period and prose are read (folded)."""

    def covers(self, year: int) -> bool:
        """Whether a report about *year* follows this format."""
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)

    def section(self, key: str) -> SectionSpec | None:
        """Return the section of that key, if the format has one."""
        return next((section for section in self.sections if section.key == key), None)

    def table(self, key: str) -> TableSpec | None:
        """Return the table of that key, if the format has one."""
        return next((table for table in self.tables if table.key == key), None)
