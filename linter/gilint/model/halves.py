"""Numbers that a narrow column has broken in two: 1642 as 164 and, on another line, 2.

Nothing in 164 shows that it is half of something. What shows it are values that nobody owns beside a row: a
row next to them is not believed, however well its own values fit its columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gilint.patterns import compiled
from gilint.syntax.words import is_number
from gilint.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gilint.model.alignment import Candidate, Placed
    from gilint.syntax.tree import Word

_GROUP = compiled(r"\d{1,3}(?:,\d{3})*,\d{1,2}")
"""The upper half of a number with commas: 26,61 of 26,613."""
_NEAR = 2
"""Lines between a row and the upper halves above it, at most."""
_FEWEST_BROKEN = 2
"""Rows with too many values that show a table's numbers to be broken."""
_MANY_DIGITS = 5
"""Digits of a number so wide that one figure left over below it is rather its last than a page's number."""
_MANY_COLUMNS = 5
"""Columns that make each of them narrow."""
_FEWEST_DIGITS = 3
"""Digits from which a number can be so wide that one of them is broken off."""


def halved(rows: Sequence[Candidate], placed: Sequence[Placed]) -> Iterator[int]:
    """Yield which of the rows that were read may hold halves of numbers."""
    surplus = [
        row for row, found in zip(rows, placed, strict=True) if not found.words and len(row.filled) > row.width + 1
    ]
    is_broken = len(surplus) >= _FEWEST_BROKEN
    widest = -1
    for at, (row, found) in enumerate(zip(rows, placed, strict=True)):
        words = tuple([word for word in found.words if word.text])
        if not words:
            continue
        is_own = words[0] in row.own
        before = rows[at - 1] if at else None
        after = rows[at + 1] if at + 1 < len(rows) else None
        below = _unowned(row, words)
        above = _unowned(before, placed[at - 1].words) if is_own and before is not None and before.own else []
        if not (is_broken or below or above or (not is_own and len(row.fillings) > 1)):
            continue  # Nothing is left over beside nearly any row.
        if widest < 0:
            widest = max([_digits(word) for other in rows for word in other.filled], default=0)
        is_wide = widest >= _FEWEST_DIGITS and any(_digits(word) == widest for word in words)
        is_cut_off = is_wide and widest >= _MANY_DIGITS and len(words) >= _MANY_COLUMNS and _is_tail(row, words)
        if not is_own:
            loose = [word for leaf in row.fillings[1:] if leaf.kind == "VALUES" for word in leaf.words]
            is_cut = bool(row.strays or loose) or row.after > words[-1].line + 1
            pieces = [word for leaf in row.fillings if leaf.kind == "NOISE" for word in leaf.words]
            is_cut_off = is_cut_off or any(_GROUP.fullmatch(word.text) for word in pieces)
            if is_cut_off or (is_broken and ((is_wide and is_cut) or _is_paired(words))):
                yield at
            continue
        above = [word for word in above if words[0].line - _NEAR <= word.line < words[0].line]
        if (
            (len(words) < len(found.words) and (below or above))
            or (len(below) > 1 and not _lacks(after, len(below)))
            or (len(above) > 1 and not _lacks(before, len(above)))
            or (len(below) == 1 and (_is_beside(below[0], row) or is_cut_off or (is_wide and is_broken)))
        ):
            yield at


def _is_tail(row: Candidate, words: Sequence[Word]) -> bool:
    """Whether one figure or two stand right behind the values, as what is left of the last."""
    behind = _unowned(row, words)
    return len(behind) == 1 and _digits(behind[0]) in (1, 2) and behind[0].line == words[-1].line + 1


def _digits(word: Word) -> int:
    return len(word.text) if word.text.isdecimal() else 0


def _unowned(row: Candidate, words: Sequence[Word]) -> list[Word]:
    """Return the values behind a row's label that are not *words*, nor on its own line."""
    if not row.strays and row.filled in (words, row.own):
        return []
    return [
        word
        for word in (*row.filled, *(row.strays if len(row.strays) < row.width else ()))
        if word not in words and word not in row.own
    ]


def _lacks(row: Candidate | None, count: int) -> bool:
    """Whether a row beside has just *count* values too few on its line, so that halves near it are its own."""
    return row is not None and sum(1 for word in row.own if word.text) + count == row.width


def _is_paired(words: Sequence[Word]) -> bool:
    """Whether some values, one a line, stand closer together than others: halves in one cell."""
    gaps = {after.start - word.end > 1 for word, after in pairwise(words)}
    return len(gaps) > 1


def _is_beside(word: Word, row: Candidate) -> bool:
    """Whether a value stands beside a piece of the row's label, so that it is no page number."""
    return any(
        other.line == word.line and not is_number(other.text)
        for leaf in (row.label, *row.fillings)
        for other in leaf.words
        if other.text
    )
