"""What people call the cells of a report."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.findings import Language, Text
from gilint.model.cells import Cell
from gilint.model.report import Report
from gilint.typing import Record

_BLANK = Text("空白", "blank")


class Named(Record):
    """A cell with the labels that its table gives it."""

    cell: Cell
    labels: tuple[str, ...]
    """Of its group, where it stands in one, its row and its column."""

    def words(self, language: Language) -> str:
        """Return the labels and what stands in the cell, on one line."""
        return f"{' / '.join(self.labels)}: {self.cell.raw or _BLANK.to(language)}"


def named_cells(report: Report) -> Iterator[Named]:
    """Yield the cells that were read, in the order of the tables."""
    for table in report.tables.values():
        groups = {group.key: group.label for group in table.spec.groups}
        for row in table:
            above = (groups[row.spec.group],) if row.spec.group in groups else ()
            for cell in row:
                yield Named(cell, (*above, row.spec.label, cell.spec.label))
