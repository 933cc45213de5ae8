"""A table has no rows of its own making."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import judged_tables
from gilint.model.report import ExtraRow, Report, Table


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row that the official table does not have."""
    for table in judged_tables(report):
        for extra in table.extra_rows:
            if not _stands_for_another(table, extra):
                yield Hit(extra.span, {"label": extra.label})


def _stands_for_another(table: Table, extra: ExtraRow) -> bool:
    """Whether an official row is missing in the very place of *extra*, which then is that row misnamed."""
    keys = [row.key for row in table.spec.rows]
    following = keys.index(extra.after) + 1 if extra.after in keys else 0
    return following < len(keys) and keys[following] not in table


CHECK = Check("row_known", Text("各行均属于官方表格", "every row belongs to the official table"), run, (), ("label",))
