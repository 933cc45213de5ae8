"""No cell of a table is blank."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import odd_rows
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row with blank cells, naming them."""
    for row in odd_rows(report):
        blank = [cell for cell in row if not cell.raw]
        if blank:
            facts = {
                "label": row.spec.label,
                "columns": tuple(cell.spec.label for cell in blank),
                "count": len(blank),
            }
            yield Hit(row.span, facts, tuple(cell.key for cell in blank))


CHECK = Check(
    "cell_filled", Text("每行的单元格均已填写", "every cell of a row is filled"), run, (), ("label", "columns", "count")
)
