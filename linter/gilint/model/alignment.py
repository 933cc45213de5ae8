"""Which value belongs to which column: only what is certain, for a cell read wrongly is worse than none.

A row's values are believed when they stand on their label's line, or alone on one line behind it, or one a
line directly behind it, and are exactly as many as the columns. Where tabs or bars show cells, empty ones
count, and a row with empty cells is laid beside the full rows of its table. Nothing is ever added up from
parts: a converter breaks 5702 into 570 and 2, and 5 + 2 = 7 looks right.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gilint.model.halves import halved
from gilint.patterns import compiled
from gilint.syntax.tree import Leaf, Word
from gilint.typing import Record

_DIGIT = compiled(r"\d")
_GARBLED = compiled(r"\d+[,;:|+-]")
COUNT = "row-count"
"""More or fewer values than columns."""
ORDER = "row-order"
"""Labels and values do not follow each other."""
_TELLING = 2
"""Only more values than these show by their number alone whose they are."""


class Placed(Record):
    """The values of a row: one word a column, or the reason why they cannot be told apart."""

    words: tuple[Word, ...]
    reason: str
    found: int
    """How many values the row was found to have."""


class Candidate:
    """A row label with what follows it, before its values are placed."""

    __slots__ = ("_after", "filled", "fillings", "label", "number", "own", "strays", "values", "width")

    def __init__(
        self, label: Leaf, fillings: Sequence[Leaf], width: int, after: Sequence[Leaf] = (), number: int = 0
    ) -> None:
        self.label = label
        self.number = number
        """Its place among the rows of the official table."""
        self.fillings = fillings
        self.width = width
        """How many columns the row has."""
        runs = [leaf.words for leaf in fillings if leaf.kind == "VALUES"]
        self.values = runs[0] if len(runs) == 1 else tuple([word for words in runs for word in words])
        filled = [word for word in self.values if word.text]
        self.filled = self.values if len(filled) == len(self.values) else tuple(filled)
        """The values that are not blank."""
        self._after = after
        self.strays = tuple([word for leaf in after if leaf.kind == "VALUES" for word in leaf.words if word.text])
        """Values under what is no row, before the next row."""
        self.own = self.values
        """Values, blank ones too, on a line of the label."""
        if self.values and not label.words[-1].line == self.values[0].line == self.values[-1].line:
            lines = {word.line for word in label.words}
            self.own = tuple([word for word in self.values if word.line in lines])

    def refilled(self, fillings: Sequence[Leaf]) -> Candidate:
        """Return the row with other *fillings*; itself where they are its own."""
        if fillings is self.fillings:
            return self
        return Candidate(self.label, fillings, self.width, self._after, self.number)

    @property
    def after(self) -> int:
        """The line of what follows the values; -1 where nothing does."""
        behind = next((leaf for leaf in (*self.fillings[1:], *self._after) if leaf.words), None)
        return behind.words[0].line if behind is not None else -1


def place(rows: Sequence[Candidate]) -> list[Placed]:
    """Place the values of a table's rows, given in the order of the text."""
    placed = [_beside(row) for row in rows]
    for at in _shifted(rows, placed):
        placed[at] = None
    frames = _Frames([row for row, found in zip(rows, placed, strict=True) if found is not None and found.words])
    for at, row in enumerate(rows):
        if placed[at] is None and any(word.text for word in row.own):
            placed[at] = frames.laid(row)
    is_hidden = any(not row.filled for row in rows) and any(map(_hides_values, rows))
    is_after = any(_is_fed(row, before) for before, row in pairwise(rows))
    is_ahead = False  # Values stand before their labels, behind those of the row before.
    for at, row in enumerate(rows):
        if placed[at] is None:
            before = placed[at - 1] if at else None
            is_ahead = is_ahead or (at > 0 and _is_overfull(rows[at - 1], row))
            if not row.filled:
                placed[at] = Placed((), ORDER, 0) if is_hidden else _missing(row, frames)
            elif is_after or is_ahead:
                placed[at] = Placed((), ORDER, len(row.filled))
            else:
                is_settled = before is None or bool(before.words)
                is_bare = at > 1 and not rows[at - 1].filled and len(rows[at - 2].filled) < rows[at - 2].width
                is_bare = is_bare and not _is_one_of_several(rows[at : at + 2])
                if is_settled or (row.width > _TELLING and not is_bare):
                    placed[at] = _below(row, is_settled)
                else:
                    placed[at] = Placed((), ORDER, len(row.filled))
    settled = [
        found if found is not None else Placed((), COUNT, len(row.filled))
        for row, found in zip(rows, placed, strict=True)
    ]
    for at in range(1, len(rows)):
        if _is_lower_half(rows[at], settled[at], rows[at - 1], settled[at - 1]):
            settled[at] = Placed((), ORDER, len(rows[at].filled))
    for at in list(halved(rows, settled)):
        settled[at] = Placed((), ORDER, len(rows[at].filled))
    return settled


