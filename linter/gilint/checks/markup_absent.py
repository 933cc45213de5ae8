"""No remains of a conversion stand in the text."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.report import Report
from gilint.source import Span


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of each kind of remains, with their number: the reader's own kind, and those of `kinds`."""
    yield from _hit(report, report.markup)
    for word, patterns in options["kinds"].items():
        if word in report.source.folded:
            found = (match for pattern in patterns for match in pattern.finditer(report.source.folded))
            yield from _hit(report, [Span(*match.span()) for match in found if match.group()])


def _hit(report: Report, places: tuple[Span, ...] | list[Span]) -> Iterator[Hit]:
    if places:
        first = min(places)
        text = " ".join(report.source.text[first.start : first.end].split())
        yield Hit(first, {"text": text[:20], "count": len(places)})


CHECK = Check(
    "markup_absent",
    Text("正文中没有格式转换的残留", "no remains of a conversion stand in the text"),
    run,
    (
        Option(
            "kinds",
            "topics",
            Text(
                "各类残留的模式，以其必含的文字为键，匹配归一后的文字",
                "kinds of remains by a text that each holds: patterns on folded text",
            ),
            required=True,
        ),
    ),
    ("text", "count"),
)
