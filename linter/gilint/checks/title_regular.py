"""The title has the prescribed form."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the title if it is not agency, year and the official name of such reports."""
    title = report.title
    if title is not None and not title.is_regular:
        yield Hit(title.span, {"title": title.text})


CHECK = Check(
    "title_regular",
    Text("标题含有机关名称、年度和规定的名称", "the title has agency, year and the official name"),
    run,
    (),
    ("title",),
)
