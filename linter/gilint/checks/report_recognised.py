"""The text is such a report at all."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.identity import first_line
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first line if none of the format's sections is there."""
    if not report.sections:
        yield Hit(first_line(report.source), {"count": len(report.format.sections)})


CHECK = Check(
    "report_recognised",
    Text("文中至少有一个官方规定的部分", "the text has one of the official sections"),
    run,
    (),
    ("count",),
)
