"""The document model that checks see: one report, its sections, tables and cells, each with its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import wraps

from gilint.model.spec import ColumnSpec, Format, RowSpec, SectionSpec, TableSpec
from gilint.patterns import compiled
from gilint.source import SourceText, Span
from gilint.typing import TYPE_CHECKING, Any, Literal, Record

if TYPE_CHECKING:
    from typing import TypeVar

    _Answer = TypeVar("_Answer")

_RUN = compiled(r"\S+")
Number = int | Decimal


class Cell(Record):
    """One cell of an official table."""

    key: str
    """`table.row.column`, for ever."""
    raw: str
    """As written, without the white space around it; empty where the cell is blank."""
    value: Number | None
    """Its number, exactly; None where it is blank or holds no number."""
    start: int
    end: int
    """Where it stands in the text."""
    spec: ColumnSpec
    unit: str = ""
    """What stands behind the number: 万, 万元, 元, 件 …"""

    @property
    def span(self) -> Span:
        """Its place; most are never asked for."""
        return Span(self.start, self.end)


class Row:
    """One row that stands in the report."""

    __slots__ = ("cells", "count", "key", "label", "reason", "span", "spec")

    def __init__(
        self, key: str, spec: RowSpec, label: str, span: Span, cells: Mapping[str, Cell], count: int, reason: str = ""
    ) -> None:
        self.key = key
        self.spec = spec
        self.label = label
        """The label as written, squeezed; for a record's groups the official one."""
        self.span = span
        """From the label's first character to the last value's last."""
        self.cells = cells
        """By column key, in the official order; empty where the values cannot be told apart."""
        self.count = count
        """How many values the row was found to have."""
        self.reason = reason
        """Why the values could not be told apart (a key of the pack's `reasons`); empty where they could."""

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.cells.values())

    @property
    def is_read(self) -> bool:
        """Whether every cell of the row is known (a blank one, too)."""
        return bool(self.cells)

    @property
    def is_blank(self) -> bool:
        """Whether the row was read and holds nothing at all."""
        return bool(self.cells) and not any(cell.raw for cell in self.cells.values())


class ExtraRow(Record):
    """A row that stands in a table and that its official format does not have."""

    label: str
    span: Span
    after: str | None
    """Key of the official row before it."""


class Table:
    """One official table that stands in the report."""

    __slots__ = (
        "columns_missing",
        "extra_rows",
        "format",
        "groups_missing",
        "is_ordered",
        "key",
        "rows",
        "span",
        "spec",
    )

    def __init__(
        self,
        key: str,
        spec: TableSpec,
        format_name: str,
        span: Span,
        rows: Mapping[str, Row],
        extra_rows: tuple[ExtraRow, ...] = (),
        groups_missing: tuple[tuple[str, Span], ...] = (),
        columns_missing: tuple[tuple[str, Span], ...] = (),
        is_ordered: bool = True,
    ) -> None:
        self.key = key
        self.spec = spec
        """The table as the format that it follows has it; that need not be the report year's format."""
        self.format = format_name
        """Name of the format that the table follows."""
        self.span = span
        self.rows = rows
        """By row key, in the official order; only rows that stand in the report."""
        self.extra_rows = extra_rows
        self.groups_missing = groups_missing
        """Group labels that are not there though their rows are, each with the row that follows its place."""
        self.columns_missing = columns_missing
        """Columns that are certainly not there, with the table's head."""
        self.is_ordered = is_ordered
        """False where the converter has lost the order of labels and values, so that a row that was not
        found may yet be there."""

    def __getitem__(self, row: str) -> Row:
        return self.rows[row]

    def __contains__(self, row: object) -> bool:
        return row in self.rows

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows.values())

    def cell(self, name: str) -> Cell | None:
        """Return the cell `row.column` (the row key may hold dots), if it was read."""
        row, _, column = name.rpartition(".")
        found = self.rows.get(row)
        return found.cells.get(column) if found is not None else None

    @property
    def is_unfilled(self) -> bool:
        """Whether rows were read and no cell of any holds anything."""
        return bool(self.rows) and all(row.is_blank for row in self.rows.values())


