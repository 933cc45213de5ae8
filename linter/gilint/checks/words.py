"""Words that a report must have are there, and those that it cannot have are not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.passages import passages, pieces, stretch
from gilint.model.report import Prose, Report
from gilint.model.spec import Format
from gilint.model.wording import Unbroken, phrases


def pattern_absent(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each place where one of the patterns matches; overlapping matches are one.

    Tables are searched only where they are named.
    """
    found = {prose.span(*match.span()) for prose, match in _matches(report, options) if match.end() > match.start()}
    end = -1
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield Hit(span, {"text": "".join(report.source.text[span.start : span.end].split())})
            end = span.end


def _searched(report: Report, options: Options) -> Iterator[Prose]:
    where, tables = options.get("sections"), options.get("tables")
    if where is not None or tables is None:
        yield from passages(report, where)
    for key in tables or ():
        if key in report.tables:
            yield from pieces(report.source, report.tables[key])


def _matches(report: Report, options: Options) -> Iterator[tuple[Prose, re.Match[str]]]:
    searched = list(_searched(report, options))
    # Nearly no report holds any of the words, so that they are looked for in all of it at once.
    text = "\n".join([prose.text for prose in searched])
    holding = [(word, patterns) for word, patterns in (options.get("holding") or {}).items() if word in text]
    for prose in searched:
        patterns = [pattern for word, held in holding if word in prose.text for pattern in held]
        for pattern in (*(options.get("patterns") or ()), *patterns):
            yield from ((prose, match) for match in pattern.finditer(prose.text))


PATTERN_ABSENT = Check(
    "pattern_absent",
    Text("不出现所列模式", "none of some patterns occurs"),
    pattern_absent,
    (
        Option(
            "patterns",
            "patterns",
            Text("在归一并去掉空白的文字中查找的模式", "searched in folded text without white space"),
            squeezed=True,
        ),
        Option(
            "holding",
            "topics",
            Text(
                "以必含文字为键的模式，文中没有该文字时不查找",
                "patterns by a text that all their matches hold; without it they are not searched",
            ),
            squeezed=True,
        ),
        Option(
            "sections",
            "sections",
            Text(
                "在哪些部分查找；未写明部分或表时，在表格以外查找",
                "where they are searched; outside tables where no section or table is named",
            ),
        ),
        Option(
            "tables",
            "tables",
            Text(
                "在哪些表中查找，逐格进行，不含表下的注",
                "tables in which they are searched, cell by cell, without the notes below",
            ),
        ),
    ),
    ("text",),
    needs=("patterns", "holding"),
    preamble=True,
)


def topics_covered(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the first of the sections with the topics that none of its patterns is found for.

    Sections that are missing or empty have that one fault. With `need: any` one topic is enough.
    """
    keys = options.get("sections")
    every = report.sections if keys is None else (report.preamble, *report.sections)
    sections = [section for section in every if keys is None or section.key in keys]
    texts = [section.prose.text for section in sections if section.prose]
    home = next((section for section in sections if section.key == options.get("home", section.key)), None)
    if home is None or not texts or ("home" in options and not home.prose):
        return
    agencies = options.get("agency")
    if agencies is not None and report.agency and not agencies.search(squeeze(report.agency)):
        return
    missing = tuple(
        topic
        for topic, patterns in options["topics"].items()
        if not any(pattern.search(text) for text in texts for pattern in patterns)
    )
    if not missing or (options.get("need") == "any" and len(missing) < len(options["topics"])):
        return
    if agencies is not None and not report.agency:
        yield Doubt("unknown-agency")
        return
    place = report.end_of_preamble if home is report.preamble else home.heading
    yield Hit(place, {"missing": missing, "title": home.title})


def _never(format_: Format, options: Options) -> Text | None:
    if options.get("home") in (None, *options.get("sections", (options.get("home"),))):
        return None
    return Text("home 不在 sections 之中", "'home' is not among 'sections'")


TOPICS_COVERED = Check(
    "topics_covered",
    Text("正文写到所列事项", "prose speaks of some topics"),
    topics_covered,
    (
        Option(
            "topics",
            "topics",
            Text("各事项，及其应出现其一的模式", "topics, each with patterns of which one must be found"),
            required=True,
            squeezed=True,
        ),
        Option(
            "sections",
            "sections",
            Text(
                "在哪些部分查找，缺省为引言之后的全文",
                "where to look; everywhere after the preamble where none is named",
            ),
        ),
        Option(
            "home",
            "section",
            Text(
                "各事项所属的部分；该部分缺失或为空时不检查",
                "where the topics belong; while it is missing or empty, nothing is asked",
            ),
        ),
        Option(
            "need",
            "choice",
            Text("是各事项均须写到，还是写到其一即可", "whether all topics must be found or any will do"),
            choices=("all", "any"),
        ),
        Option(
            "agency", "pattern", Text("只检查机关名称符合此模式的报告", "only reports of agencies whose name has it")
        ),
    ),
    ("missing", "title"),
    preamble=True,
    never=_never,
)


def wording_present(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


WORDING_PRESENT = Check(
    "wording_present",
    Text("出现所列用语之一", "one of some phrases is found"),
    wording_present,
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
