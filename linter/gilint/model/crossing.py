"""A record whose cells stand crosswise: its groups or its columns as rows, or a label beside every value."""

from __future__ import annotations

from collections.abc import Iterable

from gilint.model.spec import TableSpec
from gilint.syntax.tree import Leaf, Word


def crossed(leaves: Iterable[Leaf], spec: TableSpec) -> tuple[Word, ...]:
    """Return the values of a record in the official order, where labels tell of every one whose it is; else none.

    Values belong to the labels right before them: a group with a line of values under columns named before; a
    column with a value for each group named before, or for the one that is open; groups with all their columns.
    """
    reader = _Reader(spec)
    for leaf in leaves:
        if leaf.kind == "VALUES":
            words = tuple(word for word in leaf.words if word.text)
            if words and not reader.take(words):
                return ()
        elif leaf.labels:
            reader.name(leaf)
    cells = [(row.key, column.key) for row in spec.rows for column in row.columns]
    return tuple(reader.found[cell] for cell in cells) if len(reader.found) == len(cells) else ()


class _Reader:
    def __init__(self, spec: TableSpec) -> None:
        self._rows = [row.key for row in spec.rows]
        self._columns = [column.key for column in spec.rows[0].columns]
        self._table = spec.key
        self._groups: list[str] = []
        """Groups named since values came."""
        self._names: list[str] = []
        """Columns named since a group or values came."""
        self._group_order: list[str] = []
        """All groups, as a head has named them side by side."""
        self._column_order: list[str] = []
        self._open = ""
        """The group named last."""
        self.found: dict[tuple[str, str], Word] = {}

    def name(self, leaf: Leaf) -> None:
        """Take a label."""
        for label in leaf.labels:
            if label.table != self._table:
                continue
            if label.kind == "span":
                self._groups.append(label.key)
                self._names = []
                self._open = label.key
                if len(self._groups) == len(self._rows) == len(set(self._groups)):
                    self._group_order = list(self._groups)
            elif label.kind == "column":
                self._names.append(label.key)
                last = self._names[-len(self._columns) :]
                # A word that tables share may stand before a head and belong to none of its columns.
                if last == self._columns or sorted(self._names) == sorted(self._columns):
                    self._column_order = last

    def take(self, words: tuple[Word, ...]) -> bool:
        """Give values to the cells that the labels before them name; False where they do not name as many."""
        cells: list[tuple[str, str]] = []
        groups, names = self._groups, self._names
        if len(words) == 1 and len(names) == 1 and self._open and not self._group_order:
            cells = [(self._open, names[0])]
        elif len(names) == 1 and self._group_order:
            cells = [(group, names[0]) for group in self._group_order]
        elif groups and not names and self._column_order:
            cells = [(groups[-1], name) for name in self._column_order]
        elif groups and names == [*self._column_order] * len(groups):
            cells = [(group, name) for group in groups for name in self._column_order]
        if len(cells) != len(words) or any(cell in self.found for cell in cells):
            return False
        self.found.update(zip(cells, words, strict=True))
        self._groups, self._names = [], []
        return True
