"""Which findings concern which cells, rows and tables of one report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gilint.drawn import RowDrawn, TableDrawn
from gilint.results import PlacedFinding, Result
from gilint.typing import Record


class Mark:
    """What is said of one cell, row or table."""

    __slots__ = ("bad", "is_open", "is_term", "related")

    def __init__(self) -> None:
        self.bad: list[int] = []
        """Numbers of the findings that say it is wrong."""
        self.related: list[int] = []
        """Numbers of the findings elsewhere that were made by it."""
        self.is_term = False
        """Whether it is part of a sum that does not hold."""
        self.is_open = False
        """Whether it leaves a check undecided."""


class Marks(Record):
    """What is said of all tables of one report."""

    places: dict[str, Mark]
    """By the name of the cell, row (`table.row.*`) or table."""
    first: dict[int, str]
    """The number of each finding that concerns a table → the first place that shows it."""
    labels: dict[str, tuple[str, str]]
    """Row and column of each cell."""


def marks(result: Result) -> Marks:
    """Return the marks of the tables of *result*."""
    found = Marks({}, {}, {})
    shown: dict[str, str] = {}
    for table in result.tables:
        is_unclear = all(row.state != "read" for grid in table.grids for row in grid.rows)
        for grid in table.grids:
            for row in grid.rows:
                pairs = zip(row.cells, grid.columns, strict=False)
                found.labels.update((cell.name, (row.label, column)) for cell, column in pairs)
                # Where no row could be read, it is the table that something is said of.
                shown[row.name] = table.key if row.state == "unclear" and is_unclear else f"{row.name}.*"
        shown[table.key] = table.key
    shown.update((cell, cell) for cell in found.labels)
    for item in result.undecided:
        for place in _places(item.cells, shown):
            _at(place, found).is_open = True
    placed = [(number, each, _places(each.cells, shown)) for number, each in enumerate(result.findings, 1)]
    # What names no cell may be a ruler of dashes: it is told at a table that is drawn, and draws none.
    for number, finding, places in sorted(placed, key=lambda each: not each[-1]):
        _mark(number, finding, places, result.tables, found)
    return found


def _places(cells: Sequence[str], shown: Mapping[str, str]) -> list[str]:
    """Return what shows *cells*: themselves, or the row or the table of those that are not there."""
    names = ((cell, cell.rpartition(".")[0], cell.partition(".")[0]) for cell in cells)
    places = (next((shown[name] for name in tried if name in shown), None) for tried in names)
    return list(dict.fromkeys(place for place in places if place is not None))


def _mark(
    number: int, finding: PlacedFinding, places: Sequence[str], tables: Sequence[TableDrawn], found: Marks
) -> None:
    home = next((table for table in tables if table.span.start <= finding.span.start < table.span.end), None)
    if not places and home is not None:
        rows = (row for grid in home.grids for row in grid.rows)
        places = [f"{row.name}.*" for row in rows if _holds(row, finding.span.start)][:1]
        if not places and any(place.partition(".")[0] == home.key for place in found.places):
            places = [home.key]
    if finding.equation is not None and places:
        for place in places[1:]:
            _at(place, found).is_term = True
        places = places[:1]
    for place in places:
        mark = _at(place, found)
        is_here = home is not None and place.partition(".")[0] == home.key
        (mark.bad if is_here else mark.related).append(number)
        found.first.setdefault(number, place)


def _at(place: str, found: Marks) -> Mark:
    return found.places.setdefault(place, Mark())


def _holds(row: RowDrawn, offset: int) -> bool:
    return row.span is not None and row.span.start <= offset < row.span.end
