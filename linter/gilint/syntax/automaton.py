"""Runs the LALR(1) tables that Lark computed.

Lark's own driver is general (interactive parsing, error recovery, callbacks) and importing it costs more than
reading a whole report. The loop below is the textbook automaton over the same tables; a test holds it against
Lark's driver, tree for tree.
"""

from __future__ import annotations

from collections.abc import Iterable

from gilint.syntax.grammar import Tables
from gilint.syntax.tree import Leaf, Node, Tree


def run(tables: Tables, leaves: Iterable[Leaf]) -> Node:
    """Return the tree of *leaves*. The grammar is total, so that every sequence of known tokens has one."""
    actions, rules = tables.actions, tables.rules
    states = [tables.start]
    values: list[list[Tree]] = []

    def reduce_before(token: str) -> int:
        """Apply all rules that end before *token*; return the state that comes with it."""
        while (action := actions[states[-1]].get(token, 0)) < 0:
            origin, kind, length, is_inline = rules[-1 - action]
            children: list[Tree] = []
            if length:
                children, *others = values[-length:]
                for other in others:
                    children.extend(other)
                del values[-length:]
                del states[-length:]
            values.append(children if is_inline else [Node(kind, children)])
            states.append(actions[states[-1]][origin])
            if states[-1] == tables.final:
                break
        return action

    for leaf in leaves:
        states.append(reduce_before(leaf.kind))
        values.append([leaf])
    reduce_before("$END")
    [[report]] = values
    assert isinstance(report, Node)
    return report
