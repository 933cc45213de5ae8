"""Amounts of money have a whole unit."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.judged import odd_rows
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each amount whose unit is one of the incomplete ones."""
    incomplete = {squeeze(unit) for unit in options["incomplete"]}
    for row in odd_rows(report):
        for cell in row:
            if cell.spec.money and squeeze(cell.unit) in incomplete:
                yield Hit(cell.span, {"text": cell.raw, "unit": cell.unit}, (cell.key,))


CHECK = Check(
    "money_unit",
    Text("金额的单位完整", "an amount of money names its unit in full"),
    run,
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
