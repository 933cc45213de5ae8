"""Cells into which a converter has put the values of several columns: | 407 1496 | 1788 849 | 1106 |.

Such a cell reads like one number with blanks inside. What tells is the table: in row after row the same cells hold
the same counts of numbers, together just as many as there are columns; some of them are no pieces of one number (0 3),
and there are fewer cells than columns, or that is so of every such cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gilint.syntax.tree import Leaf, Word
from gilint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gilint.model.alignment import Candidate

_FEWEST_ALIKE = 3
"""Rows that show by their number that cells hold several values each."""
_LONGEST_GROUP = 3
"""Digits of a number's group of thousands, which may stand apart as well; halves of broken numbers are shorter."""


def unpacked(rows: Sequence[Candidate], folded: str) -> dict[int, tuple[Leaf, ...]]:
    """Return what follows the labels of those rows whose cells are packed alike, with a word for every value."""
    packed = {at: cells for at, row in enumerate(rows) if (cells := _packed(row, folded)) is not None}
    shapes = {at: (rows[at].width, *[len(words) for words in cells]) for at, cells in packed.items()}
    counts = Counter(shapes.values())
    widths = Counter([shape[0] for shape in counts])
    found: dict[int, tuple[Leaf, ...]] = {}
    for shape, count in counts.items():
        alike = [at for at in packed if shapes[at] == shape]
        told = {
            place
            for at in alike
            for place, words in enumerate(packed[at], 1)
            if shape[place] > 1 and _are_several(words)
        }
        is_told = (
            bool(told) if any(_is_narrow(rows[at]) for at in alike) else len(told) == len(shape) - shape.count(1) - 1
        )
        if count >= _FEWEST_ALIKE and widths[shape[0]] == 1 and is_told:
            found.update({at: _refilled(rows[at], [word for words in packed[at] for word in words]) for at in alike})
    return found


def _packed(row: Candidate, folded: str) -> list[list[Word]] | None:
    """Return the values of each cell of a row, all on one line, if they are just as many as columns."""
    filled = row.filled
    if not 0 < len(filled) < row.width or filled[0].cell < 0 or filled[0].line != filled[-1].line:
        return None
    cells = [_pieces(word, folded) for word in filled]
    return cells if sum(map(len, cells)) == row.width else None


def _pieces(word: Word, folded: str) -> list[Word]:
    """Return the numbers of a cell."""
    pieces = []
    end = word.start
    for text in folded[word.start : word.end].split():
        start = folded.index(text, end)
        end = start + len(text)
        pieces.append(word._replace(text=text, start=start, end=end))
    return pieces if all(piece.text.isdecimal() for piece in pieces) else [word]


def _is_narrow(row: Candidate) -> bool:
    """Whether a row has fewer cells behind its label than columns."""
    label = row.label.words[-1]
    last = row.values[-1]
    return label.line == last.line and label.cell >= 0 and last.cell - label.cell < row.width


def _are_several(pieces: Sequence[Word]) -> bool:
    """Whether the pieces of a cell cannot be one number that is broken, or written with its thousands apart."""
    first, *others = [piece.text for piece in pieces]
    return first == "0" or any(len(text) > _LONGEST_GROUP for text in others)


def _refilled(row: Candidate, words: Sequence[Word]) -> tuple[Leaf, ...]:
    """Return what follows a row's label with *words* in place of its values."""
    runs = [leaf for leaf in row.fillings if leaf.kind == "VALUES" and any(word.text for word in leaf.words)]
    return tuple(
        [
            Leaf(leaf.kind, leaf.start, leaf.end, tuple(words), key=leaf.key) if leaf is runs[0] else leaf
            for leaf in row.fillings
        ]
    )
