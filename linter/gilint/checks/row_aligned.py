"""A row has one value for each of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.judged import cell_names, judged_tables
from gilint.model.report import Report, Row, Table
from gilint.patterns import compiled

_VALUE = compiled(r"(?<!\S)[-+]?\d+(?:[.,]\d+)*(?!\S)")


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row whose values cannot be told apart; doubt it where the converter is to blame.

    The rows of a record have their values in one line and are one fault.
    """
    for table in judged_tables(report):
        missing = len(table.columns_missing)
        unread = [row for row in table if row.reason and (not missing or row.count != len(row.spec.columns) - missing)]
        for rows in [unread] if unread and table.spec.record else [[row] for row in unread]:
            cells = tuple(name for row in rows for name in cell_names(table, row.spec))
            facts = {
                "labels": tuple(row.spec.label for row in rows),
                "count": rows[0].count,
                "columns": sum(len(row.spec.columns) for row in rows),
            }
            reason = _conversion(report, table, rows, options.get("doubtful") or ())
            yield Doubt(reason, cells, facts) if reason else Hit(rows[0].span, facts, cells)


def _conversion(report: Report, table: Table, rows: Sequence[Row], doubtful: Sequence[str]) -> str:
    """Return why the values may have been whole, and lost their places when the report was converted; else nothing."""
    row, columns = rows[0], sum(len(row.spec.columns) for row in rows)
    if table.spec.record:
        return "lost-order" if row.count >= columns and not _is_one_line(report, row) else ""
    if row.reason not in doubtful:
        # The values of several rows behind one label are those of labels that went elsewhere.
        return "lost-order" if row.count == columns or row.count >= 2 * columns else ""
    # One row without a value, where every other row has its own and none is left over, was left empty.
    was_left_empty = row.count == 0 and table.is_ordered and not _has_loose_values(report, table)
    return "" if was_left_empty else row.reason


def _is_one_line(report: Report, row: Row) -> bool:
    written = report.source.text[row.span.start : row.span.end]
    return "\n" not in written and "\r" not in written and len(written.split()) >= row.count


def _has_loose_values(report: Report, table: Table) -> bool:
    """Whether a number stands in the table that no row holds."""
    held = [row.span for row in table]
    found = _VALUE.finditer(report.source.folded, table.span.start, table.span.end)
    return any(not any(span.start <= value.start() < span.end for span in held) for value in found)


CHECK = Check(
    "row_aligned",
    Text("每行各列均有且仅有一个值", "a row has one value a column"),
    run,
    (
        Option(
            "doubtful",
            "texts",
            Text(
                "缘于格式转换而非报告本身的原因，列为未能判断",
                "reasons that speak of the conversion and not of the report: undecided",
            ),
        ),
    ),
    ("labels", "count", "columns"),
)
