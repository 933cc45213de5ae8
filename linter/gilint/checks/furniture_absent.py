"""No page numbers and running headers stand in the text."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first piece of page furniture, with the number of all: they have one cause."""
    if report.furniture:
        first = min(report.furniture)
        text = " ".join(report.source.text[first.start : first.end].split())
        yield Hit(first, {"text": text[:40], "count": len(report.furniture)})


CHECK = Check(
    "furniture_absent",
    Text("正文中没有页码、页眉、页脚", "no page furniture stands in the text"),
    run,
    (),
    ("text", "count"),
)