def _shifted(rows: Sequence[Candidate], placed: Sequence[Placed | None]) -> list[int]:
    """Return which rows of few values have an empty cell where other rows have their first value: a merged cell that
    a converter has printed twice may have made up their number."""
    full = [(at, found.words[0]) for at, found in enumerate(placed) if found is not None and found.words]
    starts = {value.cell for at, value in full if rows[at].own[0] is value}
    return [
        at
        for at, value in full
        if rows[at].width <= _TELLING and rows[at].own[0].cell in starts and value.cell not in starts
    ]


def _is_overfull(before: Candidate, row: Candidate) -> bool:
    """Whether the row before has the values of whole rows, one a line, whose labels do not stand elsewhere."""
    whole = len(before.filled) // before.width
    return (
        before.width > _TELLING
        and whole > 1
        and len(before.filled) == whole * before.width
        and not before.own
        and bool(row.filled)
        and 0 < row.number - before.number < whole
    )


def _hides_values(row: Candidate) -> bool:
    """Whether a row has its values below the empty cells of its label's line, or several of them in a cell: where one
    has, empty cells prove nothing of any."""
    filled = row.filled
    is_packed = len(filled) > 1 and filled[0].cell == filled[1].cell >= 0
    return is_packed or bool(filled and row.own and not any(word.text for word in row.own))


def _is_one_of_several(rows: Sequence[Candidate]) -> bool:
    """Whether two rows that follow each other have exactly their values each: labels piled up before tell nothing."""
    return len(rows) > 1 and all(len(row.filled) == row.width for row in rows)


def _is_lower_half(row: Candidate, found: Placed, before: Candidate, above: Placed) -> bool:
    """Whether values that nobody owns stand right above a row's own, in the same cells: broken numbers."""
    if above.words == before.filled or before.own == before.filled:
        return False
    line = min(word.line for word in row.label.words) - 1
    cells = {word.cell for word in found.words if word.cell >= 0}
    loose = [word for word in before.filled if word.line == line and word not in above.words and word not in before.own]
    is_rest = len(loose) + sum(1 for word in before.own if word.text) == before.width
    if cells and is_rest and any(-1 < word.cell < min(cells) for word in loose):
        return False  # The row before goes on in another line's cells.
    return any(word.cell in cells for word in loose)


def _is_fed(row: Candidate, before: Candidate) -> bool:
    """Whether values stand on the label's line before it: then those behind a label are not its own."""
    if row.own and (row.own[0].text or any(word.text for word in row.own)):
        return False
    if not before.filled or before.filled[-1].line < row.label.words[0].line:
        return False
    lines = {word.line for word in row.label.words}
    return any(word.line in lines for word in before.filled)


def _blank(row: Candidate) -> Placed:
    """Read a row in which nothing is filled in."""
    blanks = [word for word in row.values if not word.text][: row.width]
    end = row.label.words[-1]
    nothing = Word("", end.end, end.end, end.line, -1)
    return Placed((*blanks, *[nothing] * (row.width - len(blanks))), "", 0)


