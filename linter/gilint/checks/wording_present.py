"""The report says something that it must say."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.passages import stretch
from gilint.model.report import Report
from gilint.model.wording import Unbroken, phrases


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the place that lacks the phrases: the end of the preamble, or the heading of the section or the table
    where they must stand. A section or a table that is not there is another fault."""
    where, tables = options.get("sections"), options.get("tables", ())
    wanted, elsewhere = phrases(options["any"]), phrases(options.get("elsewhere", ()))
    everywhere = where is None and not tables
    held = [table for table in report.tables.values() if table.key in tables]
    if any(wanted.search(stretch(report.source, table.span).text) for table in held):
        return
    for section in (report.preamble, *report.sections):
        pattern = wanted if everywhere or section.key in (where or ()) else elsewhere
        if pattern.search(Unbroken(section.prose).text) is not None:
            return
    if everywhere or "preamble" in (where or ()):
        yield Hit(report.end_of_preamble)
        return
    places = [section.heading for section in report.sections if section.key in (where or ())]
    places += [table.span for table in held]
    if places:
        yield Hit(report.source.line_span(report.source.position(places[0].start).line))


CHECK = Check(
    "wording_present",
    Text("出现所列用语之一", "one of some phrases is found"),
    run,
    (
        Option(
            "any",
            "texts",
            Text("用语；… 代表同一句中的若干文字", "phrases; … stands for a few words of the same sentence"),
            required=True,
        ),
        Option(
            "sections",
            "sections",
            Text(
                "用语应在哪些部分；未写明部分或表时不限",
                "where the phrases count; everywhere where no section or table is named",
            ),
        ),
        Option(
            "tables",
            "tables",
            Text("用语应在哪些表，不含表下的注", "tables where the phrases count, without the notes below"),
        ),
        Option("elsewhere", "texts", Text("在其他部分出现也算数的用语", "phrases that count in all other sections")),
    ),
    preamble=True,
)
