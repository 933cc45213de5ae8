"""The file can be read, and is such a report under such a title."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.identity import first_line
from gilint.model.report import Report


def readable(report: Report, options: Options) -> Iterator[Hit]:
    """Yield nothing: a report that is there has been read."""
    yield from ()


READABLE = Check(
    "readable", Text("文件能够打开和解码", "the file can be opened and decoded"), readable, facts=("reason",)
)


def report_recognised(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first line if none of the format's sections is there."""
    if not report.sections:
        yield Hit(first_line(report.source), {"count": len(report.format.sections)})


REPORT_RECOGNISED = Check(
    "report_recognised",
    Text("文中至少有一个官方规定的部分", "the text has one of the official sections"),
    report_recognised,
    (),
    ("count",),
)


def title_given(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first line if no title was read."""
    if report.title is None:
        yield Hit(first_line(report.source))


TITLE_GIVEN = Check("title_given", Text("有标题", "there is a title"), title_given)


def title_regular(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the title if it is not agency, year and the official name of such reports."""
    title = report.title
    if title is not None and not title.is_regular:
        yield Hit(title.span, {"title": title.text})


TITLE_REGULAR = Check(
    "title_regular",
    Text("标题含有机关名称、年度和规定的名称", "the title has agency, year and the official name"),
    title_regular,
    (),
    ("title",),
)
