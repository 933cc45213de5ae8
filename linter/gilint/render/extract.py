"""What was read of reports: for people, as JSON, and as a table of cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from gilint.findings import Language, Text
from gilint.readout import CellRead, Readout
from gilint.render.printable import one_line, path
from gilint.render.width import width

_NAMES = {
    "title": Text("标题", "title"),
    "agency": Text("机关", "agency"),
    "year": Text("年度", "year"),
    "period": Text("统计期限", "period"),
    "address": Text("地址", "address"),
    "postcode": Text("邮编", "postcode"),
    "phone": Text("电话", "phone"),
    "email": Text("邮箱", "e-mail"),
    "url": Text("网址", "web address"),
}
_LINES = Text("第 {} 行", "line {}")

Renderer = Callable[[Iterable[Readout], Language], Iterator[str]]


def json(reports: Iterable[Readout], language: Language) -> Iterator[str]:
    """Yield the document of the public interface, a cell a line."""
    from gilint.render.json import listed, written

    yield '{"version": 1,\n "reports": ['
    gap = "\n  "
    for report in reports:
        parts = (
            f'"{name}": ' + (listed(value, "\n    ") if isinstance(value, list) else written(value))
            for name, value in report.items()
        )
        yield gap + "{" + ",\n   ".join(parts) + "}"
        gap = ",\n  "
    yield "]}\n"


def csv(reports: Iterable[Readout], language: Language) -> Iterator[str]:
    """Yield a row for each cell of each report, under one row of headers."""
    from csv import writer
    from io import StringIO

    from gilint.render.json import written

    buffer = StringIO()
    table = writer(buffer, lineterminator="\n")
    table.writerow(("path", "year", "agency", "cell", "raw", "value", "line", "column"))
    for report in reports:
        head = (report["path"], report["year"], report["agency"])
        for cell in report["cells"]:
            value = "" if cell["value"] is None else written(cell["value"])
            table.writerow((*head, cell["cell"], cell["raw"], value, cell["line"], cell["column"]))
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue()


def text(reports: Iterable[Readout], language: Language, columns: int | None = None) -> Iterator[str]:
    """Yield each report as a page for people: facts, sections, and every table row by row, in so many *columns*."""
    for report in reports:
        yield path(report["path"]) + "\n"
        for name, value, line in _facts(report):
            yield f"  {_padded(_NAMES[name].to(language), 12)}{one_line(value)}{_at(line, language)}\n"
        for section in report["sections"]:
            number = f"{section['number']}、" if section["number"] else ""
            place = _at(section["line"], language, section["end_line"])
            yield f"  {_padded(section['key'], 12)}{one_line(number + section['title'])}{place}\n"
        for table in report["tables"]:
            yield f"\n  {table['key']}{_at(table['line'], language, table['end_line'])}\n"
            cells = [cell for cell in report["cells"] if cell["cell"].startswith(table["key"] + ".")]
            yield from _rows(cells, columns)
        yield "\n"


RENDERERS: dict[str, Renderer] = {"text": text, "json": json, "csv": csv}


def _facts(report: Readout) -> Iterator[tuple[str, str, int | None]]:
    """Yield name, value and line of everything that is no list and was read."""
    yield "title", report["title"] or "-", None
    yield "agency", report["agency"] or "-", None
    year = "-" if report["year"] is None else str(report["year"])
    yield "year", f"{year} ({report['pack']})" if report["pack"] else year, None
    period = report["period"]
    if period is not None:
        yield "period", f"{period['start'] or '?'} - {period['end'] or '?'}", period["line"]
    for name, item in report["contact"].items():
        if item is not None:
            yield name, item["value"], item["line"]


def _rows(cells: Iterable[CellRead], limit: int | None) -> Iterator[str]:
    """Yield a line for each row, below the names of its columns where these change.

    Columns that do not fit into *limit* stand below the others.
    """
    rows: dict[str, dict[str, str]] = {}
    for cell in cells:
        row, _, column = cell["cell"].rpartition(".")
        rows.setdefault(row.partition(".")[2], {})[column] = one_line(cell["raw"]) or "-"
    left = max(map(width, rows), default=0)
    for names, block in groupby(rows.items(), key=lambda row: tuple(row[1])):
        lines = [("", dict(zip(names, names, strict=True))), *block]
        widths = [max(width(values[name]) for _, values in lines) for name in names]
        for columns in _fitting(names, widths, None if limit is None else limit - left - 4):
            for row, values in lines:
                shown = "".join(f"  {_padded(values[name], wide, right=True)}" for name, wide in columns)
                yield f"    {_padded(row, left)}{shown}\n"


def _fitting(names: Sequence[str], widths: Sequence[int], room: int | None) -> Iterator[list[tuple[str, int]]]:
    """Yield columns with their widths, as many at a time as there is room for."""
    found: list[tuple[str, int]] = []
    for name, wide in zip(names, widths, strict=True):
        if found and room is not None and sum(each + 2 for _, each in found) + wide + 2 > room:
            yield found
            found = []
        found.append((name, wide))
    yield found


def _padded(words: str, columns: int, right: bool = False) -> str:
    blank = " " * (columns - width(words))
    return blank + words if right else words + blank


def _at(line: int | None, language: Language, last: int | None = None) -> str:
    if line is None:
        return ""
    lines = str(line) if last is None or last == line else f"{line}-{last}"
    return f"  [{_LINES.to(language).format(lines)}]"
