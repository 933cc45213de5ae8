"""Words that a finished report cannot hold are not there."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.model.passages import passages
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each place outside tables where one of the patterns matches; overlapping matches are one."""
    found = {
        prose.span(*match.span())
        for prose in passages(report)
        for pattern in options["patterns"]
        for match in pattern.finditer(prose.text)
        if match.end() > match.start()
    }
    end = -1
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield Hit(span, {"text": "".join(report.source.text[span.start : span.end].split())})
            end = span.end


CHECK = Check(
    "pattern_absent",
    "none of some patterns occurs outside tables",
    run,
    (Option("patterns", "patterns", "searched in folded text without white space", required=True),),
    ("text",),
)
