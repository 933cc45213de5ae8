"""The report year has an official format here."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.identity import first_line
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield what gives the report year if no format covers it."""
    year = report.year
    if year is None or any(format_.covers(year) for format_ in report.formats):
        return
    place = next((said.span for said in report.years.values() if said.year == year), first_line(report.source))
    yield Hit(place, {"year": year, "first": report.formats[0].first_year})


CHECK = Check(
    "year_supported", Text("报告年度有官方格式", "the report year has an official format"), run, (), ("year", "first")
)
