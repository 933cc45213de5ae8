"""The words of a report, in stretches that can be searched."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from gilint.model.cells import Table
from gilint.model.report import Prose, Report
from gilint.patterns import compiled
from gilint.source import SourceText, Span

_LINE_END = compiled(r"[\r\n]")
_NOTE = 200
"""Characters behind a heading on its line that may be a note; a whole report may stand on that line."""


def passages(report: Report, keys: Collection[str] | None = None) -> Iterator[Prose]:
    """Yield title, preamble, headings and sections, in this order; a place may occur in two of them.

    With *keys*, only the sections of those keys; the title belongs to `preamble`.
    """
    if keys is None or "preamble" in keys:
        if report.title is not None:
            yield stretch(report.source, report.title.span)
        yield report.preamble.prose
    for section in report.sections:
        if keys is not None and section.key not in keys:
            continue
        start, end = section.heading
        # What follows the title on the heading's line may be a note that the title does not hold.
        line_end = _LINE_END.search(report.source.text, start, end + _NOTE)
        stop = line_end.start() if line_end is not None else min(end + _NOTE, len(report.source.text))
        yield stretch(report.source, Span(start, max(stop, end)))
        yield section.prose


def pieces(source: SourceText, table: Table) -> Iterator[Prose]:
    """Yield the cells of *table* one by one, and the words between them: the numbers of two cells are never one."""
    start = table.span.start
    for span in sorted({cell.span for row in table for cell in row if cell.raw}):
        if span.start > start:
            yield stretch(source, Span(start, span.start))
        yield stretch(source, span)
        start = max(start, span.end)
    yield stretch(source, Span(start, max(start, table.span.end)))


def stretch(source: SourceText, span: Span) -> Prose:
    """Return *span* of *source* without its white space, as one paragraph."""
    return Prose(source.folded, (span,))


def is_unbroken(prose: Prose, start: int, end: int, text: str) -> bool:
    """Whether nothing but line ends stood between the characters of `prose.text[start:end]` in the source *text*.

    Figures that spaces divide are several numbers; one that runs over the end of a line is one.
    """
    place = prose.span(start, end)
    written = text[place.start : place.end]
    return all("\n" in gap or "\r" in gap for gap in _gaps(written))


def _gaps(written: str) -> Iterator[str]:
    gap = ""
    for char in written:
        if char.isspace():
            gap += char
        elif gap:
            yield gap
            gap = ""
