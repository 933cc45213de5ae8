"""The statistics period lies in the report year."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report
from gilint.model.years import odd_one


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the period if a day of it is in another year.

    Where opening and period agree against the title, the title is wrong, and its rule says so.
    """
    period = report.period
    if period is None or report.year is None:
        return
    days = [day for day in (period.start, period.end) if day is not None]
    if not days:
        yield Doubt("unreadable-period")
    elif odd_one(report) != "title" and any(int(day[:4]) != report.year for day in days):
        yield Hit(period.span, {"start": period.start or "?", "end": period.end or "?", "year": report.year})


CHECK = Check(
    "period_in_year",
    Text("统计期限在报告年度之内", "the statistics period is in the report year"),
    run,
    (),
    ("start", "end", "year"),
)
