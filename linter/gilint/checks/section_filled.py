"""Sections of prose hold text."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.judged import main_sections
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each of the sections that holds no word at all, wherever it stands."""
    filled = {section.key for section in report.sections if any(map(str.isalnum, section.prose.text))}
    for section in main_sections(report):
        if section.key in options["sections"] and section.key not in filled:
            yield Hit(section.heading, {"title": section.title})


CHECK = Check(
    "section_filled",
    Text("各部分有文字内容", "a section holds text"),
    run,
    (Option("sections", "sections", Text("应有文字内容的部分", "sections of prose"), required=True),),
    ("title",),
)
