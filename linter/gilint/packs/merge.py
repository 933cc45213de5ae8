"""Packs laid over each other: what a later pack says of a key holds."""

from __future__ import annotations

from gilint.packs.document import Entry, Node
from gilint.packs.language import GROWING


def overlaid(below: Node, above: Node, name: str = "", holder: str = "") -> Node:
    """Return *below* with what *above* says; neither is changed.

    Mappings are laid over each other key by key; lists of words grow, and so do lists of options that `{add: [...]}`
    is said of; everything else is replaced.
    """
    if below.is_wrong or above.is_wrong:
        return above if below.is_wrong else below
    if name in GROWING or holder == "words":
        return _grown(below, above)
    if holder == "with" and above.kind == "map" and above.entries.keys() == {"add"} and below.kind != "map":
        return _longer(below, above.entries["add"].value)
    if below.kind == "map" and above.is_null:
        return below
    if below.kind != "map" or above.kind != "map":
        return above
    merged = Node(below.document, "map", below.line, below.column, below.start)
    merged.entries = dict(below.entries)
    for key, entry in above.entries.items():
        mine = merged.entries.get(key)
        if mine is None:
            merged.entries[key] = entry
        else:
            merged.entries[key] = Entry(mine.key, overlaid(mine.value, entry.value, key, name))
    return merged


def _grown(below: Node, above: Node) -> Node:
    replacement = above.get("replace") if above.kind == "map" else None
    if replacement is not None:
        return replacement
    earlier = listed(below)
    known = {item.text for item in earlier}
    grown = Node(above.document, "list", above.line, above.column, above.start)
    grown.items = [*earlier, *(item for item in listed(above) if item.text not in known)]
    return grown


def _longer(below: Node, more: Node) -> Node:
    """Return an option's list with what `{add: [...]}` adds; one text is a list of one."""
    longer = Node(more.document, "list", more.line, more.column, more.start)
    longer.items = [item for node in (below, more) for item in (node.items if node.kind == "list" else [node])]
    return longer


def listed(node: Node | None) -> list[Node]:
    """Return the items of a list of words, also of one written as `{replace: [...]}`."""
    if node is None:
        return []
    if node.kind == "map":
        return listed(node.get("replace"))
    return node.items
