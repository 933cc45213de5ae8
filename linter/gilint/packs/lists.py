"""Lists of words that packs declare: each must be one that a check reads, or that a rule names."""

from __future__ import annotations

from collections.abc import Iterator

from gilint.packs.document import Node
from gilint.packs.faults import Faults, nearest
from gilint.packs.formats import entries
from gilint.packs.gather import Pack, is_national

_OPEN = ("prose.", "parts.")
"""Families of lists that grow: what prose may speak of, and the kinds of parts."""


def check_lists(packs: list[Pack], faults: Faults) -> None:
    """Report lists that nothing would ever read, mostly because their name is mistyped."""
    known = {key for pack in packs if is_national(pack.name) for key, _ in entries(pack.root, "words")}
    named = {
        word for pack in packs for _, rule in entries(pack.root, "rules") for word in _texts(rule.value.get("with"))
    }
    for pack in packs:
        for key, entry in entries(pack.root, "words"):
            if key not in known and key not in named and not key.startswith(_OPEN):
                faults.add(entry.key, "unknown-list", name=key, near=nearest(key, sorted(known)))


def _texts(node: Node | None) -> Iterator[str]:
    """Yield every text that is somewhere in *node*."""
    if node is None:
        return
    if node.kind == "scalar":
        yield node.text
    for inner in (*node.items, *(entry.value for entry in node.entries.values())):
        yield from _texts(inner)
