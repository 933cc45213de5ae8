"""Names of rows, columns and cells, and the patterns that stand for several of them."""

from __future__ import annotations

from collections.abc import Iterable

from gilint.model.spec import Format, TableSpec


def row_names(tables: Iterable[TableSpec]) -> list[str]:
    """Return the row keys of *tables*, in the official order."""
    return [row.key for table in tables for row in table.rows]


def cell_names(format_: Format) -> list[str]:
    """Return the names of all cells of the format, `table.row.column`, in the official order."""
    return [f"{table.key}.{row.key}.{column}" for table in format_.tables for row in table.rows for column in row.cells]


def matching(pattern: str, known: Iterable[str]) -> list[str]:
    """Return the names that *pattern* stands for; each `*` is any characters, points too."""
    if "*" not in pattern:
        return [name for name in known if name == pattern]
    head, *middle, tail = pattern.split("*")
    return [name for name in known if _fits(name, head, middle, tail)]


def _fits(name: str, head: str, middle: list[str], tail: str) -> bool:
    if not (name.startswith(head) and name.endswith(tail) and len(name) >= len(head) + len(tail)):
        return False
    at, end = len(head), len(name) - len(tail)
    for part in middle:
        found = name.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return True