class Prose:
    """Running text without its white space and line breaks, with the way back to its places.

    `text` is folded (see `folding`); paragraphs are divided by one ``\\n`` each.
    """

    __slots__ = ("_folded", "_runs", "spans", "text")

    def __init__(self, folded: str, spans: Iterable[Span]) -> None:
        """Take the paragraphs that stand at *spans* of the *folded* source."""
        self.spans = tuple(spans)
        """Span of each paragraph in the source."""
        self.text = "\n".join(["".join(folded[start:end].split()) for start, end in self.spans])
        self._folded = folded
        self._runs: tuple[list[int], list[int]] | None = None

    @property
    def runs(self) -> tuple[list[int], list[int]]:
        """Where the stretches without white space begin: in `text`, and in the source; a break is one, too."""
        if self._runs is None:
            # The places of most sections are never asked for.
            starts: list[int] = []
            places: list[int] = []
            length = 0
            for number, (start, end) in enumerate(self.spans):
                if number:
                    starts.append(length)
                    places.append(start)
                    length += 1
                for run in _RUN.finditer(self._folded, start, end):
                    starts.append(length)
                    places.append(run.start())
                    length += run.end() - run.start()
            self._runs = starts, places
        return self._runs

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of `text[start:end]`; *start* < *end*."""
        starts, places = self.runs
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1, first) - 1
        return Span(places[first] + start - starts[first], places[last] + end - starts[last])

    def paragraphs(self) -> Iterator[tuple[str, int]]:
        """Yield each paragraph with the place of its first character in `text`; none of an empty section."""
        start = 0
        for paragraph in self.text.split("\n") if self.text else ():
            yield paragraph, start
            start += len(paragraph) + 1

    def __bool__(self) -> bool:
        return bool(self.text)


TitleForm = Literal["official", "variant", "other"]


class Subheading(Record):
    """A numbered heading inside a section: （一）主动公开."""

    level: int
    """1 for （一）, 2 for 1., deeper for others."""
    number: int
    text: str
    """Squeezed, without the number."""
    span: Span


class Section:
    """One section of the report; the preamble is a `Section` with no heading and key `preamble`."""

    __slots__ = ("form", "heading", "key", "number", "prose", "span", "spec", "subheadings", "title")

    def __init__(
        self,
        key: str,
        spec: SectionSpec | None,
        number: str,
        title: str,
        form: TitleForm,
        heading: Span,
        span: Span,
        prose: Prose,
        subheadings: tuple[Subheading, ...] = (),
    ) -> None:
        self.key = key
        self.spec = spec
        self.number = number
        """The numeral as written, folded; empty where the heading has none."""
        self.title = title
        """The title as written, squeezed, without number and notes."""
        self.form = form
        """Whether the title is an official one, a known variant, or another one (read by its number)."""
        self.heading = heading
        self.span = span
        """Heading and all that follows, to the next section."""
        self.prose = prose
        """Paragraphs and sub-headings; no tables, captions, pictures or page furniture."""
        self.subheadings = subheadings


class Dated(Record):
    """A report year, and the place that says it."""

    year: int
    span: Span


class Title(Record):
    """The report's title."""

    text: str
    """Squeezed; lines joined."""
    span: Span
    agency: str
    """The agency's part of it; empty where the title has none."""
    year: int | None
    year_span: Span | None
    is_regular: bool
    """Whether its form is one of the accepted ones."""


class Period(Record):
    """The statistics period. `start` and `end` are ISO dates, None where the text cannot be read as dates."""

    start: str | None
    end: str | None
    span: Span


class Detail(Record):
    """One item of the contact."""

    value: str
    span: Span