def _beside(row: Candidate) -> Placed | None:
    """Place values that stand on the label's line, exactly as many as columns; None where they do not."""
    own = row.own
    filled = row.filled if own == row.values else tuple([word for word in own if word.text])
    if len(filled) == row.width and not _has_gap(own, filled):
        if _goes_on(row, filled):
            return Placed((), ORDER, len(row.filled))
        return Placed(filled, "", row.width)
    if filled and own[0].cell < 0:
        return Placed((), COUNT, len(filled))
    return None


def _goes_on(row: Candidate, filled: Sequence[Word]) -> bool:
    """Whether numbers are broken: values on two lines of the label, or more of them in the same cells below."""
    lines = {word.line for word in filled}
    if len(lines) > 1 or filled == row.filled:
        return len(lines) > 1
    cells = {word.cell for word in filled if word.cell >= 0}
    return any(word.cell in cells and word.line not in lines for word in row.filled)


def _has_gap(words: Sequence[Word], filled: Sequence[Word]) -> bool:
    """Whether an empty cell stands between values."""
    return len(words) > len(filled) and any(
        not word.text and filled[0].start < word.start < filled[-1].start for word in words
    )


def _below(row: Candidate, may_hold_more: bool) -> Placed:
    """Place values that stand behind the label's line. *may_hold_more* says that the row before has its values."""
    values = [word for word in row.values if word not in row.own] if row.own else row.values
    filled = [word for word in values if word.text]
    lines: dict[int, list[Word]] = {}
    if len({word.line for word in values}) < len(values):
        for word in values:
            lines.setdefault(word.line, []).append(word)
    several = [words for words in lines.values() if len(words) > 1]
    if len(several) == 1:
        # Beside the one line of values, a line may hold a page number.
        words = [word for word in several[0] if word.text]
        if len(words) == row.width and len(lines) <= 2 and not _has_gap(several[0], words):
            return Placed(tuple(words), "", row.width)
        return Placed((), COUNT, len(words))
    if several:
        return Placed((), ORDER, len(filled))
    first = row.fillings[0] if row.fillings else None
    if first is not None and first.kind == "VALUES":
        run = tuple([word for word in first.words if word not in row.own]) if row.own else first.words
        if len(run) == row.width or (may_hold_more and _is_whole(len(run), row.width)):
            return Placed(run[: row.width], "", row.width)
    return Placed((), COUNT, len(filled))


def _is_whole(count: int, width: int) -> bool:
    """Whether *count* values directly behind a label are its own and those of whole rows after it.

    Some converters put the labels of the next rows elsewhere. A broken number would make the count no multiple
    of the width; but a row of one or two values proves nothing in this way.
    """
    return width > _TELLING and count > 0 and count % width == 0


def _missing(row: Candidate, frames: _Frames) -> Placed:
    """Read a row without any value as blank where its empty cells are to be seen; else nobody knows."""
    line = row.label.words[-1].line
    if any(
        _DIGIT.search(word.text) if word.line <= line else word.line == line + 1 and _GARBLED.fullmatch(word.text)
        for leaf in row.fillings
        for word in leaf.words
    ):
        return Placed((), COUNT, 0)
    if len(row.values) == row.width or (row.own and (len(row.own) >= row.width or frames.known)):
        return _blank(row)
    return Placed((), ORDER, 0)


class _Frames:
    """In which cells the full rows of a table hold their values: by the line's cells, or from the label on."""

    def __init__(self, full: Sequence[Candidate]) -> None:
        shapes = [shape for row in full if (shape := _shape(row)) is not None]
        self.known = bool(shapes)
        self._absolute = {cells for cells, _ in shapes}
        self._relative = {tuple(cell - label for cell in cells) for cells, label in shapes}

    def laid(self, row: Candidate) -> Placed:
        """Place the values of a row with empty cells as the full rows have theirs."""
        own = row.own
        unclear = Placed((), COUNT, sum(1 for word in own if word.text))
        if any(word.cell < 0 for word in own) or not _is_level(row):
            return unclear
        label = max((word.cell for word in row.label.words), default=-1)
        by_cell = {word.cell: word for word in own}
        found = set()
        if len(self._absolute) == 1:
            found.add(next(iter(self._absolute)))
        elif len(self._relative) == 1:
            found.add(tuple(label + step for step in next(iter(self._relative))))
        elif not self.known and len(own) == row.width and own[0].text:
            # An empty cell behind the label may be the place of a longer label.
            found.add(tuple(word.cell for word in own))
        for cells in found:
            outside = any(word.text and word.cell not in cells for word in own)
            if len(cells) != row.width or outside or not all(cell in by_cell for cell in cells):
                continue
            if any(by_cell[cell].text for cell in cells[_first_blank(by_cell, cells) :]):
                return Placed(tuple(by_cell[cell] for cell in cells), "", unclear.found)
        # Blank cells at the end alone may as well be what a converter adds to a row that is too short.
        return unclear


