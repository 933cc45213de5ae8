"""The outline of a report: its sections, and in them its tables."""

from __future__ import annotations

from lsprotocol import types

from gilint.findings import Language, Text
from gilint.lsp.checking import Checked
from gilint.lsp.positions import Places
from gilint.model.report import Section, Table
from gilint.render.printable import one_line
from gilint.source import Span

_TABLE = Text("表", "table")
_ROWS = Text("{} 行", "rows: {}")


def symbols(checked: Checked, places: Places, language: Language) -> list[types.DocumentSymbol]:
    """Return the outline in the order of the text."""
    report = checked.report
    if report is None:
        return []
    inside = {id(section): list[types.DocumentSymbol]() for section in report.sections}
    outline: list[types.DocumentSymbol] = []
    for table in sorted(report.tables.values(), key=lambda table: table.span):
        home = next((section for section in report.sections if _holds(section.span, table.span)), None)
        (outline if home is None else inside[id(home)]).append(_table(table, places, language))
    outline.extend(_section(section, inside[id(section)], places) for section in report.sections)
    return sorted(outline, key=lambda symbol: (symbol.range.start.line, symbol.range.start.character))


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _section(section: Section, tables: list[types.DocumentSymbol], places: Places) -> types.DocumentSymbol:
    text = places.source.text
    start, end = section.span
    whole = Span(start, max(start + len(text[start:end].rstrip()), section.heading.end))
    return types.DocumentSymbol(
        name=one_line(text[slice(*section.heading)]) or section.key,
        kind=types.SymbolKind.Module,
        range=places.range(whole),
        selection_range=places.range(section.heading),
        detail=section.key,
        children=tables,
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
