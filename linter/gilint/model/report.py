"""The document model that checks see: one report with its title, sections and contact, each with its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps

from gilint.model.cells import Cell, Number, Table
from gilint.model.spec import Format, SectionSpec
from gilint.patterns import compiled
from gilint.source import SourceText, Span
from gilint.typing import TYPE_CHECKING, Any, Literal, Record

if TYPE_CHECKING:
    from typing import TypeVar

    _Answer = TypeVar("_Answer")

_RUN = compiled(r"\S+")


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
