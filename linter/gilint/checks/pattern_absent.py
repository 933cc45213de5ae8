"""Words that a finished report, or a part of it, cannot hold are not there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.model.passages import passages, pieces
from gilint.model.report import Prose, Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
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


CHECK = Check(
    "pattern_absent",
    Text("不出现所列模式", "none of some patterns occurs"),
    run,
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
