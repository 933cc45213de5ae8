"""Which row a label means, where several rows of a table, or rows of several tables, bear the same one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from gilint.model.spec import RowSpec, TableSpec
from gilint.syntax.tree import Label, Leaf


def row_keys(found: Iterable[tuple[Sequence[Label], str]], spec: TableSpec, format_name: str) -> list[str]:
    """Return the row of *spec* that each label means, in the order of the text; empty where it means none of them.

    *found* are what a label can mean, and the group named last before it.
    Of rows with the same label (其他 under each group) the one of the group named last is meant, unless it was
    met already; else the next one in the official order.
    """
    specs = {row.key: row for row in spec.rows}
    places = {key: place for place, key in enumerate(specs)}
    keys: list[str] = []
    used: set[str] = set()
    last = -1
    for labels, group in found:
        meant = [label.key for label in labels if format_name in label.formats and label.key in specs]
        key = meant[0] if len(meant) == 1 else _key(meant, specs, group, used, last, places)
        if key:
            used.add(key)
            last = places[key]
        keys.append(key)
    return keys


def _key(
    meant: Sequence[str], specs: Mapping[str, RowSpec], group: str, used: set[str], last: int, places: Mapping[str, int]
) -> str:
    fresh = [key for key in meant if key not in used] or list(meant)
    fitting = [key for key in fresh if group and specs[key].group == group] or fresh
    return next((key for key in fitting if places[key] > last), fitting[0] if fitting else "")


def head_owner(leaves: Iterable[Leaf]) -> str:
    """Return the one table of which a head names columns that no other table has; empty where there is none."""
    owners = {table for leaf in leaves if leaf.labels and (table := _table(leaf.labels))}
    return owners.pop() if len(owners) == 1 else ""


def _table(labels: Sequence[Label]) -> str:
    """Return the one table that all *labels* belong to; empty where they belong to several."""
    if len(labels) == 1:
        return labels[0].table
    tables = {label.table for label in labels}
    return tables.pop() if len(tables) == 1 else ""


def head_leaves(leaves: Iterable[Leaf], key: str, homes: Collection[str]) -> Iterator[Leaf]:
    """Yield what a head holds of table *key*. Values under the words of another table of the section are that table's."""
    owner = ""
    for leaf in leaves:
        if not leaf.labels:
            if owner == key or owner not in homes:
                yield leaf
            continue
        table = _table(leaf.labels)
        if table and leaf.kind == "COLUMN":
            owner = table
        if leaf.kind == "SHARED" or table == key or (not table and any(label.table == key for label in leaf.labels)):
            yield leaf


def row_owner(labels: Sequence[Label], preferred: Sequence[str], every: Mapping[str, TableSpec]) -> str:
    """Return the table that a row's label belongs to: the first of *preferred* that has it."""
    if len(labels) == 1:
        return labels[0].table if labels[0].table in every else ""
    owners = list(dict.fromkeys([label.table for label in labels if label.table in every]))
    return next((key for key in preferred if key in owners), owners[0] if owners else "")
