"""A section has the sub-headings that it must have."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.judged import main_sections
from gilint.model.report import Report, Section
from gilint.patterns import compiled

_LONGEST = 40
"""Characters of a line's first sentence that may be a sub-heading whose number a converter lost."""
_END = compiled("[。:;]")


def subheading_present(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the heading of the section, naming the sub-headings that it lacks; an empty section is another fault."""
    section = next((found for found in main_sections(report) if found.key == options["section"]), None)
    if section is None or not section.prose:
        return
    heads = [text for part in report.sections if part.key == section.key for text in _heads(report, part)]
    missing = tuple(
        title
        for title, patterns in options["titles"].items()
        if not any(pattern.search(head) for head in heads for pattern in patterns)
    )
    if missing:
        yield Hit(section.heading, {"missing": missing, "title": section.title})


def _heads(report: Report, section: Section) -> Iterator[str]:
    for heading in section.subheadings:
        yield heading.text
    for text, start in section.prose.paragraphs():
        place = section.prose.span(start, start + 1).start
        line = report.source.line_span(report.source.position(place).line)
        first = _END.split(text, maxsplit=1)[0]
        # What follows a numbered sub-heading on its line is its text.
        if len(first) <= _LONGEST and not report.source.text[line.start : place].strip():
            yield first


SUBHEADING_PRESENT = Check(
    "subheading_present",
    Text("某一部分有规定的小标题", "a section has some sub-headings"),
    subheading_present,
    (
        Option("section", "section", Text("应有小标题的部分", "the section that must have them"), required=True),
        Option(
            "titles",
            "topics",
            Text(
                "各小标题，及其文字应符合其一的模式",
                "sub-headings, each with patterns of which its words must have one",
            ),
            required=True,
        ),
    ),
    ("missing", "title"),
)
