"""What a run says of each file, with lines and columns: all that renderers see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from gilint.findings import Equation, Finding, RuleText, Severity, Text, Undecided
from gilint.source import SourceText, Span
from gilint.typing import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from gilint.drawn import TableDrawn


class PlacedFinding(Record):
    """A finding where people and editors look for it. Lines and columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    name: str
    severity: Severity
    text: Text
    section: str | None
    cells: tuple[str, ...]
    basis: str
    span: Span
    location: Mapping[str, int] | None = None
    """Where a person finds the place in a format without lines: `{"page": 3}`."""
    spot: str = ""
    """The characters of the span."""
    equation: Equation | None = None
    """What does not add up, where that is what was found."""

    @property
    def message(self) -> str:
        """The Chinese words."""
        return self.text.zh


def place(finding: Finding, source: SourceText | None) -> PlacedFinding:
    """Return *finding* with its lines and columns; a file without a text has only a beginning."""
    line = column = end_line = end_column = 1
    location = None
    spot = ""
    if source is not None:
        line, column = source.position(finding.span.start)
        end_line, end_column = source.position(finding.span.end)
        location = source.locations.get(line)
        spot = source.text[finding.span.start : finding.span.end]
    return PlacedFinding(
        line, column, end_line, end_column, finding.rule, finding.name, finding.severity, finding.text,
        finding.section, finding.cells, finding.basis, finding.span, location, spot, finding.equation,
    )  # fmt: skip


class Result:
    """What was found in one file."""

    __slots__ = ("findings", "pack", "path", "source", "tables", "undecided", "year")

    def __init__(
        self,
        path: str,
        year: int | None,
        pack: str | None,
        findings: Iterable[Finding],
        undecided: Iterable[Undecided],
        source: SourceText | None,
        tables: tuple[TableDrawn, ...] = (),
    ) -> None:
        self.path = path
        """As the user gave it."""
        self.year = year
        """The report year; None where it is not known."""
        self.pack = pack
        """The official format that the report was held against; None where there is none for it."""
        placed = [place(finding, source) for finding in findings]
        self.findings = tuple(sorted(placed, key=lambda finding: (finding.line, finding.column, finding.rule)))
        """In the order of line, column, rule."""
        self.undecided = tuple(undecided)
        self.source = source
        """The text that was checked; None where it could not be read or did not come along."""
        self.tables = tables
        """The official tables, where they were asked for and anything was found."""

    def __repr__(self) -> str:
        return f"Result({self.path!r}, findings={len(self.findings)}, undecided={len(self.undecided)})"


class Tally:
    """Counts over all files of a run."""

    __slots__ = ("counts", "files", "undecided")

    def __init__(self) -> None:
        self.files = 0
        self.counts: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}
        self.undecided = 0

    def add(self, result: Result) -> None:
        """Count *result*."""
        self.files += 1
        self.undecided += len(result.undecided)
        for finding in result.findings:
            self.counts[finding.severity] += 1


class Run:
    """The results of a run as they come, counted while they pass."""

    def __init__(
        self,
        results: Iterable[Result],
        rules: Callable[[], Sequence[RuleText]] = tuple,
        *,
        is_quiet: bool = False,
        with_statistics: bool = False,
    ) -> None:
        self._results = results
        self.rules = rules
        """Tells of all rules that the run may name, for formats that explain them."""
        self.is_quiet = is_quiet
        """Whether people want nothing but findings."""
        self.with_statistics = with_statistics
        """Whether counts by rule and by file are wanted."""
        self.tally = Tally()
        """Complete once all results have passed."""

    def __iter__(self) -> Iterator[Result]:
        for result in self._results:
            self.tally.add(result)
            yield result
