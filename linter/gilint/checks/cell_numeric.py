"""Cells of a table hold numbers."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import odd_rows
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each row with cells that hold something else than a number, naming them, at the first of them."""
    for row in odd_rows(report):
        wrong = [cell for cell in row if cell.raw and cell.value is None]
        if wrong:
            facts = {"label": row.spec.label, "text": tuple(dict.fromkeys(cell.raw for cell in wrong))}
            yield Hit(wrong[0].span, facts, tuple(cell.key for cell in wrong))


CHECK = Check("cell_numeric", Text("单元格为数字", "cells hold numbers"), run, (), ("label", "text"))
