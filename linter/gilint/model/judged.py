"""What of a report can be held against its official format, so that no fault is told twice.

A section that stands twice is judged where it has its title; a table of another year's format, or one that
nobody filled, is one fault as a whole and its rows are not judged again.
"""

from __future__ import annotations

from gilint.model.cells import Row, Table
from gilint.model.report import Report, Section, once
from gilint.model.spec import RowSpec, TableSpec
from gilint.patterns import compiled
from gilint.source import SourceText, Span

_VALUE = compiled(r"(?<![^\s|])[-+]?\d+(?:[.,]\d+)*(?![^\s|])")
"""A number by itself, between white space or the bars of cells."""


@once
def main_sections(report: Report) -> list[Section]:
    """Return one section a key, in the order of the text: the first that has its title, else the first."""
    chosen: dict[str, Section] = {}
    for section in report.sections:
        held = chosen.get(section.key)
        if held is None or (held.form == "other" and section.form != "other"):
            chosen[section.key] = section
    return [section for section in report.sections if chosen.get(section.key) is section]


def follows_format(report: Report, table: Table) -> bool:
    """Whether *table* has the rows and columns that the report year's format gives it."""
    if table.format == report.format.name:
        return True
    official = report.format.table(table.key)
    return official is not None and _layout(official) == _layout(table.spec)


def is_unfilled(table: Table) -> bool:
    """Whether no row of *table* holds anything, be the blanks known cell by cell or not."""
    return bool(table.rows) and all(row.is_blank or (not row.is_read and row.count == 0) for row in table)


@once
def judged_tables(report: Report) -> tuple[Table, ...]:
    """Return the tables whose rows can be judged one by one."""
    return tuple(table for table in report.tables.values() if follows_format(report, table) and not is_unfilled(table))


@once
def odd_rows(report: Report) -> tuple[Row, ...]:
    """Return the rows of these tables that hold anything else than plain counts: what most cells hold is no fault."""
    return tuple(row for table in judged_tables(report) for row in table.rows.values() if _is_odd(row))


def _is_odd(row: Row) -> bool:
    for cell in row.cells.values():
        value = cell.value
        if value.__class__ is not int or value < 0 or cell.unit:
            return True
    return False


def cell_names(table: Table, row: RowSpec) -> tuple[str, ...]:
    """Return the names of all cells of *row*, in order."""
    return tuple(f"{table.key}.{row.key}.{column}" for column in row.cells)


def all_cell_names(table: Table) -> tuple[str, ...]:
    """Return the names of all cells of *table*, in order."""
    return tuple(name for row in table.spec.rows for name in cell_names(table, row))


def loose_values(report: Report, table: Table, span: Span | None = None) -> int:
    """Count the numbers of *span*, or else of the table, that no row of *table* holds, nor one that is not official."""
    held = [row.span for row in table]
    for extra in table.extra_rows:
        line_end = report.source.folded.find("\n", extra.span.end)
        held.append(Span(extra.span.start, line_end if line_end >= 0 else len(report.source.text)))
    start, end = span or table.span
    return sum(
        1
        for value in _VALUE.finditer(report.source.folded, start, end)
        if not any(span.start <= value.start() < span.end for span in held)
    )


def last_line(source: SourceText, span: Span | None = None) -> Span:
    """Return the last line of *span*, or of the whole text, that is not empty."""
    start, end = span if span is not None else (0, len(source.text))
    held = source.text[start:end].rstrip()
    return source.line_span(source.position(start + max(len(held) - 1, 0)).line)


def _layout(spec: TableSpec) -> list[tuple[str, tuple[str, ...]]]:
    return [(row.key, row.cells) for row in spec.rows]
