"""Every official row stands in its table under its own label, with one value a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.cells import ExtraRow, Row, Table
from gilint.model.judged import cell_names, judged_tables, last_line, loose_values
from gilint.model.report import Report
from gilint.model.spec import RowSpec
from gilint.patterns import compiled
from gilint.source import Span

_MARKS = compiled(r"""[（）〔〕《》〈〉「」『』<>"',.:;、。·|*_\\/-]+""")
_ORDINAL = compiled(r"^（?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）、.,:]")
_NOTE = compiled(r"（[^（）]*）?$")
_HEAD = 4
"""Characters of a label that tell it from others."""


def row_aligned(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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
    was_left_empty = row.count == 0 and table.is_ordered and not loose_values(report, table)
    return "" if was_left_empty else row.reason


def _is_one_line(report: Report, row: Row) -> bool:
    written = report.source.text[row.span.start : row.span.end]
    return "\n" not in written and "\r" not in written and len(written.split()) >= row.count


ROW_ALIGNED = Check(
    "row_aligned",
    Text("每行各列均有且仅有一个值", "a row has one value a column"),
    row_aligned,
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


def row_known(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row that the official table does not have."""
    for table in judged_tables(report):
        if table.extra_rows and not table.is_ordered:
            yield Doubt("lost-order")
            continue
        for extra in table.extra_rows:
            if not _stands_for_another(table, extra):
                yield Hit(extra.span, {"label": extra.label})


def _stands_for_another(table: Table, extra: ExtraRow) -> bool:
    """Whether an official row is missing in the very place of *extra*, which then is that row misnamed."""
    keys = [row.key for row in table.spec.rows]
    following = keys.index(extra.after) + 1 if extra.after in keys else 0
    return following < len(keys) and keys[following] not in table


ROW_KNOWN = Check(
    "row_known", Text("各行均属于官方表格", "every row belongs to the official table"), row_known, (), ("label",)
)


def row_label(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row with another label than the official one; spaces, brackets, marks and ordinals are free.

    A label that was cut short is left alone: a converter may have put its end elsewhere.
    """
    for table in judged_tables(report):
        for row in table:
            if row.label == row.spec.label:
                continue
            written, official = _bare(row.label), _bare(row.spec.label)
            if (
                written
                and not official.startswith(written)
                and written != _bare(_NOTE.sub("", squeeze(row.spec.label)))
            ):
                facts = {"label": _ORDINAL.sub("", squeeze(row.label)), "official": row.spec.label}
                yield Hit(row.span, facts, cell_names(table, row.spec))


@lru_cache(maxsize=4096)
def _bare(label: str) -> str:
    return _MARKS.sub("", _ORDINAL.sub("", squeeze(label)))


ROW_LABEL = Check(
    "row_label", Text("行名与官方表格一致", "a row bears its official label"), row_label, (), ("label", "official")
)


def row_present(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield what is missing, neighbours of one block or group together, at the row that follows their place."""
    for table in judged_tables(report):
        if len(table.rows) == len(table.spec.rows):
            continue
        for rows in _gaps(table):
            cells = tuple(name for row in rows for name in cell_names(table, row))
            if table.is_ordered and not _is_there(report, table, rows):
                labels = tuple(row.label for row in rows)
                yield Hit(_place(report, table, rows[-1]), {"labels": labels, "count": len(rows)}, cells)
            else:
                yield Doubt("lost-order", cells)


def _is_there(report: Report, table: Table, rows: Sequence[RowSpec]) -> bool:
    """Whether one of *rows* stands in the section after all, where no row could be made of it, or its values do."""
    section = report.section(table.spec.section)
    span = table.span
    if section is not None and section.span.start <= span.start < section.span.end:
        span = section.span
    text = "".join(report.source.folded[slice(*span)].split())
    width = min(len(row.columns) for row in rows)
    return any(_is_named(text, table, row) for row in rows) or (width > 1 and loose_values(report, table) >= width)


def _is_named(text: str, table: Table, row: RowSpec) -> bool:
    """Whether the beginning of the row's label stands in *text*; a short one with a number behind it."""
    label = squeeze(row.label)
    head = label[:_HEAD]
    if any(squeeze(other.label).find(head) >= 0 for other in table.spec.rows if other is not row):
        return False
    if len(head) == _HEAD:
        return head in text
    return re.search(rf"{re.escape(head)}[|,;:、]*[-+]?\d", text) is not None


def _gaps(table: Table) -> Iterator[list[RowSpec]]:
    def part(row: RowSpec) -> tuple[bool, str]:
        return row.key in table, row.group or (row.key if "." not in row.key else row.key.split(".")[0])

    for (is_there, _), rows in groupby(table.spec.rows, part):
        if not is_there:
            yield list(rows)


def _place(report: Report, table: Table, missing: RowSpec) -> Span:
    later = table.spec.rows[table.spec.rows.index(missing) + 1 :]
    follower = next((table[row.key] for row in later if row.key in table), None)
    return follower.span if follower is not None else last_line(report.source, table.span)


ROW_PRESENT = Check(
    "row_present", Text("表格各行齐全", "every row of a table is there"), row_present, (), ("labels", "count")
)


def group_present(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each group label that is missing, at the row that follows its place."""
    for table in judged_tables(report):
        if not table.groups_missing:
            continue
        labels = {group.key: group.label for group in table.spec.groups}
        for key, place in table.groups_missing:
            if table.is_ordered:
                yield Hit(place, {"label": labels.get(key, key)})
            else:
                yield Doubt("lost-order")


GROUP_PRESENT = Check(
    "group_present", Text("表格的类别名齐全", "group labels of a table are there"), group_present, (), ("label",)
)


def column_present(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each column that is missing, at the table's head, with all its cells."""
    for table in judged_tables(report):
        if not table.columns_missing:
            continue
        labels = {column.key: column.label for row in table.spec.rows for column in row.columns}
        for column, place in table.columns_missing:
            cells = tuple(f"{table.key}.{row.key}.{column}" for row in table.spec.rows if column in row.cells)
            yield Hit(place, {"label": labels.get(column, column)}, cells)


COLUMN_PRESENT = Check(
    "column_present", Text("表格各列齐全", "every column of a table is there"), column_present, (), ("label",)
)
