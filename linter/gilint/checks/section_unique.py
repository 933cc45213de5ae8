"""No section stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import main_sections
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each further section that bears a title of one that is there; a report that stands twice is one fault."""
    main = {section.key: section for section in main_sections(report)}
    repeated = [section for section in report.sections if section is not main[section.key] and section.form != "other"]
    is_whole = len(repeated) > 1 and {section.key for section in repeated} == main.keys()
    for section in repeated[:1] if is_whole else repeated:
        line = report.source.position(main[section.key].heading.start).line
        yield Hit(section.heading, {"title": section.title, "line": line})


CHECK = Check("section_unique", Text("没有重复的部分", "no section stands twice"), run, (), ("title", "line"))
