"""The report says something that it must say."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.model.report import Report
from gilint.model.wording import Unbroken, phrases


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the end of the preamble if none of the phrases is found where it counts."""
    where = options.get("sections")
    wanted, elsewhere = phrases(options["any"]), phrases(options.get("elsewhere", ()))
    for section in (report.preamble, *report.sections):
        pattern = wanted if where is None or section.key in where else elsewhere
        if pattern.search(Unbroken(section.prose).text) is not None:
            return
    yield Hit(report.end_of_preamble)


CHECK = Check(
    "wording_present",
    "one of some phrases is found",
    run,
    (
        Option("any", "texts", "phrases; … stands for a few words of the same sentence", required=True),
        Option("sections", "sections", "where the phrases count; everywhere where none is named"),
        Option("elsewhere", "texts", "phrases that count in all other sections"),
    ),
)
