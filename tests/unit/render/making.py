"""Results made by hand."""

from __future__ import annotations

from gilint.findings import Finding, Severity, Text, Undecided
from gilint.results import Result
from gilint.source import SourceText, Span


def result(text: str, *spans: tuple[int, int], severity: Severity = "error", message: str = "错了") -> Result:
    """Return what was found in *text* at *spans*."""
    source = SourceText(text, "report.txt")
    findings = [
        Finding(Span(*span), f"XX{number:03}", "a-fault", severity, Text(message, "wrong"), "other", ("t.r.c",), "依据")
        for number, span in enumerate(spans, 1)
    ]
    return Result(source.name, 2021, "national-2021", findings, [], source)


def undecided(*reasons: str) -> list[Undecided]:
    """Return checks that could not be made."""
    return [Undecided(f"XX{number:03}", Text(reason, reason), ("t.r.c",)) for number, reason in enumerate(reasons, 1)]
