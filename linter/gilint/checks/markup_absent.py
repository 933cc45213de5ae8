"""No remains of a conversion stand in the text."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.model.report import Report
from gilint.source import Span


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of each kind of remains, with their number: the reader's own kind, and one a pattern."""
    kinds = [list(report.markup)]
    for pattern in options["patterns"]:
        kinds.append([Span(*match.span()) for match in pattern.finditer(report.source.folded) if match.group()])
    for places in kinds:
        if places:
            first = min(places)
            text = " ".join(report.source.text[first.start : first.end].split())
            yield Hit(first, {"text": text[:20], "count": len(places)})


CHECK = Check(
    "markup_absent",
    "no remains of a conversion stand in the text",
    run,
    (Option("patterns", "patterns", "one a kind of remains, searched in the folded text", required=True),),
    ("text", "count"),
)
