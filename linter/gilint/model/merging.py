"""Values that a converter has repeated over every column of a merged cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from gilint.model.spec import RowSpec
from gilint.syntax.tree import Leaf


def unrepeated(fillings: tuple[Leaf, ...], head: Sequence[Leaf], spec: RowSpec) -> tuple[Leaf, ...]:
    """Return what follows a row's label with each merged value once.

    The head over the row must show the merging by repeating its own labels, and every value must be repeated
    exactly as its label is.
    """
    if len(fillings) == 1 and len(fillings[0].words) <= len(spec.columns):
        return fillings
    keys = spec.cells
    named = [
        next((label.key for label in leaf.labels if label.kind == "column" and label.key in keys), "")
        for leaf in head
        if leaf.labels
    ]
    columns = [(key, len(list(same))) for key, same in groupby(key for key in named if key)]
    counts = [count for _, count in columns]
    if sum(counts) == len(keys) or tuple(key for key, _ in columns) != keys:
        return fillings
    runs = [leaf for leaf in fillings if leaf.kind == "VALUES"]
    words = [word for leaf in runs for word in leaf.words]
    if len(runs) != 1 or len(words) != sum(counts):
        return fillings
    once = []
    for count in counts:
        same, words = words[:count], words[count:]
        if any(word.text != same[0].text for word in same):
            return fillings
        once.append(same[0])
    [run] = runs
    return tuple(
        Leaf(leaf.kind, leaf.start, leaf.end, tuple(once), key=leaf.key) if leaf is run else leaf for leaf in fillings
    )
