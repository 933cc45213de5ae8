"""The report says which year it is about."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.identity import first_line
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the title, or the first line, if no report year is known."""
    if report.year is None:
        place = report.title.span if report.title is not None else first_line(report.source)
        yield Hit(place, {"format": report.format.name})


CHECK = Check("year_known", Text("报告年度可以确定", "the report year is known"), run, (), ("format",))
