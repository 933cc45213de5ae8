"""A count is whole and not negative."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import odd_rows
from gilint.model.report import Cell, Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


CHECK = Check("count_possible", Text("数量为非负整数", "a count is whole and not negative"), run, (), ("label", "text"))
