"""A row has one value for each of its columns."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.model.judged import cell_names, judged_tables
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row whose values cannot be told apart; doubt it where the converter is to blame.

    One row that has no value at all, where every other row has its own, is not the converter's work.
    """
    lost = options.get("doubtful") or ()
    for table in judged_tables(report):
        missing = len(table.columns_missing)
        for row in table:
            if not row.reason:
                continue
            if missing and row.count == len(row.spec.columns) - missing:
                continue
            cells = cell_names(table, row.spec)
            facts = {"label": row.spec.label, "count": row.count, "columns": len(row.spec.columns)}
            if row.reason in lost and (row.count or not table.is_ordered):
                yield Doubt(row.reason, cells, facts)
            else:
                yield Hit(row.span, facts, cells)


CHECK = Check(
    "row_aligned",
    "a row has one value a column",
    run,
    (Option("doubtful", "texts", "reasons that speak of the conversion and not of the report: undecided"),),
    ("label", "count", "columns"),
)
