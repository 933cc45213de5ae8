"""No section stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import main_sections
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each further section that bears a title of one that is there."""
    main = {id(section) for section in main_sections(report)}
    lines = {
        section.key: report.source.position(section.heading.start).line
        for section in report.sections
        if id(section) in main
    }
    for section in report.sections:
        if id(section) not in main and section.form != "other":
            yield Hit(section.heading, {"title": section.title, "line": lines[section.key]})


CHECK = Check("section_unique", Text("没有重复的部分", "no section stands twice"), run, (), ("title", "line"))
