"""The report has a title."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.identity import first_line
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first line if no title was read."""
    if report.title is None:
        yield Hit(first_line(report.source))


CHECK = Check("title_given", Text("有标题", "there is a title"), run)
