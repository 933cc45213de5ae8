"""No pictures stand where tables should be."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report
from gilint.source import Span


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each unbroken run of pictures in a report that lacks tables.

    Pictures in the sections of the missing tables count; where there are none, those of any section do.
    Those before the first section are emblems and buttons of the page.
    """
    missing = {spec.section for spec in report.format.tables if spec.key not in report.tables}
    if not missing:
        return
    placed = [(picture, report.section_at(picture.start)) for picture in report.pictures]
    inside = [picture for picture, section in placed if section in missing]
    pictures = inside or [picture for picture, section in placed if section != "preamble"]
    for group in _groups(pictures, report.source.text):
        yield Hit(group[0], {"count": len(group)})


def _groups(pictures: list[Span], text: str) -> Iterator[list[Span]]:
    group: list[Span] = []
    for picture in pictures:
        if group and text[group[-1].end : picture.start].strip():
            yield group
            group = []
        group.append(picture)
    if group:
        yield group


CHECK = Check("table_readable", Text("表格为文字而非图片", "tables are text, not pictures"), run, (), ("count",))
