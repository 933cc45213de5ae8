"""The report has its official sections."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.judged import last_line, main_sections
from gilint.model.report import Report
from gilint.source import Span


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each section that is missing, at the heading that follows its place or else on the last line."""
    wanted = options.get("sections")
    headings = {section.key: section.heading for section in main_sections(report)}
    keys = [spec.key for spec in report.format.sections]
    for index, spec in enumerate(report.format.sections):
        if spec.key in headings or (wanted is not None and spec.key not in wanted):
            continue
        place: Span | None = next((headings[key] for key in keys[index + 1 :] if key in headings), None)
        yield Hit(place or last_line(report.source), {"number": spec.number, "title": spec.title})


CHECK = Check(
    "section_present",
    Text("报告有规定的各部分", "the report has its official sections"),
    run,
    (
        Option(
            "sections",
            "sections",
            Text(
                "只检查这些部分，缺省为格式规定的全部",
                "only these sections; all that the format has where none is named",
            ),
        ),
    ),
    ("number", "title"),
)
