"""Tables follow the official format of the report year."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import all_cell_names, follows_format
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each table that follows another format; doubt it where the report year itself is in doubt."""
    for table in report.tables.values():
        if follows_format(report, table):
            continue
        other = next((format_ for format_ in report.formats if format_.name == table.format), None)
        if report.year is None:
            yield Doubt("unknown-year", all_cell_names(table))
        elif other is not None and any(other.covers(dated.year) for dated in report.years.values()):
            yield Doubt("contradicting-years", all_cell_names(table))
        else:
            section = report.format.section(table.spec.section)
            facts = {
                "title": section.title if section is not None else table.key,
                "year": report.year,
                "from": other.first_year if other is not None else table.format,
            }
            yield Hit(table.span, facts)


CHECK = Check(
    "table_format",
    Text("表格符合报告年度的格式", "tables follow the format of the report year"),
    run,
    (),
    ("title", "year", "from"),
)
