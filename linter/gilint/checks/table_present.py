"""Every official table stands in the section that needs it."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the heading of each section without its table; a section that is not there has no place for one."""
    wanted = options.get("tables")
    for spec in report.format.tables:
        if spec.key in report.tables or (wanted is not None and spec.key not in wanted):
            continue
        section = report.section(spec.section)
        if section is not None:
            official = section.spec.title if section.spec is not None else section.title
            yield Hit(section.heading, {"title": official})


CHECK = Check(
    "table_present",
    "a section holds its official table",
    run,
    (Option("tables", "tables", "only these tables; all that the format has where none is named"),),
    ("title",),
)
