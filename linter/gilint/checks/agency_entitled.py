"""Only agencies that may have something report some of it."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.agency import Agency, agency
from gilint.model.cells import Cell
from gilint.model.expression import plain
from gilint.model.judged import follows_format
from gilint.model.report import Report


def agency_entitled(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of the cells that holds a number above 0, with all that do, where the agency may have none."""
    filled = [cell for cell in _cells(report, options["cells"]) if cell.value is not None and cell.value > 0]
    if not filled:
        return
    found = agency(report)
    names = tuple(cell.key for cell in filled)
    if _is_one_of(found, options["may_not"]):
        numbers = tuple(f"{cell.spec.label} {plain(cell.value)}" for cell in filled if cell.value is not None)
        yield Hit(filled[0].span, {"agency": found.name, "numbers": numbers}, names)
    elif not _is_one_of(found, options["may"]):
        yield Doubt("unknown-agency-kind", names)


def _cells(report: Report, names: tuple[str, ...]) -> Iterator[Cell]:
    for name in names:
        cell = report.cell(name)
        if cell is not None and follows_format(report, report.tables[name.partition(".")[0]]):
            yield cell


def _is_one_of(found: Agency, kinds: tuple[str, ...]) -> bool:
    """Whether the agency is of one of *kinds*: a body (`department`), or one of a level (`county government`)."""
    return found.body in kinds or f"{found.level} {found.body}" in kinds


AGENCY_ENTITLED = Check(
    "agency_entitled",
    Text("有权的机关才能填报某项内容", "only agencies that may have something report some of it"),
    agency_entitled,
    (
        Option("cells", "cells", Text("填报该项内容的单元格", "the cells that count it"), required=True),
        Option(
            "may",
            "texts",
            Text(
                "可以填报的机关种类：government、county government 等",
                "kinds of agencies that may have some: government, county government …",
            ),
            required=True,
        ),
        Option("may_not", "texts", Text("不得填报的机关种类", "kinds of agencies that cannot have any"), required=True),
    ),
    ("agency", "numbers"),
)
