"""Labels that stand over several rows are there."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.checks.kind import Check, Doubt, Hit, Options
from gilint.findings import Text
from gilint.model.judged import judged_tables
from gilint.model.report import Report


def run(report: Report, options: Options) -> Iterator[Hit | Doubt]:
    """Yield each group label that is missing, at the row that follows its place."""
    for table in judged_tables(report):
        if not table.groups_missing:
            continue
        labels = {group.key: group.label for group in table.spec.groups}
        for key, place in table.groups_missing:
            if table.is_ordered:
                yield Hit(place, {"label": labels.get(key, key)})
            else:
                yield Doubt("lost-order")


CHECK = Check("group_present", Text("表格的类别名齐全", "group labels of a table are there"), run, (), ("label",))
