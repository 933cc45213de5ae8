"""Cells of official tables hold what they may hold."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.cells import Cell
from gilint.model.judged import follows_format, odd_rows
from gilint.model.report import Report


def cell_filled(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


CELL_FILLED = Check(
    "cell_filled",
    Text("每行的单元格均已填写", "every cell of a row is filled"),
    cell_filled,
    (),
    ("label", "columns", "count"),
)


def cell_numeric(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row with cells that hold something else than a number, naming them, at the first of them."""
    for row in odd_rows(report):
        wrong = [cell for cell in row if cell.raw and cell.value is None]
        if wrong:
            facts = {"label": row.spec.label, "text": tuple(dict.fromkeys(cell.raw for cell in wrong))}
            yield Hit(wrong[0].span, facts, tuple(cell.key for cell in wrong))


CELL_NUMERIC = Check("cell_numeric", Text("单元格为数字", "cells hold numbers"), cell_numeric, (), ("label", "text"))


def cell_within(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


CELL_WITHIN = Check(
    "cell_within",
    Text("单元格的数字在限定范围内", "cells hold numbers within limits"),
    cell_within,
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


def count_possible(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row with numbers that no count can have, naming their cells, at the first of them."""
    for row in odd_rows(report):
        wrong = [cell for cell in row if not _is_possible(cell)]
        if wrong:
            facts = {"label": row.spec.label, "text": tuple(cell.raw for cell in wrong)}
            yield Hit(wrong[0].span, facts, tuple(cell.key for cell in wrong))


def _is_possible(cell: Cell) -> bool:
    if cell.value is None or (isinstance(cell.value, int) and cell.value >= 0):
        return True
    if cell.value < 0 and not cell.spec.signed:
        return False
    # 1.2万 counts in ten thousands and may well be whole.
    return cell.spec.money or cell.value == int(cell.value) or cell.unit[:1] in ("万", "亿")


COUNT_POSSIBLE = Check(
    "count_possible", Text("数量为非负整数", "a count is whole and not negative"), count_possible, (), ("label", "text")
)


def money_unit(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each amount whose unit is one of the incomplete ones."""
    incomplete = {squeeze(unit) for unit in options["incomplete"]}
    for row in odd_rows(report):
        for cell in row:
            if cell.spec.money and squeeze(cell.unit) in incomplete:
                yield Hit(cell.span, {"text": cell.raw, "unit": cell.unit}, (cell.key,))


MONEY_UNIT = Check(
    "money_unit",
    Text("金额的单位完整", "an amount of money names its unit in full"),
    money_unit,
    (
        Option(
            "incomplete",
            "texts",
            Text("不完整的单位，如以“万”代“万元”", "units that lack a part: 万 for 万元"),
            required=True,
        ),
    ),
    ("text", "unit"),
)