class Contact(Record):
    """How to reach the agency: lists, since a report may give several; the first one is the contact's."""

    address: tuple[Detail, ...] = ()
    postcode: tuple[Detail, ...] = ()
    phone: tuple[Detail, ...] = ()
    fax: tuple[Detail, ...] = ()
    email: tuple[Detail, ...] = ()
    url: tuple[Detail, ...] = ()
    span: Span | None = None
    """From the first to the last item of the contact itself (address, phone, postcode); None without one."""


class Report:
    """One report as checks see it."""

    __slots__ = (
        "agency",
        "answers",
        "contact",
        "format",
        "formats",
        "furniture",
        "kind",
        "markup",
        "period",
        "pictures",
        "preamble",
        "sections",
        "source",
        "tables",
        "title",
        "year",
        "years",
    )  # fmt: skip

    def __init__(
        self,
        source: SourceText,
        formats: tuple[Format, ...],
        format_: Format,
        year: int | None,
        years: Mapping[str, Dated],
        title: Title | None,
        agency: str,
        period: Period | None,
        contact: Contact,
        preamble: Section,
        sections: tuple[Section, ...],
        tables: Mapping[str, Table],
        pictures: tuple[Span, ...],
        furniture: tuple[Span, ...],
        markup: tuple[Span, ...],
        kind: str | None = None,
    ) -> None:
        self.source = source
        self.formats = formats
        """Every format that is known, oldest first."""
        self.format = format_
        """The format of the report year; the newest where no year is known or the year has none."""
        self.year = year
        """The report year, believed in the order title, period, opening; None where the text has none."""
        self.years = years
        """What each of `title`, `period` and `opening` says, where it says a year."""
        self.title = title
        self.agency = agency
        self.period = period
        self.contact = contact
        self.preamble = preamble
        """All that stands before the first section, title included."""
        self.sections = sections
        """In the order of the text; a key may stand twice."""
        self.tables = tables
        """By table key; only those that stand in the report."""
        self.pictures = pictures
        self.furniture = furniture
        """Page numbers and running headers."""
        self.markup = markup
        """Remains of a conversion: rulers of dashes."""
        self.kind = kind
        """The kind of the agency, where somebody has said so (see `model.agency.KINDS`)."""
        self.answers: dict[Callable[[Report], Any], Any] = {}
        """What was asked of the report by functions that are `once`."""

    def section(self, key: str) -> Section | None:
        """Return the first section of that key; `preamble` is one."""
        if key == "preamble":
            return self.preamble
        return next((section for section in self.sections if section.key == key), None)

    def cell(self, key: str) -> Cell | None:
        """Return the cell `table.row.column`, if it was read."""
        table, _, name = key.partition(".")
        found = self.tables.get(table)
        return found.cell(name) if found is not None else None

    def section_at(self, offset: int) -> str | None:
        """Return the key of the section that holds *offset*; `preamble` before the first one."""
        at = bisect_right(self.sections, offset, key=lambda section: section.span.start)
        return self.sections[at - 1].key if at else "preamble"

    @property
    def end_of_preamble(self) -> Span:
        """Where findings of absence stand: the first section's heading, else the end of the text."""
        if self.sections:
            return self.sections[0].heading
        end = len(self.source.text.rstrip())
        return Span(max(end - 1, 0), end)


def once(ask: Callable[[Report], _Answer]) -> Callable[[Report], _Answer]:
    """Return *ask* as a function that answers once a report, however many rules ask."""

    @wraps(ask)
    def asked(report: Report) -> _Answer:
        answers = report.answers
        if ask not in answers:
            answers[ask] = ask(report)
        answer: _Answer = answers[ask]
        return answer

    return asked


@once
def prose_of(report: Report) -> str:
    """Return the text of the preamble and all sections: what is not in it need not be looked for in each."""
    return "\n".join([report.preamble.prose.text, *[section.prose.text for section in report.sections]])


@once
def numbers(report: Report) -> Mapping[str, Number]:
    """Return the number of every cell of *report* that has one, by the cell's name."""
    return {
        cell.key: cell.value
        for table in report.tables.values()
        for row in table.rows.values()
        for cell in row.cells.values()
        if cell.value is not None
    }
