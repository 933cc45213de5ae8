"""For which reports a rule is, as its pack says it: by agencies and by report years."""

from __future__ import annotations

from collections.abc import Sequence

from gilint.packs.document import Node
from gilint.packs.faults import Faults
from gilint.packs.formats import text
from gilint.packs.merge import listed
from gilint.packs.patterns import compiled_pattern
from gilint.packs.scope import Scope
from gilint.typing import Record

_EVER = 9999


class Years(Record):
    """A range of report years, both included."""

    first: int
    last: int

    def meets(self, other: Years) -> bool:
        """Whether the ranges have a year in common; one that ends before it begins has none."""
        return max(self.first, other.first) <= min(self.last, other.last)


def years_of(node: Node | None) -> Years:
    """Return the years that a mapping with `from` and `to` means; without them, all."""
    if node is None:
        return Years(0, _EVER)
    return Years(int(text(node, "from") or 0), int(text(node, "to") or _EVER))


def is_for(rule: Node, format_: Years, formats: Sequence[Years]) -> bool:
    """Whether a rule is for reports of a format, whose cells it may name then.

    One that is for none of its *formats* counts as one for all, so that all that is wrong with it is told.
    """
    scope = rule.get("applies_to")
    years = years_of(scope.get("years") if scope is not None else None)
    return years.meets(format_) or not any(years.meets(each) for each in formats)


def compiled_scope(node: Node | None, formats: Sequence[Years], faults: Faults) -> Scope | None:
    """Return for which reports a rule is; None where it is for all."""
    if node is None:
        return None
    agencies, years = node.get("agencies"), node.get("years")
    written = (agencies.items if agencies.kind == "list" else [agencies]) if agencies is not None else []
    names = [compiled_pattern(item, faults) for item in written]
    kinds, levels = (tuple(item.text for item in listed(node.get(key))) for key in ("kinds", "levels"))
    for key in ("agencies", "kinds", "levels"):
        given = node.get(key)
        if given is not None and given.kind == "list" and not given.items:
            faults.add(given, "empty", key=key)
    if kinds == ("town",) and levels and "town" not in levels:
        faults.add(node.entries["levels"].value, "scope-never")
    span = years_of(years)
    if years is not None and span.last < span.first:
        faults.add(years, "years-reversed")
    elif years is not None and not any(span.meets(each) for each in formats):
        known = [f"{each.first}–{each.last if each.last < _EVER else ''}" for each in formats]
        faults.add(years, "years-never", known=known)
    first, last = (span.first or None, span.last if span.last < _EVER else None)
    return Scope(tuple(name for name in names if name is not None), kinds, levels, first, last)
