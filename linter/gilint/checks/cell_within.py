"""Cells hold numbers within limits."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.judged import follows_format
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each of the cells whose number is outside the limits; a cell without one is another fault."""
    least, most = options.get("at_least"), options.get("at_most")
    for key in options["cells"]:
        table = report.tables.get(key.partition(".")[0])
        cell = report.cell(key)
        if table is None or cell is None or cell.value is None or not follows_format(report, table):
            continue
        is_small = least is not None and cell.value < least
        if is_small or (most is not None and cell.value > most):
            row = table[key.partition(".")[2].rpartition(".")[0]]
            limit = least if is_small else most
            facts = {"label": row.spec.label, "column": cell.spec.label, "value": cell.value, "limit": limit}
            yield Hit(cell.span, facts, (key,))


CHECK = Check(
    "cell_within",
    Text("单元格的数字在限定范围内", "cells hold numbers within limits"),
    run,
    (
        Option(
            "cells",
            "cells",
            Text("单元格名称，* 代表任意字符", "the cells; * stands for any characters"),
            required=True,
        ),
        Option("at_least", "number", Text("最小值", "the smallest number")),
        Option("at_most", "number", Text("最大值", "the greatest number")),
    ),
    ("label", "column", "value", "limit"),
    needs=("at_least", "at_most"),
)
