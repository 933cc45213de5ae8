"""The statistics period is given, and is the whole report year."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report
from gilint.model.years import odd_one


def period_given(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the end of the preamble if no period is given, not even one that cannot be read."""
    if report.period is None:
        yield Hit(report.end_of_preamble)


PERIOD_GIVEN = Check("period_given", Text("写明统计期限", "the statistics period is given"), period_given)


def period_in_year(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


PERIOD_IN_YEAR = Check(
    "period_in_year",
    Text("统计期限在报告年度之内", "the statistics period is in the report year"),
    period_in_year,
    (),
    ("start", "end", "year"),
)


def period_whole(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the period if it begins after the first of January or ends before the end of December.

    A period that reaches into another year is that fault, and not this one.
    """
    period = report.period
    if period is None:
        return
    if period.start is None and period.end is None:
        yield Doubt("unreadable-period")
    elif period.start is None or period.end is None:
        if not (period.end or "12-31").endswith("12-31"):
            yield Doubt("half-period")
    elif period.start[:4] == period.end[:4] and (period.start[5:], period.end[5:]) != ("01-01", "12-31"):
        yield Hit(period.span, {"start": period.start, "end": period.end})


PERIOD_WHOLE = Check(
    "period_whole",
    Text("统计期限为一整年", "the statistics period is a whole year"),
    period_whole,
    (),
    ("start", "end"),
)
