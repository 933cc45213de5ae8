"""Patterns of packs: folded as the text is, and judged to take linear time."""

from __future__ import annotations

import re

from gilint.packs.document import Node
from gilint.packs.faults import Faults
from gilint.patterns import Pattern


def compiled_pattern(node: Node, faults: Faults) -> Pattern | None:
    """Return the pattern that *node* holds; None, with its fault reported, where it is wrong or costly."""
    source = node.text
    try:
        re.compile(source)
    except re.error as error:
        faults.add(node, "bad-pattern", error.pos, problem=error.msg)
        return None
    return Pattern(source)
