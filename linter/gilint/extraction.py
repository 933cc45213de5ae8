"""Report → the plain values that `gilint extract` prints."""

from __future__ import annotations

from gilint.model.judged import last_line
from gilint.model.report import Detail, Report
from gilint.readout import CellRead, Item, PeriodRead, Readout, SectionRead, TableRead
from gilint.source import SourceText, Span

_CONTACT = ("address", "postcode", "phone", "email", "url")


def extracted(report: Report) -> Readout:
    """Return all that was read of *report*, tables and cells in the official order."""
    source = report.source
    order = {table.key: place for place, table in enumerate(report.format.tables)}
    tables = sorted(report.tables.values(), key=lambda table: order.get(table.key, len(order)))
    return Readout(
        path=source.name,
        title=report.title.text if report.title is not None else None,
        agency=report.agency or None,
        year=report.year,
        pack=report.format.name if report.year is None or report.format.covers(report.year) else None,
        period=_period(report),
        contact={name: _first(getattr(report.contact, name, ()), source) for name in _CONTACT},
        sections=[
            SectionRead(
                key=section.key, number=section.number, title=section.title,
                line=_line(source, section.heading), end_line=_last(source, section.span),
            )
            for section in report.sections
        ],
        tables=[
            TableRead(key=table.key, line=_line(source, table.span), end_line=_last(source, table.span))
            for table in tables
        ],
        cells=[
            CellRead(cell=cell.key, raw=cell.raw, value=cell.value, line=line, column=column)
            for table in tables
            for row in table
            for cell in row
            for line, column in [source.position(cell.span.start)]
        ],
    )  # fmt: skip


def _period(report: Report) -> PeriodRead | None:
    period = report.period
    if period is None:
        return None
    return PeriodRead(start=period.start, end=period.end, line=_line(report.source, period.span))


def _first(details: tuple[Detail, ...], source: SourceText) -> Item | None:
    return Item(value=details[0].value, line=_line(source, details[0].span)) if details else None


def _line(source: SourceText, span: Span) -> int:
    return source.position(span.start).line


def _last(source: SourceText, span: Span) -> int:
    return _line(source, last_line(source, span))
