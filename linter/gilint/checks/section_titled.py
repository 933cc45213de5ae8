"""Sections bear their official titles."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.judged import main_sections
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each section whose title is of the form that the rule is about."""
    for section in main_sections(report):
        if section.form == options["form"] and section.spec is not None:
            facts = {"title": section.title, "number": section.spec.number, "official": section.spec.title}
            yield Hit(section.heading, facts)


CHECK = Check(
    "section_titled",
    Text("各部分标题符合规定", "a section bears its official title"),
    run,
    (
        Option(
            "form",
            "choice",
            Text(
                "报告哪种情况：标题的常见异文（variant），或者凭序号认出的其他标题（other）",
                "what to report: known variants of the title, or other titles, read by their number",
            ),
            required=True,
            choices=("variant", "other"),
        ),
    ),
    ("title", "number", "official"),
)
