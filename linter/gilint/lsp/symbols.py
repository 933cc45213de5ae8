"""The outline of a report: its sections, and in them its tables."""

from __future__ import annotations

from lsprotocol import types

from gilint.findings import Language, Text
from gilint.lsp.checking import Checked
from gilint.lsp.positions import Places
from gilint.model.cells import Table
from gilint.model.report import Section
from gilint.render.printable import one_line
from gilint.source import Span

_TABLE = Text("表", "table")
_ROWS = Text("{} 行", "rows: {}")


def symbols(checked: Checked, places: Places, language: Language) -> list[types.DocumentSymbol]:
    """Return the outline in the order of the text."""
    report = checked.report
    if report is None:
        return []
    tables = sorted(report.tables.values(), key=lambda table: table.span)
    homes = {
        table.key: next((at for at, section in enumerate(report.sections) if _holds(section.span, table.span)), None)
        for table in tables
    }
    outline = [_table(table, places, language) for table in tables if homes[table.key] is None]
    for at, section in enumerate(report.sections):
        outline.append(_section(section, [table for table in tables if homes[table.key] == at], places, language))
    return sorted(outline, key=lambda symbol: (symbol.range.start.line, symbol.range.start.character))


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _section(section: Section, tables: list[Table], places: Places, language: Language) -> types.DocumentSymbol:
    text = places.source.text
    start, end = section.span
    # Without the blank lines at its end; a table's last cell may be as blank.
    last = max(start + len(text[start:end].rstrip()), section.heading.end, *(table.span.end for table in tables))
    return types.DocumentSymbol(
        name=one_line(text[slice(*section.heading)]) or section.key,
        kind=types.SymbolKind.Module,
        range=places.range(Span(start, last)),
        selection_range=places.range(section.heading),
        detail=section.key,
        children=[_table(table, places, language) for table in tables],
    )


def _table(table: Table, places: Places, language: Language) -> types.DocumentSymbol:
    place = places.range(table.span)
    return types.DocumentSymbol(
        name=f"{_TABLE.to(language)} {table.key}",
        kind=types.SymbolKind.Array,
        range=place,
        selection_range=types.Range(place.start, place.start),
        detail=_ROWS.to(language).format(len(table.rows)),
    )
