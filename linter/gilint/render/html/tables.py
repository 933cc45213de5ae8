"""The official tables of a report, drawn: what is wrong stands out by outline, sign and number, not by colour alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gilint.drawn import Grid, RowDrawn, TableDrawn
from gilint.findings import SEVERITIES
from gilint.render.html import words
from gilint.render.html.marks import Mark, Marks
from gilint.render.html.page import Page
from gilint.render.html.spots import badge
from gilint.render.html.sums import broken
from gilint.render.html.words import text
from gilint.results import Result

_NONE = Mark()
_STATES = {"absent": words.ABSENT, "unclear": words.UNCLEAR, "extra": words.EXTRA}


class Drawing:
    """The tables of one report on the page."""

    def __init__(self, page: Page, number: int, result: Result, marks: Marks) -> None:
        self._page = page
        self._number = number
        self._result = result
        self._marks = marks

    def tables(self) -> Iterator[str]:
        """Yield every table of which anything is said."""
        concerned = {place.partition(".")[0] for place in self._marks.places}
        drawn = [table for table in self._result.tables if table.key in concerned]
        for table in drawn:
            yield from self._table(table)
        if drawn:
            yield self._legend()

    def _table(self, table: TableDrawn) -> Iterator[str]:
        title = text(table.title)
        name = f"{self._number}-{table.key}"
        yield f'<section class="table">\n<h3 id="h{name}"><span lang="zh-CN">{title}</span>'
        yield f" <small>{self._lines(table)}</small>{self._badges(table.key)}</h3>\n"
        yield f'<div class="scroll" role="group" tabindex="0" aria-labelledby="h{name}">\n'
        for grid in table.grids:
            yield from self._grid(grid)
        yield "</div>\n</section>\n"

    def _lines(self, table: TableDrawn) -> str:
        source = self._result.source
        if source is None:
            return ""
        first, last = (source.position(offset).line for offset in (table.span.start, max(table.span.end - 1, 0)))
        return self._page.say(words.LINES, first, last)

    def _grid(self, grid: Grid) -> Iterator[str]:
        groups = list(dict.fromkeys(row.group for row in grid.rows))
        yield '<table class="drawn" lang="zh-CN">\n'
        if len(groups) == 1 and groups[0]:
            yield f"<caption>{text(groups[0])}</caption>\n"
        heads = "".join(f'<th scope="col">{text(column)}</th>' for column in grid.columns)
        yield f"<thead><tr><td></td>{heads}</tr></thead>\n"
        for group, rows in groupby(grid.rows, key=lambda row: row.group):
            yield "<tbody>\n"
            if group and len(groups) > 1:
                yield f'<tr><th class="group" scope="rowgroup" colspan="{len(grid.columns) + 1}">{text(group)}</th></tr>\n'
            for row in rows:
                yield self._row(row, len(grid.columns))
            yield "</tbody>\n"
        yield "</table>\n"

    def _row(self, row: RowDrawn, columns: int) -> str:
        place = f"{row.name}.*"
        mark = self._marks.places.get(place, _NONE)
        head = f'<th scope="row"{self._classes(mark)}>{self._badges(place)}{text(row.label)}</th>'
        if row.state in _STATES:
            language = "en" if self._page.language == "en" else "zh-CN"
            said = self._page.say(_STATES[row.state])
            return f'<tr class="{row.state}">{head}<td colspan="{columns}" lang="{language}">{said}</td></tr>\n'
        return f"<tr>{head}{''.join(self._cell(cell.name, cell.raw) for cell in row.cells)}</tr>\n"

    def _cell(self, name: str, raw: str) -> str:
        mark = self._marks.places.get(name)
        if mark is None:
            return f"<td>{text(raw)}</td>"
        return f"<td{self._classes(mark)}>{self._badges(name)}{text(raw)}{self._sums(mark)}</td>"

    def _classes(self, mark: Mark) -> str:
        severities = [self._result.findings[number - 1].severity for number in mark.bad]
        names = [f"bad {min(severities, key=SEVERITIES.index)}"] if severities else []
        names += ["term"] if mark.is_term and not names else []
        names += ["open"] if mark.is_open else []
        return f' class="{" ".join(names)}"' if names else ""

    def _badges(self, place: str) -> str:
        """Return the numbers of the findings at *place*, each a link to what is said."""
        mark = self._marks.places.get(place, _NONE)
        badges = []
        for number in dict.fromkeys((*mark.bad, *mark.related)):
            spot = self._page.spot(self._number, number, self._result.findings[number - 1])
            name = f"{self._number}-{number}"
            own = f' id="c{name}"' if self._marks.first[number] == place else ""
            related = "" if number in mark.bad else " related"
            badges.append(
                f'<a class="badge{related}"{own} href="#f{name}" title="{text(spot.title)}">{badge(spot)}</a>'
            )
        return "".join(badges) + (" " if badges else "")

    def _sums(self, mark: Mark) -> str:
        """Return the two sides of every sum that does not hold at a cell."""
        equations = (self._result.findings[number - 1].equation for number in mark.bad)
        return "".join(f'<small class="sides">{broken(each)}</small>' for each in equations if each is not None)

    def _legend(self) -> str:
        places = self._marks.places.values()
        said = [
            ("bad", words.LEGEND_BAD, any(mark.bad for mark in places)),
            ("term", words.LEGEND_TERM, any(mark.is_term for mark in places)),
            ("open", words.LEGEND_OPEN, any(mark.is_open for mark in places)),
        ]
        shown = "".join(
            f'<li><span class="key {names}"></span> {self._page.say(label)}</li>\n'
            for names, label, is_met in said
            if is_met
        )
        return f'<ul class="legend">\n{shown}</ul>\n'
