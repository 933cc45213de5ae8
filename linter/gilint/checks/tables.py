"""Official tables are there, as text, filled, and of the report year's format."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Option, Options
from gilint.findings import Text
from gilint.folding import squeeze
from gilint.model.judged import all_cell_names, follows_format, is_unfilled, loose_values
from gilint.model.report import Report, Section
from gilint.model.spec import TableSpec
from gilint.patterns import compiled
from gilint.source import Span

_VALUE = compiled(r"(?<![^\s|])\d+(?![^\s|])")
_FEWEST_ROWS = 3
"""Row labels that make a table of a text; fewer may be words of a sentence."""


def table_present(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield the heading of each section without its table; a section that is not there has no place for one."""
    wanted = options.get("tables")
    for spec in report.format.tables:
        if spec.key in report.tables or (wanted is not None and spec.key not in wanted):
            continue
        section = report.section(spec.section)
        if section is None:
            continue
        official = section.spec.title if section.spec is not None else section.title
        if _stands_as_text(spec, section) or _has_its_numbers(report, spec, section):
            yield Doubt("unread-table", (), {"title": official})
        else:
            yield Hit(section.heading, {"title": official})


def _stands_as_text(spec: TableSpec, section: Section) -> bool:
    """Whether the section's text holds rows of the table, in a form that cannot be read as one."""
    text = section.prose.text
    return sum(1 for row in spec.rows if squeeze(row.label) in text) >= _FEWEST_ROWS


def _has_its_numbers(report: Report, spec: TableSpec, section: Section) -> bool:
    """Whether the section holds numbers by themselves, half as many as the table has cells."""
    count = sum(1 for _ in _VALUE.finditer(report.source.folded, *section.span))
    return 2 * count >= sum(len(row.columns) for row in spec.rows)


TABLE_PRESENT = Check(
    "table_present",
    Text("各部分有规定的表格", "a section holds its official table"),
    table_present,
    (
        Option(
            "tables",
            "tables",
            Text(
                "只检查这些表，缺省为格式规定的全部", "only these tables; all that the format has where none is named"
            ),
        ),
    ),
    ("title",),
)


def table_readable(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each unbroken run of pictures in a report that lacks tables.

    Pictures in the sections of the missing tables count; where there are none, those of any section do.
    Those before the first section are emblems and buttons of the page.
    """
    missing = {spec.section for spec in report.format.tables if spec.key not in report.tables}
    if not missing:
        return
    placed = [(picture, report.section_at(picture.start)) for picture in report.pictures]
    inside = [picture for picture, section in placed if section in missing]
    pictures = inside or [picture for picture, section in placed if section != "preamble"]
    for group in _groups(pictures, report.source.text):
        yield Hit(group[0], {"count": len(group)})


def _groups(pictures: list[Span], text: str) -> Iterator[list[Span]]:
    group: list[Span] = []
    for picture in pictures:
        if group and text[group[-1].end : picture.start].strip():
            yield group
            group = []
        group.append(picture)
    if group:
        yield group


TABLE_READABLE = Check(
    "table_readable", Text("表格为文字而非图片", "tables are text, not pictures"), table_readable, (), ("count",)
)


def table_format(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each table that follows another format; doubt it where the report year itself is in doubt."""
    for table in report.tables.values():
        if follows_format(report, table):
            continue
        other = next((format_ for format_ in report.formats if format_.name == table.format), None)
        if report.year is None:
            yield Doubt("unknown-year", all_cell_names(table))
        elif other is not None and any(other.covers(dated.year) for dated in report.years.values()):
            yield Doubt("contradicting-years", all_cell_names(table))
        elif not table.is_ordered:
            yield Doubt("lost-order", all_cell_names(table))
        else:
            section = report.format.section(table.spec.section)
            facts = {
                "title": section.title if section is not None else table.key,
                "year": report.year,
                "from": other.first_year if other is not None else table.format,
            }
            yield Hit(table.span, facts)


TABLE_FORMAT = Check(
    "table_format",
    Text("表格符合报告年度的格式", "tables follow the format of the report year"),
    table_format,
    (),
    ("title", "year", "from"),
)


def table_filled(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each table of which no cell is filled, at its head."""
    for table in report.tables.values():
        if not follows_format(report, table) or not is_unfilled(table):
            continue
        if table.is_ordered and not loose_values(report, table):
            section = report.format.section(table.spec.section)
            yield Hit(table.span, {"title": section.title if section else table.key}, all_cell_names(table))
        else:
            yield Doubt("lost-order", all_cell_names(table))


TABLE_FILLED = Check(
    "table_filled",
    Text("表格至少填有一个单元格", "at least one cell of a table is filled"),
    table_filled,
    (),
    ("title",),
)
