"""The report says from which day to which day it counts."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the end of the preamble if no period is given, not even one that cannot be read."""
    if report.period is None:
        yield Hit(report.end_of_preamble)


CHECK = Check("period_given", Text("写明统计期限", "the statistics period is given"), run)
