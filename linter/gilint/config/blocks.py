"""Where the entries and items of a YAML text stand: from where to where, and how far they are indented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gilint.packs.document import Node
from gilint.typing import Record

BREAK = re.compile(r"\r\n|\n|\r")


class Style(Record):
    """How far a mapping in a mapping is indented, the text of an item, and its dash."""

    mapping: int = 2
    sequence: int = 4
    offset: int = 2


def style(pairs: Iterable[tuple[Node, Node]]) -> Style:
    """Return how the first mapping and the first list of *pairs*, of nodes in mappings, are indented."""
    found: dict[str, int] = {}
    for parent, node in pairs:
        indent = node.column - parent.column
        if node.kind == "map":
            found.setdefault("mapping", indent)
        elif "offset" not in found:
            item = node.items[0]
            found |= {
                "offset": indent,
                "sequence": indent + (item.column - node.column if item.line == node.line else 2),
            }
    return Style(**found)


def pairs(parent: Node) -> Iterator[tuple[Node, Node]]:
    """Yield every mapping in block style below *parent* with each block that it holds."""
    for entry in parent.entries.values():
        if entry.value.entries or entry.value.items:
            if not is_flow(entry.value):
                yield parent, entry.value
            yield from pairs(entry.value)
    for item in parent.items:
        yield from pairs(item)


def is_flow(node: Node) -> bool:
    """Whether *node* stands in brackets."""
    return node.kind != "scalar" and node.document.text[node.start : node.start + 1] in ("{", "[")


def start_of(parent: Node, key: str) -> int:
    """Return the offset of an entry of a block, of its question mark where it has one."""
    at = parent.entries[key].key
    return at.start - (at.column - parent.column)


def end_of(parent: Node, key: str) -> int:
    """Return the offset behind the last character of an entry."""
    entry = parent.entries[key]
    return max(entry.key.end, end(entry.value))


def end(node: Node) -> int:
    """Return the offset behind the last character of *node*; YAML's own marks take in what follows a block."""
    text = node.document.text
    if node.kind == "scalar":
        is_block = text[node.start : node.start + 1] in ("|", ">")
        return max(node.start, len(text[: node.end].rstrip())) if is_block else node.end
    if is_flow(node):
        return node.end
    return max([node.start, *map(end, node.items), *(end_of(node, key) for key in node.entries)])


def line_end(node: Node, at: int) -> int:
    """Return the offset of the next line end in the file of *node*."""
    found = BREAK.search(node.document.text, at)
    return found.start() if found else len(node.document.text)


def line_break(node: Node) -> str:
    """Return how lines end in the file of *node*."""
    found = BREAK.search(node.document.text)
    return found.group() if found else "\n"