def _is_level(row: Candidate) -> bool:
    """Whether a label stands on one line; a cell that goes on below begins the next line's cells anew."""
    return row.label.words[0].line == row.label.words[-1].line


def _first_blank(by_cell: dict[int, Word], cells: tuple[int, ...]) -> int:
    return next((at for at, cell in enumerate(cells) if not by_cell[cell].text), len(cells))


def _shape(row: Candidate) -> tuple[tuple[int, ...], int] | None:
    """Return the cells of a full row's values and of its label."""
    cells = tuple(word.cell for word in row.own if word.text)
    if not len(set(cells)) == len(cells) == row.width or min(cells) < 0 or not _is_level(row):
        return None
    return cells, max(word.cell for word in row.label.words)


def record(leaves: Sequence[Leaf], counts: Sequence[int]) -> Placed:
    """Place the values of a table that is one line under its head: one unbroken run, exactly as many as columns.

    *counts* says how many columns each group has: the run may also have a line for each group.
    """
    width = sum(counts)
    runs = [leaf for leaf in leaves if leaf.kind == "VALUES"]
    filled = [word for leaf in runs for word in leaf.words if word.text]
    heads = {word.line for leaf in leaves if leaf.kind != "VALUES" for word in leaf.words}
    if not filled:
        words = tuple(word for leaf in runs for word in leaf.words if word.line not in heads)[-width:]
        return Placed(words, "", 0) if len(words) == width else Placed((), ORDER, 0)
    lines: dict[int, list[Word]] = {}
    for leaf in runs:
        for word in leaf.words:
            lines.setdefault(word.line, []).append(word)
    whole = [words for words in lines.values() if len(words) == width and any(word.text for word in words)]
    if _is_alone(whole, filled):
        return Placed(tuple(whole[0]), "", sum(1 for word in whole[0] if word.text))
    trimmed = [words for words in lines.values() if sum(1 for word in words if word.text) == width]
    if _is_alone(trimmed, filled):
        values = tuple(word for word in trimmed[0] if word.text)
        if not _has_gap(trimmed[0], values):
            return Placed(values, "", width)
    unbroken = [words for leaf in runs if len(words := _column(leaf, heads)) == width]
    if _is_alone(unbroken, filled):
        return Placed(unbroken[0], "", sum(1 for word in unbroken[0] if word.text))
    if [len(words) for words in lines.values()] == list(counts) and [leaf.words for leaf in runs] == [tuple(filled)]:
        return Placed(tuple(filled), "", width)
    return Placed((), COUNT, len(filled))


def _is_alone(found: Sequence[Sequence[Word]], filled: Sequence[Word]) -> bool:
    """Whether a record's values were found, once or in copies that agree, and beside them at most a page number."""
    if len({tuple([word.text for word in words]) for words in found}) != 1:
        return False
    mine = {word for words in found for word in words}
    spare = [word for word in filled if word not in mine]
    return not spare or (len(spare) == 1 and spare[0].cell < 0)


def _column(leaf: Leaf, heads: set[int]) -> tuple[Word, ...]:
    """Return the values of a run that has one a line, without empty cells beside the words of *heads*; else none."""
    words = tuple([word for word in leaf.words if word.text or word.line not in heads])
    return words if len({word.line for word in words}) == len(words) else ()
