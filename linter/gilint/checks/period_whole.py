"""The statistics period is a whole year."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


CHECK = Check(
    "period_whole", Text("统计期限为一整年", "the statistics period is a whole year"), run, (), ("start", "end")
)
