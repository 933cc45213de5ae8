"""The bands of a table as the text has them, with values that a group's label has come between given back, and
with every row's label once where a converter repeats it for each column of its cell."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.syntax.tree import Leaf, Node
from gilint.typing import cast

Band = tuple[str, list[Leaf]]
"""What a band is (row, group, head …), and its tokens."""


def bands(table: Node) -> Iterator[Band]:
    """Yield the bands of *table* in order.

    A group's label stands in the middle of its rows, and so it may stand beside the values of a row whose own
    label is broken over the lines above and below. The rest of that label behind the values tells.
    """
    before: Band | None = None
    for node in table.children:
        assert isinstance(node, Node)
        kind, leaves = node.kind, cast("list[Leaf]", node.children)
        if before is not None and leaves[0].kind in ("GROUP", "EITHER") and _is_torn(before, leaves):
            before = before[0], before[1] + leaves[1:]
            leaves = leaves[:1]
            kind = "group"
        if before is not None and not _is_repeated(before, kind, leaves):
            yield before
        before = kind, leaves
    if before is not None:
        yield before


def _is_repeated(before: Band, kind: str, leaves: list[Leaf]) -> bool:
    """Whether the band before is a row's label alone, and the same words come again right behind it."""
    above, row = before
    label = row[0]
    return (
        above == kind == "row"
        and len(row) == 1
        and label.kind == leaves[0].kind == "ROW"
        and [word.text for word in label.words] == [word.text for word in leaves[0].words]
    )


def _is_torn(before: Band, leaves: list[Leaf]) -> bool:
    """Whether the band before is a row without values whose label goes on behind the values of *leaves*."""
    kind, row = before
    if (
        kind != "row"
        or any(leaf.kind == "VALUES" for leaf in row)
        or [leaf.kind for leaf in leaves[1:3]] != ["VALUES", "NOISE"]
    ):
        return False
    begun = "".join(word.text for word in row[0].words)
    rest = leaves[2].words[0].text
    return row[0].key.endswith(rest) and not begun.endswith(rest)
