"""Every official table stands in the section that needs it."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.report import Report, Section
from gilint.model.spec import TableSpec

_FEWEST_ROWS = 3
"""Row labels that make a table of a text; fewer may be words of a sentence."""


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the heading of each section without its table; a section that is not there has no place for one."""
    wanted = options.get("tables")
    for spec in report.format.tables:
        if spec.key in report.tables or (wanted is not None and spec.key not in wanted):
            continue
        section = report.section(spec.section)
        if section is None:
            continue
        official = section.spec.title if section.spec is not None else section.title
        if _stands_as_text(spec, section):
            yield Doubt("unread-table", (), {"title": official})
        else:
            yield Hit(section.heading, {"title": official})


def _stands_as_text(spec: TableSpec, section: Section) -> bool:
    """Whether the section's text holds rows of the table, in a form that cannot be read as one."""
    text = section.prose.text
    return sum(1 for row in spec.rows if squeeze(row.label) in text) >= _FEWEST_ROWS


CHECK = Check(
    "table_present",
    Text("各部分有规定的表格", "a section holds its official table"),
    run,
    (
        Option(
            "tables",
            "tables",
            Text(
                "只检查这些表，缺省为格式规定的全部", "only these tables; all that the format has where none is named"
            ),
        ),
    ),
    ("title",),
)
