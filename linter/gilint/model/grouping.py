"""Labels that stand over several rows of a table: which are nowhere, not even in pieces.

A merged cell beside its rows is what converters break most: its label comes written downwards, or in pieces between
the pieces of its rows' own labels.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from gilint.model.cells import Row
from gilint.model.spec import GroupSpec, TableSpec
from gilint.source import SourceText, Span

_LONG = 6
"""Characters of a label that come in this order nowhere else in a table."""


def missing_groups(
    source: SourceText, spec: TableSpec, rows: Mapping[str, Row], named: Collection[str], loose: str, end: int
) -> Iterator[tuple[str, Span]]:
    """Yield the groups that are not *named* though their rows are there, each with its first row.

    *loose* are the words of the table that are no whole label; it ends at *end*.
    """
    for group in spec.groups:
        if group.key in named or not group.number:
            continue
        first = next((row for row in rows.values() if row.spec.group == group.key), None)
        if first is None:
            continue
        words = (group.label, *group.variants)
        among = source.folded[slice(*_around(spec, group, rows, end))]
        if not any(is_scattered(word, text) for word in words for text in (loose, among)):
            yield group.key, first.span


def _around(spec: TableSpec, group: GroupSpec, rows: Mapping[str, Row], end: int) -> tuple[int, int]:
    """Return where the pieces of a group's label may stand: among its rows, and a long one's as far as the table goes."""
    own = [place for place, row in enumerate(spec.rows) if row.group == group.key]
    before = (rows[row.key].span.end for row in spec.rows[: own[0]] if row.key in rows)
    behind = (rows[row.key].span.start for row in spec.rows[own[-1] + 1 :] if row.key in rows)
    start = max(before, default=end)
    return start, end if len(group.label) >= _LONG else min(behind, default=end)


def is_scattered(word: str, text: str) -> bool:
    """Whether the characters of *word* stand in *text* in their order, with others between: written downwards,
    or broken over lines."""
    at = -1
    for char in word:
        at = text.find(char, at + 1)
        if at < 0:
            return False
    return True
