"""Runs the LALR(1) tables that Lark computed.

Lark's own driver is general (interactive parsing, error recovery, callbacks) and importing it costs more than
reading a whole report. The loop below is the textbook automaton over the same tables; a test holds it against
Lark's driver, tree for tree.
"""

from __future__ import annotations

from collections.abc import Iterable

from gilint.syntax.grammar import Tables
from gilint.syntax.tree import Leaf, Node, Tree

_END = "$END"


def run(tables: Tables, leaves: Iterable[Leaf]) -> Node:
    """Return the tree of *leaves*. The grammar is total, so that every sequence of known tokens has one."""
    actions, rules, final = tables.actions, tables.rules, tables.final
    states = [tables.start]
    values: list[list[Tree]] = []
    for leaf in (*leaves, None):
        token = _END if leaf is None else leaf.kind
        while (action := actions[states[-1]].get(token, 0)) < 0:
            origin, kind, length, is_inline = rules[-1 - action]
            if length == 1:
                states.pop()
                if not is_inline:
                    values[-1] = [Node(kind, values[-1])]
            else:
                children: list[Tree] = []
                if length:
                    children = values[-length]
                    for more in values[1 - length :]:
                        children += more
                    del values[-length:], states[-length:]
                values.append(children if is_inline else [Node(kind, children)])
            states.append(actions[states[-1]][origin])
            if states[-1] == final:
                break
        if leaf is not None:
            states.append(action)
            values.append([leaf])
    [[report]] = values
    assert isinstance(report, Node)
    return report
